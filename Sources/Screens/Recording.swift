import Atlas
import Figure
import Journal
import Pages
import Release
import Text

/// What is to be recorded, from what is on the screens.
struct Recording {
  let screens: [Screen]
  let releases: Releases
  let atlas: Atlas

  /// What was asked about: what was marked, or the place under the cursor.
  private struct Asking {
    var places: [Asked]
    var symptoms: [String] = []
    var checks: [Check] = []
    let isMarked: Bool
  }

  private var asking: Asking {
    for screen in screens.reversed() {
      switch screen {
      case .region(let region):
        return region.isOfMarks
          ? Asking(places: region.asked, symptoms: region.symptoms, checks: region.checks, isMarked: true)
          : Asking(places: [Asked(region.stop, area: region.area)], checks: region.checks, isMarked: false)
      case .body(let body):
        return body.hasMarks
          ? Asking(places: body.asked, symptoms: body.symptoms, checks: body.checks, isMarked: true)
          : Asking(
            places: [Asked(body.cursor.stop, area: body.near?.place.area)], checks: body.checks, isMarked: false)
      default: break
      }
    }
    return Asking(places: [], isMarked: false)
  }

  /// The screen that asks for it.
  var screen: RecordScreen? {
    if releases.isOffered, let timer = releases.timer {
      let side = timer.pressed.filter { $0.value > 0 }.keys
      return screen(
        RecordScreen.Pressed(
          muscle: timer.plan.muscle, point: timer.plan.point.id,
          side: side.count == 1 ? side.first : timer.plan.sides.first))
    }
    switch screens.last {
    case .release(let release):
      return screen(RecordScreen.Pressed(muscle: release.muscle, point: release.point, side: release.side))
    case .check(let check):
      return screen(RecordScreen.Pressed(muscle: check.muscle, point: check.point, side: check.side))
    case .reading(let reading):
      guard case .muscle(let id, let side) = reading.subject, let muscle = atlas.muscle(id) else { break }
      let point = reading.part ?? reading.asked ?? (muscle.points.count == 1 ? muscle.points[0].id : nil)
      return screen(RecordScreen.Pressed(muscle: muscle, point: point, side: side))
    default: break
    }
    let asking = asking
    let spots = asking.places.map { place in
      self.spot(place.areas(in: atlas), on: place.stop.side, intensity: place.intensity)
    }
    guard !spots.isEmpty else { return nil }
    return RecordScreen(
      spots, pressed: nil, before: nil, state: nil, symptoms: asking.symptoms,
      view: asking.places[0].stop.view)
  }

  /// Of what was asked about the places that the point explains; where it explains none of what was marked, all of it;
  /// else where the point is felt.
  private func screen(_ pressed: RecordScreen.Pressed) -> RecordScreen {
    let asking = asking
    let points = pressed.muscle.points.filter { pressed.point == nil || $0.id == pressed.point }
    let (essential, light) = (points.flatMap(\.essential), points.flatMap(\.spillover))
    let felt = Set(essential + light)
    var meant: [(place: Asked, areas: [Area])] = asking.places.compactMap { place in
      let areas = place.areas(in: atlas).filter { felt.contains($0.id) }
      return areas.isEmpty ? nil : (place, areas)
    }
    if meant.isEmpty, asking.isMarked { meant = asking.places.map { ($0, $0.areas(in: atlas)) } }
    let side = pressed.side ?? .right
    let spots =
      meant.isEmpty
      ? essential.uniqued().compactMap { atlas.area($0) }.map { spot([$0], on: side, intensity: nil) }
      : meant.map { spot($0.areas, on: $0.place.stop.side, intensity: nil) }
    let found = asking.checks.last { check in
      check.muscle == pressed.muscle.id && (pressed.point == nil || check.point == pressed.point)
    }
    var marks = Marks()
    marks.choose(spots.flatMap(\.areas).compactMap { atlas.area($0) }, on: side)
    return RecordScreen(
      spots, pressed: pressed, before: meant.compactMap(\.place.intensity).max(), state: found?.outcome.state,
      symptoms: asking.isMarked ? asking.symptoms : [], view: marks.fullestView(in: atlas))
  }

  private func spot(_ areas: [Area], on side: Side, intensity: Int?) -> RecordScreen.Spot {
    let isPaired = areas.contains(where: \.paired)
    return RecordScreen.Spot(areas: areas.map(\.id), side: isPaired ? side : nil, intensity: intensity)
  }
}
