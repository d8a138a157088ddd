import Glibc
import Testing

/// The real program in a real tmux: the tour, the manners, and the terminal afterwards.
@Suite(.serialized) struct TerminalTests {
  static let restored = "0 0 1 0"

  @Test func theTour() throws {
    let tmux = try Tmux()
    try tmux.wait(for: "Back of shoulder, your RIGHT")
    #expect(try tmux.modes().hasPrefix("1 1 1"))
    tmux.press("f")
    try tmux.wait(for: "Front of shoulder, your RIGHT")
    tmux.press("Enter")
    try tmux.wait(for: "Where it may come from (")
    try tmux.wait(for: " more")
    tmux.press("End")
    try tmux.wait("the end of the list") { !$0.contains(" more") }
    tmux.press("Home", "Enter")
    try tmux.wait(for: "Do this now")
    tmux.press("p")
    try tmux.wait(for: "Three things for today")
    tmux.press("c")
    try tmux.wait(for: "Contents")
    tmux.press("Enter")
    try tmux.wait(for: "Know ·")
    tmux.press("/")
    tmux.type("the")
    tmux.press("Enter")
    try tmux.wait(for: "1 of")
    tmux.press("?")
    try tmux.wait(for: "Keys · In the guide")
    tmux.press("Escape", "Escape", "Escape", "Escape", "Escape", "Escape", "Escape", "Escape")
    try tmux.wait("the body") { $0.contains("front view") && $0.contains("Front of shoulder, your RIGHT") }
    tmux.press("q")
    let end = try tmux.wait(for: "after 0")
    #expect(end.contains("before"), "the screen from before is there again")
    #expect(try tmux.modes() == Self.restored)
  }

  @Test(arguments: ["TERM", "INT", "HUP", "QUIT", "SEGV", "ABRT", "BUS", "FPE", "ILL", "TRAP"])
  func theTerminalIsRestoredAfterASignal(name: String) throws {
    let tmux = try Tmux()
    try tmux.wait(for: "Back of shoulder")
    try tmux.signal(name)
    let end = try tmux.wait(for: "after 1")
    #expect(!end.contains("after 0"), "the status tells of the signal")
    #expect(end.contains("before"))
    #expect(try tmux.modes() == Self.restored)
    tmux.type("echo typed is seen")
    try tmux.wait(for: "echo typed is seen")
  }

  @Test func endOfInputEndsTheProgram() throws {
    let tmux = try Tmux(rows: 60, arguments: "< /dev/null")
    let end = try tmux.wait(for: "after 2")
    #expect(end.contains("here is none"))
  }

  @Test func suspendAndForeground() throws {
    let tmux = try Tmux()
    try tmux.wait(for: "Back of shoulder")
    tmux.press("C-z")
    try tmux.wait("the shell") { !$0.contains("Back of shoulder, your RIGHT") && $0.contains("before") }
    #expect(try tmux.modes() == Self.restored)
    tmux.type("fg")
    tmux.press("Enter")
    try tmux.wait(for: "Back of shoulder")
    tmux.press("Down")
    try tmux.wait(for: "Back of upper arm")
    tmux.press("q")
    try tmux.wait("the shell") { $0.contains("before") && !$0.contains("your RIGHT") }
    #expect(try tmux.modes() == Self.restored)
  }

  @Test func sixtyResizesInARow() throws {
    let tmux = try Tmux()
    try tmux.wait(for: "Back of shoulder")
    for step in 0..<60 {
      tmux.resize([80, 1, 200, 40, 23, 120][step % 6], [24, 1, 60, 12, 5, 40][(step * 5) % 6])
    }
    // No picture of the sizes before has its two bottom lines there, the upper one up to its last but one column.
    tmux.resize(100, 30)
    try tmux.wait("the last size") { screen in
      let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.count > 29 && lines[29].contains("quit") && lines[28].count == 99
    }
    tmux.press("Down")
    try tmux.wait(for: "Back of upper arm, your RIGHT")
  }

  @Test(arguments: [
    (40, 12, "Back of shoulder"), (36, 10, "your RIGHT"), (24, 6, "Back of shoulder, RIGHT"), (12, 3, "needs"),
  ])
  func smallTerminals(columns: Int, rows: Int, text: String) throws {
    let tmux = try Tmux(columns: 80, rows: 24)
    try tmux.wait(for: "Back of shoulder")
    tmux.resize(columns, rows)
    // What was drawn before the resize has another bottom line.
    try tmux.wait("'\(text)' at \(columns)x\(rows)") { screen in
      let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).prefix(rows)
      return screen.contains(text) && (rows < 5 || lines.last?.contains("quit") == true)
    }
    tmux.press("q")
    tmux.resize(80, 24)
    try tmux.wait(for: "after 0")
  }

  @Test func aPastedTextDoesNothing() throws {
    let tmux = try Tmux()
    try tmux.wait(for: "Back of shoulder")
    try tmux.paste("hello q\nquit f")
    tmux.press("Down")
    try tmux.wait(for: "Back of upper arm, your RIGHT")
  }

  @Test func noColorMeansNoColour() throws {
    let tmux = try Tmux(environment: ["NO_COLOR": "1"])
    try tmux.wait(for: "q quit")
    let screen = try tmux.screen(escapes: true)
    #expect(screen.firstMatch(of: /\u{1B}\[[0-9;]*(3[0-8]|4[0-8])[;m]/) == nil)
    #expect(screen.contains("▓"), "the body has tones")
  }

  @Test(arguments: ["C", "POSIX"])
  func anASCIILocaleGetsASCII(locale: String) throws {
    let tmux = try Tmux(environment: ["LANG": locale, "LC_ALL": locale])
    // The last words that are drawn.
    let screen = try tmux.wait(for: "q quit")
    #expect(screen.allSatisfy { $0.isASCII })
    #expect(screen.contains("/") && screen.contains("\\"))
  }

  /// Common over ssh: a UTF-8 locale that this machine has never generated.
  @Test func aMissingLocaleStillGetsUnicode() throws {
    let tmux = try Tmux(environment: ["LANG": "xx_YY.UTF-8"])
    let screen = try tmux.wait(for: "q quit")
    #expect(screen.contains { !$0.isASCII })
  }

  @Test func modernTerminalsWithoutTerminfoWork() throws {
    let tmux = try Tmux(environment: ["TERM": "xterm-ghostty-of-tomorrow"])
    try tmux.wait(for: "Back of shoulder")
    tmux.press("q")
    try tmux.wait(for: "after 0")
  }

  @Test func anUnknownTerminalIsExplained() throws {
    let tmux = try Tmux(environment: ["TERM": "nonsense"])
    let end = try tmux.wait(for: "after 1")
    #expect(end.contains("no description of the terminal 'nonsense'"))
    #expect(try tmux.modes() == Self.restored)
  }

  @Test func badDataIsNamedBeforeTheTerminalIsTouched() throws {
    let tmux = try Tmux(environment: ["BODYMAP_ASSETS": "/nowhere"])
    let end = try tmux.wait(for: "after 1")
    #expect(end.contains("Areas.json:1: the file is missing"))
  }

  @Test func anythingOpensByItsName() throws {
    let tmux = try Tmux(arguments: "--at infraspinatus --no-mouse")
    try tmux.wait(for: "Do this now")
    #expect(try tmux.modes().hasPrefix("1 0"))
  }

  /// A server lives as long as the line to its test, which the system cuts however hard the tests are cut off.
  @Test func noServerOutlivesItsTest() throws {
    var tmux: Tmux? = try Tmux()
    try tmux?.wait(for: "Back of shoulder")
    let server = try #require(pid_t(tmux?.tmux(["display-message", "-p", "#{pid}"]).filter(\.isNumber) ?? ""))
    #expect(kill(server, 0) == 0)
    tmux = nil
    #expect(kill(server, 0) == -1 && errno == ESRCH)
  }
}
