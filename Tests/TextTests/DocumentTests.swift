import Testing
import Text

@Suite struct DocumentTests {
  /// Two blanks in a row, a tab or a wide sign in a warning cut nothing off it, at any width.
  @Test(arguments: [10, 17, 24, 33, 60])
  func aWarningIsReadToItsEnd(width: Int) {
    let words =
      "After a fall or a torn cuff,  or if you cannot\t lift the arm at all,  see somebody 日本語 before pressing."
    var document = Document()
    document.add(Notice(words))
    let lines = document.lines(width: width)
    let bare = { (text: String) in text.filter { !$0.isWhitespace } }
    #expect(bare(lines.map(\.text).joined()) == bare(words))
    #expect(lines.allSatisfy { $0.mark == "│ " })
    #expect(bare(Notice(words).lines(width: width).map(\.text).joined()) == bare(words))
  }

  @Test func everyLabelIsSetOff() {
    let document = Document(
      markdown: "Holds [trial] for a while [tradition] and [trial] again.", labels: ["trial", "tradition"])
    let spans = document.blocks[0].spans
    #expect(spans.filter { $0.style == .label }.map(\.text) == ["[trial]", "[tradition]", "[trial]"])
    #expect(document.blocks[0].text == "Holds [trial] for a while [tradition] and [trial] again.")
  }

  /// What is printed as Markdown reads back as the same document.
  @Test func markdownGoesRound() {
    let text = """
      # Title

      > Stop on numbness.

      A paragraph with *weight*, **more**, `code` and [a muscle](muscle:soleus).

      ## Part

      - one
      - two
      """
    let document = Document(markdown: text)
    #expect(Document(markdown: document.markdown) == document)
    #expect(document.markdown == text + "\n")
  }

  /// Words that lead somewhere keep their style, are one link over styles and lines, and leave no mark in the text.
  @Test func linksAreRead() {
    let document = Document(
      markdown: "See [the **soleus**\nof the calf](muscle:soleus), [this](http://x.org) and [desk](guide:desk).",
      labels: ["trial"])
    #expect(document.blocks[0].text == "See the soleus of the calf, this and desk.")
    #expect(document.links.map(\.link) == [Link(.muscle, "soleus"), Link(.guide, "desk")])
    #expect(
      document.links.map { String(document.blocks[0].text[utf8: $0.range]) } == ["the soleus of the calf", "desk"])
    #expect(document.lines(width: 12).flatMap(\.spans).filter { $0.link != nil }.map(\.text).count > 2)
    #expect(document.withoutLinks.links == [] && document.withoutLinks.blocks[0].text == document.blocks[0].text)
  }

  @Test(arguments: [
    ("see [a](muscle:b), [c] [trial]", "see a, [c] [trial]"), ("b](guide:c) d", "b d"), ("[x](y)", "[x](y)"), ("", ""),
  ])
  func addressesAreCut(text: String, words: String) { #expect(text.withoutAddresses == words) }

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
    let spans = Document(markdown: "Holds for a while [trial] in most.", labels: ["trial"]).blocks[0].spans
    #expect(spans.map(\.text) == ["Holds for a while ", "[trial]", " in most."])
    #expect(spans.map(\.style) == [.plain, .label, .plain])
  }

  @Test func controlCharactersNeverReachTheScreen() {
    #expect(lines("evil \u{1B}[31m text\u{9B}") == ["evil ?[31m text?"])
  }

  @Test(arguments: [("neck", 2), ("NECK", 2), ("necks", 0), ("a stiff", 1), ("", 0)])
  func searchFindsAcrossStylesAndLines(query: String, count: Int) {
    let document = Document(markdown: "The neck, **a sti**ff one.\n\nNeck again, and a\nlonger text.")
    #expect(document.matches(of: query).count == count)
  }
}
