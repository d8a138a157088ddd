import Screens
import TestSupport
import Testing

/// What is typed or pasted into a search, in the text that is read as in the whole atlas.
@Suite struct TypedLineTests {
  private func lines(_ keys: [Key]) -> (anywhere: String, inText: String) {
    var search = Typing()
    search.press("/")
    var text = Typing([.reading(ReadingScreen(.guide("desk"), in: Shipped.edition))])
    text.press("/")
    for key in keys {
      search.press(key)
      text.press(key)
    }
    guard case .search(let screen) = search.app.top, case .reading(let page) = text.app.top else { return ("", "") }
    return (screen.query, page.search?.query ?? "")
  }

  @Test(arguments: [
    // An accent that comes alone joins the letter before it, as one letter where Unicode has one.
    ([Key.character("e"), .character("\u{301}")], "é"), ([.paste("cafe"), .character("\u{301}")], "café"),
    ([.character("x"), .character("\u{302}")], "x\u{302}"), ([.paste("Me\u{301}nie\u{300}re")], "Ménière"),
    ([.character("\u{1112}"), .character("\u{1161}"), .character("\u{11AB}")], "한"),
    // Without a letter it is nothing.
    ([.character("\u{301}")], ""), ([.character("\u{301}"), .character("a")], "a"),
    // It goes with its letter.
    ([.character("n"), .character("e"), .character("\u{301}"), .backspace], "n"),
    // Any blank is a space, and what nobody can see is left out.
    ([.paste("stiff\r\nneck\tpain")], "stiff neck pain"), ([.paste("ne\u{1B}\u{200B}ck\u{7}")], "neck"),
    ([.paste(String(repeating: "ab", count: 60)), "c"], String(repeating: "ab", count: 40)),
  ])
  func whatIsTypedIsOneLine(keys: [Key], line: String) {
    let found = lines(keys)
    // Letters that are equal may still be written in two ways.
    #expect(Array(found.anywhere.unicodeScalars) == Array(line.unicodeScalars), "\(found.anywhere)")
    #expect(Array(found.inText.unicodeScalars) == Array(line.unicodeScalars), "\(found.inText)")
  }
}
