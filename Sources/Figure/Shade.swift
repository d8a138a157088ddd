/// How light a dot of a figure is, and what of the body it shows.
public struct Shade: Sendable, Hashable {
  /// The light in the lower bits, and a bit for what is no muscle.
  let code: UInt8

  /// How many steps of light there are.
  public static let steps = 16
  /// How many shades there are.
  public static let count = 32

  /// A shade of a light from 0, the darkest, to 15.
  public init(light: Int, isBare: Bool = false) {
    code = UInt8(max(0, min(Self.steps - 1, light))) | (isBare ? 16 : 0)
  }

  /// A shade by its number below `count`.
  public init(number: Int) { code = UInt8(number & (Self.count - 1)) }

  /// The number, from 0 to 31.
  public var number: Int { Int(code) }
  /// The step of light, from 0 to 15.
  public var light: Int { Int(code & 15) }
  /// Whether bone, tendon or skin lies there, and no muscle.
  public var isBare: Bool { code & 16 != 0 }

  /// The nearest of four shades.
  var coarse: Shade { Shade(light: min(13, light / 4 * 4 + 2), isBare: isBare) }

  /// The middle of the light side of the body: what a colour looks like where nothing shades it.
  public static let usual = Shade(light: 10)
}
