import Journal
import Pages
import Text

/// How bad it was over some days, as a picture shows it: from 0 to 10 against the days.
public struct Chart: Sendable, Hashable {
  /// How bad it was on a day.
  public struct Dot: Sendable, Hashable {
    /// The day, counted from the first of January 1970.
    public let day: Int
    /// The mean of the day, from 0 to 10.
    public let mean: Double
    /// The worst of the day.
    public let worst: Int
  }

  /// The days, the earliest first; at least one.
  public let dots: [Dot]
  /// The first day and the last one, as they are written below the picture.
  public let ends: (first: String, last: String)
  /// The value from which on, going down, the change matters; nil where there is none.
  public let goal: Double?
  /// What that line means.
  public let goalWords: String?
  /// What is shown at all.
  public let legend: String

  /// The chart of a trend; nil where nothing was recorded.
  public init?(_ trend: Trend, _ say: Catalog) {
    guard let first = trend.days.first, let last = trend.days.last else { return nil }
    dots = trend.days.map { Dot(day: $0.day, mean: $0.mean, worst: $0.worst) }
    ends = (say.shortDay(first.day), say.shortDay(last.day))
    goal = trend.goal
    goalWords = trend.goal.map { say(.journal(.goal($0))) }
    legend = say(.journal(.chartLegend))
  }

  /// How many days there are from the first to the last.
  public var span: Int { dots[dots.count - 1].day - dots[0].day + 1 }

  /// Whether two charts show the same.
  public static func == (a: Self, b: Self) -> Bool {
    a.dots == b.dots && a.ends == b.ends && a.goal == b.goal && a.goalWords == b.goalWords && a.legend == b.legend
  }

  /// What `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(dots)
    hasher.combine(goal)
  }
}
