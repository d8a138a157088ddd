import ArgumentParser
import Atlas
import Drawing
import Figure
import Glibc
import Journal
import Pages
import Text

/// `bodymap journal trend AREA[:SIDE]`: how bad it was day by day, and what has become of it.
struct JournalTrend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "Show how bad it was in a place, day by day, and whether that has changed.")

  @Argument(help: "The area, by id or name; :left or :right may follow.", completion: .areas)
  var place: [String]

  @Option(help: "From this day on, as in 2026-11-01.")
  var since: TypedMoment?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var file: JournalFileOption

  /// The trend as JSON.
  private struct Answer: Encodable {
    let area: String
    let side: Side?
    let days: [DayRecord]
    let change: ChangeRecord?
    let sentence: String

    struct DayRecord: Encodable {
      let day: String
      let mean: Double
      let worst: Int
      let count: Int
    }

    struct ChangeRecord: Encodable {
      let earlier: Double
      let later: Double
      let days: Int
      let matters: Bool
    }
  }

  func run() throws {
    let edition = Edition(try Shell.loadAtlas())
    let (name, side) = try EntryOptions.side(place.joined(separator: " "))
    let areas = try Shell.resolve { () throws(UnknownName) in try edition.atlas.areas(named: name) }
    guard let area = areas.first, areas.count == 1 else {
      throw ValidationError(
        "'\(name.quoted)' is several areas; say one of \(areas.map(\.id).joined(separator: ", ")).")
    }
    if side != nil, !area.paired { throw ValidationError(Catalog.english(.log(.middleHasNoSide(area.id))) + ".") }
    let filter = Filter(since: try since?.begin(.now))
    let days =
      try file.openIfThere().map { journal in
        try Shell.ask { () throws(JournalFault) in try journal.days(area: area.id, side: side, filter) }
      } ?? []
    let trend = Trend(days)
    if json { return try Shell.printRecord(answer(trend, area, side)) }
    if isatty(STDOUT_FILENO) == 1, !Shell.isDumb, !days.isEmpty {
      let name = edition.atlas.placeName(area.id, side, edition.say).capitalizedFirst
      let isColored = Shell.wantsColor
      let look = Look(
        glyphs: .quadrant, theme: try Shell.theme(named: nil, in: edition.atlas),
        depth: isColored ? .palette256 : .mono, isUnicode: Shell.isUnicode)
      return print(TrendText(days, of: name, edition.say).chart(columns: min(100, Shell.columns), look: look))
    }
    print(Shell.shown(edition.say(.log(.trendOf(edition.atlas.placeName(area.id, side, edition.say))))))
    if !days.isEmpty {
      let heads = [LogWords.day, .mean, .worst, .times].map { edition.say(.log($0)) }
      print("  \(heads[0].padded(to: 10))  \(heads[1].padded(to: 4))  \(heads[2].padded(to: 5))  \(heads[3])")
    }
    for day in days {
      let mean = Self.tenths(day.mean)
      print("  \(Moment.text(ofDay: day.day))  \(mean.padded(to: 4))  \("\(day.worst)".padded(to: 5))  \(day.count)")
    }
    print(Shell.shown(trend.sentence(edition.say)))
    if let rule = trend.ruleWords(edition.say) {
      for line in rule.wrapped(to: min(100, Shell.columns)) { print(Shell.shown(line)) }
    }
  }

  private func answer(_ trend: Trend, _ area: Area, _ side: Side?) -> Answer {
    Answer(
      area: area.id, side: side,
      days: trend.days.map {
        .init(day: Moment.text(ofDay: $0.day), mean: $0.mean, worst: $0.worst, count: $0.count)
      },
      change: trend.change.map { .init(earlier: $0.earlier, later: $0.later, days: $0.span, matters: $0.matters) },
      sentence: trend.sentence(.english))
  }

  /// A number with one digit after the point.
  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
