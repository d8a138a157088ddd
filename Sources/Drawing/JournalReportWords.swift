import Atlas
import Journal
import Pages
import Text

/// What the page of the journal says beside its pictures.
extension JournalReport {
  /// The most rows of a table and words of a list, and the most letters of a note: with more of them all of it would be no
  /// single page.
  private static let (rows, letters) = (4, 95)

  /// All places in a table.
  func places(_ summary: JournalSummary) -> String {
    let rows = summary.places.prefix(Self.rows).map { place in
      [name(place), Catalog.tenths(place.mean), "\(place.worst)", "\(place.count)"]
    }
    return "<section><h2>\(say(.reportPlaces))</h2>\n"
      + table([.columnPlace, .columnMean, .columnWorst, .columnTimes], rows, more: summary.places.count - rows.count)
      + "</section>\n"
  }

  /// What was felt beside the pain, and the plans that were kept.
  func symptoms(_ summary: JournalSummary) -> String {
    let (atlas, days) = (edition.atlas, summary.days.count)
    let symptoms = summary.symptoms.prefix(Self.rows).map { told in
      "\(atlas.complaint(.symptom, told.words)?.name.lowercasedFirst ?? told.words.printable) (\(told.count))"
    }
    let kept = summary.kept.prefix(3).map { told in
      let name = atlas.muscle(told.words)?.name ?? told.words.printable
      return "\(name) \(edition.say(.journal(.keptDays(min(told.count, days), of: days))))"
    }
    return (symptoms.isEmpty ? "" : "<p>\(say(.reportSymptoms(symptoms)))</p>\n")
      + (kept.isEmpty ? "" : "<p>\(say(.reportKept(kept)))</p>\n")
  }

  /// What was pressed and what came of it, and what helped.
  func tried(_ summary: JournalSummary) -> String {
    guard !summary.outcomes.isEmpty || !summary.helped.isEmpty else { return "" }
    func number(_ value: Double?) -> String { value.map { Catalog.tenths($0) } ?? "–" }
    let rows = summary.outcomes.prefix(Self.rows).map { outcome in
      [
        edition.atlas.muscle(outcome.muscle)?.name ?? outcome.muscle.printable, "\(outcome.count)",
        number(outcome.meanBefore), number(outcome.meanAfter),
      ]
    }
    var out = "<section><h2>\(say(.reportTried))</h2>\n"
    if !rows.isEmpty {
      out += table(
        [.columnMuscle, .columnTimes, .columnBefore, .columnAfter], rows, more: summary.outcomes.count - rows.count)
      out += "<p class=\"small\">\(say(.reportPressed))</p>\n"
    }
    let words = summary.helped.prefix(Self.rows).map { "\(shortened($0.words.printable, to: 25)) (\($0.count))" }
    if !words.isEmpty {
      out += "<p>\(say(.columnHelped)): \(SVGDrawing.escaped(words.joined(separator: ", ")))</p>\n"
    }
    return out + "<p class=\"small\">\(say(.noCause))</p></section>\n"
  }

  /// What has to be ruled out where it hurts, by name and by how soon it has to be seen: the page is for somebody who
  /// knows the signs, and it says where they are written.
  func signs(_ summary: JournalSummary) -> String {
    let flags = edition.atlas.redFlags(ofAreas: summary.places.map(\.area))
    guard !flags.isEmpty else { return "" }
    let lines = RedFlag.Level.allCases.compactMap { level -> String? in
      let names = flags.filter { $0.level == level }.map(\.name.lowercasedFirst)
      guard !names.isEmpty else { return nil }
      let head = "\(level.urgency.sign) \(edition.say(.level(level.urgency))):"
      return
        "<p><strong>\(SVGDrawing.escaped(head))</strong> \(SVGDrawing.escaped(names.joined(separator: ", ")))</p>\n"
    }
    return "<section class=\"sign\"><strong>\(say(.reportSigns))</strong>\n\(lines.joined())"
      + "<p class=\"small\">\(SVGDrawing.escaped(edition.say(.safetyHasSigns)))</p></section>\n"
  }

  /// The last notes, the oldest of them first.
  func notes(_ summary: JournalSummary) -> String {
    guard !summary.noted.isEmpty else { return "" }
    let lines = summary.noted.map { entry in
      let words = "\(edition.say.shortDay(entry.at.day)): \(shortened(entry.note.printable, to: Self.letters))"
      return "<p>\(SVGDrawing.escaped(words))</p>\n"
    }
    return "<section><h2>\(say(.reportNotes))</h2>\n\(lines.joined())</section>\n"
  }

  /// The beginning of a text that has no room.
  private func shortened(_ text: String, to letters: Int) -> String {
    text.count > letters ? text.prefix(letters) + "…" : text
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
