import Drawing
import Terminal
import Testing

/// Which colours are used: rows of what is asked for, the environment, what terminfo says, and the answer.
@Suite struct DepthTests {
  struct Row: Sendable, CustomStringConvertible {
    let choice: DepthChoice
    let environment: [String: String]
    let terminfo: ColorSupport
    let depth: ColorDepth
    var description: String { "\(choice) \(environment) \(terminfo.colors)" }

    init(
      _ choice: DepthChoice, _ environment: [String: String], _ colors: Int, direct: Bool = false, _ depth: ColorDepth
    ) {
      self.choice = choice
      self.environment = environment
      terminfo = ColorSupport(colors: colors, isDirect: direct)
      self.depth = depth
    }
  }

  static let rows: [Row] = [
    Row(.auto, ["TERM": "xterm-256color"], 256, .palette256),
    Row(.auto, ["TERM": "xterm-256color", "COLORTERM": "truecolor"], 256, .truecolor),
    Row(.auto, ["TERM": "xterm", "COLORTERM": "24bit"], 8, .truecolor),
    Row(.auto, ["TERM": "xterm", "COLORTERM": "yes"], 8, .ansi8),
    Row(.auto, ["TERM": "xterm", "COLORTERM": ""], 8, .ansi8),
    Row(.auto, ["TERM": "vt100", "COLORTERM": "truecolor"], 0, .mono),
    Row(.auto, ["TERM": "xterm-direct"], 1 << 24, direct: true, .truecolor),
    Row(.auto, ["TERM": "konsole-direct"], 256, .truecolor),
    Row(.auto, ["TERM": "odd"], 256, direct: true, .truecolor),
    Row(.auto, ["TERM": "odd"], 1 << 15, .ansi8),
    Row(.auto, ["TERM": "rxvt-88color"], 88, .ansi16),
    Row(.auto, ["TERM": "linux-16color"], 16, .ansi16),
    Row(.auto, ["TERM": "linux"], 8, .ansi8),
    Row(.auto, ["TERM": "screen-256color", "COLORTERM": "truecolor"], 256, .palette256),
    Row(.auto, ["TERM": "screen-256color", "COLORTERM": "truecolor", "TMUX": "/tmp/t,1,0"], 256, .truecolor),
    Row(.auto, ["TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"], 256, .mono),
    Row(.auto, ["TERM": "xterm-direct", "NO_COLOR": "1"], 1 << 24, direct: true, .mono),
    Row(.auto, ["TERM": "xterm-256color", "NO_COLOR": ""], 256, .palette256),
    Row(.truecolor, ["TERM": "vt100", "NO_COLOR": "1"], 0, .truecolor),
    Row(.palette256, ["TERM": "xterm-direct", "COLORTERM": "truecolor"], 1 << 24, direct: true, .palette256),
    Row(.ansi16, ["TERM": "xterm"], 8, .ansi16),
    Row(.ansi8, ["TERM": "xterm-256color"], 256, .ansi8),
    Row(.mono, ["TERM": "xterm-256color", "COLORTERM": "truecolor"], 256, .mono),
  ]

  @Test(arguments: rows) func depth(row: Row) {
    #expect(ColorDepth(row.choice, environment: row.environment, terminfo: row.terminfo) == row.depth)
  }
}
