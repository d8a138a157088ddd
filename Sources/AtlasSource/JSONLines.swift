/// Counts the lines of a JSON text: the line of each of its values, or where the text breaks; used only to report a
/// fault, for the parser knows neither.
struct JSONLines {
  /// Where the text stops being JSON.
  struct Break: Equatable {
    let line: Int
    let expected: String
  }

  /// The first place where the text stops being JSON, or nil.
  private(set) var firstBreak: Break?

  /// The line of each value and each key, in the order of the text.
  private var lines: [Int32] = []
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  /// Walks through `bytes`; a broken text is followed to its first break.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    value(depth: 0)
    skipBlanks()
    if index < bytes.count { expected("nothing after the end") }
  }

  /// The line of a value or a key.
  func line(of node: JSONNode) -> Int { lines.indices.contains(node.index) ? Int(lines[node.index]) : 1 }

  private mutating func value(depth: Int) {
    skipBlanks()
    guard index < bytes.count else { return expected("a value") }
    guard depth < 64 else { return expected("values less deep than this") }
    lines.append(Int32(line))
    switch bytes[index] {
    case UInt8(ascii: "{"): members(depth: depth)
    case UInt8(ascii: "["): elements(depth: depth)
    case UInt8(ascii: "\""): string()
    default: word()
    }
  }

  private mutating func members(depth: Int) {
    index += 1
    if take("}") { return }
    while firstBreak == nil {
      skipBlanks()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return expected("a key in quotes") }
      lines.append(Int32(line))
      string()
      guard take(":") else { return expected("':' after the key") }
      value(depth: depth + 1)
      guard take(",") else { break }
    }
    if !take("}") { expected("',' or '}'") }
  }

  private mutating func elements(depth: Int) {
    index += 1
    if take("]") { return }
    while firstBreak == nil {
      value(depth: depth + 1)
      guard take(",") else { break }
    }
    if !take("]") { expected("',' or ']'") }
  }

  private mutating func string() {
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] < 0x20 { return expected("no line end or control character inside quotes") }
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
        guard index < bytes.count, Self.escapes.contains(bytes[index]) else { return expected("a known escape") }
      }
      index += 1
    }
    if index >= bytes.count { return expected("a closing quote") }
    index += 1
  }

  private static let ends = Set(",]}: \t\r\n\"".utf8)
  private static let escapes = Set("\"\\/bfnrtu".utf8)

  private mutating func word() {
    let start = index
    while index < bytes.count, !Self.ends.contains(bytes[index]) { index += 1 }
    // Nobody writes a number of more digits; what is longer is no value either way.
    let word = String(decoding: bytes[start..<index].prefix(400), as: UTF8.self)
    if ["true", "false", "null"].contains(word) { return }
    var rest = word[...]
    if rest.first == "-" { rest.removeFirst() }
    let isPlain = rest.allSatisfy { $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }
    guard isPlain, rest.first?.isNumber == true, let number = Double(word) else { return expected("a value") }
    if rest.hasPrefix("0"), rest.dropFirst().first?.isNumber == true { return expected("no 0 before a number") }
    if !number.isFinite || (abs(number) > 1e18 && rest.allSatisfy(\.isNumber)) {
      expected("a number of a usual size")
    }
  }

  private mutating func expected(_ what: String) {
    if firstBreak == nil { firstBreak = Break(line: line, expected: what) }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A: line += 1
      case 0x20, 0x09, 0x0D: break
      default: return
      }
      index += 1
    }
  }
}
