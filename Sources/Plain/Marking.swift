import Atlas
import Figure
import Pages
import Screens
import Text

/// The question: places with their sides and how bad it is there, and symptoms.
extension PlainSession {
  /// Whether where one is can be marked.
  var canMark: Bool {
    if plan != nil { return false }
    switch app.top {
    case .body: return !listsPlaces
    case .region(let screen): return !screen.isOfMarks
    case .reading(let screen): if case .complaint(.symptom, _, _) = screen.subject { return true } else { return false }
    default: return false
    }
  }

  /// `m`, `m 7`: marks where one is, says how bad it is there, or takes the mark away.
  mutating func mark(_ numbers: [Int]) -> [Output] {
    guard canMark, numbers.allSatisfy({ (0...10).contains($0) }) else { return refuse(.onlyPlaces) }
    switch app.top {
    case .body(let body): mark(Asked(body.cursor.stop, area: body.near?.place.area), [], numbers.first)
    case .region(let screen): mark(Asked(screen.stop, area: screen.area), [], numbers.first)
    default: return perform(.mark)
    }
    sayMarks()
    return []
  }

  /// Marks a place on some sides, on its own where none is said; without a number a second time takes the mark away.
  mutating func mark(_ place: Asked, _ sides: [Side], _ intensity: Int?) {
    let side = app.shownSide
    for side in sides.isEmpty ? [place.stop.side] : sides {
      go(to: place.on(side))
      guard let intensity else {
        _ = app.perform(.mark)
        continue
      }
      // Digits come one after the other, and a 0 after a 1 is 10.
      for digit in intensity == 10 ? [1, 0] : intensity == 0 ? [5, 0] : [intensity] {
        _ = app.perform(.intensity(digit))
      }
    }
    // A side that was said with a place is for that place alone.
    if case .body(let body) = app.top, body.near != nil { _ = app.perform(.farther) }
    if app.shownSide != side { _ = app.perform(.swapSide) }
    listsPlaces = true
  }

  /// What is marked by now, and the warnings of it that were not said yet.
  mutating func sayMarks() {
    let page = app.page()
    writer.add(page.question?.long ?? "")
    let all = page.warnings.all.map { DocumentText.warning($0.words) }
    let new = all.filter { !saidOfMarks.contains($0) }
    saidOfMarks.formUnion(new)
    if !new.isEmpty { sayWarnings(new) }
    warnings = all
    if case .body(let body) = app.top { choosePlaces(on: body.cursor.stop.side) }
    prompt()
  }

  /// Leads the cursor to a place, from wherever one is.
  mutating func go(to place: Asked) {
    plan = nil
    reader = nil
    while app.screens.count > 1 {
      let depth = app.screens.count
      _ = app.perform(.back)
      if app.screens.count == depth { break }
    }
    guard case .body(let body) = app.top else { return }
    if body.near != nil { _ = app.perform(.farther) }
    if body.cursor.stop != place.stop { _ = app.perform(.hit(.stop(place.stop, area: ""))) }
    guard let area = place.area else { return }
    _ = app.perform(.nearer)
    guard case .body(let near) = app.top, near.near?.place.area != area || near.near?.side != place.stop.side else {
      return
    }
    _ = app.perform(.hit(.stop(place.stop, area: area)))
  }

  /// Words: a place that is marked where a number follows it, else what is looked for.
  mutating func take(_ line: String, _ place: String, _ sides: [Side], _ intensity: Int?) -> [Output] {
    if let intensity, case .places(let areas)? = try? atlas.meaning(of: place), !areas.isEmpty {
      // The words may mean more than the place: they are looked up before anything is marked.
      for warning in search(line).warnings.all { writer.add(DocumentText.warning(warning.words), hanging: 2) }
      let side = app.shownSide
      for area in areas {
        guard let meant = asked(area.id, on: side) else { continue }
        mark(meant, area.paired ? sides : [], intensity)
      }
      sayMarks()
      return []
    }
    plan = nil
    if case .search = app.top { _ = app.perform(.back) }
    if let side = sides.first, app.shownSide != side { _ = app.perform(.swapSide) }
    _ = app.perform(.find)
    _ = app.perform(.type(line))
    show()
    if line.lowercased() == "back" { writer.add(say(.plain(.backIsB))) }
    return []
  }

  /// The page of a search for some words, which is not opened.
  private func search(_ line: String) -> Page {
    var trial = app
    _ = trial.perform(.find)
    _ = trial.perform(.type(line))
    return trial.page()
  }
}

extension Asked {
  /// The same place on a side.
  func on(_ side: Side) -> Asked {
    var stop = stop
    stop.side = side
    return Asked(stop, area: area)
  }
}
