import Foundation
import TestSupport
import Testing

/// `bodymap log` and `bodymap journal`.
@Suite struct JournalCommandTests {
  let home: JournalHome

  init() throws { home = try JournalHome() }

  /// Whoever only looks, or says something that cannot be meant, finds nothing made.
  @Test func nothingIsMadeByLooking() throws {
    for arguments in [["journal"], ["journal", "list", "--json"], ["journal", "trend", "temple"]] {
      #expect(try home.run(arguments).status == 0)
    }
    for arguments in [
      ["journal", "check"], ["journal", "undo"], ["journal", "delete", "1"], ["journal", "show", "1"],
      ["journal", "edit", "1", "temple=1"], ["journal", "export", "--format", "csv"], ["journal", "backup", "b"],
      ["journal", "forget", "--all", "--yes"], ["journal", "import", "\(home.folder.path)/none.csv"],
      ["journal", "list", "--journal", "\(home.folder.path)/none.sqlite"],
    ] {
      let output = try home.run(arguments)
      #expect(output.status == 1 && output.errors.hasPrefix("bodymap: "), "\(arguments): \(output)")
    }
    #expect(try home.run(["log", "temple"]).status == 64)
    #expect(home.files == [])
  }

  @Test func whatIsLoggedIsListed() throws {
    try home.fill()
    let list = try home.run(["journal"]).text
    let neck = try #require(list.range(of: "back of neck, LEFT 6; temple 2"))
    let crown = try #require(list.range(of: "crown of the head 10") ?? list.range(of: " 10\n"))
    #expect(crown.lowerBound < neck.lowerBound)
    #expect(list.contains("Levator scapulae, point 1, LEFT, from 6 to 3") && list.contains("with dizziness"))
    let entries = try home.entries()
    #expect(
      entries.map { $0["at"] as? String } == [
        "2026-11-21T12:00:00+01:00", "2026-11-20T18:30:00+01:00", "2026-11-19T00:00:00+01:00",
      ])
    #expect(entries[1]["note"] as? String == JournalHome.hostile)
    #expect(try home.entries(["--area", "temple"]).count == 1 && home.entries(["--muscle", "levator"]).count == 1)
    #expect(try home.entries(["--since", "2026-11-20"]).count == 2 && home.entries(["--side", "right"]).isEmpty)
    #expect(try home.entries(["--before", "2026-11-20 18:30"]).count == 1)
    #expect(try home.run(["journal", "--limit", "1"]).text.hasSuffix("2 more; --limit shows them.\n"))
    #expect(home.files == ["data", "data/bodymap", "data/bodymap/journal.sqlite"])
  }

  /// Nothing that a person wrote drives a terminal, be it the answer or a fault.
  @Test func notesAreNeverSentRaw() throws {
    try home.fill()
    let id = try #require(try home.entries()[1]["id"] as? String)
    // Into a pipe an export is exact; on a terminal it is only shown.
    let raw = try home.run(["journal", "export", "--format", "csv"]).text
    #expect(raw.unicodeScalars.contains("\u{9B}") && raw.unicodeScalars.contains("\u{202E}"))
    let pty = try PTY([Program.path, "journal", "export", "--format", "csv"], environment: home.environment)
    #expect(try pty.end() == 0)
    let shown = String(decoding: pty.output, as: UTF8.self).unicodeScalars
    #expect(shown.count > 300 && !shown.contains { "\u{1B}\u{9B}\u{202E}\u{7}".unicodeScalars.contains($0) })
    for arguments in [
      ["journal"], ["journal", "show", id], ["journal", "undo"], ["journal", "edit", id, "--note", "\u{1B}c"],
    ] {
      let text = try home.run(arguments).text
      #expect(!text.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value)) })
      #expect(!text.contains("\u{202E}"))
    }
  }

  @Test func anEntryIsChangedDeletedAndUndone() throws {
    try home.fill()
    let before = try home.entries()
    let id = try #require(before[1]["id"] as? String)
    let edit = ["journal", "edit", String(id.prefix(8)), "chin=1", "--without", "symptoms", "--after", "2"]
    #expect(try home.run(edit).text.hasSuffix(" 1\n"))
    var entry = try home.entries()[1]
    #expect((entry["treatment"] as? [String: Any])?["after"] as? Int == 2 && entry["changed"] is String)
    #expect((entry["symptoms"] as? [String])?.isEmpty == true && entry["note"] as? String == JournalHome.hostile)
    #expect(try home.run(["journal", "delete", id]).status == 0 && home.entries().count == 2)
    #expect(try home.run(["journal", "undo"]).text.hasPrefix("There again") && home.entries().count == 3)
    #expect(try home.run(["journal", "undo"]).text.hasPrefix("Again as it was"))
    entry = try home.entries()[1]
    #expect(NSDictionary(dictionary: entry) == NSDictionary(dictionary: before[1]))
    for _ in 0..<3 { #expect(try home.run(["journal", "undo"]).text.hasPrefix("No longer recorded")) }
    #expect(try home.run(["journal", "undo"]).text == "Nothing is left to undo.\n" && home.entries().isEmpty)
  }

  @Test(arguments: [
    (["log"], "Say where it hurts"), (["log", "temple"], "'temple=6'"), (["log", "temple=11"], "not from 0 to 10"),
    (["log", "temple=-1"], "not from 0 to 10"), (["log", "templ=3"], "did you mean temple?"),
    (["log", "vertex:left=3"], "lies in the middle"), (["log", "temple=3", "temple=4"], "named twice"),
    (["log", "temple=3", "--point", "1"], "--muscle"), (["log", "temple=3", "--before", "5"], "--muscle"),
    (["log", "--muscle", "trapezius", "--point", "99"], "has no point '99'"),
    (["log", "--muscle", "trapezius", "--after", "11"], "not from 0 to 10"),
    (["log", "--muscle", "trapezius:up"], "'up' is no side"), (["log", "--muscle", "trapezios"], "trapezius?"),
    (["log", "--muscle", "trapezius", "--state", "asleep"], "asleep"),
    (["log", "temple=3", "--symptom", "dizzines"], "dizziness?"), (["log", "temple=3", "--helped", ""], "--helped"),
    (["log", "temple=3", "--at", "2999-01-01"], "lies in the future"),
    (["log", "temple=3", "--at", "soon"], "is no time"), (["log", "temple=3", "--at", "2026-02-30"], "is no time"),
    (["log", "temple=3", "--at", "2026-03-29 02:30"], "the clock was put forward"),
    (["journal", "trend", "templ"], "temple?"), (["journal", "trend", "neck"], "several areas"),
    (["journal", "list", "--since", "x"], "is no time"), (["journal", "list", "--limit", "0"], "1 or more"),
    (["journal", "forget"], "Say what to forget"), (["journal", "forget", "--all"], "--yes"),
    (["journal", "forget", "--all", "--area", "temple", "--yes"], "Say what to forget"),
    (["journal", "edit", "0", "--without", "pain"], "pain"), (["journal", "export", "--format", "xml"], "xml"),
  ])
  func wrongWordsExitWith64AndChangeNothing(arguments: [String], message: String) throws {
    let output = try home.run(arguments)
    #expect(output.status == 64 && output.errors.contains(message) && output.text.isEmpty, "\(output)")
    #expect(home.files == [])
  }

  /// What a clock shows is written down with where it showed it; an hour that came twice is the first of the two.
  @Test func timesKeepTheirPlace() throws {
    for time in ["2026-10-25 02:30", "2026-10-25T03:30", "2026-07-01 12:00", "2026-07-01T12:00:00-05:00"] {
      #expect(try home.run(["log", "temple=3", "--at", time]).status == 0)
    }
    #expect(try home.run(["log", "temple=3", "--at", "2026-07-01 00:30"], ["TZ": "IST-5:30"]).status == 0)
    #expect(
      try home.entries().map { $0["at"] as? String } == [
        "2026-10-25T03:30:00+01:00", "2026-10-25T02:30:00+02:00", "2026-07-01T12:00:00-05:00",
        "2026-07-01T12:00:00+02:00", "2026-07-01T00:30:00+05:30",
      ])
    // The day is the one that the person had.
    let trend = try #require(try home.run(["journal", "trend", "temple", "--json"]).json as? [String: Any])
    let days = try #require(trend["days"] as? [[String: Any]])
    #expect(days.map { $0["day"] as? String } == ["2026-07-01", "2026-10-25"])
    #expect(days.map { $0["count"] as? Int } == [3, 2])
  }

  @Test func aTrendIsToldInASentence() throws {
    for (day, intensity) in [(10, 6), (11, 7), (12, 5), (18, 4), (20, 3), (21, 3), (22, 3)] {
      _ = try home.run(["log", "back-of-neck:left=\(intensity)", "--at", "2026-11-\(day)"])
    }
    let text = try home.run(["journal", "trend", "back", "of", "neck:left"]).text
    #expect(text.contains("  2026-11-11  7.0   7      1\n"))
    #expect(text.contains("Down from 6 to 3 in 12 days: a change that matters."))
    let since = try home.run(["journal", "trend", "back-of-neck:left", "--since", "2026-11-18"]).text
    #expect(since.contains("2026-11-18") && !since.contains("2026-11-12"))
    #expect(try home.run(["journal", "trend", "back-of-neck:right"]).text.contains("no trend"))
  }

  @Test func forgettingAsksFirst() throws {
    try home.fill()
    let arguments = [Program.path, "journal", "forget", "--area", "temple"]
    let doubt = try PTY(arguments, environment: home.environment)
    try doubt.wait(for: "1 entry, of which 1 speaks of another place as well")
    doubt.send("no\r")
    #expect(try doubt.end() == 0)
    #expect(try doubt.screen.contains("Nothing was changed.") && home.entries().count == 3)
    let sure = try PTY(arguments, environment: home.environment)
    try sure.wait(for: "Type yes to forget it:")
    sure.send("yes\r")
    #expect(try sure.end() == 0)
    #expect(try sure.screen.contains("Gone for good: 1 entry.") && home.entries().count == 2)
    #expect(try home.run(["journal", "forget", "--before", "2026-11-21", "--yes"]).text.contains("1 entry"))
    #expect(try home.run(["journal", "forget", "--all", "--yes"]).status == 0 && home.entries().isEmpty)
    #expect(try home.run(["journal", "undo"]).text == "Nothing is left to undo.\n")
  }

  @Test func theFileMayBeNamed() throws {
    let file = "\(home.folder.path)/clients/ann.sqlite"
    #expect(try home.run(["log", "temple=3", "--journal", file]).status == 0)
    #expect(try home.run(["log", "temple=4"], ["BODYMAP_JOURNAL": file]).status == 0)
    #expect(try home.run(["journal", "check", "--journal", file]).text == "The journal is sound: 2 entries.\n")
    #expect(home.files.filter { $0.hasSuffix(".sqlite") } == ["clients/ann.sqlite"])
    // Neither of the two names a folder.
    let nowhere = try home.run(["log", "temple=3"], ["HOME": "here", "XDG_DATA_HOME": "there"])
    #expect(nowhere.status == 1 && nowhere.errors.contains("--journal FILE"))
  }
}
