import Atlas
import Figure
import Pages
import Screens
import Text

/// How a page is said: where one is, its warnings, what can be chosen.
extension PlainSession {
  /// Where one is, in a line; the side is never left out.
  var whereabouts: String {
    guard case .reading(let screen) = app.top, case .complaint(_, _, let side) = screen.subject else {
      return app.page().whereabouts
    }
    return say(.place(screen.document.blocks.first?.text ?? "", side: side.words(say)))
  }

  /// Says the screen on top; of one that one comes back to the warnings are not said again.
  mutating func show(isReturn: Bool = false) {
    (choices, reader) = ([], nil)
    let page = app.page()
    if let plan {
      show(plan, under: nil, isReturn: isReturn)
    } else if case .body = app.top, listsPlaces {
      ask()
    } else if let reading = page.reading {
      show(reading.document, under: page, isReturn: isReturn)
    } else {
      showLists(page, isReturn: isReturn)
    }
    prompt()
  }

  /// The first question, or what is marked already; the places can be chosen by their numbers.
  func askWords(_ body: BodyScreen) -> String {
    body.hasMarks ? app.page().question?.long ?? "" : say(.plain(.ask))
  }

  /// The first question, without the list of the places.
  private mutating func ask() {
    guard case .body(let body) = app.top else { return }
    writer.add(askWords(body))
    choosePlaces(on: body.cursor.stop.side)
  }

  /// Lets the places of the body on a side be chosen by their numbers, which stay the same all the time.
  mutating func choosePlaces(on side: Side) {
    choices = atlas.stops.filter { $0.side == side }.map {
      Choice(text: $0.name(in: atlas), deed: .place(Asked($0)), place: Asked($0))
    }
  }

  /// The first question with the list of the places.
  mutating func listPlaces() {
    guard case .body(let body) = app.top else { return }
    ask()
    writer.add(say(.plain(.sides(body.cursor.stop.side.words(say)))))
    writer.add(say(.plain(.howToMark)))
    var view: View?
    for (number, choice) in choices.enumerated() {
      if let stop = choice.place?.stop, stop.view != view {
        view = stop.view
        writer.add(say(.plain(stop.view == .front ? .inFront : .behind)))
      }
      writer.add(number + 1, choice.text)
    }
    prompt()
  }

  /// A page of lists: a place, an answer, a search, and whatever comes.
  private mutating func showLists(_ page: Page, isReturn: Bool) {
    if case .body(let body) = app.top, body.hasMarks { writer.add(page.question?.long ?? "") }
    if page.form == .search {
      writer.add([page.title, page.input ?? ""].filter { !$0.isEmpty }.joined(separator: ": "))
    } else {
      let isNamed = whereabouts.lowercased().hasPrefix(page.title.lowercased())
      if !isNamed { writer.add(page.title) }
      writer.add(whereabouts)
    }
    if let subject = page.subject, subject != whereabouts { writer.add(subject) }
    var all = page.warnings.all.map { DocumentText.warning($0.words) }
    let ofRow = page.choice.map { choice in
      page.lists.flatMap(\.rows).contains { $0.isChosen && $0.text == choice.title }
    }
    if let choice = page.choice, ofRow == false {
      // What has to be known before any of the rows can be chosen.
      all += choice.warnings.all.map { DocumentText.warning($0.words) }.filter { !all.contains($0) }
      sayWarnings(all, isReturn: isReturn)
      add(choice)
    } else {
      sayWarnings(all, isReturn: isReturn)
    }
    if let lead = page.lead.map({ DocumentText($0, say) }) { lead.write(to: &writer) }
    if let hint = page.hint { writer.add(hint) }
    for list in page.lists { add(list) }
    addParts()
    for (caption, _) in page.maps { writer.add(caption) }
    if let also = page.also { writer.add(also) }
    if let clock = page.clock { writer.add("\(clock.word): \(clock.line)") }
  }

  /// Says all warnings, whole; of a screen that one comes back to how many there are and what says them.
  mutating func sayWarnings(_ all: [String], isReturn: Bool = false) {
    warnings = all
    guard !all.isEmpty else { return }
    guard !isReturn else { return writer.add(say(.plain(.warningsAbove(all.count)))) }
    writer.add(say(.warnings) + ":")
    for warning in all { writer.add(warning, hanging: 2) }
  }

  /// What is said of a chosen row.
  mutating func add(_ choice: Page.Choice) {
    writer.add(choice.title + ":")
    for words in [choice.reason, choice.place, choice.areas.strong, choice.areas.light, choice.label] {
      if let words, !words.isEmpty { writer.add(words) }
    }
  }

  private mutating func add(_ list: Page.List) {
    if let heading = list.heading { writer.add(heading.hasSuffix("?") ? heading : heading + ":") }
    if list.rows.isEmpty, let empty = list.empty { writer.add(empty) }
    for row in list.rows where !row.text.isEmpty {
      guard let target = row.target else {
        writer.add(row.isHeading ? row.text + ":" : words(of: row), hanging: 2)
        continue
      }
      let (place, muscle) = meaning(of: target)
      add(Choice(text: words(of: row), deed: .target(target), place: place, muscle: muscle))
    }
  }

  /// A row in words: its text, and why it is there.
  private func words(of row: Page.Row) -> String {
    let detail = row.detail.flatMap { $0.isEmpty ? nil : $0 }
    if case .search = app.top {
      return [[row.text, row.note].compactMap { $0 }.joined(separator: ", "), detail].compactMap { $0 }
        .joined(separator: ": ")
    }
    // Where a row has its reason in a sentence, the short form of it says nothing more.
    if let value = row.value { return "\(row.text): \(value)\(row.note.map { " (\($0))" } ?? "")" }
    return [row.text, detail ?? row.note].compactMap { $0 }.joined(separator: ": ").replacing(" · ", with: ", ")
  }

  /// The place or the muscle that a row stands for.
  private func meaning(of target: Target) -> (place: Asked?, muscle: String?) {
    guard case .entry(let number) = target else { return (nil, nil) }
    switch app.top {
    case .region(let screen) where screen.entries.indices.contains(number):
      return (nil, screen.entries[number].muscle.id)
    case .body(let screen):
      let sources = screen.suspects(in: atlas)
      return (nil, sources.indices.contains(number) ? sources[number].muscle.id : nil)
    case .search(let screen) where screen.entries.indices.contains(number):
      switch screen.entries[number] {
      case .region(let id):
        let view = atlas.region(id)?.views.first
        return (view.map { Asked(Stop(view: $0, region: id, side: screen.side)) }, nil)
      case .finding(let finding):
        return (
          finding.kind == .area ? asked(finding.id, on: screen.side) : nil, finding.kind == .muscle ? finding.id : nil
        )
      }
    default: return (nil, nil)
    }
  }

  /// The areas of a place, each alone.
  private mutating func addParts() {
    guard case .body(let body) = app.top, body.near == nil else { return }
    let areas = atlas.shownAreas(of: body.cursor.stop)
    guard areas.count > 1 else { return }
    writer.add(say(.plain(.parts)))
    for area in areas {
      let place = Asked(body.cursor.stop, area: area.id)
      add(Choice(text: area.name, deed: .place(place), place: place))
    }
  }

  mutating func add(_ choice: Choice) {
    choices.append(choice)
    writer.add(choices.count, choice.text)
  }

  /// An area as it can be marked, on a side of the person.
  func asked(_ area: String, on side: Side) -> Asked? {
    guard let region = atlas.region(ofArea: area), let view = atlas.views(ofArea: area).first else { return nil }
    return Asked(Stop(view: view, region: region.id, side: side), area: area)
  }
}
