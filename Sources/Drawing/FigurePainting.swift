import Atlas
import Figure
import Screens

extension FigureDrawing {
  /// Paints the figure into a canvas with its top left at a cell.
  func draw(
    _ marks: Marks, _ look: Look, dangers: Bool = false, into canvas: inout Canvas, column: Int, row: Int
  ) {
    let paint = Paint(marks, on: self, look)
    for y in 0..<rows {
      var line = (0..<columns).map { x in cell(x, y, paint, look) }
      Cell.shareColors(&line, isCoarse: relief.isCoarse, isASCII: look.glyphs == .ascii)
      for (x, cell) in line.enumerated() {
        if let cell { canvas[column + x, row + y] = cell }
      }
    }
    if dangers {
      for cell in dangerCells {
        canvas[column + cell.column, row + cell.row] = look.theme.danger(cell.rule)
      }
    }
    for cross in marks.crosses(on: view) {
      let (x, y) = cell(of: cross.position, side: cross.side)
      guard (0..<columns).contains(x), (0..<rows).contains(y) else { continue }
      let under = canvas[column + x, row + y].style
      let ground = under.background >= 0 ? under.background : under.foreground
      let style = look.glyphs == .ascii ? Style(ground, on: -1, [.bold, .reverse]) : look.theme.point(on: ground)
      canvas[column + x, row + y] = Cell(look.isUnicode ? "×" : "X", style)
    }
    if marks.muscles.count == 1, raster.projection.scale < Self.roomy {
      for cross in marks.crosses(on: view) { putNumber(of: cross, look, into: &canvas, column: column, row: row) }
    }
  }

  /// Figure units a cell below which there is room for more than paint: the numbers of points, the border of a muscle.
  static let roomy = 6.0

  /// Figure units a cell from which a body of black and white alone is flat, with specks for its furrows.
  static let small = 12.0

  /// Puts the number that the text has for a point beside its ×, where that hides nothing but the body.
  private func putNumber(
    of cross: Marks.Cross, _ look: Look, into canvas: inout Canvas, column: Int, row: Int
  ) {
    let place = cell(of: cross.position, side: cross.side)
    guard cross.point.unicodeScalars.count == 1, let number = cross.point.unicodeScalars.first,
      (0..<columns - 1).contains(place.column), (0..<rows).contains(place.row)
    else { return }
    let (x, y) = (column + place.column + 1, row + place.row)
    let under = canvas[x, y]
    guard raster.owner(column: place.column + 1, row: place.row) != nil, !["×", "X"].contains(under.scalar),
      ![SelfPressing.never.sign, SelfPressing.care.sign].contains(under.scalar)
    else { return }
    canvas[x, y] = Cell(number, canvas[x - 1, y].style)
  }

  private func cell(_ x: Int, _ y: Int, _ paint: Paint, _ look: Look) -> Cell? {
    if look.glyphs == .ascii { return lineCell(x, y, paint, look) }
    let dots = raster.dots(column: x, row: y)
    if look.theme.depth == .ansi8, raster.projection.scale >= Self.small, look.glyphs != .braille,
      let toned = tonedCell(dots, paint, look)
    {
      return toned
    }
    switch fillings[y * columns + x] {
    case .empty: return nil
    case .even(let owner, _) where look.theme.depth != .mono && look.glyphs != .braille:
      guard Int(owner) < areas.count else { return nil }
      // A full cell is a blank on a coloured ground: no font can leave a seam in it. The unseen foreground
      // is that of the blocks at its edge, so that the terminal is told of one colour less.
      if let color = paint.evenColor(dots) { return Cell(" ", Style(color, on: color)) }
    case .even, .mixed: break
    }
    if look.glyphs == .braille { return brailleCell(dots, paint, look) }
    if look.theme.depth == .truecolor, look.glyphs == .quadrant, !relief.isCoarse,
      let cell = smoothCell(x, y, dots, paint)
    {
      return cell
    }
    guard look.theme.depth == .mono else { return blockCell(dots, paint, look) }
    return litCell(dots, paint, look)
  }

  /// A cell of two colours at most: those that lie nearest to all its dots, but one of the strongest mark in it, so that
  /// a marked region of a single dot is still seen.
  private func blockCell(_ dots: CellDots, _ paint: Paint, _ look: Look) -> Cell {
    var colors = DotColors(count: dots.count)
    var strongest = 0
    var kept = 0
    for (index, dot) in dots.enumerated() {
      guard let (mark, color) = paint.color(dot) else { continue }
      colors[index] = color
      // What is asked about must be seen under any pain.
      let rank = paint.isAsked(dot) ? Mark.Kind.allCases.count : mark
      if rank > strongest { (strongest, kept) = (rank, 0) }
      if rank == strongest, rank > 0 { kept |= 1 << index }
    }
    if look.glyphs == .half { colors.halve(keeping: kept) }
    if colors.areAlike { return Cell(" ", Style(colors[0], on: colors[0])) }
    if colors.contains(-1) {
      // The outline of the body is never painted over.
      return Cell(
        Blocks.scalar(colors.bits { $0 >= 0 }, dots: dots.count), Style(colors.middle(keeping: kept), on: -1))
    }
    let (figure, ground, bits) = colors.pair(keeping: kept)
    return Cell(Blocks.scalar(bits, dots: dots.count), Style(figure, on: ground))
  }

  /// A cell within the body on which nothing is marked, as a tone between black and white: eight colours have no grey, and
  /// a small body would be flat. Nil for other cells.
  private func tonedCell(_ dots: CellDots, _ paint: Paint, _ look: Look) -> Cell? {
    var light = 0
    for dot in dots {
      guard let (kind, shade) = paint.look(dot), kind == .plain else { return nil }
      light += shade.light
    }
    let ink = paint.color(.plain, Shade(light: look.theme.isOnLight ? 0 : Shade.steps - 1))
    let tone = look.theme.tone(light / dots.count)
    // A full cell is a blank on its colour: no font can leave a seam in it.
    return tone == "█" ? Cell(" ", Style(ink, on: ink)) : Cell(tone, Style(ink, on: -1))
  }

  /// Without colour: the body as a woodcut, its dots lit or not and its cells denser the lighter they are, and dim where
  /// anything is marked; a mark has its texture. Where dots are small the furrows are cut into it, but not beside pain,
  /// whose textures they would tear.
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
    light /= inside
    let isFull = inside == dots.count
    if prevailing != .plain, lit == inside || !relief.showsFurrows || prevailing == .points {
      return inside > 1 ? Cell(look.theme.texture(of: prevailing, look.glyphs)) : nil
    }
    if prevailing == .plain, look.theme.isOnLight, !relief.isCoarse { return inkCell(dots, light, isFull, paint, look) }
    let isDim = prevailing == .plain && !look.isBareText && (paint.isMarked || light < 9)
    let style = Style(-1, on: -1, isDim ? .dim : [])
    if isFull, prevailing == .plain {
      // Where lines are crowded, as in a hand, they would be a patch as dense as pain; a file has no dim rim.
      let lines = dots.count { paint.engraves($0, withRim: !look.isBareText) }
      let isDrawn = paint.isCalm && lines > 0 && lines * 2 <= dots.count
      let isCut = !paint.isCalm && (1..<dots.count).contains(lines)
      if !isDrawn, !isCut, lit == inside || light < 6 || !relief.showsFurrows || paint.isCalm {
        return Cell(look.theme.woodcut(light, isCalm: paint.isCalm, isMarked: paint.isMarked), style)
      }
      // Beside pain the body is lines on a faint tone; else its furrows are cut into its light. Ink is what is dark on white.
      for (index, dot) in dots.enumerated() {
        let isLine = paint.engraves(dot, withRim: !look.isBareText)
        let isInk = isDrawn ? isLine : isCut ? !isLine : (filled[index] >= 0) != look.theme.isOnLight
        filled[index] = isInk ? 1 : -1
      }
    }
    // At the edge a limb in the shade would be lost.
    if !isFull { for (index, dot) in dots.enumerated() where paint.look(dot) != nil { filled[index] = 1 } }
    if look.glyphs == .half { filled.halve() }
    return Cell(Blocks.scalar(filled.bits { $0 > 0 }, dots: dots.count), style)
  }

  /// A cell of the body without colour on a light ground: a drawing in ink, its rim and its furrows black, its shade a tone,
  /// and the light side as bare as its ground, so that no line has a gap beside it. Lines are never dim, for dim is pale.
  private func inkCell(_ dots: CellDots, _ light: Int, _ isFull: Bool, _ paint: Paint, _ look: Look) -> Cell {
    var ink = DotColors(count: dots.count)
    var count = 0
    for (index, dot) in dots.enumerated() {
      guard let shade = paint.look(dot)?.shade else { continue }
      // From near what is wholly dark, as between two lips, is a line of its own.
      let isDark = relief.showsFurrows && shade.light < 3
      guard !isFull || isDark || paint.engraves(dot, withRim: true) else { continue }
      ink[index] = 1
      count += 1
    }
    guard count > 0 else {
      return Cell(look.theme.wash(light, isCalm: paint.isCalm), Style(-1, on: -1, paint.isMarked ? .dim : []))
    }
    if look.glyphs == .half { ink.halve() }
    return Cell(Blocks.scalar(ink.bits { $0 > 0 }, dots: dots.count), .plain)
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
}
