import Atlas
import Figure
import Screens
import TestSupport
import Testing
import Text

@testable import Drawing

/// Where the cursor of the terminal stands, which a screen reader follows.
@Suite struct CursorTests {
  private static let sizes = [(45, 30), (60, 24), (80, 24), (120, 40), (200, 60), (40, 12)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  /// The words from the cursor on.
  private static func words(_ picture: Picture) -> Substring {
    guard let cursor = picture.cursor else { return "" }
    let row = (cursor.column..<picture.canvas.size.columns).map { picture.canvas[$0, cursor.row].scalar }
    return Substring(String(String.UnicodeScalarView(row)))
  }

  /// It stands on words on every screen, in every way to draw: on a letter or a figure, or on the caret of a line.
  @Test(arguments: sizes, SnapshotTests.Way.allCases)
  func itStandsOnWords(size: Size, way: SnapshotTests.Way) throws {
    var painter = Painter(way.look)
    for scene in SnapshotTests.scenes {
      let app = App(Shipped.edition, screens: scene.screens, glyphs: way.look.glyphs)
      let picture = painter.picture(of: app, size: size)
      let words = Self.words(picture)
      if app.page().caret != nil { continue }
      #expect(words.first?.isLetter == true || words.first?.isNumber == true, "\(scene.name): \(words)")
    }
  }

  @Test(arguments: sizes)
  func itStandsOnTheNameOfThePlace(size: Size) {
    var painter = Painter(PictureTests.color)
    for stop in Shipped.atlas.stops {
      let app = App(Shipped.edition, screens: [.body(BodyScreen(at: stop))])
      let words = Self.words(painter.picture(of: app, size: size))
      #expect(words.hasPrefix(stop.name(in: Shipped.atlas).prefix(10)), "\(stop): \(words)")
    }
  }

  /// Keys, and the words that the cursor stands on.
  @Test(arguments: [
    ("", "Upper back"), ("Tab", "Scalenes"), ("Tab Tab", "Levator"), ("L", "Upper back, your LEFT"),
    ("L Down", "Lower back, your RIGHT"),
    ("L Tab", "Scalenes"), ("+", "Mid-thoracic back"), ("Enter", "Scalenes"), ("Enter Down", "Levator"),
    ("/ Down", "Head"),
    ("/ Down Down", "Face"), ("/ s o l e u s Down Up", "Soleus"), (": Down", "to the region above"),
    (": s y m Down Up", "all symptoms"), ("c Enter / w o r k Enter", "work"),
  ])
  func itStandsOnWhatIsChosen(keys: String, words: String) {
    var app = App(
      Shipped.edition, screens: [.body(BodyScreen(at: Stop(view: .back, region: "upper-back", side: .left)))])
    let size = Size(columns: 80, rows: 24)
    var painter = Painter(PictureTests.color)
    for key in keys.split(separator: " ") {
      app.sight = painter.picture(of: app, size: size).sight
      switch key {
      case "Down": _ = app.press(.down)
      case "Up": _ = app.press(.up)
      case "Enter": _ = app.press(.enter)
      case "Tab": _ = app.press(.tab)
      default: _ = app.press(.character(Character(String(key))))
      }
    }
    let found = Self.words(painter.picture(of: app, size: size))
    #expect(found.lowercased().hasPrefix(words.lowercased()), "\(found)")
  }

  /// A line that is longer than the terminal is shown around the caret, with a sign where more of it is.
  @Test func aLongLineScrolls() throws {
    var painter = Painter(PictureTests.color)
    for (screens, key) in [([Screen](), Key.character("/")), ([], ":")] {
      var app = App(Shipped.edition, screens: screens)
      _ = app.press(key)
      let line = (1...16).map { String(UnicodeScalar(UInt8(64 + $0))) + "日b " }.joined()
      _ = app.press(.paste(line))
      for width in [20, 33, 45, 80] {
        let size = Size(columns: width, rows: 12)
        for (move, count) in [(Key.home, 1), (.right, 64), (.left, 64)] {
          for _ in 0..<count {
            _ = app.press(move)
            let picture = painter.picture(of: app, size: size)
            let cursor = try #require(picture.cursor)
            let caret = try #require(app.page().caret)
            #expect(cursor.row == 0 && cursor.column < width)
            let at = picture.canvas[cursor.column, 0].scalar
            let letters = Array(app.page().input ?? "")
            #expect(
              caret == letters.count ? at == " " : at == letters[caret].unicodeScalars.first, "\(caret) at \(width)")
            #expect((picture.canvas[2, 0].scalar == "<") == !picture.canvas.text.contains("A日"), "\(caret) at \(width)")
          }
        }
        _ = app.press(.end)
      }
    }
  }
}
