import Figure

/// How bad it was at a moment: a dot of the trend.
public struct Reading: Sendable, Hashable {
  /// When it was so.
  public let at: Moment
  /// How bad it was, from 0 to 10.
  public let intensity: Int

  /// How bad it was at a moment.
  public init(at: Moment, intensity: Int) {
    self.at = at
    self.intensity = intensity
  }
}

/// How bad it was in one place on one day.
public struct DayReading: Sendable, Hashable {
  /// The day, counted as `Moment.day` is.
  public let day: Int
  /// The mean of what was recorded that day.
  public let mean: Double
  /// The worst of it.
  public let worst: Int
  /// How often something was recorded.
  public let count: Int

  /// A day from its numbers.
  public init(day: Int, mean: Double, worst: Int, count: Int) {
    self.day = day
    self.mean = mean
    self.worst = worst
    self.count = count
  }
}

/// How bad it was in one place over a period.
public struct PlaceMean: Sendable, Hashable {
  /// The id of the area.
  public let area: String
  /// The side of the person; nil where none was said, and for what lies in the middle.
  public let side: Side?
  /// The mean of what was recorded.
  public let mean: Double
  /// The worst of it.
  public let worst: Int
  /// How often something was recorded.
  public let count: Int

  /// A place from its numbers.
  public init(area: String, side: Side?, mean: Double, worst: Int, count: Int) {
    self.area = area
    self.side = side
    self.mean = mean
    self.worst = worst
    self.count = count
  }
}

/// What pressing a muscle came to over a period.
public struct Outcome: Sendable, Hashable {
  /// The id of the muscle.
  public let muscle: String
  /// How often it was pressed.
  public let count: Int
  /// How often it was said how bad it was before and afterwards: what the means are of.
  public let counted: Int
  /// The mean before; nil where nothing was counted.
  public let meanBefore: Double?
  /// The mean afterwards.
  public let meanAfter: Double?
  /// The side on which it was pressed most often; nil where none was said.
  public let side: Side?

  /// What came of a muscle, from its numbers.
  public init(
    muscle: String, count: Int, counted: Int, meanBefore: Double?, meanAfter: Double?, side: Side? = nil
  ) {
    self.muscle = muscle
    self.side = side
    self.count = count
    self.counted = counted
    self.meanBefore = meanBefore
    self.meanAfter = meanAfter
  }
}
