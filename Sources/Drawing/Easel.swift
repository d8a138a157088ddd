import Atlas
import Figure
import Pages
import Screens
import Text

/// The work on one picture: what is drawn, how, and the picture so far.
struct Easel {
  let page: Page
  let edition: Edition
  let mode: Keymap.Mode
  let keymap: Keymap
  let size: Size
  let look: Look
  var picture: Picture
  var figures = Figures()
  var layouts = TextLayouts()
  var drawnMap: DrawnMap?
  /// Whether a gap is left for the map, which somebody else draws at the same time.
  var leavesMap = false
  /// The gap that was left, or what was drawn for one.
  var gap: MapGap?

  init(_ page: Page, of edition: Edition, mode: Keymap.Mode, keymap: Keymap, size: Size, look: Look) {
    self.page = page
    self.edition = edition
    self.mode = mode
    self.keymap = keymap
    self.size = size
    self.look = look
    picture = Picture(size: size)
  }

  var atlas: Atlas { edition.atlas }
  var say: Catalog { edition.say }
  var theme: Theme { look.theme }

  /// Draws the page in the way it is read.
  mutating func draw() {
    guard !size.isTiny else { return drawTooSmall() }
    switch page.form {
    case .summary: drawSummary()
    case .answer: drawAnswer()
    case .text: drawText()
    case .search: drawSearch()
    case .list: drawList()
    case .chart: drawChart()
    case .bodies: drawBodies()
    case .table: drawTable()
    }
  }

  /// The line for a terminal too small for anything else.
  private mutating func drawTooSmall() {
    for (row, line) in say(.tooSmall).wrapped(to: max(1, size.columns)).enumerated() {
      picture.canvas.put(line, column: 0, row: row, limit: size.columns)
    }
  }

  /// The two lines at the bottom: where the person is, and the keys that work here.
  mutating func drawFoot(note: String? = nil) {
    let row = size.rows - 2
    let used = picture.canvas.put(" " + status, column: 0, row: row, theme.status, limit: size.columns)
    // At the right edge it stays where it is while the words on the left change.
    if let note = page.background ?? note, used + 3 < size.columns {
      let text = note.shortened(to: size.columns - used - 3)
      picture.canvas.put(text, column: size.columns - text.columns - 1, row: row, theme.quiet)
    }
    drawHints()
  }

  /// Where the person is, in as many words as the width allows; the side is never cut off.
  private var status: String {
    let room = size.columns - 1
    if page.status.columns <= room { return page.status }
    if page.shortStatus.columns <= room { return page.shortStatus }
    // What was just said goes before where one is.
    guard let side = page.side, page.status == page.whereabouts else { return page.shortStatus.shortened(to: room) }
    return say(.place(side, side: page.title)).shortened(to: room)
  }

  mutating func drawHints() {
    var column = 1
    for hint in hints(width: size.columns - 1) {
      for (text, intent) in hint.pieces {
        let rect = Rect(column: column, row: size.rows - 1, columns: text.columns, rows: 1)
        // The key itself is never dim: who wants to go on must find it.
        let key = text.prefix { $0 != " " }
        column += picture.canvas.put(String(key), column: column, row: rect.row, .plain)
        column += picture.canvas.put(String(text.dropFirst(key.count)), column: column, row: rect.row, theme.quiet)
        picture.zones.append(.target(rect, .intent(intent)))
      }
      column += hintGap
    }
  }

  private var hintGap: Int { size.columns < 60 ? 2 : 3 }

  /// The hints that fit a width: help and the ways out first, then what else nobody would guess, then the others in the
  /// order of the table.
  private func hints(width: Int) -> [Keymap.Hint] {
    let hints = keymap.hints(in: mode).filter { !page.idle.contains($0.binding.intent) }
    let ranks: [Set<Intent>] = [
      [.help, .back, .quit], [.release, .confirm, .endRelease, .severity(10)],
      [.find, .search, .turn, .guide, .contents], [.tap],
      [.mark], [.palette],
    ]
    let ranked = hints.indices.map { number in
      (rank: ranks.firstIndex { $0.contains(hints[number].binding.intent) } ?? ranks.count, number: number)
    }
    var left = width
    var chosen: Set<Int> = []
    for (_, number) in ranked.sorted(by: { ($0.rank, $0.number) < ($1.rank, $1.number) }) {
      let columns = hints[number].text.columns
      guard columns <= left else { continue }
      chosen.insert(number)
      left -= columns + hintGap
    }
    return hints.indices.filter(chosen.contains).map { hints[$0] }
  }

  /// Writes wrapped text into a rectangle from its row on; returns the rows used.
  ///
  /// It may shorten the text: a warning goes through `write(_: [Notice], …)`.
  @discardableResult
  mutating func write(_ text: String, in rect: Rect, _ style: Style, atMost limit: Int = .max) -> Int {
    var lines = text.wrapped(to: rect.columns)
    let most = max(0, min(limit, rect.rows))
    if lines.count > most {
      lines = Array(lines.prefix(most))
      if let last = lines.popLast() { lines.append((last + " …").shortened(to: rect.columns)) }
    }
    return write(lines: lines, in: rect, style)
  }

  /// Writes lines into a rectangle from its row on; returns the rows used.
  @discardableResult
  mutating func write(lines: [String], in rect: Rect, _ style: Style) -> Int {
    for (offset, line) in lines.enumerated() {
      picture.canvas.put(line, column: rect.column, row: rect.row + offset, style, limit: rect.columns)
    }
    return lines.count
  }
}
