import Screens
import TestSupport
import Testing

@Suite struct ReadingTests {
  private func lines(_ markdown: String, width: Int = 30) -> [String] {
    Document(markdown: markdown).lines(width: width).map { line in
      String(repeating: " ", count: line.indent) + line.mark + line.text
    }
  }

  @Test func markdownIsWrappedToTheWidth() {
    let text = """
      # Title

      A paragraph that is longer than one line, with *weight* and **more**.

      - one
      - two that runs on over the end of its line
        1. inner

      > Stop on numbness.
      """
    #expect(
      lines(text) == [
        "Title", "", "A paragraph that is longer", "than one line, with weight and", "more.", "", "• one",
        "• two that runs on over the", "  end of its line", "  1. inner", "", "│ Stop on numbness.",
      ])
  }

  @Test func evidenceLabelsAreSetOff() {
    let spans = Document(markdown: "Holds for a while [trial] in most.").blocks[0].spans
    #expect(spans.map(\.text) == ["Holds for a while ", "[trial]", " in most."])
    #expect(spans.map(\.style) == [.plain, .label, .plain])
  }

  @Test func controlCharactersNeverReachTheScreen() {
    #expect(lines("evil \u{1B}[31m text\u{9B}") == ["evil ?[31m text?"])
  }

  @Test func noLineIsWiderThanItsRoom() {
    for chapter in Shipped.atlas.chapters {
      for width in [10, 33, 76] {
        for line in Document(markdown: chapter.markdown).lines(width: width) {
          #expect(
            line.indent + columns(of: line.mark) + columns(of: line.text)
              <= max(width, line.indent + columns(of: line.mark) + 1))
        }
      }
    }
  }

  @Test(arguments: [("neck", 2), ("NECK", 2), ("necks", 0), ("a stiff", 1), ("", 0)])
  func searchFindsAcrossStylesAndLines(query: String, count: Int) {
    let document = Document(markdown: "The neck, **a sti**ff one.\n\nNeck again, and a\nlonger text.")
    #expect(document.matches(of: query).count == count)
  }

  private func reading(_ keys: String, rows: Int = 24) -> (ReadingScreen, top: String) {
    var typing = Typing([.reading(ReadingScreen(.guide("desk")))])
    typing.size.rows = rows
    typing.type(keys)
    guard case .reading(let screen) = typing.app.top else { fatalError("not reading") }
    let page = screen.page(in: Context(atlas: Shipped.atlas, size: typing.size))
    return (screen, page.lines[page.top].text)
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

  @Test func aResizeKeepsThePlace() throws {
    var typing = Typing()
    typing.type("p space space")
    guard case .reading(let screen) = typing.app.top else { return #expect(Bool(false)) }
    let wide = screen.page(in: Context(atlas: Shipped.atlas, size: Size(columns: 80, rows: 24)))
    let narrow = screen.page(in: Context(atlas: Shipped.atlas, size: Size(columns: 46, rows: 20)))
    #expect(wide.lines[wide.top].block == narrow.lines[narrow.top].block)
  }

  @Test func aMusclesPageHasAllItsFieldsCautionsFirst() throws {
    let muscle = try #require(Shipped.atlas.muscle("infraspinatus"))
    let said = Shipped.atlas.text(of: muscle)
    let blocks = Document(muscle, in: Shipped.atlas).blocks
    let text = blocks.map(\.text).joined(separator: "\n")
    for line in said.proseByKey.flatMap(\.lines) + said.sources + said.points.map(\.find) {
      #expect(text.contains(line))
    }
    let caution = try #require(blocks.firstIndex { $0.text == said.cautions[0] })
    let release = try #require(blocks.firstIndex { $0.text.hasPrefix("Release it") })
    #expect(caution < release)
    #expect(text.contains("[tradition]"))
  }
}
