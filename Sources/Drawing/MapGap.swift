import Screens

/// A map and its place on a screen, of which one easel draws the words while another one draws the map.
struct MapGap: Sendable {
  let map: MapPage
  let rects: [Rect]
  /// How many parts of the screen that answer to a click come before those of the map.
  let zones: Int

  init(_ map: MapPage, in rects: [Rect], after zones: Int) {
    self.map = map.withoutPlaces
    self.rects = rects
    self.zones = zones
  }

  /// Whether what was drawn for another gap belongs here.
  func fits(_ other: MapGap) -> Bool { map == other.map && rects == other.rects }
}

extension MapPage {
  /// Without the list that may stand in its place, of which nothing is drawn here.
  fileprivate var withoutPlaces: MapPage {
    var map = self
    map.places = nil
    return map
  }
}

extension Easel {
  /// Draws the map of a summary, and nothing but that.
  mutating func drawMapAlone() {
    guard let map = page.map, !size.isTiny, !size.isCompact else { return }
    let rects = summaryLayout.figures
    drawMap(map, in: rects)
    gap = MapGap(map, in: rects, after: 0)
  }

  /// Fills the gap with the map that another easel drew alone.
  ///
  /// - Returns: whether it is the map that belongs there; else nothing is done.
  mutating func fillGap(from other: Easel) -> Bool {
    guard let gap, let drawn = other.gap, gap.fits(drawn) else { return gap == nil && other.gap == nil }
    for rect in gap.rects { picture.canvas.copy(rect, from: other.picture.canvas) }
    picture.zones.insert(contentsOf: other.picture.zones, at: gap.zones)
    return true
  }
}
