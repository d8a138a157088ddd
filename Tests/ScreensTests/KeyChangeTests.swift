import TestSupport
import Testing
import Text

@testable import Screens

/// Keys that somebody changed: everything that names keys names those.
@Suite struct KeyChangeTests {
  private static func keymap(_ changes: Keymap.Change...) -> Keymap { Keymap.shipped.changed(by: changes).keymap }

  private static let turn = Keymap.Change("turn", keys: ["F", .function(5)], line: 1)

  @Test func theNewKeysWorkAndTheOldOnesDoNot() {
    let keymap = Self.keymap(Self.turn, Keymap.Change("up", in: .body, keys: ["w"], line: 2))
    for mode in [Keymap.Mode.body, .region, .muscle] {
      #expect(keymap.intent(for: "F", in: mode) == .turn && keymap.intent(for: .function(5), in: mode) == .turn)
      #expect(keymap.intent(for: "f", in: mode) == nil)
    }
    #expect(keymap.intent(for: "w", in: .body) == .move(.up) && keymap.intent(for: .up, in: .body) == nil)
    #expect(keymap.intent(for: .up, in: .near) == .move(.up))
    #expect(keymap.intent(for: "f", in: .search) == .type("f"))
  }

  @Test func helpHintsAndTheListOfEverythingNameThem() {
    let keymap = Self.keymap(Self.turn)
    let help = Document(helpFor: .body, by: keymap, .english).blocks
    #expect(help.contains { $0.text == "turn the body round" && "\($0.kind)".contains("F F5") })
    #expect(keymap.hints(in: .body).map(\.text).contains("F turn"))
    var typing = Typing(App(Shipped.edition, keymap: keymap))
    typing.type(":")
    guard case .palette(let palette) = typing.app.top else { return }
    #expect(palette.found.first { $0.intent == .turn }?.keys == "F F5")
    typing.type("escape ?")
    let rows = typing.app.page().reading?.document.blocks ?? []
    #expect(rows.contains { $0.text == "turn the body round" && "\($0.kind)".contains("F F5") })
    typing.type("q F")
    #expect(typing.place == "front shoulder right")
  }

  /// A change, the situation, the hint before and after; nil where it goes.
  @Test(
    arguments: [
      ("turn", ["F"], Keymap.Mode.body, "F turn"), ("down", ["s"], .region, "↑s muscle"),
      ("up", ["w"], .region, "w↓ muscle"),
      ("left", ["a"], .body, "↑↓a→ move"), ("jump", ["x"], .muscle, "X R S K go to"),
      ("go-to-points", ["0"], .muscle, "0 R S K go to"),
      ("go-to-stretch", ["Y"], .muscle, "X R Y K go to"), ("down", ["Ctrl-N"], .region, "↑/Ctrl-N muscle"),
      ("farther", ["_"], .region, "+_ zoom"), ("bottom", ["F9"], .running, "x end"), ("help", ["F1"], .body, "F1 keys"),
      ("turn", [], .body, nil), ("down", [], .region, nil),
    ] as [(String, [String], Keymap.Mode, String?)])
  func hintsFollow(intent: String, keys: [String], mode: Keymap.Mode, hint: String?) {
    let change = Keymap.Change(intent, keys: keys.compactMap { Key(named: $0) }, line: 1)
    let hints = Self.keymap(change).hints(in: mode).map(\.text)
    let words = hint.map { $0.split(separator: " ").last ?? "" } ?? (intent == "turn" ? "turn" : "muscle")
    #expect(hints.first { $0.hasSuffix(words) } == hint, "\(hints)")
  }

  /// A click on a word of the bottom line does what the new key does.
  @Test func hintsOfNewKeysDoWhatTheySay() {
    let keymap = Self.keymap(Keymap.Change("down", keys: ["j"], line: 1), Keymap.Change("up", keys: ["k"], line: 2))
    let hint = keymap.hints(in: .region).first { $0.text.hasSuffix("muscle") }
    #expect(hint?.text == "kj muscle" && hint?.pieces.map(\.intent) == [.move(.up), .move(.down), .move(.down)])
  }

  /// Sentences that name a key name the new one.
  @Test func sentencesFollow() {
    let changes = Keymap.shipped.changed(by: [
      Self.turn, Keymap.Change("mark", keys: ["o"], line: 2), Keymap.Change("warnings", keys: ["W"], line: 3),
      Keymap.Change("mouse", keys: [.control("o")], line: 4),
    ])
    let say = App(Shipped.edition, keymap: changes.keymap).edition.say
    #expect(say(.nothingThere("above", from: "head")) == "Nothing above the head. F turns the body round.")
    #expect(say(.question).contains("press Enter; o marks more; / in words"))
    #expect(say(.readFirst) == "! Warning: press W")
    #expect(say(.typing(.mouseIsTheTerminals)).hasSuffix(" Ctrl-O takes it back."))
    #expect(say(.noWayThere) == Catalog.english(.noWayThere).replacing("f turns", with: "F turns"))
    #expect(say(.essential) == "essential")
  }

  /// What is said to name a key is there, and the key is the shipped one.
  @Test(arguments: [
    Message.bothViews, .question, .shortQuestion, .askedSoFar(["x"]), .shortAskedSoFar(places: 1, symptoms: 0),
    .hidesSigns, .noWayThere, .qLeaves, .nothingThere("above", from: "x"), .noLinkChosen, .readFirst,
    .moreFlagsBehindKey(2), .flagsBehindKey, .outsidePicture(["x"]), .mouseHelp, .release(.enterBegins),
    .release(.enterWaits), .release(.enterGoesOn), .release(.brief("x", seconds: 3)), .release(.otherRuns),
    .release(.pressY),
    .release(.chooseFirst), .release(.hadItsPressure(hours: 2)), .typing(.everythingHint),
    .typing(.onlyPlacesAndSymptoms), .typing(.listIsNotNearer), .typing(.mouseIsTheTerminals),
    .setting(.explanation("symbols")), .setting(.explanation("side")),
  ])
  func aSentenceNamesTheKeyThatIsMeant(message: Message) {
    let phrases = Message.Phrase.all(in: message)
    #expect(!phrases.isEmpty)
    for phrase in phrases {
      #expect(Catalog.english(message).contains(phrase.words), "\(phrase.words)")
      let key = Keymap.shipped.firstKey(of: phrase.intent, in: phrase.mode)?.name
      #expect(phrase.words.split(separator: " ").contains { $0 == key ?? "" }, "\(phrase.words): \(key ?? "none")")
    }
  }

  /// Every name, so that none is changed without somebody noticing: it stands in people's files.
  @Test func theNamesStayWhatTheyAre() {
    let names = Set(Keymap.shipped.intentNames)
    for name in [
      "up", "down", "left", "right", "mark", "intensity-0", "intensity-9", "top", "bottom", "next-place",
      "previous-place",
      "next", "previous", "tap", "open", "page-up", "page-down", "half-page-up", "half-page-down", "confirm", "skip",
      "end-release", "next-chapter", "previous-chapter", "go-to-points", "go-to-release", "go-to-stretch",
      "go-to-prevention", "find", "search", "next-match", "previous-match", "contents", "swap-side", "check", "release",
      "turn", "nearer", "farther", "dangers", "warnings", "guide", "glyphs", "print", "list", "mouse", "palette",
      "help",
      "back", "repaint", "suspend", "quit", "forget", "erase", "edit-left", "edit-word-left", "edit-earlier",
    ] { #expect(names.contains(name), "\(name)") }
    for mode in Keymap.Mode.allCases {
      for row in Keymap.shipped.bindings(in: mode) {
        for key in row.keys { #expect(row.meaning(of: key).name != nil, "\(row.summary)") }
      }
    }
  }

  @Test func everyKeyOfTheTableCanBeWritten() {
    for row in Keymap.shipped.bindings {
      for key in row.keys { #expect(Key(named: key.writtenName) == key, "\(key)") }
    }
    for name in ["", "  ", "Ctrl-", "Ctrl-H", "Ctrl-Ä", "F0", "F13", "F01", "ab", "Alt-1", "\u{1B}"] {
      #expect(Key(named: name) == nil, "\(name)")
    }
    for (name, key) in [("ESCAPE", Key.escape), ("pagedown", .pageDown), ("ctrl-x", .control("x")), ("é", "é")] {
      #expect(Key(named: name) == key)
    }
  }
}
