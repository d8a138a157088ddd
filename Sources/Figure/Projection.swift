/// Where figure units fall on a grid of character cells, each one unit wide and two high.
public struct Projection: Sendable, Hashable {
  /// The size of the grid in cells.
  public let columns: Int
  /// How many rows of cells the picture has.
  public let rows: Int
  /// Figure units a cell's width.
  public let scale: Double
  /// The column edge, in cells from the left, on which the midline of the body falls.
  public let midline: Double
  /// The figure's y at the top of the grid.
  public let top: Double

  /// Fits `bounds` into the grid as large as it goes, centred; a bounds that is symmetric about the
  /// midline gets the midline on a cell's edge, so that both halves round alike.
  ///
  /// A part of a mirrored figure has its midline on a cell's edge too, for what is seen of the other half;
  /// a profile, which is not mirrored, is not `snapped`. Where the drawing is cut off, beyond `ends`, the picture ends too:
  /// a head stands on its lower edge, a hand hangs from its upper one.
  public init(
    fitting bounds: Bounds, columns: Int, rows: Int, snapped: Bool = true,
    ends: ClosedRange<Double> = -Double.infinity...Double.infinity
  ) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    let symmetric = abs(bounds.minX + bounds.maxX) < 0.001
    // An odd column would stay empty: symmetry about a cell's edge leaves an even number.
    let usable = symmetric ? max(2, columns / 2 * 2) : max(1, columns)
    let scale = max(bounds.width / Double(usable), bounds.height / Double(max(1, rows) * 2), 0.001)
    self.scale = scale
    let middle = (bounds.minX + bounds.maxX) / 2
    let free = Double(columns) / 2 - middle / scale
    midline = symmetric ? Double(columns / 2) : (snapped ? free.rounded() : free)
    let height = Double(max(1, rows) * 2) * scale
    top = max(ends.lowerBound, min(ends.upperBound - height, bounds.minY - (height - bounds.height) / 2))
  }

  /// The place of a position of the page (x negative left of the midline), in cells from the top left.
  public func cell(of position: Position) -> (column: Double, row: Double) {
    (midline + position.x / scale, (position.y - top) / (scale * 2))
  }

  /// The position of the page at a place given in cells from the top left.
  public func position(column: Double, row: Double) -> Position {
    Position(x: (column - midline) * scale, y: top + row * scale * 2)
  }
}
