import Testing

@testable import Journal

@Suite struct MomentTests {
  /// The day is the one that the person had, and not the one in Greenwich.
  @Test(
    arguments: [
      (0, 0, 0), (86_399_999, 0, 0), (86_400_000, 0, 1), (82_800_000, 60, 1), (3_600_000, -120, -1), (-1, 0, -1),
    ] as [(Int64, Int, Int)])
  func theDayOfTheWall(milliseconds: Int64, offset: Int, day: Int) {
    #expect(Moment(milliseconds: milliseconds, offset: offset).day == day)
  }
}
