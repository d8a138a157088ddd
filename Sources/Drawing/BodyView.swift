import Atlas
import Figure
import Screens

extension Easel {
  /// The body with the cursor, and beside it what lives under the cursor.
  mutating func draw(_ screen: BodyScreen, _ painter: inout Painter) {
    let stop = screen.cursor.stop
    guard !size.isCompact else { return drawList(stop, words(for: stop)) }
    let layout = MapLayout(size)
    if let near = screen.near { return draw(near, at: stop, screen.paint(in: atlas), layout, &painter) }
    let drawn = drawMap(screen.paint(in: atlas), view: stop.view, in: layout.figures, &painter)
    drawSummary(stop, nil, layout.panel)
    drawFoot(
      status: words(for: stop), note: size.columns >= 100 ? "front and back: f turns" : "\(stop.view.rawValue) view")
    placeCursor(on: stop, drawn)
  }

  /// From near: the part of the body that holds the region, with the cursor on one of its areas.
  private mutating func draw(
    _ near: NearCursor, at stop: Stop, _ paint: Paint, _ layout: MapLayout, _ painter: inout Painter
  ) {
    let area = near.place.area
    // The picture holds the whole region, so that it stands still while one walks within it.
    let region = Paint(choosing: stop, in: atlas)
    let drawn = drawMap(paint, framing: region, view: near.map.view, in: layout.figures, near: true, &painter)
    drawSummary(stop, area, layout.panel)
    let name = atlas.area(area)?.name ?? area
    drawFoot(status: "\(name), \(near.side.words)", note: near.map.view.words)
    let cells = drawn.compactMap { figure, rect in
      figure.cell(ofArea: area, side: near.side).map { (figure.view, rect.column + $0.column, rect.row + $0.row) }
    }
    if let cell = cells.first(where: { $0.0 == near.map.view }) ?? cells.first { picture.cursor = (cell.1, cell.2) }
  }

  /// What lives in a region, or in one area of it: its name, the muscles behind its pain, the muscles in it, its
  /// areas, the alert.
  ///
  /// Each part has its place whatever the region, so that nothing jumps while the cursor moves and little is sent.
  private mutating func drawSummary(_ stop: Stop, _ area: String?, _ panel: Rect) {
    guard let region = atlas.region(stop.region) else { return }
    let name = area.flatMap { atlas.area($0)?.name } ?? region.name(in: stop.view)
    picture.canvas.put(name, column: panel.column, row: panel.row, theme.title, limit: panel.columns)
    picture.canvas.put(
      stop.side.words, column: panel.column, row: panel.row + 1, theme.strong, limit: panel.columns)
    var rest = panel.dropping(rows: 3)
    if app.showsDangers { return drawDangers(on: size.columns >= 120 ? View.bodyViews : [stop.view], in: rest) }
    let alertRows = region.alert.map { min(wrapped($0, to: panel.columns).count, rest.rows / 3) } ?? 0
    if let alert = region.alert {
      let place = Rect(
        column: panel.column, row: panel.row + panel.rows - alertRows, columns: panel.columns, rows: alertRows)
      write(alert, in: place, theme.caution)
    }
    let screen = RegionScreen(at: stop, area: area, in: atlas)
    let sectionRows = min(9, (rest.rows - rest.rows / 4) / 2)
    for section in RegionScreen.Section.allCases {
      let names = screen.entries.filter { $0.section == section && $0.referral != .spillover }.map(\.muscle.name)
      drawNames(names, title: section.title, in: rest.keeping(rows: sectionRows))
      rest = rest.dropping(rows: sectionRows)
    }
    rest = rest.keeping(rows: rest.rows - alertRows - 1)
    let areas = region.areas.filter { area == nil ? atlas.figure(stop.view).area($0.id) != nil : $0.id == area }
    guard rest.rows > 6 else { return }
    write(areas.count == 1 ? "The area" : "The areas", in: rest, theme.heading)
    rest = rest.dropping(rows: 1)
    for area in areas where rest.rows > 1 {
      rest = rest.dropping(rows: write("\(area.name). \(area.covers)", in: rest, theme.quiet, atMost: 3))
    }
  }

  /// The places that the ! on the body stand for.
  private mutating func drawDangers(on views: [View], in panel: Rect) {
    var rest = panel
    rest = rest.dropping(rows: write("Never press here", in: rest, theme.heading))
    let shown = Set(views.flatMap { atlas.dangers(on: $0) })
    for danger in atlas.dangers where shown.contains(danger) && rest.rows > 0 {
      let care = danger.rule == .care ? " With care only." : ""
      let words = "! \(danger.name): \(danger.why).\(care)"
      rest = rest.dropping(rows: write(words, in: rest, danger.rule == .never ? theme.caution : .plain, atMost: 3))
    }
    rest = rest.dropping(rows: 1)
    write("And nowhere that you feel a pulse. d hides these signs.", in: rest, theme.quiet)
  }

  /// A heading with as many names below it as fit, and how many did not; the last row stays empty.
  private mutating func drawNames(_ names: [String], title: String, in rect: Rect) {
    write(title, in: rect, theme.heading, atMost: 1)
    let room = rect.rows - 2
    if names.isEmpty { write("none known", in: rect.dropping(rows: 1), theme.quiet, atMost: 1) }
    let shown = names.count <= room ? names.count : max(0, room - 1)
    for (index, name) in names.prefix(shown).enumerated() {
      write(name, in: rect.dropping(rows: 1 + index), .plain, atMost: 1)
    }
    if shown < names.count, room > 0 {
      write("and \(names.count - shown) more", in: rect.dropping(rows: 1 + shown), .plain, atMost: 1)
    }
  }

  /// Where the terminal is too small for a map, the regions as a list around the cursor.
  private mutating func drawList(_ stop: Stop, _ status: String) {
    let stops = atlas.stops
    let rows = size.rows - 2
    let here = stops.firstIndex(of: stop) ?? 0
    let first = max(0, min(here - rows / 2, stops.count - rows))
    for (offset, other) in stops.dropFirst(first).prefix(rows).enumerated() {
      let isHere = other == stop
      let text = clippedWithMark(" " + words(for: other), to: size.columns)
      picture.canvas.put(text, column: 0, row: offset, isHere ? theme.selection : .plain)
      if isHere { picture.cursor = (0, offset) }
    }
    drawFoot(status: status)
  }
}
