/// How light each dot of a figure is: a round body on which every muscle swells, under one lamp from above on the left, so
/// that it reads as an anatomical plate whatever is painted on it.
///
/// Like the raster it depends on the size alone.
public struct Relief: Sendable {
  /// The shade of each dot of the raster, row by row; dots outside the body count as the darkest.
  public let shades: [Shade]
  /// The light of the four places of each dot, in a grid of twice as many columns and rows: what a sign between two dots
  /// can show.
  public let places: [UInt8]
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
    showsFurrows = raster.projection.scale < 9
    var shades: [Shade]
    (shades, places) = lamp.shades(of: raster)
    if !showsFurrows { Self.quiet(&shades, raster) }
    isCoarse = raster.projection.scale >= Self.coarse
    // Where a limb is a few dots wide, every other step is enough, and the wire is spared.
    self.shades = isCoarse ? shades.map(\.coarse) : shades
    lines = Self.lines(figure, surface, raster, showsFurrows: showsFurrows)
  }

  /// Makes single dots of tendon among muscle muscle, and the other way about: of a tendon that is thinner than a dot now and
  /// then one is left, and that is grain.
  private static func quiet(_ shades: inout [Shade], _ raster: Raster) {
    let (width, height) = (raster.width, raster.height)
    guard width > 2, height > 2 else { return }
    let (drawn, owners) = (shades, raster.owners)
    for row in 1..<height - 1 {
      for dot in row * width + 1..<(row + 1) * width - 1 where owners[dot] != Raster.nobody {
        // Six of eight cannot be bare where none of three is; most dots end here.
        guard drawn[dot].isBare || drawn[dot - 1].isBare || drawn[dot + 1].isBare || drawn[dot - width].isBare else {
          continue
        }
        var (bare, count) = (0, 0)
        for line in -1...1 {
          let middle = dot + line * width
          for place in middle - 1...middle + 1 where place != dot && owners[place] != Raster.nobody {
            count += 1
            bare += drawn[place].isBare ? 1 : 0
          }
        }
        // Where the body is a dot or two wide its neighbours say nothing.
        if drawn[dot].isBare ? count >= 4 && bare * 4 <= count : bare >= 6 {
          shades[dot] = Shade(light: drawn[dot].light, isBare: !drawn[dot].isBare)
        }
      }
    }
  }

  /// Figure units a cell from which the drawing is coarse: a body on 24 lines.
  private static let coarse = 20.0

  /// The dots of the drawn lines: those of the figure's features, and with them the rim and the furrows.
  private static func lines(
    _ figure: Figure, _ surface: Surface, _ raster: Raster, showsFurrows: Bool
  ) -> [Bool] {
    let (width, height, owners) = (raster.width, raster.height, raster.owners)
    var all = [Bool](repeating: false, count: owners.count)
    let drawn = figure.lines.filter(\.isEngraved) + figure.features(at: raster.projection.scale)
    figure.trace(drawn, raster.grid) { column, row in
      let (x, y) = (Int(column.rounded(.down)), Int(row.rounded(.down)))
      guard x >= 0, y >= 0, x < width, y < height, owners[y * width + x] != Raster.nobody else { return }
      all[y * width + x] = true
    }
    let stride = width + 2
    let labels = framedLabels(figure, surface, raster, showsFurrows: showsFurrows)
    for row in 0..<height {
      for column in 0..<width {
        let place = (row + 1) * stride + column + 1
        let here = labels[place]
        guard here != Surface.outside else { continue }
        // The rim on all four sides; of two muscles the one to the right of, or below, the furrow gives the line.
        let inward = labels[raster.isRightOfMidline(dotColumn: column) ? place - 1 : place + 1]
        let (above, below) = (labels[place - stride], labels[place + stride])
        let isRim =
          labels[place - 1] == Surface.outside || labels[place + 1] == Surface.outside || above == Surface.outside
          || below == Surface.outside
        if isRim || inward != here && inward != beyond || above != here && above != beyond {
          all[row * width + column] = true
        }
      }
    }
    return all
  }

  /// The label of what goes on beyond the edge of the picture.
  private static let beyond = UInt8.max

  /// What lies at each dot of a raster, both sides alike, with a frame of one dot around it.
  private static func framedLabels(
    _ figure: Figure, _ surface: Surface, _ raster: Raster, showsFurrows: Bool
  ) -> [UInt8] {
    let (width, height, stride) = (raster.width, raster.height, raster.width + 2)
    var framed = [UInt8](repeating: Surface.outside, count: stride * (height + 2))
    for row in 0..<height {
      for column in 0..<width where raster.owners[row * width + column] != Raster.nobody {
        var label = Surface.bare
        if showsFurrows {
          for corner in 0..<4 {
            label = max(label, surface.labels[surface.place(column * 2 + corner & 1, row * 2 + corner >> 1)])
          }
        }
        framed[(row + 1) * stride + column + 1] = Surface.unsided(label)
      }
    }
    /// Whether the body goes on at a dot of the frame.
    func extend(_ column: Int, _ row: Int, beside neighbour: Int) {
      guard framed[neighbour] != Surface.outside else { return }
      let place = raster.projection.position(
        column: (Double(column) + 0.5) / 2, row: (Double(row) + 0.5) / Double(raster.dotRows))
      if figure.silhouette.contains(place) { framed[(row + 1) * stride + column + 1] = beyond }
    }
    for row in 0..<height {
      extend(-1, row, beside: (row + 1) * stride + 1)
      extend(width, row, beside: (row + 1) * stride + width)
    }
    for column in 0..<width {
      extend(column, -1, beside: stride + column + 1)
      extend(column, height, beside: height * stride + column + 1)
    }
    return framed
  }
}

extension Figure {
  /// Calls `mark` with many places of each of some lines, in dots of a grid from its upper left, on both halves.
  @inline(__always) func trace(_ lines: [Line], _ grid: DotGrid, _ mark: (_ column: Double, _ row: Double) -> Void) {
    let middle = grid.projection.midline * Double(grid.dotColumns)
    for stroke in lines.flatMap(\.strokes) {
      for end in stroke.indices.dropFirst() {
        let (from, to) = (stroke[end - 1], stroke[end])
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
