import Figure
import Screens

extension FigureDrawing {
  /// Paints the figure into a canvas with its top left at a cell.
  func draw(
    _ marks: Marks, _ look: Look, dangers: Bool = false, into canvas: inout Canvas, column: Int, row: Int
  ) {
    let paint = Paint(marks, on: self, look.theme)
    for y in 0..<rows {
      var line = (0..<columns).map { x in cell(x, y, paint, look) }
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
    if look.glyphs == .ascii { return lineCell(x, y, paint, look) }
    let dots = raster.dots(column: x, row: y)
    switch fillings[y * columns + x] {
    case .empty: return nil
    case .even(let owner, let shade)
    where look.theme.depth != .mono && look.glyphs != .braille && !paint.hasLine(dots):
      guard Int(owner) < areas.count else { return nil }
      // A full cell is a blank on a coloured ground: no font can leave a seam in it. The unseen foreground
      // is that of the blocks at its edge, so that the terminal is told of one colour less.
      let color = paint.color(ofArea: Int(owner), dot: dots[0], shade)
      return Cell(" ", Style(color, on: color))
    case .even, .mixed: break
    }
    if look.glyphs == .braille { return brailleCell(dots, paint, look) }
    guard look.theme.depth == .mono else { return blockCell(dots, paint, look) }
    return look.isBareText ? texturedCell(dots, paint, look) : litCell(dots, paint, look)
  }

  /// A cell of two colours at most: those that lie nearest to all its dots, but one of the strongest mark in it, so that
  /// a marked region of a single dot is still seen.
  private func blockCell(_ dots: CellDots, _ paint: Paint, _ look: Look) -> Cell {
    var colors = DotColors(count: dots.count)
    var strongest = Mark.Kind.plain
    var kept = 0
    for (index, dot) in dots.enumerated() {
      guard let (kind, shade) = paint.look(dot) else { continue }
      colors[index] = paint.color(kind, shade)
      if kind > strongest { (strongest, kept) = (kind, 0) }
      if kind == strongest, kind != .plain { kept |= 1 << index }
    }
    if look.glyphs == .half { colors.halve(keeping: kept) }
    if colors.areAlike { return Cell(" ", Style(colors[0], on: colors[0])) }
    if colors.contains(-1) {
      // The outline of the body is never painted over.
      return Cell(
        Blocks.scalar(colors.bits { $0 >= 0 }, dots: dots.count), Style(colors.middle(keeping: kept), on: -1))
    }
    let (figure, ground) = colors.pair(keeping: kept)
    let bits = colors.bits { PaletteRGB.distance($0, figure) < PaletteRGB.distance($0, ground) }
    return Cell(Blocks.scalar(bits, dots: dots.count), Style(figure, on: ground))
  }

  /// Without colour: the body as a woodcut, its dots lit or not and its cells dim in the shade, all of them where
  /// anything is marked; a mark has its texture, and where dots are small the furrows are cut into it.
  private func litCell(_ dots: CellDots, _ paint: Paint, _ look: Look) -> Cell? {
    guard let prevailing = prevailing(dots, paint) else { return nil }
    var filled = DotColors(count: dots.count)
    var (inside, lit, light) = (0, 0, 0)
    for (index, dot) in dots.enumerated() {
      guard let (_, shade) = paint.look(dot) else { continue }
      inside += 1
      light += shade.light
      guard shade.light >= (prevailing == .plain ? 5 : 3) else { continue }
      lit += 1
      filled[index] = 1
    }
    if prevailing != .plain, lit == inside || !relief.showsFurrows || prevailing == .points {
      guard inside > 1 else { return nil }
      return Cell(look.theme.texture(of: prevailing, look.glyphs), .plain)
    }
    // Where dots are large a limb in the shade would be lost.
    if lit == 0, inside < dots.count || !relief.showsFurrows {
      for (index, dot) in dots.enumerated() where paint.look(dot) != nil { filled[index] = 1 }
    }
    if look.glyphs == .half { filled.halve() }
    let isDim = prevailing == .plain && (paint.isMarked || light < 9 * inside)
    return Cell(Blocks.scalar(filled.bits { $0 > 0 }, dots: dots.count), Style(-1, on: -1, isDim ? .dim : []))
  }

  /// Signs alone: the texture of the mark that most of the cell has; at the edge of the body, and at a line on it where
  /// dots are small, a block of that shape.
  private func texturedCell(_ dots: CellDots, _ paint: Paint, _ look: Look) -> Cell? {
    guard let prevailing = prevailing(dots, paint) else { return nil }
    let inside = dots.count { paint.look($0) != nil }
    let isFull = inside == dots.count
    let hasLine = isFull && relief.showsFurrows && dots.contains { relief.lines[$0] }
    if isFull && !hasLine || prevailing != .plain {
      return inside > 1 ? Cell(look.theme.texture(of: prevailing, look.glyphs)) : nil
    }
    var filled = DotColors(count: dots.count)
    for (index, dot) in dots.enumerated() {
      filled[index] = (hasLine ? relief.lines[dot] : paint.look(dot) != nil) ? 1 : -1
    }
    if look.glyphs == .half { filled.halve() }
    return Cell(Blocks.scalar(filled.bits { $0 > 0 }, dots: dots.count))
  }

  /// The mark that most dots of a cell have, of two the stronger one; nil outside the body.
  func prevailing(_ dots: CellDots, _ paint: Paint) -> Mark.Kind? {
    var best: (kind: Mark.Kind, count: Int)?
    for dot in dots {
      guard let kind = paint.look(dot)?.kind, kind != best?.kind else { continue }
      var count = 0
      for other in dots where paint.look(other)?.kind == kind { count += 1 }
      if let known = best, (known.count, known.kind.rawValue) > (count, kind.rawValue) { continue }
      best = (kind, count)
    }
    return best?.kind
  }

  /// Dots in one colour: the body is its rim and its lines, a mark the denser the stronger it is.
  private func brailleCell(_ dots: CellDots, _ paint: Paint, _ look: Look) -> Cell? {
    var bits = 0
    for (index, dot) in dots.enumerated() {
      guard let mark = paint.look(dot)?.kind else { continue }
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
    for dot in dots { strongest = max(strongest, paint.look(dot)?.kind ?? .plain) }
    let style = strongest == .plain ? look.theme.outline : Style(look.theme.color(of: strongest))
    return Cell(scalar, style)
  }
}
