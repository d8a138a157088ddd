import Atlas
import Figure
import Pages
import Text

extension RegionScreen {
  /// The muscles behind a place, and what is said of the chosen one.
  func page(in edition: Edition) -> Page {
    let (atlas, say) = (edition.atlas, edition.say)
    let area = area.flatMap { atlas.area($0) }
    let marks = marks(in: atlas)
    var page = Page(.answer)
    page.title = isOfMarks ? say(.thingsAsked(places: asked.count, symptoms: symptoms.count)) : stop.name(in: atlas)
    page.side = (isOfMarks ? paintedSide : stop.side).words(say)
    page.subject =
      isOfMarks
      ? (asked.map { $0.words(in: atlas, say) } + atlas.symptomNames(symptoms)).joined(separator: "; ")
        .capitalizedFirst + "."
      : area.map { "\($0.name). \($0.covers)" }
    page.warnings =
      isOfMarks
      ? Warnings(atlas.redFlags(of: Question(asked, symptoms: symptoms, in: atlas)), say)
      : atlas.region(stop.region)?.warnings(in: atlas, say) ?? .none
    page.lists = lists(in: edition)
    page.hint = entries.isEmpty ? say(.noMuscleHere) : nil
    page.choice = choice(marks, in: edition)
    page.map = MapPage(
      marks: marks, framing: framing(in: atlas), eye: eye, legend: [.chosen, .essential, .spillover, .points])
    let suffix = area.map { ": \($0.name.lowercasedFirst)" } ?? ""
    if isOfMarks {
      page.status = say(.place(page.title, side: paintedSide.words(say)))
      page.shortStatus = say(.place(page.title, side: paintedSide.shortWords))
    } else {
      page.status = stop.words(in: atlas, say) + suffix
      page.shortStatus = stop.shortWords(in: atlas, say) + suffix
    }
    page.map?.numbers = asked.map { MapPage.Number($0) }
    let hidden = marks.announcement(on: eye.view.behind, in: edition)
    let (one, both) = (cutOff(marks, ofViews: 1, in: edition), cutOff(marks, ofViews: 2, in: edition))
    let unseen = [one, hidden.map { say(.elsewhere(eye.view.behind.rawValue, $0)) }].compactMap { $0 }
    page.note = (
      unseen.isEmpty ? selected?.muscle.name : unseen.joined(separator: " · "), both ?? selected?.muscle.name
    )
    return page
  }

  /// The pain that the pictures cut off, and the key that shows it; nil where nothing is cut off.
  private func cutOff(_ marks: Marks, ofViews count: Int, in edition: Edition) -> String? {
    let (atlas, say) = (edition.atlas, edition.say)
    let shown = framing(in: atlas).closeUps(for: eye, count: count, in: atlas)
    let cut = marks.areas(of: count == 1 ? [eye.view] : View.bodyViews, outside: shown, in: atlas)
    func names(_ referral: Referral) -> [String] {
      atlas.areaNames(marks.areas(with: referral).intersection(cut))
    }
    let (strong, light) = (names(.essential), names(.spillover))
    let parts = (strong.isEmpty ? [] : [say(.essentialOf(strong))]) + (light.isEmpty ? [] : [say(.spilloverOf(light))])
    return parts.isEmpty ? nil : say(.outsidePicture(parts))
  }

  private func lists(in edition: Edition) -> [Page.List] {
    let say = edition.say
    return Section.allCases.compactMap { section in
      let numbers = entries.indices.filter { entries[$0].section == section }
      guard !numbers.isEmpty else { return nil }
      return Page.List(
        heading: say(.counted(section.title(say), numbers.count)), rows: numbers.map { row(of: $0, in: edition) })
    }
  }

  private func row(of number: Int, in edition: Edition) -> Page.Row {
    let (entry, say) = (entries[number], edition.say)
    var row = Page.Row(text: entry.muscle.name)
    switch entry.referral {
    case .essential: row.sign = "●"
    case .spillover: row.sign = "○"
    case nil: row.sign = entry.section == .sendsHere ? "·" : "×"
    }
    if case .sends(let suspect) = entry.why {
      let found = suspect.outcome.map { say(.check(.mark($0.rawValue))) }
      (row.note, row.shortNote) = (found ?? suspect.briefReason(say), found ?? suspect.briefStanding(say))
    } else {
      row.note = reason(entry, in: edition)
    }
    row.isChosen = number == selection
    row.target = .entry(number)
    return row
  }

  private func reason(_ entry: Entry, in edition: Edition) -> String {
    let say = edition.say
    switch entry.why {
    case .sends(let suspect): return suspect.reason(in: edition.atlas, say)
    case .holds(let found):
      let view = found.views.contains(stop.view) ? nil : stop.view.opposite.rawValue
      return say(
        .pointsOfMuscle(
          found.points, of: entry.muscle.points.count, elsewhere: view,
          often: entry.muscle.frequencies(of: found.points).map(\.words)))
    }
  }

  /// The first of a muscle's own warnings; its page has all of them.
  private func warnings(of muscle: Muscle, in edition: Edition) -> Warnings {
    let atlas = edition.atlas
    let all =
      isOfMarks
      ? muscle.notices(
        besides: atlas.redFlags(of: Question(asked, symptoms: symptoms, in: atlas)), in: atlas, edition.say)
      : muscle.notices(beside: atlas.region(stop.region), in: atlas, edition.say)
    return Warnings(first: Array(all.prefix(1)), all: all)
  }

  private func choice(_ marks: Marks, in edition: Edition) -> Page.Choice? {
    guard let entry = selected else { return nil }
    let say = edition.say
    func names(_ referral: Referral) -> String {
      edition.atlas.areaNames(marks.areas(with: referral)).joined(separator: ", ")
    }
    let light = names(.spillover)
    // How often points are met is our judgement, whatever stands behind their pattern.
    let often = entry.referral == nil ? ", " + say(.howOften("[\(Evidence.ours.rawValue)]")) : ""
    return Page.Choice(
      title: entry.muscle.name, reason: reason(entry, in: edition),
      place: edition.atlas.text(of: entry.muscle).now.placeWords(in: edition.atlas, say),
      areas: (say(.essentialAreas(names(.essential))), light.isEmpty ? nil : say(.spilloverAreas(light))),
      warnings: warnings(of: entry.muscle, in: edition),
      label: "[\(entry.muscle.evidence(of: .points).rawValue)]" + often)
  }
}

extension Marks {
  /// What is painted on a view and cannot be seen on the other one, in words; nil when nothing is.
  func announcement(on view: View, in edition: Edition) -> [String]? {
    let (atlas, say) = (edition.atlas, edition.say)
    let (figure, other) = (atlas.figure(view), atlas.figure(view.behind))
    func names(_ referral: Referral) -> [String] {
      atlas.areaNames(areas(with: referral).filter { figure.area($0) != nil && other.area($0) == nil })
    }
    var parts: [String] = []
    let (strong, light) = (names(.essential), names(.spillover))
    if !strong.isEmpty { parts.append(say(.essentialOf(strong))) }
    if !light.isEmpty { parts.append(say(.spilloverOf(light))) }
    let points = crosses(on: view).filter { cross in !crosses(on: view.behind).contains { $0.point == cross.point } }
    if !points.isEmpty { parts.append(say(.markedPoints(points.map(\.point).uniqued()))) }
    return parts.isEmpty ? nil : parts
  }
}
