import Atlas
import Drawing
import Screens
import Terminal

/// The colours of the map on one terminal.
enum MapTheme {
  /// Whether the theme of a name depends on the ground, and nothing but the terminal tells it.
  static func needsGround(_ name: String, _ depth: ColorDepth) -> Bool {
    name == Setting.auto && !Shell.isGroundTold && depth != .mono
  }

  /// The theme of a name; of the one that fits the ground, where the terminal tells none, the usual body, and words for
  /// every ground.
  static func colors(_ name: String, on ground: Ground?, depth: ColorDepth, in atlas: Atlas) -> ThemeColors {
    // The usual one is always there, the loader sees to it.
    let told = (try? Shell.theme(named: name == Setting.auto ? nil : name, in: atlas)) ?? atlas.themes[0]
    guard needsGround(name, depth) else { return told }
    let fitting: ThemeColors? =
      switch ground {
      case .light: try? atlas.theme(named: ThemeColors.light)
      case .dark: try? atlas.theme(named: ThemeColors.usual)
      case nil: try? ThemeColors.forAnyGround(in: atlas)
      }
    return fitting ?? told
  }
}
