import Foundation
import TestSupport
import Testing

/// Whether a drawing is coloured: rows of options, environment, and the answer for a pipe and for a terminal.
@Suite(.serialized) struct ColourOrderTests {
  struct Row: Sendable, CustomStringConvertible {
    let options: String
    let environment: [String: String]
    let pipe: Bool
    let terminal: Bool
    var description: String { "\(options) \(environment.sorted { $0.key < $1.key })" }

    init(_ options: String, _ environment: [String: String], pipe: Bool, terminal: Bool) {
      self.options = options
      self.environment = environment
      self.pipe = pipe
      self.terminal = terminal
    }
  }

  static let rows: [Row] = [
    Row("", [:], pipe: false, terminal: true),
    Row("", ["NO_COLOR": "1"], pipe: false, terminal: false),
    Row("", ["FORCE_COLOR": "1"], pipe: true, terminal: true),
    Row("", ["FORCE_COLOR": "0"], pipe: false, terminal: false),
    Row("", ["CLICOLOR_FORCE": "1"], pipe: true, terminal: true),
    Row("", ["CLICOLOR_FORCE": "0"], pipe: false, terminal: true),
    Row("", ["CLICOLOR": "0"], pipe: false, terminal: false),
    Row("", ["CLICOLOR": "1"], pipe: false, terminal: true),
    Row("", ["NO_COLOR": "1", "CLICOLOR_FORCE": "1", "FORCE_COLOR": "1"], pipe: false, terminal: false),
    Row("", ["CLICOLOR": "0", "CLICOLOR_FORCE": "1"], pipe: true, terminal: true),
    Row("", ["TERM": "xterm-mono"], pipe: false, terminal: false),
    Row("", ["TERM": "dumb"], pipe: false, terminal: false),
    Row("", ["TERM": "xterm-mono", "FORCE_COLOR": "1"], pipe: true, terminal: true),
    // Options go before the environment.
    Row("--color always", ["NO_COLOR": "1", "CLICOLOR": "0"], pipe: true, terminal: true),
    Row("--color never", ["FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"], pipe: false, terminal: false),
    Row("--color auto", ["NO_COLOR": "1"], pipe: false, terminal: false),
    Row("--colors 16", ["NO_COLOR": "1"], pipe: true, terminal: true),
    Row("--colors mono", ["FORCE_COLOR": "1"], pipe: false, terminal: false),
    Row("--colors 16 --color never", [:], pipe: false, terminal: false),
    Row("--color always", ["TERM": "xterm-mono"], pipe: true, terminal: true),
  ]

  @Test(arguments: rows) func theFirstThatSaysSomethingCounts(row: Row) throws {
    let all = ["FORCE_COLOR": "", "CLICOLOR": "", "CLICOLOR_FORCE": "", "TERM": "xterm-256color"]
    let environment = all.merging(row.environment) { _, new in new }
    let options = row.options.split(separator: " ").map(String.init)
    let arguments = ["draw", "--size", "20x10", "--muscle", "soleus"] + options
    let pipe = try Program.run(arguments, environment: environment)
    #expect(pipe.status == 0 && pipe.text.contains("\u{1B}[") == row.pipe)
    let pty = try PTY([Program.path] + arguments, environment: environment)
    #expect(try pty.end() == 0)
    #expect(!pty.screen.colorsUsed.isEmpty == row.terminal, "\(pty.screen.colorsUsed)")
  }

  /// On a terminal no more colours than it has.
  @Test func aDrawingHasTheColoursOfTheTerminal() throws {
    for (term, most) in [("xterm", 7), ("xterm-256color", 255)] {
      let pty = try PTY([Program.path, "draw", "--muscle", "soleus"], environment: ["TERM": term])
      #expect(try pty.end() == 0)
      let numbers = pty.screen.colorsUsed.map { if case .palette(let number) = $0 { number } else { 999 } }
      #expect(!numbers.isEmpty && numbers.allSatisfy { $0 <= most } && (most == 7 || numbers.contains { $0 > 15 }))
    }
  }
}
