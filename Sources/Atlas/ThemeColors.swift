/// A theme as its file in `Assets/Themes` gives it: colours by meaning, for each depth of colour.
public struct ThemeColors: Sendable, Hashable {
  /// The name by which it is asked for, also that of its file.
  public let name: String
  /// What it is for, in a sentence.
  public let summary: String
  /// For terminals with 24 bits of colour, the body and its marks; nil takes the colours of 256.
  public let colors24: Body?
  /// For terminals with 256 colours; nil colours nothing.
  public let colors256: Palette?
  /// For terminals with 8 or 16 colours; nil colours nothing.
  public let colors16: Palette?

  /// A theme from its palettes.
  package init(name: String, summary: String, colors24: Body?, colors256: Palette?, colors16: Palette?) {
    self.name = name
    self.summary = summary
    self.colors24 = colors24
    self.colors256 = colors256
    self.colors16 = colors16
  }

  /// The theme that is used unless another is asked for.
  public static let usual = "dark"

  /// The theme for a light ground.
  public static let light = "light"

  /// The body of the usual theme, and words that can be read on black and on white.
  public static func forAnyGround(in atlas: Atlas) throws(UnknownName) -> ThemeColors {
    let (body, words) = (try atlas.theme(named: usual), try atlas.theme(named: "contrast"))
    return ThemeColors(
      name: body.name, summary: body.summary, colors24: body.colors24,
      colors256: body.colors256.map { $0.saying(words.colors256) },
      colors16: body.colors16.map { $0.saying(words.colors16) })
  }

  /// The colours of one depth.
  public struct Palette: Sendable, Hashable {
    /// The body and what is marked on it.
    public let body: Body
    /// A trigger point on paint.
    public let ink: PaletteColor
    /// Titles and links.
    public let accent: PaletteColor
    /// Small print; −1 is dimmed instead.
    public let quiet: PaletteColor
    /// Cautions and alerts.
    public let caution: PaletteColor
    /// The lines of ASCII art.
    public let outline: PaletteColor
    /// Behind a found word.
    public let match: PaletteColor
    /// The `!` of places where nobody must press.
    public let danger: PaletteColor
    /// The `~` of places where one presses only by the rule of a page.
    public let byRule: PaletteColor

    /// A palette from its colours.
    public init(
      body: Body, ink: PaletteColor, accent: PaletteColor, quiet: PaletteColor, caution: PaletteColor,
      outline: PaletteColor, match: PaletteColor, danger: PaletteColor, byRule: PaletteColor
    ) {
      self.body = body
      self.ink = ink
      self.accent = accent
      self.quiet = quiet
      self.caution = caution
      self.outline = outline
      self.match = match
      self.danger = danger
      self.byRule = byRule
    }

    /// The same body and marks with the words of another palette; without one, in the terminal's own colours.
    fileprivate func saying(_ words: Palette?) -> Palette {
      Palette(
        body: body, ink: ink, accent: words?.accent ?? .own, quiet: words?.quiet ?? .own,
        caution: words?.caution ?? .own, outline: words?.outline ?? .own, match: match, danger: danger, byRule: byRule)
    }

    /// The same for eight colours: each bright one (9 to 15) as its plain twin (1 to 7), dark grey as light grey; but in
    /// a list that runs from dark to light, what is darker than its bright twin becomes black, and dark grey does in the
    /// first third: more of it would tear thin limbs.
    public var folded: Palette {
      func fold(_ colors: [PaletteColor]) -> [PaletteColor] {
        let isBright = colors.contains { $0.number > 8 }
        return colors.enumerated().map { place, color in
          let isDark = color.number == 8 && place * 3 <= colors.count || isBright && (1..<7).contains(color.number)
          return isDark ? .black : color.plainTwin
        }
      }
      return Palette(
        body: Body(body, body: fold, mark: fold),
        ink: ink.plainTwin, accent: accent.plainTwin, quiet: quiet.plainTwin,
        caution: caution.plainTwin, outline: outline.plainTwin, match: match.plainTwin, danger: danger.plainTwin,
        byRule: byRule.plainTwin)
    }
  }
}
