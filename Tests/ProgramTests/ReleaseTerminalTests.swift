import Foundation
import TestSupport
import Testing

/// A release in a real terminal: asked once, with a bell and a notification when a step begins.
@Suite struct ReleaseTerminalTests {
  private static func terminal(_ state: String, _ arguments: [String] = []) throws -> PTY {
    let terminal = try PTY(
      [Program.path, "--at", "infraspinatus"] + arguments, environment: ["XDG_STATE_HOME": state])
    try terminal.wait(for: "Do this now")
    return terminal
  }

  private static func bytes(_ terminal: PTY) -> String { String(decoding: terminal.output, as: UTF8.self) }

  @Test func itIsAskedOnceAndTold() throws {
    let state = FileManager.default.temporaryDirectory.appendingPathComponent("state-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: state) }
    var terminal = try Self.terminal(state)
    terminal.send("t")
    try terminal.wait(for: "Do not press at all, or ask first")
    terminal.send("y")
    try terminal.wait(for: "Enter begins")
    #expect(FileManager.default.fileExists(atPath: state + "/bodymap/confirmed"))
    terminal.send("\r")
    try terminal.wait(for: "Get ready")
    #expect(!Self.bytes(terminal).contains("]9;"))
    terminal.send("^[OC")
    try terminal.wait("the notification") {
      Self.bytes($0).contains("\u{1B}]9;bodymap: press, 1 of 2: 30 seconds\u{1B}\\")
    }
    #expect(terminal.screen.contains("Press") && terminal.screen.bells > 0)

    terminal = try Self.terminal(state, ["--silent"])
    terminal.send("t")
    try terminal.wait(for: "Enter begins")
    terminal.send("\r^[OC")
    try terminal.wait(for: "1 of 2, your RIGHT")
    try terminal.wait(for: "Press")
    #expect(terminal.screen.bells == 0 && !Self.bytes(terminal).contains("]9;"))
  }
}
