/// How light each dot of a figure is: dark at the rim and along the drawn lines, lighter inside.
///
/// It gives the body volume and its drawing, whatever is painted on it. Like the raster it depends on the
/// size alone.
public struct Relief: Sendable {
  /// The shade of a dot on the rim of the body or on a drawn line.
  public static let darkest: UInt8 = 0
  /// The shade of a dot well inside the body.
  public static let lightest: UInt8 = 3

  /// The shade of each dot of the raster, row by row; dots outside the body count as `darkest`.
  public let shades: [UInt8]

  /// The relief of `figure` on the dots of `raster`.
  public init(_ figure: Figure, _ raster: Raster) {
    let width = raster.width
    let height = raster.height
    let unit = raster.projection.scale / 2
    var depth = raster.owners.map { $0 == Raster.nobody ? Float(0) : Float(1e6) }
    // A cell is twice as high as wide; how much higher than wide a dot is depends on their number.
    Self.measure(&depth, width, height, down: 4 / Float(raster.dotRows))
    // Past 26 figure units, half an upper arm, nothing gets lighter.
    let reach = Float(26 / unit)
    var shades = depth.map { distance -> UInt8 in
      // Where a limb is three dots wide, a rim would be all of it. Braille is drawn by its rim at any size.
      if unit > 10, raster.dotRows < 4 { return Self.lightest }
      if distance <= 1 { return Self.darkest }
      let share = min(1, max(0, distance - 0.5) / max(1, reach))
      return UInt8((Float(Self.lightest) * (1 - (1 - share) * (1 - share))).rounded())
    }
    // A line of one dot is a hair where dots are small and a bar where they are large.
    if unit < 8 { Self.engrave(figure, &shades, raster) }
    self.shades = shades
  }

  /// Turns marks (0 outside) into the distance to the nearest dot outside, in widths of a dot; two sweeps.
  private static func measure(_ depth: inout [Float], _ width: Int, _ height: Int, down: Float) {
    guard width > 0, height > 0 else { return }
    let across: Float = 1
    let diagonal = (across + down * down).squareRoot()
    for y in 0..<height {
      for x in 0..<width where depth[y * width + x] > 0 {
        var best = depth[y * width + x]
        best = min(best, (x > 0 ? depth[y * width + x - 1] : 1e6) + across)
        best = min(best, (y > 0 ? depth[(y - 1) * width + x] : 1e6) + down)
        if y > 0, x > 0 { best = min(best, depth[(y - 1) * width + x - 1] + diagonal) }
        if y > 0, x < width - 1 { best = min(best, depth[(y - 1) * width + x + 1] + diagonal) }
        depth[y * width + x] = best
      }
    }
    for y in (0..<height).reversed() {
      for x in (0..<width).reversed() where depth[y * width + x] > 0 {
        var best = depth[y * width + x]
        best = min(best, (x < width - 1 ? depth[y * width + x + 1] : 1e6) + across)
        best = min(best, (y < height - 1 ? depth[(y + 1) * width + x] : 1e6) + down)
        if y < height - 1, x > 0 { best = min(best, depth[(y + 1) * width + x - 1] + diagonal) }
        if y < height - 1, x < width - 1 { best = min(best, depth[(y + 1) * width + x + 1] + diagonal) }
        depth[y * width + x] = best
      }
    }
  }

  /// Darkens the dots that the drawn lines run through, on both halves.
  private static func engrave(_ figure: Figure, _ shades: inout [UInt8], _ raster: Raster) {
    let unit = raster.projection.scale / 2
    let dotHeight = raster.projection.scale * 2 / Double(raster.dotRows)
    let middle = raster.projection.midline * 2
    for stroke in figure.lines.flatMap(\.strokes) {
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
            if raster.owners[dot] != Raster.nobody { shades[dot] = min(shades[dot], 1) }
          }
        }
      }
    }
  }
}
