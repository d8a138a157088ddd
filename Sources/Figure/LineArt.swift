/// A figure as line art: one ASCII character for each cell that an outline or an inner line runs through.
public struct LineArt: Sendable {
  /// How figure units map to the cells of this drawing.
  public let projection: Projection
  /// The characters by row and column, blank cells as 0.
  public private(set) var glyphs: [UInt8]
  /// Whether the contour of the body runs through a cell, by row and column.
  public private(set) var isContour: [Bool]
  /// Whether a cell lies inside the contour that is drawn, or is one of its own and more than half of the body; by row
  /// and column.
  public private(set) var isInside: [Bool]
  /// How much room an inner line wants in a cell beside it, by row and column.
  public private(set) var rooms: [Room]

  private let isMirrored: Bool

  /// How much of a cell is left to an inner line beside it.
  public enum Room: Sendable {
    case none
    /// Only the faintest sign may stand there.
    case quiet
    /// Nothing may.
    case clear
  }

  /// Figure units a cell below which there is room around inner lines.
  private static let roomy = 5.0
  /// Figure units a cell from which a body has no inner lines: there its light says more.
  private static let small = 18.0

  /// Draws the outline and, where cells are small enough, the inner lines of `figure`.
  public init(_ figure: Figure, _ projection: Projection) {
    self.projection = projection
    isMirrored = figure.isMirrored
    let count = projection.columns * projection.rows
    glyphs = Array(repeating: 0, count: count)
    isContour = Array(repeating: false, count: count)
    isInside = isContour
    rooms = Array(repeating: .none, count: count)
    guard count > 0 else { return }
    let outline = figure.outline(projection)
    for stroke in figure.strokes(of: outline, projection) {
      for link in trace(stroke).links { put(link, isContour: true) }
    }
    isInside = inside(outline)
    let hasInnerLines = projection.scale < Self.small
    for stroke in hasInnerLines ? figure.innerStrokes(projection) : [] {
      for link in trace(stroke).links { put(link, isContour: false) }
    }
    dropCrumbs()
    if hasInnerLines { keepClear() }
  }

  /// Leaves out the crumbs that a raster leaves out.
  private mutating func dropCrumbs() {
    var owners = zip(glyphs, isInside).map { glyph, isInside in glyph != 0 || isInside ? 0 : Raster.nobody }
    // A line may end a cell before the edge.
    Raster.dropCrumbs(of: &owners, width: projection.columns, margin: 1)
    for cell in owners.indices where owners[cell] == Raster.nobody {
      glyphs[cell] = 0
      isContour[cell] = false
      isInside[cell] = false
    }
  }

  private func trace(_ stroke: [Position]) -> LineTrace {
    let places = stroke.map { position in
      let cell = projection.cell(of: position)
      return LineSign.Place(cell.column, cell.row * 2)
    }
    return LineTrace(places, midline: isMirrored ? Int(projection.midline.rounded()) : nil)
  }

  /// Puts a sign of the right half and its mirror image on the left.
  private mutating func put(_ link: LineTrace.Link, isContour: Bool) {
    set(link.code, link.column, link.row, isContour)
    guard isMirrored else { return }
    let mirrored = Int((projection.midline * 2).rounded()) - 1 - link.column
    set(LineSign.mirrored(link.code), mirrored, link.row, isContour)
  }

  private mutating func set(_ code: UInt8, _ column: Int, _ row: Int, _ isContour: Bool) {
    guard (0..<projection.columns).contains(column), (0..<projection.rows).contains(row) else { return }
    let cell = row * projection.columns + column
    guard isContour || !self.isContour[cell] else { return }
    glyphs[cell] = code
    if isContour { self.isContour[cell] = true }
  }

  /// Which cells the contour has within it: of the parts into which it divides the picture those that are mostly body.
  ///
  /// A line has one sign a row, so part of the body may reach a cell beyond it, and paint there would hang in the air.
  private func inside(_ outline: Shape) -> [Bool] {
    let columns = projection.columns
    let grid = DotGrid(projection: projection, dotColumns: 4, dotRows: 4, isMirrored: isMirrored)
    var dots = [Int](repeating: 0, count: glyphs.count)
    grid.forEachRun(in: outline) { row, first, last in
      for column in first...last { dots[row / 4 * columns + column / 4] += 1 }
    }
    var inside = glyphs.indices.map { isContour[$0] && dots[$0] >= 8 }
    var isSeen = isContour
    for start in glyphs.indices where !isSeen[start] {
      isSeen[start] = true
      var part = [start]
      var next = 0
      while next < part.count {
        let cell = part[next]
        next += 1
        forEachNeighbour(of: cell) { neighbour in
          guard !isSeen[neighbour] else { return }
          isSeen[neighbour] = true
          part.append(neighbour)
        }
      }
      if part.reduce(0, { $0 + dots[$1] }) >= part.count * 8 { for cell in part { inside[cell] = true } }
    }
    return inside
  }

  /// Calls `visit` with the cells to the left, to the right, above and below.
  @inline(__always) private func forEachNeighbour(of cell: Int, _ visit: (Int) -> Void) {
    let columns = projection.columns
    if cell % columns > 0 { visit(cell - 1) }
    if cell % columns < columns - 1 { visit(cell + 1) }
    if cell >= columns { visit(cell - columns) }
    if cell + columns < glyphs.count { visit(cell + columns) }
  }

  /// Takes away inner signs that would double the contour beside them, and gives the others room.
  private mutating func keepClear() {
    let columns = projection.columns
    for cell in glyphs.indices where glyphs[cell] != 0 && !isContour[cell] {
      var isDoubled = false
      forEachNeighbour(of: cell) { if $0 / columns == cell / columns, isContour[$0] { isDoubled = true } }
      if isDoubled, !LineSign.isLevel(glyphs[cell]) {
        glyphs[cell] = 0
      } else if projection.scale < Self.roomy {
        var beside: [Int] = []
        forEachNeighbour(of: cell) { beside.append($0) }
        for neighbour in beside {
          if neighbour / columns == cell / columns {
            rooms[neighbour] = .clear
          } else if rooms[neighbour] == .none {
            rooms[neighbour] = .quiet
          }
        }
      }
    }
  }
}
