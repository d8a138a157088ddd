import Figure

/// How light each cell of a figure is, where a cell is one sign or one colour.
///
/// Like the relief it depends on the size alone.
struct Tones: Sendable {
  /// The mean shade of each cell, row by row, and beside the body that of the nearest of its cells: a line may run there.
  /// Nil farther away.
  let shades: [Shade?]
  /// The tone of each cell, from 0 in the shade to the lightest.
  let steps: [UInt8]

  /// How many tones there are.
  static let count = 5

  /// Where one tone ends and the next begins, in deviations from the mean light of the picture: a near part is lighter
  /// on the whole than a far body, and both shall have all tones.
  private static let limits = [-1.5, -0.8, -0.05, 0.8]

  /// The tones of a relief on the cells of its raster.
  init(_ relief: Relief, _ raster: Raster) {
    let size = raster.projection
    var lights = [Double](repeating: -1, count: size.columns * size.rows)
    let found = lights.indices.map { cell -> Shade? in
      var (count, light, bare) = (0, 0, 0)
      for dot in raster.dots(column: cell % size.columns, row: cell / size.columns)
      where raster.owners[dot] != Raster.nobody {
        count += 1
        light += relief.shades[dot].light
        bare += relief.shades[dot].isBare ? 1 : 0
      }
      guard count > 0 else { return nil }
      lights[cell] = Double(light) / Double(count)
      return Shade(light: light / count, isBare: bare * 2 > count)
    }
    shades = Self.filled(found, columns: size.columns)
    let known = lights.filter { $0 >= 0 }
    let mean = known.reduce(0, +) / Double(max(1, known.count))
    let spread = (known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, known.count))).squareRoot()
    let limits = Self.limits.map { mean + $0 * spread }
    steps = lights.map { light in UInt8(limits.count { $0 <= light }) }
  }

  /// Shades with those of the cells around them where they have none: beside first, then above and below.
  private static func filled(_ shades: [Shade?], columns: Int) -> [Shade?] {
    shades.indices.map { cell in
      if let shade = shades[cell] { return shade }
      let column = columns > 0 ? cell % columns : 0
      for (step, isThere) in [(-1, column > 0), (1, column + 1 < columns), (-columns, true), (columns, true)]
      where isThere && shades.indices.contains(cell + step) {
        if let shade = shades[cell + step] { return shade }
      }
      return nil
    }
  }
}
