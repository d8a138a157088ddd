/// The columns that a character takes in a terminal: 0, 1 or 2.
///
/// The ranges are those of Unicode's East Asian Width W and F, in blocks; the program's own text has width 1.
public func columns(of character: Character) -> Int {
  guard let scalar = character.unicodeScalars.first else { return 0 }
  let value = scalar.value
  if value < 0x300 { return scalar.properties.generalCategory == .control ? 0 : 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  switch value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
    0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}

/// The columns that a text takes in a terminal.
public func columns(of text: some StringProtocol) -> Int { text.reduce(0) { $0 + columns(of: $1) } }

/// The longest beginning of a text that fits into `limit` columns.
public func clipped(_ text: String, to limit: Int) -> String {
  var used = 0
  var result = ""
  for character in text {
    used += columns(of: character)
    if used > limit { break }
    result.append(character)
  }
  return result
}

/// The text broken at blanks into lines of at most `width` columns; a longer word is cut.
public func wrapped(_ text: String, to width: Int) -> [String] {
  let width = max(1, width)
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    var word = String(word)
    if !line.isEmpty, columns(of: line) + 1 + columns(of: word) > width {
      lines.append(line)
      line = ""
    }
    while columns(of: word) > width {
      var head = clipped(word, to: width)
      if head.isEmpty { head = String(word.prefix(1)) }
      lines.append(head)
      word = String(word.dropFirst(head.count))
    }
    line += line.isEmpty ? word : " \(word)"
  }
  if !line.isEmpty { lines.append(line) }
  return lines
}
