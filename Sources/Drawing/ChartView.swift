import Screens
import Text

extension Easel {
  /// A chart over the whole terminal, below the words that say the same; beside it the days one by one where there is
  /// room.
  mutating func drawChart() {
    var rest = Rect(column: 1, row: 0, columns: size.columns - 2, rows: size.rows - 2)
    rest = rest.dropping(rows: write(page.title, in: rest, theme.title, atMost: 1))
    picture.cursor = (1, 0)
    if let subject = page.subject, !size.isCompact {
      rest = rest.dropping(rows: write(subject, in: rest, theme.emphasis, atMost: 1) + 1)
    }
    for block in page.lead?.blocks ?? [] {
      rest = rest.dropping(rows: write(block.text, in: rest, theme.strong))
    }
    if let hint = page.hint { rest = rest.dropping(rows: write(hint, in: rest, theme.quiet)) }
    let foot = (page.also.map { $0.wrapped(to: rest.columns) } ?? [])
    let isRoomy = rest.rows - foot.count > ChartDrawing.least.rows + 2
    if isRoomy {
      write(lines: foot, in: rest.dropping(rows: rest.rows - foot.count), theme.quiet)
      rest = rest.keeping(rows: rest.rows - foot.count - 1).dropping(rows: 1)
    }
    drawTable(beside: &rest)
    if let chart = page.chart {
      let rows = isRoomy ? rest.rows - 1 : rest.rows
      ChartDrawing(chart: chart, look: look).draw(
        into: &picture.canvas, rest.keeping(rows: min(rows, ChartDrawing.most)))
      if isRoomy {
        let below = rest.dropping(rows: min(rows, ChartDrawing.most))
        let words = [chart.goalWords.map { "\(look.isUnicode ? "╌╌" : "--") \($0)" }, chart.legend].compactMap { $0 }
        picture.canvas.put(
          words.joined(separator: "   ").shortened(to: below.columns), column: below.column, row: below.row,
          theme.quiet)
      }
    }
    drawFoot(note: page.note.ofOne)
    picture.sight = .map
  }

  /// The width from which the days stand beside the chart, and what they take.
  private static let (wide, table) = (110, 34)

  /// The last days, as many as there are rows for.
  private mutating func drawTable(beside rect: inout Rect) {
    guard size.columns >= Self.wide, let rows = page.lists.first?.rows, !rows.isEmpty else { return }
    let place = Rect(
      column: rect.column + rect.columns - Self.table, row: rect.row, columns: Self.table, rows: rect.rows)
    write(lines: rows.suffix(place.rows).map { $0.text.shortened(to: place.columns) }, in: place, .plain)
    rect = rect.keeping(columns: rect.columns - Self.table - 2)
  }

  /// Bodies side by side, and beside them what has changed.
  mutating func drawBodies() {
    var rest = Rect(column: 1, row: 0, columns: size.columns - 2, rows: size.rows - 2)
    rest = rest.dropping(rows: write(page.title, in: rest, theme.title, atMost: 1))
    picture.cursor = (1, 0)
    if let subject = page.subject, !size.isCompact {
      rest = rest.dropping(rows: write(subject, in: rest, theme.emphasis, atMost: 1))
    }
    if !page.maps.isEmpty, size.columns >= Self.beside, rest.rows >= Self.leastOfBody {
      let panel = max(26, size.columns * 3 / 10)
      let width = (rest.columns - panel) / page.maps.count
      for (number, (caption, map)) in page.maps.enumerated() {
        let place = Rect(
          column: rest.column + number * width, row: rest.row, columns: (width - 2) / 2 * 2, rows: rest.rows)
        picture.canvas.put(
          caption.shortened(to: place.columns), column: place.column, row: place.row, theme.strong)
        drawMap(map, in: [place.dropping(rows: 1)])
      }
      rest = Rect(
        column: rest.column + width * page.maps.count, row: rest.row,
        columns: rest.columns - width * page.maps.count, rows: rest.rows)
    } else {
      for (caption, _) in page.maps { rest = rest.dropping(rows: write(caption, in: rest, theme.strong, atMost: 1)) }
    }
    drawChanges(in: rest)
    drawFoot()
    picture.sight = .map
  }

  private static let (beside, leastOfBody) = (60, 10)

  private mutating func drawChanges(in rect: Rect) {
    var rest = rect
    if let hint = page.hint { rest = rest.dropping(rows: write(hint, in: rest, theme.quiet)) }
    for list in page.lists where rest.rows > 1 {
      if let heading = list.heading { rest = rest.dropping(rows: write(heading, in: rest, theme.heading, atMost: 1)) }
      for row in list.rows where rest.rows > 0 { rest = rest.dropping(rows: write(row.text, in: rest, .plain)) }
      rest = rest.dropping(rows: 1)
    }
    if let also = page.also { write(also, in: rest, theme.quiet) }
  }
}
