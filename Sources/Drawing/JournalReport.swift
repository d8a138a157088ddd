import Atlas
import Figure
import Journal
import Pages
import Screens
import Text

/// The journal on one page for a therapist: the body then and now, the trend, what was tried, notes, and what has to be
/// ruled out. It prints on A4 and Letter, and says the same without colour.
public struct JournalReport {
  private let summary: JournalSummary?
  private let edition: Edition

  /// The page of a summary; nil says that nothing was recorded.
  public init(_ summary: JournalSummary?, in edition: Edition) {
    self.summary = summary
    self.edition = edition
  }

  private var say: Catalog { edition.say }
  private func say(_ words: JournalWords) -> String { SVGDrawing.escaped(edition.say(.journal(words))) }

  /// The most rows of a table, and the most letters of a note.
  private static let (rows, letters) = (6, 150)

  /// The whole file.
  public var text: String {
    """
    <!DOCTYPE html>
    <html lang="\(say.language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>\(say(.reportTitle))</title>
    <style>
    @page { margin: 12mm }
    body { font: 12.5px/1.35 sans-serif; max-width: 186mm; margin: 1em auto; padding: 0 1em; color: #111 }
    h1 { font-size: 19px; margin: 0 } h2 { font-size: 13.5px; margin: .7em 0 .2em; border-bottom: 1px solid #111 }
    p { margin: .2em 0 } svg { display: block; width: 100%; height: auto }
    table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: 1px 8px 1px 0 }
    th { border-bottom: 1px solid #999 } .number { text-align: right }
    .halves { width: 100%; table-layout: fixed } .halves > tbody > tr > td { vertical-align: top; padding-right: 12px }
    .sign { border: 1.5px solid #111; padding: 2px 8px } .small { font-size: 11px; color: #444 }
    figure { margin: 0 } figcaption { font-weight: bold }
    section, figure, tr { break-inside: avoid }
    @media print { body { margin: 0; padding: 0; max-width: none } }
    </style>
    </head>
    <body>
    <h1>\(say(.reportTitle))</h1>
    \(summary.map(content) ?? "<p>\(say(.reportNothing))</p>\n")<p class="small">\(say(.reportSigned))</p>
    </body>
    </html>

    """
  }

  private func content(_ summary: JournalSummary) -> String {
    let (first, last) = (Day(number: summary.days.lowerBound).written, Day(number: summary.days.upperBound).written)
    let dates = say(
      .reportDates(say(.day(first, isToday: false)), say(.day(last, isToday: false)), count: summary.count))
    return "<p>\(dates)</p>\n" + bodies(summary) + trends(summary)
      + halves([places(summary), tried(summary)].filter { !$0.isEmpty }) + signs(summary) + notes(summary)
  }

  /// The body in the first days and in the last ones.
  private func bodies(_ summary: JournalSummary) -> String {
    let spans = summary.early.days == summary.late.days ? [summary.late] : [summary.early, summary.late]
    let figures = spans.enumerated().map { number, span -> String in
      var marks = Marks()
      let painful = span.places.filter { $0.mean > 0 }
      for place in painful {
        if let area = edition.atlas.area(place.area) { marks.add([area], of: place.mean, on: place.side ?? .right) }
      }
      let numbers = painful.map {
        MapPage.Number(place: .area($0.area, $0.side ?? .right), intensity: Int($0.mean.rounded()))
      }
      let title = edition.say(.journal(.reportFigure(edition.say.days(span.days))))
      var drawing = SVGDrawing(levels: numbers, marks, idPrefix: "body\(number)-", in: edition)
      return
        "<figure><figcaption>\(SVGDrawing.escaped(title))</figcaption>\n\(drawing.text(title: title))</figure>\n"
    }
    return halves(figures)
  }

  /// Parts side by side, so that all of it is one page.
  private func halves(_ parts: [String]) -> String {
    parts.isEmpty ? "" : "<table class=\"halves\"><tr>\n\(parts.map { "<td>\($0)</td>\n" }.joined())</tr></table>\n"
  }

  /// The trend of the places that were recorded most often, and when a change matters.
  private func trends(_ summary: JournalSummary) -> String {
    let parts = zip(summary.places, summary.trends).map { place, days in
      let (trend, name) = (Trend(days), name(place))
      let sentence = trend.sentence(edition.say)
      let words = "\(name): \(sentence)"
      var out = "<section><h2>\(SVGDrawing.escaped(words))</h2>\n"
      if trend.days.count > 1, let chart = Chart(trend, edition.say) {
        out += TrendDrawing(chart: chart, title: words).text
      }
      return out + "</section>\n"
    }
    var out = halves(parts)
    if let rule = summary.trends.lazy.compactMap({ Trend($0).ruleWords(edition.say) }).first {
      out += "<p class=\"small\">\(SVGDrawing.escaped(rule))</p>\n"
    }
    return out
  }

  /// All places in a table.
  private func places(_ summary: JournalSummary) -> String {
    let rows = summary.places.prefix(Self.rows).map { place in
      [name(place), Catalog.tenths(place.mean), "\(place.worst)", "\(place.count)"]
    }
    return "<section><h2>\(say(.reportPlaces))</h2>\n"
      + table([.columnPlace, .columnMean, .columnWorst, .columnTimes], rows, more: summary.places.count - rows.count)
      + "</section>\n"
  }

  private func name(_ place: PlaceMean) -> String {
    edition.atlas.placeName(place.area, place.side, edition.say).capitalizedFirst
  }

  /// What has to be ruled out where it hurts, by name and by how soon it has to be seen: the page is for somebody who
  /// knows the signs, and it says where they are written.
  private func signs(_ summary: JournalSummary) -> String {
    let flags = edition.atlas.redFlags(ofAreas: summary.places.map(\.area))
    guard !flags.isEmpty else { return "" }
    let words = SVGDrawing.escaped(Notice(names: flags, .safetyHasSigns, edition.say).words)
    return "<section class=\"sign\"><strong>\(say(.reportSigns))</strong>\n<p>\(words)</p></section>\n"
  }

  /// What was pressed and what came of it, and what helped.
  private func tried(_ summary: JournalSummary) -> String {
    guard !summary.outcomes.isEmpty || !summary.helped.isEmpty else { return "" }
    func number(_ value: Double?) -> String { value.map { Catalog.tenths($0) } ?? "–" }
    let rows = summary.outcomes.prefix(Self.rows).map { outcome in
      [
        edition.atlas.muscle(outcome.muscle)?.name ?? outcome.muscle, "\(outcome.count)", number(outcome.meanBefore),
        number(outcome.meanAfter),
      ]
    }
    var out = "<section><h2>\(say(.reportTried))</h2>\n"
    if !rows.isEmpty {
      out += table(
        [.columnMuscle, .columnTimes, .columnBefore, .columnAfter], rows, more: summary.outcomes.count - rows.count)
    }
    let words = summary.helped.prefix(Self.rows).map { "\($0.words.printable) (\($0.count))" }
    if !words.isEmpty {
      out += "<p>\(say(.columnHelped)): \(SVGDrawing.escaped(words.joined(separator: ", ")))</p>\n"
    }
    return out + "<p class=\"small\">\(say(.noCause))</p></section>\n"
  }

  private func notes(_ summary: JournalSummary) -> String {
    guard !summary.noted.isEmpty else { return "" }
    let lines = summary.noted.map { entry in
      let note = entry.note.printable
      let shown = note.count > Self.letters ? note.prefix(Self.letters) + "…" : note[...]
      return "<p>\(SVGDrawing.escaped("\(edition.say.shortDay(entry.at.day)): \(shown)"))</p>\n"
    }
    return "<section><h2>\(say(.reportNotes))</h2>\n\(lines.joined())</section>\n"
  }

  /// A table whose first column is words and the others are numbers; the rows that have no room are counted.
  private func table(_ heads: [JournalWords], _ rows: [[String]], more: Int) -> String {
    func cells(_ cells: [String], _ tag: String) -> String {
      cells.enumerated().map { number, cell in
        "<\(tag)\(number > 0 ? " class=\"number\"" : "")>\(cell)</\(tag)>"
      }.joined()
    }
    let body = rows.map { "<tr>\(cells($0.map(SVGDrawing.escaped), "td"))</tr>\n" }.joined()
    let rest = more > 0 ? "<p class=\"small\">\(say(.reportMore(more)))</p>\n" : ""
    return "<table><thead><tr>\(cells(heads.map { say($0) }, "th"))</tr></thead>\n<tbody>\n\(body)</tbody></table>\n"
      + rest
  }
}
