import Atlas
import Figure

/// The areas of one view as places to walk on from near, with what lies above, below and beside each.
///
/// Whole bodies have an authored table of neighbours; from near there are sixty areas on each of seven drawings, and
/// the drawing itself says what a finger meets that slides from the middle of an area up, down or to a side. One half
/// decides for both, so that left and right mirror each other.
public struct AreaMap: Sendable {
  /// An area on a side of the person; one that is not paired lies in the middle.
  public struct Place: Sendable, Hashable {
    /// The id of the area.
    public let area: String
    /// The side of the person.
    public let side: Side
  }

  /// The view whose areas they are.
  public let view: View
  /// Every place, in the order of the drawing, and where it lies on the page; of a view of the left those of its twin.
  private let spots: [(place: Place, position: Position)]
  private var neighbours: [Place: [Direction: Place]] = [:]

  /// The areas of a view.
  public init(_ view: View, in atlas: Atlas) {
    self.view = view
    let figure = atlas.figure(view.onlySide == .left ? view.plate.view(of: .right) : view)
    spots = figure.areas.flatMap { shape -> [(Place, Position)] in
      guard let area = atlas.area(shape.id) else { return [] }
      let anchor = shape.anchor
      if view.onlySide != nil { return [(Place(area: area.id, side: .right), anchor)] }
      guard area.paired else { return [(Place(area: area.id, side: .midline), Position(x: 0, y: anchor.y))] }
      return [Side.right, .left].map { side in
        (Place(area: area.id, side: side), Position(x: anchor.x * figure.sign(of: side), y: anchor.y))
      }
    }
    connect(figure)
  }

  /// Every place of the view.
  public var places: [Place] {
    spots.map { view.onlySide == nil ? $0.place : Place(area: $0.place.area, side: view.onlySide ?? .right) }
  }

  /// The place of an area on a side, where the view shows it.
  public func place(of area: String, on side: Side) -> Place? {
    places.first { $0.area == area && ($0.side == side || $0.side == .midline) }
  }

  /// The place that lies towards a direction of the page, or nil at the edge.
  public func neighbour(of place: Place, _ direction: Direction) -> Place? {
    // The left is answered as the mirror of the right, so that no tie breaks differently.
    if place.side == .left {
      let mirrored = neighbours[Place(area: place.area, side: .right)]?[direction.mirrored]
      return mirrored.map { Place(area: $0.area, side: $0.side.opposite) }
    }
    return neighbours[place]?[direction]
  }

  private mutating func connect(_ figure: Figure) {
    let raster = Raster(
      figure, Projection(fitting: figure.bounds, columns: 160, rows: 120, snapped: figure.isMirrored))
    var met: [Place: [Direction: Place]] = [:]
    for (place, position) in spots {
      for direction in Direction.allCases {
        met[place, default: [:]][direction] = slide(from: place, position, direction, figure, raster)
      }
    }
    let middles = Dictionary(spots.map { ($0.place, $0.position) }, uniquingKeysWith: { first, _ in first })
    func length(_ from: Place, _ direction: Direction, _ to: Place) -> Double {
      guard let here = middles[from], let there = middles[to] else { return .infinity }
      return Self.distance(from: here, to: there, direction)
    }
    // What is met counts where it lies that way as a whole, and not only with an edge.
    for (place, _) in spots {
      neighbours[place] = met[place]?.filter { length(place, $0.key, $0.value) < .infinity }
    }
    // A small area that nothing meets is entered from the place that is met on the way out of it.
    for (place, _) in spots where !neighbours.values.contains(where: { $0.values.contains(place) }) {
      for (direction, other) in met[place] ?? [:] where length(other, direction.opposite, place) < .infinity {
        neighbours[other, default: [:]][direction.opposite] = place
      }
    }
    // Where nothing is met, the nearest place that lies that way will do.
    for (place, _) in spots {
      for direction in Direction.allCases where neighbours[place]?[direction] == nil {
        let nearest = spots.map(\.place).filter { $0 != place }.min {
          length(place, direction, $0) < length(place, direction, $1)
        }
        guard let nearest, length(place, direction, nearest) < .infinity else { continue }
        neighbours[place, default: [:]][direction] = nearest
      }
    }
  }

  /// The first other place on the way from the middle of one; a gap, as between arm and trunk, is crossed.
  private func slide(
    from place: Place, _ position: Position, _ direction: Direction, _ figure: Figure, _ raster: Raster
  ) -> Place? {
    let start = raster.projection.cell(of: position)
    var column = Int(start.column * 2)
    var row = Int(start.row * 2)
    let step: (x: Int, y: Int) =
      switch direction {
      case .up: (0, -1)
      case .down: (0, 1)
      case .left: (-1, 0)
      case .right: (1, 0)
      }
    while (0..<raster.width).contains(column), (0..<raster.height).contains(row) {
      let owner = raster.owners[row * raster.width + column]
      if Int(owner) < raster.areaIDs.count {
        let side = figure.side(atX: raster.isRightOfMidline(dotColumn: column) ? 1 : -1)
        let found = spots.first {
          $0.place.area == raster.areaIDs[Int(owner)] && [side, .midline].contains($0.place.side)
        }
        if let found, found.place != place { return found.place }
      }
      column += step.x
      row += step.y
    }
    return nil
  }

  /// How far it is to a place, what lies straight ahead counting as nearer than what lies aside; infinite where the
  /// place does not lie that way.
  private static func distance(from here: Position, to there: Position, _ direction: Direction) -> Double {
    let (dx, dy) = (there.x - here.x, there.y - here.y)
    let (along, across) =
      switch direction {
      case .up: (-dy, abs(dx))
      case .down: (dy, abs(dx))
      case .left: (-dx, abs(dy))
      case .right: (dx, abs(dy))
      }
    return along > 0.5 && across < along * 2.5 ? along + across * 2 : .infinity
  }
}

extension Direction {
  /// The direction in a mirror: left and right change places.
  var mirrored: Direction {
    switch self {
    case .up, .down: self
    case .left: .right
    case .right: .left
    }
  }
}

/// The cursor on the areas of a view, from near: where it stands and how it got there.
public struct NearCursor: Sendable {
  /// Where the cursor can go.
  public let map: AreaMap
  /// Where it stands.
  public private(set) var place: AreaMap.Place
  /// The side that is looked at: an area in the middle keeps the side one came from.
  public private(set) var side: Side
  /// The place before and the direction that led here, so that the opposite arrow always leads back.
  private var origin: (place: AreaMap.Place, direction: Direction)?

  /// A cursor on an area of a view; nil where the view does not show it.
  public init?(on area: String, side: Side, of view: View, in atlas: Atlas) {
    self.init(on: area, side: side, map: AreaMap(view, in: atlas))
  }

  private init?(on area: String, side: Side, map: AreaMap) {
    guard let place = map.place(of: area, on: side) else { return nil }
    self.map = map
    self.place = place
    self.side = side
  }

  /// The region that holds the area, as the cursor on the whole body counts it; from a profile the body is left by
  /// the face that one came from, where it shows the area.
  func stop(from former: View, in atlas: Atlas) -> Stop? {
    guard let region = atlas.region(ofArea: place.area) else { return nil }
    let faces = atlas.views(ofArea: place.area)
    let face = [map.view, former].first { faces.contains($0) } ?? faces.first ?? .front
    return Stop(view: face, region: region.id, side: side)
  }

  /// Moves towards a direction; false when nothing lies there.
  mutating func move(_ direction: Direction) -> Bool {
    let from = place
    if let origin, origin.direction == direction.opposite {
      go(to: origin.place)
    } else {
      guard let target = map.neighbour(of: place, direction) else { return false }
      // Up or down from the middle one stays on the side one came from.
      let keepsSide = place.side == .midline && target.side != .midline && (direction == .up || direction == .down)
      go(to: keepsSide ? AreaMap.Place(area: target.area, side: side) : target)
    }
    origin = (from, direction)
    return true
  }

  /// Jumps to another area of the view, as a click or Tab does; false where the view does not show it.
  mutating func jump(to area: String, side: Side) -> Bool {
    guard let target = map.place(of: area, on: side) else { return false }
    go(to: target)
    origin = nil
    return true
  }

  private mutating func go(to place: AreaMap.Place) {
    self.place = place
    if place.side != .midline { side = place.side }
  }

  /// The same area in another view, or the nearest in height that the view shows of that region or else at all.
  func turned(to view: View, in atlas: Atlas) -> NearCursor? {
    let map = AreaMap(view, in: atlas)
    if let same = NearCursor(on: place.area, side: side, map: map) { return same }
    let height = atlas.figure(self.map.view).area(place.area)?.anchor.y ?? 0
    let shapes = atlas.figure(view).areas
    let region = atlas.region(ofArea: place.area)?.id
    let kin = shapes.filter { atlas.region(ofArea: $0.id)?.id == region }
    let nearest = (kin.isEmpty ? shapes : kin).min { abs($0.anchor.y - height) < abs($1.anchor.y - height) }
    return nearest.flatMap { NearCursor(on: $0.id, side: side, map: map) }
  }
}
