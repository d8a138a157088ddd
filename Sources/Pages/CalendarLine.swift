/// A line of a calendar file (RFC 5545, 3.1): a name, a value, and the signs that a value must not hold as they are.
public struct CalendarLine: Sendable, Hashable {
  private let text: String

  /// A line with a value that is written as it is: a date, a rule.
  public init(_ name: String, _ value: String) { text = "\(name):\(value)" }

  /// A line with words for a value.
  public init(_ name: String, words: String) { self.init(name, Self.escaped(words)) }

  /// Words with a backslash before what would end or part them (RFC 5545, 3.3.11).
  public static func escaped(_ words: String) -> String {
    var escaped = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\", ",", ";": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      case "\r": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The line as it stands in the file: no piece past 75 octets, each further one begins with a blank, and no character
  /// is cut.
  public var folded: String {
    var (folded, octets) = ("", 0)
    for scalar in text.unicodeScalars {
      let count = String(scalar).utf8.count
      if octets + count > 75 {
        folded += "\r\n "
        octets = 1
      }
      folded.unicodeScalars.append(scalar)
      octets += count
    }
    return folded + "\r\n"
  }
}
