/// The drawing of the body from one view: silhouette, areas, muscles and drawn lines.
///
/// A whole body from the front or the back is drawn as one half, x from the midline, and mirrored. A profile, a hand or a
/// foot is drawn whole.
public struct Figure: Sendable {
  /// The direction the figure is seen from.
  public let view: View
  /// The outline: of a mirrored view that of its half, closed along the midline.
  public let silhouette: Shape
  /// The outline with fingers and toes together, for line art that is too small to show them.
  public let plainOutline: Shape
  /// The outline for the smallest line art: head and hands a little larger than life, so that they survive.
  public let sketch: Shape
  /// The pain areas; together they fill the silhouette.
  public let areas: [Shape]
  /// The muscles, surface and deep, in the order of the drawing.
  public let muscles: [Shape]
  /// The muscles that lie under the skin, those that cover others last, with single bellies and tendons that are drawn for
  /// the eye alone: what a chart of the body shows. Only `muscles` are asked about.
  public let surface: [Shape]
  /// Where nobody must press, each with an id that begins with `danger-`.
  public let dangers: [Shape]
  /// Open strokes that belong to no area, such as the collar bone; line art draws them.
  public let lines: [Line]
  /// The strands of muscles, each named by its muscle, where the drawing shows them; the other muscles have some by rule.
  public let fibres: [Line]

  /// A figure from its layers; without a plain outline or a sketch the next finer one serves.
  public init(
    view: View, silhouette: Shape, plainOutline: Shape? = nil, sketch: Shape? = nil, areas: [Shape],
    muscles: [Shape], surface: [Shape] = [], dangers: [Shape] = [], lines: [Line],
    fibres: [Line] = []
  ) {
    self.view = view
    self.silhouette = silhouette
    self.plainOutline = plainOutline ?? silhouette
    self.sketch = sketch ?? plainOutline ?? silhouette
    self.areas = areas
    self.muscles = muscles
    self.surface = surface
    self.dangers = dangers
    self.lines = lines
    self.fibres = fibres
  }

  /// How high the bare body rises over its outline; found when it is first asked for.
  var swell: Swell { keptSwell.value { Swell(self) } }
  var keptSwell = Kept<Swell>()

  /// A named open stroke.
  public struct Line: Sendable {
    /// The id of the line in the drawing, such as `navel`.
    public let id: String
    /// The runs of points to join, in figure units.
    public let strokes: [[Position]]
    /// Whether the painted figure shows it too; the others repeat what the muscles' borders show there.
    public let isEngraved: Bool
    /// Whether it is a feature that must be read from afar, such as a mouth: the painted figure carves it a whole dot wide at
    /// the distances of `scales`, and no other line of it shows there.
    public let isFeature: Bool
    /// The distances from which line art shows it, in figure units a cell: some lines are only for near, others,
    /// simpler and bolder, only for far.
    public let scales: ClosedRange<Double>

    /// A stroke or several that share one name.
    public init(
      id: String, strokes: [[Position]], isEngraved: Bool = true, isFeature: Bool = false,
      scales: ClosedRange<Double> = Self.usualScales
    ) {
      self.id = id
      self.strokes = strokes
      self.isEngraved = isEngraved
      self.isFeature = isFeature
      self.scales = scales
    }

    /// Where the drawing does not say: from near until a cell is as wide as an ear is high.
    public static let usualScales = 0...18.0
  }

  /// Whether the shapes are one half of a symmetric body.
  public var isMirrored: Bool { view.onlySide == nil }

  /// The rectangle of the whole body, both halves; of a part without the end that is cut off.
  public var bounds: Bounds {
    var half = silhouette.bounds
    half.minY += view.plate.cut.top
    half.maxY -= view.plate.cut.bottom
    if !isMirrored { return half }
    return Bounds(minX: -half.maxX, minY: half.minY, maxX: half.maxX, maxY: half.maxY)
  }

  /// From where to where a picture may reach downward: endless, but for where the drawing is cut off.
  public var ends: ClosedRange<Double> {
    let cut = view.plate.cut
    return (cut.top > 0 ? bounds.minY : -.infinity)...(cut.bottom > 0 ? bounds.maxY : .infinity)
  }

  /// The features that the painted figure carves at a distance, in figure units a cell.
  func features(at scale: Double) -> [Line] { lines.filter { $0.isFeature && $0.scales.contains(scale) } }

  /// The shape of an area, or nil when this view does not show it.
  public func area(_ id: String) -> Shape? { areas.first { $0.id == id } }

  /// The shape of a muscle, or nil when this view does not show it.
  public func muscle(_ id: String) -> Shape? { muscles.first { $0.id == id } }

  /// The id of the area at a place, or nil outside the body.
  public func areaID(at position: Position) -> String? {
    areas.first { $0.contains(position) }?.id
  }

  /// The side of the person on which a place of the page lies: in front the page's left is the person's right.
  public func side(atX x: Double) -> Side {
    view.onlySide ?? ((x >= 0) == (view.bodyView == .front) ? .left : .right)
  }

  /// The sign of x on the page for a side of the person; the midline counts as the drawn half.
  public func sign(of side: Side) -> Double {
    if side == .midline || !isMirrored { return 1 }
    return (side == .left) == (view.bodyView == .front) ? 1 : -1
  }
}

extension Figure {
  /// The same drawing as a view of it shows it: for the other side of the person it is turned over.
  package func turned(to view: View) -> Figure {
    guard view.onlySide != self.view.onlySide else { return self }
    let middle = view.plate.position(x: 0, y: 0, in: view).x
    func turned(_ strokes: [[Position]]) -> [[Position]] {
      strokes.map { $0.map { Position(x: 2 * middle - $0.x, y: $0.y) } }
    }
    // A shape with an extent has one when it is turned over.
    func turned(_ shape: Shape) -> Shape {
      var copy = Shape(id: shape.id, rings: turned(shape.rings)) ?? shape
      (copy.rise, copy.gleam, copy.isBroad, copy.isTendon) = (shape.rise, shape.gleam, shape.isBroad, shape.isTendon)
      copy.tendonRings = turned(shape.tendonRings)
      return copy
    }
    func turned(_ line: Line) -> Line {
      Line(
        id: line.id, strokes: turned(line.strokes), isEngraved: line.isEngraved, isFeature: line.isFeature,
        scales: line.scales)
    }
    return Figure(
      view: view, silhouette: turned(silhouette), plainOutline: turned(plainOutline), sketch: turned(sketch),
      areas: areas.map(turned), muscles: muscles.map(turned), surface: surface.map(turned),
      dangers: dangers.map(turned),
      lines: lines.map(turned), fibres: fibres.map(turned))
  }
}
