import Atlas
import Figure
import Screens

extension Easel {
  /// A tapped region: the body with the selected muscle's pain, and the list of muscles beside it.
  mutating func draw(_ screen: RegionScreen, _ painter: inout Painter) {
    let paint = screen.paint(in: atlas)
    var panel = Rect(column: 1, row: 0, columns: size.columns - 2, rows: size.rows - 2)
    var note = screen.selected?.muscle.name
    if !size.isCompact {
      let layout = MapLayout(size)
      _ = drawMap(paint, view: screen.view, in: layout.figures, near: app.isNear, &painter)
      drawLegend([.chosen, .essential, .spillover, .points], hasPoints: true, in: legendPlaces(layout))
      panel = layout.panel
      if layout.figures.count == 1, let hidden = paint.announcement(on: screen.view.behind, in: atlas) {
        note = "\(screen.view.behind.rawValue): \(hidden)"
      }
    }
    let area = screen.area.flatMap { atlas.area($0)?.name }
    let status = words(for: screen.stop) + (area.map { ": \($0.lowercasedFirst)" } ?? "")
    drawHead(screen, &panel)
    let details = size.isCompact ? [] : detailLines(screen, paint, width: panel.columns, atMost: panel.rows / 2)
    let detailRows = details.count
    let list = Rect(
      column: panel.column, row: panel.row, columns: panel.columns,
      rows: panel.rows - detailRows - (detailRows > 0 ? 1 : 0))
    drawEntries(screen, in: list)
    for (offset, line) in details.enumerated() {
      picture.canvas.put(
        line.text, column: panel.column, row: panel.row + panel.rows - detailRows + offset, line.style,
        limit: panel.columns)
    }
    drawFoot(status: status, note: note)
  }

  /// Between the feet of two figures, in the left corner, in the right corner.
  private func legendPlaces(_ layout: MapLayout) -> [Rect] {
    let first = layout.figures[0]
    let last = layout.figures[layout.figures.count - 1]
    let columns = [last.column - 8, first.column, last.column + last.columns - 16]
    return columns.map { Rect(column: $0, row: first.row, columns: 14, rows: first.rows) }
  }

  private mutating func drawHead(_ screen: RegionScreen, _ panel: inout Rect) {
    guard let region = atlas.region(screen.stop.region) else { return }
    let used = picture.canvas.put(
      region.name(in: screen.stop.view), column: panel.column, row: panel.row, theme.title, limit: panel.columns)
    // Where it does not fit it is left to the status line, which never drops the side.
    if used + 2 + columns(of: screen.stop.side.words) <= panel.columns {
      picture.canvas.put(screen.stop.side.words, column: panel.column + used + 2, row: panel.row, theme.strong)
    }
    var rows = 1
    if let area = screen.area.flatMap({ atlas.area($0) }), !size.isCompact {
      let rest = panel.dropping(rows: 1)
      rows += write("\(area.name). \(area.covers)", in: rest, theme.emphasis, atMost: 2)
    }
    if let alert = region.alert, !size.isCompact {
      rows += write(alert, in: panel.dropping(rows: rows), theme.caution, atMost: size.rows >= 40 ? 8 : 4)
    }
    rows += size.isCompact ? 0 : 1
    panel.row += rows
    panel.rows = max(0, panel.rows - rows)
  }

  /// A row of the list: a heading or an entry by its number.
  private enum Row {
    case heading(String)
    case entry(Int)
    case blank
  }

  private mutating func drawEntries(_ screen: RegionScreen, in rect: Rect) {
    guard !screen.entries.isEmpty else {
      write("No muscle of the atlas has its points here or sends pain here.", in: rect, theme.quiet)
      return
    }
    var rows: [Row] = []
    for section in [RegionScreen.Section.pointsHere, .sendsHere] {
      let numbers = screen.entries.indices.filter { screen.entries[$0].section == section }
      guard !numbers.isEmpty else { continue }
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(.heading("\(section.title) (\(numbers.count))"))
      rows += numbers.map { .entry($0) }
    }
    let here = rows.firstIndex { if case .entry(screen.selection) = $0 { true } else { false } } ?? 0
    let first = max(0, min(here - rect.rows / 2, rows.count - rect.rows))
    for (offset, row) in rows.dropFirst(first).prefix(rect.rows).enumerated() {
      let y = rect.row + offset
      switch row {
      case .blank: break
      case .heading(let text): picture.canvas.put(text, column: rect.column, row: y, theme.heading, limit: rect.columns)
      case .entry(let index):
        drawEntry(screen, index, Rect(column: rect.column, row: y, columns: rect.columns, rows: 1))
      }
    }
    let hidden = rows.dropFirst(first + rect.rows).count { if case .entry = $0 { true } else { false } }
    // The line below the list is free when something is said of the selected entry.
    if hidden > 0 {
      picture.canvas.put("↓ \(hidden) more", column: rect.column + 1, row: rect.row + rect.rows, theme.quiet)
    }
  }

  private mutating func drawEntry(_ screen: RegionScreen, _ index: Int, _ rect: Rect) {
    let entry = screen.entries[index]
    let isSelected = index == screen.selection
    let style = isSelected ? theme.selection : .plain
    let sign =
      switch entry.referral {
      case nil: "✕"
      case .essential: "●"
      case .spillover: "○"
      }
    if isSelected { picture.canvas.fill(rect, with: Cell(" ", style)) }
    let name = " \(sign) \(entry.muscle.name)"
    let used = picture.canvas.put(name, column: rect.column, row: rect.row, style, limit: rect.columns)
    let reason = entry.referral == nil ? entry.reason : entry.referral == .essential ? "essential" : "spillover"
    let width = columns(of: reason)
    if used + width + 2 <= rect.columns {
      picture.canvas.put(
        reason, column: rect.column + rect.columns - width, row: rect.row, isSelected ? theme.selection : theme.quiet)
    }
    if isSelected { picture.cursor = (rect.column + 1, rect.row) }
    picture.zones.append(.entry(rect, index))
  }

  /// What is said below the list of the entry that is selected.
  ///
  /// Where it does not fit the areas give way, which are painted anyway, and never the caution.
  private func detailLines(
    _ screen: RegionScreen, _ paint: Paint, width: Int, atMost limit: Int
  ) -> [(text: String, style: Style)] {
    guard let entry = screen.selected else { return [] }
    func names(_ ids: Set<String>) -> String {
      atlas.areas.filter { ids.contains($0.id) }.map { $0.name.lowercasedFirst }.joined(separator: ", ")
    }
    func lines(_ text: String, _ style: Style) -> [(text: String, style: Style)] {
      wrapped(text, to: width).map { ($0, style) }
    }
    let head = [(text: clippedWithMark(entry.muscle.name, to: width), style: theme.title)] + lines(entry.reason, .plain)
    let foot =
      (atlas.text(of: entry.muscle).cautions.first.map { lines($0, theme.caution) } ?? [])
      + [(text: "[\(entry.muscle.evidence.rawValue)]", style: theme.quiet)]
    var areas = lines("Essential: \(names(paint.essential))", .plain)
    if !paint.spillover.isEmpty { areas += lines("Spillover: \(names(paint.spillover))", theme.quiet) }
    let room = max(0, limit - head.count - foot.count)
    if areas.count > room {
      areas = Array(areas.prefix(room))
      if let last = areas.popLast() { areas.append((clippedWithMark(last.text + " …", to: width), last.style)) }
    }
    return Array((head + areas + foot).prefix(limit))
  }
}
