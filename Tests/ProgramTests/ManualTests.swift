import Foundation
import Screens
import TestSupport
import Testing

@testable import bodymap

/// The manual pages and the completions are made by the program; here is held that they leave nothing out.
@Suite struct ManualTests {
  @Test func theManualHasEveryKeyCommandAndOption() throws {
    let page = try Program.run(["manual"]).text
    for mode in Keymap.Mode.allCases {
      #expect(page.contains(".SS \"\(Roff.escaped(mode.title))\"\n"))
      for binding in Keymap.shipped.bindings(in: mode) {
        #expect(
          page.contains("\\fB\(Roff.escaped(binding.names))\\fR\n\(Roff.escaped(binding.summary))\n"),
          "\(binding.names)")
      }
    }
    let commands = try HelpTree.read().command.subcommands ?? []
    #expect(commands.count > 10)
    for command in commands where command.shouldDisplay != false && command.commandName != "help" {
      #expect(page.contains(".SS \"bodymap \(command.commandName)\"\n"))
      for argument in command.shownArguments { #expect(page.contains("\\fB\(Roff.escaped(argument.label))\\fR\n")) }
    }
    #expect(!page.contains("bodymap manual"))
  }

  /// No option of the map is told twice, and a flag stands with what takes it back.
  @Test func theManualSaysEveryOptionOnce() throws {
    let page = try Program.run(["manual"]).text
    let options = try #require(
      page.firstRange(of: ".SH \"OPTIONS\"").flatMap { start in
        page.firstRange(of: ".SH \"COMMANDS\"").map { page[start.upperBound..<$0.lowerBound] }
      })
    let labels = options.split(separator: "\n").filter { $0.hasPrefix("\\fB") }.map(String.init)
    #expect(labels.count == Set(labels).count && labels.count > 10)
    for label in ["\\-\\-version", "\\-h, \\-\\-help", "\\-\\-mouse, \\-\\-no\\-mouse"] {
      #expect(labels.count { $0 == "\\fB\(label)\\fR" } == 1, "\(label)")
    }
  }

  @Test func theManualHasEverySetting() throws {
    let page = try Program.run(["manual"]).text
    for setting in Setting.allCases {
      #expect(page.contains("\\fB\(Roff.escaped("\(setting.rawValue) = "))"), "\(setting)")
      #expect(page.contains(Roff.escaped(setting.variable)), "\(setting)")
    }
  }

  /// Every variable that the sources ask for is told.
  @Test func theManualHasEveryVariable() throws {
    let page = try Program.run(["manual"]).text
    let names = try Program.execute(
      "grep", ["-rhoE", #"(environment\[|getenv\(|absolute\()"[A-Z_]+""#, "\(Shipped.checkout)/Sources"]
    ).text.matches(of: /"([A-Z_]+)"/).map { String($0.1) }
    #expect(names.contains("BODYMAP_ASSETS") && names.contains("ESCDELAY"))
    for name in Set(names) { #expect(page.contains(name), "\(name)") }
  }

  @Test func theDataManualHasEveryKeyOfTheSchemas() throws {
    let page = try Program.run(["manual", "data"]).text
    let folder = "\(Shipped.assets.path)/Schemas"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.count >= 7)
    func keys(_ value: Any) -> [String] {
      if let list = value as? [Any] { return list.flatMap(keys) }
      guard let object = value as? [String: Any] else { return [] }
      let own = (object["properties"] as? [String: Any])?.keys.map { $0 } ?? []
      return own + object.flatMap { keys($0.value) }
    }
    for file in files {
      let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)")))
      for key in keys(schema) where key != "$schema" {
        #expect(page.contains("\\fB\(Roff.escaped(key)) "), "\(file): \(key)")
      }
    }
  }

  /// Nothing in a text is a request of man's.
  @Test func textStaysText() {
    var page = Roff("x", section: 1, version: "1", summary: "a-b")
    page.paragraph(".TH is 'text' \\ here\n'and here\n\n'so")
    #expect(page.text.hasSuffix(".PP\n\\&.TH is \\(aqtext\\(aq \\e here \\(aqand here\n.PP\n\\(aqso\n"))
    #expect(Roff.escaped("↑ é") == "Up \\[u00E9]")
  }

  /// What bash offers, in rows of what is typed and what is among the answers.
  private static let completions = Result { try Program.run(["--generate-completion-script", "bash"]) }

  @Test(arguments: [
    ("bodymap mus", "muscles"), ("bodymap ne", "neck"), ("bodymap --a", "--at"), ("bodymap --at inf", "infraspinatus"),
    ("bodymap --plain ne", "neck"), ("bodymap explore --theme con", "contrast"), ("bodymap --theme con", "contrast"),
    ("bodymap muscle inf", "infraspinatus"), ("bodymap pain te", "temple"), ("bodymap guide sa", "safety"),
    ("bodymap pain temple --symptom diz", "dizziness"), ("bodymap condition ten", "tennis-elbow"),
    ("bodymap symptom ri", "ringing-in-ear"), ("bodymap draw --muscle sol", "soleus"),
    ("bodymap log te", "temple"),
    ("bodymap log temple=3 --muscle lev", "levator-scapulae"),
    ("bodymap log temple=3 --state act", "active"),
    ("bodymap log --bef", "--before"),
    ("bodymap journal exp", "export"),
    ("bodymap journal list --area te", "temple"),
    ("bodymap journal trend te", "temple"),
    ("bodymap journal list --lim", "--limit"),
    ("bodymap journal --lim", "--limit"),
    ("bodymap journal --area te", "temple"),
    ("bodymap journal --json --mus", "--muscle"),
    ("bodymap config --def", "--default"),
    ("bodymap check --he", "--help"),
    ("bodymap doctor --js", "--json"),
  ])
  func bashCompletes(typed: String, word: String) throws {
    let scratch = try ScratchFolder()
    try scratch.write("script", Self.completions.get().text)
    let shell = """
      source "$0"; read -ra COMP_WORDS <<<"$1"; COMP_LINE=$1 COMP_POINT=${#1} COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      bodymap() { "$PROGRAM" "$@"; }
      _bodymap_or_map bodymap "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"; printf '%s\\n' "${COMPREPLY[@]}"
      """
    let output = try Program.execute(
      "bash", ["--norc", "-c", shell, "\(scratch.path)/script", typed], ["PROGRAM": Program.path])
    let offered = output.text.split(separator: "\n").map(String.init)
    #expect(offered.contains(word) && output.errors.isEmpty, "\(output)")
    #expect(offered.allSatisfy { $0.hasPrefix(typed.split(separator: " ").last ?? "") }, "\(offered)")
  }
}
