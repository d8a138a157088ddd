import TestSupport
import Testing
import Text

/// What was typed comes back as what a terminal shows, and never as what it obeys.
@Suite struct EchoTests {
  /// A colour, a title, a bell, a return, a delete, a control sequence of one byte, text turned round.
  static let odd = "\u{1B}[31mqqzz\u{1B}]qq;qqzz\u{7}\rqqzz\u{7F}\u{9B}31m\u{202E}\u{2066}qqzz"

  static let commands = [
    [odd], ["areas", odd], ["muscles", "--\(odd)"], ["--\(odd)=x"], ["-\(odd)"], ["muscle", odd], ["pain", odd],
    ["search", odd], ["symptom", odd], ["condition", odd], ["guide", odd], ["check", odd],
    ["draw", "--view", odd], ["draw", "--size", odd], ["draw", "--zoom", odd], ["draw", "--muscle", odd],
    ["draw", "--theme", odd], ["draw", "--side=\(odd)"],
    // Here the name is known in spite of what stands in it.
    ["draw", "--view", "front", "--zoom", "but\u{1B}[tock"],
  ]

  @Test(arguments: commands)
  func nothingThatIsTypedDrivesTheTerminal(arguments: [String]) throws {
    let output = try Program.run(arguments)
    let shown = (output.text + output.errors).unicodeScalars
    #expect(!shown.contains { $0.isControl && $0 != "\n" }, "\(output)")
    #expect(output.status == (arguments[0] == "search" ? 0 : arguments[0] == "check" ? 1 : 64), "\(output)")
    // A search does not repeat what it finds something for.
    guard arguments[0] != "search" else { return }
    #expect(shown.contains("?") && !output.errors.contains("not understood"), "it is said what is wrong: \(output)")
  }

  @Test func aMapThatCannotBeOpenedSaysWhyInPlainText() throws {
    for arguments in [["--at", Self.odd], ["--theme", Self.odd]] {
      let pty = try PTY([Program.path] + arguments)
      #expect(try pty.end() == 64)
      let shown = String(decoding: pty.output, as: UTF8.self).unicodeScalars
      #expect(!shown.contains { $0.isControl && $0 != "\n" && $0 != "\r" })
    }
    let pty = try PTY(environment: ["TERM": Self.odd])
    #expect(try pty.end() == 1)
    #expect(!pty.output.contains(0x1B) && pty.screen.contains("no description of the terminal"))
  }

  /// A book is not repeated.
  @Test(arguments: [[], ["muscle"], ["draw", "--view"], ["draw", "--zoom"], ["guide"]])
  func aLongWordIsQuotedInPart(command: [String]) throws {
    let output = try Program.run(command + [String(repeating: "x", count: 120_000)])
    #expect(output.status == 64 && output.errors.count < 1500, "\(output.errors.count)")
    #expect(output.errors.contains("xxx…"))
  }
}
