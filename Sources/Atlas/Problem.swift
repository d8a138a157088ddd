/// Something wrong in the data, in the form in which a compiler would say it.
public struct Problem: Error, Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The path of the file below the assets folder.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong and what was expected.
  public let message: String

  /// A fault at a line of a file.
  public init(file: String, line: Int, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  /// The problem as a compiler would print it: `file:line: message`.
  public var description: String { "\(file):\(line): \(printable(message))" }

  /// Whether `a` comes first by file and line.
  public static func < (a: Problem, b: Problem) -> Bool {
    (a.file, a.line, a.message) < (b.file, b.line, b.message)
  }
}

/// Every problem of a folder; the atlas is not loaded when there is one.
public struct Problems: Error, Sendable, CustomStringConvertible {
  /// Every problem, by file and line.
  public let list: [Problem]

  /// One problem a line.
  public var description: String { list.map(\.description).joined(separator: "\n") }
}

/// `text` with control characters shown as `?`, so that no data can drive the terminal.
public func printable(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { result.append(scalar.isControl ? "?" : scalar) }
  return String(result)
}

extension StringProtocol {
  /// Whether a terminal would obey something in it; most texts are plain ASCII and told by a look at their bytes.
  var holdsControl: Bool {
    let isPlain =
      utf8.withContiguousStorageIfAvailable { !$0.contains { $0 < 0x20 || $0 >= 0x7F } } ?? false
    return !isPlain && unicodeScalars.contains(where: \.isControl)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would obey it rather than show it: C0, DEL, C1, and the marks that reverse text.
  public var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }
}
