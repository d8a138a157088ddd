import Foundation
import Screens
import TestSupport
import Testing

@testable import SettingsSource
@testable import Terminal
@testable import bodymap

/// The real program with a config.toml.
@Suite struct ConfigTests {
  /// A home of its own with a file in it.
  private struct Home {
    let folder: ScratchFolder

    init(_ file: String? = nil, choices: String? = nil) throws {
      folder = try ScratchFolder()
      if let file { try folder.write("config/bodymap/config.toml", file) }
      if let choices { try folder.write("state/bodymap/choices.toml", choices) }
    }

    var settings: [String: String] {
      ["XDG_CONFIG_HOME": "\(folder.path)/config", "XDG_STATE_HOME": "\(folder.path)/state"]
    }

    func run(_ arguments: [String], _ more: [String: String] = [:]) throws -> Program.Output {
      try Program.run(arguments, environment: settings.merging(more) { _, new in new })
    }

    /// What is in force of a setting, and where it comes from.
    func row(_ name: String, _ more: [String: String] = [:]) throws -> String? {
      let lines = try run(["config"], more).text.split(separator: "\n")
      return lines.first { $0.hasPrefix("\(name) = ") }?.split(separator: " ", omittingEmptySubsequences: true)
        .joined(separator: " ")
    }
  }

  /// What is remembered, the file, the environment, and what holds. A flag goes before all: see `theMapFollowsTheOrder`.
  @Test(
    arguments: [
      (nil, nil, [:], "theme = \"auto\" # as shipped"),
      ("theme = \"skin\"\n", nil, [:], "theme = \"skin\" # chosen before"),
      ("theme = \"skin\"\n", "\ntheme = \"dark\"\n", [:], "theme = \"dark\" # config.toml, line 2"),
      (
        "theme = \"skin\"\n", "theme = \"dark\"\n", ["BODYMAP_THEME": "light"], "theme = \"light\" # BODYMAP_THEME"
      ),
      (nil, "theme = \"dark\"\n", ["BODYMAP_THEME": ""], "theme = \"dark\" # config.toml, line 1"),
      (nil, "colors = 256\n", ["NO_COLOR": "1"], "colors = \"mono\" # NO_COLOR"),
      (nil, "colors = 256\n", ["NO_COLOR": ""], "colors = \"256\" # config.toml, line 1"),
      (nil, nil, ["NO_COLOR": "1", "BODYMAP_COLORS": "16"], "colors = \"16\" # BODYMAP_COLORS"),
      // A theme that is gone is no longer remembered; what the file does not understand of it is let go.
      ("theme = \"gone\"\n", nil, [:], "theme = \"auto\" # as shipped"),
      ("theme = \n", nil, [:], "theme = \"auto\" # as shipped"),
      ("future = 1\nside = \"left\"\n", nil, [:], "side = \"left\" # chosen before"),
    ] as [(String?, String?, [String: String], String)])
  func theOrderHolds(choices: String?, file: String?, environment: [String: String], row: String) throws {
    let home = try Home(file, choices: choices)
    #expect(try home.row(String(row.prefix { $0 != " " }), environment) == row)
  }

  /// A file that is wrong stops every command but those that help to mend it.
  @Test func aBrokenFileStopsTheProgram() throws {
    let home = try Home("thme = \"dark\"\n[timer]\nhold = 99\n")
    let path = "\(home.folder.path)/config/bodymap/config.toml"
    let words = """
      \(path):1: 'thme' is not known here; did you mean 'theme'?
      \(path):3: timer.hold: expected a whole number from 3 to 60, or "page", found 99

      """
    for command in [["pain", "temple"], ["config"], ["--plain"], ["release", "soleus", "--dry-run"], ["draw"]] {
      let output = try home.run(command)
      #expect(output.status == 1 && output.errors == words && output.text.isEmpty, "\(command)")
    }
    let check = try home.run(["config", "--check"])
    #expect(check.status == 1 && check.text == words)
    for command in [["--version"], ["--help"], ["config", "--path"], ["config", "--default"], ["manual"]] {
      #expect(try home.run(command).status == 0, "\(command)")
    }
    let doctor = try home.run(["doctor"])
    #expect(doctor.status == 1 && doctor.text.contains("FAULT  settings    \(path):1: 'thme'"))
  }

  /// What only the data knows is told in the same way.
  @Test(arguments: [
    ("theme = \"lihgt\"\n", ":1: theme: no theme 'lihgt'; did you mean light?; expected one of auto, "),
    ("\nstart = \"kneee\"\n", ":2: start: "), ("data = \"nowhere\"\n", ":1: data: there is no folder '"),
  ])
  func namesAreHeldAgainstTheData(file: String, words: String) throws {
    let output = try Home(file).run(["config", "--check"])
    #expect(output.status == 1 && (output.errors + output.text).contains("config.toml" + words), "\(output)")
    #expect(
      try Home(file.replacing("lihgt", with: "light").replacing("kneee", with: "knee").replacing("nowhere", with: "."))
        .run(["config", "--check"]).status == 0)
  }

  @Test(arguments: [
    ("BODYMAP_SYMBOLS", "dots"), ("BODYMAP_TIMER_HOLD", "2"), ("BODYMAP_THEME", "dusk"), ("BODYMAP_DATA", "/nowhere"),
  ])
  func aVariableThatIsWrongIsNamed(name: String, value: String) throws {
    let output = try Home().run(["config"], [name: value])
    #expect(output.status == 64 && output.errors.hasPrefix("bodymap: \(name): "), "\(output)")
  }

  @Test func theWordsForColoursAreThoseOfTheFlag() {
    #expect(Setting.colors.kind == .words(DepthChoice.allCases.map(\.rawValue)))
  }

  @Test func theTimerAndThePictureFollowTheFile() throws {
    let home = try Home("symbols = \"ascii\"\n[timer]\nhold = 7\nturns = 3\nrest = 6\nready = 20\n")
    let steps = try home.run(["release", "infraspinatus", "--dry-run"]).text
    #expect(steps.contains("0:20  ") && steps.contains("0:27  ") && steps.contains("0:33  "), "\(steps)")
    let figure = try home.run(["draw", "--format", "text"]).text
    #expect(figure.allSatisfy { $0.isASCII })
    // What was chosen on the map changes nothing that a command prints.
    #expect(try Home(choices: "symbols = \"ascii\"\n").run(["draw", "--format", "text"]).text.contains { !$0.isASCII })
  }

  /// A person's own folder: a theme, a note, a chapter, another page for a muscle.
  @Test func ownDataIsLaidOver() throws {
    let home = try Home("data = \"mine\"\ntheme = \"mine\"\n")
    let own = "config/bodymap/mine"
    let theme = try String(contentsOfFile: "\(Shipped.assets.path)/Themes/dark.json", encoding: .utf8)
    try home.folder.write("\(own)/Themes/mine.json", theme.replacing("\"dark\"", with: "\"mine\""))
    try home.folder.write("\(own)/Notes/soleus.md", "Mine wants **heat** first.\n")
    let muscle = try String(contentsOfFile: "\(Shipped.assets.path)/Muscles/soleus.json", encoding: .utf8)
    try home.folder.write(
      "\(own)/Muscles/soleus.json", muscle.replacing("\"name\": \"Soleus\"", with: "\"name\": \"My soleus\""))
    try home.folder.write("\(own)/Guides/walking.md", "# Walk\n\nEvery evening.\n")
    try home.folder.write(
      "\(own)/Guides/Contents.json",
      """
      { "chapters": [
        { "id": "walking", "title": "Walk", "part": "prevent", "file": "walking.md", "aliases": [] }
      ] }
      """)
    #expect(try home.run(["config", "--check"]).status == 0)
    let page = try home.run(["muscle", "soleus"]).text
    #expect(page.contains("My soleus") && page.contains("Your own note") && page.contains("Mine wants heat first."))
    #expect(try home.run(["guide", "walking"]).text.contains("Every evening."))
    #expect(try !Home().run(["muscle", "soleus"]).text.contains("Your own note"))

    // All is checked together; what is wrong is named with the whole path of the file that holds it.
    let folder = "\(home.folder.path)/\(own)"
    try home.folder.write("\(own)/Notes/trapezus.md", "x\n")
    try home.folder.write("\(own)/Muscles/soleus.json", muscle.replacing("\"name\":", with: "\"nmae\":"))
    try home.folder.write(
      "\(own)/Guides/Contents.json",
      """
      { "chapters": [
        { "id": "walking", "title": "Walk", "part": "prevent",
          "file": "walk.md", "aliases": [] }
      ] }
      """)
    let output = try home.run(["muscle", "soleus"])
    #expect(output.status == 1)
    for words in [
      "\(folder)/Notes/trapezus.md:1: there is no muscle 'trapezus'; did you mean trapezius?",
      "\(folder)/Muscles/soleus.json:4: nmae: 'nmae' is not known here; did you mean 'name'?",
      "\(folder)/Guides/Contents.json:3: chapters[0].file: expected the name of a .md file",
    ] { #expect(output.errors.contains(words), "\(words) in \(output.errors)") }
  }

  /// A muscle of one's own is one file: no drawing has to be changed for it.
  @Test func anOwnMuscleIsOneFile() throws {
    let home = try Home("data = \"mine\"\n")
    let soleus = try String(contentsOfFile: "\(Shipped.assets.path)/Muscles/soleus.json", encoding: .utf8)
    let own = soleus.replacing("\"id\": \"soleus\"", with: "\"id\": \"my-muscle\"")
      .replacing("\"name\": \"Soleus\"", with: "\"name\": \"My muscle\"")
    let file = "config/bodymap/mine/Muscles/my-muscle.json"
    try home.folder.write(file, own)
    #expect(try home.run(["config", "--check"]).status == 0)
    #expect(try home.run(["muscle", "my-muscle"]).text.contains("My muscle"))
    #expect(try home.run(["pain", "heel"]).text.contains("My muscle"))
    let figure = try home.run(["draw", "--muscle", "my-muscle", "--format", "text"])
    let like = try home.run(["draw", "--muscle", "soleus", "--format", "text"])
    #expect(figure.status == 0 && figure.text.contains("×") && figure.text != like.text, "\(figure.text)")
    let places = own.matches(of: /"y": ([0-9.]+)/)
    let place = try #require(places.first).output
    try home.folder.write(file, own.replacing(place.0, with: "\"y\": 20", maxReplacements: 1))
    let output = try home.run(["config", "--check"])
    #expect(output.status == 1 && output.errors.contains("lies outside the body"), "\(output)")
    try home.folder.write(file, own)
    // The checks of an editor ask for no pattern either; that it is copied from its neighbour is told.
    let check = try home.run(["check"])
    #expect(
      check.status == 1 && check.text.contains("stands in ") && !check.text.contains("Patterns/"), "\(check.text)")
  }

  /// In a real terminal: the file holds, a flag goes before it, changed keys work and help names them.
  @Test func theMapFollowsTheOrder() throws {
    let home = try Home("side = \"left\"\nstart = \"knee\"\nsymbols = \"half\"\n[keys]\nturn = \"F5\"\n")
    var tmux = try Tmux(rows: 60, environment: home.settings)
    try tmux.wait(for: "F5 turn")
    try tmux.wait(for: "your LEFT")
    #expect(try tmux.screen().contains("nee"))
    tmux.press("F5")
    tmux.press("?")
    try tmux.wait("it") { $0.contains("F5") && $0.contains("turn the body round") }
    tmux.press("q")
    tmux.press("q")
    try tmux.wait(for: "after 0")
    tmux = try Tmux(environment: home.settings, arguments: "--side right")
    try tmux.wait(for: "your RIGHT")
  }

  /// What is chosen is there at the next start, in a file for its owner alone, and config.toml is never written.
  @Test func choicesAreRemembered() throws {
    let home = try Home()
    var tmux = try Tmux(environment: home.settings)
    try tmux.wait(for: "your RIGHT")
    tmux.press("a")
    tmux.press("s")
    try tmux.wait(for: "your LEFT")
    tmux.type(":settings")
    tmux.press("Enter")
    try tmux.wait(for: "chosen now")
    tmux.press("Right")
    try tmux.wait(for: "Theme: contrast. Remembered.")
    tmux.press("q")
    tmux.press("q")
    try tmux.wait(for: "after 0")
    let path = "\(home.folder.path)/state/bodymap"
    #expect(
      try home.folder.read("state/bodymap/choices.toml")
        == "theme = \"contrast\"\nsymbols = \"ascii\"\nside = \"left\"\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["choices.toml"])
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/choices.toml")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(!FileManager.default.fileExists(atPath: "\(home.folder.path)/config"))
    tmux = try Tmux(environment: home.settings)
    try tmux.wait(for: "your LEFT")
    #expect(try home.row("symbols") == "symbols = \"ascii\" # chosen before")
  }

  /// Just looking writes nothing.
  @Test func lookingIsNotAsking() throws {
    let home = try Home()
    let tmux = try Tmux(environment: home.settings)
    try tmux.wait(for: "your RIGHT")
    tmux.type(":settings")
    tmux.press("Enter")
    try tmux.wait(for: "as shipped")
    for key in ["Down", "Down", "q", "f", "Enter", "s"] { tmux.press(key) }
    try tmux.wait(for: "your LEFT")
    tmux.press("C-c")
    try tmux.wait(for: "after 0")
    #expect(!FileManager.default.fileExists(atPath: "\(home.folder.path)/state"))
  }

  /// Where nothing can be written that is said once, and the choice holds until one leaves.
  @Test func aHomeThatIsClosedDoesNoHarm() throws {
    let tmux = try Tmux(columns: 120, environment: ["XDG_STATE_HOME": "/dev/null/here"])
    try tmux.wait(for: "your RIGHT")
    tmux.press("a")
    try tmux.wait(for: "It holds until you leave; it could not be remembered: /dev/null")
    tmux.press("a")
    try tmux.wait("another") { !$0.contains("It holds until") && $0.contains("your RIGHT") }
    tmux.press("q")
    try tmux.wait(for: "after 0")
  }

  /// One file that is not there is all that a start without settings asks for more.
  @Test func aStartWithoutSettingsLooksForOneFile() throws {
    guard FileManager.default.fileExists(atPath: "/usr/bin/strace") else { return }
    let home = try Home()
    let trace = "\(home.folder.path)/trace"
    _ = try Program.execute(
      "strace", ["-f", "-e", "trace=%file", "-o", trace, Program.path, "pain", "temple"], home.settings)
    let failed = try home.folder.read("trace").split(separator: "\n").filter {
      $0.contains("ENOENT") && $0.contains(home.folder.path)
    }
    #expect(failed.count == 1 && failed[0].contains("config.toml"))
  }
}

/// Small files, each written whole or not at all.
@Suite struct StateFolderTests {
  @Test func choicesAreWrittenAsTheyAreRead() {
    for setting in Setting.allCases {
      for value in setting.choices(in: Shipped.atlas, with: setting.shipped) {
        let text = "\(setting.rawValue) = \(ConfigTemplate.written(value, setting))\n"
        let file = ConfigFile(text, path: "c")
        #expect(file.problems.isEmpty && file.values[setting]?.text == value, "\(text)")
      }
    }
  }
}
