import Drawing
import Terminal
import Testing

/// What the environment wants of colours: the first that says something counts.
@Suite struct ColorWishTests {
  static let rows: [([String: String], ColorWish)] = [
    ([:], .unsaid), (["NO_COLOR": "1"], .none("NO_COLOR")), (["NO_COLOR": "0"], .none("NO_COLOR")),
    (["NO_COLOR": ""], .unsaid),
    (["FORCE_COLOR": "1"], .forced), (["FORCE_COLOR": "3"], .forced), (["FORCE_COLOR": "true"], .forced),
    (["FORCE_COLOR": "0"], .none("FORCE_COLOR")), (["FORCE_COLOR": "false"], .none("FORCE_COLOR")),
    (["FORCE_COLOR": ""], .unsaid),
    (["CLICOLOR_FORCE": "1"], .forced), (["CLICOLOR_FORCE": "yes"], .forced), (["CLICOLOR_FORCE": "0"], .unsaid),
    (["CLICOLOR_FORCE": ""], .unsaid),
    (["CLICOLOR": "0"], .none("CLICOLOR")), (["CLICOLOR": "1"], .unsaid), (["CLICOLOR": ""], .unsaid),
    // Two of them, the first of the order before the others
    (["NO_COLOR": "1", "FORCE_COLOR": "1"], .none("NO_COLOR")),
    (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], .none("NO_COLOR")),
    (["NO_COLOR": "", "FORCE_COLOR": "1"], .forced),
    (["FORCE_COLOR": "0", "CLICOLOR_FORCE": "1"], .none("FORCE_COLOR")),
    (["FORCE_COLOR": "1", "CLICOLOR": "0"], .forced), (["CLICOLOR_FORCE": "1", "CLICOLOR": "0"], .forced),
    (["CLICOLOR_FORCE": "0", "CLICOLOR": "0"], .none("CLICOLOR")),
  ]

  @Test(arguments: rows) func theFirstCounts(environment: [String: String], wish: ColorWish) {
    #expect(ColorWish(environment) == wish)
    // The map draws on a terminal only: there nothing is to be forced.
    let depth = ColorDepth(.auto, environment: environment, terminfo: ColorSupport(colors: 256))
    if case .none = wish { #expect(depth == .mono) } else { #expect(depth == .palette256) }
    #expect(ColorDepth(.ansi16, environment: environment, terminfo: ColorSupport(colors: 8)) == .ansi16)
  }
}
