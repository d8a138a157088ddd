import FoundationEssentials
import Text

/// A day of the calendar, wherever the reader is.
public struct Day: Sendable, Hashable {
  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  /// Noon of the day.
  private let noon: Date

  /// A day by its numbers; nil where there is none of that name.
  public init?(year: Int, month: Int, day: Int) {
    let asked = DateComponents(year: year, month: month, day: day, hour: 12)
    guard (1...9999).contains(year), let noon = Self.calendar.date(from: asked) else { return nil }
    let found = Self.calendar.dateComponents([.year, .month, .day], from: noon)
    guard found.year == year, found.month == month, found.day == day else { return nil }
    self.noon = noon
  }

  /// A day as `2026-11-26`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) }) else {
      return nil
    }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// A day by its number, counted from the first of January 1970.
  public init(number: Int) { noon = Date(timeIntervalSince1970: Double(number) * 86_400 + 43_200) }

  /// Its numbers, to be written down in a language.
  public var written: JournalWords.WrittenDay {
    let found = Self.calendar.dateComponents([.weekday, .day, .month, .year], from: noon)
    return JournalWords.WrittenDay(
      weekday: found.weekday ?? 1, day: found.day ?? 1, month: found.month ?? 1, year: found.year ?? 1970)
  }

  private init(noon: Date) { self.noon = noon }

  /// Some days later.
  public func later(by days: Int) -> Day { Day(noon: noon + Double(days) * 86_400) }

  /// The day itself, or the Monday after it where it is at a weekend.
  var orMonday: Day {
    switch Self.calendar.component(.weekday, from: noon) {
    case 1: later(by: 1)
    case 7: later(by: 2)
    default: self
    }
  }

  /// As a calendar file has it: "20261126".
  public var compact: String {
    let found = Self.calendar.dateComponents([.year, .month, .day], from: noon)
    let year = String(found.year ?? 0)
    return String(repeating: "0", count: 4 - year.count) + year + twoDigits(found.month ?? 0)
      + twoDigits(found.day ?? 0)
  }
}
