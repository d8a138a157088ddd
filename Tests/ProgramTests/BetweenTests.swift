import Glibc
import TestSupport
import Testing

/// What stands between the program and the terminal, and does not what it promises.
@Suite(.serialized) struct BetweenTests {
  /// GNU screen holds a bare Escape back until the next key as soon as the mouse is taken, and makes both one key with Alt.
  @Test(arguments: [
    (["STY": "1.x"], [], false), (["TERM": "screen"], [], false), (["TERM": "screen.xterm-256color"], [], false),
    (["STY": "1.x"], ["--mouse"], true), (["STY": "1.x", "BODYMAP_MOUSE": "true"], [], true),
    (["TERM": "screen", "TMUX": "/tmp/x,1,0"], [], true), (["TERM": "screen-256color"], [], true),
    (["TERM": "tmux-256color"], [], true),
  ])
  func inGNUScreenTheMouseIsLeftAlone(environment: [String: String], arguments: [String], isTaken: Bool) throws {
    let pty = try PTY([Program.path] + arguments, environment: environment)
    try pty.wait(for: "Back of shoulder, your RIGHT")
    try pty.settle()
    #expect(pty.screen.modes.isSuperset(of: [1000, 1006]) == isTaken && pty.screen.modes.contains(2004))
    #expect(pty.screen.modes.isDisjoint(with: [1000, 1006]) != isTaken)
    pty.send("m")
    try pty.wait("the other way") { $0.screen.modes.contains(1000) != isTaken }
  }

  /// mosh, and GNU screen by default, have no second screen, whatever their descriptions say: the picture stays, and the
  /// prompt comes in its last row.
  @Test func thePromptComesOnACleanRowWhereThePictureStays() throws {
    let pty = try PTY()
    try pty.wait(for: "Back of shoulder, your RIGHT")
    pty.send("q")
    #expect(try pty.end() == 0)
    Self.expectACleanRow(after: pty, columns: 80, rows: 24)
  }

  /// The same when something ends the program, which has no time to find out how large the terminal is by then.
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV])
  func thePromptComesThereAfterASignalToo(number: Int32) throws {
    let pty = try PTY()
    try pty.wait(for: "Back of shoulder, your RIGHT")
    pty.resize(90, 31)
    try pty.wait("the new size") { $0.screen.line(30).contains("quit") }
    try pty.settle()
    kill(pty.process, number)
    #expect(try pty.end() == 128 + number)
    Self.expectACleanRow(after: pty, columns: 90, rows: 31)
  }

  /// What was sent, in a terminal without a second screen: the picture stays, and its last row is free.
  private static func expectACleanRow(after pty: PTY, columns: Int, rows: Int) {
    let sent = String(decoding: pty.output, as: UTF8.self)
    var screen = VirtualScreen(columns: columns, rows: rows)
    screen.feed(sent.replacing("\u{1B}[?1049h", with: "").replacing("\u{1B}[?1049l", with: "").utf8)
    #expect(screen.contains("Where it may come from"))
    #expect(screen.line(rows - 1).isEmpty && screen.cursor == (0, rows - 1), "\(screen)")
  }
}
