import Foundation
import TestSupport
import Testing

/// `bodymap --plain`: the real program in a pipe and on terminals that place no cursor.
@Suite struct PlainProgramTests {
  private func run(_ lines: [String], _ arguments: String = "--plain", _ settings: [String: String] = [:]) throws
    -> Program.Output
  {
    let state = try ScratchFolder()
    let typed = lines.joined(separator: "\\n") + (lines.isEmpty ? "" : "\\n")
    return try Program.execute(
      "sh", ["-c", "printf '\(typed)' | \"$0\" \(arguments)", Program.path],
      ["XDG_STATE_HOME": state.path].merging(settings) { _, new in new })
  }

  @Test func fromAComplaintToTheFirstSecondOfARelease() throws {
    let output = try run(["stiff neck", "1", "t", "yes", "", "q"])
    #expect(output.status == 0 && output.errors.isEmpty, "\(output.errors)")
    let steps = [
      "Where does it hurt?", "1 Stiff neck, symptom", "!!! NOW: New neck pain", "1 Levator scapulae: ",
      "? ASK FIRST: Blood thinners", "is it so that none of it is true for you?", "! Stay behind the side of the neck",
      "- Where: ", "get ready: 10 seconds", "stopped: nothing was pressed",
    ]
    var rest = output.text[...]
    for step in steps {
      let range = try #require(rest.range(of: step), "\(step) after what came before it")
      rest = rest[range.upperBound...]
    }
    #expect(output.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(!output.text.contains("\u{1B}") && !output.text.contains("\u{7}"))
  }

  @Test func theEndOfTheInputIsAnEnd() throws {
    #expect(try run([]).status == 0)
    let output = try Program.execute("sh", ["-c", "printf 'stiff neck' | \"$0\" --plain", Program.path])
    #expect(output.status == 0 && output.text.contains("1 Stiff neck, symptom"), "a last line without an end counts")
    #expect(try run(["zzzz", "99"]).text.contains("Nothing is found."))
  }

  @Test func linesAreAsWideAsAskedFor() throws {
    let output = try run(["19", "q"], "--plain --width 30")
    #expect(output.text.split(separator: "\n").allSatisfy { $0.count <= 30 })
    #expect(try run([], "--plain --width 3").status == 64)
  }

  @Test func asciiWhereTheLocaleHasNothingElse() throws {
    let output = try run(["safety", "1", "", "", "", "infraspinatus", "1", "3", ""], "--plain", ["LC_ALL": "C"])
    #expect(output.text.contains("Trigger points") && output.text.allSatisfy(\.isASCII))
  }

  @Test func atOpensIt() throws {
    #expect(try run(["q"], "--plain --at infraspinatus --side left").text.contains("Infraspinatus, your LEFT\nRead"))
  }

  /// Without a person there is nobody to ask, and into a file nobody could read the question.
  @Test func nobodyIsAskedWhereNobodyIs() throws {
    let output = try Program.run([])
    #expect(output.status == 2 && output.text.contains("--plain"))
    #expect(try Program.run([], environment: ["TERM": "dumb"]).status == 2)
    let scratch = try ScratchFolder()
    let pty = try PTY(["sh", "-c", "exec \"$0\" > \"$1\"", Program.path, "\(scratch.path)/out"])
    #expect(try pty.end() == 2)
  }

  @Test(arguments: ["dumb", ""]) func aDumbTerminalIsAskedInLines(term: String) throws {
    let pty = try PTY(rows: 200, environment: ["TERM": term])
    try pty.wait(for: "Where does it hurt?")
    pty.send("heel pain\n")
    try pty.wait(for: "Search: heel pain")
    pty.send("q\n")
    #expect(try pty.end() == 0)
    #expect(!pty.output.contains(0x1B) && pty.isCooked)
  }

  @Test func anotherProgramMayReadIt() throws {
    let pty = try PTY(["sh", "-c", "\"$0\" | cat", Program.path], rows: 200)
    try pty.wait(for: "Where does it hurt?")
    pty.send("q\n")
    #expect(try pty.end() == 0)
  }

  @Test func controlCEndsARelease() throws {
    let state = try ScratchFolder()
    let pty = try PTY([Program.path, "--plain"], rows: 300, environment: ["XDG_STATE_HOME": state.path])
    pty.send("infraspinatus\n1\nt\nyes\n\n")
    try pty.wait(for: "get ready: 10 seconds")
    pty.send("\u{3}")
    #expect(try pty.end() == 130)
    #expect(String(decoding: pty.output, as: UTF8.self).contains("stopped: nothing was pressed"))
  }
}
