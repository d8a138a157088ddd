/// Comma-separated values as RFC 4180 has them.
public enum CSV {
  /// What is wrong with a text, and in which row, counted from 1 and by records and not by lines.
  public struct Fault: Error, Sendable, Hashable {
    /// The row.
    public let row: Int
    /// Whether a quotation is not closed; else one stands where none belongs.
    public let isOpen: Bool
  }

  /// A row with its end; a field is quoted where it would be read as something else.
  public static func row(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { $0 == quote || $0 == comma || $0 == 13 || $0 == 10 }
    guard needsQuotes else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static let (quote, comma): (UInt8, UInt8) = (0x22, 0x2C)

  /// The rows of a text, whose lines may end as on any system; a mark of the order of bytes before it is left out.
  public static func rows(_ text: String) throws(Fault) -> [[String]] {
    var bytes = Array(text.utf8)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    var (rows, row, field): ([[String]], [String], [UInt8]) = ([], [], [])
    var (isQuoted, wasQuoted) = (false, false)
    func endField() {
      row.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
      wasQuoted = false
    }
    func endRow() {
      endField()
      // An empty line is no row: it stands at the end of many files.
      if row != [""] { rows.append(row) }
      row = []
    }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : nil
      index += 1
      switch byte {
      case quote where isQuoted && next == quote:
        field.append(quote)
        index += 1
      case quote where isQuoted: (isQuoted, wasQuoted) = (false, true)
      case _ where isQuoted: field.append(byte)
      case quote where field.isEmpty && !wasQuoted: isQuoted = true
      case comma: endField()
      case 10: endRow()
      case 13 where next == 10 || next == nil: if next == nil { endRow() }
      case 13: endRow()
      case quote: throw Fault(row: rows.count + 1, isOpen: false)
      case _ where wasQuoted: throw Fault(row: rows.count + 1, isOpen: false)
      default: field.append(byte)
      }
    }
    if isQuoted { throw Fault(row: rows.count + 1, isOpen: true) }
    if !row.isEmpty || !field.isEmpty || wasQuoted { endRow() }
    return rows
  }
}

extension [String] {
  /// The words in one field, with semicolons between them; a backslash stands before one that is part of a word.
  public var inOneField: String {
    map { $0.replacing("\\", with: "\\\\").replacing(";", with: "\\;") }.joined(separator: ";")
  }

  /// The words of such a field.
  public init(ofField text: String) {
    var (words, word, isEscaped): ([String], String, Bool) = ([], "", false)
    for character in text.unicodeScalars {
      if isEscaped {
        word.unicodeScalars.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == ";" {
        words.append(word)
        word = ""
      } else {
        word.unicodeScalars.append(character)
      }
    }
    self = (words + [word]).filter { !$0.isEmpty }
  }
}
