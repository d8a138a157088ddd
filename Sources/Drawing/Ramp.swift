import Atlas
import Figure
import Glibc

/// The shades between the stops of a theme, in OKLab: there the way from a dark red to a light one goes through no grey.
enum Ramp {
  private typealias Lab = SIMD3<Double>

  /// So many shades, from the darkest to the lightest, of a range of light.
  static func shades(
    _ stops: [PaletteColor], at lights: [Double], count: Int, within range: ClosedRange<Double> = 0...1
  ) -> [PaletteColor] {
    let labs = stops.map(lab)
    return (0..<count).map { step in
      let light = range.lowerBound + (range.upperBound - range.lowerBound) * Double(step) / Double(max(1, count - 1))
      let next = min(lights.firstIndex { $0 >= light } ?? lights.count - 1, labs.count - 1)
      guard next > 0 else { return stops[0] }
      let part = (light - lights[next - 1]) / (lights[next] - lights[next - 1])
      return color(labs[next - 1] + (labs[next] - labs[next - 1]) * part)
    }
  }

  private static func lab(_ color: PaletteColor) -> Lab {
    let (r, g, b) = PaletteRGB.rgb(color.number)
    let light = Lab(linear(r), linear(g), linear(b))
    let cone = Lab(
      cbrt((light * Lab(0.4122214708, 0.5363325363, 0.0514459929)).sum()),
      cbrt((light * Lab(0.2119034982, 0.6806995451, 0.1073969566)).sum()),
      cbrt((light * Lab(0.0883024619, 0.2817188376, 0.6299787005)).sum()))
    return Lab(
      (cone * Lab(0.2104542553, 0.7936177850, -0.0040720468)).sum(),
      (cone * Lab(1.9779984951, -2.4285922050, 0.4505937099)).sum(),
      (cone * Lab(0.0259040371, 0.7827717662, -0.8086757660)).sum())
  }

  private static func color(_ lab: Lab) -> PaletteColor {
    let root = Lab(
      (lab * Lab(1, 0.3963377774, 0.2158037573)).sum(), (lab * Lab(1, -0.1055613458, -0.0638541728)).sum(),
      (lab * Lab(1, -0.0894841775, -1.2914855480)).sum())
    let cone = root * root * root
    return PaletteColor(
      red: byte((cone * Lab(4.0767416621, -3.3077115913, 0.2309699292)).sum()),
      green: byte((cone * Lab(-1.2684380046, 2.6097574011, -0.3413193965)).sum()),
      blue: byte((cone * Lab(-0.0041960863, -0.7034186147, 1.7076147010)).sum()))
  }

  private static func linear(_ value: Int) -> Double {
    let part = Double(value) / 255
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }

  private static func byte(_ light: Double) -> Int {
    let part = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
    return max(0, min(255, Int((part * 255).rounded())))
  }
}

extension ThemeColors {
  /// The colours for terminals that show any: the stops with all shades between them, and words as with 256 colours.
  var directPalette: Palette? {
    guard let words = colors256 else { return nil }
    let body =
      colors24.map { stops in
        // Marks have half the shades: what moves with the cursor is sent with every key.
        Body(
          stops, body: { Ramp.shades($0, at: Body.lights, count: Shade.steps) },
          mark: { Ramp.shades($0, at: Body.markLights, count: Shade.steps / 2, within: 0.22...1) })
      } ?? Body(words.body, body: { $0.map(PaletteRGB.direct) }, mark: { $0.map(PaletteRGB.direct) })
    return Palette(
      body: body, ink: PaletteRGB.direct(words.ink), accent: PaletteRGB.direct(words.accent),
      quiet: PaletteRGB.direct(words.quiet), caution: PaletteRGB.direct(words.caution),
      outline: PaletteRGB.direct(words.outline), match: PaletteRGB.direct(words.match),
      danger: PaletteRGB.direct(words.danger), byRule: PaletteRGB.direct(words.byRule))
  }
}
