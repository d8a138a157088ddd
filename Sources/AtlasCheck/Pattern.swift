import Atlas
import Glibc
import Text

/// The form that a text must have: an extended regular expression of POSIX, which is what the patterns of our schemas
/// have in common with those of JSON Schema.
///
/// Swift's own expressions can take for ever with a pattern made to do so; these cannot, as long as a pattern refers to
/// nothing it matched and does not count too far.
final class Pattern: @unchecked Sendable {
  // Compiled once and only read from then on.
  private var expression = regex_t()
  /// The pattern as the schema has it.
  let source: String

  /// Why a pattern cannot be used.
  struct Failure: Error {
    /// What is wrong with it.
    let message: String
  }

  /// The longest pattern that is read, in bytes.
  private static let longest = 200
  /// The longest text that can have a form, in bytes.
  private static let longestText = 4096

  /// A pattern made ready.
  init(_ source: String) throws(Failure) {
    self.source = source
    guard source.utf8.count <= Self.longest else {
      throw Failure(message: "the pattern has \(source.utf8.count) bytes; at most \(Self.longest) are read")
    }
    if source.contains("\\"), source.split(separator: "\\").dropFirst().contains(where: { $0.first?.isNumber == true })
    {
      throw Failure(message: "the pattern '\(source.quoted)' refers back to what it matched; that is not understood")
    }
    guard Self.repetitions(source) <= 1000 else {
      throw Failure(message: "the pattern '\(source.quoted)' asks for too many repetitions")
    }
    let code = regcomp(&expression, source, REG_EXTENDED | REG_NOSUB)
    if code != 0 {
      var words = [CChar](repeating: 0, count: 200)
      regerror(code, &expression, &words, words.count)
      let reason = words.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
      throw Failure(message: "the pattern '\(source.quoted)' is broken: \(reason)")
    }
  }

  deinit { regfree(&expression) }

  /// Whether a text holds what the pattern describes.
  func matches(_ text: String) -> Bool {
    text.utf8.count <= Self.longestText && regexec(&expression, text, 0, nil, 0) == 0
  }

  /// The product of all counts in braces: how often a part may be written out when the pattern is made ready.
  private static func repetitions(_ source: String) -> Int {
    source.split(separator: "{").dropFirst().reduce(1) { product, part in
      let numbers = part.prefix { $0 != "}" }.split(separator: ",").compactMap { Int($0) }
      return product.multipliedReportingOverflow(by: max(1, numbers.max() ?? 1)).overflow
        ? .max : min(100_000, product * max(1, numbers.max() ?? 1))
    }
  }
}
