import Atlas

/// What the colours of the palette look like, as far as one can know: the sixteen are the terminal's to choose.
enum PaletteRGB {
  private static let values: [(r: Int, g: Int, b: Int)] = (0..<256).map { number in
    func step(_ value: Int) -> Int { value == 0 ? 0 : 55 + 40 * value }
    switch number {
    case ..<16: return system[number]
    case ..<232: return (step((number - 16) / 36), step((number - 16) / 6 % 6), step((number - 16) % 6))
    default: return (8 + 10 * (number - 232), 8 + 10 * (number - 232), 8 + 10 * (number - 232))
    }
  }

  /// As xterm has them.
  private static let system = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ]

  /// Red, green and blue of a colour, from 0 to 255.
  static func rgb(_ color: Int32) -> (r: Int, g: Int, b: Int) {
    color < PaletteColor.direct
      ? values[Int(color) & 255] : (Int(color >> 16 & 255), Int(color >> 8 & 255), Int(color & 255))
  }

  /// The same colour as red, green and blue; the terminal's own stays what it is.
  static func direct(_ color: PaletteColor) -> PaletteColor {
    guard color != .own else { return .own }
    let (r, g, b) = rgb(color.number)
    return PaletteColor(red: r, green: g, blue: b)
  }

  /// How far two colours lie apart, for the choice between dots of one cell; -1 lies far from all.
  static func distance(_ a: Int32, _ b: Int32) -> Int {
    if a == b { return 0 }
    guard a >= 0, b >= 0 else { return 1 << 20 }
    let (p, q) = (rgb(a), rgb(b))
    let (r, g, u) = (p.r - q.r, p.g - q.g, p.b - q.b)
    return 3 * r * r + 6 * g * g + u * u
  }

  /// The contrast of two colours as WCAG 2 has it, from 1 to 21.
  static func contrast(_ a: Int32, _ b: Int32) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  private static func luminance(_ color: Int32) -> Double {
    color < PaletteColor.direct ? luminances[Int(color) & 255] : luminance(rgb(color))
  }

  private static let luminances: [Double] = values.map(luminance)

  private static func luminance(_ color: (r: Int, g: Int, b: Int)) -> Double {
    0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)
  }

  /// The light of a part of a colour, from 0 to 1; the usual curve, without its power: close to a hundredth.
  private static func linear(_ value: Int) -> Double {
    let c = Double(value) / 255
    return c <= 0.04045 ? c / 12.92 : c * (c * (c * 0.305306011 + 0.682171111) + 0.012522878)
  }
}
