/// A filled part of the drawing, named by the id of the area or muscle it stands for.
///
/// Of a symmetric body only the half with x ≥ 0 is held, and the program mirrors it; a profile, a hand or a foot is held
/// whole, moved so that no x is below 0. Curves are flattened when the drawing is read, so that a shape is one or more
/// closed rings of straight edges (even-odd rule).
public struct Shape: Sendable {
  /// The id in the drawing: an area's, a muscle's, or a layer's.
  public let id: String
  /// The closed outlines, in figure units; a point inside an odd number of them is inside.
  public let rings: [[Position]]
  /// The smallest box around all rings.
  public let bounds: Bounds
  /// How much a muscle swells against others of its breadth: 1, and less for those that lie flat as a sheet.
  public var rise: Float = 1
  /// How much lighter it is than others in the same light: 1, more for the white of an eye, less for its iris.
  public var gleam: Float = 1
  /// Whether a muscle is broad where it ends, without a tendon.
  public var isBroad = false
  /// Whether all of it is tendon or bone, and no muscle: a shape that was drawn for the eye alone.
  public var isTendon = false
  /// Where a muscle is tendon, if the drawing says so: closed outlines, of which what lies inside the muscle counts; without
  /// any it is told by where the muscle runs thin.
  public var tendonRings: [[Position]] = []

  /// A shape from closed rings, the closing edge implied; nil when no ring has an extent.
  public init?(id: String, rings: [[Position]]) {
    let rings = rings.filter { $0.count > 2 }
    guard let bounds = Bounds(around: rings) else { return nil }
    self.id = id
    self.rings = rings
    self.bounds = bounds
  }

  /// Whether `position` lies inside; x counts from the midline, so both halves answer alike.
  public func contains(_ position: Position) -> Bool {
    let place = Position(x: abs(position.x), y: position.y)
    guard bounds.contains(place) else { return false }
    var inside = false
    for ring in rings {
      var previous = ring[ring.count - 1]
      for corner in ring {
        if (corner.y > place.y) != (previous.y > place.y) {
          let crossing =
            corner.x + (place.y - corner.y) / (previous.y - corner.y) * (previous.x - corner.x)
          if place.x < crossing { inside.toggle() }
        }
        previous = corner
      }
    }
    return inside
  }

  /// The distance in figure units from `position` to the nearest edge, inside or out.
  public func distanceToEdge(from position: Position) -> Double {
    let place = Position(x: abs(position.x), y: position.y)
    var nearest = Double.infinity
    for ring in rings {
      var previous = ring[ring.count - 1]
      for corner in ring {
        nearest = min(nearest, squaredDistance(from: place, to: previous, corner))
        previous = corner
      }
    }
    return nearest.squareRoot()
  }

  /// A place well inside the shape where a label or a cursor can stand; it is looked for among 144 places, each of which
  /// is measured against every edge, so keep it.
  public func anchor() -> Position {
    var best = Position(x: (bounds.minX + bounds.maxX) / 2, y: (bounds.minY + bounds.maxY) / 2)
    var depth = contains(best) ? distanceToEdge(from: best) : -1
    let steps = 12
    for row in 1..<steps {
      for column in 1..<steps {
        let place = Position(
          x: bounds.minX + bounds.width * Double(column) / Double(steps),
          y: bounds.minY + bounds.height * Double(row) / Double(steps))
        guard contains(place) else { continue }
        let margin = distanceToEdge(from: place)
        if margin > depth { (best, depth) = (place, margin) }
      }
    }
    return best
  }

  /// The outlines without what runs along the midline, where the mirrored half goes on.
  public var strokesOffMidline: [[Position]] { rings.flatMap(Self.openStrokes) }

  /// The parts of a ring that do not run along the midline.
  private static func openStrokes(of ring: [Position]) -> [[Position]] {
    var strokes: [[Position]] = []
    var stroke: [Position] = []
    let onMidline = { (p: Position) in p.x < 0.6 }
    guard let start = ring.indices.first(where: { onMidline(ring[$0]) }) else { return [ring + [ring[0]]] }
    for offset in 0...ring.count {
      let place = ring[(start + offset) % ring.count]
      if onMidline(place), let last = stroke.last, onMidline(last) {
        if stroke.count > 1 { strokes.append(stroke) }
        stroke = [place]
      } else {
        stroke.append(place)
      }
    }
    if stroke.count > 1 { strokes.append(stroke) }
    return strokes.filter { $0.contains { !onMidline($0) } }
  }
}

extension Shape {
  /// The direction across the fibres of a long muscle, a unit long; nil for one that is no longer than broad.
  var acrossFibres: Position? {
    guard !isBroad, !isTendon else { return nil }
    // The moments of the area, from the triangles between each edge and the middle of the box.
    let (cx, cy) = ((bounds.minX + bounds.maxX) / 2, (bounds.minY + bounds.maxY) / 2)
    var (area, mx, my, xx, xy, yy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    for ring in rings {
      var a = Position(x: ring[ring.count - 1].x - cx, y: ring[ring.count - 1].y - cy)
      for corner in ring {
        let b = Position(x: corner.x - cx, y: corner.y - cy)
        let cross = a.x * b.y - b.x * a.y
        area += cross / 2
        mx += cross * (a.x + b.x) / 6
        my += cross * (a.y + b.y) / 6
        xx += cross * (a.x * a.x + a.x * b.x + b.x * b.x) / 12
        yy += cross * (a.y * a.y + a.y * b.y + b.y * b.y) / 12
        xy += cross * (a.x * b.y + 2 * a.x * a.y + 2 * b.x * b.y + b.x * a.y) / 24
        a = b
      }
    }
    guard area != 0 else { return nil }
    let vxx = xx / area - mx / area * (mx / area)
    let vyy = yy / area - my / area * (my / area)
    let vxy = xy / area - mx / area * (my / area)
    let middle = (vxx + vyy) / 2
    let spread = ((vxx - vyy) * (vxx - vyy) / 4 + vxy * vxy).squareRoot()
    guard middle - spread > 0, (middle + spread) / (middle - spread) > 3 else { return nil }
    // The axis of least spread lies across the fibres.
    let across =
      vxx - vyy < 0 ? Position(x: middle + spread - vxx, y: -vxy) : Position(x: -vxy, y: middle + spread - vyy)
    let length = (across.x * across.x + across.y * across.y).squareRoot()
    return length == 0 ? nil : Position(x: across.x / length, y: across.y / length)
  }
}
