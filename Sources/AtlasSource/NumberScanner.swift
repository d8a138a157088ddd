import Atlas
import Text

/// Steps over commands, numbers, blanks and commas of path data, on the bytes as they are.
struct NumberScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next byte that is no gap; nil at the end.
  mutating func peek() -> UInt8? {
    while index < bytes.count, Self.isGap(bytes[index]) { index += 1 }
    return index < bytes.count ? bytes[index] : nil
  }

  /// Steps over the byte that was seen.
  mutating func advance() { index += 1 }

  private static func isGap(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x2C || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether a number begins with a byte.
  static func isNumber(_ byte: UInt8) -> Bool { isDigit(byte) || byte == 0x2D || byte == 0x2B || byte == 0x2E }

  /// Coordinates are figure units; the body is a thousand of them high.
  private static let limit = 10_000.0

  /// The number that stands here.
  mutating func number() throws(PathData.Failure) -> Double {
    guard let first = peek(), Self.isNumber(first) else {
      throw PathData.Failure(message: "a number is missing in the path data")
    }
    let begin = index
    let value = decimal() ?? longNumber(from: begin)
    guard value.isFinite, abs(value) < Self.limit else {
      let text = String(decoding: bytes[begin..<index], as: UTF8.self)
      throw PathData.Failure(message: "'\(text.quoted)' is not a number of figure units")
    }
    return value
  }

  /// A plain decimal such as `-12.75`: nearly every number of a drawing, and there are a hundred thousand of them to be
  /// read before the first picture. Nil for more than fifteen digits and for an exponent.
  private mutating func decimal() -> Double? {
    let isNegative = bytes[index] == 0x2D
    if isNegative || bytes[index] == 0x2B { index += 1 }
    var mantissa = 0
    var divisor = 1
    var digits = 0
    while index < bytes.count, Self.isDigit(bytes[index]), digits < 16 {
      mantissa = mantissa * 10 + Int(bytes[index] - 0x30)
      digits += 1
      index += 1
    }
    if index < bytes.count, bytes[index] == 0x2E {
      index += 1
      while index < bytes.count, Self.isDigit(bytes[index]), digits < 16 {
        mantissa = mantissa * 10 + Int(bytes[index] - 0x30)
        divisor *= 10
        digits += 1
        index += 1
      }
    }
    guard digits > 0, digits < 16 else { return nil }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") { return nil }
    // Both are exact, so that the quotient is rounded once, as it is when the text is read at length.
    let value = Double(mantissa) / Double(divisor)
    return isNegative ? -value : value
  }

  /// Any other number, as C reads it; NaN for what is none.
  private mutating func longNumber(from begin: Int) -> Double {
    index = begin
    var end = begin + 1
    while end < bytes.count {
      let byte = bytes[end]
      let isSign = (byte == 0x2D || byte == 0x2B) && bytes[end - 1] | 0x20 == UInt8(ascii: "e")
      guard Self.isDigit(byte) || byte == 0x2E || byte | 0x20 == UInt8(ascii: "e") || isSign else { break }
      end += 1
    }
    index = end
    return Double(String(decoding: bytes[begin..<end], as: UTF8.self)) ?? .nan
  }
}
