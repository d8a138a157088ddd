import Foundation
import TestSupport
import Testing

/// Each terminal gets the signs that it can be trusted with.
@Suite(.serialized) struct SignTests {
  private static func map(
    _ environment: [String: String], _ arguments: [String] = [], answering answer: String = ""
  ) throws -> PTY {
    let pty = try PTY([Program.path] + arguments, environment: environment)
    // It lies ready before it is asked for, so that no clock decides.
    pty.send(answer)
    try pty.wait(for: "Back of shoulder, your RIGHT")
    try pty.settle()
    return pty
  }

  private static func isASCII(_ pty: PTY) -> Bool { pty.screen.text.allSatisfy { $0.isASCII } }

  @Test func theConsoleGetsASCIIOnEveryScreen() throws {
    let pty = try Self.map(["TERM": "linux"])
    for key in ["", "\r", "\r", "?", "qp", "qqqc", "q/neck"] {
      pty.send(key)
      try pty.settle()
      #expect(Self.isASCII(pty), "after '\(key)':\n\(pty.screen)")
    }
    #expect(!pty.output.contains { $0 >= 0x80 })
  }

  @Test func whoAsksForSymbolsGetsThem() throws {
    let pty = try Self.map(["TERM": "linux"], ["--symbols", "half"])
    #expect(pty.screen.text.contains("▀") || pty.screen.text.contains("▄"))
    #expect(Self.isASCII(try Self.map(["TERM": "linux"], ["--symbols", "half", "--ascii"])))
  }

  @Test func aDrawingOnTheConsoleIsASCIIAndInAPipeIsNot() throws {
    for (command, isASCII) in [("exec \"$0\" draw", true), ("\"$0\" draw | cat", false), ("exec \"$0\" areas", true)] {
      let pty = try PTY(["sh", "-c", command, Program.path], environment: ["TERM": "linux"])
      #expect(try pty.end() == 0)
      #expect(pty.output.allSatisfy { $0 < 0x80 } == isASCII, "\(command)")
    }
  }

  private static let narrow = "^[[1;2R^[]11;rgb:0/0/0^[\\^[[?62c"
  private static let wide = "^[[1;3R^[]11;rgb:0/0/0^[\\^[[?62c"

  /// A terminal that draws ambiguous signs in two columns would tear every row.
  @Test(arguments: [(narrow, false), (wide, true), ("^[[?62c", false), ("^[[1;3R^[[?62c", true)])
  func signsOfTwoColumnsAreLeftAlone(answer: String, isASCII: Bool) throws {
    let pty = try Self.map(["COLORFGBG": ""], answering: answer)
    #expect(Self.isASCII(pty) == isASCII, "\(pty.screen)")
    pty.send("a")
    try pty.settle()
    #expect(Self.isASCII(pty) == isASCII, "the next set is no other there")
    // The sign was printed on the second screen, and nothing of it is left.
    let sent = String(decoding: pty.output, as: UTF8.self)
    let question = try #require(sent.firstRange(of: "\r●\u{1B}[6n\r\u{1B}[K"))
    #expect(sent[..<question.lowerBound].contains("\u{1B}[?1049h"))
  }

  @Test(arguments: ["^[[1;3R", "^[[1;3R^[[?62c", "^[[24;3R^[]11;rgb:ffff/ffff/ffff^[\\^[[?62;22c"])
  func anAnswerThatComesLateDoesNoHarm(answer: String) throws {
    let pty = try Self.map(["COLORFGBG": ""])
    let before = pty.screen
    pty.send(answer)
    #expect(try pty.settle() == 0)
    #expect(pty.screen.text == before.text && pty.screen.cursor == before.cursor)
    pty.send("q")
    #expect(try pty.end() == 0)
  }

  @Test(arguments: [
    ([:], false), (["COLORFGBG": ""], true), (["LC_ALL": "ja_JP.UTF-8"], true), (["LANG": "zh_CN.UTF-8"], true),
    (["COLORFGBG": "", "NO_COLOR": "1"], true), (["COLORFGBG": "", "LC_ALL": "C"], false),
    (["COLORFGBG": "", "TERM": "screen"], false), (["COLORFGBG": "", "TERM": "linux"], false),
    (["COLORFGBG": "", "TERM": "xterm-256color", "STY": "1.x"], false),
  ])
  func theWidthIsAskedOnlyWhereItMayBeTwo(environment: [String: String], isAsked: Bool) throws {
    let pty = try Self.map(environment)
    #expect(pty.output.indices.contains { pty.output[$0...].starts(with: "\u{1B}[6n".utf8) } == isAsked)
  }

  /// Where there is no second screen the sign would stand among what the person had there.
  @Test(arguments: [nil, SIGTERM, SIGHUP])
  func withoutASecondScreenNothingIsPrintedToSeeHowWideItIs(signal: Int32?) throws {
    let scratch = try ScratchFolder()
    defer { withExtendedLifetime(scratch) {} }
    try scratch.write("source", "bodymap-one|no second screen,\n  smcup@, rmcup@,\n  use=xterm-256color,\n")
    let made = try Program.execute("tic", ["-x", "-o", scratch.path, "\(scratch.path)/source"])
    try #require(made.status == 0, "\(made.errors)")
    let pty = try Self.map(["COLORFGBG": "", "TERM": "bodymap-one", "TERMINFO": scratch.path])
    let sent = String(decoding: pty.output, as: UTF8.self)
    #expect(!sent.contains("\u{1B}[6n") && sent.contains("]11;?"))
    if let signal { kill(pty.process, signal) } else { pty.send("q") }
    #expect(try pty.end() == signal.map { 128 + $0 } ?? 0)
    #expect(
      pty.screen.text.allSatisfy { $0.isWhitespace } && pty.screen.cursor == (0, 0), "a clean line for the prompt")
  }

  /// A terminal that shows other things than what is set says so among the settings, and why.
  @Test(arguments: [
    (
      ["TERM": "linux"], "", ["auto: dark", "auto: 8", "ascii (set: quadrant)", "on (set: off)", "off (set: on)"],
      ["this terminal has no more", "the console hands over none", "this terminal has none"]
    ),
    (["COLORFGBG": ""], wide, ["auto: dark", "auto: 256", "ascii (set: quadrant)"], ["others are too wide here"]),
    (["LC_ALL": "C", "COLORFGBG": "0;15"], "", ["auto: light", "ascii (set: quadrant)"], ["the locale has no UTF-8"]),
    (["TERM": "xterm-mono"], "", ["auto: mono"], []),
    (["BODYMAP_ASCII": "true"], "", ["ascii (set: quadrant)"], ["everything is in ASCII", "BODYMAP_ASCII"]),
    (["BODYMAP_THEME": "mono"], "", ["auto: mono"], ["BODYMAP_THEME"]),
  ])
  func theSettingsSayWhatIsDrawn(environment: [String: String], answer: String, values: [String], reasons: [String])
    throws
  {
    let pty = try Self.map(environment, answering: answer)
    pty.send(":settings\r")
    try pty.wait(for: "Number of colours")
    for words in values + reasons { #expect(pty.screen.contains(words), "\(words):\n\(pty.screen)") }
    // Another theme is drawn at once, and said so.
    guard environment["BODYMAP_THEME"] == nil, environment["TERM"] == nil else { return }
    pty.send("\r")
    try pty.wait(for: "Theme: contrast")
    try pty.settle()
    #expect(!pty.screen.contains("auto: dark") && !pty.screen.contains("contrast ("), "\(pty.screen)")
  }
}
