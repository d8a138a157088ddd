import Screens
import TestSupport
import Testing
import Text

@Suite struct ReadingTests {
  private func reading(_ keys: String, rows: Int = 22) -> (ReadingScreen, top: String) {
    var typing = Typing([.reading(ReadingScreen(.guide("desk"), in: Shipped.edition))])
    typing.rows = rows
    typing.type(keys)
    guard case .reading(let screen) = typing.app.top else { fatalError("not reading") }
    let lines = screen.document.lines(width: 76)
    let line = lines.lastIndex { $0.anchor <= screen.anchor } ?? 0
    return (screen, lines[min(line, max(0, lines.count - rows))].text)
  }

  @Test func scrollingStopsAtBothEnds() {
    let start = reading("").top
    #expect(reading("up pageup").top == start)
    #expect(reading("down down up up").top == start)
    #expect(reading("G g").top == start)
    #expect(reading("end down down").top == reading("end").top)
    #expect(reading("space").top != start)
  }

  @Test func searchGoesFromMatchToMatchAndRoundAgain() {
    let first = reading("/ s c r e e n enter").0.search
    #expect(first?.query == "screen" && first?.isTyping == false && first?.current == 0)
    #expect(reading("/ s c r e e n enter n").0.search?.current == 1)
    #expect(reading("/ s c r e e n enter n N").0.search?.current == 0)
    #expect(reading("/ z z q enter").0.search?.current == nil)
    #expect(reading("/ a b backspace").0.search?.query == "a")
    #expect(reading("/ a escape").0.search == nil)
  }

  /// The place is kept in the text and not in lines, so that a resize keeps it.
  @Test func aResizeKeepsThePlace() {
    let here = reading("space space").0
    let narrow = here.document.lines(width: 46)
    let wide = here.document.lines(width: 76)
    let line = { (lines: [TextLine]) in lines.last { $0.anchor <= here.anchor } }
    #expect(line(wide)?.block == line(narrow)?.block && here.anchor > .start)
  }

  /// A search looks from the line on top, from its first letter on, although the word comes again further down.
  @Test func aSearchFindsWhatStandsInTheTopLine() throws {
    var tried = 0
    var walk = Typing([.reading(ReadingScreen(.guide("desk"), in: Shipped.edition))])
    for _ in 1...40 {
      walk.type("down")
      var typing = walk
      guard case .reading(let before) = typing.app.top else { return }
      let line = try #require(before.document.lines(width: 76).last { $0.anchor <= before.anchor })
      guard let word = line.text.split(separator: " ").first, line.text.hasPrefix(word),
        before.document.matches(of: String(word)).contains(where: { $0.anchor > before.anchor })
      else { continue }
      typing.press("/")
      typing.press(.paste(String(word)))
      typing.press(.enter)
      guard case .reading(let after) = typing.app.top else { return }
      let found = after.search?.current.flatMap { after.search?.matches[$0].anchor }
      #expect(found == before.anchor && after.anchor == before.anchor, "'\(word)' in '\(line.text)'")
      tried += 1
    }
    #expect(tried > 5)
  }

  /// Whatever place a muscle is opened from, its page opens on a view that shows a point of it.
  @Test func aMusclesPageShowsItsPoints() {
    for stop in Shipped.atlas.stops where stop.side == .right {
      var typing = Typing([.region(RegionScreen(at: stop, in: Shipped.atlas))])
      while case .region(let screen) = typing.app.top, let muscle = screen.selected?.muscle {
        typing.type("enter")
        guard case .reading(let page) = typing.app.top else { break }
        let isSeen = muscle.points.contains { $0.spots.contains { $0.plate == page.eye.view.plate } }
        #expect(isSeen, "\(typing.place)")
        typing.type("escape")
        if typing.app.perform(.move(.down)) != nil { break }
      }
    }
  }
}
