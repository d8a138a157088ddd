import Figure

/// The checks that no schema can make: that ids exist, that both ways agree, that spots lie where they say.
extension AtlasLoader {
  mutating func checkReferences(in atlas: Atlas) {
    checkTexts(atlas)
    checkFrames(atlas)
    checkDangers(atlas)
    checkRegions(atlas)
    checkNeighbours(atlas)
    for plate in Plate.allCases { checkFigure(plate, atlas) }
    // The muscles are most of the work: each is checked by a loader of its own that has said nothing yet.
    let blank = withoutProblems
    for found in Processors.map(
      atlas.muscles,
      { muscle -> [Problem] in
        var loader = blank
        loader.check(muscle, atlas)
        return loader.problems
      })
    { add(found) }
    for kind in Complaint.Kind.allCases {
      for complaint in atlas.complaints(kind) { check(complaint, "\(kind.folder)/\(complaint.id).json", atlas) }
    }
  }

  private mutating func checkRegions(_ atlas: Atlas) {
    var seen: Set<String> = []
    for (r, region) in atlas.regions.enumerated() {
      let path: [JSONLines.Step] = [.key("regions"), .index(r)]
      if !seen.insert("region \(region.id)").inserted {
        say(Self.areasFile, path, "the region '\(region.id)' is defined twice")
      }
      if region.views.isEmpty { say(Self.areasFile, path + [.key("names")], "no view shows this region") }
      if region.views.count < View.bodyViews.count {
        let behind = region.behind.flatMap { atlas.region($0) }
        if behind.map({ Set($0.views).isSubset(of: region.views) }) ?? true {
          say(Self.areasFile, path, "'behind' must name the region that the other view shows in its place")
        }
      }
      checkChapter(region.chapter, atlas, Self.areasFile, path + [.key("chapter")])
      for (a, area) in region.areas.enumerated() {
        let place = path + [.key("areas"), .index(a)]
        if !seen.insert("area \(area.id)").inserted {
          say(Self.areasFile, place, "the area '\(area.id)' is defined twice")
        }
        if atlas.views(ofArea: area.id).isEmpty {
          say(Self.areasFile, place, "no drawing has a shape for the area '\(area.id)'")
        }
      }
    }
  }

  private mutating func checkFrames(_ atlas: Atlas) {
    for (index, part) in atlas.parts.enumerated() {
      let path: [JSONLines.Step] = [.key("parts"), .index(index)]
      if atlas.parts[..<index].contains(where: { $0.id == part.id }) {
        say(Self.areasFile, path + [.key("id")], "the part '\(part.id)' is defined twice")
      }
      for (key, edges) in [("x", part.x), ("y", part.y)] where edges.count != 2 || edges[0] >= edges[1] {
        say(Self.areasFile, path + [.key(key)], "expected two edges, the smaller first")
      }
    }
  }

  private mutating func checkDangers(_ atlas: Atlas) {
    for (index, danger) in atlas.dangers.enumerated() {
      let path: [JSONLines.Step] = [.key("dangers"), .index(index)]
      if atlas.dangers[..<index].contains(where: { $0.id == danger.id }) {
        say(Self.areasFile, path + [.key("id")], "the danger '\(danger.id)' is defined twice")
      }
      if !View.allCases.contains(where: { atlas.dangers(on: $0).contains(danger) }) {
        say(Self.areasFile, path, "no drawing has a shape '\(danger.shapeID)'")
      }
    }
    let known = Set(atlas.dangers.map(\.shapeID))
    for plate in Plate.allCases {
      for shape in atlas.figure(plate.view(of: .right)).dangers where !known.contains(shape.id) {
        say(plate, shape: shape.id, "'\(shape.id)' stands for no danger of Areas.json")
      }
    }
  }

  private mutating func checkNeighbours(_ atlas: Atlas) {
    for (r, region) in atlas.regions.enumerated() {
      for (view, table) in region.neighbours {
        let path: [JSONLines.Step] = [.key("regions"), .index(r), .key("neighbours"), .key(view)]
        if region.names[view] == nil { say(Self.areasFile, path, "the \(view) view does not show '\(region.id)'") }
        for (heading, target) in table where target != Region.across {
          guard let neighbour = atlas.region(target) else {
            say(Self.areasFile, path + [.key(heading)], unknown("region", target, atlas.regions.map(\.id)))
            continue
          }
          if neighbour.names[view] == nil {
            say(Self.areasFile, path + [.key(heading)], "the \(view) view does not show '\(target)'")
          }
        }
      }
      for view in region.views where region.neighbours[view.rawValue] == nil {
        say(Self.areasFile, [.key("regions"), .index(r), .key("neighbours")], "the \(view.rawValue) view is missing")
      }
    }
  }

  private mutating func checkFigure(_ plate: Plate, _ atlas: Atlas) {
    let figure = atlas.figure(plate.view(of: .right))
    for shape in figure.areas {
      guard let region = atlas.region(ofArea: shape.id) else {
        say(plate, shape: shape.id, unknown("area", shape.id, atlas.areas.map(\.id)))
        continue
      }
      if let face = figure.view.bodyView, !region.views.contains(face) {
        say(
          plate, shape: shape.id,
          "'\(region.id)' has no name for this view in Areas.json, yet '\(shape.id)' is drawn")
      }
    }
    if figure.areas.count >= Int(Raster.nobody) { say(plate, shape: "", "there are too many areas") }
  }

  private mutating func check(_ muscle: Muscle, _ atlas: Atlas) {
    let file = Self.muscleFile(muscle.id)
    let text = atlas.text(of: muscle)
    for (key, lines) in text.proseByKey + [("sources", text.sources)] where lines.isEmpty {
      say(file, [.key(key)], "at least one sentence is needed")
    }
    for (index, id) in muscle.regions.enumerated() where !atlas.knows(.region, id) {
      say(file, [.key("regions"), .index(index)], unknown("region", id, atlas.regions.map(\.id)))
    }
    for (index, id) in muscle.related.enumerated() where !atlas.knows(.muscle, id) || id == muscle.id {
      say(file, [.key("related"), .index(index)], unknown("other muscle", id, atlas.muscles.map(\.id)))
    }
    checkChapter(muscle.chapter, atlas, file, [.key("chapter")])
    if muscle.points.isEmpty { say(file, [.key("points")], "at least one trigger point is needed") }
    for (index, point) in muscle.points.enumerated() {
      let path: [JSONLines.Step] = [.key("points"), .index(index)]
      if muscle.points[..<index].contains(where: { $0.id == point.id }) {
        say(file, path + [.key("id")], "the point '\(point.id)' is numbered twice")
      }
      check(point, text.points[index], of: muscle, file, path, atlas)
    }
  }

  private mutating func check(_ complaint: Complaint, _ file: String, _ atlas: Atlas) {
    let prose = [
      ("summary", complaint.summary), ("also", complaint.also), ("see", complaint.see), ("sources", complaint.sources),
    ]
    for (key, lines) in prose where lines.isEmpty { say(file, [.key(key)], "at least one sentence is needed") }
    for (index, id) in complaint.areas.enumerated() where !atlas.knows(.area, id) {
      say(file, [.key("areas"), .index(index)], unknown("area", id, atlas.areas.map(\.id)))
    }
    for (index, muscle) in complaint.muscles.enumerated() {
      let path: [JSONLines.Step] = [.key("muscles"), .index(index)]
      if !atlas.knows(.muscle, muscle.id) { say(file, path, unknown("muscle", muscle.id, atlas.muscles.map(\.id))) }
      if complaint.muscles[..<index].contains(where: { $0.id == muscle.id }) {
        say(file, path, "the muscle '\(muscle.id)' is named twice")
      }
    }
  }

  private mutating func check(
    _ point: TriggerPoint, _ said: PointText, of muscle: Muscle, _ file: String, _ path: [JSONLines.Step],
    _ atlas: Atlas
  ) {
    if point.spots.isEmpty { say(file, path + [.key("spots")], "the point has no spot") }
    if point.essential.isEmpty { say(file, path + [.key("essential")], "the point sends pain nowhere") }
    for (key, areas) in [("essential", point.essential), ("spillover", point.spillover)] {
      for (index, id) in areas.enumerated() where !atlas.knows(.area, id) {
        say(file, path + [.key(key), .index(index)], unknown("area", id, atlas.areas.map(\.id)))
      }
    }
    for id in Set(point.essential).intersection(point.spillover).sorted() {
      say(file, path, "'\(id)' is both essential and spillover")
    }
    if !point.spots.contains(where: \.plate.isWholeBody) {
      say(file, path + [.key("spots")], "the point has no spot in the front or the back view")
    }
    for (index, spot) in point.spots.enumerated() {
      let place = path + [.key("spots"), .index(index)]
      let figure = atlas.figure(spot.plate.view(of: .right))
      let position = spot.position(on: .right)
      let words = "(\(Int(spot.x)), \(Int(spot.y))) in \(spot.plate.rawValue).svg"
      guard figure.areaID(at: position) != nil else {
        say(file, place, "the spot \(words) lies outside the body")
        continue
      }
      guard let shape = figure.muscle(muscle.id) else {
        say(file, place, "\(spot.plate.rawValue).svg has no shape for '\(muscle.id)'")
        continue
      }
      if !shape.contains(position) { say(file, place, "the spot \(words) lies outside the shape of the muscle") }
    }
    checkPress(point, said, file, path, atlas)
  }

  /// No point inside a danger area is free to be pressed, and a rule is always said in words.
  private mutating func checkPress(
    _ point: TriggerPoint, _ said: PointText, _ file: String, _ path: [JSONLines.Step], _ atlas: Atlas
  ) {
    if (point.press == .free) != (said.care == nil) {
      say(file, path, "'press' and 'care' go together: how the point may be pressed, and the rule in words")
    }
    guard point.press == .free else { return }
    for spot in point.spots {
      let position = spot.position(on: .right)
      let shapes = atlas.figure(spot.plate.view(of: .right)).dangers.filter { $0.contains(position) }
      for danger in atlas.dangers where shapes.contains(where: { $0.id == danger.shapeID }) {
        say(file, path, "the point lies in the danger area '\(danger.id)'; expected 'press' (care or never) and 'care'")
        return
      }
    }
  }

  private mutating func checkTexts(_ atlas: Atlas) {
    for text in atlas.items.flatMap(atlas.texts) where text.role != .chapter {
      if text.text.holdsControl { say(text.file, text.path.steps, "there is a control character in the text") }
      if text.text.isEmpty { say(text.file, text.path.steps, "this is empty") }
    }
  }

  private mutating func checkChapter(_ id: String, _ atlas: Atlas, _ file: String, _ path: [JSONLines.Step]) {
    if !atlas.knows(.chapter, id) { say(file, path, unknown("chapter", id, atlas.chapters.map(\.id))) }
  }

  private func unknown(_ kind: String, _ id: String, _ known: [String]) -> String {
    let near = nearest(to: id, in: known)
    return "there is no \(kind) '\(id)'" + (near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?")
  }
}
