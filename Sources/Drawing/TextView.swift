import Figure
import Screens
import Text

/// How a screen with a text divides the terminal: the map or the contents on the left, the text on the right.
struct TextLayout {
  /// The columns of a map beside a text on a terminal of 80 columns: as wide as what has to be read on the first screen
  /// allows, for the steps need the room more than the body does, which is seen from near.
  private static func narrowMap(beside document: Document?, below head: Int, _ size: Size) -> Int {
    let widths = [25, 23, 21, 19, 17]
    let fitting = widths.first { width in
      guard var opening = document else { return true }
      opening.blocks = Array(opening.blocks.prefix(opening.opening))
      let lines = opening.lines(width: textWidth(size, aside: width))
      // Of what follows the release the beginning is enough.
      let last = lines.count { $0.block == opening.opening - 1 }
      return lines.count - max(0, last - 1) <= size.rows - 2 - head
    }
    // While a point is pressed the eye has to find it.
    return fitting ?? (head > 0 ? widths.last! : size.columns < 80 ? 23 : 0)
  }

  private static func textWidth(_ size: Size, aside: Int) -> Int { max(1, min(76, size.columns - aside - 3)) }

  /// The columns of the map or the contents on the left; 0 where there is no room.
  let aside: Int
  /// The columns of the text, at most 76: longer lines are hard to read.
  let text: Int
  /// The rows of the clock over the text; 0 where there is none.
  let head: Int
  /// The rows of the text.
  let rows: Int

  init(_ page: Page, _ size: Size) {
    let contents = page.reading?.contents != nil ? 34 : 0
    head = page.clock == nil ? 0 : Easel.clockRows(size)
    aside =
      switch size.columns {
      case 100...: page.map != nil ? size.columns * 2 / 5 : contents
      case 60...: page.map != nil ? Self.narrowMap(beside: page.reading?.document, below: head, size) : 0
      default: 0
      }
    text = Self.textWidth(size, aside: aside)
    rows = max(1, size.rows - 2 - head)
  }
}

extension Easel {
  /// A text with the map or the contents beside it where there is room.
  mutating func drawText() {
    guard let reading = page.reading else { return }
    let layout = TextLayout(page, size)
    let lines = layouts.lines(of: reading, width: layout.text)
    if layout.aside > 0 { drawAside(reading, layout) }
    let left = layout.aside + 2
    let top = min(lines.lastIndex { $0.anchor <= reading.anchor } ?? 0, max(0, lines.count - layout.rows))
    let matches = MarkedMatches(reading.search)
    if let clock = page.clock {
      draw(clock, in: Rect(column: left, row: 0, columns: layout.text, rows: layout.head))
    }
    for (offset, line) in lines.dropFirst(top).prefix(layout.rows).enumerated() {
      draw(line, in: Rect(column: left, row: layout.head + offset, columns: layout.text, rows: 1), matches)
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
    placeCursor(on: Array(lines.dropFirst(top).prefix(layout.rows)), column: left, reading.search)
  }

  /// Puts the cursor of the terminal on the match that is shown, else on the first words that are seen.
  private mutating func placeCursor(on lines: [TextLine], column: Int, _ search: TextSearch?) {
    let match = search?.current.flatMap { search?.matches[$0] }
    for (row, line) in lines.enumerated() where line.range != nil && !line.text.isEmpty {
      let first = column + line.indent + line.mark.columns
      if picture.cursor == nil { picture.cursor = (first, row) }
      guard let match, match.block == line.block, let range = line.range, range.contains(match.range.lowerBound) else {
        continue
      }
      let before = line.text.utf8.prefix(match.range.lowerBound - range.lowerBound)
      picture.cursor = (first + String(decoding: before, as: UTF8.self).columns, row)
      return
    }
  }

  private mutating func draw(_ line: TextLine, in rect: Rect, _ matches: MarkedMatches) {
    guard let range = line.range, matches.touch(range, ofBlock: line.block) else { return draw(line, in: rect) }
    var x = rect.column + line.indent
    x += picture.canvas.put(line.mark, column: x, row: rect.row, markStyle(line.kind))
    let end = rect.column + rect.columns
    var offset = range.lowerBound
    for span in line.spans {
      for character in span.text {
        let found = matches.style(at: offset, ofBlock: line.block, theme) ?? style(of: span, line.kind)
        x += picture.canvas.put(String(character), column: x, row: rect.row, found, limit: end - x)
        offset += character.utf8.count
      }
    }
  }

  private mutating func drawAside(_ reading: Page.Reading, _ layout: TextLayout) {
    if let map = page.map {
      let rect = Rect(column: 1, row: 0, columns: (layout.aside - 1) / 2 * 2, rows: layout.head + layout.rows)
      drawMap(map, in: [rect])
    } else if let contents = reading.contents {
      drawContents(contents, width: layout.aside, rows: layout.rows)
    }
  }

  /// The contents of the book around the chapter that is read.
  private mutating func drawContents(_ list: Page.List, width: Int, rows height: Int) {
    let first = firstRow(showing: list.rows.firstIndex(where: \.isChosen) ?? 0, of: list.rows.count, in: height)
    for (offset, row) in list.rows.dropFirst(first).prefix(height).enumerated() {
      let rect = Rect(column: 1, row: offset, columns: width - 2, rows: 1)
      guard let target = row.target else {
        picture.canvas.put(row.text, column: 1, row: offset, theme.heading)
        continue
      }
      let style = row.isChosen ? theme.selection : .plain
      if row.isChosen { picture.canvas.fill(rect, with: Cell(" ", style)) }
      picture.canvas.put(" " + row.text.shortened(to: width - 4), column: 1, row: offset, style)
      picture.zones.append(.target(rect, target))
    }
  }
}

/// The places that a search found, ready to be looked up line by line.
private struct MarkedMatches {
  private let ranges: [Int: [(range: Range<Int>, isCurrent: Bool)]]

  init(_ search: TextSearch?) {
    var ranges: [Int: [(range: Range<Int>, isCurrent: Bool)]] = [:]
    for (number, match) in (search?.matches ?? []).enumerated() {
      ranges[match.block, default: []].append((match.range, number == search?.current))
    }
    self.ranges = ranges
  }

  /// Whether anything was found in a part of a block.
  func touch(_ range: Range<Int>, ofBlock block: Int) -> Bool {
    ranges[block]?.contains { $0.range.overlaps(range) } ?? false
  }

  func style(at offset: Int, ofBlock block: Int, _ theme: Theme) -> Style? {
    ranges[block]?.first { $0.range.contains(offset) }.map { $0.isCurrent ? theme.currentMatch : theme.match }
  }
}
