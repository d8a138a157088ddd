import Atlas
import Figure
import Journal
import Screens
import TestSupport
import Testing

@testable import Drawing

/// What must hold for the colours of every theme: light is light, marks differ, words can be read.
@Suite struct ThemeTests {
  static let colored = Shipped.atlas.themes.filter { $0.colors256 != nil }
  /// And the one that is used where nobody tells the ground.
  static let spoken = colored + [try? ThemeColors.forAnyGround(in: Shipped.atlas)].compactMap { $0 }
  /// The ground that a theme is made for: black, white, or both.
  static func grounds(_ theme: ThemeColors) -> [Int32] {
    if theme == spoken.last { return [16, 231] }
    return switch theme.name {
    case "dark", "skin": [16]
    case "light": [231]
    default: [16, 231]
    }
  }

  /// The depths in which a theme has ramps.
  static let fine: [ColorDepth] = [.palette256, .truecolor]

  @Test(arguments: colored, fine) func everyRampGetsLighter(colors: ThemeColors, depth: ColorDepth) {
    let theme = Theme(colors, depth: depth)
    for kind in Mark.Kind.allCases {
      for (isBare, isCalm) in [(false, false), (true, false), (false, true), (true, true)] {
        let lights = (0..<Shade.steps).map { step in
          Perception.luminance(theme.color(of: kind, shade: Shade(light: step, isBare: isBare), isCalm: isCalm))
        }
        #expect(zip(lights, lights.dropFirst()).allSatisfy { $0 <= $1 + 0.001 }, "\(colors.name) \(kind) \(lights)")
      }
      let levels = (0..<Shade.steps).map {
        Perception.luminance(theme.color(of: kind, shade: Shade(light: $0), isOfLevels: true))
      }
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 <= $1 + 0.001 }, "\(colors.name) \(kind) \(levels)")
    }
  }

  /// What may lie side by side differs for people who see all colours, and for those who do not.
  @Test(arguments: colored.flatMap { theme in fine.map { (theme, $0) } }, Perception.Eye.allCases)
  func marksDifferForEveryEye(look: (colors: ThemeColors, depth: ColorDepth), eye: Perception.Eye) {
    let (colors, theme) = (look.colors, Theme(look.colors, depth: look.depth))
    let calm = theme.color(of: .plain, isCalm: true)
    let marks: [Mark.Kind] = [.points, .chosen, .spillover, .essential]
    var pairs: [(String, Int32, Int32)] = marks.map { ("\($0) on the calm body", theme.color(of: $0), calm) }
    for kind in [Mark.Kind.chosen, .points] {
      pairs.append(("\(kind) on flesh", theme.color(of: kind), theme.color(of: .plain)))
    }
    for (index, a) in marks.enumerated() {
      for b in marks.dropFirst(index + 1) { pairs.append(("\(a) and \(b)", theme.color(of: a), theme.color(of: b))) }
    }
    for (name, a, b) in pairs {
      let distance = Perception.distance(a, b, eye)
      #expect(distance >= (eye == .usual ? 15 : 10), "\(colors.name): \(name) are \(distance) apart")
    }
  }

  /// How bad it was is seen to be an order by everybody: each step is darker than the one before, and told from it and from
  /// the body.
  @Test(arguments: colored.flatMap { theme in fine.map { (theme, $0) } }, Perception.Eye.allCases)
  func levelsAreSeenToBeAnOrder(look: (colors: ThemeColors, depth: ColorDepth), eye: Perception.Eye) {
    let (colors, theme) = (look.colors, Theme(look.colors, depth: look.depth))
    let calm = theme.color(of: .plain, isCalm: true)
    let steps = PainLevel.allCases.map { theme.color(of: $0.kind, isOfLevels: true) }
    for (weaker, stronger) in zip(steps, steps.dropFirst()) {
      #expect(Perception.luminance(weaker) > Perception.luminance(stronger) * 1.3, "\(colors.name): \(steps)")
      let distance = Perception.distance(weaker, stronger, eye)
      #expect(distance >= (eye == .usual ? 15 : 10), "\(colors.name): \(weaker) and \(stronger) are \(distance) apart")
    }
    for step in steps {
      let distance = Perception.distance(step, calm, eye)
      #expect(distance >= 9, "\(colors.name): \(step) is \(distance) from the body")
    }
  }

  /// With few colours each mark has one of its own, and spillover may fade in its own.
  @Test(arguments: Shipped.atlas.themes.filter { $0.colors16 != nil }, [ColorDepth.ansi16, .ansi8])
  func marksDifferInFewColours(colors: ThemeColors, depth: ColorDepth) {
    let theme = Theme(colors, depth: depth)
    let found = Mark.Kind.allCases.filter { $0 != .fringe }.map { theme.color(of: $0, isCalm: true) }
    #expect(Set(found).count == found.count, "\(found)")
    #expect(depth != .ansi8 || found.allSatisfy { $0 < 8 })
  }

  /// On a white ground the edge of spillover is not the bright yellow that every palette has nearly white.
  @Test(arguments: [ColorDepth.ansi16, .ansi8]) func paintIsSeenOnWhiteInFewColours(depth: ColorDepth) throws {
    let light = try #require(Shipped.atlas.themes.first { $0.name == ThemeColors.light })
    let theme = Theme(light, depth: depth)
    for kind in [Mark.Kind.points, .chosen, .fringe, .spillover, .essential] {
      let contrast = PaletteRGB.contrast(theme.color(of: kind, isCalm: true), 15)
      #expect(contrast >= 1.5, "\(kind) is \(contrast)")
    }
  }

  /// With 16 colours a light ground is the white of the palette or lighter: in that colour the body would have holes.
  @Test(arguments: [false, true]) func theBodyHasNoHolesOnWhite(isCalm: Bool) throws {
    let light = try #require(Shipped.atlas.themes.first { $0.name == ThemeColors.light })
    let theme = Theme(light, depth: .ansi16)
    for number in 0..<Shade.count {
      #expect(theme.color(of: .plain, shade: Shade(number: number), isCalm: isCalm) != 15, "shade \(number)")
    }
  }

  @Test(arguments: spoken, [ColorDepth.truecolor, .palette256, .ansi16])
  func wordsCanBeReadOnTheirGround(colors: ThemeColors, depth: ColorDepth) {
    let theme = Theme(colors, depth: depth)
    let styles =
      [
        theme.title, theme.emphasis, theme.bullet, theme.quiet, theme.caution, theme.bar, theme.strong, theme.outline,
        theme.danger(.never).style, theme.danger(.care).style,
      ]
    for style in styles where style.foreground >= 0 {
      for ground in style.background >= 0 ? [style.background] : Self.grounds(colors) {
        let contrast = PaletteRGB.contrast(style.foreground, ground)
        #expect(contrast >= 4.5, "\(colors.name): \(style.foreground) on \(ground) is \(contrast)")
      }
    }
    #expect(theme.caution.foreground == -1, "a warning is in the terminal's own colour")
  }

  /// A mark stands out from the ground of its theme; in the theme for any ground, from the body around it.
  @Test(arguments: colored, fine) func marksStandOut(colors: ThemeColors, depth: ColorDepth) {
    let theme = Theme(colors, depth: depth)
    let ground = colors.name == "contrast" ? theme.color(of: .plain, isCalm: true) : Self.grounds(colors)[0]
    for kind in [Mark.Kind.points, .chosen, .spillover, .essential] {
      let contrast = PaletteRGB.contrast(theme.color(of: kind), ground)
      #expect(contrast >= 4.5, "\(colors.name): \(kind) is \(contrast)")
    }
  }

  /// A ×, and the two signs of danger, can be read on all that they may stand on.
  @Test(arguments: Shipped.atlas.themes, ColorDepth.allCases)
  func signsCanBeReadOnTheBody(colors: ThemeColors, depth: ColorDepth) {
    let theme = Theme(colors, depth: depth)
    for kind in Mark.Kind.allCases {
      for number in 0..<Shade.count {
        for isCalm in [true, false] {
          let ground = theme.color(of: kind, shade: Shade(number: number), isCalm: isCalm)
          let styles = [
            theme.point(on: ground), theme.danger(.never).style, theme.danger(.care).style,
          ]
          for style in styles where style.foreground >= 0 {
            let contrast = PaletteRGB.contrast(style.foreground, style.background)
            #expect(contrast >= 4.5, "\(style.foreground) on \(style.background) is \(contrast)")
          }
        }
      }
    }
  }
}
