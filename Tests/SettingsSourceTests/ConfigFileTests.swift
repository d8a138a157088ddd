import AtlasSource
import Screens
import TestSupport
import Testing
import Text

@testable import SettingsSource

/// config.toml is read as strictly as the data: what is wrong is told by line, with what is allowed.
@Suite struct ConfigFileTests {
  /// A text, and all that is said of it.
  @Test(arguments: [
    ("", []),
    ("# nothing but a comment\n", []),
    ("theme = \"skin\"\n[timer]\nhold = 20\nrest = \"page\"\n", []),
    ("colors = 256\n", []),
    ("thme = \"dark\"\n", ["c:1: 'thme' is not known here; did you mean 'theme'?"]),
    ("\n\ntimer = 3\n", ["c:3: timer: expected a table, found an integer"]),
    ("[timer]\nhodl = 3\n", ["c:2: 'hodl' is not known here; did you mean 'hold'?"]),
    ("hold = 30\n", ["c:1: 'hold' is not known here; did you mean 'hold' in [timer]?"]),
    ("'timer.hold' = 30\n", ["c:1: 'timer.hold' is not known here"]),
    ("mouse = \"yes\"\n", ["c:1: mouse: expected true or false, found a text"]),
    ("bell = 1\n", ["c:1: bell: expected true or false, found an integer"]),
    (
      "symbols = \"brail\"\n",
      [
        "c:1: symbols: expected one of quadrant, ascii, braille, sextant, half, found 'brail'; did you mean 'braille'?"
      ]
    ),
    ("symbols = [\"half\"]\n", ["c:1: symbols: expected one of quadrant, ascii, braille, sextant, half, found a list"]),
    ("colors = 17\n", ["c:1: colors: expected one of auto, truecolor, 256, 16, 8, mono, found 17; did you mean '16'?"]),
    ("[timer]\nhold = 2\n", ["c:2: timer.hold: expected a whole number from 3 to 60, or \"page\", found 2"]),
    ("[timer]\nhold = 61\n", ["c:2: timer.hold: expected a whole number from 3 to 60, or \"page\", found 61"]),
    ("[timer]\nturns = 4\n", ["c:2: timer.turns: expected a whole number from 1 to 3, or \"page\", found 4"]),
    ("[timer]\nready = \"page\"\n", ["c:2: timer.ready: expected a whole number from 3 to 120, found a text"]),
    (
      "[timer]\nrest = 5.5\n",
      ["c:2: timer.rest: expected a whole number from 5 to 120, or \"page\", found a date or a broken number"]
    ),
    ("start = true\n", ["c:1: start: expected a text, found a boolean"]),
    ("data = \"a\\u001bb\"\n", ["c:1: data: there is a control character in the text"]),
    ("theme = \"\"\n", ["c:1: theme: expected the name of a theme, or \"auto\", found ''"]),
    ("mouse = nope\nside = \"up\"\n", ["c:1: this is not TOML: "]),
    ("theme = \"a\"\ntheme = \"b\"\n", ["c:2: this is not TOML: "]),
    ("theme = \"\u{1}\"\n", ["c:1: this is not TOML: "]),
    (
      "side = \"middle\"\nbell = 0\n",
      [
        "c:1: side: expected one of right, left, found 'middle'", "c:2: bell: expected true or false, found an integer",
      ]
    ),
  ])
  func whatIsWrongIsToldByLine(text: String, expected: [String]) {
    let problems = ConfigFile(text, path: "c").problems.map(\.description)
    // The words of the parser are its own; the line is ours to hold.
    let shown = problems.map { problem in
      problem.firstRange(of: "this is not TOML: ").map { String(problem[..<$0.upperBound]) } ?? problem
    }
    #expect(shown == expected)
    #expect(problems.allSatisfy { $0.count > 24 })
  }

  /// Rows of keys, and what is said of them.
  @Test(arguments: [
    ("turn = \"F\"\n", []),
    ("turn = [\"F\", \"F5\", \"Ctrl-T\", \"Alt-t\", \"Space\"]\n", ["the key 'Space' would mean both"]),
    ("trun = \"F\"\n", ["c:2: nothing is called 'trun' that a key could mean; did you mean 'turn'?"]),
    ("turn = \"Strg-F\"\n", ["c:2: turn: there is no key 'Strg-F', or no terminal tells it apart"]),
    ("turn = \"Ctrl-I\"\n", ["c:2: turn: there is no key 'Ctrl-I', or no terminal tells it apart"]),
    (
      "turn = \"Pgup\"\nswap-side = \"PgpU\"\n",
      ["c:2: the key 'PgUp' would mean both", "c:3: swap-side: there is no key 'PgpU'"]
    ),
    ("turn = 3\n", ["c:2: turn: expected the name of a key, found an integer"]),
    ("turn = [\"F\", true]\n", ["c:2: turn: expected the name of a key, found a boolean"]),
    ("turn = \"s\"\n", ["c:2: the key 's' would mean both"]),
    ("turn = \"s\"\nswap-side = \"f\"\n", []),
    ("turn = \"s\"\nswap-side = []\n", []),
    (
      "[keys.in.body]\nturn = \"k\"\n",
      ["c:3: the key 'k' would mean both 'up' and 'turn' in [keys.in.body]; give one of them another key, or []"]
    ),
    ("[keys.in.bdy]\nturn = \"F\"\n", ["c:2: there is no situation 'bdy'; did you mean 'body'?"]),
    (
      "[keys.in.search]\nback = \"x\"\n",
      ["c:3: 'x' types itself in [keys.in.search]; expected a key with Ctrl or Alt, or one with a name"]
    ),
    ("[keys.in.guide]\nturn = \"F\"\n", ["c:3: no key means 'turn' in [keys.in.guide] (in the guide)"]),
    (
      "turn = \"s\"\n",
      [
        "c:2: the key 's' would mean both 'swap-side' and 'turn' in [keys.in.body], [keys.in.near], [keys.in.region], [keys.in.muscle], [keys.in.plan], [keys.in.check], [keys.in.release], [keys.in.running] and [keys.in.journal]; give one of them another key, or []"
      ]
    ),
    ("in = 3\n", ["c:2: keys.in: expected a table, found an integer"]),
    ("in.body = 3\n", ["c:2: keys.in.body: expected a table, found an integer"]),
    ("contents = \"C\"\n[keys.in.contents]\ndown = \"n\"\n", []),
    ("quit = []\nback = []\n", ["no key would lead out of [keys.in.body]"]),
  ])
  func keysAreChecked(text: String, expected: [String]) {
    let problems = ConfigFile("[keys]\n" + text, path: "c").problems.map(\.description)
    #expect(expected.isEmpty ? problems.isEmpty : problems.count >= expected.count, "\(problems)")
    for words in expected { #expect(problems.contains { $0.contains(words) }, "\(words) among \(problems)") }
    #expect(problems.allSatisfy { $0.hasPrefix("c:2: ") || $0.hasPrefix("c:3: ") })
  }

  @Test func aListIsToldAtTheLineOfItsKey() {
    let file = ConfigFile("[keys]\nturn = [\n  \"F\",\n  \"Fx\",\n]\n", path: "c")
    #expect(file.problems.map(\.line) == [4])
  }

  @Test func aFileThatIsNotThereSetsNothing() throws {
    let folder = try ScratchFolder()
    let file = ConfigFile(in: folder.path)
    #expect(!file.isThere && file.problems.isEmpty && file.values.isEmpty)
  }

  @Test func whatIsNoPlainFileIsTold() throws {
    let folder = try ScratchFolder()
    try folder.write("config.toml/x", "")
    let file = ConfigFile(in: folder.path)
    #expect(file.isThere && file.problems.map(\.message) == ["this is not a plain file"])
  }

  /// More than anybody writes by hand is not read, and no depth brings the parser down.
  @Test(arguments: [
    String(repeating: "#", count: 70_000), "theme = " + String(repeating: "[", count: 10_000),
    "a" + String(repeating: ".a", count: 10_000) + " = 1",
  ])
  func hostileTextsAreRefused(text: String) {
    #expect(ConfigFile(text, path: "c").problems.count == 1)
  }
}
