/// A theme as its file in `Assets/Themes` gives it: colours by meaning, for each depth of colour.
public struct ThemeColors: Decodable, Sendable, Hashable {
  /// The name by which it is asked for, also that of its file.
  public let name: String
  /// What it is for, in a sentence.
  public let summary: String
  /// For terminals with 256 colours; nil colours nothing.
  public let colors256: Palette?
  /// For terminals with 8 or 16 colours; nil colours nothing.
  public let colors16: Palette?

  /// The theme that is used unless another is asked for.
  public static let usual = "dark"

  /// The colours of one depth, as the terminal's numbers; −1 is the terminal's own.
  public struct Palette: Decodable, Sendable, Hashable {
    /// The tints of neighbouring regions.
    public let body: [Int16]
    /// What is taken from a tint at the rim, near it, further in, inside.
    public let relief: [Int16]
    /// Areas that hold the points of the painted muscle, from the rim to the inside.
    public let points: [Int16]
    /// The region under the cursor, from the rim to the inside.
    public let chosen: [Int16]
    /// Spillover pain, from the rim to the inside.
    public let spillover: [Int16]
    /// Essential pain, from the rim to the inside.
    public let essential: [Int16]
    /// A trigger point on paint.
    public let ink: Int16
    /// Titles and links.
    public let accent: Int16
    /// Small print; −1 is dimmed instead.
    public let quiet: Int16
    /// Cautions and alerts.
    public let caution: Int16
    /// The lines of ASCII art.
    public let outline: Int16
    /// Behind a found word.
    public let match: Int16
    /// The `!` of places where nobody must press.
    public let danger: Int16

    /// The same with each bright colour (9 to 15) as its plain twin (1 to 7), and dark grey as light grey.
    public var folded: Palette {
      func fold(_ color: Int16) -> Int16 { color == 8 ? 7 : color > 8 ? color - 8 : color }
      return Palette(
        body: body.map(fold), relief: relief, points: points.map(fold), chosen: chosen.map(fold),
        spillover: spillover.map(fold), essential: essential.map(fold), ink: fold(ink), accent: fold(accent),
        quiet: fold(quiet), caution: fold(caution), outline: fold(outline), match: fold(match), danger: fold(danger))
    }
  }
}
