import Atlas
import Screens
import TestSupport
import Testing

@testable import Drawing

/// The map that is kept while one reads is the one that would be drawn, whatever is pressed.
@Suite struct DrawnMapTests {
  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func itIsNeverAnOldOne(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    let look = Look(glyphs: .quadrant, theme: Shipped.dark, depth: .palette256, isUnicode: true)
    var kept = Painter(look)
    let screen = ReadingScreen(.muscle("trapezius", .left), eye: Eye(.back), in: Shipped.edition)
    var app = App(Shipped.edition, screens: [.reading(screen)])
    for key in [Key?.none, .tab, .tab, .tab, .down, .down, "s", .down, "f", "+", "-", "d", "a", .down, "s", .escape] {
      if let key { _ = app.press(key) }
      var fresh = Painter(look)
      let (picture, other) = (kept.picture(of: app, size: size), fresh.picture(of: app, size: size))
      app.sight = picture.sight
      let isSame = picture.canvas == other.canvas
      #expect(isSame, "after \(key.map { "\($0)" } ?? "nothing") at \(columns)x\(rows)")
      #expect(picture.zones.count == other.zones.count)
    }
  }
}
