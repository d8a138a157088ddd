import Atlas
import Figure
import Pages
import Screens
import Text

extension Easel {
  /// Draws one view of the body or two, with the sides named.
  mutating func drawMap(_ map: MapPage, in rects: [Rect]) {
    guard !leavesMap else {
      gap = MapGap(map, in: rects, after: picture.zones.count)
      return
    }
    let shown = map.closeUps(count: rects.count, in: atlas)
    let rects = zip(shown, rects).map { drawStrips(map, $0, in: $1) }
    let keys = zip(shown, rects).map { shown, rect in
      Figures.Key(
        view: shown.view, window: shown.window, columns: rect.columns, rows: rect.rows, glyphs: look.glyphs,
        dangers: map.showsDangers)
    }
    let ready = figures.ready(keys, in: atlas)
    for ((shown, rect), figure) in zip(zip(shown, rects), ready) {
      figure.draw(
        map.marks, look, dangers: map.showsDangers, into: &picture.canvas, column: rect.column, row: rect.row)
      picture.zones.append(.figure(figure, rect))
      if let part = shown.part {
        drawLabels(map.marks, figure, rect)
        // Beside half a body the whole one says nothing new, and takes the room of the legend.
        if (part.y.upperBound - part.y.lowerBound) * 2 < 1000 { drawLocator(map.marks, rect) }
      }
      drawNumbers(map.numbers, figure, rect)
    }
  }

  /// How bad it is in the marked places, where each of them is.
  private mutating func drawNumbers(_ numbers: [MapPage.Number], _ figure: FigureDrawing, _ rect: Rect) {
    for number in numbers {
      let cell: (column: Int, row: Int)? =
        switch number.place {
        case .region(let stop): figure.view == stop.view ? figure.cell(of: stop, in: atlas) : nil
        case .area(let area, let side): figure.cell(ofArea: area, side: side)
        }
      guard let cell, (0..<rect.columns).contains(cell.column), (0..<rect.rows).contains(cell.row) else { continue }
      let text = number.intensity.map(String.init) ?? "?"
      picture.canvas.put(
        text, column: rect.column + cell.column, row: rect.row + cell.row, theme.number,
        limit: rect.columns - cell.column)
    }
  }

  /// A small whole body in a lower corner that the figure leaves free: where on the body one is.
  private mutating func drawLocator(_ marks: Marks, _ rect: Rect) {
    let size = (columns: 12, rows: 10)
    guard rect.columns >= 36, rect.rows >= 24, look.glyphs != .ascii else { return }
    let corners = [rect.column + rect.columns - size.columns, rect.column].map {
      Rect(column: $0, row: rect.row + rect.rows - size.rows, columns: size.columns, rows: size.rows)
    }
    guard let place = corners.first(where: isFree) else { return }
    let key = Figures.Key(
      view: marks.fullestView(in: atlas), columns: size.columns, rows: size.rows, glyphs: look.glyphs)
    for figure in figures.ready([key], in: atlas) {
      figure.draw(marks.withoutCrosses, look, into: &picture.canvas, column: place.column, row: place.row)
    }
  }

  /// Whether nothing has been drawn in a rectangle that lies on the screen, and it holds no blank part of a body.
  func isFree(_ rect: Rect) -> Bool {
    guard rect.column >= 0, rect.row >= 0, rect.column + rect.columns <= size.columns,
      rect.row + rect.rows <= size.rows
    else { return false }
    return (rect.row..<rect.row + rect.rows).allSatisfy { y in
      (rect.column..<rect.column + rect.columns).allSatisfy { picture.canvas[$0, y] == Cell() && !isBody($0, y) }
    }
  }

  /// Whether a body covers a cell, which line art leaves blank within its lines.
  private func isBody(_ column: Int, _ row: Int) -> Bool {
    picture.zones.contains { zone in
      guard case .figure(let figure, let rect) = zone, rect.contains(column: column, row: row) else { return false }
      return figure.raster.owner(column: column - rect.column, row: row - rect.row) != nil
    }
  }
}
