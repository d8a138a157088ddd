import Screens

/// A map as it stands on a screen that holds nothing else yet, kept for the next screen with the same one: who reads on
/// beside it waits for the words alone.
struct DrawnMap: Sendable {
  /// What it depends on; the figures are those of one atlas.
  struct Key: Sendable, Hashable {
    /// All that is said of it: nothing that is drawn can be forgotten here.
    let map: MapPage
    let rects: [Rect]
    let look: Look
    let size: Size
  }

  let key: Key
  let canvas: Canvas
  let zones: [Picture.Zone]
}

extension Easel {
  /// Draws a map on a screen that holds nothing yet.
  mutating func drawMapFirst(_ map: MapPage, in rects: [Rect]) {
    let key = DrawnMap.Key(map: map, rects: rects, look: look, size: size)
    if let drawnMap, drawnMap.key == key {
      (picture.canvas, picture.zones) = (drawnMap.canvas, drawnMap.zones)
    } else {
      drawMap(map, in: rects)
      drawnMap = DrawnMap(key: key, canvas: picture.canvas, zones: picture.zones)
    }
  }
}
