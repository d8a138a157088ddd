import Figure

/// A part of the body that the map comes near to, such as the hand.
///
/// Parts are windows onto the drawings of the whole body. Where a part has a plate of its own, the plate takes the
/// window's place.
public struct BodyPart: Sendable, Hashable {
  /// The id in kebab-case.
  public let id: String
  /// The name for people.
  public let name: String
  /// The edges at the sides, in figure units.
  public let x: ClosedRange<Double>
  /// The upper and the lower edge, in figure units.
  public let y: ClosedRange<Double>
  /// Whether it shows one side of the body; x then counts from the midline towards that side.
  public let sided: Bool
  /// The drawing of its own that this part has for another drawing.
  public let plates: [Plate: Plate]

  /// A part with what it shows.
  package init(
    id: String, name: String, x: ClosedRange<Double>, y: ClosedRange<Double>, sided: Bool, plates: [Plate: Plate]
  ) {
    self.id = id
    self.name = name
    self.x = x
    self.y = y
    self.sided = sided
    self.plates = plates
  }

  /// The drawing that shows this part better than the view itself does.
  public func plate(for view: View) -> Plate? { plates[view.plate] }

  /// What it shows of a figure for a side of the person, as a rectangle of the page.
  public func bounds(on side: Side, of figure: Figure) -> Bounds {
    if !figure.isMirrored {
      // In profile a part is a stretch of height, as wide as the body is there.
      let inside = figure.silhouette.rings.joined().filter { y.contains($0.y) }
      let extent = Bounds(around: inside) ?? figure.bounds
      return Bounds(minX: extent.minX - 8, minY: y.lowerBound, maxX: extent.maxX + 8, maxY: y.upperBound)
    }
    let sign = sided ? figure.sign(of: side) : 1
    let (a, b) = (x.lowerBound * sign, x.upperBound * sign)
    return Bounds(minX: min(a, b), minY: y.lowerBound, maxX: max(a, b), maxY: y.upperBound)
  }
}

extension Atlas {
  /// The smallest part that holds a rectangle of the page of `figure`, or nil where only the whole body does.
  public func part(holding content: Bounds, on side: Side, of figure: Figure) -> BodyPart? {
    part(holding: [(figure, content)], on: side)
  }

  /// The smallest part that holds a rectangle of the page of each of some figures, or nil where only the whole body does.
  ///
  /// - Parameter isWhole: whether it shall show both sides of the body.
  public func part(
    holding contents: [(figure: Figure, content: Bounds)], on side: Side, isWhole: Bool = false
  ) -> BodyPart? {
    guard let figure = contents.first?.figure else { return nil }
    let body = figure.bounds
    // Nearer is of use only when it is clearly nearer.
    let limit = body.width * body.height * 0.72
    func area(_ part: BodyPart) -> Double {
      let bounds = part.bounds(on: side, of: figure)
      return bounds.width * bounds.height
    }
    let fitting = parts.filter { part in
      area(part) < limit && !(isWhole && part.sided)
        && contents.allSatisfy { figure, content in part.bounds(on: side, of: figure).contains(content) }
    }
    return fitting.min { area($0) < area($1) }
  }

  /// The part of an id or a name, or the smallest one that shows a region of that name in `view`.
  public func part(named name: String, view: View, side: Side) throws(UnknownName) -> BodyPart? {
    let wanted = name.folded
    if let part = parts.first(where: { $0.id.folded == wanted || $0.name.folded == wanted }) { return part }
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
