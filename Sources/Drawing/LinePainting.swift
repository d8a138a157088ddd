import Figure
import Screens

extension FigureDrawing {
  /// Line art with the paint as texture inside the lines; in colour the body stands behind it in its light.
  func lineCell(_ x: Int, _ y: Int, _ paint: Paint, _ look: Look) -> Cell? {
    guard let art else { return nil }
    let glyph = art.glyphs[y * columns + x]
    let dots = raster.dots(column: x, row: y)
    let owner = raster.owner(column: x, row: y)
    let under = owner.flatMap { Int($0.index) < areas.count ? self.mark(dots, paint) : nil } ?? .plain
    // The muscle stands out of its pain by the texture of the places that hold its points.
    let mark = glyph == 0 && under != .plain && paint.bordersMuscle(dots) ? .points : under
    let isColored = look.theme.depth != .mono
    let shade = isColored ? middle(dots) : .usual
    if isColored, let shade, art.isInside[y * columns + x], glyph == 0 || dots.allSatisfy({ isBody($0) }) {
      let ground = paint.color(mark, shade)
      let sign: Unicode.Scalar =
        glyph != 0 ? Unicode.Scalar(glyph) : mark == .plain ? " " : look.theme.texture(of: mark, .ascii)
      let line = shade.light > 7 ? max(0, shade.light - 8) : shade.light + 8
      return Cell(sign, Style(paint.color(mark, Shade(light: line, isBare: shade.isBare)), on: ground))
    }
    let color =
      mark == .plain ? look.theme.outline.foreground : look.theme.color(of: mark)
    if glyph != 0 { return Cell(Unicode.Scalar(glyph), Style(color)) }
    guard mark != .plain, art.isInside[y * columns + x], !liesBeyondTheLine(x, y, art) else { return nil }
    return Cell(look.theme.texture(of: mark, .ascii), Style(color))
  }

  private func isBody(_ dot: Int) -> Bool { raster.owners[dot] != Raster.nobody }

  private func mark(_ dots: CellDots, _ paint: Paint) -> Mark.Kind? { prevailing(dots, paint) }

  /// The mean shade of a cell; nil outside the body.
  private func middle(_ dots: CellDots) -> Shade? {
    var (count, light, bare) = (0, 0, 0)
    for dot in dots where isBody(dot) {
      count += 1
      light += relief.shades[dot].light
      bare += relief.shades[dot].isBare ? 1 : 0
    }
    return count == 0 ? nil : Shade(light: light / count, isBare: bare * 2 > count)
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
