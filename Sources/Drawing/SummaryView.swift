import Figure
import Screens
import Text

extension Easel {
  /// The body with the cursor, and beside it what lives under the cursor.
  mutating func drawSummary() {
    guard let map = page.map else { return }
    if size.isCompact {
      if let places = map.places { return drawPlaces(places) }
    }
    let layout = MapLayout(size)
    let drawn = drawMap(map, in: layout.figures)
    drawSummary(in: layout.panel, views: layout.figures.count > 1 ? View.bodyViews : [map.eye.view])
    drawFoot(note: layout.figures.count > 1 ? page.note.ofBoth : page.note.ofOne)
    placeCursor(map.cursor, drawn)
    picture.sight = .map
  }

  /// What lives in a place: its name, the warnings that go with it, the muscles in it and behind its pain, its areas.
  private mutating func drawSummary(in panel: Rect, views: [View]) {
    picture.canvas.put(page.title, column: panel.column, row: panel.row, theme.title, limit: panel.columns)
    picture.canvas.put(
      page.side ?? "", column: panel.column, row: panel.row + 1, theme.strong, limit: panel.columns)
    var rest = panel.dropping(rows: 3)
    // The warnings get their room first, at the bottom, where they stay while the lists above them change.
    let room = NoticeRoom(
      page.warnings, width: panel.columns, rows: rest.rows - Self.leastOfLists,
      liked: rest.rows - Self.comfortableLists, say)
    let bottom = Rect(
      column: panel.column, row: panel.row + panel.rows - room.lines.count, columns: panel.columns,
      rows: room.lines.count)
    write(room.lines, in: bottom)
    let isListed = page.remarks != nil
    let free = rest.rows - room.lines.count - 1
    guard isListed else { return drawDangers(in: rest.keeping(rows: free), views: views) }
    // Each list has its place whatever the region, so that little jumps while the cursor moves and little is sent.
    let sectionRows = min(9, (rest.rows - rest.rows / 4) / 2, free / 2)
    for list in page.lists {
      drawNames(list, in: rest.keeping(rows: sectionRows))
      rest = rest.dropping(rows: sectionRows)
    }
    drawRemarks(in: rest.keeping(rows: rest.rows - room.lines.count - 1))
  }

  /// The rows that two lists need at the least.
  private static let leastOfLists = 7
  /// The rows in which two lists say something.
  private static let comfortableLists = 13

  private mutating func drawRemarks(in rect: Rect) {
    var rest = rect
    guard rest.rows > 6, let remarks = page.remarks else { return }
    rest = rest.dropping(rows: write(remarks.heading, in: rest, theme.heading))
    for line in remarks.lines where rest.rows > 1 {
      rest = rest.dropping(rows: write(line, in: rest, theme.quiet, atMost: 3))
    }
  }

  /// The places that the signs on the body stand for, as far as they are seen, the stricter ones first: each by name, with
  /// what lies there where there is room for it; where there is little, all names of a sign in one.
  private mutating func drawDangers(in panel: Rect, views: [View]) {
    var rest = panel
    for list in page.lists {
      if let heading = list.heading { rest = rest.dropping(rows: write(heading, in: rest, theme.heading)) }
      let seen = list.rows.filter { row in row.views.map { !$0.isDisjoint(with: views) } ?? true }
      let places = seen.filter { $0.sign != nil }
      let lines = { (text: String) in text.wrapped(to: panel.columns).count }
      var spare = rest.rows - places.reduce(0) { $0 + lines(Self.signed($1)) }
      if spare < 0 {
        for sign in places.map(\.sign).uniqued() {
          let alike = places.filter { $0.sign == sign }
          var all = alike[0]
          all.text = alike.map(\.text).joined(separator: " · ")
          rest = rest.dropping(rows: write(Self.signed(all), in: rest, all.isWarning ? theme.caution : .plain))
        }
        continue
      }
      for row in seen where row.sign == nil { spare -= lines(row.text) + 1 }
      for row in seen where rest.rows > 0 {
        guard row.sign != nil else {
          write(row.text, in: rest.dropping(rows: 1), theme.quiet)
          continue
        }
        var text = Self.signed(row)
        if let detail = row.detail {
          let more = lines("\(text): \(detail).") - lines(text)
          if more <= spare { (text, spare) = ("\(text): \(detail).", spare - more) }
        }
        rest = rest.dropping(rows: write(text, in: rest, row.isWarning ? theme.caution : .plain))
      }
    }
  }

  private static func signed(_ row: Page.Row) -> String { row.sign.map { "\(Character($0)) \(row.text)" } ?? row.text }

  /// A heading with as many names below it as fit, and how many did not; the last row stays empty.
  private mutating func drawNames(_ list: Page.List, in rect: Rect) {
    if let heading = list.heading { write(heading, in: rect, theme.heading, atMost: 1) }
    let room = rect.rows - 2
    if list.rows.isEmpty, let empty = list.empty {
      write(empty, in: rect.dropping(rows: 1), theme.quiet, atMost: 1)
    }
    let shown = list.rows.count <= room ? list.rows.count : max(0, room - 1)
    for (index, row) in list.rows.prefix(shown).enumerated() {
      write(row.text, in: rect.dropping(rows: 1 + index), .plain, atMost: 1)
    }
    if shown < list.rows.count, room > 0 {
      write(say(.more(list.rows.count - shown)), in: rect.dropping(rows: 1 + shown), .plain, atMost: 1)
    }
  }

  /// Where the terminal is too small for a map, its places as a list around the cursor.
  private mutating func drawPlaces(_ places: Page.List) {
    let warning = page.warnings.all.isEmpty ? [] : say(.readFirst).wrapped(to: size.columns - 1)
    let rows = max(1, size.rows - 2 - warning.count)
    let here = places.rows.firstIndex(where: \.isChosen) ?? 0
    let first = firstRow(showing: here, of: places.rows.count, in: rows)
    for (offset, row) in places.rows.dropFirst(first).prefix(rows).enumerated() {
      let text = row.text.columns + 1 <= size.columns ? row.text : row.note ?? row.text
      picture.canvas.put(
        (" " + text).shortened(to: size.columns), column: 0, row: offset, row.isChosen ? theme.selection : .plain)
      if row.isChosen { picture.cursor = (0, offset) }
    }
    let bottom = Rect(column: 1, row: size.rows - 2 - warning.count, columns: size.columns - 1, rows: warning.count)
    write(lines: warning, in: bottom, theme.caution)
    drawFoot()
    picture.sight = .list
  }

  /// The first row of a list that is shown when its chosen row stands in the middle, as far as its ends allow.
  func firstRow(showing here: Int, of count: Int, in rows: Int) -> Int { max(0, min(here - rows / 2, count - rows)) }
}
