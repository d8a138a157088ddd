import Atlas
import Figure

/// What must hold between a muscle, the areas and the drawings.
extension ReferenceChecks {
  mutating func check(_ muscle: Muscle) {
    let file = AssetFile.muscle(muscle.id)
    let text = atlas.text(of: muscle)
    for (key, lines) in text.proseByKey + [("sources", Lines(text.sources))] where lines.isEmpty {
      reporter.report(file, ValuePath(key), Self.needsSentence)
    }
    if muscle.regions.isEmpty { reporter.report(file, ValuePath("regions"), "at least one region is needed") }
    for (index, id) in muscle.regions.enumerated() { checkRegion(id, file, ValuePath("regions")[index]) }
    for (index, id) in muscle.related.enumerated() {
      checkMuscle(id, other: muscle.id, file, ValuePath("related")[index])
    }
    checkRedFlags(muscle.redFlags, file, ValuePath("red_flags"))
    checkKeys(of: muscle, file)
    checkChapter(muscle.chapter, file, ValuePath("chapter"))
    if muscle.points.isEmpty {
      reporter.report(file, ValuePath("points"), "at least one trigger point is needed")
    } else if !muscle.points.contains(where: \.sendsPain) {
      reporter.report(file, ValuePath("points"), "no point sends pain anywhere")
    }
    check(text.now, of: muscle, file)
    for (index, point) in muscle.points.enumerated() {
      let path = ValuePath("points")[index]
      if muscle.points[..<index].contains(where: { $0.id == point.id }) {
        reporter.report(file, path["id"], "the point '\(point.id)' is numbered twice")
      }
      checkReferral(of: point, text.points[index], file, path)
      checkSpots(of: point, of: muscle, file, path)
      checkPressing(of: point, text.points[index], file, path)
    }
  }

  /// A point that sends pain has a place where nearly everybody feels it; one that sends none says what it does instead.
  private mutating func checkReferral(
    of point: TriggerPoint, _ said: PointText, _ file: String, _ path: ValuePath
  ) {
    switch (point.sendsPain, said.instead) {
    case (false, nil): reporter.report(file, path["essential"], "the point sends pain nowhere; expected 'instead'")
    case (true, .some):
      reporter.report(file, path["instead"], "the point sends pain; 'instead' is for one that sends none")
    case (true, nil) where point.essential.isEmpty:
      reporter.report(file, path["essential"], "spillover alone is no pattern; expected an essential area")
    default: break
    }
    for (key, areas) in [("essential", point.essential), ("spillover", point.spillover)] {
      for (index, id) in areas.enumerated() { checkArea(id, file, path[key][index]) }
    }
    for id in Set(point.essential).intersection(point.spillover).sorted() {
      reporter.report(file, path, "'\(id)' is both essential and spillover")
    }
  }

  private mutating func checkSpots(of point: TriggerPoint, of muscle: Muscle, _ file: String, _ path: ValuePath) {
    if !point.spots.contains(where: \.plate.isWholeBody) {
      reporter.report(file, path["spots"], "the point has no spot in the front or the back view")
    }
    for (index, spot) in point.spots.enumerated() {
      let place = path["spots"][index]
      let figure = atlas.figure(spot.plate.view(of: .right))
      let position = spot.position(on: .right)
      var words: String { "(\(spot.x.plain), \(spot.y.plain)) in \(spot.plate.rawValue).svg" }
      if figure.areaID(at: position) == nil {
        reporter.report(file, place, "the spot \(words) lies outside the body")
      } else if let shape = figure.muscle(muscle.id) {
        if !shape.contains(position) {
          reporter.report(file, place, "the spot \(words) lies outside the shape of the muscle")
        }
      } else if !isDrawnNowhere(muscle, file) {
        reporter.report(file, place, "\(spot.plate.rawValue).svg has no shape for '\(muscle.id)'")
      }
    }
  }

  /// Whether a muscle is one that a person added, without a shape in any drawing: its points lie where they say, and the
  /// areas to which they send pain are painted.
  private func isDrawnNowhere(_ muscle: Muscle, _ file: String) -> Bool {
    reporter.folder.isOwn(file) && View.allCases.allSatisfy { atlas.figure($0).muscle(muscle.id) == nil }
  }

  /// No point inside a danger area is free to be pressed, and a rule is always said in words.
  private mutating func checkPressing(
    of point: TriggerPoint, _ said: PointText, _ file: String, _ path: ValuePath
  ) {
    if (point.press == .free) != (said.care == nil) {
      reporter.report(
        file, path, "'press' and 'care' go together: how the point may be pressed, and the rule in words")
    }
    guard point.press == .free, let danger = danger(around: point) else { return }
    reporter.report(
      file, path, "the point lies in the danger area '\(danger.id)'; expected 'press' (care or never) and 'care'")
  }

  private func danger(around point: TriggerPoint) -> Danger? {
    let shapes = point.spots.flatMap { spot in
      let position = spot.position(on: .right)
      return atlas.figure(spot.plate.view(of: .right)).dangers.filter { $0.contains(position) }.map(\.id)
    }
    return atlas.dangers.first { shapes.contains($0.shapeID) }
  }
}
