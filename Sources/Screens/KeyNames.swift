/// What keys are called: in help, and in config.toml.
extension Key {
  private static let named: [(key: Key, shown: String, written: [String])] = [
    (.up, "↑", ["Up"]), (.down, "↓", ["Down"]), (.left, "←", ["Left"]), (.right, "→", ["Right"]),
    (.enter, "Enter", ["Enter", "Return"]), (.escape, "Esc", ["Esc", "Escape"]), (.tab, "Tab", ["Tab"]),
    (.backTab, "Shift-Tab", ["Shift-Tab"]), (.backspace, "Bksp", ["Backspace", "Bksp"]),
    (.pageUp, "PgUp", ["PgUp", "PageUp"]), (.pageDown, "PgDn", ["PgDn", "PageDown"]), (.home, "Home", ["Home"]),
    (.end, "End", ["End"]), (.insert, "Ins", ["Ins", "Insert"]), (.delete, "Del", ["Del", "Delete"]),
    (.character(" "), "Space", ["Space"]),
  ]

  /// As help shows it: `↑`, `Esc`, `Ctrl-U`.
  public var name: String { Self.named.first { $0.key == self }?.shown ?? plainName }

  /// As it is written in config.toml: `Up`, `Esc`, `Ctrl-U`.
  public var writtenName: String { Self.named.first { $0.key == self }?.written[0] ?? plainName }

  private var plainName: String {
    switch self {
    case .character(let sign): String(sign)
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .alt(let letter): "Alt-\(letter.uppercased())"
    case .function(let number): "F\(number)"
    default: "\(self)"
    }
  }

  /// The key that help shows so.
  init?(shown: String) {
    guard let key = Self.named.first(where: { $0.shown == shown })?.key ?? Key(named: shown), key.name == shown else {
      return nil
    }
    self = key
  }

  /// The key of a name in config.toml: one sign, or a name in any case; nil where no terminal tells such a key apart.
  public init?(named name: String) {
    if let sign = name.first, name.count == 1, !sign.isWhitespace,
      !name.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
    {
      self = .character(sign)
      return
    }
    let small = name.lowercased()
    if let found = Self.named.first(where: { $0.written.contains { $0.lowercased() == small } }) {
      self = found.key
    } else if let number = Int(small.dropFirst()), small.first == "f", small == "f\(number)", (1...12).contains(number)
    {
      self = .function(number)
    } else if let letter = small.last, small == "ctrl-\(letter)", ("a"..."z").contains(letter), !"hijm".contains(letter)
    {
      // Terminals send Backspace, Tab and Enter for the four.
      self = .control(letter)
    } else if let letter = small.last, small == "alt-\(letter)", ("a"..."z").contains(letter) {
      self = .alt(letter)
    } else {
      return nil
    }
  }

  /// Every name that a key with a name of its own can be written by.
  public static let writtenNames =
    named.flatMap(\.written) + (1...12).map { "F\($0)" }
    + "abcdefghijklmnopqrstuvwxyz".filter { !"hijm".contains($0) }.map { "Ctrl-\($0.uppercased())" }
    + "abcdefghijklmnopqrstuvwxyz".map { "Alt-\($0.uppercased())" }
}
