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
    drawQuestion()
    let layout = summaryLayout
    drawSummary(in: layout.panel, views: layout.figures.count > 1 ? View.bodyViews : [map.eye.view])
    if let places = map.places, map.isList, let first = layout.figures.first, let last = layout.figures.last {
      let columns = last.column + last.columns - first.column
      // A source that is chosen in the panel keeps the cursor of the terminal.
      let cursor = page.lists.contains { $0.rows.contains(where: \.isChosen) } ? picture.cursor : nil
      draw(places, in: Rect(column: first.column, row: first.row, columns: columns, rows: first.rows))
      if let cursor { picture.cursor = cursor }
      drawFoot()
      picture.sight = .list
      return
    }
    drawMap(map, in: layout.figures)
    drawFoot(note: layout.figures.count > 1 ? page.note.ofBoth : page.note.ofOne)
    picture.sight = .map
  }

  /// Where figures and summary stand: below the question where there is room for one, whether it is known yet or not.
  var summaryLayout: MapLayout { MapLayout(size, head: hasQuestion ? 1 : 0) }

  private var hasQuestion: Bool { size.rows >= Self.leastForQuestion }

  /// The name of the program and its question, over everything.
  private mutating func drawQuestion() {
    guard let question = page.question, hasQuestion else { return }
    let room = size.columns - 2
    let text = question.long.columns <= room ? question.long : question.short.shortened(to: room)
    picture.canvas.put(text, column: 1, row: 0, theme.strong, limit: room)
  }

  private static let leastForQuestion = 16

  /// What lives in a place: its name and what it covers, the likeliest sources of pain there, the muscles in it, and the
  /// warnings that go with it.
  private mutating func drawSummary(in panel: Rect, views: [View]) {
    var rest = panel.dropping(rows: drawTitle(in: panel))
    // The warnings get their room first, at the bottom, where they stay while the lists above them change.
    let room = NoticeRoom(
      page.warnings, width: panel.columns, rows: rest.rows - Self.leastOfOffer,
      liked: rest.rows - Self.comfortableOffer, say)
    write(room.lines, in: rest.dropping(rows: rest.rows - room.lines.count))
    rest = rest.keeping(rows: rest.rows - room.lines.count - 1)
    guard page.remarks != nil else { return drawDangers(in: rest, views: views) }
    if rest.rows > Self.leastOfOffer, let subject = page.subject {
      rest = rest.dropping(rows: write(subject, in: rest, .plain, atMost: 2))
    }
    for list in page.lists { rest = rest.dropping(rows: drawOffer(list, in: rest)) }
    if rest.rows > 1, let also = page.also {
      rest = rest.dropping(rows: 1)
      rest = rest.dropping(rows: write(also, in: rest, .plain, atMost: size.rows < 40 ? 2 : 6))
    }
    drawRemarks(in: rest.dropping(rows: 1))
  }

  /// The name of the place and its side, in one line where they fit; returns the rows used.
  private mutating func drawTitle(in panel: Rect) -> Int {
    let used = picture.canvas.put(page.title, column: panel.column, row: panel.row, theme.title, limit: panel.columns)
    // The cursor of the terminal stands on the name of the place: in the figure there is nothing to be read.
    picture.cursor = (panel.column, panel.row)
    let side = page.side ?? ""
    let isBeside = used + 2 + side.columns <= panel.columns
    picture.canvas.put(
      side, column: panel.column + (isBeside ? used + 2 : 0), row: panel.row + (isBeside ? 0 : 1), theme.strong,
      limit: panel.columns)
    return isBeside ? 1 : 2
  }

  /// The likeliest sources under their heading, each with a word why, and with the whole reason where there is room;
  /// returns the rows used.
  private mutating func drawOffer(_ list: Page.List, in rect: Rect) -> Int {
    var rest = rect
    if rect.rows > Self.leastOfOffer { rest = rest.dropping(rows: 1) }
    if let heading = list.heading {
      picture.zones.append(.target(rest.keeping(rows: 1), .intent(.tap)))
      rest = rest.dropping(rows: write(heading, in: rest, theme.heading, atMost: 1))
    }
    if list.rows.isEmpty, let empty = list.empty { rest = rest.dropping(rows: write(empty, in: rest, theme.quiet)) }
    let details = list.rows.map { row in row.detail.map { $0.wrapped(to: rect.columns - 3) } ?? [] }
    let hasDetails = details.reduce(list.rows.count) { $0 + $1.count } + Self.leastOfOffer < rest.rows
    for (row, detail) in zip(list.rows, details) where rest.rows > 0 {
      drawEntry(row, in: rest.keeping(rows: 1))
      rest = rest.dropping(rows: 1)
      guard hasDetails else { continue }
      write(
        lines: detail, in: Rect(column: rest.column + 3, row: rest.row, columns: rest.columns - 3, rows: rest.rows),
        .plain)
      rest = rest.dropping(rows: detail.count)
    }
    return rect.rows - rest.rows
  }

  /// The rows that a heading and three sources need.
  private static let leastOfOffer = 4
  /// The rows in which the offer, what the place covers and the muscles in it say something.
  private static let comfortableOffer = 11

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

  /// Where the terminal is too small for a map, its places as a list around the cursor.
  private mutating func drawPlaces(_ places: Page.List) {
    let warning = page.warnings.all.isEmpty ? [] : say(.readFirst).wrapped(to: size.columns - 1)
    draw(places, in: Rect(column: 0, row: 0, columns: size.columns, rows: max(1, size.rows - 2 - warning.count)))
    let bottom = Rect(column: 1, row: size.rows - 2 - warning.count, columns: size.columns - 1, rows: warning.count)
    write(lines: warning, in: bottom, theme.caution)
    drawFoot()
    picture.sight = .list
  }

  /// The places of the body around the chosen one, in as many words as there is room for.
  private mutating func draw(_ places: Page.List, in rect: Rect) {
    let here = places.rows.firstIndex(where: \.isChosen) ?? 0
    let first = firstRow(showing: here, of: places.rows.count, in: rect.rows)
    for (offset, row) in places.rows.dropFirst(first).prefix(rect.rows).enumerated() {
      let text = row.text.columns + 1 <= rect.columns ? row.text : row.note ?? row.text
      let place = Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
      picture.canvas.put(
        (" " + text).shortened(to: rect.columns), column: place.column, row: place.row,
        row.isChosen ? theme.selection : .plain)
      if row.isChosen { picture.cursor = (place.column + 1, place.row) }
      if let target = row.target { picture.zones.append(.target(place, target)) }
    }
  }

  /// The first row of a list that is shown when its chosen row stands in the middle, as far as its ends allow.
  func firstRow(showing here: Int, of count: Int, in rows: Int) -> Int { max(0, min(here - rows / 2, count - rows)) }
}
