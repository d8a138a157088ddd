/// A patch of skin as it is drawn on a plate: a closed outline that is filled, or a stripe as broad as its pen.
///
/// Its places count as the plate is drawn, for the side of the person that is drawn there, and may cross the midline.
public struct Patch: Sendable {
  /// The runs of corners: closed outlines (even-odd rule), or the middle line of a stripe.
  public let strokes: [[Position]]
  /// The breadth of a stripe in figure units; nil for what is filled.
  public let width: Double?
  /// The smallest box around it.
  public let bounds: Bounds
  /// Figure units from its edge to where it is deepest.
  public let reach: Double

  /// A patch from runs of corners; nil where none of them has an extent.
  public init?(_ strokes: [[Position]], width: Double? = nil) {
    let strokes = strokes.filter { $0.count > (width == nil ? 2 : 0) }
    guard var bounds = Bounds(around: strokes) else { return nil }
    self.strokes = strokes
    self.width = width
    if let width {
      reach = width / 2
      bounds.minX -= reach
      bounds.minY -= reach
      bounds.maxX += reach
      bounds.maxY += reach
    } else {
      reach = Self.depth(of: strokes, in: bounds)
    }
    guard reach > 0 else { return nil }
    self.bounds = bounds
  }

  /// How deep the deepest of some places inside an outline lies.
  private static func depth(of strokes: [[Position]], in bounds: Bounds) -> Double {
    let steps = 12
    var deepest = 0.0
    for row in 0...steps {
      for column in 0...steps {
        let place = Position(
          x: bounds.minX + bounds.width * Double(column) / Double(steps),
          y: bounds.minY + bounds.height * Double(row) / Double(steps))
        var isInside = false
        var nearest = Double.infinity
        for ring in strokes {
          var previous = ring[ring.count - 1]
          for corner in ring {
            if (corner.y > place.y) != (previous.y > place.y),
              place.x < corner.x + (place.y - corner.y) / (previous.y - corner.y) * (previous.x - corner.x)
            {
              isInside.toggle()
            }
            nearest = min(nearest, squaredDistance(from: place, to: previous, corner))
            previous = corner
          }
        }
        if isInside { deepest = max(deepest, nearest.squareRoot()) }
      }
    }
    return deepest
  }
}

extension Figure {
  /// How a place that counts as the plate is drawn lies on the page of a side of the person: where its x of 0 is, and
  /// which way x runs.
  public func placing(of side: Side) -> (origin: Double, sign: Double) {
    let origin = view.plate.position(x: 0, y: 0, in: view).x
    return (origin, view.onlySide == nil ? sign(of: side) : view.plate.position(x: 1, y: 0, in: view).x - origin)
  }
}

extension Raster {
  /// Calls `visit` with each dot of a patch, and whether it lies near its edge; a dot that is met more than once is near it
  /// only where every call says so.
  ///
  /// - Parameters:
  ///   - side: the side of the person; it decides on which half of a whole body the patch is painted.
  ///   - rim: which share of the patch's reach is near its edge, from 0 to 1.
  public func forEachDot(
    of patch: Patch, on side: Side, of figure: Figure, rim: Double = 0,
    _ visit: (_ dot: Int, _ isNearEdge: Bool) -> Void
  ) {
    let pen = Pen(self, figure, side)
    // What is thinner than a dot would fall between the dots.
    let reach = max(patch.reach, grid.dotHeight * 0.55)
    let core = reach * (1 - rim)
    if patch.width != nil {
      for stroke in patch.strokes {
        pen.draw(stroke, isClosed: false, reach: reach) { dot, distance in visit(dot, distance > core) }
      }
      return
    }
    var deep: Set<Int> = []
    if rim > 0 {
      for ring in patch.strokes {
        pen.draw(ring, isClosed: true, reach: patch.reach * rim) { dot, _ in deep.insert(dot) }
      }
    }
    pen.fill(patch) { dot in visit(dot, deep.contains(dot)) }
    guard patch.reach < reach else { return }
    for ring in patch.strokes {
      pen.draw(ring, isClosed: true, reach: reach - patch.reach) { dot, _ in visit(dot, false) }
    }
  }
}

/// Finds the dots under what is drawn in the places of a plate.
private struct Pen {
  private let grid: DotGrid
  /// What turns an x of the plate into one of the page.
  private let origin: Double
  private let sign: Double

  init(_ raster: Raster, _ figure: Figure, _ side: Side) {
    grid = raster.grid
    (origin, sign) = figure.placing(of: side)
  }

  /// The place of a corner in dots from the top left of the page.
  private func place(_ corner: Position) -> Position {
    Position(
      x: grid.projection.midline * Double(grid.dotColumns) + (origin + sign * corner.x) / grid.dotWidth,
      y: (corner.y - grid.projection.top) / grid.dotHeight)
  }

  /// Calls `visit` with the dots no farther than `reach` figure units from a line, and how far they are.
  func draw(_ stroke: [Position], isClosed: Bool, reach: Double, _ visit: (Int, Double) -> Void) {
    guard var previous = isClosed ? stroke.last : stroke.first else { return }
    let (width, height) = (grid.dotWidth, grid.dotHeight)
    for corner in stroke.count == 1 || isClosed ? stroke[...] : stroke.dropFirst() {
      let (a, b) = (place(previous), place(corner))
      let first = (
        x: Int((min(a.x, b.x) - reach / width).rounded(.down)), y: Int((min(a.y, b.y) - reach / height).rounded(.down))
      )
      let last = (
        x: Int((max(a.x, b.x) + reach / width).rounded(.up)), y: Int((max(a.y, b.y) + reach / height).rounded(.up))
      )
      let (from, to) = (Position(x: a.x * width, y: a.y * height), Position(x: b.x * width, y: b.y * height))
      let limit = reach * reach
      for row in max(0, first.y)..<max(max(0, first.y), min(grid.height, last.y + 1)) {
        for column in max(0, first.x)..<max(max(0, first.x), min(grid.width, last.x + 1)) {
          let place = Position(x: (Double(column) + 0.5) * width, y: (Double(row) + 0.5) * height)
          let distance = squaredDistance(from: place, to: from, to)
          if distance <= limit { visit(row * grid.width + column, distance.squareRoot()) }
        }
      }
      previous = corner
    }
  }

  /// Calls `visit` with the dots whose centres lie in a closed outline.
  func fill(_ patch: Patch, _ visit: (Int) -> Void) {
    let rings = patch.strokes.map { $0.map(place) }
    let rows = rings.joined().map(\.y)
    guard let top = rows.min(), let bottom = rows.max() else { return }
    for row in max(0, Int(top))..<max(max(0, Int(top)), min(grid.height, Int(bottom) + 1)) {
      let y = Double(row) + 0.5
      var crossings: [Double] = []
      for ring in rings {
        var previous = ring[ring.count - 1]
        for corner in ring {
          if (corner.y > y) != (previous.y > y) {
            crossings.append(corner.x + (y - corner.y) / (previous.y - corner.y) * (previous.x - corner.x))
          }
          previous = corner
        }
      }
      crossings.sort()
      for pair in 0..<crossings.count / 2 {
        let first = max(0, Int((crossings[pair * 2] - 0.5).rounded(.up)))
        let last = min(grid.width - 1, Int((crossings[pair * 2 + 1] - 0.5).rounded(.down)))
        if first <= last { for column in first...last { visit(row * grid.width + column) } }
      }
    }
  }
}
