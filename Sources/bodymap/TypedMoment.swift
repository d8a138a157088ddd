import ArgumentParser
import Glibc
import Journal
import Text

/// A time that somebody typed: a day, a time of a day, or a moment with its offset.
struct TypedMoment: ExpressibleByArgument {
  /// What was typed.
  let text: String

  init(argument: String) { text = argument }

  /// The moment when something was so: of a day alone its noon, or now where that is yet to come.
  func past(_ now: Moment) throws -> Moment {
    let (moment, isDay) = try read(hour: 12, now)
    if isDay, moment > now, moment.day == now.day { return now }
    guard moment.milliseconds <= now.milliseconds + 60_000 else {
      throw ValidationError(Catalog.english(.log(.future(text))) + ".")
    }
    return moment
  }

  /// The moment from which on something counts: of a day alone its beginning.
  func begin(_ now: Moment) throws -> Moment { try read(hour: 0, now).moment }

  /// The moment, and whether a day alone was typed, for which the hour stands.
  func read(hour: Int32, _ now: Moment) throws -> (moment: Moment, isDay: Bool) {
    // A space is what people type between day and time.
    if let moment = Moment(text.replacing(" ", with: "T")) { return (moment, false) }
    var parts = text.split(whereSeparator: { $0 == "T" || $0 == " " })
    if parts.count == 1, parts[0].contains(":") { parts.insert(Substring(now.dayText), at: 0) }
    guard (1...2).contains(parts.count), let day = Self.numbers(parts[0], "-", [4, 2, 2]) else { throw noTime }
    var clock = [hour, 0, 0]
    if parts.count == 2 {
      guard let time = Self.numbers(parts[1], ":", [2, 2]) ?? Self.numbers(parts[1], ":", [2, 2, 2]) else {
        throw noTime
      }
      clock = time + [Int32](repeating: 0, count: 3 - time.count)
    }
    guard (1...12).contains(day[1]), (1...31).contains(day[2]), clock[0] < 24, clock[1] < 60, clock[2] < 60 else {
      throw noTime
    }
    guard let moment = Moment(day: day, clock: clock) else {
      // The day is told from the hour by a moment of which every zone has one: noon.
      throw Moment(day: day, clock: [12, 0, 0]) == nil
        ? noTime : ValidationError(Catalog.english(.log(.noSuchTime(text))) + ".")
    }
    return (moment, parts.count == 1)
  }

  private var noTime: ValidationError { ValidationError(Catalog.english(.log(.noTime(text))) + ".") }

  private static func numbers(_ text: Substring, _ separator: Character, _ widths: [Int]) -> [Int32]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == widths else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (48...57).contains($0) } ? Int32(part) : nil
    }
    return numbers.count == widths.count ? numbers : nil
  }
}

extension Moment {
  /// The moment it is, as the clock here has it.
  static var now: Moment {
    var clock = timespec()
    clock_gettime(CLOCK_REALTIME, &clock)
    var (seconds, parts) = (clock.tv_sec, tm())
    localtime_r(&seconds, &parts)
    return Moment(
      milliseconds: Int64(clock.tv_sec) * 1000 + Int64(clock.tv_nsec / 1_000_000), offset: Int(parts.tm_gmtoff) / 60)
  }

  /// What the clock here showed: the first time it did so, where it was put back; nil where it never did.
  init?(day: [Int32], clock: [Int32]) {
    let found = [Int32(1), 0].compactMap { summer -> Moment? in
      var parts = tm()
      (parts.tm_year, parts.tm_mon, parts.tm_mday) = (day[0] - 1900, day[1] - 1, day[2])
      (parts.tm_hour, parts.tm_min, parts.tm_sec) = (clock[0], clock[1], clock[2])
      parts.tm_isdst = summer
      var (seconds, shown) = (mktime(&parts), tm())
      localtime_r(&seconds, &shown)
      let isSame =
        [shown.tm_year + 1900, shown.tm_mon + 1, shown.tm_mday] == day
        && [shown.tm_hour, shown.tm_min, shown.tm_sec] == clock
      return isSame ? Moment(milliseconds: Int64(seconds) * 1000, offset: Int(shown.tm_gmtoff) / 60) : nil
    }
    guard let first = found.min() else { return nil }
    self = first
  }
}
