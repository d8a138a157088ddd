import Figure

/// A part of the body that the map comes near to, such as the hand.
///
/// Parts are windows onto the drawings of the whole body. Where a part has a plate of its own, the plate takes the
/// window's place.
public struct BodyPart: Codable, Sendable, Hashable {
  /// The id in kebab-case.
  public let id: String
  /// The name for people.
  public let name: String
  /// The edges at the sides, in figure units.
  public let x: [Double]
  /// The upper and the lower edge, in figure units.
  public let y: [Double]
  /// Whether it shows one side of the body; x then counts from the midline towards that side.
  public let sided: Bool
  /// The drawing of its own that this part has for another drawing, by the name of that; nil where it has none.
  public let plates: [String: Plate]?

  /// The drawing that shows this part of a face or a profile better than that itself.
  public func plate(for view: View) -> Plate? { plates?[view.plate.rawValue] }

  /// What it shows of a figure for a side of the person, as a rectangle of the page.
  public func bounds(on side: Side, of figure: Figure) -> Bounds {
    if !figure.isMirrored {
      // In profile a part is a stretch of height, as wide as the body is there.
      let inside = figure.silhouette.rings.joined().filter { $0.y >= y[0] && $0.y <= y[1] }
      let extent = Bounds(around: inside) ?? figure.bounds
      return Bounds(minX: extent.minX - 8, minY: y[0], maxX: extent.maxX + 8, maxY: y[1])
    }
    let sign = sided ? figure.sign(of: side) : 1
    return Bounds(minX: min(x[0] * sign, x[1] * sign), minY: y[0], maxX: max(x[0] * sign, x[1] * sign), maxY: y[1])
  }
}

extension Atlas {
  /// The smallest part that holds a rectangle of the page of `figure`, or nil where only the whole body does.
  public func part(holding content: Bounds, on side: Side, of figure: Figure) -> BodyPart? {
    let body = figure.bounds
    // Nearer is of use only when it is clearly nearer.
    let limit = body.width * body.height * 0.72
    func area(_ part: BodyPart) -> Double {
      let bounds = part.bounds(on: side, of: figure)
      return bounds.width * bounds.height
    }
    let fitting = parts.filter { part in
      let bounds = part.bounds(on: side, of: figure)
      return bounds.minX <= content.minX && bounds.maxX >= content.maxX && bounds.minY <= content.minY
        && bounds.maxY >= content.maxY && area(part) < limit
    }
    return fitting.min { area($0) < area($1) }
  }

  /// The part of an id or a name, or the smallest one that shows a region of that name in `view`.
  public func part(named name: String, view: View, side: Side) throws(UnknownName) -> BodyPart? {
    let wanted = folded(name)
    if let part = parts.first(where: { folded($0.id) == wanted || folded($0.name) == wanted }) { return part }
    let areas = try areas(named: name)
    let figure = figure(view)
    let shapes = areas.compactMap { figure.area($0.id) }
    return Bounds(around: shapes, on: side, of: figure).flatMap { part(holding: $0, on: side, of: figure) }
  }
}

extension Bounds {
  /// The rectangle of the page around shapes on one side of the person, or nil when there are none.
  public init?(around shapes: [Shape], on side: Side, of figure: Figure) {
    let sign = figure.sign(of: side)
    self.init(
      around: shapes.flatMap { shape in
        [shape.bounds.minX, shape.bounds.maxX].flatMap { x in
          [Position(x: x * sign, y: shape.bounds.minY), Position(x: x * sign, y: shape.bounds.maxY)]
        }
      })
  }
}
