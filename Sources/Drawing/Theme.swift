import Atlas
import Figure
import Pages
import Screens
import Text

/// Which colours the terminal can show.
public enum ColorDepth: Sendable, Hashable, CaseIterable {
  case mono, ansi8, ansi16, palette256, truecolor
}

/// The looks of the program: a style for each meaning, from a theme file, at one depth of colour.
///
/// Pain lies on a blue-orange axis that people without red-green vision tell apart; the terminal's own
/// background is never replaced, and nothing relies on colour alone.
public struct Theme: Sendable, Hashable {
  /// How many colours are used: none where the terminal or the theme has none.
  public let depth: ColorDepth
  /// Whether it is made for a light ground.
  let isOnLight: Bool
  private let palette: ThemeColors.Palette?

  /// The looks of a theme at a depth of colour.
  public init(_ colors: ThemeColors, depth: ColorDepth) {
    switch depth {
    case .mono: palette = nil
    // A terminal with eight colours shows a bright one as its plain twin.
    case .ansi8: palette = colors.colors16?.folded
    case .ansi16: palette = colors.colors16
    case .palette256: palette = colors.colors256
    case .truecolor: palette = colors.directPalette
    }
    self.depth = palette == nil ? .mono : depth
    isOnLight = colors.name == ThemeColors.light
  }

  /// The colour of a mark on the body in a shade, which lets the muscles be seen through it; a body is calm where pain is
  /// painted on it. Where marks say how bad it is they have colours of their own, which are seen to be three steps.
  func color(of mark: Mark.Kind, shade: Shade = .usual, isCalm: Bool = false, isOfLevels: Bool = false) -> Int32 {
    guard let body = palette?.body else { return -1 }
    /// The colour of a list that runs from the darkest shade to the lightest, however many it has.
    func shaded(_ colors: [PaletteColor], _ light: Int) -> Int32 {
      colors[min(light, Shade.steps - 1) * colors.count / Shade.steps].number
    }
    // Paint is never wholly in the dark: there it could not be told from the next one.
    let lifted = (shade.light * 7 + Shade.steps + 7) / 8
    return switch mark {
    case .plain where shade.isBare: shaded(isCalm ? body.calmTendon : body.tendon, shade.light)
    case .plain: shaded(isCalm ? body.calmMuscle : body.muscle, shade.light)
    case .points: shaded(body.points, lifted)
    case .chosen: shaded(body.chosen, lifted)
    case .fringe where isOfLevels: shaded(body.mild, lifted)
    case .spillover where isOfLevels: shaded(body.moderate, lifted)
    case .essential where isOfLevels: shaded(body.severe, lifted)
    case .fringe: shaded(body.fringe, lifted)
    case .spillover: shaded(body.spillover, lifted)
    case .essential: shaded(body.essential, lifted)
    }
  }

  /// The texture of a mark where there is no colour, or beside it.
  func texture(of mark: Mark.Kind, _ glyphs: Glyphs) -> Unicode.Scalar {
    if glyphs == .braille, let screen = dots(of: mark) { return screen }
    return switch (glyphs == .ascii, mark) {
    case (false, .plain): "░"
    case (false, .points): "⠶"
    case (false, .fringe): "▘"
    case (false, .spillover): "▚"
    case (false, .essential): "▓"
    case (false, .chosen): "█"
    case (true, .plain): " "
    case (true, .points): "+"
    case (true, .fringe): ","
    case (true, .chosen): "%"
    case (true, .spillover): "o"
    case (true, .essential): "#"
    }
  }

  /// A trigger point on paint of a colour.
  func point(on background: Int32) -> Style {
    palette.map { legible($0.ink.number, on: background, .bold) } ?? Style(-1, on: -1, [.bold, .reverse])
  }

  /// The sign of a place of danger on paint of a colour: where nobody must press, and where only by the rule of a page.
  ///
  /// It stands on a ground of its own, so that no light, no paint and no ground of the terminal can hide it.
  func danger(_ rule: SelfPressing) -> Cell {
    let attributes: Style.Attributes = rule == .never ? .bold : []
    guard let palette else { return Cell(rule.sign, Style(-1, on: -1, attributes)) }
    let color = rule == .never ? palette.danger.number : palette.byRule.number
    return Cell(rule.sign, legible(palette.ink.number, on: color, attributes))
  }

  /// A colour of signs on a ground: black or white where it could not be read there, and white on black where neither
  /// could be.
  private func legible(_ color: Int32, on background: Int32, _ attributes: Style.Attributes) -> Style {
    let (black, white): (Int32, Int32) =
      switch depth {
      case .truecolor: (PaletteColor.direct, PaletteColor.direct | 0xFFFFFF)
      case .palette256: (16, 231)
      case .ansi8: (0, 7)
      case .ansi16, .mono: (0, 15)
      }
    let isRead = { (color: Int32) in background < 0 || PaletteRGB.contrast(color, background) >= 4.5 }
    guard let sign = [color, black, white].first(where: isRead) else { return Style(white, on: black, attributes) }
    // xterm and its kin show a bold black of the first eight colours as the grey of the next eight.
    let isGreyed = sign == 0 && (depth == .ansi8 || depth == .ansi16)
    return Style(sign, on: background, isGreyed ? attributes.subtracting(.bold) : attributes)
  }

  /// The lines of a calm body on a light ground: all of it is pale there, and a darker grey is no line. Nil elsewhere.
  func ink(isCalm: Bool) -> Int32? { isOnLight && isCalm ? palette?.ink.number : nil }

  /// The lines of ASCII art.
  var outline: Style { palette.map { Style($0.outline.number) } ?? .plain }
  /// What stands on a marked place.
  var number: Style { Style(-1, on: -1, [.bold, .reverse]) }
  /// The title of a screen or a region.
  var title: Style { Style(accent, .bold) }
  /// The heading of a part.
  var heading: Style { Style(-1, on: -1, [.bold, .underline]) }
  /// A word that matters.
  var strong: Style { Style(-1, on: -1, .bold) }
  /// The sign before an item of a list, and the blanks below it.
  var bullet: Style { Style(accent) }
  /// A word that is set off.
  var emphasis: Style { Style(-1, on: -1, .bold) }
  /// Words that lead further: of all words in a text they alone are underlined.
  var link: Style { palette == nil ? Style(-1, on: -1, .underline) : Style(accent, .underline) }
  /// Small print: labels, reasons.
  var quiet: Style {
    guard let palette else { return .plain }
    return palette.quiet == .own ? Style(-1, on: -1, .dim) : Style(palette.quiet.number)
  }
  /// Words that warn: in the terminal's own colour, whatever its ground, and bold.
  var caution: Style { Style(-1, on: -1, .bold) }
  /// The word for how soon somebody has to see a sign; the sign before it says the same without any style.
  func word(for urgency: Notice.Urgency) -> Style {
    switch urgency {
    case .now: Style(-1, on: -1, [.bold, .reverse])
    case .today: Style(-1, on: -1, [.bold, .underline])
    case .soon: Style(-1, on: -1, .bold)
    case .ask: Style(-1, on: -1, .underline)
    }
  }
  /// The bar beside a warning.
  var bar: Style { palette.map { Style($0.caution.number) } ?? Style(-1, on: -1, .bold) }
  /// The entry under the cursor.
  var selection: Style { Style(-1, on: -1, .reverse) }
  /// Where the person is.
  var status: Style { Style(-1, on: -1, .bold) }
  /// A found word.
  var match: Style { palette.map { Style($0.ink.number, on: $0.match.number) } ?? Style(-1, on: -1, .underline) }
  /// The found word that the person stands on.
  var currentMatch: Style { Style(-1, on: -1, [.reverse, .bold]) }

  private var accent: Int32 { palette?.accent.number ?? -1 }
}

extension Style {
  fileprivate init(_ foreground: Int32, _ attributes: Attributes) { self.init(foreground, on: -1, attributes) }
}
