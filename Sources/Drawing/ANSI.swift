import Atlas

extension Canvas {
  /// The canvas as lines of text with colours as SGR sequences; without colour, the characters alone.
  public func lines(colored: Bool) -> String {
    guard colored else { return text }
    return (0..<size.rows).map { row in
      var line = ""
      var style = Style.plain
      for column in 0..<(lastColumn(in: row) + 1) {
        let cell = self[column, row]
        if cell.style != style {
          line += cell.style.sgr
          style = cell.style
        }
        if cell.scalar == Cell.rest { continue }
        line.unicodeScalars.append(cell.scalar)
        if let mark = cell.mark { line.unicodeScalars.append(mark) }
      }
      return style == .plain ? line : line + Style.plain.sgr
    }.joined(separator: "\n")
  }

  private func lastColumn(in row: Int) -> Int {
    (0..<size.columns).last { self[$0, row] != Cell() } ?? -1
  }
}

extension Style {
  /// The sequence that sets exactly this style, whatever was set before.
  fileprivate var sgr: String {
    var codes = ["0"]
    if attributes.contains(.bold) { codes.append("1") }
    if attributes.contains(.dim) { codes.append("2") }
    if attributes.contains(.underline) { codes.append("4") }
    if attributes.contains(.reverse) { codes.append("7") }
    codes += Self.codes(foreground, base: 30) + Self.codes(background, base: 40)
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  private static func codes(_ color: Int32, base: Int) -> [String] {
    switch color {
    case ..<0: []
    case 0..<8: ["\(base + Int(color))"]
    case PaletteColor.direct...:
      ["\(base + 8)", "2", "\(color >> 16 & 255)", "\(color >> 8 & 255)", "\(color & 255)"]
    default: ["\(base + 8)", "5", "\(color)"]
    }
  }
}
