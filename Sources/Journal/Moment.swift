/// A point in time, and what the clock on the wall said then.
public struct Moment: Sendable, Hashable, Comparable {
  /// Milliseconds since the beginning of 1970 in UTC.
  public let milliseconds: Int64
  /// Minutes east of UTC where it was written down: what was morning stays morning wherever it is read.
  public let offset: Int

  /// A point in time, told from a place so many minutes east of UTC.
  public init(milliseconds: Int64, offset: Int = 0) {
    self.milliseconds = milliseconds
    self.offset = offset
  }

  /// By the time alone: of two places that say it differently neither is the earlier one.
  public static func < (one: Moment, other: Moment) -> Bool { one.milliseconds < other.milliseconds }

  /// The day as whoever wrote it had it, counted from the first of January 1970.
  public var day: Int { Int((milliseconds + Int64(offset) * 60_000).flooredQuotient(by: 86_400_000)) }
}

extension Int64 {
  /// The quotient rounded down, also below zero.
  func flooredQuotient(by divisor: Int64) -> Int64 {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
