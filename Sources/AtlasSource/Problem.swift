import Atlas
import Text

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
  public var description: String { "\(file.printable):\(line): \(message.printable)" }

  /// Whether `a` comes first by file and line.
  public static func < (a: Problem, b: Problem) -> Bool {
    (a.file, a.line, a.message) < (b.file, b.line, b.message)
  }
}

/// What is wrong with a folder; the atlas is not loaded when anything is.
public struct Problems: Error, Sendable, Hashable, CustomStringConvertible {
  /// The problems by file and line; of a file with more than a hundred a hundred, and how many more there are.
  public let list: [Problem]
  /// How many there are in all.
  public let count: Int

  /// Whether nothing is wrong.
  public var isEmpty: Bool { list.isEmpty }

  /// One problem a line.
  public var description: String { list.map(\.description).joined(separator: "\n") }
}
