/// What has become of a pain over the days on which it was recorded.
///
/// Compared are the first days and the last ones: three each where there are six or more, two each from four on. A
/// change matters from 2 points or 30 % of the earlier value on, whichever is reached first (Farrar and others, Pain
/// 2001; 94: 149-158), and never below 1 point, which is the smallest step of the scale.
public struct Trend: Sendable, Hashable {
  /// The days on which something was recorded, the earliest first.
  public let days: [DayReading]
  /// What has changed; nil where too few days were recorded to tell.
  public let change: Change?

  /// The fewest days that can be compared.
  public static let fewest = 4
  /// The points and the share of the earlier value from which on a change matters, and the least that any has to be.
  public static let (points, share, least) = (2.0, 0.3, 1.0)

  /// What lies between the first days and the last ones.
  public struct Change: Sendable, Hashable {
    /// The mean of the first days.
    public let earlier: Double
    /// The mean of the last days.
    public let later: Double
    /// How many days lie between the first and the last of all.
    public let span: Int
    /// How many days make each mean.
    public let compared: Int

    /// How far it went down; negative where it went up.
    public var drop: Double { earlier - later }

    /// Whether it is a change that matters.
    public var matters: Bool { abs(drop) >= Trend.smallest(from: earlier) }
  }

  /// The trend of some days, in any order.
  public init(_ days: [DayReading]) {
    let days = days.sorted { $0.day < $1.day }
    self.days = days
    guard days.count >= Self.fewest, let first = days.first, let last = days.last else {
      change = nil
      return
    }
    let compared = min(3, days.count / 2)
    func mean(_ days: some Collection<DayReading>) -> Double {
      days.reduce(0) { $0 + $1.mean } / Double(days.count)
    }
    change = Change(
      earlier: mean(days.prefix(compared)), later: mean(days.suffix(compared)), span: last.day - first.day,
      compared: compared)
  }

  /// The smallest change that matters, from a value on the scale from 0 to 10.
  public static func smallest(from earlier: Double) -> Double { max(least, min(points, earlier * share)) }

  /// The value at which it is better by as much as matters; nil where none is known, and where none lies below it.
  public var goal: Double? {
    guard let change else { return nil }
    let goal = change.earlier - Self.smallest(from: change.earlier)
    return goal < 0 ? nil : goal
  }
}

/// How strong a pain is, in the three steps that the scale from 0 to 10 is usually cut into.
public enum PainLevel: Int, Sendable, Hashable, CaseIterable, Comparable {
  case mild, moderate, severe

  /// The step of a mean: mild below 4, severe from 7 on, of the whole number that is shown of it; nil for none.
  public init?(_ mean: Double) {
    guard mean > 0 else { return nil }
    let shown = mean.rounded()
    self = shown < 4 ? .mild : shown < 7 ? .moderate : .severe
  }

  /// Whether `a` is the weaker one.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
