import Screens
import Text

extension Easel {
  /// The line that is typed into, and below it what it finds.
  mutating func drawSearch() {
    drawInput(in: Rect(column: 1, row: 0, columns: size.columns - 2, rows: 1), theme.strong)
    var list = Rect(column: 1, row: 2, columns: size.columns - 2, rows: size.rows - 4)
    // Who types an emergency reads the warning before any finding; a finding or two keep their place.
    let room = NoticeRoom(page.warnings, width: list.columns, rows: list.rows - 3, say)
    if !room.lines.isEmpty { list = list.dropping(rows: write(room.lines, in: list) + 1) }
    let lines = listLines
    if let hint = page.hint {
      let words = hint.wrapped(to: list.columns)
      // What can be chosen says more than how to choose it.
      if lines.isEmpty || list.rows - words.count > Self.leastOfList {
        list = list.dropping(rows: write(lines: words, in: list, theme.quiet) + 1)
      }
    }
    draw(lines, in: list)
    drawFoot(note: page.note.ofOne)
    picture.sight = .map
  }

  /// The rows in which a list can be looked through.
  private static let leastOfList = 8

  /// What stands in one line of the list.
  private enum ListLine {
    case blank
    case heading(String, Int)
    case entry(Page.Row)
    case detail(String, Target?)

    var isChosen: Bool { if case .entry(let row) = self { row.isChosen } else { false } }
    var isDetail: Bool { if case .detail = self { true } else { false } }
  }

  private var listLines: [ListLine] {
    var lines: [ListLine] = []
    for (number, list) in page.lists.enumerated() {
      if !lines.isEmpty { lines.append(.blank) }
      if let heading = list.heading { lines.append(.heading(heading, number)) }
      for row in list.rows {
        lines.append(.entry(row))
        if let detail = row.detail { lines.append(.detail(detail, row.target)) }
      }
    }
    return lines
  }

  private mutating func draw(_ lines: [ListLine], in rect: Rect) {
    var first = firstRow(showing: lines.firstIndex(where: \.isChosen) ?? 0, of: lines.count, in: max(1, rect.rows))
    // No detail without what it is a detail of.
    if lines.indices.contains(first), lines[first].isDetail { first += 1 }
    for (offset, line) in lines.dropFirst(first).prefix(rect.rows).enumerated() {
      let place = Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
      switch line {
      case .blank: break
      case .heading(let text, let number):
        let columns = picture.canvas.put(
          text, column: place.column, row: place.row, theme.heading, limit: place.columns)
        picture.zones.append(
          .target(Rect(column: place.column, row: place.row, columns: columns, rows: 1), .heading(number)))
      case .entry(let row): draw(row, in: place)
      case .detail(let text, let target):
        picture.canvas.put(text.shortened(to: place.columns - 3), column: place.column + 3, row: place.row, theme.quiet)
        if let target { picture.zones.append(.target(place, target)) }
      }
    }
  }

  private mutating func draw(_ row: Page.Row, in rect: Rect) {
    let style = row.isChosen ? theme.selection : .plain
    if row.isChosen { picture.canvas.fill(rect, with: Cell(" ", style)) }
    let note = row.note.map { $0.columns + 4 <= rect.columns / 2 ? $0 : "" } ?? ""
    let room = rect.columns - 1 - (note.isEmpty ? 0 : note.columns + 3)
    picture.canvas.put(" " + row.text.shortened(to: room), column: rect.column, row: rect.row, style)
    picture.canvas.put(
      note, column: rect.column + rect.columns - note.columns - 1, row: rect.row, row.isChosen ? style : theme.quiet)
    // Once one has gone to a row, whoever hears the screen hears the row.
    if row.isChosen, page.caret == nil { picture.cursor = (rect.column + 1, rect.row) }
    if let target = row.target { picture.zones.append(.target(rect, target)) }
  }
}
