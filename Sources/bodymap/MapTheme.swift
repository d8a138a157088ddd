import Atlas
import Drawing
import Screens
import Terminal

/// The colours of the map on one terminal.
enum MapTheme {
  /// The theme of a name; for the one that fits the ground the terminal is asked, where nothing tells it.
  static func colors(
    _ name: String, on terminal: inout Terminal, depth: ColorDepth, in atlas: Atlas
  ) -> ThemeColors {
    let isAuto = name == Setting.auto
    // The usual one is always there, the loader sees to it.
    let told = (try? Shell.theme(named: isAuto ? nil : name, in: atlas)) ?? atlas.themes[0]
    guard isAuto, !Shell.isGroundTold, depth != .mono else { return told }
    return asked(on: &terminal, in: atlas) ?? told
  }

  /// The theme for the ground that the terminal tells; where it tells none, the usual body, and words for every ground.
  private static func asked(on terminal: inout Terminal, in atlas: Atlas) -> ThemeColors? {
    let ground = Ground.canBeAsked(Shell.environment) ? terminal.askGround(within: .milliseconds(100)) : nil
    switch ground {
    case .light: return try? atlas.theme(named: ThemeColors.light)
    case .dark: return try? atlas.theme(named: ThemeColors.usual)
    case nil: return try? ThemeColors.forAnyGround(in: atlas)
    }
  }
}
