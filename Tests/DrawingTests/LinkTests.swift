import Atlas
import Figure
import Pages
import Screens
import TestSupport
import Testing
import Text

@testable import Drawing

/// Links on the screen: each can be clicked, and the cursor of the terminal stands on the chosen one. Lists stand still.
@Suite struct LinkTests {
  private static let look = Look(glyphs: .quadrant, theme: Shipped.dark, depth: .palette256, isUnicode: true)
  private static let pages: [ReadingScreen.Subject] = [
    .guide("start-here"), .guide("prevent-neck"), .muscle("trapezius", .left), .complaint(.symptom, "dizziness", .left),
    .today(.muscle("soleus"), .left), .plan(["trapezius", "soleus"], .left),
  ]

  private static func app(_ subject: ReadingScreen.Subject) -> App {
    App(Shipped.edition, screens: [.reading(ReadingScreen(subject, in: Shipped.edition))])
  }

  private static func links(_ picture: Picture) -> Set<Int> {
    Set(picture.zones.compactMap { if case .target(_, .link(let number)) = $0 { number } else { nil } })
  }

  /// Who reads a page to its end can click every link of it.
  @Test(arguments: [(45, 30), (80, 24), (120, 40), (200, 60)])
  func everyLinkCanBeClicked(columns: Int, rows: Int) {
    var painter = Painter(Self.look)
    for subject in Self.pages {
      var app = Self.app(subject)
      var seen: Set<Int> = []
      repeat {
        let picture = painter.picture(of: app, size: Size(columns: columns, rows: rows))
        app.sight = picture.sight
        seen.formUnion(Self.links(picture))
        for zone in picture.zones {
          guard case .target(let rect, .link(let number)) = zone else { continue }
          #expect(picture.target(column: rect.column, row: rect.row) == .link(number))
          let style = picture.canvas[rect.column, rect.row].style
          #expect(style.attributes.contains(.underline), "\(subject): \(number)")
        }
      } while app.perform(.pageDown) == nil
      #expect(seen.count == app.page().reading?.links.count, "\(subject) at \(columns)x\(rows)")
    }
  }

  /// The cursor stands on the first letter of the chosen link, which is set off, at every size and in every look.
  @Test(arguments: [
    (45, 30, SnapshotTests.Way.color), (80, 24, .mono), (80, 24, .ascii), (120, 40, .color), (200, 60, .ascii),
  ])
  func theCursorStandsOnTheChosenLink(columns: Int, rows: Int, way: SnapshotTests.Way) throws {
    var painter = Painter(way.look)
    for subject in Self.pages.prefix(4) {
      var app = Self.app(subject)
      let places = try #require(app.page().reading).links
      for (number, place) in places.enumerated() {
        repeat {
          app.sight = painter.picture(of: app, size: Size(columns: columns, rows: rows)).sight
          _ = app.perform(.next)
        } while app.page().reading?.choice != number
        let picture = painter.picture(of: app, size: Size(columns: columns, rows: rows))
        let cursor = try #require(picture.cursor)
        let text = try #require(app.page().reading).document.blocks[place.block].text[utf8: place.range]
        let sign = picture.canvas[cursor.column, cursor.row]
        #expect(sign.scalar == text.unicodeScalars.first, "\(subject): \(text)")
        #expect(sign.style.attributes.contains(.reverse), "\(subject): \(text)")
        #expect(picture.target(column: cursor.column, row: cursor.row) == .link(number))
      }
    }
  }

  /// A click on any row of the contents leaves every row where it is, beside a chapter and on their own.
  @Test(arguments: [(45, 30), (80, 24), (120, 40), (200, 60), (60, 12)])
  func theContentsStandStillUnderTheMouse(columns: Int, rows: Int) {
    var painter = Painter(Self.look)
    let size = Size(columns: columns, rows: rows)
    func entries(_ picture: Picture) -> [Int: Rect] {
      var found: [Int: Rect] = [:]
      for zone in picture.zones { if case .target(let rect, .entry(let number)) = zone { found[number] = rect } }
      return found
    }
    var starts = [Self.app(.guide("safety")), Self.app(.guide("sleep")), Self.app(.guide("prevent-foot"))]
    for index in starts.indices {
      _ = starts[index].perform(.contents)
      starts.append(starts[index])
    }
    var tried = 0
    for start in starts {
      let before = entries(painter.picture(of: start, size: size))
      for number in before.keys {
        var app = start
        app.sight = painter.picture(of: app, size: size).sight
        _ = app.perform(.hit(.entry(number)))
        let after = painter.picture(of: app, size: size)
        guard app.screens.count == start.screens.count else { continue }
        #expect(entries(after) == before, "\(number) at \(columns)x\(rows)")
        tried += 1
      }
    }
    #expect(tried > 20)
  }
}
