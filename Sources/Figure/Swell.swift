import Packing

/// How high the bare body rises over its outline, in figure units: round on limbs of every breadth.
///
/// It is the root of a function whose curvature is the same everywhere and that is 0 at the outline, found on a coarse
/// grid of its own; it depends on the drawing alone, and is kept with it.
struct Swell: Sendable, Packable {
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
    values = [Float](repeating: 0, count: width * height)
    let runs = Self.runs(figure.silhouette, step, (page.minX - step, page.minY - step), width, height)
    let (source, isMirrored) = (self.step * self.step, isMirrored)
    values.withUnsafeMutableBufferPointer { u in
      // As on a chessboard: the places of one colour depend on those of the other alone.
      for half in 0..<2 * Self.rounds {
        for run in runs {
          var place = run.first &+ ((run.parity &+ half) & 1)
          while place <= run.last {
            u[place] +=
              1.8 * ((u[place &- 1] + u[place &+ 1] + u[place &- width] + u[place &+ width] + source) * 0.25 - u[place])
            place &+= 2
          }
        }
        if isMirrored { for y in 0..<height { u[y * width] = u[y * width + 1] } }
        if cut.top > 0 { for x in 0..<width { u[x] = u[width + x] } }
        if cut.bottom > 0 { for x in 0..<width { u[(height - 1) * width + x] = u[(height - 2) * width + x] } }
      }
    }
  }

  /// What was found before.
  init(from unpacker: inout Unpacker) {
    values = unpacker.plain()
    (width, height) = (unpacker.next(), unpacker.next())
    (step, left, top) = (unpacker.next(), unpacker.next(), unpacker.next())
    isMirrored = unpacker.next()
    if values.count != width * height { unpacker.isBroken = true }
  }

  func pack(into packer: inout Packer) {
    packer.add(plain: values)
    packer.add(width, height, step, left, top, isMirrored)
  }

  /// The stretches of the grid within a shape, but for the frame, each with the colour of its first place on a
  /// chessboard.
  private static func runs(
    _ shape: Shape, _ step: Double, _ corner: (x: Double, y: Double), _ width: Int, _ height: Int
  ) -> [(first: Int, last: Int, parity: Int)] {
    var runs: [(first: Int, last: Int, parity: Int)] = []
    let crossings = Crossings(shape, rows: max(0, height - 2), first: corner.y + 1.5 * step, step: step)
    crossings.forEachStretch { row, near, far in
      let first = max(1, Int(((near - corner.x) / step - 0.5).rounded(.up)))
      let last = min(width - 2, Int(((far - corner.x) / step - 0.5).rounded(.down)))
      if first <= last { runs.append(((row + 1) * width + first, (row + 1) * width + last, (row + 1 + first) & 1)) }
    }
    return runs
  }

  /// Where a place of the page lies between the places of the grid, across or down: the one before it, and how far it is
  /// on the way to the next.
  private func between(_ value: Float, _ count: Int) -> (before: Int, share: Float) {
    let place = max(0, min(Float(count) - 1.001, value / step - 0.5))
    return (Int(place), place - Float(Int(place)))
  }

  /// Writes the heights at the places of a surface that belong to the body.
  func write(on surface: Surface, into heights: UnsafeMutableBufferPointer<Float>) {
    let grid = surface.grid
    let unitX = Float(grid.dotWidth)
    let firstX = -Float(grid.projection.midline * grid.projection.scale) + unitX / 2
    let across = (0..<grid.width).map { column in
      let x = firstX + Float(column) * unitX
      return between((isMirrored ? abs(x) : x) - left, width)
    }
    var line = [Float](repeating: 0, count: width)
    for row in 0..<grid.height {
      let y = Float(grid.projection.top) + (Float(row) + 0.5) * Float(grid.dotHeight)
      let (j, t) = between(y - top, height)
      values.withUnsafeBufferPointer { u in
        for i in 0..<width {
          let upper = u[j * width + i]
          line[i] = 2 * (upper + (u[(j + 1) * width + i] - upper) * t)
        }
      }
      let begin = surface.place(0, row)
      line.withUnsafeBufferPointer { line in
        across.withUnsafeBufferPointer { across in
          for place in surface.spans[row] {
            let (i, s) = across[place &- begin]
            let value = line[i] + (line[i &+ 1] - line[i]) * s
            heights[place] = value > 0 ? value.squareRoot() : 0
          }
        }
      }
    }
  }
}
