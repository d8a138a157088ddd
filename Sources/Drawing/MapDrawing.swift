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
  ///
  /// From near, each view shows the smallest part that holds what is painted on it, or what `framing` would paint.
  mutating func drawMap(
    _ paint: Paint, framing: Paint? = nil, view: View, in rects: [Rect], near: Bool = false, _ painter: inout Painter
  ) -> [(FigureDrawing, Rect)] {
    let framing = framing ?? paint
    let shown = rects.count == 1 ? [closeUp(view, framing, near)] : pair(for: view, framing, near: near)
    let keys = zip(shown, rects).map { shown, rect in
      Painter.FigureKey(
        view: shown.view, window: shown.window, columns: rect.columns, rows: rect.rows, glyphs: look.glyphs)
    }
    return zip(zip(shown, rects), painter.figures(keys, atlas)).map { place, figure in
      let (shown, rect) = place
      let view = shown.view
      figure.draw(
        paint, look, dangers: app.showsDangers, into: &picture.canvas, column: rect.column, row: rect.row)
      picture.zones.append(.figure(figure, rect))
      drawCaption(view, shown.part, paint.lookedAt, rect)
      if let part = shown.part {
        drawLabels(paint, figure, rect)
        // Beside half a body the whole one says nothing new, and takes the room of the legend.
        if (part.y.upperBound - part.y.lowerBound) * 2 < 1000 { drawLocator(paint, rect, &painter) }
      }
      return (figure, rect)
    }
  }

  private func closeUp(_ view: View, _ paint: Paint, _ near: Bool) -> Paint.CloseUp {
    near ? paint.closeUp(on: view, in: atlas) : Paint.CloseUp(view: view, part: nil, window: nil)
  }

  /// The two views to show: front and back; from near, both sides of a hand or a foot, and a profile in the place of
  /// a face without paint.
  private func pair(for view: View, _ paint: Paint, near: Bool) -> [Paint.CloseUp] {
    if view.plate == .side { return [.front, view].map { closeUp($0, paint, near) } }
    let faces = View.bodyViews.map { closeUp($0, paint, near) }
    guard near else { return faces }
    let painted = zip(View.bodyViews, faces).filter { paint.extent(on: $0.0, in: atlas) != nil }.map(\.1)
    guard painted.count == 1 else { return faces }
    if !painted[0].view.plate.isWholeBody, painted[0].view.onlySide != nil, painted[0].window == nil {
      let other = Paint.CloseUp(view: painted[0].view.opposite, part: painted[0].part, window: nil)
      return faces[0] == painted[0] ? [painted[0], other] : [other, painted[0]]
    }
    let profile = paint.lookedAt.profileView
    guard paint.extent(on: profile, in: atlas) != nil else { return faces }
    return painted + [closeUp(profile, paint, near)]
  }

  /// Says which view this is, which part of the body, and which side of the person is which.
  private mutating func drawCaption(_ view: View, _ part: BodyPart?, _ side: Side, _ rect: Rect) {
    guard rect.columns >= 24 else { return }
    if view.onlySide != nil || part?.sided ?? false {
      caption(side.words, rect, row: 0, theme.quiet)
    } else {
      caption(view.bodyView == .front ? "right" : "left", rect, row: 0, at: [.left], theme.quiet)
      caption(view.bodyView == .front ? "left" : "right", rect, row: 0, at: [.right], theme.quiet)
    }
    caption(view.words, rect, row: 1, theme.emphasis)
    if let part { caption(part.name, rect, row: 2, theme.quiet) }
  }

  private enum Corner { case left, right }

  /// Writes a word over the figure in the first of the upper corners where the figure leaves room for it.
  private mutating func caption(
    _ text: String, _ rect: Rect, row: Int, at corners: [Corner] = [.left, .right], _ style: Style
  ) {
    let (width, row) = (columns(of: text), rect.row + row)
    for corner in corners {
      let left = corner == .left ? rect.column : rect.column + rect.columns - 2 - width
      guard left >= rect.column, isFree(Rect(column: left, row: row, columns: width + 1, rows: 1)) else { continue }
      picture.canvas.put(text, column: left + 1, row: row, style)
      return
    }
  }

  /// A small whole body in a lower corner that the figure leaves free: where on the body one is.
  private mutating func drawLocator(_ paint: Paint, _ rect: Rect, _ painter: inout Painter) {
    let size = (columns: 12, rows: 10)
    guard rect.columns >= 36, rect.rows >= 24, look.glyphs != .ascii else { return }
    let corners = [rect.column + rect.columns - size.columns, rect.column].map {
      Rect(column: $0, row: rect.row + rect.rows - size.rows, columns: size.columns, rows: size.rows)
    }
    guard let place = corners.first(where: isFree) else { return }
    var marks = paint
    marks.removeSpots()
    let face = paint.fullestView(in: atlas)
    let figure = painter.figure(face, atlas, columns: size.columns, rows: size.rows, glyphs: look.glyphs)
    figure.draw(marks, look, into: &picture.canvas, column: place.column, row: place.row)
  }

  /// Puts the hardware cursor on a region of the map.
  mutating func placeCursor(on stop: Stop, _ drawn: [(FigureDrawing, Rect)]) {
    for (figure, rect) in drawn where figure.view == stop.view {
      guard let cell = figure.cell(of: stop, in: atlas) else { continue }
      picture.cursor = (rect.column + cell.column, rect.row + cell.row)
    }
  }

  /// A legend of the marks in the first of some places that the figures leave free; without one it is left out.
  mutating func drawLegend(_ marks: [Paint.Mark], hasPoints: Bool, in places: [Rect]) {
    guard size.rows >= 30 else { return }
    let rows = marks.count + (hasPoints ? 1 : 0) + (app.showsDangers ? 1 : 0)
    let rects = places.map { Rect(column: $0.column, row: $0.row + $0.rows - rows, columns: 16, rows: rows) }
    guard let rect = rects.first(where: isFree) else { return }
    var row = rect.row
    for mark in marks {
      let color = theme.color(of: mark, tint: 0)
      let sample =
        theme.depth == .mono || [.ascii, .braille].contains(look.glyphs)
        ? Cell(theme.texture(of: mark, look.glyphs), Style(color)) : Cell(" ", Style(-1, on: color))
      picture.canvas.fill(Rect(column: rect.column, row: row, columns: 2, rows: 1), with: sample)
      picture.canvas.put(mark.word, column: rect.column + 3, row: row, theme.quiet)
      row += 1
    }
    if hasPoints {
      picture.canvas.put("✕", column: rect.column, row: row, theme.strong)
      picture.canvas.put("point", column: rect.column + 3, row: row, theme.quiet)
      row += 1
    }
    if app.showsDangers {
      picture.canvas.put("!!", column: rect.column, row: row, theme.danger(on: -1))
      picture.canvas.put("never press", column: rect.column + 3, row: row, theme.quiet)
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
