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
    try tmux.wait(for: "Trigger points here (")
    tmux.press("End")
    try tmux.wait(for: "spillover")
    tmux.press("Home", "Enter")
    try tmux.wait(for: "Trigger point")
    tmux.press("p")
    try tmux.wait(for: "Prevent ·")
    tmux.press("/")
    tmux.type("the")
    tmux.press("Enter")
    try tmux.wait(for: "match 1 of")
    tmux.press("?")
    try tmux.wait(for: "Keys · In the guide")
    tmux.press("Escape", "Escape", "Escape", "Escape", "Escape")
    try tmux.wait("the body") { $0.contains("front view") && $0.contains("Front of shoulder, your RIGHT") }
    tmux.press("q")
    let end = try tmux.wait(for: "after 0")
    #expect(end.contains("before"), "the screen from before is there again")
    #expect(try tmux.modes() == Self.restored)
  }

  @Test func theCursorOfTheTerminalFollows() throws {
    let tmux = try Tmux()
    try tmux.wait(for: "Back of shoulder")
    let first = try tmux.cursor()
    tmux.press("Down")
    try tmux.wait(for: "Back of upper arm")
    let second = try tmux.cursor()
    #expect(second[1] > first[1])
    #expect(second[0] > 0 && second[0] < 40)
  }

  @Test func aClickSelectsAndASecondOneTaps() throws {
    let tmux = try Tmux()
    try tmux.wait(for: "Back of shoulder")
    tmux.press("Down")
    try tmux.wait(for: "Back of upper arm")
    let place = try tmux.cursor()
    tmux.press("Up", "Up", "Up")
    try tmux.wait(for: "Back of head")
    let click = "\u{1B}[<0;\(place[0] + 1);\(place[1] + 1)M\u{1B}[<0;\(place[0] + 1);\(place[1] + 1)m"
    tmux.type(click)
    try tmux.wait(for: "Back of upper arm, your RIGHT")
    tmux.type(click)
    try tmux.wait(for: "Sends pain here")
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
    tmux.resize(100, 30)
    try tmux.wait(for: "Back of shoulder, your RIGHT")
    tmux.press("Down")
    try tmux.wait(for: "Back of upper arm")
  }

  @Test(arguments: [
    (40, 12, "Back of shoulder"), (36, 10, "your RIGHT"), (24, 6, "Back of shoulder, RIGHT"), (12, 3, "bodymap"),
  ])
  func smallTerminals(columns: Int, rows: Int, text: String) throws {
    let tmux = try Tmux(columns: 80, rows: 24)
    try tmux.wait(for: "Back of shoulder")
    tmux.resize(columns, rows)
    try tmux.wait(for: text)
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
    try tmux.wait(for: "Back of shoulder")
    let screen = try tmux.screen(escapes: true)
    #expect(screen.firstMatch(of: /\u{1B}\[[0-9;]*(3[0-8]|4[0-8])[;m]/) == nil)
    #expect(screen.contains("░"))
  }

  @Test(arguments: ["C", "POSIX"])
  func anASCIILocaleGetsASCII(locale: String) throws {
    let tmux = try Tmux(environment: ["LANG": locale, "LC_ALL": locale])
    let screen = try tmux.wait(for: "Back of shoulder")
    #expect(screen.allSatisfy { $0.isASCII })
    #expect(screen.contains("/") && screen.contains("\\"))
  }

  /// Common over ssh: a UTF-8 locale that this machine has never generated.
  @Test func aMissingLocaleStillGetsUnicode() throws {
    let tmux = try Tmux(environment: ["LANG": "xx_YY.UTF-8"])
    try tmux.wait(for: "Back of shoulder")
    #expect(try tmux.screen().contains { !$0.isASCII })
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
    try tmux.wait(for: "Musculus infraspinatus")
    #expect(try tmux.modes().hasPrefix("1 0"))
  }
}
