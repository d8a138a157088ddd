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
      let isSame = first.firstPicture(of: app, size: size).canvas == other.picture(of: app, size: size).canvas
      #expect(isSame, "\(columns)x\(rows), \(screens.count) screens")
      // What was made ready is what is needed, and is there for the next.
      #expect(first.readyFigures == other.readyFigures)
    }
  }
}
