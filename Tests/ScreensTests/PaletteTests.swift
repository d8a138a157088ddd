import Screens
import TestSupport
import Testing

/// The list of everything that can be done.
@Suite struct PaletteTests {
  /// Keys that lead to every situation over which the list can be opened.
  static let ways: [(mode: Keymap.Mode, keys: String)] = [
    (.body, ""), (.body, "L"), (.body, "7"), (.body, "tab"), (.near, "+"), (.near, "+ 3"), (.region, "enter"),
    (.muscle, "enter enter"), (.muscle, "enter enter space"), (.guide, "c enter"), (.guide, "c enter / p a i n enter"),
    (.plan, "p"),
    (.contents, "c"),
    (.complaint, "/ d i z z i n e s s enter tab"), (.warnings, "!"), (.help, "?"), (.check, "enter v"),
    (.consent, "enter t"), (.release, "enter t y"),
    (.running, "enter t y enter"), (.record, "r"), (.journal, "J"),
    (.settings, ": s e t t i n g s enter down down"), (.settings, ": s e t t i n g s enter down down enter"),
  ]

  @Test func everySituationButTypingHasIt() {
    let modes = Set(Keymap.Mode.allCases).subtracting([.typing, .note, .search, .palette])
    #expect(Set(Self.ways.map(\.mode)) == modes)
    for mode in modes { #expect(Keymap.shipped.intent(for: ":", in: mode) == .palette) }
  }

  /// All that a person could tell two apps apart by.
  private static func state(_ typing: Typing) -> [String] {
    let page = typing.app.page()
    return [
      typing.place, page.status, page.title, "\(page.input ?? "") \(page.caret ?? -1)", "\(typing.app.glyphs)",
      "\(typing.app.showsDangers) \(typing.app.hasMouse) \(typing.app.isRunning)",
      "\(page.map?.marks.hashValue ?? 0) \(page.map?.numbers ?? []) \(String(describing: page.map?.eye))",
      "\(String(describing: page.reading?.anchor)) \(page.reading?.search?.current ?? -1)",
      page.lists.flatMap(\.rows).filter(\.isChosen).map(\.text).joined(),
    ]
  }

  private static func typing(_ keys: String) -> Typing {
    var typing = Typing()
    typing.type(keys)
    return typing
  }

  /// Every key of every situation is in the list, and to choose it there is to press it.
  @Test(arguments: ways)
  func toChooseIsToPress(mode: Keymap.Mode, keys: String) throws {
    var start = Self.typing(keys)
    // Not as many as anybody assumes who has not looked.
    start.rows = 10
    #expect(start.app.mode == mode)
    for binding in Keymap.shipped.bindings(in: mode) where binding.intent != .palette {
      for key in binding.keys {
        let intent = try #require(Keymap.shipped.intent(for: key, in: mode))
        var pressed = start
        pressed.press(key)
        var chosen = start
        chosen.press(":")
        guard case .palette(let palette) = chosen.app.top else {
          Issue.record("no list")
          return
        }
        let wanted: Intent = if case .intensity(let number) = intent { .severity(number) } else { intent }
        let number = try #require(palette.found.firstIndex { $0.intent == wanted }, "\(key) in \(mode)")
        let command = palette.found[number]
        if case .intensity = intent {} else { #expect(command.keys?.contains(binding.names) == true) }
        _ = chosen.app.perform(.hit(.entry(number)))
        chosen.press(.enter)
        #expect(Self.state(chosen) == Self.state(pressed), "\(command.title)")
        #expect(chosen.effects == pressed.effects, "\(command.title)")
      }
    }
  }

  /// Typed words and the row that stands first, on the back of the shoulder.
  @Test(arguments: [
    ("symp", "all symptoms"), ("prevention", "all chapters of the prevention guide"), ("cond", "all conditions"),
    ("ascii", "draw the body in ASCII line art"), ("braille", "draw the body in braille dots"),
    ("go knee", "go to: knee"),
    ("leave", "leave the program"), ("f", "turn the body round"), ("turn", "turn the body round"),
    ("LEAVE the", "leave the program"), ("round body", "turn the body round"), ("Ctrl-L", "draw the screen anew"),
    ("mouse", "give the mouse to the terminal, to select text, or take it back"),
    ("ouse", "give the mouse to the terminal, to select text, or take it back"),
    ("10", "how bad it is here: 10"), ("7", "how bad it is here: 7"), ("qqq", "nothing"), ("   ", "nothing"),
  ])
  func wordsFind(words: String, title: String) {
    var typing = Self.typing(":")
    typing.press(.paste(words))
    guard case .palette(let palette) = typing.app.top else { return }
    #expect((palette.selected?.title ?? "nothing") == title, "\(palette.found.map(\.title))")
  }

  /// Words, and where Enter leads.
  @Test(arguments: [
    ("", "all symptoms", "back shoulder right > search : nothing"), ("", "go knee", "back knee right"),
    ("s", "go knee", "back knee left"), ("enter enter", "go to: hand", "back hand right"),
    ("7", "go foot", "back foot right"),
    ("f", "go buttock", "back buttock right"), ("+", "go knee", "back knee right"), ("!", "go neck", "back neck right"),
    ("", "in a list of nothing", "back shoulder right > palette in a list of nothing: nothing"),
    ("", "", "back shoulder right > palette : nothing"),
    ("p", "search for anything", "back shoulder right > today shoulder right > search : nothing"),
    ("", "as a list", "back shoulder right, a list"),
    ("p", "search in the text", "back shoulder right > today shoulder right"),
  ])
  func enterDoesIt(keys: String, words: String, place: String) {
    var typing = Self.typing(keys)
    typing.press(":")
    if !words.isEmpty { typing.press(.paste(words)) }
    typing.press(.enter)
    #expect(typing.place == place)
  }

  @Test func theMarksStayWhereOneGoesTo() {
    var typing = Self.typing("7 enter")
    typing.press(":")
    typing.press(.paste("go foot"))
    typing.press(.enter)
    guard case .body(let body) = typing.app.top else { return }
    #expect(body.asked.map(\.intensity) == [7] && body.asked[0].stop.region == "shoulder")
  }

  @Test(arguments: [
    (": enter", "Type something, or choose with the arrows."), (": up", "The list begins here."),
    (": a s c i i enter : a s c i i enter", "The body is drawn in these already."),
    (": q q q enter", "Nothing here is called that. Try fewer letters; muscles and symptoms are found by the search."),
  ])
  func whatCannotBeDoneIsSaid(keys: String, words: String) {
    let typing = Self.typing(keys)
    #expect(typing.effects.last == .bell && typing.app.page().status == words)
  }

  /// A command that is refused says why, just as its key does.
  @Test func aRefusedCommandSaysWhy() {
    var typing = Self.typing("up up up :")
    typing.press(.paste("to the region above"))
    typing.press(.enter)
    #expect(typing.app.page().status == "Nothing above the back of head. f turns the body round.")
    #expect(typing.effects == [.bell, .bell] && typing.place == "back head right")
  }

  @Test(arguments: [
    (": escape", "back shoulder right"), (": backspace", "back shoulder right"),
    ("enter : n e backspace backspace backspace", "back shoulder right > region shoulder: scaleni"),
  ])
  func itIsLeft(keys: String, place: String) { #expect(Self.typing(keys).place == place) }

  /// Where one set of symbols is all that a terminal has, the others are refused in words.
  @Test func symbolsThatTheTerminalHasNotAreRefused() {
    var app = App(Shipped.edition, glyphs: .ascii, choices: [.ascii])
    #expect(app.perform(.draw(.braille)) == .bell && app.glyphs == .ascii)
    #expect(app.page().status == "This terminal has one set of signs only.")
  }
}
