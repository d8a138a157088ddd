/// A theme as its file in `Assets/Themes` gives it: colours by meaning, for each depth of colour.
public struct ThemeColors: Sendable, Hashable {
  /// The name by which it is asked for, also that of its file.
  public let name: String
  /// What it is for, in a sentence.
  public let summary: String
  /// For terminals with 256 colours; nil colours nothing.
  public let colors256: Palette?
  /// For terminals with 8 or 16 colours; nil colours nothing.
  public let colors16: Palette?

  /// A theme from its palettes.
  package init(name: String, summary: String, colors256: Palette?, colors16: Palette?) {
    self.name = name
    self.summary = summary
    self.colors256 = colors256
    self.colors16 = colors16
  }

  /// The theme that is used unless another is asked for.
  public static let usual = "dark"

  /// The colours of one depth. No list is empty.
  public struct Palette: Sendable, Hashable {
    /// The tints of neighbouring regions.
    public let body: [PaletteColor]
    /// What is taken from a tint at the rim, near it, further in, inside.
    public let relief: [PaletteColor]
    /// Areas that hold the points of the painted muscle, from the rim to the inside.
    public let points: [PaletteColor]
    /// The region under the cursor, from the rim to the inside.
    public let chosen: [PaletteColor]
    /// Spillover pain, from the rim to the inside.
    public let spillover: [PaletteColor]
    /// Essential pain, from the rim to the inside.
    public let essential: [PaletteColor]
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
    package init(
      body: [PaletteColor], relief: [PaletteColor], points: [PaletteColor], chosen: [PaletteColor],
      spillover: [PaletteColor], essential: [PaletteColor], ink: PaletteColor, accent: PaletteColor,
      quiet: PaletteColor, caution: PaletteColor, outline: PaletteColor, match: PaletteColor, danger: PaletteColor,
      byRule: PaletteColor
    ) {
      self.body = body
      self.relief = relief
      self.points = points
      self.chosen = chosen
      self.spillover = spillover
      self.essential = essential
      self.ink = ink
      self.accent = accent
      self.quiet = quiet
      self.caution = caution
      self.outline = outline
      self.match = match
      self.danger = danger
      self.byRule = byRule
    }

    /// The same with each bright colour (9 to 15) as its plain twin (1 to 7), and dark grey as light grey.
    public var folded: Palette {
      func fold(_ colors: [PaletteColor]) -> [PaletteColor] { colors.map(\.plainTwin) }
      return Palette(
        body: fold(body), relief: relief, points: fold(points), chosen: fold(chosen), spillover: fold(spillover),
        essential: fold(essential), ink: ink.plainTwin, accent: accent.plainTwin, quiet: quiet.plainTwin,
        caution: caution.plainTwin, outline: outline.plainTwin, match: match.plainTwin, danger: danger.plainTwin,
        byRule: byRule.plainTwin)
    }
  }
}
