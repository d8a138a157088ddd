import Atlas
import Figure
import Text

/// What must hold between the parts, dangers, regions and areas, and between them and the drawings.
extension ReferenceChecks {
  private static let file = AssetFile.areas

  mutating func checkParts() {
    for (index, part) in atlas.parts.enumerated() where atlas.parts[..<index].contains(where: { $0.id == part.id }) {
      reporter.report(Self.file, ValuePath("parts")[index]["id"], "the part '\(part.id)' is defined twice")
    }
  }

  mutating func checkDangers() {
    for (index, danger) in atlas.dangers.enumerated() {
      let path = ValuePath("dangers")[index]
      if atlas.dangers[..<index].contains(where: { $0.id == danger.id }) {
        reporter.report(Self.file, path["id"], "the danger '\(danger.id)' is defined twice")
      }
      if !View.allCases.contains(where: { atlas.dangers(on: $0).contains(danger) }) {
        reporter.report(Self.file, path, "no drawing has a shape '\(danger.shapeID)'")
      }
    }
  }

  mutating func checkRegions() {
    var seen: Set<String> = []
    for (r, region) in atlas.regions.enumerated() {
      let path = ValuePath("regions")[r]
      if !seen.insert("region \(region.id)").inserted {
        reporter.report(Self.file, path, "the region '\(region.id)' is defined twice")
      }
      if region.areas.isEmpty { reporter.report(Self.file, path["areas"], "at least one area is needed") }
      if region.redFlags.isEmpty { reporter.report(Self.file, path["red_flags"], "at least one red flag is needed") }
      checkRedFlags(region.redFlags, Self.file, path["red_flags"])
      checkViews(of: region, path)
      for (a, area) in region.areas.enumerated() {
        let place = path["areas"][a]
        if !seen.insert("area \(area.id)").inserted {
          reporter.report(Self.file, place, "the area '\(area.id)' is defined twice")
        }
        if atlas.views(ofArea: area.id).isEmpty {
          reporter.report(Self.file, place, "no drawing has a shape for the area '\(area.id)'")
        }
        checkOrder(of: area, place["order"])
      }
    }
  }

  /// The order names muscles that send pain there, each once.
  private mutating func checkOrder(of area: Area, _ path: ValuePath) {
    for (index, id) in area.order.enumerated() {
      checkMuscle(id, Self.file, path[index])
      guard let muscle = atlas.muscle(id) else { continue }
      if area.order[..<index].contains(id) {
        reporter.report(Self.file, path[index], "the muscle '\(id)' stands twice in the order of '\(area.id)'")
      }
      if !muscle.points.isEmpty, muscle.referral(to: area.id) == nil {
        reporter.report(Self.file, path[index], "no point of '\(id)' sends pain to '\(area.id)'")
      }
    }
  }

  private mutating func checkViews(of region: Region, _ path: ValuePath) {
    if region.views.isEmpty { reporter.report(Self.file, path["names"], "no view shows this region") }
    guard region.views.count < View.bodyViews.count else { return }
    let behind = region.behind.flatMap { atlas.region($0) }
    if behind.map({ Set($0.views).isSubset(of: region.views) }) ?? true {
      reporter.report(
        Self.file, path, "'behind' must name the region that the other view shows in its place")
    }
  }

  mutating func checkNeighbours() {
    for (r, region) in atlas.regions.enumerated() {
      let path = ValuePath("regions")[r]["neighbours"]
      for view in View.bodyViews {
        guard let table = region.neighbours[view] else {
          if region.views.contains(view) {
            reporter.report(Self.file, path, "the \(view.rawValue) view is missing")
          }
          continue
        }
        if !region.views.contains(view) {
          reporter.report(
            Self.file, path[view.rawValue], "the \(view.rawValue) view does not show '\(region.id)'")
        }
        for heading in Heading.allCases {
          if let target = table[heading], target != Region.across {
            check(neighbour: target, on: view, path[view.rawValue][heading.rawValue])
          }
        }
      }
    }
  }

  private mutating func check(neighbour id: String, on view: View, _ path: ValuePath) {
    if let neighbour = atlas.region(id), !neighbour.views.contains(view) {
      reporter.report(Self.file, path, "the \(view.rawValue) view does not show '\(id)'")
    }
    checkRegion(id, Self.file, path)
  }

  mutating func checkFigure(_ plate: Plate) {
    let figure = atlas.figure(plate.view(of: .right))
    let areas = atlas.areas.map(\.id)
    for shape in figure.areas {
      guard let region = atlas.region(ofArea: shape.id) else {
        report(plate, shape.id, Self.unknown("area", shape.id, areas))
        continue
      }
      if let view = figure.view.bodyView, !region.views.contains(view) {
        report(
          plate, shape.id, "'\(region.id)' has no name for this view in Areas.json, yet '\(shape.id)' is drawn")
      }
    }
    let known = Set(atlas.dangers.map(\.shapeID))
    for shape in figure.dangers where !known.contains(shape.id) {
      report(plate, shape.id, "'\(shape.id.quoted)' stands for no danger of Areas.json")
    }
  }

  private mutating func report(_ plate: Plate, _ shape: String, _ message: @autoclosure () -> String) {
    reporter.report(AssetFile.drawing(plate), shape: shape, message())
  }
}
