/// Finds the line on which a value of a JSON text stands, or on which the text breaks; used only to report an error.
///
/// The decoder of the standard library knows the path of a wrong value but not its line, and of a
/// text that is not JSON it says no more than that.
struct JSONLines {
  typealias Step = ValuePath.Step

  /// Where the text stops being JSON.
  struct Break: Equatable {
    let line: Int
    let expected: String
  }

  /// The first place where the text stops being JSON, or nil.
  private(set) var firstBreak: Break?

  private var lineOf: [[Step]: Int] = [:]
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  /// Walks through `bytes`; a broken text is followed as far as it makes sense.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    value(at: [])
    skipBlanks()
    if index < bytes.count { expected("nothing after the end") }
  }

  /// The line of the value at `path`, or of the nearest one around it that exists.
  func line(of path: [Step]) -> Int {
    var path = path
    while true {
      if let line = lineOf[path] { return line }
      guard !path.isEmpty else { return 1 }
      path.removeLast()
    }
  }

  private mutating func value(at path: [Step]) {
    skipBlanks()
    guard index < bytes.count else { return expected("a value") }
    guard path.count < 64 else { return expected("values less deep than this") }
    if lineOf[path] == nil { lineOf[path] = line }
    switch bytes[index] {
    case UInt8(ascii: "{"): members(of: path)
    case UInt8(ascii: "["): elements(of: path)
    case UInt8(ascii: "\""): _ = string()
    default:
      let start = index
      while index < bytes.count, !Self.ends.contains(bytes[index]) { index += 1 }
      let word = String(decoding: bytes[start..<index], as: UTF8.self)
      if !["true", "false", "null"].contains(word), Double(word) == nil { expected("a value") }
    }
  }

  private static let ends = Set(",]} \t\r\n".utf8)

  private mutating func members(of path: [Step]) {
    index += 1
    while true {
      skipBlanks()
      guard index < bytes.count, bytes[index] != UInt8(ascii: "}") else { break }
      guard bytes[index] == UInt8(ascii: "\"") else { return expected("a key in quotes") }
      let key = path + [.key(string())]
      if lineOf[key] == nil { lineOf[key] = line }
      skipBlanks()
      guard take(":") else { return expected("':' after the key") }
      value(at: key)
      guard take(",") else { break }
    }
    if !take("}") { expected("',' or '}'") }
  }

  private mutating func elements(of path: [Step]) {
    index += 1
    var position = 0
    while true {
      skipBlanks()
      guard index < bytes.count, bytes[index] != UInt8(ascii: "]") else { break }
      let before = index
      value(at: path + [.index(position)])
      position += 1
      skipBlanks()
      guard take(","), index > before else { break }
    }
    if !take("]") { expected("',' or ']'") }
  }

  private mutating func string() -> String {
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\") { index += 1 }
      if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { line += 1 }
      index += 1
    }
    if index >= bytes.count { expected("a closing quote") }
    let text = String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
    index += 1
    return text
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
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) {
      if bytes[index] == 0x0A { line += 1 }
      index += 1
    }
  }
}

extension [JSONLines.Step] {
  /// The path of a decoding error.
  init(_ path: [any CodingKey]) {
    self = path.map { key in key.intValue.map { .index($0) } ?? .key(key.stringValue) }
  }
}
