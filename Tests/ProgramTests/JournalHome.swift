import Foundation
import TestSupport

/// A home with a journal of its own.
struct JournalHome {
  let folder: ScratchFolder
  var path: String { "\(folder.path)/data/bodymap/journal.sqlite" }
  var environment: [String: String] {
    [
      "BODYMAP_ASSETS": assets?.path ?? Program.assets, "HOME": folder.path,
      "XDG_DATA_HOME": "\(folder.path)/data", "XDG_STATE_HOME": "", "XDG_CONFIG_HOME": "\(folder.path)/config",
      "BODYMAP_JOURNAL": "",
      "TZ": "CET-1CEST,M3.5.0,M10.5.0/3",
    ]
  }

  private let assets: ScratchFolder?

  /// A home; one that is small knows a body of two areas, chest and leg, and is quickly looked at many times.
  init(isSmall: Bool = false) throws {
    folder = try ScratchFolder()
    assets = isSmall ? try SmallAssets.folder() : nil
  }

  /// Runs the program with this home.
  func run(_ arguments: [String], _ more: [String: String] = [:]) throws -> Program.Output {
    try Program.run(arguments, environment: environment.merging(more) { _, new in new })
  }

  /// Runs a line of sh, in which `$0` is the program.
  func shell(_ line: String, _ more: [String: String] = [:]) throws -> Program.Output {
    try Program.execute("sh", ["-c", line, Program.path], environment.merging(more) { _, new in new })
  }

  /// The entries as JSON, the newest first.
  func entries(_ arguments: [String] = []) throws -> [[String: Any]] {
    let output = try run(["journal", "list", "--json", "--limit", "5000"] + arguments)
    return output.json as? [[String: Any]] ?? []
  }

  /// Everything below the home, by name.
  var files: [String] { (try? FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()) ?? [] }

  /// Records a few entries: one with all there is in it and a hostile note, two plain ones.
  func fill() throws {
    let all = [
      "back-of-neck:left=6", "temple=2", "--muscle", "levator-scapulae:left", "--point", "1", "--before", "6",
      "--after", "3", "--state", "active", "--symptom", "dizziness", "--helped", "heat; and rest", "--helped", "sleep",
      "--kept", "trapezius", "--at", "2026-11-20 18:30", "--note", Self.hostile,
    ]
    for arguments in [all, ["vertex=10", "--at", "2026-11-21"], ["--note", ",\"\"\r\n", "--at", "2026-11-19 00:00"]] {
      _ = try run(["log"] + arguments)
    }
  }

  /// What a terminal would obey, what a table would be torn by, and letters from everywhere.
  static let hostile = "\u{1B}]0;x\u{7}\u{9B}31m \"q\", a;b\\c\r\nline\n\t\u{202E}txet\u{2069} e\u{301} 痛み 🙂"
}
