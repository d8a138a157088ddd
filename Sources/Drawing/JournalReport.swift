import Atlas
import Figure
import Journal
import Pages
import Screens
import Text

/// The journal on one page for a therapist: the body then and now, the trend, what was tried, symptoms, notes, and what has
/// to be ruled out. It prints on A4 and Letter, and says the same without colour.
public struct JournalReport {
  private let summary: JournalSummary?
  let edition: Edition

  /// The page of a summary; nil says that nothing was recorded.
  public init(_ summary: JournalSummary?, in edition: Edition) {
    self.summary = summary
    self.edition = edition
  }

  private var say: Catalog { edition.say }
  /// Some words, as they stand in a page.
  func say(_ words: JournalWords) -> String { SVGDrawing.escaped(edition.say(.journal(words))) }

  /// The whole file.
  ///
  /// Letter is lower than A4 and A4 narrower than Letter: what is on the page fits the lower and the narrower of them.
  public var text: String {
    HTMLFile.text(
      language: say.language, title: say(.reportTitle),
      style: """
        @page { margin: 11mm 12mm }
        body { font: 11px/1.3 sans-serif; max-width: 186mm; margin: 1em auto; padding: 0 1em; color: #111 }
        h1 { font-size: 18px; margin: 0 } h2 { font-size: 12.5px; margin: .6em 0 .2em; border-bottom: 1px solid #111 }
        p { margin: .2em 0 } svg { display: block; width: 100%; height: auto }
        svg.sample { display: inline-block; width: 26px; height: 14px; vertical-align: -2px }
        figure { margin: 0 } figure svg { max-height: 170px } figcaption { font-weight: bold }
        table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: 1px 8px 1px 0 }
        th { border-bottom: 1px solid #999 } .number { text-align: right }
        .halves { table-layout: fixed; margin: 0 } .halves > tbody > tr > td { vertical-align: top; padding: 0 7px 0 0 }
        .halves > tbody > tr > td + td { padding: 0 0 0 7px } .name { text-align: right; padding-right: 0 }
        .name span { display: inline-block; width: 62mm; border-bottom: 1px solid #111 }
        .sign { border: 1.5px solid #111; padding: 2px 8px; margin-top: .7em } .small { font-size: 10.5px; color: #333 }
        section, figure, tr { break-inside: avoid }
        @media print { body { margin: 0; padding: 0; max-width: none } }
        """,
      body: """
        <table><tr><td><h1>\(say(.reportTitle))</h1></td><td class="name">\(say(.reportName)) <span>&#160;</span></td></tr></table>
        \(summary.map(content) ?? "<p>\(say(.reportNothing))</p>\n")<p class="small">\(say(.reportSigned))</p>

        """)
  }

  private func content(_ summary: JournalSummary) -> String {
    let (first, last) = (Day(number: summary.days.lowerBound).written, Day(number: summary.days.upperBound).written)
    let dates = say(
      .reportDates(say(.day(first, isToday: false)), say(.day(last, isToday: false)), count: summary.count))
    let left = places(summary) + symptoms(summary)
    let parts = halves([left, tried(summary)].filter { !$0.isEmpty })
    return "<p>\(dates)</p>\n" + bodies(summary) + trends(summary) + parts + notes(summary) + signs(summary)
  }

  /// Parts side by side, so that all of it is one page.
  private func halves(_ parts: [String]) -> String {
    parts.isEmpty ? "" : "<table class=\"halves\"><tr>\n\(parts.map { "<td>\($0)</td>\n" }.joined())</tr></table>\n"
  }

  /// The name of a place, as it begins a line.
  func name(_ place: PlaceMean) -> String {
    edition.atlas.placeName(place.area, place.side, edition.say).capitalizedFirst
  }
}

/// The pictures.
extension JournalReport {
  /// The body in the first days and in the last ones, both of them as near as all of it can be seen.
  private func bodies(_ summary: JournalSummary) -> String {
    let isOne = summary.early.days == summary.late.days
    let spans = isOne ? [summary.late] : [summary.early, summary.late]
    let part = part(holding: marks(of: spans.flatMap(\.places)))
    let figures = spans.enumerated().map { number, span -> String in
      let days = edition.say.days(span.days)
      let title = edition.say(
        .journal(isOne ? .reportFigure(days) : number == 0 ? .reportEarly(days) : .reportLate(days)))
      let numbers = span.places.filter { $0.mean > 0 }.map {
        MapPage.Number(place: .area($0.area, $0.side ?? .right), intensity: Int($0.mean.rounded()))
      }
      var drawing = SVGDrawing(
        levels: numbers, marks(of: span.places), part: part, idPrefix: "body\(number)-", in: edition)
      return
        "<figure><figcaption>\(SVGDrawing.escaped(title))</figcaption>\n\(drawing.text(title: title))</figure>\n"
    }
    let words: [(Mark.Kind, JournalWords)] = [
      (.fringe, .reportMild), (.spillover, .reportModerate), (.essential, .reportSevere),
    ]
    let key = SVGDrawing.levelKey(words.map { ($0, edition.say(.journal($1))) })
    return halves(figures) + "<p class=\"small\">\(key) &#160; \(say(.reportNumbers))</p>\n"
  }

  private func marks(of places: [PlaceMean]) -> Marks {
    var marks = Marks()
    for place in places where place.mean > 0 {
      if let area = edition.atlas.area(place.area) { marks.add([area], of: place.mean, on: place.side ?? .right) }
    }
    return marks
  }

  /// The smallest part of both halves of the body that shows all marks; nil for the whole body.
  private func part(holding marks: Marks) -> BodyPart? {
    let atlas = edition.atlas
    let contents = View.bodyViews.compactMap { view in
      marks.extent(on: view, in: atlas).map { (figure: atlas.figure(view), content: $0) }
    }
    return contents.isEmpty ? nil : atlas.part(holding: contents, on: marks.side, isWhole: true)
  }

  /// The trend of the places that were recorded most often, and when a change matters.
  private func trends(_ summary: JournalSummary) -> String {
    let parts = zip(summary.places, summary.trends).map { place, days in
      let trend = Trend(days)
      let words = "\(name(place)): \(trend.sentence(edition.say).lowercasedFirst)"
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
}
