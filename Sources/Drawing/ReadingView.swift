import Atlas
import Figure
import Screens

extension Easel {
  /// A text with the map or the contents beside it where there is room.
  mutating func draw(_ screen: ReadingScreen, _ painter: inout Painter) {
    let layout = screen.layout(size)
    let page = screen.page(in: context)
    if layout.aside > 0 { drawAside(screen, layout, &painter) }
    let left = layout.aside + 2
    for (offset, line) in page.lines.dropFirst(page.top).prefix(layout.rows).enumerated() {
      draw(line, column: left, row: offset, width: layout.text, page.matches, screen.search?.current)
    }
    let last = min(page.lines.count, page.top + layout.rows)
    let share =
      page.lines.count <= layout.rows
      ? "all" : last == page.lines.count ? "end" : "\(last * 100 / max(1, page.lines.count)) %"
    if let search = screen.search { return drawSearch(search, page.matches.count, share) }
    drawFoot(status: title(of: screen), note: share)
    picture.cursor = (left, 0)
  }

  private func title(of screen: ReadingScreen) -> String {
    switch screen.subject {
    case .muscle(let id, let side, _):
      let muscle = atlas.muscle(id)
      let point = screen.point.flatMap { id in muscle?.points.first { $0.id == id } }
      let which = point.map { ", point \($0.id): \($0.name)" } ?? ""
      return "\(muscle?.name ?? id)\(which), \(side.words)"
    case .guide(let id):
      let number = (atlas.chapters.firstIndex { $0.id == id } ?? 0) + 1
      let chapter = atlas.chapter(id)
      return "\(chapter?.part.title ?? "") · \(chapter?.title ?? id) (\(number) of \(atlas.chapters.count))"
    case .complaint(let kind, let id):
      let complaint = atlas.complaint(kind, id)
      let muscle = screen.point.flatMap { atlas.muscle($0)?.name }
      return (complaint?.name ?? id) + (muscle.map { ": \($0), your RIGHT" } ?? "")
    case .help(let mode): return "Keys · \(mode.title)"
    }
  }

  private mutating func drawSearch(_ search: ReadingScreen.Search, _ matches: Int, _ share: String) {
    if search.isTyping {
      let row = size.rows - 2
      let used = picture.canvas.put("/" + search.query, column: 0, row: row, theme.status, limit: size.columns - 1)
      drawFoot(status: "")
      picture.canvas.put("/" + search.query, column: 0, row: row, theme.status, limit: size.columns - 1)
      picture.cursor = (min(used, size.columns - 1), row)
      return
    }
    let found =
      matches == 0
      ? "“\(search.query)” is not in this text"
      : "match \((search.current ?? 0) + 1) of \(matches) for “\(search.query)”"
    drawFoot(status: found, note: share)
    picture.cursor = (layoutColumn, 0)
  }

  private var layoutColumn: Int {
    if case .reading(let screen) = app.top { screen.layout(size).aside + 2 } else { 0 }
  }

  private mutating func draw(
    _ line: TextLine, column: Int, row: Int, width: Int, _ matches: [Document.Match], _ current: Int?
  ) {
    var x = column + line.indent
    x += picture.canvas.put(line.mark, column: x, row: row, markStyle(line.kind))
    var offset = line.offset
    for span in line.spans {
      for character in span.text {
        guard x < column + width else { return }
        let hit = matches.firstIndex { $0.block == line.block && offset >= $0.offset && offset < $0.offset + $0.count }
        let style = hit.map { $0 == current ? theme.currentMatch : theme.match } ?? style(of: span, line.kind)
        x += picture.canvas.put(String(character), column: x, row: row, style)
        offset += 1
      }
    }
  }

  private func markStyle(_ kind: Document.Kind) -> Style {
    switch kind {
    case .quote: theme.caution
    case .item: theme.bullet
    default: .plain
    }
  }

  private func style(of span: Document.Span, _ kind: Document.Kind) -> Style {
    if span.style == .label { return theme.quiet }
    if case .heading(let level) = kind {
      return level == 1 ? theme.title : level == 2 ? theme.heading : theme.strong
    }
    switch span.style {
    case .plain, .label: return .plain
    case .emphasis: return theme.emphasis
    case .strong: return theme.strong
    case .code: return theme.emphasis
    case .caution: return theme.caution
    }
  }

  private mutating func drawAside(_ screen: ReadingScreen, _ layout: ReadingScreen.Layout, _ painter: inout Painter) {
    switch screen.subject {
    case .muscle(_, _, let view):
      let rect = Rect(column: 0, row: 0, columns: layout.aside / 2 * 2, rows: layout.rows)
      _ = drawMap(screen.paint(in: atlas), view: view, in: [rect], near: app.isNear, &painter)
      drawLegend(
        [.essential, .spillover, .points], hasPoints: true,
        in: [0, rect.columns - 16].map { Rect(column: $0, row: 0, columns: 16, rows: layout.rows) })
    case .complaint:
      let rect = Rect(column: 0, row: 0, columns: layout.aside / 2 * 2, rows: layout.rows)
      let paint = screen.paint(in: atlas)
      _ = drawMap(paint, view: paint.fullestView(in: atlas), in: [rect], near: app.isNear, &painter)
    case .guide(let id): drawContents(id, width: layout.aside, rows: layout.rows)
    case .help: break
    }
  }

  /// The contents of the guide around the chapter that is read.
  private mutating func drawContents(_ id: String, width: Int, rows height: Int) {
    var rows: [(text: String, chapter: Int?)] = []
    for part in Chapter.Part.allCases {
      if !rows.isEmpty { rows.append(("", nil)) }
      rows.append((part.title, nil))
      for (index, chapter) in atlas.chapters.enumerated() where chapter.part == part {
        rows.append((chapter.title, index))
      }
    }
    let here = rows.firstIndex { $0.chapter.map { atlas.chapters[$0].id } == id } ?? 0
    let first = max(0, min(here - height / 2, rows.count - height))
    for (offset, row) in rows.dropFirst(first).prefix(height).enumerated() {
      let rect = Rect(column: 1, row: offset, columns: width - 2, rows: 1)
      guard let chapter = row.chapter else {
        picture.canvas.put(row.text, column: 1, row: offset, theme.heading)
        continue
      }
      let isHere = first + offset == here
      let style = isHere ? theme.selection : .plain
      if isHere { picture.canvas.fill(rect, with: Cell(" ", style)) }
      picture.canvas.put(" " + clippedWithMark(row.text, to: width - 4), column: 1, row: offset, style)
      picture.zones.append(.entry(rect, chapter))
    }
  }
}
