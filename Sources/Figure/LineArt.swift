/// A figure as line art: one ASCII character for each cell that an outline runs through.
///
/// A contour walk. Each stroke is followed in small steps; where it is steep it puts one character a row,
/// where it is shallow one a column, at the mean place of the stroke there. The character follows the
/// direction and, when shallow, the height inside the cell. The longer piece wins a contested cell.
public struct LineArt: Sendable {
  /// How figure units map to the cells of this drawing.
  public let projection: Projection
  /// The characters by row and column, blank cells as 0.
  public private(set) var glyphs: [UInt8]
  /// Whether half of a cell or more lies inside the outline that is drawn, which is simpler than the body where cells
  /// are large; by row and column.
  public private(set) var isInside: [Bool]

  private var strength: [Double]
  private let isMirrored: Bool

  /// Draws the outline and, where cells are small enough, the inner lines of `figure`.
  public init(_ figure: Figure, _ projection: Projection) {
    self.projection = projection
    isMirrored = figure.isMirrored
    let count = projection.columns * projection.rows
    glyphs = Array(repeating: 0, count: count)
    strength = Array(repeating: 0, count: count)
    isInside = Array(repeating: false, count: count)
    guard count > 0 else { return }
    let scales = figure.view.plate.outlineScales
    let outline =
      projection.scale < scales.fine
      ? figure.silhouette : projection.scale < scales.plain ? figure.plainOutline : figure.sketch
    var dots = [UInt8](repeating: 0, count: count)
    DotGrid(projection: projection, isMirrored: isMirrored).forEachDot(in: outline) { dot in
      dots[dot / (projection.columns * 2) / 2 * projection.columns + dot % (projection.columns * 2) / 2] += 1
    }
    isInside = dots.map { $0 >= 2 }
    for stroke in outline.strokesOffMidline { draw(stroke, weight: 4) }
    let contour = glyphs
    for line in figure.lines where line.scales.contains(projection.scale) {
      for stroke in line.strokes where shows(stroke) { draw(stroke, weight: 1) }
    }
    keepClear(of: contour)
  }

  /// Whether an inner stroke is long enough for its size, and does not run along the midline, where its
  /// mirror image would double it.
  private func shows(_ stroke: [Position]) -> Bool {
    guard let bounds = Bounds(around: stroke) else { return false }
    return max(bounds.width, bounds.height / 2) > projection.scale
      && (bounds.maxX > projection.scale * 1.1 || !isMirrored)
  }

  /// Takes away inner characters that would double the contour or its own mirror image beside them.
  private mutating func keepClear(of contour: [UInt8]) {
    let columns = projection.columns
    for cell in glyphs.indices where contour[cell] == 0 && glyphs[cell] != 0 {
      let column = cell % columns
      let beside = [column > 0 ? cell - 1 : cell, column < columns - 1 ? cell + 1 : cell]
      if beside.contains(where: { contour[$0] != 0 }), !Self.isLevel(glyphs[cell]) { glyphs[cell] = 0 }
    }
  }

  private static func isLevel(_ code: UInt8) -> Bool { "_-.'".utf8.contains(code) }

  /// One step of the walk in cells, with its direction over one cell's width.
  private struct Step {
    var x: Double
    var y: Double
    var isSteep: Bool
    /// Whether the walk goes down the page, or right where it is shallow.
    var isForward: Bool
  }

  private mutating func draw(_ stroke: [Position], weight: Double) {
    var pieces: [[Step]] = []
    for step in walk(stroke) {
      // A stroke that turns back, as in the armpit, is two lines and not one at their mean.
      if let last = pieces.last?.last, last.isSteep == step.isSteep, last.isForward == step.isForward {
        pieces[pieces.count - 1].append(step)
      } else {
        pieces.append([step])
      }
    }
    let columns = pieces.map { place($0, weight) }
    for index in pieces.indices.dropFirst() where pieces[index - 1].last?.isSteep != pieces[index].first?.isSteep {
      let isSteep = pieces[index].first?.isSteep ?? false
      placeCorner(pieces[index - 1], pieces[index], columns[isSteep ? index : index - 1], weight)
    }
  }

  /// Where a steep piece meets a shallow one, the last sign of the steep one shows the corner: a dot where the line
  /// goes on below, a tick where it goes on above.
  private mutating func placeCorner(_ piece: [Step], _ next: [Step], _ columns: [Int: Int], _ weight: Double) {
    guard let turn = next.first else { return }
    let (steep, shallow) = turn.isSteep ? (next, piece) : (piece, next)
    let row = Int(turn.y.rounded(.down))
    // A corner needs both arms: one that leaves the row up or down, and one that leaves the cell sideways.
    guard let column = columns[row], let end = steep.max(by: { abs($0.y - turn.y) < abs($1.y - turn.y) }),
      let side = shallow.max(by: { abs($0.x - turn.x) < abs($1.x - turn.x) }), abs(end.y - turn.y) > 0.6,
      abs(side.x - turn.x) > 0.8
    else { return }
    let height = turn.y - turn.y.rounded(.down)
    let goesDown = end.y > turn.y
    // A line that rises out of the lower edge, or falls out of the upper, is drawn by its neighbours alone.
    guard goesDown ? height < 0.85 : height > 0.15 else { return }
    put(goesDown ? "." : "'", column, row, 1000 * weight)
  }

  /// Even steps of a tenth of a cell's width along the stroke; short turns are ironed out.
  private func walk(_ stroke: [Position]) -> [Step] {
    var places: [(x: Double, y: Double)] = []
    for (from, to) in zip(stroke, stroke.dropFirst()) {
      let a = projection.cell(of: from)
      let b = projection.cell(of: to)
      let length = ((b.column - a.column) * (b.column - a.column) + 4 * (b.row - a.row) * (b.row - a.row)).squareRoot()
      let count = max(1, Int(length * 10))
      for n in 0..<count {
        let t = Double(n) / Double(count)
        places.append((a.column + (b.column - a.column) * t, a.row + (b.row - a.row) * t))
      }
    }
    guard let end = stroke.last else { return [] }
    let last = projection.cell(of: end)
    places.append((last.column, last.row))
    let reach = 6
    var steps = places.indices.map { index in
      let a = places[max(0, index - reach)]
      let b = places[min(places.count - 1, index + reach)]
      let steep = abs(b.y - a.y) * 2 > abs(b.x - a.x) * 0.78  // 38 degrees
      let forward = steep ? b.y >= a.y : b.x >= a.x
      return Step(x: places[index].x, y: places[index].y, isSteep: steep, isForward: forward)
    }
    // A run shorter than a cell takes the class of what surrounds it.
    var begin = 0
    while begin < steps.count {
      var end = begin
      while end < steps.count, steps[end].isSteep == steps[begin].isSteep { end += 1 }
      let a = steps[begin]
      let b = steps[end - 1]
      let extent = max(abs(a.x - b.x), abs(a.y - b.y) * (a.isSteep ? 1 : 2))
      if extent < 0.6, begin > 0, end < steps.count {
        for index in begin..<end {
          steps[index].isSteep.toggle()
          steps[index].isForward = steps[begin - 1].isForward
        }
      }
      begin = end
    }
    return steps
  }

  /// Places the signs of a piece; of a steep one the column of each row comes back.
  private mutating func place(_ piece: [Step], _ weight: Double) -> [Int: Int] {
    guard let first = piece.first, piece.count > 1 else { return [:] }
    if first.isSteep { return placeRows(piece, weight) }
    placeColumns(piece, weight)
    return [:]
  }

  private mutating func placeRows(_ piece: [Step], _ weight: Double) -> [Int: Int] {
    let rows = Dictionary(grouping: piece) { Int($0.y.rounded(.down)) }
    let order = rows.keys.sorted()
    func meanX(_ row: Int) -> Double? {
      rows[row].map { steps in steps.reduce(0) { $0 + $1.x } / Double(steps.count) }
    }
    var column: Int?
    var columns: [Int: Int] = [:]
    for row in order {
      guard let steps = rows[row], let x = meanX(row), let a = steps.min(by: { $0.y < $1.y }),
        let b = steps.max(by: { $0.y < $1.y })
      else { continue }
      let slope = b.y - a.y > 0.15 ? (b.x - a.x) / (b.y - a.y) : 0
      // A line that stands near a column's edge stays where it was, rather than jump to and fro.
      var here = Int(x.rounded(.down))
      if let column, abs(slope) < 0.4, abs(x - Double(column) - 0.5) < 0.72 { here = column }
      column = here
      columns[row] = here
      var glyph: Character = "|"
      if slope > 0.42 { glyph = "\\" } else if slope < -0.42 { glyph = "/" }
      if let above = meanX(row - 1), let below = meanX(row + 1) {
        if x - above > 0.22, x - below > 0.22 { glyph = ")" }
        if above - x > 0.22, below - x > 0.22 { glyph = "(" }
      }
      put(glyph, here, row, Double(steps.count) * weight)
    }
    return columns
  }

  private mutating func placeColumns(_ piece: [Step], _ weight: Double) {
    for (column, steps) in Dictionary(grouping: piece, by: { Int($0.x.rounded(.down)) }) {
      let y = steps.reduce(0) { $0 + $1.y } / Double(steps.count)
      let row = Int(y.rounded(.down))
      let height = y - y.rounded(.down)
      let glyph: Character =
        switch height {
        case ..<0.28: "'"
        case ..<0.58: "-"
        case ..<0.78: "."
        default: "_"
        }
      put(glyph, column, row, Double(steps.count) * weight)
    }
  }

  /// Puts a character of the right half and its mirror image on the left.
  private mutating func put(_ glyph: Character, _ column: Int, _ row: Int, _ weight: Double) {
    guard let code = glyph.asciiValue, (0..<projection.rows).contains(row) else { return }
    set(code, column, row, weight)
    guard isMirrored else { return }
    let mirrored = Int((projection.midline * 2).rounded()) - 1 - column
    set(Self.mirror(code), mirrored, row, weight)
  }

  private mutating func set(_ code: UInt8, _ column: Int, _ row: Int, _ weight: Double) {
    guard (0..<projection.columns).contains(column) else { return }
    let cell = row * projection.columns + column
    guard weight > strength[cell] else { return }
    strength[cell] = weight
    glyphs[cell] = code
  }

  private static func mirror(_ code: UInt8) -> UInt8 {
    switch Character(UnicodeScalar(code)) {
    case "/": Character("\\").asciiValue ?? code
    case "\\": Character("/").asciiValue ?? code
    case "(": Character(")").asciiValue ?? code
    case ")": Character("(").asciiValue ?? code
    default: code
    }
  }
}
