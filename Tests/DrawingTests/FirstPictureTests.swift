import Atlas
import Screens
import TestSupport
import Testing

@testable import Drawing

/// The first picture, whose bodies are made ready beside its words, is the one that would be painted without that.
@Suite struct FirstPictureTests {
  @Test(arguments: [(10, 3), (24, 6), (45, 30), (80, 24), (200, 60)])
  func itIsTheSame(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    let muscle = Screen.reading(ReadingScreen(.muscle("trapezius", .left), eye: Eye(.back), in: Shipped.edition))
    for screens in [[], [muscle]] {
      let app = App(Shipped.edition, screens: screens)
      let look = Look(glyphs: .quadrant, theme: Shipped.dark, depth: .palette256, isUnicode: true)
      var (first, other) = (Painter(look), Painter(look))
      let (early, whole) = (first.firstPicture(of: app, size: size), other.picture(of: app, size: size))
      let isSame = early.canvas == whole.canvas
      #expect(isSame, "\(columns)x\(rows), \(screens.count) screens")
      #expect(early.cursor ?? (-1, -1) == whole.cursor ?? (-1, -1))
      // A click means the same everywhere.
      let places = (0..<rows).flatMap { row in (0..<columns).map { (column: $0, row: row) } }
      let targets = places.map { early.target(column: $0.column, row: $0.row) }
      let isSameTarget = targets == places.map { whole.target(column: $0.column, row: $0.row) }
      #expect(isSameTarget)
      // What was made ready is what is needed, and is there for the next.
      #expect(first.readyFigures == other.readyFigures)
    }
  }

  /// What is drawn before the words are known is the map that they go with: nothing is drawn twice.
  @Test(arguments: [(60, 24), (80, 24), (200, 60)])
  func theMapIsKnownBeforeTheWords(columns: Int, rows: Int) throws {
    let app = App(Shipped.edition)
    let look = Look(glyphs: .quadrant, theme: Shipped.dark, depth: .palette256, isUnicode: true)
    func easel(_ page: Page) -> Easel {
      Easel(
        page, of: app.edition, mode: app.mode, keymap: app.keymap, size: Size(columns: columns, rows: rows), look: look)
    }
    var bodies = easel(try #require(app.pageOfBody()))
    bodies.drawMapAlone()
    var words = easel(app.page())
    words.leavesMap = true
    words.draw()
    let fits = words.fillGap(from: bodies)
    #expect(fits && words.gap != nil)
  }
}
