/// What lies under the skin at each place of a fine grid, and how far it is to the border of its neighbours.
struct Surface {
  static let outside: UInt8 = 0
  static let bare: UInt8 = 1
  /// How many labels there can be.
  static let labelCount = 256

  let grid: DotGrid
  /// What lies at each place: nothing, the bare body, or the uppermost muscle; the two sides of the body differ.
  let labels: [UInt8]
  /// The distance in figure units from each place to the nearest one of another label.
  let depths: [Float]
  /// The greatest depth of each label: half the breadth of its muscle.
  let reaches: [Float]
  /// The muscle of each label.
  private let muscles: [Shape]

  init(_ figure: Figure, _ grid: DotGrid) {
    self.grid = grid
    muscles = Array(figure.surface.prefix((Self.labelCount - 2) / 2))
    labels = Self.labels(figure, muscles, grid)
    depths = Self.depths(labels, grid)
    var reaches = [Float](repeating: 0, count: Self.labelCount)
    for place in labels.indices {
      let label = Int(labels[place])
      if label > 0, depths[place] > reaches[label] { reaches[label] = depths[place] }
    }
    self.reaches = reaches
  }

  /// The muscle of a label; nil for the bare body.
  func muscle(_ label: Int) -> Shape? { label < 2 || label / 2 > muscles.count ? nil : muscles[label / 2 - 1] }

  /// Whether a label is that of the left half of the page.
  func isMirrored(_ label: Int) -> Bool { label > 1 && label % 2 == 1 }

  /// The same label for both sides of the body.
  static func unsided(_ label: UInt8) -> UInt8 { label < 2 ? label : label & ~1 }

  private static func labels(_ figure: Figure, _ muscles: [Shape], _ grid: DotGrid) -> [UInt8] {
    var labels = [UInt8](repeating: outside, count: grid.width * grid.height)
    grid.forEachDot(in: figure.silhouette) { labels[$0] = bare }
    for (index, muscle) in muscles.enumerated() {
      let label = UInt8(index + 1) * 2
      grid.forEachDot(in: muscle) { if labels[$0] != outside { labels[$0] = label } }
    }
    guard grid.isMirrored else { return labels }
    let middle = (0..<grid.width).first(where: grid.isRightOfMidline) ?? grid.width
    for y in 0..<grid.height {
      for place in y * grid.width..<y * grid.width + middle where labels[place] > bare { labels[place] += 1 }
    }
    return labels
  }

  /// Two sweeps over the grid; a neighbour of the same label passes its depth on, at another label the border is half a
  /// step away.
  private static func depths(_ labels: [UInt8], _ grid: DotGrid) -> [Float] {
    var depths = labels.map { $0 == outside ? Float(0) : Float(1e6) }
    sweep(&depths, labels, grid) { depth, isSame, step in isSame ? depth + step : step / 2 }
    return depths
  }

  /// Sweeps twice over the body: each place takes the least that its eight neighbours pass on.
  @inline(__always) static func sweep(
    _ values: inout [Float], _ labels: [UInt8], _ grid: DotGrid,
    _ passed: (_ value: Float, _ isSame: Bool, _ step: Float) -> Float
  ) {
    let (width, height) = (grid.width, grid.height)
    guard width > 0, height > 0 else { return }
    let across = Float(grid.dotWidth)
    let down = Float(grid.dotHeight)
    let diagonal = (across * across + down * down).squareRoot()
    values.withUnsafeMutableBufferPointer { values in
      labels.withUnsafeBufferPointer { labels in
        func lower(_ place: Int, _ neighbour: Int, _ step: Float) {
          let value = passed(values[neighbour], labels[neighbour] == labels[place], step)
          if value < values[place] { values[place] = value }
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
  }
}
