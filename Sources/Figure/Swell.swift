/// How high the bare body rises over its outline, in figure units: round on limbs of every breadth.
///
/// It is the root of a function whose curvature is the same everywhere and that is 0 at the outline, found on a coarse
/// grid of its own; it depends on the drawing alone.
struct Swell {
  private var values: [Float]
  private let width: Int
  private let height: Int
  private let step: Float
  private let left: Float
  private let top: Float
  private let isMirrored: Bool

  /// Steps of the grid from head to toe.
  private static let fineness = 140.0
  /// Rounds until it is smooth enough for the eye.
  private static let rounds = 40

  init(_ figure: Figure) {
    isMirrored = figure.isMirrored
    var page = figure.bounds
    let step = max(page.width, page.height) / Self.fineness
    // One half is enough of a body that is mirrored; and where the drawing is cut off, the body goes on.
    if isMirrored { page.minX = 0 } else { page.minX -= step }
    let cut = figure.view.plate.cut
    if cut.top == 0 { page.minY -= step }
    // A frame around it all holds what lies beyond the edges.
    let width = Int((page.width / step).rounded(.up)) + 3
    let height = Int((page.height / step).rounded(.up)) + (cut.bottom == 0 ? 3 : 2)
    self.width = width
    self.height = height
    self.step = Float(step)
    left = Float(page.minX - step)
    top = Float(page.minY - step)
    let spots = Self.spots(figure.silhouette, step, (page.minX - step, page.minY - step), width, height)
    values = [Float](repeating: 0, count: width * height)
    let source = self.step * self.step
    values.withUnsafeMutableBufferPointer { u in
      for _ in 0..<Self.rounds {
        for place in spots {
          u[place] +=
            1.8 * ((u[place - 1] + u[place + 1] + u[place - width] + u[place + width] + source) / 4 - u[place])
        }
        if isMirrored { for y in 0..<height { u[y * width] = u[y * width + 1] } }
        if cut.top > 0 { for x in 0..<width { u[x] = u[width + x] } }
        if cut.bottom > 0 { for x in 0..<width { u[(height - 1) * width + x] = u[(height - 2) * width + x] } }
      }
    }
  }

  /// The places of the grid within a shape, but for the frame.
  private static func spots(
    _ shape: Shape, _ step: Double, _ corner: (x: Double, y: Double), _ width: Int, _ height: Int
  ) -> [Int] {
    var spots: [Int] = []
    for row in 1..<max(2, height - 1) {
      let y = corner.y + (Double(row) + 0.5) * step
      var crossings: [Double] = []
      for ring in shape.rings {
        var previous = ring[ring.count - 1]
        for corner in ring {
          if (corner.y > y) != (previous.y > y) {
            crossings.append(corner.x + (y - corner.y) / (previous.y - corner.y) * (previous.x - corner.x))
          }
          previous = corner
        }
      }
      crossings.sort()
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        let first = max(1, Int(((crossings[pair] - corner.x) / step - 0.5).rounded(.up)))
        let last = min(width - 2, Int(((crossings[pair + 1] - corner.x) / step - 0.5).rounded(.down)))
        if first <= last { spots += (first...last).map { row * width + $0 } }
      }
    }
    return spots
  }

  /// Where a place of the page lies between the places of the grid, across or down: the one before it, and how far it is
  /// on the way to the next.
  private func between(_ value: Float, _ count: Int) -> (before: Int, share: Float) {
    let place = max(0, min(Float(count) - 1.001, value / step - 0.5))
    return (Int(place), place - Float(Int(place)))
  }

  /// The heights at the places of a grid that are not outside, row by row; 0 elsewhere.
  func heights(on grid: DotGrid, where labels: [UInt8]) -> [Float] {
    let unitX = Float(grid.dotWidth)
    let firstX = -Float(grid.projection.midline * grid.projection.scale) + unitX / 2
    let across = (0..<grid.width).map { column in
      let x = firstX + Float(column) * unitX
      return between((isMirrored ? abs(x) : x) - left, width)
    }
    var heights = [Float](repeating: 0, count: grid.width * grid.height)
    values.withUnsafeBufferPointer { u in
      heights.withUnsafeMutableBufferPointer { heights in
        for row in 0..<grid.height {
          let y = Float(grid.projection.top) + (Float(row) + 0.5) * Float(grid.dotHeight)
          let (j, t) = between(y - top, height)
          for column in 0..<grid.width where labels[row * grid.width + column] != Surface.outside {
            let (i, s) = across[column]
            let k = j * width + i
            let upper = u[k] * (1 - s) + u[k + 1] * s
            let lower = u[k + width] * (1 - s) + u[k + width + 1] * s
            heights[row * grid.width + column] = (2 * max(0, upper * (1 - t) + lower * t)).squareRoot()
          }
        }
      }
    }
    return heights
  }
}
