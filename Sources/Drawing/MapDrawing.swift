import Atlas
import Figure
import Screens

/// How a screen with a map divides the terminal: the figures on the left, the panel on the right.
struct MapLayout {
  let figures: [Rect]
  let panel: Rect

  /// The layout for a size: both views where there is room for them.
  init(_ size: Size) {
    let rows = size.rows - 2
    let both = size.columns >= 120
    // A body is a little more than half as wide as high; a cell is half as wide as high.
    let natural = rows * 9 / 8 + 3
    let panel = both ? max(38, min(72, size.columns * 3 / 10)) : max(18, size.columns - natural - 4)
    let room = size.columns - panel - 1
    let width = both ? room / 2 : room
    figures = (0..<(both ? 2 : 1)).map {
      Rect(column: $0 * width + 1, row: 0, columns: (width - 2) / 2 * 2, rows: rows)
    }
    self.panel = Rect(column: room + 1, row: 0, columns: size.columns - room - 2, rows: rows)
  }
}

extension Easel {
  /// Draws one figure or both, with the sides named; returns what was drawn for the cursor to stand on.
  mutating func drawMap(_ paint: Paint, view: View, in rects: [Rect], _ painter: inout Painter) -> [(
    FigureDrawing, Rect
  )] {
    let views = rects.count > 1 ? View.allCases : [view]
    return zip(views, rects).map { view, rect in
      let figure = painter.figure(
        view, atlas, columns: rect.columns, rows: rect.rows, symbols: look.symbols)
      figure.draw(paint, look, into: &picture.canvas, column: rect.column, row: rect.row)
      picture.zones.append(.figure(figure, rect))
      drawSides(view, rect)
      return (figure, rect)
    }
  }

  /// Says in the corners which side of the person is which, and which view this is.
  private mutating func drawSides(_ view: View, _ rect: Rect) {
    let right = view == .front ? "right" : "left"
    let left = view == .front ? "left" : "right"
    guard rect.columns >= 24 else { return }
    picture.canvas.put(right, column: rect.column + 1, row: rect.row, theme.quiet)
    picture.canvas.put(left, column: rect.column + rect.columns - columns(of: left) - 1, row: rect.row, theme.quiet)
    picture.canvas.put(view.rawValue, column: rect.column + 1, row: rect.row + 1, theme.emphasis)
  }

  /// Puts the hardware cursor on a region of the map.
  mutating func placeCursor(on stop: Stop, _ drawn: [(FigureDrawing, Rect)]) {
    for (figure, rect) in drawn where figure.view == stop.view {
      guard let cell = figure.cell(of: stop, in: atlas) else { continue }
      picture.cursor = (rect.column + cell.column, rect.row + cell.row)
    }
  }

  /// A legend of the marks: between the feet of two figures, or in the corner below one.
  mutating func drawLegend(_ marks: [Paint.Mark], hasPoints: Bool, in rect: Rect) {
    guard size.rows >= 30 else { return }
    var row = rect.row + rect.rows - marks.count - (hasPoints ? 1 : 0)
    for mark in marks {
      let color = theme.color(of: mark, tint: 0)
      let sample =
        theme.depth == .mono || [.ascii, .braille].contains(look.symbols)
        ? Cell(theme.texture(of: mark, look.symbols), Style(color)) : Cell(" ", Style(-1, on: color))
      picture.canvas.fill(Rect(column: rect.column, row: row, columns: 2, rows: 1), with: sample)
      picture.canvas.put(mark.word, column: rect.column + 3, row: row, theme.quiet)
      row += 1
    }
    if hasPoints {
      picture.canvas.put("✕", column: rect.column, row: row, theme.strong)
      picture.canvas.put("point", column: rect.column + 3, row: row, theme.quiet)
    }
  }
}
