import Figure
import Screens

/// What a figure is painted in: the mark of every dot, and the colours of the marks in every shade.
struct Paint {
  /// How each area is marked on the left of the page.
  private let left: [Mark.Kind]
  /// How each area is marked on the right of the page.
  private let right: [Mark.Kind]
  /// The first column of dots on the right.
  private let middle: Int
  /// What is drawn over the marks: nothing, or for each dot what it is.
  private let lines: [Line]
  /// The colours of each kind of mark, from the darkest shade to the lightest, twice.
  private let colors: [Int16]
  private let drawing: FigureDrawing
  /// Whether anything is marked.
  let isMarked: Bool

  /// A line that is drawn over paint.
  enum Line: UInt8 {
    case none
    /// The border of what is asked about, under paint.
    case asked
    /// The border of the painted muscle.
    case muscle
  }

  init(_ marks: Marks, on drawing: FigureDrawing, _ theme: Theme) {
    self.drawing = drawing
    let raster = drawing.raster
    let sides = (drawing.figure.side(atX: -1), drawing.figure.side(atX: 1))
    let found = drawing.areas.map { (marks.mark(of: $0.area, on: sides.0), marks.mark(of: $0.area, on: sides.1)) }
    left = found.map(\.0.kind)
    right = found.map(\.1.kind)
    middle = (0..<raster.width).first { raster.isRightOfMidline(dotColumn: $0) } ?? raster.width
    isMarked = left.contains { $0 != .plain } || right.contains { $0 != .plain }
    let isCalm = marks.hasPain
    colors = Mark.Kind.allCases.flatMap { kind in
      (0..<Shade.count).map { theme.color(of: kind, shade: Shade(number: $0), isCalm: isCalm) }
    }
    lines = Self.lines(marks, drawing, found, middle)
  }

  /// The colour of an even cell.
  func color(ofArea area: Int, dot: Int, _ shade: Shade) -> Int16 { color(kind(area, dot), shade) }

  /// What a dot is marked as, with its shade; nil outside the body.
  func look(_ dot: Int) -> (kind: Mark.Kind, shade: Shade)? {
    let owner = Int(drawing.raster.owners[dot])
    guard owner < left.count else { return nil }
    let shade = drawing.relief.shades[dot]
    switch lines.isEmpty ? .none : lines[dot] {
    case .none: return (kind(owner, dot), shade)
    case .asked: return (.chosen, Shade(light: max(9, shade.light)))
    case .muscle: return (.points, Shade(light: 15))
    }
  }

  /// Whether a line runs over one of a cell's dots.
  func hasLine(_ dots: CellDots) -> Bool { !lines.isEmpty && dots.contains { lines[$0] != .none } }

  /// The colour of a mark in a shade.
  func color(_ kind: Mark.Kind, _ shade: Shade) -> Int16 { colors[kind.rawValue * Shade.count + shade.number] }

  /// How the area of a cell is marked, its first dot being in a column of dots.
  func kind(_ area: Int, _ dot: Int) -> Mark.Kind {
    area < left.count ? (dot % drawing.raster.width >= middle ? right : left)[area] : .plain
  }

  private static func lines(
    _ marks: Marks, _ drawing: FigureDrawing, _ found: [(Mark, Mark)], _ middle: Int
  ) -> [Line] {
    let raster = drawing.raster
    let isAsked = found.map { ($0.0.isChosen && $0.0.referral != nil, $0.1.isChosen && $0.1.referral != nil) }
    let muscles = drawing.relief.showsFurrows ? marks.muscles : []
    guard !muscles.isEmpty || isAsked.contains(where: { $0.0 || $0.1 }) else { return [] }
    var lines = [Line](repeating: .none, count: raster.owners.count)
    var inside = [Bool](repeating: false, count: raster.owners.count)
    for origin in muscles {
      guard let shape = drawing.figure.muscle(origin.muscle) else { continue }
      let isRight = drawing.figure.sign(of: origin.side) > 0
      raster.forEachDot(in: shape) { dot in
        if (dot % raster.width >= middle) == isRight, raster.owners[dot] != Raster.nobody { inside[dot] = true }
      }
    }
    drawBorder(of: inside, as: .muscle, raster, &lines) { _, _ in true }
    for dot in inside.indices {
      let owner = Int(raster.owners[dot])
      let asked = owner < isAsked.count ? isAsked[owner] : (false, false)
      inside[dot] = dot % raster.width >= middle ? asked.1 : asked.0
    }
    let isCoarse = drawing.relief.isCoarse
    drawBorder(of: inside, as: .asked, raster, &lines) { x, y in isCoarse ? (x + y) % 2 == 0 : (x + y) % 4 < 2 }
    return lines
  }

  /// Draws the dots of a set that have a neighbour outside it.
  private static func drawBorder(
    of inside: [Bool], as line: Line, _ raster: Raster, _ lines: inout [Line], where isShown: (Int, Int) -> Bool
  ) {
    let (width, height) = (raster.width, raster.height)
    for y in 0..<height {
      for x in 0..<width where inside[y * width + x] && isShown(x, y) {
        let dot = y * width + x
        let isBorder =
          x > 0 && !inside[dot - 1] || x < width - 1 && !inside[dot + 1] || y > 0 && !inside[dot - width]
          || y < height - 1 && !inside[dot + width]
        if isBorder { lines[dot] = line }
      }
    }
  }
}
