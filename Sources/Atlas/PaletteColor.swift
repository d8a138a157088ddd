import Packing

/// A colour of the terminal: a number from 0 to 255 of its palette, −1 for its own, or red, green and blue.
public struct PaletteColor: Sendable, Hashable, Packable {
  /// The number, −1 to 255; from `direct` on the rest is red, green and blue, a byte each.
  public let number: Int32

  /// From here on a number is a colour of 24 bits.
  public static let direct: Int32 = 1 << 24

  /// What the numbers of the palette run over.
  public static let numbers: ClosedRange<Int32> = -1...255

  /// Black, as the terminal has it.
  public static let black = PaletteColor(clamping: 0)

  /// The terminal's own colour.
  public static let own = PaletteColor(clamping: -1)

  /// The colour of a number; nil where there is none.
  public init?(_ number: Int) {
    guard let small = Int32(exactly: number), Self.numbers.contains(small) else { return nil }
    self.number = small
  }

  /// The colour of red, green and blue, from 0 to 255 each.
  public init(red: Int, green: Int, blue: Int) {
    number = Self.direct | Int32(red & 255) << 16 | Int32(green & 255) << 8 | Int32(blue & 255)
  }

  /// The colour that is written `#c86030`; nil for anything else.
  public init?(hex: String) {
    let digits = hex.dropFirst()
    guard hex.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = Int32(digits, radix: 16)
    else { return nil }
    number = Self.direct | value
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public init(from unpacker: inout Unpacker) { number = unpacker.next() }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func pack(into packer: inout Packer) { packer.add(number) }

  private init(clamping number: Int32) {
    self.number = min(max(number, Self.numbers.lowerBound), Self.numbers.upperBound)
  }

  /// Of the sixteen colours the plain twin (1 to 7) of a bright one (9 to 15), and light grey for dark grey.
  var plainTwin: PaletteColor { PaletteColor(clamping: number == 8 ? 7 : number > 8 ? number - 8 : number) }
}
