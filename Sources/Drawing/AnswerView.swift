import Figure
import Pages
import Screens
import Text

extension Easel {
  /// The body with what the chosen row paints, and beside it the lists to choose from.
  mutating func drawAnswer() {
    var panel = Rect(column: 1, row: 0, columns: size.columns - 2, rows: size.rows - 2)
    var note = page.note.ofBoth
    if !size.isCompact, let map = page.map, hasRoom(beside: MapLayout(size)) {
      let layout = MapLayout(size)
      drawMap(map, in: layout.figures)
      panel = layout.panel
      if layout.figures.count == 1 { note = page.note.ofOne }
    }
    drawAnswer(in: panel)
    picture.sight = .map
    guard page.input != nil else { return drawFoot(note: note) }
    drawInput(in: Rect(column: 0, row: size.rows - 2, columns: size.columns, rows: 1), theme.status)
    drawHints()
  }

  /// Whether what has to be read whole, and the list after it, fit beside the picture; the words go before it.
  private func hasRoom(beside layout: MapLayout) -> Bool {
    guard let lead = page.lead else { return true }
    // The name and what is asked for, the shortest form of the warnings, and a blank between the parts.
    let others = 2 + 3 + 2
    return others + lead.lines(width: layout.panel.columns).count + lists.count <= layout.panel.rows
  }

  private mutating func drawAnswer(in panel: Rect) {
    var rest = panel.dropping(rows: drawHead(in: panel))
    let choice = size.isCompact ? nil : page.choice
    let rows = lists
    // Where the chosen row has no room of its own, its warnings stand with those of the place.
    let own = choice == nil ? page.choice?.warnings ?? .none : .none
    let lead = size.isCompact ? [] : page.lead?.lines(width: panel.columns) ?? []
    let led = lead.isEmpty ? 0 : lead.count + 1
    let room = AnswerRoom(
      page.warnings.with(own), choice, width: panel.columns, rows: rest.rows - led, list: rows.count, say)
    if size.isCompact {
      let bottom = rest.dropping(rows: rest.rows - room.notices.count)
      write(room.notices, in: bottom)
      return drawRows(rows, in: rest.keeping(rows: rest.rows - room.notices.count))
    }
    rest = rest.dropping(rows: write(room.notices, in: rest) + 1)
    if !lead.isEmpty { rest = rest.dropping(rows: write(lead, in: rest) + 1) }
    let details = choice.map { self.details($0, room, width: panel.columns, rows: rest.rows) } ?? []
    // A row below the list says how much of it is hidden.
    let below = details.isEmpty ? (rows.count > rest.rows ? 1 : 0) : details.count + 1
    drawRows(rows, in: rest.keeping(rows: rest.rows - below))
    write(details, in: rest.dropping(rows: rest.rows - details.count))
  }

  /// The name of the place, its side, and what of it is asked for; returns the rows used.
  private mutating func drawHead(in panel: Rect) -> Int {
    let used = picture.canvas.put(
      page.title, column: panel.column, row: panel.row, theme.title, limit: panel.columns)
    // Where nothing can be chosen, the cursor of the terminal stands on the name.
    picture.cursor = (panel.column, panel.row)
    // Where it does not fit it is left to the status line, which never drops the side.
    if let side = page.side, used + 2 + side.columns <= panel.columns {
      picture.canvas.put(side, column: panel.column + used + 2, row: panel.row, theme.strong)
    }
    guard let subject = page.subject, !size.isCompact else { return 1 }
    return 1 + write(subject, in: panel.dropping(rows: 1), theme.emphasis, atMost: 2)
  }

  /// The most lines that are said of the chosen row where the list needs the room.
  private static let mostDetails = 5

  /// What is said below the lists of the chosen row: why it is there, where it is pressed, and the first warning.
  ///
  /// The warning is never cut. Where the list is longer than its room, all of it takes five lines at the most; the areas,
  /// which are painted anyway, are named where rows are left over.
  private func details(_ choice: Page.Choice, _ room: AnswerRoom, width: Int, rows: Int) -> [TextLine] {
    func lines(_ text: String, _ style: Document.Style = .plain, atMost most: Int = .max) -> [TextLine] {
      var wrapped = text.wrapped(to: width)
      if wrapped.count > most {
        let last = wrapped[max(0, most - 1)...].joined(separator: " ")
        wrapped = Array(wrapped.prefix(max(0, most - 1))) + (most > 0 ? [last.shortened(to: width)] : [])
      }
      return wrapped.flatMap {
        Document([Document.Block(.paragraph, [Document.Span($0, style)])]).lines(width: width)
      }
    }
    let free = rows - room.list - 1
    let most = max(min(Self.mostDetails, free), rows - room.wholeList - 1, room.caution.count + 1)
    var left = most - room.caution.count
    // The reason and the place share what the warning leaves, the name of the muscle being chosen in the list already.
    let reason = lines("\(choice.title): \(choice.reason)", .strong)
    let place = lines(choice.place)
    let ofPlace = min(place.count, left > 1 ? max(1, left - reason.count) : 0)
    let ofReason = min(reason.count, left - ofPlace)
    left -= ofPlace + ofReason
    var result =
      lines("\(choice.title): \(choice.reason)", .strong, atMost: ofReason) + lines(choice.place, atMost: ofPlace)
      + room.caution
    var areas = lines(choice.areas.strong)
    if let light = choice.areas.light { areas += lines(light, .label) }
    areas += lines(choice.label, .label)
    if areas.count <= left { result += areas }
    return result
  }

  /// The rows of all lists: headings, entries, and a blank between two lists.
  private var lists: [ListRow] {
    var rows: [ListRow] = []
    for (number, list) in page.lists.enumerated() {
      if !rows.isEmpty { rows.append(.blank) }
      if let heading = list.heading { rows.append(.heading(heading, number)) }
      rows += list.rows.map { .entry($0) }
    }
    return rows
  }

  private enum ListRow {
    case heading(String, Int)
    case entry(Page.Row)
    case blank

    var isEntry: Bool { if case .entry = self { true } else { false } }
    var isChosen: Bool { if case .entry(let row) = self { row.isChosen } else { false } }
  }

  private mutating func drawRows(_ rows: [ListRow], in rect: Rect) {
    if rows.isEmpty, let hint = page.hint {
      write(hint, in: rect, theme.quiet)
      return
    }
    let first = firstRow(showing: rows.firstIndex(where: \.isChosen) ?? 0, of: rows.count, in: rect.rows)
    for (offset, row) in rows.dropFirst(first).prefix(rect.rows).enumerated() {
      let place = Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
      switch row {
      case .blank: break
      case .heading(let text, let number):
        picture.canvas.put(text, column: place.column, row: place.row, theme.heading, limit: place.columns)
        picture.zones.append(.target(place, .heading(number)))
      case .entry(let row): drawEntry(row, in: place)
      }
    }
    let hidden = rows.dropFirst(first + rect.rows).count(where: \.isEntry)
    // The line below the list is free when something is said of the chosen entry.
    if hidden > 0, !size.isCompact {
      let place = Rect(column: rect.column + 1, row: rect.row + rect.rows, columns: rect.columns - 1, rows: 1)
      picture.canvas.put(say(.moreBelow(hidden)), column: place.column, row: place.row, theme.quiet)
      picture.zones.append(.target(place, .intent(.pageDown)))
    }
  }

  mutating func drawEntry(_ row: Page.Row, in rect: Rect) {
    let style = row.isChosen ? theme.selection : .plain
    if row.isChosen { picture.canvas.fill(rect, with: Cell(" ", style)) }
    let name = " \(row.sign.map { "\($0) " } ?? "")\(row.text)"
    let used = picture.canvas.put(
      name.shortened(to: rect.columns), column: rect.column, row: rect.row, style, limit: rect.columns)
    let notes = [row.note, row.shortNote].compactMap { $0 }
    if let note = notes.first(where: { used + $0.columns + 2 <= rect.columns }) {
      picture.canvas.put(
        note, column: rect.column + rect.columns - note.columns, row: rect.row, row.isChosen ? style : theme.quiet)
    }
    // On the first letter: a sign says nothing to whoever hears the screen.
    if row.isChosen { picture.cursor = (rect.column + (row.sign == nil ? 1 : 3), rect.row) }
    if let target = row.target { picture.zones.append(.target(rect, target)) }
  }
}

/// Who gets the rows of an answer: the warnings first, then a few rows of the list, then what is said of the chosen one.
struct AnswerRoom {
  /// The lines of the place's warnings, or the one that leads to them.
  let notices: [TextLine]
  /// The lines of the chosen one's warning, or the one that leads to it; none where that stands above already.
  let caution: [TextLine]
  /// The rows that the list keeps, and the rows of all of it.
  let list: Int
  let wholeList: Int

  /// The most rows that the list is kept at the cost of the rest.
  private static let leastOfList = 3
  /// The rows of a list that one can choose from: a heading and six muscles.
  private static let comfortableList = 7

  init(_ warnings: Warnings, _ choice: Page.Choice?, width: Int, rows: Int, list: Int, _ say: Catalog) {
    wholeList = list
    let least = min(Self.leastOfList, list)
    // A blank line below the warnings and one above the chosen one; why it is there, and where it is pressed.
    let others = choice == nil ? 1 : 4
    let free = rows - least - others
    let own = choice.map { NoticeRoom($0.warnings, width: width, rows: free, say) }
    // The place's warnings take a smaller form before the chosen one's are left out or the list is.
    let liked = free - (own?.lines.count ?? 0) - (min(Self.comfortableList, list) - least)
    let place = NoticeRoom(warnings, width: width, rows: free, liked: liked, say)
    notices = place.lines
    // The list keeps its six muscles where the warnings leave them.
    self.list = max(
      least, min(min(Self.comfortableList, list), rows - place.lines.count - (own?.lines.count ?? 0) - others))
    guard let choice else {
      caution = []
      return
    }
    let rest = NoticeRoom(choice.warnings, width: width, rows: free - place.lines.count, say)
    // One key shows all of them: it is named once.
    caution = rest.isWhole || place.isWhole ? rest.lines : []
  }
}
