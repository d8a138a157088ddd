/// How a cell looks: colours by their number as `PaletteColor` has it, -1 for the terminal's own.
public struct Style: Sendable, Hashable {
  /// The colour of the sign, or −1 for the terminal's own.
  public var foreground: Int32 = -1
  /// The colour behind the sign, or −1 for the terminal's own.
  public var background: Int32 = -1
  /// How the sign is set.
  public var attributes: Attributes = []

  /// Ways to set text off that need no colour.
  public struct Attributes: OptionSet, Sendable, Hashable {
    /// One bit for each attribute.
    public let rawValue: UInt8
    /// The attributes whose bits are set.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier, or brighter.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter.
    public static let dim = Attributes(rawValue: 2)
    /// With a line below.
    public static let underline = Attributes(rawValue: 4)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 8)
  }

  /// A style; without arguments the terminal's own.
  public init(_ foreground: Int32 = -1, on background: Int32 = -1, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours, nothing set off.
  public static let plain = Style()
}
