import Figure
import Screens

extension FigureDrawing {
  /// Line art with the light of the body inside its contour as a few quiet signs, and with denser ones for what is
  /// marked; in colour the body stands behind the lines in its light.
  func lineCell(_ x: Int, _ y: Int, _ paint: Paint, _ look: Look) -> Cell? {
    guard let art, let tones else { return nil }
    let cell = y * columns + x
    let line = art.glyphs[cell]
    guard line != 0 || art.isInside[cell] else { return nil }
    let dots = raster.dots(column: x, row: y)
    let under = prevailing(dots, paint) ?? .plain
    // From near the muscle stands out of its pain by its border; from far that would hide a stripe of pain.
    // Five signs of eight are enough, whichever way it runs, and a small muscle does not hide what hurts in it.
    let isBorder =
      line == 0 && (x + 3 * y) % 8 < 5 && raster.projection.scale < Self.roomy && paint.bordersMuscle(dots)
    let mark = isBorder && under != .plain ? .points : under
    guard look.theme.depth == .mono else { return coloredCell(cell, art, tones.shades[cell], mark, paint, look) }
    // A line inside the body gives way to pain, and a limb that is all contour shows its paint there.
    let givesWay = mark > .chosen && !art.isContour[cell]
    let isPaint = mark != .plain && (line == 0 || givesWay || !isShown(mark, besideColumn: x, row: y, paint))
    // What is marked stands out of a body that is dim; in a file it has its density alone.
    if isPaint { return Cell(look.theme.texture(of: mark, .ascii), Style(-1, on: -1, look.isBareText ? [] : .bold)) }
    let isDim = !look.isBareText && (line == 0 || paint.isCalm)
    let style = Style(-1, on: -1, isDim ? .dim : [])
    if line != 0 { return Cell(Unicode.Scalar(line), style) }
    switch art.rooms[cell] {
    case .clear: return nil
    case .quiet: return toneCell(min(1, Int(tones.steps[cell])), paint, look, style)
    case .none: return toneCell(Int(tones.steps[cell]), paint, look, style)
    }
  }

  private func toneCell(_ step: Int, _ paint: Paint, _ look: Look, _ style: Style) -> Cell? {
    let sign = look.theme.tone(step, isCalm: paint.isCalm)
    return sign == " " ? nil : Cell(sign, style)
  }

  /// A line on the ground of the body where that has at least half of the cell, else beside it on the terminal's own: so
  /// the contour lies close to the body, and no ring of dark cells between them.
  private func coloredCell(
    _ cell: Int, _ art: LineArt, _ shade: Shade?, _ mark: Mark.Kind, _ paint: Paint, _ look: Look
  ) -> Cell {
    let line = art.glyphs[cell]
    let shade = shade ?? .usual
    guard art.isInside[cell] else {
      let ink = mark == .plain ? paint.ink : nil
      return Cell(Unicode.Scalar(line), Style(ink ?? paint.color(mark, look.theme.contour(of: shade))))
    }
    let ground = paint.color(mark, shade)
    if line == 0, mark == .plain { return Cell(" ", Style(ground, on: ground)) }
    let sign = line != 0 ? Unicode.Scalar(line) : look.theme.texture(of: mark, .ascii)
    return Cell(sign, Style(paint.line(mark, shade), on: ground))
  }

  /// Whether a cell beside another one, within the contour and without a line, shows a mark.
  private func isShown(_ mark: Mark.Kind, besideColumn x: Int, row y: Int, _ paint: Paint) -> Bool {
    guard let art else { return false }
    for row in max(0, y - 1)...min(rows - 1, y + 1) {
      for column in max(0, x - 1)...min(columns - 1, x + 1) {
        let cell = row * columns + column
        if art.isInside[cell], art.glyphs[cell] == 0,
          prevailing(raster.dots(column: column, row: row), paint) == mark
        {
          return true
        }
      }
    }
    return false
  }
}

extension Paint {
  /// The colour of a line on a mark in a shade: well darker than the ground, lighter where that is dark already, and any
  /// other one where the theme has few.
  func line(_ kind: Mark.Kind, _ shade: Shade) -> Int32 {
    let ground = color(kind, shade)
    if kind == .plain, let ink, PaletteRGB.contrast(ink, ground) >= 3 { return ink }
    // Neighbours that share a ground shall share the line's colour too: that spares the wire.
    let light = shade.light / 2 * 2
    let lights = [light < 4 ? light + 8 : max(0, light - 8)] + Array(0..<Shade.steps)
    for other in lights {
      let color = color(kind, Shade(light: other, isBare: shade.isBare))
      if color != ground { return color }
    }
    return ground
  }
}

extension Theme {
  /// The sign of a tone: the lighter the denser where signs are light, and where they are dark the other way about.
  func tone(_ step: Int, isCalm: Bool) -> Unicode.Scalar {
    // Paint must stand out of every tone of the body: beside it those are fainter.
    let signs: [Unicode.Scalar] = isCalm ? [" ", ".", ":", ":", "-"] : [" ", ".", ":", "-", "="]
    return signs[isOnLight ? signs.count - 1 - step : step]
  }

  /// The block of a light of a coarse body: four on black, as many as its lights; on white its edge is a light grey, and
  /// what is black within it would be a hole.
  func tone(_ light: Int) -> Unicode.Scalar {
    let blocks: [Unicode.Scalar] = isOnLight ? ["▓", "▒", "░", "░"] : ["░", "▒", "▓", "█"]
    return blocks[min(blocks.count - 1, light / 4)]
  }

  /// The block of a light of the body without colour: the lighter the denser, and where signs are dark the other way
  /// about. Pain must stand out from every one: beside it there are two.
  func woodcut(_ light: Int, isCalm: Bool, isMarked: Bool) -> Unicode.Scalar {
    // The middle of a body's light is 9; where all of it is dim there is room for three tones above the darkest.
    let limits = isCalm ? [9, 9, 9] : isMarked ? [6, 8, 10] : [4, 6, 8]
    let step = limits.count { $0 <= light }
    let tones: [Unicode.Scalar] = isCalm ? ["░", "░", "░", "▒"] : ["░", "▒", "▓", "█"]
    return tones[isOnLight ? tones.count - 1 - step : step]
  }

  /// The tone of a body that is drawn in ink on a light ground; beside pain only the faintest.
  func wash(_ light: Int, isCalm: Bool) -> Unicode.Scalar {
    let tones: [Unicode.Scalar] = isCalm ? ["░", "░", "░", " "] : ["▓", "▒", "░", " "]
    return tones[(isCalm ? [8, 8, 8] : [4, 6, 9]).count { $0 <= light }]
  }

  /// The shade in which a contour stands on the terminal's own ground: never lost on it.
  func contour(of shade: Shade) -> Shade {
    Shade(light: isOnLight ? min(4, shade.light) : max(6, shade.light), isBare: true)
  }
}
