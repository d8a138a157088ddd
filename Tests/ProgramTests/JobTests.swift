import Foundation
import TestSupport
import Testing

/// The program as a job of a real bash: stopped, continued and killed in every order.
@Suite(.serialized) struct JobTests {
  /// What the program asks of the terminal: the second screen, the mouse, paste.
  private static let modes: Set<Int> = [1049, 1000, 1006, 2004]

  /// A bash with the program in its foreground, and the program's process.
  private func job(edits: Bool = false) throws -> (PTY, pid_t) {
    let bash = try PTY.bash(edits: edits)
    bash.send("\(Program.path)\n")
    try bash.wait(for: "Back of shoulder, your RIGHT")
    try isOurs(bash)
    return (bash, bash.foreground)
  }

  /// Whether a process is no more, or is kept only for its status: a bash that is just about to read a line asks for that
  /// with the next one.
  private static func hasEnded(_ process: pid_t) -> Bool {
    guard let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return true }
    return state.split(separator: ")").last?.hasPrefix(" Z") == true
  }

  private func isOurs(_ bash: PTY) throws {
    try bash.wait("the program's modes") {
      $0.isRaw && $0.screen.modes.isSuperset(of: Self.modes) && $0.screen.isKeypadOn
    }
  }

  private func isTheShells(_ bash: PTY) throws {
    try bash.wait("the shell's modes") {
      $0.foreground == $0.process && $0.isCooked && $0.screen.modes.isDisjoint(with: Self.modes)
        && !$0.screen.isKeypadOn && $0.screen.lines.last { !$0.isEmpty } == "$"
    }
    #expect(!bash.screen.contains("Back of shoulder"))
  }

  /// Brings the program back and sees that it is all there; the shell has forgotten all modes meanwhile.
  private func foreground(_ bash: PTY) throws {
    bash.screen.wipe()
    bash.screen.forgetModes()
    bash.forget()
    bash.send("fg\n")
    try bash.wait(for: "Back of shoulder, your RIGHT")
    try isOurs(bash)
    try bash.settle()
    let taken = bash.output.indices.count { bash.output[$0...].starts(with: "\u{1B}[?1049h".utf8) }
    #expect(taken == 1, "the screen is taken and drawn once")
    bash.send("^[OB")
    try bash.wait(for: "Back of upper arm, your RIGHT")
    bash.send("q")
    try isTheShells(bash)
  }

  @Test func suspendedByKeyAndContinued() throws {
    let (bash, _) = try job()
    bash.send("\u{1A}")
    try isTheShells(bash)
    try foreground(bash)
  }

  /// Whose the mouse is, stays so while the program is put aside.
  @Test func theMouseStaysTheTerminalsOverASuspension() throws {
    let (bash, _) = try job()
    bash.send("m")
    try bash.wait("no mouse") { $0.screen.modes.isDisjoint(with: [1000, 1006]) }
    bash.send("\u{1A}")
    try isTheShells(bash)
    bash.screen.wipe()
    bash.screen.forgetModes()
    bash.send("fg\n")
    try bash.wait("the program") { $0.isRaw && $0.screen.modes.contains(2004) && $0.screen.isKeypadOn }
    try bash.settle()
    #expect(bash.screen.modes.isDisjoint(with: [1000, 1006]))
    bash.send("m")
    try isOurs(bash)
    bash.send("q")
    try isTheShells(bash)
  }

  @Test func suspendedBySignalAndContinued() throws {
    let (bash, program) = try job()
    kill(program, SIGTSTP)
    try isTheShells(bash)
    try foreground(bash)
  }

  @Test func stoppedFromElsewhereAndContinued() throws {
    let (bash, program) = try job()
    kill(program, SIGSTOP)
    try bash.wait("the shell") { $0.foreground == $0.process && $0.isCooked && $0.screen.contains("Stopped") }
    try foreground(bash)
  }

  @Test func continuedInTheBackgroundItStopsAgain() throws {
    let (bash, _) = try job()
    bash.send("\u{1A}")
    try isTheShells(bash)
    bash.forget()
    bash.send("bg; wait %1; echo status $?\n")
    try bash.wait("the job to stop") { $0.screen.lines.contains("status \(128 + SIGTTOU)") }
    #expect(!bash.output.contains(0x1B), "nothing was written into the shell's screen")
    try foreground(bash)
  }

  @Test(arguments: ["", "bg; wait %1; "])
  func killedWhileSuspendedItEndsInSilence(before: String) throws {
    let (bash, program) = try job()
    bash.send("\u{1A}")
    try isTheShells(bash)
    bash.forget()
    bash.send("\(before)kill %1; wait; echo gone\n")
    try bash.wait("the end of the job") { $0.screen.lines.contains("gone") && Self.hasEnded(program) }
    #expect(!bash.output.contains(0x1B), "nothing was written into the shell's screen")
    try isTheShells(bash)
  }

  @Test func killedWhileStoppedFromElsewhereItLeavesTheScreen() throws {
    let (bash, program) = try job()
    kill(program, SIGSTOP)
    try bash.wait("the shell") { $0.foreground == $0.process && $0.isCooked && $0.screen.contains("Stopped") }
    bash.send("kill %1\n")
    try bash.wait("the end of the job") { _ in Self.hasEnded(program) }
    // The prompt that came meanwhile went with the screen, or comes after what is typed and before what that says: an empty
    // line ends it.
    bash.send("echo; echo over\n")
    try bash.wait("the shell") { $0.screen.lines.contains("over") }
    try isTheShells(bash)
  }

  /// Where a shell edits its line, the settings of the line are its own.
  @Test func killedInTheBackgroundItLeavesTheLineToTheShell() throws {
    let (bash, program) = try job(edits: true)
    kill(program, SIGSTOP)
    let edited = UInt32(ISIG)
    try bash.wait("the shell") { $0.foreground == $0.process && $0.lineSettings == edited }
    kill(program, SIGTERM)
    kill(program, SIGCONT)
    try bash.wait("the end of the job") { _ in Self.hasEnded(program) }
    #expect(bash.lineSettings == edited)
  }

  @Test func aSizeThatChangedWhileItWasAwayIsTaken() throws {
    let (bash, _) = try job()
    bash.send("\u{1A}")
    try isTheShells(bash)
    bash.resize(97, 31)
    bash.send("fg\n")
    try bash.wait("the new size") { $0.screen.line(30).contains("quit") && $0.screen.line(29).count == 96 }
  }
}
