import Drawing

/// How many colours are asked for: those that the terminal seems to have, or so many whatever it says.
public enum DepthChoice: String, Sendable, CaseIterable {
  case auto, truecolor
  case palette256 = "256"
  case ansi16 = "16"
  case ansi8 = "8"
  case mono

  /// What asks for a depth.
  public init(_ depth: ColorDepth) {
    self =
      switch depth {
      case .truecolor: .truecolor
      case .palette256: .palette256
      case .ansi16: .ansi16
      case .ansi8: .ansi8
      case .mono: .mono
      }
  }
}

/// What terminfo says of the colours of a terminal.
public struct ColorSupport: Sendable, Hashable {
  /// How many there are, 0 for none.
  public let colors: Int
  /// Whether the number of a colour is its red, green and blue.
  public let isDirect: Bool

  /// What is said of a terminal.
  public init(colors: Int, isDirect: Bool = false) {
    self.colors = colors
    self.isDirect = isDirect
  }
}

extension ColorDepth {
  /// The depth to draw with, from what was asked for, the environment and terminfo.
  public init(_ choice: DepthChoice, environment: [String: String], terminfo: ColorSupport) {
    self =
      switch choice {
      case .truecolor: .truecolor
      case .palette256: .palette256
      case .ansi16: .ansi16
      case .ansi8: .ansi8
      case .mono: .mono
      case .auto: if case .none = ColorWish(environment) { .mono } else { Self.seen(in: environment, terminfo).depth }
      }
  }

  /// Why a depth is drawn with where nobody asked for one.
  public enum Reason: Sendable, Hashable {
    case direct, colorterm, terminfo
    /// The number of a colour is a colour itself, in a way that nobody tells.
    case untold
  }

  /// The depth that a terminal seems to have, and what says so; whoever wants no colours is not asked here.
  public static func seen(
    in environment: [String: String], _ terminfo: ColorSupport
  ) -> (depth: ColorDepth, reason: Reason) {
    guard terminfo.colors >= 8 else { return (.mono, .terminfo) }
    let name = environment["TERM"] ?? ""
    if terminfo.isDirect || name.hasSuffix("-direct") { return (.truecolor, .direct) }
    // COLORTERM is said by the terminal outside; screen hands it on and drops such colours, tmux finds the nearest.
    let isScreen = name.hasPrefix("screen") && environment["TMUX"] == nil
    if ["truecolor", "24bit"].contains(environment["COLORTERM"]), !isScreen { return (.truecolor, .colorterm) }
    // Above 256 a number is a colour itself, in a way that nobody tells; the first eight are those of the palette.
    if terminfo.colors > 256 { return (.ansi8, .untold) }
    return (terminfo.colors == 256 ? .palette256 : terminfo.colors >= 16 ? .ansi16 : .ansi8, .terminfo)
  }

  /// As many colours as the terminal must be able to show; 0 where it does not matter.
  var colors: Int32 {
    switch self {
    case .mono: 0
    case .ansi8: 8
    case .ansi16: 16
    case .palette256: 256
    case .truecolor: 1 << 24
    }
  }
}
