import FoundationEssentials
import Screens
import TestSupport
import Testing
import Text

@Suite struct KeymapTests {
  @Test(arguments: Keymap.Mode.allCases)
  func everyModeCanBeLeft(mode: Keymap.Mode) {
    let intents = Keymap.shipped.bindings(in: mode).map(\.intent)
    #expect(intents.contains(.quit))
    #expect(mode == .body || intents.contains(.back))
  }

  /// A key may stand twice only where the first binding of the table is the one that is meant.
  @Test(arguments: [
    (Key.escape, Keymap.Mode.region, Intent.back), (.left, .guide, .previousChapter), (.tab, .guide, .next),
    (" ", .guide, .pageDown),
    (" ", .region, .tap), ("q", .typing, .type("q")), (.paste("neck"), .typing, .type("neck")),
    ("F", .typing, .type("F")), (":", .palette, .type(":")), (":", .body, .palette), ("7", .near, .intensity(7)),
    (.alt("f"), .search, .edit(.wordRight)), (.up, .typing, .edit(.earlier)), (.up, .palette, .move(.up)),
    (.control("e"), .guide, .move(.down)), (.control("y"), .muscle, .move(.up)), (.control("n"), .region, .move(.down)),
    (.control("p"), .contents, .move(.up)),
  ])
  func keysMean(key: Key, mode: Keymap.Mode, intent: Intent) {
    #expect(Keymap.shipped.intent(for: key, in: mode) == intent)
  }

  /// A line is edited by the same keys wherever one types.
  @Test func everyLineIsEditedAlike() {
    let edits = { (mode: Keymap.Mode) in
      Keymap.shipped.bindings(in: mode).filter { if case .edit = $0.intent { true } else { $0.intent == .erase } }
        .filter { !$0.keys.contains(.up) && !$0.keys.contains(.down) }.map(\.names)
    }
    #expect(edits(.search).count == 12)
    #expect(edits(.search) == edits(.typing) && edits(.search) == edits(.palette))
  }

  @Test func helpNamesEveryKeyThatWorks() {
    for mode in Keymap.Mode.allCases {
      let text = Document(helpFor: mode, .english).blocks.map(\.text).joined(separator: "\n")
      for binding in Keymap.shipped.bindings(in: mode) { #expect(text.contains(binding.summary)) }
    }
  }

  /// What help calls a key is that key.
  @Test func everyKeyThatHelpNamesIsBound() {
    let names: [String: Key] = [
      "↑": .up, "↓": .down, "←": .left, "→": .right, "Enter": .enter, "Esc": .escape, "Tab": .tab,
      "Shift-Tab": .backTab, "Bksp": .backspace, "PgUp": .pageUp, "PgDn": .pageDown, "Home": .home, "End": .end,
      "Space": " ", "0-9": "7", "F1": .function(1), "Del": .delete,
    ]
    for binding in Keymap.shipped.bindings {
      for name in binding.names.split(separator: " ").map(String.init) {
        let control = name.hasPrefix("Ctrl-") ? name.last.map { Key.control(Character($0.lowercased())) } : nil
        let alt = name.hasPrefix("Alt-") ? name.last.map { Key.alt(Character($0.lowercased())) } : nil
        let key = names[name] ?? control ?? alt ?? (name.count == 1 ? .character(Character(name)) : nil)
        #expect(key.map(binding.keys.contains) == true, "\(name): \(binding.summary)")
        for mode in binding.modes where key == binding.keys.first {
          #expect(key.map { Keymap.shipped.intent(for: $0, in: mode) } != .some(nil), "\(name) means something")
        }
      }
    }
  }

  /// The table in the README is drawn from the table of keys; `RECORD=1` writes it anew.
  @Test func theReadmeIsInStep() throws {
    let modes: [Keymap.Mode] = [.body, .region, .muscle, .complaint, .guide, .plan, .record, .journal, .search]
    let table = modes.map { mode in
      let rows = Keymap.shipped.bindings(in: mode).map { "| \($0.names) | \($0.summary) |" }
      return "| \(mode.title) | |\n|---|---|\n" + rows.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
    try matchReadme(table, at: "keys")
  }
}
