import Atlas
import Figure
import Screens

extension Easel {
  /// The whole body with the cursor, and beside it what lives under the cursor.
  mutating func draw(_ screen: BodyScreen, _ painter: inout Painter) {
    let stop = screen.cursor.stop
    let status = words(for: stop)
    guard !size.isCompact else { return drawList(stop, status) }
    let layout = MapLayout(size)
    let drawn = drawMap(screen.paint(in: atlas), view: stop.view, in: layout.figures, &painter)
    drawSummary(stop, layout.panel)
    drawFoot(status: status, note: size.columns >= 100 ? "front and back: f turns" : "\(stop.view.rawValue) view")
    placeCursor(on: stop, drawn)
  }

  /// What lives in a region: its name, the alert, the muscles in it and the muscles behind its pain.
  private mutating func drawSummary(_ stop: Stop, _ panel: Rect) {
    guard let region = atlas.region(stop.region) else { return }
    var rest = panel
    func advance(_ rows: Int) {
      rest.row += rows
      rest.rows = max(0, rest.rows - rows)
    }
    picture.canvas.put(region.name(in: stop.view), column: rest.column, row: rest.row, theme.title, limit: rest.columns)
    picture.canvas.put(stop.side.words, column: rest.column, row: rest.row + 1, theme.strong, limit: rest.columns)
    advance(3)
    if let alert = region.alert { advance(write(alert, in: rest, theme.caution, atMost: 6) + 1) }
    let screen = RegionScreen(at: stop, in: atlas)
    let sections: [(RegionScreen.Section, String)] = [
      (.sendsHere, "Pain here often comes from"), (.pointsHere, RegionScreen.Section.pointsHere.title),
    ]
    let room = max(0, rest.rows - 6)
    for (section, title) in sections {
      let names = screen.entries.filter { $0.section == section && $0.referral != .spillover }.map(\.muscle.name)
      guard !names.isEmpty else { continue }
      advance(write(title, in: rest, theme.heading, atMost: 1))
      let shown = min(names.count, max(2, room / 2))
      for name in names.prefix(shown) { advance(write(name, in: rest, .plain, atMost: 1)) }
      if shown < names.count { advance(write("and \(names.count - shown) more", in: rest, theme.quiet, atMost: 1)) }
      advance(1)
    }
    let areas = region.areas.filter { atlas.figure(stop.view).area($0.id) != nil }
    guard rest.rows > 8 else { return }
    advance(write(areas.count == 1 ? "The area" : "The areas", in: rest, theme.heading, atMost: 1))
    for area in areas {
      guard rest.rows > 3 else { break }
      advance(write("\(area.name). \(area.covers)", in: rest, theme.quiet, atMost: 3))
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
