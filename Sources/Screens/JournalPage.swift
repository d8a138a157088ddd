import Atlas
import Figure
import Journal
import Pages
import Text

extension JournalScreen {
  /// What was read, in the way it is looked at.
  func page(in edition: Edition) -> Page {
    let say = edition.say
    guard let excerpt, fault == nil else { return emptyPage(in: edition) }
    var page: Page
    switch part {
    case .entries: page = entriesPage(excerpt, in: edition)
    case .trend: page = trendPage(excerpt, in: edition)
    case .bodies: page = bodiesPage(excerpt, in: edition)
    case .helped: page = helpedPage(excerpt, in: edition)
    }
    page.title = "\(say(.journal(.title))): \(say(.journal(.part(part.words))).lowercasedFirst)"
    page.subject = scopeWords(excerpt, in: edition)
    page.status = page.subject ?? page.title
    page.shortStatus = page.title
    page.idle = idle
    if excerpt.count == 0 {
      page.hint = say(.journal(scope == JournalScope(period: nil) ? .nothingRecorded : .nothingInPeriod))
    }
    return page
  }

  /// What is said where nothing was read: that nothing was, or why it could not be.
  private func emptyPage(in edition: Edition) -> Page {
    let say = edition.say
    var page = Page(.answer)
    page.title = say(.journal(.title))
    page.hint = fault.map { $0.words(say) } ?? ""
    page.status = page.title
    page.shortStatus = page.title
    return page
  }

  /// What does nothing to what is looked at.
  private var idle: Set<Intent> {
    let choosing: Set<Intent> = [.move(.up), .move(.down), .tap]
    return switch part {
    case .entries: count == 0 ? choosing.union([.delete]) : []
    case .helped: count == 0 ? choosing.union([.delete]) : [.delete]
    case .trend, .bodies: choosing.union([.delete])
    }
  }

  private func scopeWords(_ excerpt: JournalExcerpt, in edition: Edition) -> String {
    let say = edition.say
    let subject =
      switch scope.subject {
      case .all: say(.journal(.everything))
      case .place(let area, let side): edition.atlas.placeName(area, side, say).capitalizedFirst
      case .muscle(let id): say(.journal(.pressed(edition.atlas.muscle(id)?.name ?? id)))
      }
    let known = min(excerpt.count, Journal.mostCounted)
    return say(
      .journal(
        .scope(
          subject, period: say(.journal(.period(scope.period))), count: known, isMore: known < excerpt.count)))
  }

  /// The entries, day by day, and what the chosen one says.
  private func entriesPage(_ excerpt: JournalExcerpt, in edition: Edition) -> Page {
    let say = edition.say
    var page = Page(.answer)
    var day: Int?
    for (number, entry) in entries.enumerated() {
      if entry.at.day != day {
        page.lists.append(Page.List(heading: entry.at.dayWords(today: excerpt.now.day, say), rows: []))
      }
      day = entry.at.day
      let treatment = entry.treatment
      let change = treatment.map { say(.journal(.beforeAfter(before: $0.before, after: $0.after))) } ?? ""
      let row = Page.Row(
        text: "\(entry.at.timeWords(say)) \(entry.rowWords(in: edition))",
        note: change.isEmpty ? nil : change, shortNote: treatment?.shortWords(say), isChosen: number == selection,
        target: .entry(number))
      page.lists[page.lists.count - 1].rows.append(row)
    }
    if let entry = selected {
      let words = [entry.painWords(in: edition), entry.treatmentWords(in: edition)].compactMap { $0 }
      let others = entry.otherWords(in: edition)
      page.choice = Page.Choice(
        title: entry.at.timeWords(say), reason: (words + others).joined(separator: "; "),
        place: say(.journal(.entryHint)), areas: ("", nil), warnings: .none, label: "")
    }
    let pains = selected?.pains ?? []
    page.map = map(pains.map { ($0.area, $0.side, Double($0.intensity)) }, framing: excerpt.places, in: edition.atlas)
    return page
  }

  /// The trend of a place: in a sentence, as a chart, and as a table.
  private func trendPage(_ excerpt: JournalExcerpt, in edition: Edition) -> Page {
    let say = edition.say
    var page = Page(.chart)
    let trend = Trend(excerpt.days)
    var lead = Document()
    if let place = excerpt.trendPlace {
      lead.add(
        .paragraph, [Document.Span(edition.atlas.placeName(place.area, place.side, say).capitalizedFirst, .strong)])
    }
    lead.add(.paragraph, [Document.Span(trend.sentence(say), .strong)])
    page.lead = lead
    if let rule = trend.ruleWords(say) { page.also = rule }
    page.chart = Chart(trend, say)
    page.lists = [Page.List(rows: trend.table(say).map { Page.Row(text: $0) })]
    return page
  }

  /// Two spans of days side by side, and what has changed from the one to the other.
  private func bodiesPage(_ excerpt: JournalExcerpt, in edition: Edition) -> Page {
    let (atlas, say) = (edition.atlas, edition.say)
    var page = Page(.bodies)
    guard let early = excerpt.early, let late = excerpt.late else { return page }
    page.maps = [(JournalWords.early, early), (.late, late)].map { words, span in
      let map = map(span.places.map { ($0.area, $0.side, $0.mean) }, framing: early.places + late.places, in: atlas)
      return (caption: "\(say(.journal(words))): \(say.days(span.days))", map: map)
    }
    page.map = page.maps.last?.map
    page.lists = BodyChange(from: early, to: late).words(in: edition).map { change in
      Page.List(heading: change.heading, rows: change.lines.map { Page.Row(text: $0) })
    }
    page.also = say(.journal(.bodyLegend))
    return page
  }

  /// What was pressed and what came of it, what helped, and the plans that were kept.
  private func helpedPage(_ excerpt: JournalExcerpt, in edition: Edition) -> Page {
    let (atlas, say) = (edition.atlas, edition.say)
    var page = Page(.answer)
    let days = max(1, excerpt.firstDay.map { excerpt.now.day - $0 + 1 } ?? 1)
    func name(_ id: String) -> String { atlas.muscle(id)?.name ?? id }
    func list(_ heading: JournalWords, _ rows: [Page.Row]) {
      if !rows.isEmpty { page.lists.append(Page.List(heading: say(.journal(heading)), rows: rows)) }
    }
    let outcomes = excerpt.outcomes.enumerated().map { number, outcome in
      Page.Row(
        text: name(outcome.muscle), note: outcome.words(say), shortNote: outcome.shortWords(say),
        isChosen: number == selection, target: .entry(number))
    }
    list(.whatWasPressed, outcomes)
    list(
      .whatHelped,
      excerpt.helped.map { Page.Row(text: $0.words.printable, note: say(.journal(.timesSaid($0.count)))) })
    let pressed = excerpt.outcomes.map(\.muscle)
    let plans = (pressed + excerpt.kept.keys.sorted().filter { !pressed.contains($0) }).flatMap { id -> [Page.Row] in
      let kept = Page.Row(text: name(id), note: say(.journal(.keptDays(excerpt.kept[id] ?? 0, of: days))))
      guard let outcome = excerpt.outcomes.first(where: { $0.muscle == id }) else { return [kept] }
      let planned = atlas.muscle(id).flatMap { atlas.text(of: $0).now.perDay }
      let perDay = Double(outcome.count) / Double(days)
      let done = Page.Row(
        text: "  " + say(.journal(.dosesDone(outcome.count))),
        note: say(.journal(.dosesPerDay(perDay, planned: planned))),
        shortNote: planned.map { say(.journal(.dosesBriefly(perDay, planned: $0))) })
      return [kept, done]
    }
    list(.plansKept, plans)
    if excerpt.count > 0 { page.lead = Document([Document.Block(.paragraph, say(.journal(.noCause)))]) }
    var marks = Marks()
    if excerpt.outcomes.indices.contains(selection), let muscle = atlas.muscle(excerpt.outcomes[selection].muscle) {
      marks.add(muscle, on: excerpt.outcomes[selection].side ?? .right, in: atlas)
      page.map = MapPage(
        marks: marks, eye: Eye(atlas.firstView(of: muscle)), legend: [.essential, .spillover, .points])
    } else {
      page.map = map([], framing: excerpt.places, in: atlas)
    }
    return page
  }

  /// The body with how bad it is in some places, framed by others.
  private func map(
    _ pains: [(area: String, side: Side?, mean: Double)], framing places: [PlaceMean], in atlas: Atlas
  ) -> MapPage {
    var (marks, frame) = (Marks(), Marks())
    for pain in pains {
      if let area = atlas.area(pain.area) { marks.add([area], of: pain.mean, on: pain.side ?? .right) }
    }
    for place in places {
      if let area = atlas.area(place.area) { frame.add([area], of: max(1, place.mean), on: place.side ?? .right) }
    }
    let view = frame.fullestView(in: atlas)
    var map = MapPage(
      marks: marks, framing: places.isEmpty ? nil : frame, eye: Eye(isTurned ? view.opposite : view),
      legend: [.fringe, .spillover, .essential])
    map.isOfLevels = true
    map.numbers = pains.map {
      MapPage.Number(place: .area($0.area, $0.side ?? .right), intensity: Int($0.mean.rounded()))
    }
    return map
  }
}

extension JournalPart {
  /// Its name among the words of the journal.
  var words: JournalWords.JournalPartWords {
    switch self {
    case .entries: .entries
    case .trend: .trend
    case .bodies: .bodies
    case .helped: .helped
    }
  }
}

extension Entry.Treatment {
  /// How bad it was before and afterwards, where there is little room; nil where one of them was not said.
  fileprivate func shortWords(_ say: Catalog) -> String? {
    guard let before, let after else { return nil }
    return say(.journal(.outcomeBriefly(before: Double(before), after: Double(after))))
  }
}

extension Outcome {
  /// What came of pressing a muscle.
  func words(_ say: Catalog) -> String {
    say(.journal(.outcome(count: count, counted: counted, before: meanBefore, after: meanAfter)))
  }

  /// The same where there is little room; nil where no number was told.
  func shortWords(_ say: Catalog) -> String? {
    guard let meanBefore, let meanAfter else { return nil }
    return say(.journal(.outcomeBriefly(before: meanBefore, after: meanAfter)))
  }
}
