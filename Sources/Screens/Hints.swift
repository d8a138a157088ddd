extension Keymap {
  /// A word of the hint line, in pieces that each do something when they are clicked.
  public struct Hint: Sendable {
    /// The row of the table that it stands for.
    public let binding: Binding
    /// Its pieces, from left to right.
    public let pieces: [(text: String, intent: Intent)]

    /// The whole of it.
    public var text: String { pieces.map(\.text).joined() }

    /// The hint of a binding, in a situation of which a table tells what its keys mean; nil where it has none.
    init?(_ binding: Binding, _ table: [Key: Intent]) {
      guard let hint = binding.hint else { return nil }
      self.binding = binding
      pieces = Self.pieces(of: hint, binding, table)
    }

    /// A hint that begins with its key does what the key does. Of one that begins with several, such as "↑↓ muscle", each
    /// does its own, and the words what the row does; one that names no key, such as "arrows move", shows the keys.
    private static func pieces(
      of hint: String, _ binding: Binding, _ table: [Key: Intent]
    ) -> [(text: String, intent: Intent)] {
      let first = hint.prefix { $0 != " " }
      if binding.names.split(separator: " ").contains(first) { return [(hint, binding.intent)] }
      let keys = first.map { sign in table[Keymap.arrows[sign] ?? .character(sign)] }
      let known = keys.compactMap { $0 }
      guard known.count == keys.count else { return [(hint, .help)] }
      return zip(first, known).map { (String($0), $1) } + [(String(hint.dropFirst(first.count)), binding.intent)]
    }
  }

  fileprivate static let arrows: [Character: Key] = ["↑": .up, "↓": .down, "←": .left, "→": .right]
}

/// Hints where keys were changed.
extension Keymap {
  /// A hint of the shipped table with the keys of this one; nil where a key that it names means nothing any more.
  func renamed(_ hint: String, in mode: Mode) -> String? {
    let shipped = Keymap.shipped
    var words = hint.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for index in words.indices {
      let word = words[index]
      let intents: [Intent]
      if word == "arrows" {
        intents = Direction.allCases.map { .move($0) }
      } else if let key = Key(shown: word), let intent = shipped.table(in: mode)[key] {
        intents = [intent]
      } else {
        intents = word.compactMap { sign in
          (Self.arrows[sign] ?? Key(shown: String(sign))).flatMap { shipped.table(in: mode)[$0] }
        }
        // The words begin where no key is named any more.
        if intents.count != word.count || index > 0 { break }
      }
      let keys = intents.map { intent in firstKey(of: intent, in: mode) }
      let old = intents.map { intent in shipped.firstKey(of: intent, in: mode) }
      guard keys != old else { continue }
      let names = keys.compactMap { $0?.name }
      guard names.count == keys.count else { return nil }
      words[index] = names.joined(separator: names.allSatisfy { $0.count == 1 } ? "" : "/")
    }
    return words.joined(separator: " ")
  }

  func firstKey(of intent: Intent, in mode: Mode) -> Key? {
    for row in bindings(in: mode) {
      if let key = row.keys.first(where: { row.meaning(of: $0) == intent }) { return key }
    }
    return nil
  }
}
