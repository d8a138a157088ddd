import Atlas
import AtlasSource
import Figure

/// Every point that sends pain has its pattern on each plate that shows it, and the pattern says what the point says.
struct PatternChecks {
  private let atlas: Atlas
  private let folder: AssetsFolder
  private(set) var problems = Report()

  init(_ atlas: Atlas, in folder: AssetsFolder) {
    self.atlas = atlas
    self.folder = folder
  }

  /// How much of a pattern lies inside the areas that its point names, and of its essential part inside the essential.
  fileprivate static let leastInside = 0.85
  /// How much may lie off the body: a round end that meets the outline.
  fileprivate static let mostOutside = 0.03
  /// How much of an area that is named has to be painted.
  fileprivate static let leastTouched = 0.04

  /// The plates on which patterns are drawn; those of the head show what is drawn on the whole body.
  private static let plates = Plate.allCases.filter { $0.whole == nil }

  mutating func check() {
    let (atlas, folder) = (atlas, folder)
    var canvases = Dictionary(
      uniqueKeysWithValues: zip(Self.plates, Processors.map(Self.plates) { PlateCanvas($0, in: atlas) }))
    let read = Processors.map(atlas.muscles) { PatternReader.read($0.id, in: folder) }
    for (muscle, result) in zip(atlas.muscles, read) {
      let file = AssetFile.patterns(muscle.id)
      switch result {
      case .failure(let faults):
        // A muscle that sends no pain has nothing to draw, and of one that a person added the areas are painted.
        let isUndrawn = folder.isOwn(AssetFile.muscle(muscle.id)) && faults.isMissing
        if muscle.points.contains(where: \.sendsPain), !isUndrawn { problems.add(faults.report) }
      case .success(let patterns):
        for id in patterns.lines.keys.sorted() where !knows(id, muscle) {
          problems.add(file, line: patterns.lines[id] ?? 1, "'\(id)' draws a point that sends no pain or is not there")
        }
        for point in muscle.points where point.sendsPain {
          for plate in Self.plates {
            let line = patterns.lines["\(plate.rawValue)-\(point.id)"] ?? 1
            let drawing = patterns.list.first { $0.point == point.id }?.drawings[plate]
            for message in canvases[plate]?.faults(of: drawing, point) ?? [] { problems.add(file, line: line, message) }
          }
        }
      }
    }
    for name in folder.names(in: "Patterns", suffix: ".svg") where !atlas.knows(.muscle, name) {
      problems.add(AssetFile.patterns(name), "there is no muscle '\(name)'")
    }
  }

  private func knows(_ id: String, _ muscle: Muscle) -> Bool {
    muscle.points.contains { point in
      point.sendsPain && Self.plates.contains { "\($0.rawValue)-\(point.id)" == id }
    }
  }

  /// A plate as a grid of dots, each with its area, on which patterns are laid.
  private struct PlateCanvas {
    let plate: Plate
    let figure: Figure
    let raster: Raster
    let side: Side
    /// How many dots each area has.
    let sizes: [String: Int]
    /// What the pattern that is looked at lays on each dot; empty between two of them.
    private var marked: [Referral?]

    init(_ plate: Plate, in atlas: Atlas) {
      self.plate = plate
      side = .right
      let figure = atlas.figure(plate.view(of: .right))
      self.figure = figure
      let bounds = figure.silhouette.bounds
      // Some room round the body, in which a pattern may wrongly lie; dots far smaller than any terminal shows.
      let room = bounds.height * 0.04
      let whole = Bounds(
        minX: (figure.isMirrored ? -bounds.maxX : bounds.minX) - room, minY: bounds.minY - room,
        maxX: bounds.maxX + room, maxY: bounds.maxY + room)
      let rows = 200
      let columns = Int((whole.width / whole.height * Double(rows) * 2).rounded(.up))
      let raster = Raster(
        figure, Projection(fitting: whole, columns: columns, rows: rows, snapped: figure.isMirrored), dotRows: 4)
      self.raster = raster
      marked = Array(repeating: nil, count: raster.owners.count)
      let sign = figure.isMirrored ? figure.sign(of: .right) : 1
      var counts = [Int](repeating: 0, count: raster.areaIDs.count)
      for dot in raster.owners.indices where raster.owners[dot] != Raster.nobody {
        let isOwn = !figure.isMirrored || raster.isRightOfMidline(dotColumn: dot % raster.width) == (sign > 0)
        if isOwn { counts[Int(raster.owners[dot])] += 1 }
      }
      let shown = zip(raster.areaIDs, counts).filter { $0.1 > 0 }
      sizes = Dictionary(shown, uniquingKeysWith: +)
    }

    /// What is wrong with what is drawn of a point on this plate.
    mutating func faults(of drawing: PainPattern.Drawing?, _ point: TriggerPoint) -> [String] {
      let named = Set(point.essential + point.spillover).filter { sizes[$0] != nil }
      let what = "point \(point.id) on '\(plate.rawValue)'"
      guard let drawing else {
        return named.isEmpty ? [] : ["\(what) is not drawn; it shows \(named.sorted().joined(separator: ", "))"]
      }
      if named.isEmpty { return ["\(what) is drawn, and this plate shows none of its areas"] }
      let dots = dots(under: drawing)
      var outside = 0
      var counts = [(any: Int, essential: Int)](repeating: (0, 0), count: raster.areaIDs.count)
      for dot in dots {
        let owner = raster.owners[dot]
        if owner == Raster.nobody {
          outside += 1
        } else {
          counts[Int(owner)].any += 1
          if marked[dot] == .essential { counts[Int(owner)].essential += 1 }
        }
        marked[dot] = nil
      }
      let touched = Dictionary(
        zip(raster.areaIDs, counts).filter { $0.1.any > 0 },
        uniquingKeysWith: { ($0.any + $1.any, $0.essential + $1.essential) })
      let inside = touched.reduce(0) { $0 + (named.contains($1.key) ? $1.value.any : 0) }
      let essential = touched.reduce(0) { $0 + $1.value.essential }
      let essentialInside = touched.reduce(0) { $0 + (point.essential.contains($1.key) ? $1.value.essential : 0) }
      var faults: [String] = []
      let all = Double(dots.count)
      if Double(outside) > all * PatternChecks.mostOutside {
        faults.append("\(what): \(Self.percent(outside, of: dots.count)) of it lies off the body")
      }
      if Double(inside) < all * PatternChecks.leastInside {
        faults.append(
          "\(what): \(Self.percent(inside, of: dots.count)) of it lies in its areas; expected 85 %, it strays into \(strays(touched, from: named))"
        )
      }
      if Double(essentialInside) < Double(essential) * PatternChecks.leastInside {
        faults.append(
          "\(what): \(Self.percent(essentialInside, of: essential)) of its essential part lies in its essential areas; expected 85 %, it strays into \(strays(touched.mapValues { ($0.essential, 0) }, from: Set(point.essential)))"
        )
      }
      for area in named.sorted() {
        let isEssential = point.essential.contains(area)
        let found = touched[area].map { isEssential ? $0.essential : $0.any } ?? 0
        if Double(found) < Double(sizes[area] ?? 0) * PatternChecks.leastTouched {
          faults.append(
            "\(what): \(Self.percent(found, of: sizes[area] ?? 1)) of '\(area)' is painted\(isEssential ? " as essential" : ""); expected 4 % or more"
          )
        }
      }
      return faults
    }

    /// The dots under a drawing, each once; `marked` says of each what it is, the stronger where two lie on it.
    private mutating func dots(under drawing: PainPattern.Drawing) -> [Int] {
      var dots: [Int] = []
      for (referral, patch) in drawing.patches {
        raster.forEachDot(of: patch, on: side, of: figure) { dot, _ in
          if let known = marked[dot] {
            marked[dot] = min(known, referral)
          } else {
            marked[dot] = referral
            dots.append(dot)
          }
        }
      }
      return dots
    }

    private func strays(_ touched: [String: (any: Int, essential: Int)], from named: Set<String>) -> String {
      let strangers = touched.filter { !named.contains($0.key) && $0.value.any > 0 }.sorted {
        $0.value.any > $1.value.any
      }
      return strangers.isEmpty ? "nothing" : strangers.prefix(3).map(\.key).joined(separator: ", ")
    }

    private static func percent(_ part: Int, of whole: Int) -> String {
      "\(whole == 0 ? 0 : (part * 100 + whole / 2) / whole) %"
    }
  }
}
