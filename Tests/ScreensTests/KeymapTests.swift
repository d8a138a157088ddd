import FoundationEssentials
import Screens
import TestSupport
import Testing

@Suite struct KeymapTests {
  @Test(arguments: Keymap.Mode.allCases)
  func everyModeCanBeLeft(mode: Keymap.Mode) {
    let intents = Keymap.bindings(in: mode).map(\.intent)
    #expect(intents.contains(.quit))
    #expect(mode == .body || intents.contains(.back))
  }

  /// A key may stand twice only where the first binding of the table is the one that is meant.
  @Test(arguments: [
    (Key.left, Keymap.Mode.region, Intent.back), (.left, .guide, .previous), (.tab, .guide, .next),
    (" ", .guide, .pageDown),
    (" ", .region, .tap), ("q", .typing, .type("q")), (.paste("neck"), .typing, .type("neck")),
    ("F", .typing, .type("F")),
  ])
  func keysMean(key: Key, mode: Keymap.Mode, intent: Intent) {
    #expect(Keymap.intent(for: key, in: mode) == intent)
  }

  @Test func helpNamesEveryKeyThatWorks() {
    for mode in Keymap.Mode.allCases {
      let text = Document(helpFor: mode).blocks.map(\.text).joined(separator: "\n")
      for binding in Keymap.bindings(in: mode) { #expect(text.contains(binding.summary)) }
    }
  }

  /// The table in the README is drawn from the table of keys; `RECORD=1` writes it anew.
  @Test func theReadmeIsInStep() throws {
    let path = "\(Shipped.checkout)/README.md"
    let readme = try String(contentsOfFile: path, encoding: .utf8)
    let begin = try #require(readme.firstRange(of: "<!-- keys -->\n"))
    let end = try #require(readme.firstRange(of: "<!-- end of keys -->"))
    let modes: [Keymap.Mode] = [.body, .region, .muscle, .guide]
    let table = modes.map { mode in
      let rows = Keymap.bindings(in: mode).map { "| \($0.names) | \($0.summary) |" }
      return "| \(mode.title) | |\n|---|---|\n" + rows.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let text = readme[..<begin.upperBound] + table + readme[end.lowerBound...]
      try String(text).write(toFile: path, atomically: true, encoding: .utf8)
    } else {
      #expect(readme[begin.upperBound..<end.lowerBound] == table)
    }
  }
}
