/// How light each dot of a figure is: a round body on which every muscle swells, under one lamp from above on the left, so
/// that it reads as an anatomical plate whatever is painted on it.
///
/// Like the raster it depends on the size alone.
public struct Relief: Sendable {
  /// The shade of each dot of the raster, row by row; dots outside the body count as the darkest.
  public let shades: [Shade]
  /// Whether a dot belongs to the drawn lines: the rim of the body, its furrows where dots are small, its features.
  public let lines: [Bool]
  /// Whether dots are small enough for a furrow to be a line.
  public let showsFurrows: Bool

  /// Whether a cell is so large that limbs are a few dots wide.
  public let isCoarse: Bool

  /// The relief of `figure` on the dots of `raster`.
  public init(_ figure: Figure, _ raster: Raster) {
    // Each dot is the mean of four places, so that a slanting furrow has no steps.
    let fine = DotGrid(
      projection: raster.projection, dotColumns: 4, dotRows: raster.dotRows * 2, isMirrored: figure.isMirrored)
    let surface = Surface(figure, fine)
    let lamp = Lamp(figure, surface)
    let shades = lamp.shades(of: raster)
    showsFurrows = raster.projection.scale < 9
    isCoarse = raster.projection.scale >= Self.coarse
    // Where a limb is a few dots wide, every other step is enough, and the wire is spared.
    self.shades = isCoarse ? shades.map(\.coarse) : shades
    lines = Self.lines(figure, surface, raster, showsFurrows: showsFurrows)
  }

  /// Figure units a cell from which the drawing is coarse: a body on 24 lines.
  private static let coarse = 20.0

  /// The dots of the drawn lines: those of the figure's features, and with them the rim and the furrows.
  private static func lines(
    _ figure: Figure, _ surface: Surface, _ raster: Raster, showsFurrows: Bool
  ) -> [Bool] {
    let (labels, fine) = (surface.labels, surface.grid)
    var all = [Bool](repeating: false, count: raster.owners.count)
    figure.trace(raster.grid) { column, row in
      let (x, y) = (Int(column.rounded(.down)), Int(row.rounded(.down)))
      guard (0..<raster.width).contains(x), (0..<raster.height).contains(y) else { return }
      if raster.owners[y * raster.width + x] != Raster.nobody { all[y * raster.width + x] = true }
    }
    func label(_ column: Int, _ row: Int) -> UInt8 {
      guard (0..<raster.width).contains(column), (0..<raster.height).contains(row),
        raster.owners[row * raster.width + column] != Raster.nobody
      else { return Surface.outside }
      guard showsFurrows else { return Surface.bare }
      let first = row * 2 * fine.width + column * 2
      return Surface.unsided(
        max(labels[first], labels[first + 1], labels[first + fine.width], labels[first + fine.width + 1], Surface.bare))
    }
    /// Whether a place off the raster belongs to the body.
    func continues(_ column: Int, _ row: Int) -> Bool {
      guard !(0..<raster.width).contains(column) || !(0..<raster.height).contains(row) else { return false }
      let place = raster.projection.position(
        column: (Double(column) + 0.5) / 2, row: (Double(row) + 0.5) / Double(raster.dotRows))
      return figure.silhouette.contains(place)
    }
    for row in 0..<raster.height {
      for column in 0..<raster.width {
        let dot = row * raster.width + column
        let here = label(column, row)
        guard here != Surface.outside else { continue }
        // The rim on all four sides, but not where the picture is cut off; of two muscles the one to the right of, or below, the furrow gives the line.
        let rim = [(-1, 0), (1, 0), (0, -1), (0, 1)].contains {
          label(column + $0.0, row + $0.1) == Surface.outside && !continues(column + $0.0, row + $0.1)
        }
        let inward = raster.isRightOfMidline(dotColumn: column) ? -1 : 1
        let furrow = [label(column + inward, row), label(column, row - 1)].contains {
          $0 != here && $0 != Surface.outside
        }
        if rim || furrow { all[dot] = true }
      }
    }
    return all
  }
}

extension Figure {
  /// Calls `mark` with many places of each engraved line, in dots of a grid from its upper left, on both halves.
  func trace(_ grid: DotGrid, _ mark: (_ column: Double, _ row: Double) -> Void) {
    let middle = grid.projection.midline * Double(grid.dotColumns)
    for stroke in lines.filter(\.isEngraved).flatMap(\.strokes) {
      for (from, to) in zip(stroke, stroke.dropFirst()) {
        let count = max(1, Int((abs(to.x - from.x) + abs(to.y - from.y)) / grid.dotWidth * 3))
        for step in 0...count {
          let t = Double(step) / Double(count)
          let x = (from.x + (to.x - from.x) * t) / grid.dotWidth
          let y = (from.y + (to.y - from.y) * t - grid.projection.top) / grid.dotHeight
          mark(middle + x, y)
          if isMirrored { mark(middle - x, y) }
        }
      }
    }
  }
}
