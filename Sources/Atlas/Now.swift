/// What a person in pain does in the next two minutes: where, how, how long, and when to stop.
///
/// It is said first on every page, and dosed in numbers, so that a timer can run on it.
public struct Now: Encodable, Sendable, Hashable {
  /// The muscle to begin with; nil on the page of the muscle itself, and where nothing is pressed.
  public let muscle: String?
  /// The point that is pressed; nil where nothing is.
  public let point: String?
  /// Where it is, by a landmark that a finger finds.
  public let place: String
  /// How to sit, stand or lie, and what to do.
  public let position: String
  /// What presses; none where something else helps instead.
  public let tool: Tool
  /// How hard, on the scale from 0 to 10; nil where nothing is pressed.
  public let pressure: ClosedRange<Int>?
  /// Seconds of pressure, of breath or of warmth.
  public let hold: Int?
  /// Seconds between two of them.
  public let rest: Int?
  /// How often in one session.
  public let repeats: Int?
  /// How many sessions a day.
  public let perDay: Int?
  /// What to do afterwards: a stretch, a movement.
  public let then: [String]
  /// What is usual afterwards.
  public let expect: String
  /// What ends it: signs to stop at once, and when to give up.
  public let stop: [String]
  /// What to do in the first days; of a symptom or a condition.
  public let firstDays: [String]
  /// What to build up over weeks; of a symptom or a condition.
  public let weeks: [String]
  /// The chapter of the guide that goes on; of a symptom or a condition.
  public let chapter: String?

  /// What presses.
  public enum Tool: String, Codable, Sendable, CaseIterable {
    case finger, thumb, pinch, knuckle
    case flatHand = "flat-hand"
    case ballOnTheWall = "ball-wall"
    case ballOnTheFloor = "ball-floor"
    case twoBalls = "two-balls"
    case cane, roller, none

    /// How far it reaches from the middle of what it presses, in figure units: 18 are the half of a tennis ball and a
    /// slip, on a person of 175 cm. A hand feels where it ends, and reaches no further than its point.
    public var reach: Double {
      switch self {
      case .ballOnTheWall, .ballOnTheFloor, .twoBalls, .cane, .roller: 18
      case .finger, .thumb, .pinch, .knuckle, .flatHand, .none: 0
      }
    }

    /// What reaches further than the point it stands on.
    public static let reaching = allCases.filter { $0.reach > 0 }
  }

  /// The most seconds of pressure that one point gets in a session.
  public static let longestPressure = 60

  /// How many seconds one hold may last.
  public static let holds = 3...longestPressure

  /// How often a point may be pressed in a session.
  public static let turns = 1...3

  /// What to do, part by part.
  package init(
    muscle: String?, point: String?, place: String, position: String, tool: Tool, pressure: ClosedRange<Int>?,
    hold: Int?, rest: Int?, repeats: Int?, perDay: Int?, then: [String], expect: String, stop: [String],
    firstDays: [String] = [], weeks: [String] = [], chapter: String? = nil
  ) {
    self.muscle = muscle
    self.point = point
    self.place = place
    self.position = position
    self.tool = tool
    self.pressure = pressure
    self.hold = hold
    self.rest = rest
    self.repeats = repeats
    self.perDay = perDay
    self.then = then
    self.expect = expect
    self.stop = stop
    self.firstDays = firstDays
    self.weeks = weeks
    self.chapter = chapter
  }

  /// The sentences by the names they have in the file.
  package var textsByKey: [(key: String, lines: [String])] {
    [("then", then), ("stop", stop), ("first_days", firstDays), ("weeks", weeks)]
  }

  private enum CodingKeys: String, CodingKey {
    case muscle, point
    case place = "where"
    case position, tool, pressure, hold, rest, repeats
    case perDay = "per_day"
    case then, expect, stop
    case firstDays = "first_days"
    case weeks, chapter
  }

  /// The same with the keys of the file; what is not said is left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(muscle, forKey: .muscle)
    try container.encodeIfPresent(point, forKey: .point)
    try container.encode(place, forKey: .place)
    try container.encode(position, forKey: .position)
    try container.encode(tool, forKey: .tool)
    try container.encodeIfPresent(pressure.map { [$0.lowerBound, $0.upperBound] }, forKey: .pressure)
    try container.encodeIfPresent(hold, forKey: .hold)
    try container.encodeIfPresent(rest, forKey: .rest)
    try container.encodeIfPresent(repeats, forKey: .repeats)
    try container.encodeIfPresent(perDay, forKey: .perDay)
    try container.encode(then, forKey: .then)
    try container.encode(expect, forKey: .expect)
    try container.encode(stop, forKey: .stop)
    if !firstDays.isEmpty { try container.encode(firstDays, forKey: .firstDays) }
    if !weeks.isEmpty { try container.encode(weeks, forKey: .weeks) }
    try container.encodeIfPresent(chapter, forKey: .chapter)
  }
}
