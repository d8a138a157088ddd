import Journal
import Testing

/// What is a change that matters, and what is too little to tell.
@Suite struct TrendTests {
  private static func trend(_ means: [Double], from day: Int = 100) -> Trend {
    Trend(means.enumerated().map { DayReading(day: day + $0, mean: $1, worst: Int($1.rounded()), count: 1) })
  }

  /// Days and what they come to: the means that are compared, how far it went down, whether that matters.
  @Test(arguments: [
    ([6.0, 6, 3, 3], 6.0, 3.0, true), ([6, 6, 6, 3, 3, 3], 6, 3, true), ([6, 6, 6, 5, 5, 5], 6, 5, false),
    // 2 points are reached before 30 % of 9 are, 30 % of 4 before 2 points.
    ([9, 9, 9, 7, 7, 7], 9, 7, true), ([9, 9, 9, 7.5, 7.5, 7.5], 9, 7.5, false),
    ([4, 4, 4, 2.7, 2.7, 2.7], 4, 2.7, true), ([4, 4, 4, 2.9, 2.9, 2.9], 4, 2.9, false),
    // 30 % of 2 is less than the scale can tell.
    ([2, 2, 2, 1.2, 1.2, 1.2], 2, 1.2, false), ([2, 2, 2, 1, 1, 1], 2, 1, true),
    // It is the same upwards, and from nothing one point counts.
    ([3, 3, 3, 6, 6, 6], 3, 6, true), ([0, 0, 0, 1, 1, 1], 0, 1, true), ([5, 5, 5, 5, 5, 5], 5, 5, false),
    // What lies between is not compared.
    ([6, 6, 6, 1, 1, 1, 1, 6, 6, 6], 6, 6, false),
  ])
  func aChangeMatters(means: [Double], earlier: Double, later: Double, matters: Bool) throws {
    let change = try #require(Self.trend(means).change)
    #expect(abs(change.earlier - earlier) < 0.001 && abs(change.later - later) < 0.001)
    #expect(change.matters == matters && change.span == means.count - 1)
  }

  @Test(arguments: [[], [5.0], [9, 1], [9, 1, 1]])
  func fewDaysTellNothing(means: [Double]) {
    #expect(Self.trend(means).change == nil && Self.trend(means).goal == nil)
  }

  @Test func theGoalIsWhereItMatters() {
    #expect(Self.trend([6, 6, 6, 6]).goal.map { abs($0 - 4.2) < 0.001 } == true)
    #expect(Self.trend([0, 0, 0, 0]).goal == nil, "nothing is better than nothing")
  }

  @Test func theOrderOfTheDaysIsNoMatter() {
    let days = [6, 5, 4, 3].enumerated().map { DayReading(day: $0, mean: Double($1), worst: $1, count: 1) }
    #expect(Trend(days) == Trend(days.reversed()))
  }

  @Test(arguments: [
    (0.0, nil), (0.2, PainLevel.mild), (3.4, .mild), (3.5, .moderate), (4, .moderate), (6.4, .moderate), (6.5, .severe),
    (10, .severe),
  ])
  func aLevelIsThatOfTheNumberThatIsShown(mean: Double, level: PainLevel?) { #expect(PainLevel(mean) == level) }
}
