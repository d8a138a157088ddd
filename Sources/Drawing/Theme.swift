import Figure
import Screens

/// Which colours the terminal can show.
public enum ColorDepth: Sendable, Hashable, CaseIterable {
  case mono, ansi16, palette256
}

/// The looks of the program: a style for each meaning, for one depth of colour.
///
/// Pain lies on a blue-orange axis that people without red-green vision tell apart; the terminal's own
/// background is never replaced, and nothing relies on colour alone.
public struct Theme: Sendable, Hashable {
  /// How many colours the terminal has.
  public let depth: ColorDepth

  /// The looks for a depth of colour.
  public init(_ depth: ColorDepth) { self.depth = depth }

  /// The colour of a mark on the body; `tint` lets neighbouring regions differ a little, `shade` gives volume.
  func color(of mark: Paint.Mark, tint: Int, shade: UInt8 = Relief.lightest) -> Int16 {
    switch (depth, mark) {
    case (.mono, _): -1
    case (.palette256, .plain): [243, 245, 242, 244][tint % 4] - [5, 3, 1, 0][Int(shade) % 4]
    case (.palette256, .chosen): [74, 110, 117, 117][Int(shade) % 4]
    case (.palette256, .spillover): [179, 180, 222, 222][Int(shade) % 4]
    case (.palette256, .essential): [166, 172, 208, 208][Int(shade) % 4]
    case (.ansi16, .plain): 4
    case (.ansi16, .chosen): 7
    case (.ansi16, .spillover): 3
    case (.ansi16, .essential): 1
    }
  }

  /// The texture of a mark where there is no colour, or beside it.
  func texture(of mark: Paint.Mark, _ symbols: Symbols) -> Unicode.Scalar {
    switch (symbols, mark) {
    case (.quadrant, .plain): "░"
    case (.quadrant, .spillover): "▒"
    case (.quadrant, .essential): "▓"
    case (.quadrant, .chosen): "█"
    case (.ascii, .plain): " "
    case (.ascii, .chosen): ":"
    case (.ascii, .spillover): "."
    case (.ascii, .essential): "#"
    }
  }

  /// A trigger point on paint of a colour.
  func point(on background: Int16) -> Style {
    depth == .mono ? Style(-1, on: -1, [.bold, .reverse]) : Style(depth == .palette256 ? 16 : 0, on: background, .bold)
  }

  /// The lines of ASCII art.
  var outline: Style { depth == .palette256 ? Style(110) : .plain }
  /// The title of a screen or a region.
  var title: Style { Style(accent, .bold) }
  /// The heading of a part.
  var heading: Style { Style(-1, on: -1, [.bold, .underline]) }
  var strong: Style { Style(-1, on: -1, .bold) }
  var emphasis: Style { depth == .mono ? Style(-1, on: -1, .underline) : Style(accent) }
  /// Small print: labels, reasons.
  var quiet: Style { depth == .palette256 ? Style(245) : (depth == .mono ? .plain : Style(-1, on: -1, .dim)) }
  /// Cautions and alerts.
  var caution: Style { depth == .mono ? Style(-1, on: -1, .bold) : Style(depth == .palette256 ? 208 : 1) }
  /// The entry under the cursor.
  var selection: Style { Style(-1, on: -1, .reverse) }
  var status: Style { Style(-1, on: -1, .bold) }
  var match: Style {
    depth == .mono
      ? Style(-1, on: -1, .underline) : Style(depth == .palette256 ? 16 : 0, on: depth == .palette256 ? 222 : 3)
  }
  var currentMatch: Style { Style(-1, on: -1, [.reverse, .bold]) }

  private var accent: Int16 { depth == .palette256 ? 75 : (depth == .ansi16 ? 6 : -1) }
}

extension Style {
  fileprivate init(_ foreground: Int16, _ attributes: Attributes) { self.init(foreground, on: -1, attributes) }
}
