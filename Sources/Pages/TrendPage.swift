import Atlas
import Figure
import Journal
import Text

extension Trend {
  /// What has become of it, in a sentence: "Down from 6 to 3 in 12 days: a change that matters."
  public func sentence(_ say: Catalog) -> String {
    guard !days.isEmpty else { return say(.journal(.noTrend)) }
    guard let change else { return say(.journal(.tooFew(days: days.count, needed: Self.fewest))) }
    return say(
      .journal(
        .change(earlier: change.earlier, later: change.later, days: change.span, matters: change.matters)))
  }

  /// What was compared and from when on a change matters; nil where nothing could be compared.
  public func ruleWords(_ say: Catalog) -> String? {
    guard let change else { return nil }
    return say(.journal(.compared(change.compared))) + " " + say(.journal(.rule))
  }

  /// A line a day, for whoever sees no picture.
  public func table(_ say: Catalog) -> [String] {
    days.map { day in
      say(.journal(.dayMean(say.shortDay(day.day), mean: day.mean, worst: day.worst, count: day.count)))
    }
  }
}

/// What has changed on the body from one span of days to another.
public struct BodyChange: Sendable, Hashable {
  /// Places that hurt in the second span alone, and in the first alone; those that became stronger, weaker, neither.
  public let came: [PlaceMean], went: [PlaceMean]
  /// The same place in both spans.
  public typealias Both = (early: PlaceMean, late: PlaceMean)
  private let both: [Pair]

  private struct Pair: Sendable, Hashable {
    let early: PlaceMean
    let late: PlaceMean
    var rise: Double { late.mean - early.mean }
    var matters: Bool { abs(rise) >= Trend.smallest(from: early.mean) }
  }

  /// What lies between two spans.
  public init(from early: JournalExcerpt.BodySpan, to late: JournalExcerpt.BodySpan) {
    func painful(_ places: [PlaceMean]) -> [PlaceMean] { places.filter { $0.mean > 0 } }
    func isSame(_ a: PlaceMean, _ b: PlaceMean) -> Bool { a.area == b.area && a.side == b.side }
    let (before, after) = (painful(early.places), painful(late.places))
    came = after.filter { place in !before.contains { isSame($0, place) } }
    went = before.filter { place in !after.contains { isSame($0, place) } }
    both = before.compactMap { place in after.first { isSame($0, place) }.map { Pair(early: place, late: $0) } }
  }

  /// Places that became stronger by as much as matters.
  public var stronger: [Both] { both.filter { $0.matters && $0.rise > 0 }.map { ($0.early, $0.late) } }
  /// Places that became weaker by as much as matters.
  public var weaker: [Both] { both.filter { $0.matters && $0.rise < 0 }.map { ($0.early, $0.late) } }
  /// Places of which neither can be said.
  public var alike: [Both] { both.filter { !$0.matters }.map { ($0.early, $0.late) } }

  /// The changes under their headings, in words.
  public func words(in edition: Edition) -> [(heading: String, lines: [String])] {
    let say = edition.say
    func name(_ place: PlaceMean) -> String {
      edition.atlas.placeName(place.area, place.side, say).capitalizedFirst
    }
    func one(_ places: [PlaceMean]) -> [String] {
      places.map { say(.journal(.placeMean(name($0), $0.mean))) }
    }
    func two(_ places: [Both]) -> [String] {
      places.map { say(.journal(.placeFromTo(name($0.early), from: $0.early.mean, to: $0.late.mean))) }
    }
    let all: [(JournalWords, [String])] = [
      (.came, one(came)), (.stronger, two(stronger)), (.weaker, two(weaker)), (.went, one(went)), (.alike, two(alike)),
    ]
    return all.filter { !$0.1.isEmpty }.map { (say(.journal($0.0)), $0.1) }
  }
}
