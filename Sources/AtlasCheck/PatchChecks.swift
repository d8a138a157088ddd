import Atlas
import AtlasSource
import Figure

/// One patch of skin has one rule, whichever page speaks of it.
extension PressingChecks {
  /// A point of a muscle, where it lies, and where it stands in its file.
  private struct Place {
    let muscle: Muscle
    let index: Int
    let spots: [(view: View, position: Position)]

    var point: TriggerPoint { muscle.points[index] }
    var name: PointName { PointName(muscle: muscle.id, point: point.id) }

    /// The distance to another place on the plate that shows them nearest; nil where none shows both.
    func distance(to other: Place) -> Double? {
      var nearest: Double?
      for a in spots {
        for b in other.spots where a.view == b.view {
          let (dx, dy) = (a.position.x - b.position.x, a.position.y - b.position.y)
          nearest = min(nearest ?? .infinity, (dx * dx + dy * dy).squareRoot())
        }
      }
      return nearest
    }
  }

  /// A point that nobody presses has no point of another muscle beside it that everybody may, and no tool that reaches it,
  /// but where `layers` says what lies between them.
  mutating func checkPatches() {
    let places = atlas.muscles.flatMap { muscle in
      muscle.points.indices.map { Place(muscle: muscle, index: $0, spots: muscle.points[$0].straightSpots) }
    }
    var unused = Set(atlas.layers.flatMap { layer in layer.above.map { [layer.beneath, $0] } })
    for shut in places where shut.point.press == .never {
      for open in places where open.point.press != .never && open.muscle.id != shut.muscle.id {
        guard let distance = shut.distance(to: open) else { continue }
        let pair = [shut.name, open.name]
        let isPatch = open.point.press == .free && distance < Self.patch
        let now = atlas.text(of: open.muscle).now
        let isReached = now.point == open.point.id && distance < now.tool.reach
        guard isPatch || isReached else { continue }
        if unused.remove(pair) != nil || isLayered(pair) { continue }
        let file = AssetFile.muscle(open.muscle.id)
        let path = isPatch ? ValuePath("points")[open.index] : ValuePath("now")["tool"]
        let what = isPatch ? "everybody may press here" : "'\(now.tool.rawValue)' presses here"
        reporter.report(
          file, path,
          "\(what), and \(Self.words(shut.muscle, shut.point)), \(Self.tenths(distance)) figure units away, is pressed by nobody; expected one rule, or what lies between them in 'layers' (\(AssetFile.areas))"
        )
      }
    }
    checkLayers(unused)
  }

  private func isLayered(_ pair: [PointName]) -> Bool {
    atlas.layers.contains { $0.beneath == pair[0] && $0.above.contains(pair[1]) }
  }

  /// What `layers` names is there and needs it.
  private mutating func checkLayers(_ unused: Set<[PointName]>) {
    for (index, layer) in atlas.layers.enumerated() {
      let path = ValuePath("layers")[index]
      let named = [(path["beneath"], layer.beneath)] + layer.above.enumerated().map { (path["above"][$0], $1) }
      var isKnown = true
      for (place, name) in named where !knows(name) {
        isKnown = false
        guard !unread.contains(name.muscle) else { continue }
        reporter.report(AssetFile.areas, place, "there is no point '\(name.point)' of '\(name.muscle)'")
      }
      guard isKnown else { continue }
      for (place, name) in named.dropFirst() where unused.contains([layer.beneath, name]) {
        reporter.report(AssetFile.areas, place, "these two points do not contradict each other; take this one out")
      }
    }
  }

  private func knows(_ name: PointName) -> Bool {
    atlas.muscle(name.muscle)?.points.contains { $0.id == name.point } ?? false
  }
}
