import Screens
import TestSupport
import Testing

/// Rows of keys, and the line and the caret that they come to, wherever one types.
@Suite struct LineEditorTests {
  /// The search of everything, the search in a text, the list of everything.
  static let places: [(screens: [Screen], key: Key)] = [
    ([], "/"), ([.reading(ReadingScreen(.guide("desk"), in: Shipped.edition))], "/"), ([], ":"),
  ]

  @Test(arguments: [
    ("", "", 0), ("n e c k", "neck", 4), ("n e c k left", "neck", 3), ("n e c k left left a", "neack", 3),
    ("n e c k ctrl-b ctrl-b ctrl-f", "neck", 3), ("n e c k home", "neck", 0), ("n e c k ctrl-a x", "xneck", 1),
    ("n e c k home end", "neck", 4), ("n e c k ctrl-a right ctrl-e", "neck", 4), ("n e c k home left", "neck", 0),
    ("n e c k right", "neck", 4), ("n e c k left backspace", "nek", 2), ("n e c k home backspace", "neck", 0),
    ("n e c k home delete", "eck", 0), ("n e c k left ctrl-d", "nec", 3), ("n e c k delete", "neck", 4),
    ("n e c k left ctrl-u", "k", 0), ("n e c k left left ctrl-k", "ne", 2), ("n e c k ctrl-u", "", 0),
    ("n e c k ctrl-k", "neck", 4), ("o n space t w o ctrl-w", "on ", 3), ("o n space t w o left ctrl-w", "on o", 3),
    ("o n space space ctrl-w", "", 0), ("o n space t w o home ctrl-w", "on two", 0),
    ("o n space t w o alt-b", "on two", 3),
    ("o n space t w o alt-b alt-b", "on two", 0), ("o n space t w o alt-b left alt-b", "on two", 0),
    ("o n space t w o home alt-f", "on two", 2), ("o n space t w o home alt-f alt-f", "on two", 6),
    ("o n space t w o left alt-f", "on two", 6), ("o n home space alt-f", " on", 3),
  ])
  func keysEdit(keys: String, line: String, caret: Int) {
    for (screens, key) in Self.places {
      var typing = Typing(screens)
      typing.press(key)
      typing.type(keys)
      #expect(typing.app.page().input == line && typing.app.page().caret == caret, "\(typing.place)")
    }
  }

  @Test(arguments: [
    // What joins does so at the caret as well as at the end; no letter is ever cut in two.
    ([Key.paste("ae"), .left, "\u{301}"], "\u{E1}e", 1), ([.paste("e\u{301}x"), .left, .backspace], "x", 0),
    ([.paste("o\u{308}e\u{301}"), .home, .delete], "\u{E9}", 0), ([.paste("x\u{302}y"), .left, .left], "x\u{302}y", 0),
    ([.paste("x\u{302}y"), .left, .backspace], "y", 0), ([.paste("日本"), .left, "語"], "日語本", 2),
    ([.paste("stiff"), .home, .paste("a\r\nb\t")], "a b stiff", 4),
    // A full line takes nothing more, wherever the caret stands, and loses nothing.
    ([.paste(String(repeating: "ab", count: 60)), .home, "c"], String(repeating: "ab", count: 40), 0),
    ([.paste(String(repeating: "ab", count: 39)), .home, .paste("xyz")], "xy" + String(repeating: "ab", count: 39), 2),
  ])
  func lettersStayWhole(keys: [Key], line: String, caret: Int) {
    for (screens, key) in Self.places {
      var typing = Typing(screens)
      typing.press(key)
      for key in keys { typing.press(key) }
      let page = typing.app.page()
      #expect(
        Array((page.input ?? "").unicodeScalars) == Array(line.unicodeScalars) && page.caret == caret,
        "\(page.input ?? "")")
    }
  }

  /// What cannot be done is said, and rings.
  @Test(arguments: [
    ("left", "The line begins here."), ("home", "The line begins here."), ("ctrl-u", "The line begins here."),
    ("ctrl-w", "The line begins here."), ("n home backspace", "The line begins here."),
    ("alt-b", "The line begins here."), ("alt-f", "The line ends here."), ("n right", "The line ends here."),
    ("delete", "The line ends here."), ("ctrl-k", "The line ends here."), ("end", "The line ends here."),
    ("ctrl-r", "Nothing was typed before that."), ("alt-n", "That is what was typed last."),
  ])
  func whatCannotBeDoneIsSaid(keys: String, words: String) {
    for (screens, key) in Self.places {
      var typing = Typing(screens)
      typing.press(key)
      typing.type(keys)
      #expect(typing.effects == [.bell] && typing.app.page().status == words, "\(typing.place)")
    }
  }

  @Test func aSignThatFindsNothingIsSaidToBeLeftOut() {
    var typing = Typing()
    typing.type("/ ?")
    #expect(typing.effects == [.bell] && typing.app.page().status == "That sign finds nothing and is left out.")
  }

  /// What was typed before comes again in the place where it was typed, with what is typed now at its end.
  @Test(arguments: [
    ("/ t r a p s enter escape escape / ctrl-r", "traps"),
    ("/ t r a p s enter escape escape / q l enter escape escape / alt-p alt-p", "traps"),
    ("/ t r a p s enter escape escape / q l enter escape escape / alt-p alt-p alt-n", "ql"),
    ("/ t r a p s enter escape escape / x alt-p alt-n", "x"),
    ("/ t r a p s enter escape escape / alt-p backspace", "trap"),
    ("/ t r a p s enter escape escape / q l enter escape escape / t r a p s enter escape escape / alt-p alt-p", "ql"),
    ("p / d e s k enter / up", "desk"), ("p / d e s k enter / n e c k enter / up ctrl-p", "desk"),
    ("p / d e s k enter / n e c k enter / up up down", "neck"), ("p / d e s k enter / x up ctrl-n", "x"),
    (": h e a d enter : ctrl-r", "head"),
    // Each place has its own.
    ("/ t r a p s enter escape escape p / up", ""), ("/ t r a p s enter escape escape : ctrl-r", ""),
    // What was given up is not kept.
    ("/ t r a p s escape / ctrl-r", ""),
  ])
  func whatWasTypedComesAgain(keys: String, line: String) {
    var typing = Typing()
    typing.type(keys)
    #expect(typing.app.page().input == line, "\(typing.place)")
  }
}
