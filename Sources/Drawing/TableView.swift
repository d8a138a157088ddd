import Screens
import Text

extension Easel {
  /// Names with a value each, and below them what is said of the chosen one.
  mutating func drawTable() {
    // Wider, an eye would lose the row on the way to its end.
    var panel = Rect(column: 1, row: 0, columns: min(size.columns - 2, Self.widestTable), rows: size.rows - 2)
    picture.canvas.put(page.title, column: panel.column, row: 0, theme.title, limit: panel.columns)
    panel = panel.dropping(rows: 1)
    let rows = page.lists.flatMap(\.rows)
    var words = page.remarks?.lines.flatMap { $0.wrapped(to: panel.columns) } ?? []
    // What is chosen among, and what is said of it, go before what is said of the whole.
    if let subject = page.subject, panel.rows >= words.count + min(rows.count, Self.enoughOfTable) + 5 {
      panel = panel.dropping(rows: write(subject, in: panel, theme.quiet, atMost: 2) + 1)
    }
    // The chosen row and its value go before what is said of it.
    let room = max(min(rows.count, Self.leastOfTable), panel.rows - words.count - 2)
    let lines = max(0, panel.rows - min(room, rows.count) - 1)
    if words.count > lines {
      words = Array(words.prefix(lines))
      if let last = words.popLast() { words.append((last + " …").shortened(to: panel.columns)) }
    }
    let list = panel.keeping(rows: min(room, rows.count))
    draw(table: rows, in: list)
    write(lines: words, in: panel.dropping(rows: list.rows + 1), .plain)
    drawFoot(note: page.note.ofOne)
    picture.sight = .map
  }

  /// The most columns of a table, the fewest rows in which one can look through it, and as many as are enough for that.
  private static let (widestTable, leastOfTable, enoughOfTable) = (100, 3, 6)

  private mutating func draw(table rows: [Page.Row], in rect: Rect) {
    let names = (rows.map(\.text.columns).max() ?? 0) + 3
    let values = (rows.compactMap(\.value?.columns).max() ?? 0) + 2
    let first = firstRow(showing: rows.firstIndex(where: \.isChosen) ?? 0, of: rows.count, in: max(1, rect.rows))
    for (offset, row) in rows.dropFirst(first).prefix(rect.rows).enumerated() {
      let place = Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
      let style = row.isChosen ? theme.selection : .plain
      if row.isChosen {
        picture.canvas.fill(place, with: Cell(" ", style))
        picture.cursor = (place.column + 1, place.row)
      }
      picture.canvas.put(" " + row.text, column: place.column, row: place.row, style, limit: place.columns)
      // Where there is little room the value stands at the right edge, and where it comes from gives way.
      let isNarrow = names + values > place.columns
      let value = (row.value ?? "").shortened(to: max(0, min(values, place.columns - row.text.columns - 3)))
      let start = isNarrow ? place.columns - value.columns - 1 : names
      picture.canvas.put(
        value, column: place.column + start, row: place.row, row.isChosen ? style : theme.strong,
        limit: place.columns - start)
      let rest = place.columns - names - values - 1
      if !isNarrow, let note = row.note, rest >= 8 {
        picture.canvas.put(
          note.shortened(to: rest), column: place.column + names + values, row: place.row,
          row.isChosen ? style : theme.quiet, limit: rest)
      }
      if let target = row.target { picture.zones.append(.target(place, target)) }
    }
  }
}
