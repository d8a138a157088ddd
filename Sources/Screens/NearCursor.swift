import Atlas
import Figure

/// The cursor on the areas of a view, from near: where it stands and how it got there.
public struct NearCursor: Sendable {
  /// Where the cursor can go.
  public private(set) var map: AreaMap
  /// Where it stands.
  public private(set) var place: Place
  /// The side that is looked at: an area in the middle keeps the side one came from.
  public private(set) var side: Side
  /// The place before and the direction that led here, so that the opposite arrow always leads back.
  private var origin: (map: AreaMap, place: Place, direction: Direction)?

  /// A cursor on an area of a map; nil where the map does not show it.
  public init?(on area: String, side: Side, of map: AreaMap) {
    guard let place = map.place(of: area, on: side) else { return nil }
    self.map = map
    self.place = place
    self.side = side
  }

  /// The region that holds the area, as the cursor on the whole body counts it; from a profile the body is left by
  /// the view that one came from, where it shows the area.
  func stop(from former: View, in atlas: Atlas) -> Stop? {
    guard let region = atlas.region(ofArea: place.area) else { return nil }
    let views = atlas.views(ofArea: place.area)
    let view = [map.view, former].first { views.contains($0) } ?? views.first ?? .front
    return Stop(view: view, region: region.id, side: side)
  }

  /// Moves towards a direction; false when nothing lies there.
  mutating func move(_ direction: Direction) -> Bool {
    let from = (map, place, direction)
    if let origin, origin.direction == direction.opposite {
      map = origin.map
      go(to: origin.place)
    } else {
      guard let target = map.neighbour(of: place, direction) else { return false }
      // Up or down from the middle one stays on the side one came from.
      let keepsSide = place.side == .midline && target.side != .midline && (direction == .up || direction == .down)
      go(to: keepsSide ? Place(area: target.area, side: side) : target)
    }
    origin = from
    return true
  }

  /// The view that lies beyond the edge of this one, where both figures stand side by side, the front on the left.
  func view(beyond direction: Direction) -> View? {
    switch (map.view, direction) {
    case (.front, .right): .back
    case (.back, .left): .front
    default: nil
    }
  }

  /// Goes over the edge of the view to what lies behind on the other figure; the opposite arrow leads back.
  mutating func cross(to other: AreaMap, _ direction: Direction, in atlas: Atlas) -> Bool {
    guard var crossed = turned(to: other, in: atlas) else { return false }
    crossed.origin = (map, place, direction)
    self = crossed
    return true
  }

  /// Jumps to another area of the view, as a click or Tab does; false where the view does not show it.
  mutating func jump(to area: String, side: Side) -> Bool {
    guard let target = map.place(of: area, on: side) else { return false }
    go(to: target)
    origin = nil
    return true
  }

  private mutating func go(to place: Place) {
    self.place = place
    if place.side != .midline { side = place.side }
  }

  /// The same area in another view, or the nearest in height that the view shows of that region or else at all.
  func turned(to map: AreaMap, in atlas: Atlas) -> NearCursor? {
    if let same = NearCursor(on: place.area, side: side, of: map) { return same }
    let height = atlas.figure(self.map.view).area(place.area)?.anchor().y ?? 0
    let shapes = atlas.figure(map.view).areas
    let region = atlas.region(ofArea: place.area)?.id
    let kin = shapes.filter { atlas.region(ofArea: $0.id)?.id == region }
    let nearest = (kin.isEmpty ? shapes : kin).min { abs($0.anchor().y - height) < abs($1.anchor().y - height) }
    return nearest.flatMap { NearCursor(on: $0.id, side: side, of: map) }
  }
}
