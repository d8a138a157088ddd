import Testing

@testable import Atlas

/// Words and names as people write and mistype them.
@Suite struct NameTests {
  @Test(arguments: [
    ("Levator scapulae", "levatorscapulae"), ("LEVATOR_SCAPULAE", "levatorscapulae"), ("", ""), (" -!", ""),
    ("can't", "cant"), ("can’t", "cant"), ("C7", "c7"), ("Ménière's", "menieres"), ("ÉCOLE", "ecole"), ("日本", "日本"),
    ("e\u{301}", "e"), ("İ", "i"), ("Straße", "strasse"), ("ﬁbula", "fibula"), ("ø", "ø"),
  ])
  func folding(name: String, folded: String) { #expect(name.folded == folded) }

  @Test(arguments: [
    ("Don't press.", ["Don't", "press"]), ("the muscles' ends", ["the", "muscles", "ends"]), ("'tis", ["tis"]),
    ("C5 to C7", ["C", "to", "C"]), ("naïve—very", ["naïve", "very"]), ("a''b", ["a'b"]), ("", []),
  ])
  func reading(text: String, words: [String]) { #expect(WordRule.read.words(of: text) == words) }

  /// One sign of three bytes is eighteen in plain letters, far more than the room that a text has.
  @Test func aWordThatGrowsBeyondItsRoomIsCut() {
    let text = String(repeating: "\u{FDFA}", count: 100) + String(repeating: "a", count: 300)
    let words = WordRule.sought.words(of: text)
    #expect(words.count == 1 && words[0].utf8.count <= text.utf8.count * 2 + 4)
    #expect(SearchTests.index.find(text).isEmpty)
  }

  @Test(arguments: [
    ("tempel", ["temple", "heel"], ["temple"]), ("sho", ["shoulder", "shin"], ["shoulder"]),
    ("capitis", ["splenius-capitis", "soleus"], ["splenius-capitis"]), ("x", ["a", "b"], []), ("", ["a"], []),
    ("Temple", ["temple", "Temple"], ["temple"]), ("hte", ["the"], ["the"]), ("abc", ["xyz"], []),
    ("aaa", ["aaab", "aaac", "aaad", "aaae"], ["aaab", "aaac", "aaad"]),
    ("infraspinatos", ["infraspinatus", "supraspinatus"], ["infraspinatus"]),
  ])
  func theNearestIsGuessed(word: String, names: [String], expected: [String]) {
    #expect(word.nearest(in: names) == expected)
  }

  @Test func guessesAreSentences() {
    #expect("hel".guess(among: ["heel", "help", "x"]) == "; did you mean help?")
    #expect("hexl".guess(among: ["heel", "hexa"]) == "; did you mean heel or hexa?")
    #expect("zzz".guess(among: ["heel"], quoted: true) == "")
    #expect("alrt".guess(among: ["alert"], quoted: true) == "; did you mean 'alert'?")
  }

  /// A megabyte is no slip of anything, and told so at once.
  @Test func enormousNamesAreNotCompared() {
    let name = String(repeating: "x", count: 1 << 20)
    #expect(name.nearest(in: ["x"]).isEmpty)
    #expect(name.quoted.count == 73 && name.quoted.hasSuffix("x…"))
    #expect(("e" + String(repeating: "\u{301}", count: 1000)).quoted.unicodeScalars.count == 73)
  }

  @Test(arguments: [
    ("kitten", "sitting", 3), ("ab", "ba", 1), ("abcd", "acbd", 1), ("", "abc", 3), ("abc", "abc", 0), ("a", "b", 1),
    ("ca", "abc", 3), ("teres", "teers", 1), ("abcdef", "abdcfe", 2),
  ])
  func slips(a: String, b: String, count: Int) {
    var counter = SlipCounter()
    for limit in 0...6 {
      let found = Array(a.utf8).withUnsafeBufferPointer { a in
        Array(b.utf8).withUnsafeBufferPointer { counter.count(a, $0, atMost: limit) }
      }
      #expect(found == (count <= limit ? count : nil), "\(a) \(b) within \(limit)")
    }
  }

  @Test(arguments: [([], ""), (["1"], "1"), (["1", "2"], "1 and 2"), (["1", "2", "3"], "1, 2 and 3")])
  func lists(words: [String], sentence: String) { #expect(words.listed == sentence) }

  @Test(arguments: [
    ("plain", "plain"), ("a\u{1B}[31mb", "a?[31mb"), ("a\nb", "a?b"), ("a\u{7F}", "a?"), ("\u{9B}x", "?x"),
    ("x\u{202E}y", "x?y"), ("12345678\u{7}", "12345678?"), ("1234567\u{1F}9", "1234567?9"), ("é", "é"),
  ])
  func controlCharactersAreShown(text: String, printable: String) {
    #expect(text.printable == printable)
    #expect(text.holdsControl == (text != printable))
  }

  @Test func everyByteIsLookedAt() {
    for value in UInt8.min...UInt8.max {
      for place in 0..<17 {
        var bytes = [UInt8](repeating: 0x61, count: 17)
        bytes[place] = value
        #expect(bytes.withUnsafeBufferPointer { $0.isPlain } == (0x20..<0x7F).contains(value), "\(value) at \(place)")
      }
    }
  }

  @Test func colours() {
    #expect(PaletteColor(-1) == .own && PaletteColor(255)?.number == 255)
    #expect(PaletteColor(-2) == nil && PaletteColor(256) == nil && PaletteColor(.max) == nil)
    #expect([8, 9, 15, 7, -1].map { PaletteColor($0)?.plainTwin.number } == [7, 1, 7, 7, -1])
  }

  @Test func paths() {
    #expect(ValuePath("points")[2]["spots"].description == "points[2].spots" && ValuePath().description == "")
    #expect(ValuePath("a").element("b", 1) == ValuePath("a")["b"][1])
  }
}
