/// Which area owns each dot of a figure, for one projection: two dots across a cell and some down.
///
/// It is computed once per size and view, and is both what is painted and what the mouse hits.
public struct Raster: Sendable {
  /// The owner of a dot outside the body.
  public static let nobody: UInt8 = .max

  /// How figure units map to the cells of this raster.
  public let projection: Projection
  /// The areas that `owners` counts, in the order of the figure.
  public let areaIDs: [String]
  /// Dots in a row.
  public let width: Int
  /// Rows of dots.
  public let height: Int
  /// The index into `areaIDs` of each dot, row by row, or `nobody`.
  public let owners: [UInt8]
  /// Dots a cell's height: 2 for quadrants, 3 for sextants, 4 for braille.
  public let dotRows: Int
  /// Whether both halves of a symmetric body are shown.
  let isMirrored: Bool
  /// How many dots each area has.
  private let dotCounts: [Int]

  /// Rasters `figure` by the centres of its dots.
  public init(_ figure: Figure, _ projection: Projection, dotRows: Int = 2) {
    self.projection = projection
    self.dotRows = dotRows
    areaIDs = figure.areas.map(\.id)
    width = projection.columns * 2
    height = projection.rows * dotRows
    isMirrored = figure.isMirrored
    let grid = DotGrid(projection: projection, dotRows: dotRows, isMirrored: figure.isMirrored)
    var owners = [UInt8](repeating: Self.nobody, count: width * height)
    var holes: [Int] = []
    owners.withUnsafeMutableBufferPointer { owners in
      for (index, shape) in figure.areas.enumerated().prefix(Int(Self.nobody)) {
        grid.forEachDot(in: shape) { owners[$0] = UInt8(index) }
      }
      grid.forEachDot(in: figure.silhouette) { if owners[$0] == Self.nobody { holes.append($0) } }
    }
    Self.close(&holes, in: &owners, grid)
    Self.joinPieces(of: &owners, width: width)
    Self.dropCrumbs(of: &owners, width: width, margin: 2)
    self.owners = owners
    var counts = [Int](repeating: 0, count: Int(Self.nobody) + 1)
    for owner in owners { counts[Int(owner)] += 1 }
    dotCounts = counts
  }

  /// Whether a dot column lies right of the midline on the page.
  public func isRightOfMidline(dotColumn: Int) -> Bool {
    grid.isRightOfMidline(dotColumn)
  }

  /// Calls `visit` with the index of each dot whose centre lies in `shape`, on both halves.
  public func forEachDot(in shape: Shape, _ visit: (Int) -> Void) {
    grid.forEachDot(in: shape, visit)
  }

  var grid: DotGrid { DotGrid(projection: projection, dotRows: dotRows, isMirrored: isMirrored) }

  /// The dots of a cell, row by row; no array is made for them.
  public func dots(column: Int, row: Int) -> CellDots {
    CellDots(first: row * dotRows * width + column * 2, width: width, count: dotRows * 2)
  }

  /// The owner that most of a cell's dots share, with one of its dot columns; nil outside the body.
  ///
  /// Of two that share it evenly the smaller one gets it, so that small parts keep a cell of their own.
  public func owner(column: Int, row: Int) -> (index: UInt8, dotColumn: Int)? {
    guard (0..<projection.columns).contains(column), (0..<projection.rows).contains(row) else { return nil }
    let dots = dots(column: column, row: row)
    var best = (index: Self.nobody, dot: 0, count: 0)
    for dot in dots where owners[dot] != Self.nobody && owners[dot] != best.index {
      var count = 0
      for other in dots where owners[other] == owners[dot] { count += 1 }
      let isSmaller = count == best.count && dotCounts[Int(owners[dot])] < dotCounts[Int(best.index)]
      if count > best.count || isSmaller { best = (owners[dot], dot, count) }
    }
    return best.count == 0 ? nil : (best.index, best.dot % width)
  }

  /// Gives dots that rounding left between two areas to the nearest area of their row or column.
  private static func close(_ holes: inout [Int], in owners: inout [UInt8], _ grid: DotGrid) {
    let width = grid.width
    var rounds = 0
    while !holes.isEmpty, rounds < 8 {
      rounds += 1
      var filled: [(dot: Int, owner: UInt8)] = []
      var open: [Int] = []
      for dot in holes {
        let column = dot % width
        // Outward neighbours first on both halves, so that the halves mirror.
        let outward = grid.isRightOfMidline(column) ? 1 : -1
        let neighbours = [
          (column + outward, dot + outward), (column - outward, dot - outward), (column, dot - width),
          (column, dot + width),
        ]
        let owner = neighbours.first { x, neighbour in
          (0..<width).contains(x) && owners.indices.contains(neighbour) && owners[neighbour] != nobody
        }
        if let (_, neighbour) = owner { filled.append((dot, owners[neighbour])) } else { open.append(dot) }
      }
      for (dot, owner) in filled { owners[dot] = owner }
      if filled.isEmpty { return }
      holes = open
    }
  }
}

/// The indices of a cell's dots in its raster, row by row: two across and some down.
public struct CellDots: RandomAccessCollection, Sendable {
  fileprivate let first: Int
  fileprivate let width: Int
  /// How many there are.
  public let count: Int

  /// The first place.
  public var startIndex: Int { 0 }
  /// The place after the last one.
  public var endIndex: Int { count }
  /// The index of a dot in the raster.
  public subscript(index: Int) -> Int { first + index / 2 * width + index % 2 }
}

/// The dots of a projection, some across a cell and some down, and which of them lie in a shape.
struct DotGrid {
  let projection: Projection
  var dotColumns = 2
  var dotRows = 2
  var isMirrored = true
  var width: Int { projection.columns * dotColumns }
  var height: Int { projection.rows * dotRows }
  /// Figure units a dot's width.
  var dotWidth: Double { projection.scale / Double(dotColumns) }
  /// Figure units a dot's height.
  var dotHeight: Double { projection.scale * 2 / Double(dotRows) }
  /// Dots from the left edge to the midline.
  private var middle: Double { projection.midline * Double(dotColumns) }

  func isRightOfMidline(_ dotColumn: Int) -> Bool { Double(dotColumn) + 0.5 >= middle }

  /// Calls `paint` with the index of each dot whose centre lies in `shape`, on both halves where there are two.
  @inline(__always) func forEachDot(in shape: Shape, _ paint: (Int) -> Void) {
    forEachRun(in: shape) { row, first, last in
      for column in first...last { paint(row * width + column) }
    }
  }

  /// Calls `paint` with each run of dots whose centres lie in `shape`, on both halves where there are two: its row, and
  /// its first and last column.
  @inline(__always) func forEachRun(in shape: Shape, _ paint: (_ row: Int, _ first: Int, _ last: Int) -> Void) {
    let (dotWidth, middle, limit) = (dotWidth, middle, width - 1)
    let firstRow = max(0, Int(((shape.bounds.minY - projection.top) / dotHeight - 0.5).rounded(.up)))
    let lastRow = min(height - 1, Int(((shape.bounds.maxY - projection.top) / dotHeight - 0.5).rounded(.down)))
    guard firstRow <= lastRow else { return }
    let crossings = Crossings(
      shape, rows: lastRow - firstRow + 1, first: projection.top + (Double(firstRow) + 0.5) * dotHeight,
      step: dotHeight)
    let sum = 2 * middle - 1
    let isSnapped = sum == sum.rounded()
    crossings.forEachStretch { row, near, far in
      let right = Self.columns(from: middle + near / dotWidth, to: middle + far / dotWidth)
      if max(0, right.first) <= min(limit, right.last) {
        paint(firstRow + row, max(0, right.first), min(limit, right.last))
      }
      guard isMirrored else { return }
      // Where the midline is snapped, the left is the mirror image of the right; rounding must not tell them apart.
      let left =
        isSnapped
        ? (first: Int(sum) - right.last, last: Int(sum) - right.first)
        : Self.columns(from: middle - far / dotWidth, to: middle - near / dotWidth)
      if max(0, left.first) <= min(limit, left.last) {
        paint(firstRow + row, max(0, left.first), min(limit, left.last))
      }
    }
  }

  /// The first and the last column whose dots have their centres between two places, in dots from the left edge.
  @inline(__always) private static func columns(from left: Double, to right: Double) -> (first: Int, last: Int) {
    (Int((left - 0.5).rounded(.up)), Int((right - 0.5).rounded(.down)))
  }
}
