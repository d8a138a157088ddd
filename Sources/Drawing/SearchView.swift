import Screens
import Text

extension Easel {
  /// The line that is typed into, and below it what it finds.
  mutating func drawSearch() {
    let used = picture.canvas.put(
      "/" + (page.input ?? ""), column: 1, row: 0, theme.strong, limit: size.columns - 2)
    var list = Rect(column: 1, row: 2, columns: size.columns - 2, rows: size.rows - 4)
    // Who types an emergency reads the warning before any finding; a finding or two keep their place.
    let room = NoticeRoom(page.warnings, width: list.columns, rows: list.rows - 3, say)
    if !room.lines.isEmpty { list = list.dropping(rows: write(room.lines, in: list) + 1) }
    if let hint = page.hint { write(hint, in: list, theme.quiet) }
    let rows = page.lists.flatMap(\.rows)
    // Two rows a finding: its name, and where the words stand.
    let visible = max(1, list.rows / 2)
    let first = firstRow(showing: rows.firstIndex(where: \.isChosen) ?? 0, of: rows.count, in: visible)
    for (offset, row) in rows.dropFirst(first).prefix(visible).enumerated() {
      let rect = list.dropping(rows: offset * 2).keeping(rows: 2)
      draw(row, in: rect)
      if let target = row.target { picture.zones.append(.target(rect, target)) }
    }
    drawFoot(note: page.note.ofOne)
    picture.cursor = (min(1 + used, size.columns - 1), 0)
    picture.sight = .map
  }

  private mutating func draw(_ row: Page.Row, in rect: Rect) {
    let style = row.isChosen ? theme.selection : .plain
    if row.isChosen { picture.canvas.fill(rect.keeping(rows: 1), with: Cell(" ", style)) }
    picture.canvas.put(" " + row.text, column: rect.column, row: rect.row, style, limit: rect.columns)
    if let kind = row.note, row.text.columns + kind.columns + 4 < rect.columns {
      let column = rect.column + rect.columns - kind.columns - 1
      picture.canvas.put(kind, column: column, row: rect.row, row.isChosen ? style : theme.quiet)
    }
    guard let detail = row.detail, rect.rows > 1 else { return }
    let text = detail.shortened(to: rect.columns - 3)
    picture.canvas.put(text, column: rect.column + 3, row: rect.row + 1, theme.quiet, limit: rect.columns - 3)
  }
}
