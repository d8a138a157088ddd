import Text

/// Collects lines of at most a width, wrapped at words, with nothing in them that a terminal would obey.
struct LineWriter: Sendable {
  /// The longest line, in columns.
  let width: Int
  /// A text in the signs that the reader's locale has.
  let shown: @Sendable (String) -> String
  private(set) var lines: [String] = []

  init(width: Int, shown: @escaping @Sendable (String) -> String) {
    self.width = width
    self.shown = shown
  }

  /// Adds a text; what does not fit into the first line stands some columns further in.
  mutating func add(_ text: String, hanging: Int = 0) {
    // What stands further in on a screen begins a line here.
    let plain = String(shown(text.printable).drop { $0 == " " })
    let first = plain.wrapped(to: width).first ?? ""
    lines.append(first)
    guard first.utf8.count < plain.utf8.count else { return }
    let rest = String(plain[utf8: first.utf8.count..<plain.utf8.count])
    let indent = min(hanging, width / 4)
    let margin = String(repeating: " ", count: indent)
    lines += rest.wrapped(to: width - indent).map { margin + $0 }
  }

  /// Adds a row with its number.
  mutating func add(_ number: Int, _ text: String) { add("\(number) \(text)", hanging: "\(number) ".count) }

  /// Hands out what was collected.
  mutating func take() -> [String] {
    defer { lines = [] }
    return lines
  }
}
