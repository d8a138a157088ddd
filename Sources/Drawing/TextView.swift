import Screens
import Text

extension Easel {
  /// A text with the map or the contents beside it where there is room.
  mutating func drawText() {
    guard let reading = page.reading else { return }
    let layout = layouts.layout(of: page, reading, size)
    let lines = layouts.lines(of: reading, width: layout.text)
    if let map = page.map, !layout.figures.isEmpty { drawMapFirst(map, in: layout.figures) }
    if let contents = reading.contents, layout.aside > 0 {
      drawRows(contents, in: Rect(column: 0, row: 0, columns: layout.aside, rows: layout.asideRows))
    }
    let top = min(lines.lastIndex { $0.anchor <= reading.anchor } ?? 0, max(0, lines.count - layout.rows))
    let first = layout.line(0)
    picture.cursor = (first.column, first.row)
    let marked = MarkedText(reading)
    if let clock = page.clock { draw(clock, in: layout.clock) }
    for (offset, line) in lines.dropFirst(top).prefix(layout.rows).enumerated() {
      draw(line, in: layout.line(offset), marked)
    }
    picture.sight = .text(reading.subject, lines: lines, rows: layout.rows)
    if page.input != nil {
      drawInput(in: Rect(column: 0, row: size.rows - 2, columns: size.columns, rows: 1), theme.status)
      return drawHints()
    }
    let last = min(lines.count, top + layout.rows)
    let share = last * 100 / max(1, lines.count)
    drawFoot(
      note: lines.count <= layout.rows ? say(.textAll) : last == lines.count ? say(.textEnd) : say(.textShare(share)))
    placeCursor(on: Array(lines.dropFirst(top).prefix(layout.rows)), layout, reading)
  }

  /// Puts the cursor of the terminal on the match that is shown, else on the first words that are seen.
  ///
  /// A link that is chosen has the cursor already.
  private mutating func placeCursor(on lines: [TextLine], _ layout: TextLayout, _ reading: Page.Reading) {
    guard reading.choice == nil else { return }
    let match = reading.search?.current.flatMap { reading.search?.matches[$0] }
    var isPlaced = false
    for (offset, line) in lines.enumerated() where line.range != nil && !line.text.isEmpty {
      let rect = layout.line(offset)
      let first = rect.column + line.indent + line.mark.columns
      if !isPlaced { picture.cursor = (first, rect.row) }
      isPlaced = true
      guard let match, match.block == line.block, let range = line.range, range.contains(match.range.lowerBound) else {
        continue
      }
      let before = line.text.utf8.prefix(match.range.lowerBound - range.lowerBound)
      picture.cursor = (first + String(decoding: before, as: UTF8.self).columns, rect.row)
      return
    }
  }

  /// Draws a line with what was found in it and with its links, which a click opens; the cursor of the terminal stands on
  /// the first letter of the link that is chosen.
  private mutating func draw(_ line: TextLine, in rect: Rect, _ marked: MarkedText) {
    guard let range = line.range, marked.touches(range, ofBlock: line.block) else { return draw(line, in: rect) }
    var x = rect.column + line.indent
    x += picture.canvas.put(line.mark, column: x, row: rect.row, markStyle(line.kind))
    let end = rect.column + rect.columns
    var offset = range.lowerBound
    var zones: [Int: Rect] = [:]
    for span in line.spans {
      for character in span.text {
        let link = marked.link(at: offset, ofBlock: line.block)
        let isChosen = link != nil && link == marked.choice
        let style =
          marked.style(at: offset, ofBlock: line.block, theme)
          ?? (isChosen ? theme.selection : style(of: span, line.kind))
        if isChosen, marked.begins(at: offset, ofBlock: line.block) { picture.cursor = (x, rect.row) }
        let columns = picture.canvas.put(String(character), column: x, row: rect.row, style, limit: end - x)
        if let link {
          let start = zones[link]?.column ?? x
          zones[link] = Rect(column: start, row: rect.row, columns: x + columns - start, rows: 1)
        }
        x += columns
        offset += character.utf8.count
      }
    }
    for (link, zone) in zones { picture.zones.append(.target(zone, .link(link))) }
  }
}

/// What is marked in a text, ready to be looked up line by line: what a search found, and the links.
private struct MarkedText {
  /// The link that is chosen.
  let choice: Int?
  private var matches: [Int: [(range: Range<Int>, isCurrent: Bool)]] = [:]
  private var links: [Int: [(range: Range<Int>, number: Int)]] = [:]

  init(_ reading: Page.Reading) {
    choice = reading.choice
    for (number, match) in (reading.search?.matches ?? []).enumerated() {
      matches[match.block, default: []].append((match.range, number == reading.search?.current))
    }
    for (number, place) in reading.links.enumerated() {
      links[place.block, default: []].append((place.range, number))
    }
  }

  /// Whether anything is marked in a part of a block.
  func touches(_ range: Range<Int>, ofBlock block: Int) -> Bool {
    matches[block]?.contains { $0.range.overlaps(range) } ?? false
      || links[block]?.contains { $0.range.overlaps(range) } ?? false
  }

  func style(at offset: Int, ofBlock block: Int, _ theme: Theme) -> Style? {
    matches[block]?.first { $0.range.contains(offset) }.map { $0.isCurrent ? theme.currentMatch : theme.match }
  }

  /// The link that a letter belongs to.
  func link(at offset: Int, ofBlock block: Int) -> Int? {
    links[block]?.first { $0.range.contains(offset) }?.number
  }

  /// Whether a link begins with a letter.
  func begins(at offset: Int, ofBlock block: Int) -> Bool {
    links[block]?.contains { $0.range.lowerBound == offset } ?? false
  }
}
