import Testing
import Text

/// Texts are broken into lines without losing anything but blanks.
@Suite struct WrappingTests {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one  two", 8, ["one  two"]),
    ("one  two three", 8, ["one  two", "three"]),
    ("  lead and trail  ", 40, ["lead and trail"]), ("a\tb\nc", 40, ["a\tb\nc"]), ("", 10, []), ("   ", 10, []),
    ("unbreakable", 4, ["unbr", "eaka", "ble"]), ("an unbreakable one", 5, ["an", "unbre", "akabl", "e one"]),
    ("wide 日本語 signs", 7, ["wide", "日本語", "signs"]), ("日本語", 4, ["日本", "語"]), ("日本", 1, ["日", "本"]),
    ("cafe\u{301} au lait", 7, ["cafe\u{301} au", "lait"]), ("🇫🇷 flag", 4, ["🇫🇷", "flag"]),
    ("no\u{A0}break here", 8, ["no\u{A0}break", "here"]),
  ])
  func lines(text: String, width: Int, expected: [String]) {
    #expect(text.wrapped(to: width) == expected)
  }

  /// Whatever the blanks and the signs, every word stands in the lines, in its order, and no line is too wide.
  @Test(arguments: 1...40)
  func nothingIsLost(width: Int) {
    let text = "If  you cannot\t lift  the arm  at all,  see somebody  e\u{301}le\u{300}ve 日本語 🇫🇷🇩🇪 👍🏽 before   pressing. "
    let lines = text.wrapped(to: width)
    let words = { (text: String) in text.filter { !$0.isWhitespace } }
    #expect(words(lines.joined()) == words(text))
    for line in lines where line.count > 1 { #expect(line.columns <= width || line.contains("👍🏽"), "\(line)") }
  }

  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("🇫🇷", 2), ("a\tb", 3), ("\u{200B}", 0), ("ก\u{E33}", 2), ("가", 2),
    ("\u{1100}\u{1161}", 2), ("×", 1), ("▟", 1),
  ])
  func columns(text: String, columns: Int) { #expect(text.columns == columns) }

  @Test(arguments: [("short", 5, "short"), ("too long", 5, "too …"), ("日本語", 4, "日…"), ("x", 0, "…")])
  func shortened(text: String, limit: Int, expected: String) { #expect(text.shortened(to: limit) == expected) }
}
