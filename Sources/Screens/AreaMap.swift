import Atlas
import Figure

/// The areas of one view as places to walk on from near, with what lies above, below and beside each.
///
/// Whole bodies have an authored table of neighbours; from near there are sixty areas on each of seven drawings, and
/// the drawing itself says what a finger meets that slides from the middle of an area up, down or to a side. One half
/// decides for both, so that left and right mirror each other.
public struct AreaMap: Sendable {
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
      let anchor = shape.anchor()
      if view.onlySide != nil { return [(Place(area: area.id, side: .right), anchor)] }
      guard area.paired else { return [(Place(area: area.id, side: .midline), Position(x: 0, y: anchor.y))] }
      return [Side.right, .left].map { side in
        (Place(area: area.id, side: side), Position(x: anchor.x * figure.sign(of: side), y: anchor.y))
      }
    }
    places = spots.map { view.onlySide == nil ? $0.place : Place(area: $0.place.area, side: view.onlySide ?? .right) }
    connect(figure)
  }

  /// Every place of the view, in the order of the drawing.
  public let places: [Place]

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

/// The area maps of the views that one has come near to; each takes a few milliseconds to make.
struct AreaMaps: Sendable {
  private var ready: [View: AreaMap] = [:]

  /// The map of a view, made once.
  mutating func map(of view: View, in atlas: Atlas) -> AreaMap {
    let map = ready[view] ?? AreaMap(view, in: atlas)
    ready[view] = map
    return map
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
