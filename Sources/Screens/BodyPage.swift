import Atlas
import Figure
import Pages
import Text

extension BodyScreen {
  /// What lives in the region or the area under the cursor.
  func page(in edition: Edition, showsDangers: Bool) -> Page {
    let (atlas, say) = (edition.atlas, edition.say)
    let stop = cursor.stop
    let region = atlas.region(stop.region)
    let area = near.flatMap { atlas.area($0.place.area) }
    var page = Page(.summary)
    page.question =
      hasMarks
      ? (
        say(.askedSoFar(asked.map { $0.words(in: atlas, say) } + atlas.symptomNames(symptoms))),
        say(.shortAskedSoFar(places: asked.count, symptoms: symptoms.count))
      )
      : (say(.question), say(.shortQuestion))
    page.title = area?.name ?? stop.name(in: atlas)
    page.subject = area?.covers ?? say(.coversAreas(atlas.areaNames(atlas.shownAreas(of: stop).map(\.id))))
    page.side = stop.side.words(say)
    // The emergencies of what is marked stand there with those of the place under the cursor.
    page.warnings =
      hasMarks
      ? Warnings(
        atlas.redFlags(
          of: Question(asked + [Asked(stop, area: near?.place.area)], symptoms: symptoms, in: atlas)), say)
      : region?.warnings(in: atlas, say) ?? .none
    page.lists = showsDangers ? [atlas.dangerList(say)] : [offer(in: edition)]
    page.also = showsDangers ? nil : also(area?.id, in: edition)
    page.remarks = showsDangers ? nil : remarks(region, area, in: edition)
    page.map = map(in: atlas)
    if let near {
      page.status = say(.place(page.title, side: near.side.words(say)))
      page.shortStatus = say(.place(page.title, side: near.side.shortWords))
      page.note = (near.map.view.words(say), near.map.view.words(say))
    } else {
      page.status = stop.words(in: atlas, say)
      page.shortStatus = stop.shortWords(in: atlas, say)
      page.note = (say(.onlyView(stop.view.words(say))), say(.bothViews))
      page.map?.places = places(in: edition)
      page.map?.isList = isList
    }
    return page
  }

  /// The body, without the list of its places.
  func map(in atlas: Atlas) -> MapPage {
    var map = MapPage(marks: marks(in: atlas), eye: eye)
    map.numbers = asked.map { MapPage.Number($0) }
    map.cursor = near.map { .area($0.place.area, $0.side) } ?? .region(cursor.stop)
    if near != nil { map.framing = framing(in: atlas) }
    return map
  }

  /// The likeliest sources of pain there, each with a word why.
  private func offer(in edition: Edition) -> Page.List {
    let say = edition.say
    let rows = suspects(in: edition.atlas).enumerated().compactMap { number, entry -> Page.Row? in
      guard case .sends(let suspect) = entry.why else { return nil }
      return Page.Row(
        sign: suspect.referral != .spillover ? "●" : "○", text: entry.muscle.name, note: suspect.briefReason(say),
        shortNote: suspect.briefStanding(say),
        detail: suspect.reason(in: edition.atlas, say), isChosen: number == choice, target: .entry(number))
    }
    return Page.List(heading: RegionScreen.Section.sendsHere.title(say), rows: rows, empty: say(.noneKnown))
  }

  /// The muscles that lie there, in a line.
  private func also(_ area: String?, in edition: Edition) -> String? {
    let names = edition.atlas.entries(at: cursor.stop, area: area).filter { $0.section == .pointsHere }
      .map(\.muscle.name.lowercasedFirst)
    return names.isEmpty ? nil : edition.say(.knotsHere(names))
  }

  private func remarks(_ region: Region?, _ area: Area?, in edition: Edition) -> Page.Remarks {
    let figure = edition.atlas.figure(cursor.stop.view)
    let areas = area.map { [$0] } ?? region?.areas.filter { figure.area($0.id) != nil } ?? []
    return Page.Remarks(
      heading: edition.say(.areas(areas.count)), lines: areas.map { "\($0.name). \($0.covers)" })
  }

  private func places(in edition: Edition) -> Page.List {
    let rows = edition.atlas.stops.map { stop in
      // What is marked says how bad it is, as on the map.
      let mark =
        asked.first { $0.stop == stop && $0.area == nil }.map { " (\($0.intensity.map(String.init) ?? "?"))" } ?? ""
      return Page.Row(
        text: stop.words(in: edition.atlas, edition.say) + mark,
        note: stop.shortWords(in: edition.atlas, edition.say) + mark, isChosen: stop == cursor.stop,
        target: .stop(stop, area: ""))
    }
    return Page.List(rows: rows)
  }
}

extension RegionScreen.Section {
  /// The heading of the half.
  func title(_ say: Catalog) -> String { say(self == .pointsHere ? .pointsHere : .sendsHere) }
}

extension Atlas {
  /// The places that the signs on the body stand for, the stricter first, and what lies there.
  fileprivate func dangerList(_ say: Catalog) -> Page.List {
    let rows = [SelfPressing.never, .care].flatMap { rule in dangers.filter { $0.rule == rule } }.map { danger in
      let views = Set(View.bodyViews.filter { dangers(on: $0).contains(danger) })
      return Page.Row(
        sign: danger.rule.sign, text: danger.name, detail: danger.why, views: views,
        isWarning: danger.rule == .never)
    }
    let last = Page.Row(text: say(.notAtAPulse) + " " + say(.hidesSigns), isHeading: false)
    return Page.List(heading: say(.neverPressHere), rows: rows + [last])
  }
}
