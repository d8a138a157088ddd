import Glibc

/// A moment as RFC 3339 writes it: `2026-11-26T18:30:00+01:00`, with milliseconds where there are any.
extension Moment: CustomStringConvertible {
  /// The moment with its offset.
  public var description: String {
    let (parts, rest) = wall
    let fraction = rest == 0 ? "" : "." + Self.digits(rest, 3)
    let sign = offset < 0 ? "-" : "+"
    return "\(dayText)T\(Self.clock(parts)):\(Self.digits(Int(parts.tm_sec), 2))\(fraction)"
      + "\(sign)\(Self.digits(abs(offset) / 60, 2)):\(Self.digits(abs(offset) % 60, 2))"
  }

  /// The day as whoever wrote it had it: `2026-11-26`.
  public var dayText: String { Self.text(ofDay: day) }

  /// The hour and minute of the clock on the wall: `18:30`.
  public var clockText: String { Self.clock(wall.parts) }

  /// A day counted as `day` is: `2026-11-26`.
  public static func text(ofDay day: Int) -> String {
    let parts = split(seconds: Int64(day) * 86_400)
    return
      "\(digits(Int(parts.tm_year) + 1900, 4))-\(digits(Int(parts.tm_mon) + 1, 2))-\(digits(Int(parts.tm_mday), 2))"
  }

  /// A moment from such a text, whose offset may be `Z`; nil where it is none.
  public init?(_ text: String) {
    guard let (seconds, rest, tail) = Self.read(text), let offset = Self.offset(tail) else { return nil }
    self.init(milliseconds: (seconds - Int64(offset) * 60) * 1000 + Int64(rest), offset: offset)
    // What the text says must be what the moment says: there is no 30 February.
    guard description.prefix(19) == text.prefix(19), (0...9999).contains(Int(wall.parts.tm_year) + 1900) else {
      return nil
    }
  }

  private var wall: (parts: tm, rest: Int) {
    let all = milliseconds + Int64(offset) * 60_000
    let seconds = all.flooredQuotient(by: 1000)
    return (Self.split(seconds: seconds), Int(all - seconds * 1000))
  }

  private static func split(seconds: Int64) -> tm {
    var (time, parts) = (time_t(seconds), tm())
    gmtime_r(&time, &parts)
    return parts
  }

  private static func clock(_ parts: tm) -> String {
    "\(digits(Int(parts.tm_hour), 2)):\(digits(Int(parts.tm_min), 2))"
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }

  /// The seconds that the wall shows since 1970, the milliseconds, and what follows them.
  private static func read(_ text: String) -> (seconds: Int64, rest: Int, tail: Substring)? {
    let form = Array("0000-00-00T00:00:00".utf8)
    let start = Array(text.utf8.prefix(form.count))
    guard start.count == form.count else { return nil }
    for (byte, shape) in zip(start, form) {
      guard shape == UInt8(ascii: "0") ? (48...57).contains(byte) : byte == shape else { return nil }
    }
    func number(_ range: Range<Int>) -> Int32 { start[range].reduce(0) { $0 * 10 + Int32($1) - 48 } }
    var parts = tm()
    parts.tm_year = number(0..<4) - 1900
    parts.tm_mon = number(5..<7) - 1
    parts.tm_mday = number(8..<10)
    parts.tm_hour = number(11..<13)
    parts.tm_min = number(14..<16)
    parts.tm_sec = number(17..<19)
    guard parts.tm_sec < 60 else { return nil }
    var tail = text.dropFirst(form.count)
    var rest = 0
    if tail.first == "." {
      let fraction = tail.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard !fraction.isEmpty else { return nil }
      rest = fraction.prefix(3).utf8.reduce(0) { $0 * 10 + Int($1) - 48 }
      for _ in fraction.utf8.count..<max(3, fraction.utf8.count) { rest *= 10 }
      tail = tail[fraction.endIndex...]
    }
    return (Int64(timegm(&parts)), rest, tail)
  }

  private static func offset(_ tail: Substring) -> Int? {
    if tail == "Z" { return 0 }
    let bytes = Array(tail.utf8)
    guard bytes.count == 6, tail.first == "+" || tail.first == "-", bytes[3] == UInt8(ascii: ":") else { return nil }
    let numbers = [bytes[1], bytes[2], bytes[4], bytes[5]]
    guard numbers.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let values = numbers.map { Int($0) - 48 }
    let (hours, minutes) = (values[0] * 10 + values[1], values[2] * 10 + values[3])
    guard hours <= 14, minutes < 60 else { return nil }
    return (tail.first == "-" ? -1 : 1) * (hours * 60 + minutes)
  }
}
