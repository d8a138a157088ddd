/// A colour of the terminal by its number, from 0 to 255; −1 is the terminal's own. There are no others.
public struct PaletteColor: Sendable, Hashable {
  /// The number, −1 to 255.
  public let number: Int16

  /// What the numbers run over.
  public static let numbers: ClosedRange<Int16> = -1...255

  /// Black, as the terminal has it.
  public static let black = PaletteColor(clamping: 0)

  /// The terminal's own colour.
  public static let own = PaletteColor(clamping: -1)

  /// The colour of a number; nil where there is none.
  public init?(_ number: Int) {
    guard let small = Int16(exactly: number), Self.numbers.contains(small) else { return nil }
    self.number = small
  }

  private init(clamping number: Int16) {
    self.number = min(max(number, Self.numbers.lowerBound), Self.numbers.upperBound)
  }

  /// Of the sixteen colours the plain twin (1 to 7) of a bright one (9 to 15), and light grey for dark grey.
  var plainTwin: PaletteColor { PaletteColor(clamping: number == 8 ? 7 : number > 8 ? number - 8 : number) }
}
