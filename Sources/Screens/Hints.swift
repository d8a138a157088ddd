extension Keymap {
  /// A word of the hint line, in pieces that each do something when they are clicked.
  public struct Hint: Sendable {
    /// The row of the table that it stands for.
    public let binding: Binding
    /// Its pieces, from left to right.
    public let pieces: [(text: String, intent: Intent)]

    /// The whole of it.
    public var text: String { pieces.map(\.text).joined() }
  }

  /// The hints of a situation, in the order of the table.
  public static func hints(in mode: Mode) -> [Hint] { ready[mode] ?? [] }

  /// Every frame asks for them.
  private static let ready: [Mode: [Hint]] = Dictionary(
    uniqueKeysWithValues: Mode.allCases.map { mode in
      let hints = bindings(in: mode).compactMap { binding in
        binding.hint.map { Hint(binding: binding, pieces: pieces(of: $0, binding, in: mode)) }
      }
      return (mode, hints)
    })

  /// A hint that begins with its key does what the key does. Of one that begins with several, such as "↑↓ muscle", each
  /// does its own, and the words what the row does; one that names no key, such as "arrows move", shows the keys.
  private static func pieces(of hint: String, _ binding: Binding, in mode: Mode) -> [(text: String, intent: Intent)] {
    let first = hint.prefix { $0 != " " }
    if binding.names.split(separator: " ").contains(first) { return [(hint, binding.intent)] }
    let keys = first.map { sign in intent(for: arrows[sign] ?? .character(sign), in: mode) }
    let known = keys.compactMap { $0 }
    guard known.count == keys.count else { return [(hint, .help)] }
    return zip(first, known).map { (String($0), $1) } + [(String(hint.dropFirst(first.count)), binding.intent)]
  }

  private static let arrows: [Character: Key] = ["↑": .up, "↓": .down, "←": .left, "→": .right]
}
