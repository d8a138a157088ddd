import Figure
import Screens

/// What the areas of a figure are painted in on one side of the page.
private struct Paint {
  /// How each area is marked.
  let marks: [Mark.Kind]
  /// The colours of each area, from the darkest shade to the lightest: there are far more dots than these.
  private let colors: [Int16]
  private static let shades = Int(Relief.lightest) + 1

  init(_ marks: [Mark.Kind], tints: [Int], _ theme: Theme) {
    self.marks = marks
    colors = zip(marks, tints).flatMap { mark, tint in
      (0...Relief.lightest).map { theme.color(of: mark, tint: tint, shade: $0) }
    }
  }

  /// The colour of an area in a shade.
  func color(_ area: Int, _ shade: UInt8) -> Int16 { colors[area * Self.shades + Int(shade)] }
}

extension FigureDrawing {
  /// Paints the figure into a canvas with its top left at a cell.
  func draw(
    _ marks: Marks, _ look: Look, dangers: Bool = false, into canvas: inout Canvas, column: Int, row: Int
  ) {
    let tints = areas.map(\.tint)
    let kinds = kinds(marks)
    let paints = (
      left: Paint(kinds.left, tints: tints, look.theme), right: Paint(kinds.right, tints: tints, look.theme)
    )
    let middle = (0..<raster.width).first { raster.isRightOfMidline(dotColumn: $0) } ?? raster.width
    for y in 0..<rows {
      var line = (0..<columns).map { x in cell(x, y, x * 2 >= middle ? paints.right : paints.left, look) }
      Cell.shareColors(&line, isCoarse: relief.isCoarse)
      for (x, cell) in line.enumerated() {
        if let cell { canvas[column + x, row + y] = cell }
      }
    }
    if dangers {
      for cell in dangerCells {
        let ground = canvas[column + cell.column, row + cell.row].style.background
        canvas[column + cell.column, row + cell.row] = look.theme.danger(cell.rule, on: ground)
      }
    }
    for cross in marks.crosses(on: view) {
      let (x, y) = cell(of: cross.position, side: cross.side)
      guard (0..<columns).contains(x), (0..<rows).contains(y) else { continue }
      let under = canvas[column + x, row + y].style
      let ground = under.background >= 0 ? under.background : under.foreground
      let style = look.glyphs == .ascii ? Style(ground, on: -1, [.bold, .reverse]) : look.theme.point(on: ground)
      canvas[column + x, row + y] = Cell(look.isUnicode ? "✕" : "X", style)
    }
  }

  private func cell(_ x: Int, _ y: Int, _ paint: Paint, _ look: Look) -> Cell? {
    if look.glyphs == .ascii { return lineCell(x, y, paint.marks, look) }
    switch fillings[y * columns + x] {
    case .empty: return nil
    case .even(let owner, let shade) where look.theme.depth != .mono && look.glyphs != .braille:
      guard Int(owner) < areas.count else { return nil }
      // A full cell is a blank on a coloured ground: no font can leave a seam in it. The unseen foreground
      // is that of the blocks at its edge, so that the terminal is told of one colour less.
      let color = paint.color(Int(owner), shade)
      return Cell(" ", Style(color, on: color))
    case .even, .mixed: break
    }
    let dots = raster.dots(column: x, row: y)
    if look.glyphs == .braille { return brailleCell(dots, paint.marks, look) }
    return look.theme.depth == .mono ? texturedCell(dots, paint.marks, look) : blockCell(dots, paint, look)
  }

  /// The mark of a dot, or nil outside the body.
  private func mark(_ dot: Int, _ marks: [Mark.Kind]) -> Mark.Kind? {
    let owner = Int(raster.owners[dot])
    return owner < marks.count ? marks[owner] : nil
  }

  /// The colour of a dot, or −1 outside the body.
  private func color(_ dot: Int, _ paint: Paint) -> Int16 {
    let owner = Int(raster.owners[dot])
    return owner < paint.marks.count ? paint.color(owner, relief.shades[dot]) : -1
  }

  /// A cell of two colours at most: those of the strongest marks in it, so that borders stay visible.
  private func blockCell(_ dots: CellDots, _ paint: Paint, _ look: Look) -> Cell {
    var colors = DotColors(count: dots.count)
    // Of marked dots the first with the strongest mark.
    var strongest: (kind: Mark.Kind, color: Int16)?
    for (index, dot) in dots.enumerated() { colors[index] = color(dot, paint) }
    if look.glyphs == .half { colors.halve() }
    for (index, dot) in dots.enumerated() where colors[index] >= 0 {
      guard let kind = mark(dot, paint.marks), kind != .plain else { continue }
      if strongest.map({ $0.kind < kind }) ?? true { strongest = (kind, colors[index]) }
    }
    if colors.areAlike { return Cell(" ", Style(colors[0], on: colors[0])) }
    // The empty ground counts first: the outline of the body is never painted over. Then the strongest
    // mark: where the body is small, a marked region of a single dot must still be seen.
    let ground: Int16 = colors.contains(-1) ? -1 : colors.most(except: strongest?.color)
    let figure = strongest?.color ?? colors.most(except: ground)
    let bits = colors.bits { $0 == figure || ($0 != ground && ground == -1) }
    return Cell(Blocks.scalar(bits, dots: dots.count), Style(figure, on: ground))
  }

  /// Without colour: the texture of the mark that most of the cell has, fainter in the furrows of the bare body; at its
  /// edge, and at a line on it where dots are small, a block of that shape.
  private func texturedCell(_ dots: CellDots, _ marks: [Mark.Kind], _ look: Look) -> Cell? {
    var inside = 0
    var light = 0
    for dot in dots where mark(dot, marks) != nil {
      inside += 1
      light += Int(relief.shades[dot])
    }
    guard let prevailing = prevailing(dots, marks) else { return nil }
    let isFull = inside == dots.count
    let hasLine = isFull && relief.showsFurrows && dots.contains { relief.lines[$0] }
    if isFull && !hasLine || prevailing != .plain {
      guard inside > 1 else { return nil }
      let isFaint = prevailing == .plain && light / inside * 2 <= Int(Relief.lightest)
      return Cell(look.theme.texture(of: prevailing, look.glyphs), isFaint ? Style(-1, on: -1, .dim) : .plain)
    }
    var filled = DotColors(count: dots.count)
    for (index, dot) in dots.enumerated() {
      filled[index] = (hasLine ? relief.lines[dot] : mark(dot, marks) != nil) ? 1 : -1
    }
    if look.glyphs == .half { filled.halve() }
    return Cell(Blocks.scalar(filled.bits { $0 > 0 }, dots: dots.count), Style(-1, on: -1, .dim))
  }

  /// The mark that most dots of a cell have, of two the stronger one; nil outside the body.
  private func prevailing(_ dots: CellDots, _ marks: [Mark.Kind]) -> Mark.Kind? {
    var best: (kind: Mark.Kind, count: Int)?
    for dot in dots {
      guard let kind = mark(dot, marks), kind != best?.kind else { continue }
      var count = 0
      for other in dots where mark(other, marks) == kind { count += 1 }
      if let known = best, (known.count, known.kind.rawValue) > (count, kind.rawValue) { continue }
      best = (kind, count)
    }
    return best?.kind
  }

  /// Dots in one colour: the body is its rim and its lines, a mark the denser the stronger it is.
  private func brailleCell(_ dots: CellDots, _ marks: [Mark.Kind], _ look: Look) -> Cell? {
    var bits = 0
    for (index, dot) in dots.enumerated() {
      guard let mark = mark(dot, marks) else { continue }
      let isEven = (dot % raster.width + dot / raster.width) % 2 == 0
      let isShown =
        switch mark {
        case .essential: true
        case .chosen: isEven || relief.lines[dot]
        case .spillover: dot / raster.width % 2 == 0 || relief.lines[dot]
        case .points: dot % raster.width % 4 == 0 && dot / raster.width % 3 == 0 || relief.lines[dot]
        case .plain: relief.lines[dot]
        }
      if isShown { bits |= Blocks.brailleBits[index] }
    }
    guard bits != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(bits)) else { return nil }
    var strongest = Mark.Kind.plain
    for dot in dots { strongest = max(strongest, mark(dot, marks) ?? .plain) }
    let style = strongest == .plain ? look.theme.outline : Style(look.theme.color(of: strongest, tint: 0))
    return Cell(scalar, style)
  }

  /// Line art with the paint as texture inside the lines.
  private func lineCell(_ x: Int, _ y: Int, _ marks: [Mark.Kind], _ look: Look) -> Cell? {
    guard let art else { return nil }
    let glyph = art.glyphs[y * columns + x]
    let owner = raster.owner(column: x, row: y)
    let mark = owner.flatMap { Int($0.index) < areas.count ? marks[Int($0.index)] : nil } ?? .plain
    let color = mark == .plain ? look.theme.outline.foreground : look.theme.color(of: mark, tint: 0)
    if glyph != 0 { return Cell(Unicode.Scalar(glyph), Style(color)) }
    guard mark != .plain, art.isInside[y * columns + x], !liesBeyondTheLine(x, y, art) else { return nil }
    return Cell(look.theme.texture(of: mark, .ascii), Style(color))
  }

  /// Whether the outline runs beside a cell on its inner side: a line has one sign a row, so part of the body may
  /// reach a cell beyond it, and paint there would hang in the air.
  private func liesBeyondTheLine(_ x: Int, _ y: Int, _ art: LineArt) -> Bool {
    func isFree(_ dx: Int, _ dy: Int) -> Bool {
      let (column, row) = (x + dx, y + dy)
      guard (0..<columns).contains(column), (0..<rows).contains(row) else { return false }
      return raster.owner(column: column, row: row) == nil && art.glyphs[row * columns + column] == 0
    }
    func isLine(_ dx: Int, _ dy: Int) -> Bool {
      let (column, row) = (x + dx, y + dy)
      return (0..<columns).contains(column) && (0..<rows).contains(row) && art.glyphs[row * columns + column] != 0
    }
    return [(1, 0), (-1, 0), (0, 1), (0, -1)].contains { isFree($0.0, $0.1) && isLine(-$0.0, -$0.1) }
  }
}
