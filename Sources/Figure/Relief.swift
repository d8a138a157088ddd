/// How light each dot of a figure is: every muscle under the skin is a swelling, light in its middle and dark at its
/// border, so that the painted body reads as an anatomical chart.
///
/// It gives the body volume and its drawing, whatever is painted on it. Like the raster it depends on the
/// size alone.
public struct Relief: Sendable {
  /// The shade of a dot in the furrow between two muscles.
  public static let darkest: UInt8 = 0
  /// The shade of a dot in the middle of a large muscle.
  public static let lightest: UInt8 = 5

  /// The shade of each dot of the raster, row by row; dots outside the body count as `darkest`.
  public let shades: [UInt8]
  /// Whether a dot belongs to the drawn lines: the rim of the body, its furrows where dots are small, its features.
  public let lines: [Bool]
  /// Whether dots are small enough for a furrow to be a line.
  public let showsFurrows: Bool

  /// Whether a cell is so large that limbs are a few dots wide: fewer shades are enough then, and no tints.
  public let isCoarse: Bool

  /// The relief of `figure` on the dots of `raster`.
  public init(_ figure: Figure, _ raster: Raster) {
    // Each dot is the mean of four places, so that a slanting furrow has no steps.
    let fine = DotGrid(
      projection: raster.projection, dotColumns: 4, dotRows: raster.dotRows * 2, isMirrored: figure.isMirrored)
    let labels = Self.labels(figure, fine)
    let depths = Self.depths(labels, fine)
    let swelling = figure.view.plate.swelling
    var shades = [UInt8](repeating: Self.darkest, count: raster.owners.count)
    for dot in shades.indices where raster.owners[dot] != Raster.nobody {
      let first = dot / raster.width * 2 * fine.width + dot % raster.width * 2
      var light: Float = 0
      var count: Float = 0
      for place in [first, first + 1, first + fine.width, first + fine.width + 1] where labels[place] != Self.outside {
        light += Self.light(depth: depths[place], isBare: labels[place] == Self.bare, swelling)
        count += 1
      }
      shades[dot] = count == 0 ? Self.darkest : Self.shade(light / count, raster.projection.scale)
    }
    showsFurrows = raster.projection.scale < 9
    isCoarse = raster.projection.scale >= Self.coarse
    let lines = Self.lines(figure, labels, fine, raster, showsFurrows: showsFurrows)
    // A line of one dot is a hair where dots are small and a bar where they are large.
    if fine.dotWidth < 4 {
      for dot in shades.indices where lines.engraved[dot] { shades[dot] = min(shades[dot], 1) }
    }
    self.shades = shades
    self.lines = lines.all
  }

  /// The step of a light from 0 to 1; where a limb is a few dots wide, every other step is enough.
  private static func shade(_ light: Float, _ scale: Double) -> UInt8 {
    scale < coarse ? UInt8((light * Float(lightest)).rounded()) : UInt8((light * 2).rounded()) * 2 + 1
  }

  /// Figure units a cell from which the drawing is coarse: a body on 24 lines.
  private static let coarse = 20.0

  /// From 0 to 1: skin and tendon lie flat in a middle light, muscles rise from their borders.
  private static func light(depth: Float, isBare: Bool, _ swelling: Float) -> Float {
    let share = min(1, depth / swelling)
    let rise = 1 - (1 - share) * (1 - share)
    return isBare ? 0.55 + 0.2 * rise : rise
  }

  private static let outside: UInt8 = 0
  private static let bare: UInt8 = 1

  /// What lies at each place: nothing, the bare body, or the uppermost muscle.
  private static func labels(_ figure: Figure, _ grid: DotGrid) -> [UInt8] {
    var labels = [UInt8](repeating: outside, count: grid.width * grid.height)
    grid.forEachDot(in: figure.silhouette) { labels[$0] = bare }
    for (index, muscle) in figure.surface.enumerated().prefix(Int(UInt8.max) - 2) {
      grid.forEachDot(in: muscle) { if labels[$0] != outside { labels[$0] = bare + 1 + UInt8(index) } }
    }
    return labels
  }

  /// The distance in figure units from each place to the nearest one of another label; two sweeps.
  private static func depths(_ labels: [UInt8], _ grid: DotGrid) -> [Float] {
    let (width, height) = (grid.width, grid.height)
    guard width > 0, height > 0 else { return [] }
    let across = Float(grid.dotWidth)
    let down = Float(grid.dotHeight)
    let diagonal = (across * across + down * down).squareRoot()
    var depths = labels.map { $0 == outside ? Float(0) : Float(1e6) }
    depths.withUnsafeMutableBufferPointer { depths in
      labels.withUnsafeBufferPointer { labels in
        // A neighbour of the same label passes its depth on; at another label the border is half a step away.
        func lower(_ place: Int, _ neighbour: Int, _ step: Float) {
          let depth = labels[neighbour] == labels[place] ? depths[neighbour] + step : step / 2
          if depth < depths[place] { depths[place] = depth }
        }
        for y in 0..<height {
          for x in 0..<width where labels[y * width + x] != outside {
            let place = y * width + x
            if x > 0 { lower(place, place - 1, across) }
            if y > 0 {
              lower(place, place - width, down)
              if x > 0 { lower(place, place - width - 1, diagonal) }
              if x < width - 1 { lower(place, place - width + 1, diagonal) }
            }
          }
        }
        for y in (0..<height).reversed() {
          for x in (0..<width).reversed() where labels[y * width + x] != outside {
            let place = y * width + x
            if x < width - 1 { lower(place, place + 1, across) }
            if y < height - 1 {
              lower(place, place + width, down)
              if x < width - 1 { lower(place, place + width + 1, diagonal) }
              if x > 0 { lower(place, place + width - 1, diagonal) }
            }
          }
        }
      }
    }
    return depths
  }

  /// The dots of the drawn lines: those of the figure's features, and with them the rim and the furrows.
  private static func lines(
    _ figure: Figure, _ labels: [UInt8], _ fine: DotGrid, _ raster: Raster, showsFurrows: Bool
  ) -> (engraved: [Bool], all: [Bool]) {
    var engraved = [Bool](repeating: false, count: raster.owners.count)
    trace(figure, raster) { engraved[$0] = true }
    var all = engraved
    func label(_ column: Int, _ row: Int) -> UInt8 {
      guard (0..<raster.width).contains(column), (0..<raster.height).contains(row),
        raster.owners[row * raster.width + column] != Raster.nobody
      else { return outside }
      guard showsFurrows else { return bare }
      let first = row * 2 * fine.width + column * 2
      return max(labels[first], labels[first + 1], labels[first + fine.width], labels[first + fine.width + 1], bare)
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
        guard here != outside else { continue }
        // The rim on all four sides, but not where the picture is cut off; of two muscles the one to the right of, or below, the furrow gives the line.
        let rim = [(-1, 0), (1, 0), (0, -1), (0, 1)].contains {
          label(column + $0.0, row + $0.1) == outside && !continues(column + $0.0, row + $0.1)
        }
        let inward = raster.isRightOfMidline(dotColumn: column) ? -1 : 1
        let furrow = [label(column + inward, row), label(column, row - 1)].contains { $0 != here && $0 != outside }
        if rim || furrow { all[dot] = true }
      }
    }
    return (engraved, all)
  }

  /// Calls `mark` with each dot that an engraved line runs through, on both halves.
  private static func trace(_ figure: Figure, _ raster: Raster, _ mark: (Int) -> Void) {
    let unit = raster.projection.scale / 2
    let dotHeight = raster.projection.scale * 2 / Double(raster.dotRows)
    let middle = raster.projection.midline * 2
    for stroke in figure.lines.filter(\.isEngraved).flatMap(\.strokes) {
      for (from, to) in zip(stroke, stroke.dropFirst()) {
        let count = max(1, Int((abs(to.x - from.x) + abs(to.y - from.y)) / unit * 3))
        for step in 0...count {
          let t = Double(step) / Double(count)
          let x = (from.x + (to.x - from.x) * t) / unit
          let y = Int(((from.y + (to.y - from.y) * t - raster.projection.top) / dotHeight).rounded(.down))
          let right = Int((middle + x).rounded(.down))
          let left = Int((2 * middle).rounded()) - 1 - right
          for column in figure.isMirrored ? [left, right] : [right]
          where (0..<raster.width).contains(column) && (0..<raster.height).contains(y) {
            let dot = y * raster.width + column
            if raster.owners[dot] != Raster.nobody { mark(dot) }
          }
        }
      }
    }
  }
}
