import Atlas
import Text

/// Steps over commands, numbers, blanks and commas of path data, on the bytes as they are.
struct NumberScanner {
  private var cursor: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>

  /// A scanner of some bytes, which must live as long as it does.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return nil }
    cursor = start
    end = start + bytes.count
  }

  /// The next byte that is no gap; nil at the end.
  @inline(__always)
  mutating func peek() -> UInt8? {
    while cursor < end {
      let byte = cursor.pointee
      guard byte == 0x20 || byte == 0x2C || byte == 0x0A || byte == 0x09 || byte == 0x0D else { return byte }
      cursor += 1
    }
    return nil
  }

  /// Steps over the byte that was seen.
  mutating func advance() { cursor += 1 }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether a number begins with a byte.
  @inline(__always)
  static func isNumber(_ byte: UInt8) -> Bool { isDigit(byte) || byte == 0x2D || byte == 0x2B || byte == 0x2E }

  /// Coordinates are figure units; the body is a thousand of them high.
  private static let limit = 10_000.0

  /// The number that stands here.
  mutating func number() throws(PathData.Failure) -> Double {
    guard let first = peek(), Self.isNumber(first) else {
      throw PathData.Failure(message: "a number is missing in the path data")
    }
    let begin = cursor
    let value = decimal() ?? longNumber(from: begin)
    guard abs(value) < Self.limit else {
      let text = String(decoding: UnsafeBufferPointer(start: begin, count: cursor - begin), as: UTF8.self)
      throw PathData.Failure(message: "'\(text.quoted)' is not a number of figure units")
    }
    return value
  }

  /// A plain decimal such as `-12.75`: nearly every number of a drawing, and there are a hundred thousand of them to be
  /// read before the first picture. Nil for more than fifteen digits and for an exponent.
  @inline(__always)
  private mutating func decimal() -> Double? {
    let isNegative = cursor.pointee == 0x2D
    if isNegative || cursor.pointee == 0x2B { cursor += 1 }
    var mantissa: Int64 = 0
    let start = cursor
    scanDigits(into: &mantissa)
    var digits = cursor - start
    var places = 0
    if cursor < end, cursor.pointee == 0x2E {
      cursor += 1
      let point = cursor
      scanDigits(into: &mantissa)
      places = cursor - point
      digits += places
    }
    guard digits > 0, digits < 16, cursor == end || cursor.pointee | 0x20 != UInt8(ascii: "e") else { return nil }
    // Both are exact, so that the quotient is rounded once, as it is when the text is read at length.
    let value = Double(mantissa) / Self.powers(places)
    return isNegative ? -value : value
  }

  @inline(__always)
  private mutating func scanDigits(into mantissa: inout Int64) {
    // What wraps round has too many digits, and is read again at length.
    while cursor < end, Self.isDigit(cursor.pointee) {
      mantissa = mantissa &* 10 &+ Int64(cursor.pointee &- 0x30)
      cursor += 1
    }
  }

  /// A power of ten.
  @inline(__always)
  private static func powers(_ exponent: Int) -> Double {
    switch exponent {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1000
    default: (3..<exponent).reduce(1000.0) { power, _ in power * 10 }
    }
  }

  /// Any other number, as C reads it; infinite for what is none.
  private mutating func longNumber(from begin: UnsafePointer<UInt8>) -> Double {
    cursor = begin + 1
    while cursor < end {
      let byte = cursor.pointee
      let isSign = (byte == 0x2D || byte == 0x2B) && (cursor - 1).pointee | 0x20 == UInt8(ascii: "e")
      guard Self.isDigit(byte) || byte == 0x2E || byte | 0x20 == UInt8(ascii: "e") || isSign else { break }
      cursor += 1
    }
    let text = String(decoding: UnsafeBufferPointer(start: begin, count: cursor - begin), as: UTF8.self)
    let value = Double(text) ?? .infinity
    return value.isNaN ? .infinity : value
  }
}
