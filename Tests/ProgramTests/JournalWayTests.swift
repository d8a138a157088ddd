import Foundation
import TestSupport
import Testing

/// The whole way from a release to the trend, with the real program and a real journal.
@Suite struct JournalWayTests {
  @Test func fromAReleaseToTheTrendInATerminal() throws {
    let folder = try ScratchFolder()
    let file = folder.path + "/me/journal.sqlite"
    let tmux = try Tmux(
      environment: ["BODYMAP_JOURNAL": file, "XDG_STATE_HOME": folder.path], arguments: "--at levator-scapulae --silent"
    )
    try tmux.wait(for: "Do this now")
    #expect(!FileManager.default.fileExists(atPath: file), "nothing is made before anything is recorded")
    tmux.press("t")
    try tmux.wait(for: "none is true for me")
    tmux.press("y")
    try tmux.wait(for: "Enter begins")
    tmux.press("Enter")
    try tmux.wait(for: "Get ready")
    tmux.press("Right")
    // Two seconds of pressure are enough to be asked about.
    try tmux.wait("some pressure") { $0.contains("Press") && !$0.contains("30 of") }
    try tmux.wait("two seconds") { _ in Self.hasPressed(tmux) }
    tmux.press("x")
    try tmux.wait(for: "r and a digit record it")
    tmux.press("r")
    try tmux.wait(for: "How is it now?")
    tmux.press("3")
    try tmux.wait(for: "Recorded. u takes it back, r adds to it.")
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    tmux.press("J")
    try tmux.wait(for: "today")
    tmux.press("Tab")
    try tmux.wait(for: "Too little to tell yet: 1 day is recorded, and it takes 4.")
    tmux.press("u")
    try tmux.wait(for: "Taken back: ")
    tmux.press("q", "q", "q", "q", "q")
    try tmux.wait(for: "after 0")
  }

  /// Whether the clock of a release has counted two seconds of pressure down.
  private static func hasPressed(_ tmux: Tmux) -> Bool {
    // The numbers are drawn in blocks; the bar beside them grows with the time.
    ((try? tmux.screen()) ?? "").contains("██░")
  }

  @Test func theSameInNumberedText() throws {
    let folder = try ScratchFolder()
    let file = folder.path + "/journal.sqlite"
    let lines = ["back of neck right 6", "r", "5", "J", "n", "q"].joined(separator: "\\n")
    let output = try Program.execute(
      "sh", ["-c", "printf '\(lines)\\n' | \"$0\" --plain --journal '\(file)'", Program.path],
      ["XDG_STATE_HOME": folder.path])
    #expect(output.status == 0 && output.errors.isEmpty)
    #expect(output.text.contains("Recorded: back of neck, RIGHT 5."))
    #expect(output.text.contains("Too little to tell yet: 1 day is recorded"))
  }

  /// A journal that cannot be used is said in words, and the rest works.
  @Test func aBrokenJournalIsSaid() throws {
    let folder = try ScratchFolder()
    let file = folder.path + "/journal.sqlite"
    try folder.write("journal.sqlite", "this is a letter and no journal, however long one looks at it")
    let lines = ["J", "b", "back of neck right 6", "r", "5", "b", "stiff neck", "q"].joined(separator: "\\n")
    let output = try Program.execute(
      "sh", ["-c", "printf '\(lines)\\n' | \"$0\" --plain --journal '\(file)'", Program.path],
      ["XDG_STATE_HOME": folder.path])
    let text = output.text.replacingOccurrences(of: "\n", with: " ")
    #expect(output.status == 0 && text.contains("is no journal of bodymap; it was left as it is"))
    #expect(output.text.contains("1 Stiff neck, symptom"))
    #expect(try folder.read("journal.sqlite").hasPrefix("this is a letter"))
  }

  @Test func thePageIsWrittenByAKey() throws {
    let folder = try ScratchFolder()
    let lines = ["back of neck right 6", "r", "5", "J", "P", "q"].joined(separator: "\\n")
    let output = try Program.execute(
      "sh", ["-c", "cd '\(folder.path)' && printf '\(lines)\\n' | \"$0\" --plain --journal j.sqlite", Program.path],
      ["XDG_STATE_HOME": folder.path])
    #expect(output.text.contains("The page is in bodymap-journal.html"), "\(output.text) \(output.errors)")
    #expect(try folder.read("bodymap-journal.html").contains("Back of neck, RIGHT"))
  }
}
