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
    // A second of pressure is enough to be asked about: of a clock that shows whole seconds these are three pictures.
    var pictures: Set<String> = []
    try tmux.wait("some seconds of pressure") { screen in
      if screen.contains("Press") { pictures.insert(screen) }
      return pictures.count > 3
    }
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

  /// Where another file was put in the place of the journal while the program runs, nothing is said to be recorded.
  @Test func aJournalThatWasReplacedIsTold() throws {
    let folder = try ScratchFolder()
    let (file, other) = (folder.path + "/journal.sqlite", folder.path + "/other.sqlite")
    let environment = ["XDG_STATE_HOME": folder.path]
    _ = try Program.run(["log", "chin=2", "--journal", other], environment: environment)
    let script = #"""
      { printf 'back of neck right 6\nr\n5\n'
        for i in $(seq 300); do "$0" journal --journal "$2" 2>/dev/null | grep -q 'RIGHT 5' && break; done
        rm "$2"; mv "$1" "$2"; printf 'u\nq\n'; } | "$0" --plain --journal "$2"
      """#
    let output = try Program.execute("sh", ["-c", script, Program.path, other, file], environment)
    let text = output.text.replacingOccurrences(of: "\n", with: " ")
    #expect(output.status == 0 && text.contains("was replaced or taken away while bodymap had it open"), "\(output)")
    #expect(!text.contains("Taken back"))
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
