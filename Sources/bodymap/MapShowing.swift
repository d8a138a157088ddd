import Atlas
import Drawing
import Screens
import Terminal
import Text

extension Showing {
  /// What the map can tell before anything is drawn.
  ///
  /// - Parameter isUnicode: whether more than ASCII is drawn, whatever the terminal seems to be.
  init(_ settings: Settings, isUnicode: Bool) {
    self.init()
    let term = Shell.environment["TERM"] ?? ""
    if !isUnicode { ascii = settings.isOn(.ascii) ? .asciiIsOn : Self.reason(for: Shell.signs) }
    if term == "linux" { noMouse = .consoleHasNoMouse }
    if !Notification.isPossible(term: term) { noNotifications = .terminalHasNone }
  }

  /// Why there is nothing but ASCII. Where the signs are there after all, they are too wide: nothing else is left.
  private static func reason(for signs: Signs) -> SettingWords {
    switch signs {
    case .ascii(.locale): .localeHasNone
    case .ascii(.terminal): .terminalHasNoMore
    case .ascii(.width), .unicode: .tooWide
    }
  }

  /// The same for numbered text, in which nothing is drawn.
  init(plain settings: Settings, isUnicode: Bool) {
    self.init(settings, isUnicode: isUnicode)
    if !settings.isOn(.plain) { plain = .noPicture }
  }

  /// Takes how many colours the terminal is drawn with.
  mutating func take(_ depth: ColorDepth, _ support: ColorSupport) {
    let reason = ColorDepth.seen(in: Shell.environment, support).reason
    colors = Value(DepthChoice(depth).rawValue, reason.words)
  }

  /// Takes the theme of a name as it is drawn.
  mutating func take(_ theme: ThemeColors, named name: String, on ground: Ground?, _ depth: ColorDepth) {
    let isAsked = MapTheme.needsGround(name, depth)
    self.theme = Value(theme.name, !isAsked ? .groundTold : ground == nil ? .groundUnknown : .groundAnswered)
    isThemeWithoutColors = depth != .mono && Theme(theme, depth: depth).depth == .mono
  }
}

extension ColorDepth.Reason {
  fileprivate var words: SettingWords {
    switch self {
    case .direct: .saidByDescription
    case .colorterm: .saidByColorterm
    case .terminfo: .saidByTerminfo
    case .untold: .leftUntold
    }
  }
}
