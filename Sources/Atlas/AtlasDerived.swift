import Figure
import Packing

extension Atlas {
  /// A muscle with those of its points that lie in one region.
  public struct PointsInRegion: Sendable, Hashable {
    /// The id of the muscle.
    public let muscle: String
    /// The ids of its trigger points that lie in the region.
    public let points: [String]
    /// The views on which any of them is marked within the region.
    public let views: Set<View>
  }

  /// What is worked out of the data when it is read, and asked again and again.
  struct Derived: Sendable, Hashable {
    /// For each area the muscles that send pain there.
    let order: OrderOfAreas
    /// The areas that the drawings of the whole body show.
    let areas: [View: Set<String>]
    /// For each region the muscles with points in it, the commonest first.
    let points: [String: [PointsInRegion]]

    /// Worked out of regions, muscles and drawings.
    init(_ regions: [Region], _ muscles: [Muscle], _ figures: [View: Figure]) {
      order = OrderOfAreas(regions.flatMap(\.areas), muscles)
      areas = View.bodyViews.reduce(into: [:]) { $0[$1] = Set(figures[$1]?.areas.map(\.id) ?? []) }
      var homes: [String: String] = [:]
      for region in regions { for area in region.areas { homes[area.id] = region.id } }
      points = Self.pointsByRegion(muscles, figures) { homes[$0] }
    }

    private static func pointsByRegion(
      _ muscles: [Muscle], _ figures: [View: Figure], region: (String) -> String?
    ) -> [String: [PointsInRegion]] {
      var found: [String: [PointsInRegion]] = [:]
      let order = muscles.indices.sorted {
        (muscles[$0].frequency, muscles[$0].name) < (muscles[$1].frequency, muscles[$1].name)
      }
      for muscle in order.lazy.map({ muscles[$0] }) {
        var here: [String: (points: [String], views: Set<View>)] = [:]
        for point in muscle.points {
          for spot in point.spots {
            // The views of the whole body say where a point lies; a profile sees it from another side.
            guard spot.plate.isWholeBody else { continue }
            let view = spot.plate.view(of: .midline)
            guard let area = figures[view]?.areaID(at: spot.position(on: .midline)), let home = region(area) else {
              continue
            }
            if here[home]?.points.last != point.id { here[home, default: ([], [])].points.append(point.id) }
            here[home]?.views.insert(view)
          }
        }
        for (home, (points, views)) in here {
          found[home, default: []].append(PointsInRegion(muscle: muscle.id, points: points, views: views))
        }
      }
      return found
    }
  }
}

extension Atlas.Derived: Packable {
  init(from unpacker: inout Unpacker) {
    order = unpacker.next()
    areas = unpacker.next(as: [View: [String]].self).mapValues { Set($0) }
    points = unpacker.next()
  }

  func pack(into packer: inout Packer) { packer.add(order, areas.mapValues { $0.sorted() }, points) }
}

extension Atlas {
  /// What the map and its questions do without: it is long, and read when it is first asked for.
  package struct Prose: Sendable {
    let symptoms, conditions: [Complaint]
    let chapters: [Chapter]
    let thesaurus: Thesaurus
  }

  /// Writes what is read at once: all but prose, drawings and patterns.
  package func pack(into packer: inout Packer) {
    packer.add(regions, parts, dangers, layers, redFlags, muscles, themes, derived)
  }

  /// Writes its prose.
  package func packProse(into packer: inout Packer) { packer.add(symptoms, conditions, chapters, thesaurus.senses) }

  /// An atlas as it was written, with what brings the rest.
  package init(
    from unpacker: inout Unpacker, prose: Later<Prose>, texts: Shelf<Int, MuscleText>, figures: Shelf<View, Figure>,
    patterns: PatternShelf, index: @escaping @Sendable () -> SearchIndex?
  ) {
    self.init(
      regions: unpacker.next(), parts: unpacker.next(), dangers: unpacker.next(), layers: unpacker.next(),
      redFlags: unpacker.next(), muscles: unpacker.next(), themes: unpacker.next(), prose: prose,
      derived: unpacker.next(), texts: texts, figures: figures, patterns: patterns, notes: [:], madeIndex: index)
  }
}

extension Atlas.Prose {
  /// The prose of another atlas.
  package init(of atlas: Atlas) {
    self.init(
      symptoms: atlas.symptoms, conditions: atlas.conditions, chapters: atlas.chapters, thesaurus: atlas.thesaurus)
  }

  /// Prose as it was written.
  package init(from unpacker: inout Unpacker) {
    self.init(
      symptoms: unpacker.next(), conditions: unpacker.next(), chapters: unpacker.next(),
      thesaurus: Thesaurus(unpacker.next()))
  }
}
