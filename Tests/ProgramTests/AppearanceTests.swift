import Foundation
import TestSupport
import Testing

/// What reaches the terminal: colours, reverse video, every column.
@Suite(.serialized) struct AppearanceTests {
  /// Terminals that not every system describes.
  private static let descriptions = """
    bodymap-16|sixteen colours,
      colors#16, pairs#256, op=\\E[39;49m,
      setab=\\E[%?%p1%{8}%<%t%p1%{40}%+%e%p1%{92}%+%;%dm,
      setaf=\\E[%?%p1%{8}%<%t%p1%{30}%+%e%p1%{82}%+%;%dm,
      use=xterm,
    bodymap-direct|direct colour as xterm-direct has it,
      RGB, colors#0x1000000, pairs#0x7FFF, op=\\E[39;49m,
      setab=\\E[%?%p1%{8}%<%t4%p1%d%e48:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
      setaf=\\E[%?%p1%{8}%<%t3%p1%d%e38:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
      use=xterm,

    """

  /// The colours that a tapped region uses on a terminal.
  private func colors(
    term: String, _ environment: [String: String] = [:], arguments: [String] = []
  ) throws -> Set<VirtualScreen.Color> {
    let scratch = try ScratchFolder()
    try scratch.write("source", Self.descriptions)
    let made = try Program.execute("tic", ["-x", "-o", scratch.path, "\(scratch.path)/source"])
    try #require(made.status == 0, "\(made.errors)")
    let settings = ["TERM": term, "TERMINFO": scratch.path].merging(environment) { _, new in new }
    let pty = try PTY([Program.path] + arguments, environment: settings)
    try pty.wait(for: "Back of shoulder, your RIGHT")
    pty.send("\r")
    try pty.wait(for: "Where it may come from (")
    try pty.settle()
    return pty.screen.colorsUsed
  }

  private func numbers(_ colors: Set<VirtualScreen.Color>) -> [Int] {
    colors.compactMap { if case .palette(let number) = $0 { number } else { nil } }.sorted()
  }

  @Test func twoHundredAndFiftySixColours() throws {
    let found = try colors(term: "xterm-256color")
    #expect(numbers(found).contains { $0 >= 16 } && !found.contains(.direct))
  }

  @Test func sixteenColours() throws {
    let found = try colors(term: "bodymap-16")
    #expect(numbers(found).contains { (8..<16).contains($0) } && numbers(found).allSatisfy { $0 < 16 }, "\(found)")
  }

  @Test func eightColours() throws {
    let found = try colors(term: "xterm")
    #expect(!found.isEmpty && numbers(found).allSatisfy { $0 < 8 }, "\(found)")
  }

  /// There a number from 8 on is a colour of its own: 208 a dark blue.
  @Test func directColourIsUsedAsTheTerminalSpellsIt() throws {
    let found = try colors(term: "bodymap-direct")
    #expect(found == [.direct], "\(found)")
  }

  /// COLORTERM promises what terminfo does not know; the first picture has it.
  @Test(arguments: ["truecolor", "24bit", "yes", ""])
  func twentyFourBits(promise: String) throws {
    let pty = try PTY(environment: ["COLORTERM": promise])
    try pty.wait(for: "Back of shoulder, your RIGHT")
    let isDirect = promise == "truecolor" || promise == "24bit"
    let sent = String(decoding: pty.output, as: UTF8.self)
    #expect(sent.contains("38;2;") == isDirect && sent.contains("48;2;") == isDirect, "\(sent)")
    #expect(sent.contains("38;5;") != isDirect)
    #expect(sent.contains("\u{1B}[?1049h"), "the second screen is still known")
    pty.forget()
    pty.send("q")
    #expect(try pty.end() == 0)
    let last = String(decoding: pty.output, as: UTF8.self)
    #expect(last.contains("\u{1B}[?1049l") && last.contains("\u{1B}[?2004l") && pty.isCooked, "\(last)")
  }

  /// What is asked for is sent, whatever terminfo and NO_COLOR say.
  @Test(arguments: ["vt100", "xterm", "xterm-256color", "bodymap-direct"], ["truecolor", "256", "16", "8", "mono"])
  func askedDepths(term: String, depth: String) throws {
    let found = try colors(term: term, ["NO_COLOR": "1"], arguments: ["--colors", depth])
    switch depth {
    case "truecolor": #expect(found == [.direct], "\(found)")
    case "256": #expect(numbers(found).contains { $0 >= 16 } && !found.contains(.direct), "\(found)")
    case "16": #expect(numbers(found).contains { (8..<16).contains($0) } && numbers(found).allSatisfy { $0 < 16 })
    case "8": #expect(!found.isEmpty && numbers(found).allSatisfy { $0 < 8 } && !found.contains(.direct), "\(found)")
    default: #expect(found.isEmpty, "\(found)")
    }
  }

  @Test func anUnknownDepthIsRefused() throws {
    let result = try Program.run(["--colors", "lots"])
    #expect(result.status == 64 && result.errors.contains("lots") && result.errors.contains("truecolor"))
  }

  @Test(arguments: ["xterm-mono", "vt100"])
  func noColours(term: String) throws {
    #expect(try colors(term: term).isEmpty)
  }

  @Test func noColourIsWanted() throws {
    #expect(try colors(term: "xterm-256color", ["NO_COLOR": "1"]).isEmpty)
  }

  @Test(arguments: ["xterm-256color", "xterm-mono"])
  func whatIsSelectedIsReversed(term: String) throws {
    let pty = try PTY(environment: ["TERM": term])
    try pty.wait(for: "Back of shoulder, your RIGHT")
    pty.send("\r")
    try pty.wait(for: "Where it may come from (")
    try pty.settle()
    let first = try #require(pty.screen.selectedRow)
    #expect(pty.screen.reversed(first).count > 30)
    #expect(pty.screen.cells.indices.filter { pty.screen.reversed($0).count > 30 } == [first])
    pty.send("^[[B")
    try pty.wait("the next row") { $0.screen.selectedRow == first + 1 }
  }

  @Test func theRightEndOfAWideTerminalIsDrawn() throws {
    let pty = try PTY(columns: 1100, rows: 40)
    try pty.wait(for: "Back of shoulder, your RIGHT")
    try pty.settle()
    // The words on the right end one column before the edge.
    #expect(pty.screen.line(38).count == 1099)
    pty.send("\r")
    try pty.wait(for: "Where it may come from (")
    try pty.settle()
    let selected = try #require(pty.screen.selectedRow)
    let end = try #require(pty.screen.reversed(selected).last)
    #expect(end >= 1097)
  }

  @Test func wideSignsAndMarksKeepTheirPlaces() throws {
    let pty = try PTY()
    try pty.wait(for: "Back of shoulder, your RIGHT")
    // No single sign is an x with a hat.
    pty.send("/^[[200~neck痛x\u{302}y^[[201~")
    try pty.wait(for: "neck痛x\u{302}y")
    try pty.settle()
    let row = try #require(pty.screen.lines.firstIndex { $0.contains("neck痛") })
    let cells = pty.screen.cells[row]
    let first = try #require(cells.firstIndex { $0.scalar == "痛" })
    #expect(cells[first...].prefix(4).map(\.scalar) == ["痛", "\0", "x", "y"])
    #expect(cells[first + 2].mark == "\u{302}" && cells[first + 3].mark == nil)
  }

  @Test func errorsWaitUntilTheScreenIsGivenBack() throws {
    let pty = try PTY()
    try pty.wait(for: "Back of shoulder, your RIGHT")
    func complain(_ text: String) throws {
      let errors = try #require(fopen("/proc/\(pty.process)/fd/2", "a"))
      fputs(text, errors)
      fclose(errors)
    }
    try complain("first complaint\n")
    try complain("second complaint\n")
    try pty.settle()
    #expect(!pty.screen.contains("complaint"))
    pty.send("q")
    #expect(try pty.end() == 0)
    #expect(pty.screen.contains("first complaint") && pty.screen.contains("second complaint"))
  }

  @Test func withoutASecondScreenThePictureIsWipedAway() throws {
    let pty = try PTY(environment: ["TERM": "linux"])
    try pty.wait(for: "Back of shoulder, your RIGHT")
    pty.send("q")
    #expect(try pty.end() == 0)
    #expect(pty.screen.text.allSatisfy { $0.isWhitespace }, "\(pty.screen.text)")
  }

  /// The signs that only one of the sets has.
  private static let signs: [String: ClosedRange<Unicode.Scalar>] = [
    "quadrant": "▖"..."▟", "half": "▀"..."▄", "sextant": "\u{1FB00}"..."\u{1FB3B}", "braille": "\u{2801}"..."\u{28FF}",
  ]

  @Test(arguments: ["quadrant", "half", "sextant", "braille", "ascii"])
  func theMapIsDrawnWithTheSymbolsThatAreAskedFor(symbols: String) throws {
    let pty = try PTY([Program.path, "--symbols", symbols])
    try pty.wait(for: "Back of shoulder, your RIGHT")
    try pty.settle()
    for (name, range) in Self.signs where name != "half" || symbols != "quadrant" {
      #expect(pty.screen.text.unicodeScalars.contains(where: range.contains) == (name == symbols), "\(name)")
    }
  }

  @Test func theMapHasTheColoursThatAreAskedFor() throws {
    let themes = try ["dark", "light", "mono"].map { theme in
      let pty = try PTY([Program.path, "--theme", theme])
      try pty.wait(for: "Back of shoulder, your RIGHT")
      try pty.settle()
      return numbers(pty.screen.colorsUsed)
    }
    #expect(themes[0] != themes[1] && !themes[1].isEmpty && themes[2].isEmpty)
  }
}
