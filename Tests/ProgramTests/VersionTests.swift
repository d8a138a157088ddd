import Foundation
import TestSupport
import Testing

@testable import bodymap

/// What the program says of itself and of the place it runs in.
@Suite struct VersionTests {
  @Test func versionTellsCommitDataAndFolder() throws {
    let folder = try SmallAssets.folder()
    defer { withExtendedLifetime(folder) {} }
    func lines() throws -> [String] {
      let output = try Program.run(["--version"], environment: ["BODYMAP_ASSETS": folder.path])
      #expect(output.status == 0 && output.errors.isEmpty)
      return output.text.split(separator: "\n").map(String.init)
    }
    let before = try lines()
    #expect(before.count == 3)
    #expect(before[0].wholeMatch(of: /bodymap \d+\.\d+\.\d+ \(commit \w+\+?\)/) != nil, "\(before[0])")
    #expect(before[1].wholeMatch(of: /data [0-9a-f]{16} \(\d+ files\)/) != nil, "\(before[1])")
    #expect(before[2] == "assets \(folder.path)")
    // The data is another as soon as one letter is.
    let file = "\(folder.path)/Areas.json"
    try (String(contentsOfFile: file, encoding: .utf8) + " ").write(toFile: file, atomically: true, encoding: .utf8)
    let after = try lines()
    #expect(after[0] == before[0] && after[1] != before[1])
  }

  @Test func versionTellsWhatIsMissing() throws {
    let output = try Program.run(["--version"], environment: ["BODYMAP_ASSETS": "/nowhere"])
    #expect(output.status == 0 && output.text.contains("data none: this folder holds no data\nassets /nowhere\n"))
  }

  /// One row a fault: what is set, what is said of it, what to do, and how it ends.
  @Test(arguments: [
    (["TERM": "xterm-256color"], "ok     TERM        xterm-256color; terminfo knows it, with 256 colours", "", 0),
    (["TERM": "no-such"], "FAULT  TERM        no-such; this system has no description", "install ncurses-term", 1),
    (["TERM": "dumb"], "note   TERM        dumb; it cannot place a cursor", "set TERM to its name", 0),
    (["TERM": ""], "note   TERM        not set", "set TERM to its name", 0),
    (["NO_COLOR": "1"], "colours     mono, because NO_COLOR says so", "", 0),
    (["COLORTERM": "truecolor"], "colours     truecolor, because COLORTERM says so", "", 0),
    (["TERM": "screen-256color", "COLORTERM": "truecolor"], "colours     256, because terminfo says so", "", 0),
    (["LC_ALL": "C"], "note   signs       ASCII", "C.UTF-8", 0),
    (["LC_ALL": "xx_XX.UTF-8"], "FAULT  characters  xx_XX.UTF-8 is not installed", "LC_ALL=C.UTF-8", 1),
    (["BODYMAP_ASSETS": "/nowhere"], "FAULT  assets      /nowhere", "'bodymap check'", 1),
    (["XDG_STATE_HOME": "/dev/null/here"], "FAULT  state       /dev/null/here/bodymap", "XDG_STATE_HOME", 1),
    (["XDG_STATE_HOME": "", "HOME": "here"], "FAULT  state       neither", "set HOME", 1),
    (["STY": "1.x"], "ok     mouse       left alone", "", 0),
    (["TERM": "tmux-256color"], "ok     mouse       taken", "", 0),
    (["XDG_STATE_HOME": "/tmp"], "ok     state       /tmp/bodymap", "", 0),
  ])
  func theDoctorNamesFaultsAndWhatToDo(settings: [String: String], said: String, advice: String, status: Int32) throws {
    let usual = ["TERM": "xterm-256color", "XDG_STATE_HOME": "/tmp"]
    let output = try Program.run(["doctor"], environment: usual.merging(settings) { _, new in new })
    #expect(output.text.contains(said), "\(output.text)")
    #expect(advice.isEmpty || output.text.contains("To do: ") && output.text.contains(advice), "\(output.text)")
    #expect(output.status == status && output.text.contains("FAULT") == (status == 1), "\(output.text)")
  }

  /// The same for a program that asks: as many findings, in the same words.
  @Test(arguments: ["xterm-256color", "no-such"]) func theDoctorAnswersInJSON(term: String) throws {
    let environment = ["TERM": term, "XDG_STATE_HOME": "/tmp", "XDG_CONFIG_HOME": "/nowhere"]
    let words = try Program.run(["doctor"], environment: environment)
    let output = try Program.run(["doctor", "--json"], environment: environment)
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(output.text.utf8)) as? [String: Any])
    let findings = try #require(answer["findings"] as? [[String: Any]])
    #expect(output.status == words.status && answer["faults"] as? Int == (term == "no-such" ? 1 : 0))
    let rows = words.text.split(separator: "\n").filter {
      $0.hasPrefix("  ok") || $0.hasPrefix("  note") || $0.hasPrefix("  FAULT")
    }
    #expect(findings.count == rows.count && findings.count > 8)
    for (finding, row) in zip(findings, rows) {
      #expect(Set(finding.keys) == ["group", "name", "state", "text", "advice"])
      let text = try #require(finding["text"] as? String)
      #expect(row.hasSuffix(text) && row.lowercased().contains("  \(finding["state"] ?? "") "), "\(row)")
      #expect(finding["state"] as? String != "fault" || finding["advice"] is String)
    }
    #expect(findings.first?["state"] as? String == (term == "no-such" ? "fault" : "ok"))
  }

  @Test func theDoctorTellsTheSizeOfATerminal() throws {
    let pty = try PTY([Program.path, "doctor"], columns: 120, rows: 40, environment: ["XDG_STATE_HOME": "/tmp"])
    try pty.wait("the verdict") { $0.screen.contains("All is well.") }
    #expect(pty.screen.contains("120 columns, 40 rows") && pty.screen.contains("told by COLORFGBG"))
  }

  /// A serial line tells none, and is not too small for that.
  @Test func theDoctorTellsThatASizeIsNotTold() throws {
    let pty = try PTY(
      ["sh", "-c", "stty cols 0 rows 0; exec \"$0\" doctor", Program.path], columns: 120, rows: 40,
      environment: ["XDG_STATE_HOME": "/tmp"])
    try pty.wait("the verdict") { $0.screen.contains("All is well.") }
    #expect(pty.screen.contains("not told; the map is drawn for 80 columns and 24 rows"), "\(pty.screen)")
  }
}
