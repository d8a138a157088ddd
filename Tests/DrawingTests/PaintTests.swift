import Atlas
import Figure
import Screens
import TestSupport
import Testing

@testable import Drawing

/// How the body and what is marked on it are painted, in every depth of colour.
@Suite struct PaintTests {
  static let looks: [Look] = Shipped.atlas.themes.flatMap { theme in
    ColorDepth.allCases.flatMap { depth in
      Glyphs.allCases.map { Look(glyphs: $0, theme: theme, depth: depth, isUnicode: $0 != .ascii) }
    }
  }

  static func canvas(_ marks: Marks, _ look: Look, _ view: View = .back, _ size: (Int, Int) = (60, 44)) -> Canvas {
    var painter = Painter(look)
    return painter.drawing(of: marks, view: view, atlas: Shipped.atlas, size: Size(columns: size.0, rows: size.1))
  }

  static func pain() throws -> Marks {
    var marks = Marks()
    marks.add(try Shipped.atlas.muscle(named: "infraspinatus"), on: .right, in: Shipped.atlas)
    return marks
  }

  /// Light and paint change no outline: what is not the body stays the terminal's own ground, and what is the body is
  /// never left out.
  @Test(arguments: View.allCases, [Glyphs.quadrant, .sextant])
  func theOutlineIsThatOfTheBody(view: View, glyphs: Glyphs) throws {
    for marks in [Marks(), try Self.pain()] {
      let figure = FigureDrawing(view, in: Shipped.atlas, columns: 60, rows: 44, glyphs: glyphs)
      let look = Look(glyphs: glyphs, theme: Shipped.dark, depth: .palette256, isUnicode: true)
      let canvas = Self.canvas(marks.withoutCrosses, look, view)
      for row in 0..<44 {
        for column in 0..<60 {
          let dots = figure.raster.dots(column: column, row: row)
          let bits = dots.enumerated().reduce(0) {
            figure.raster.owners[$1.element] == Raster.nobody ? $0 : $0 | 1 << $1.offset
          }
          let cell = canvas[column, row]
          if bits == 0 {
            #expect(cell == Cell(), "\(column), \(row) is no body")
          } else if bits == 1 << dots.count - 1 {
            #expect(cell.style.background >= 0, "\(column), \(row) is full")
          } else {
            #expect(cell.scalar == Blocks.scalar(bits, dots: dots.count) && cell.style.background == -1)
          }
        }
      }
    }
  }

  /// A cell that a marked place reaches with a single dot shows it: no small place is lost on a small body.
  @Test(arguments: View.bodyViews) func noDotOfPainIsLost(view: View) throws {
    let look = PictureTests.color
    let figure = FigureDrawing(view, in: Shipped.atlas, columns: 30, rows: 22, glyphs: .quadrant)
    let paint = Set((0..<Shade.count).map { look.theme.color(of: .essential, shade: Shade(number: $0)) })
    for (number, shown) in figure.areas.enumerated() {
      var marks = Marks()
      marks.add([shown.area], as: .essential, on: .right)
      let canvas = Self.canvas(marks, look, view, (30, 22))
      for row in 0..<22 {
        for column in 0..<30 {
          let dots = figure.raster.dots(column: column, row: row)
          let isReached = dots.contains {
            let right = figure.raster.isRightOfMidline(dotColumn: $0 % figure.raster.width) ? 1.0 : -1.0
            return Int(figure.raster.owners[$0]) == number
              && (!shown.area.paired || figure.figure.side(atX: right) == .right)
          }
          let style = canvas[column, row].style
          let isSeen = paint.contains(style.foreground) || paint.contains(style.background)
          #expect(isSeen || !isReached, "\(shown.area.id) at \(column), \(row)")
        }
      }
    }
  }

  /// Colour belongs to the pain: beside it, and only beside it, the body is grey.
  @Test(arguments: ["dark", "light"]) func theBodyIsCalmBesidePain(name: String) throws {
    let look = Look(
      glyphs: .quadrant, theme: try Shipped.atlas.theme(named: name), depth: .palette256, isUnicode: true)
    func share(_ marks: Marks) -> Double {
      let colors = Self.canvas(marks, look, .front).cells.map(\.style.background).filter { $0 >= 0 }
      return Double(colors.count { (232...255).contains($0) }) / Double(colors.count)
    }
    #expect(share(Marks()) < 0.2)
    #expect(share(Marks(choosing: Stop(view: .front, region: "thigh", side: .left), in: Shipped.atlas)) < 0.2)
    #expect(share(try Self.pain()) > 0.7)
  }

  /// Muscles are seen through every mark: it has several shades.
  @Test(arguments: ["dark", "light"]) func musclesAreSeenThroughPaint(name: String) throws {
    let theme = Theme(try Shipped.atlas.theme(named: name), depth: .palette256)
    for kind in Mark.Kind.allCases {
      let shades = Set((0..<Shade.steps).map { theme.color(of: kind, shade: Shade(light: $0)) })
      #expect(shades.count >= 4, "\(kind)")
    }
  }

  /// What was asked about is seen under the pain that is painted there, at every size and with every sign.
  @Test(arguments: looks) func whatIsAskedIsSeenUnderPaint(look: Look) throws {
    let region = try #require(Shipped.atlas.region("upper-back"))
    for size in [(30, 22), (60, 44)] {
      var marks = Marks()
      marks.add(region.areas, as: .essential, on: .right)
      let painted = Self.canvas(marks, look, .back, size)
      marks.choose(region.areas, on: .right)
      let asked = Self.canvas(marks, look, .back, size)
      let changed = zip(painted.cells, asked.cells).count { $0 != $1 }
      #expect(changed > 1, "\(size)")
      let same = zip(painted.cells, asked.cells).count { $0 == $1 && $0 != Cell() }
      #expect(same > 20, "the pain is still there")
    }
  }

  /// From near the points bear the numbers that the text has for them, and the painted muscle its outline.
  @Test func pointsBearTheirNumbersFromNear() throws {
    let marks = try Self.pain()
    let look = PictureTests.color
    let near = try #require(try Shipped.atlas.part(named: "shoulder", view: .back, side: .right))
    var painter = Painter(look)
    let canvas = painter.drawing(
      of: marks, view: .back, window: near.bounds(on: .right, of: Shipped.atlas.figure(.back)), atlas: Shipped.atlas,
      size: Size(columns: 80, rows: 60))
    #expect(canvas.text.contains("×1") && canvas.text.contains("×2"))
    #expect(!Self.canvas(marks, look).text.contains("×1"), "from far there is no room")
    let outline = look.theme.color(of: .points, shade: Shade(light: 15))
    #expect(canvas.cells.contains { $0.style.foreground == outline || $0.style.background == outline })
  }

  /// Without colour and blocks the muscle still stands out of its pain.
  @Test func theMuscleStandsOutInPlainSigns() throws {
    let near = try #require(try Shipped.atlas.part(named: "thigh", view: .back, side: .right))
    let muscle = try #require(Shipped.atlas.muscle("piriformis"))
    func signs(_ marks: Marks) -> String {
      var painter = Painter(Look(glyphs: .ascii, theme: Shipped.dark, depth: .mono, isUnicode: false))
      return painter.drawing(
        of: marks, view: .back, window: near.bounds(on: .right, of: Shipped.atlas.figure(.back)), atlas: Shipped.atlas,
        size: Size(columns: 46, rows: 35)
      ).text
    }
    var (withMuscle, pain) = (Marks(), Marks())
    withMuscle.add(muscle, on: .right, in: Shipped.atlas)
    pain.add(muscle.points.flatMap(\.essential).compactMap { Shipped.atlas.area($0) }, as: .essential, on: .right)
    #expect(signs(withMuscle).contains("#+"), "the border of the muscle, and the pain under it")
    #expect(!signs(pain).contains("+"), "no muscle, no border")
  }

  /// Essential pain that is drawn on a view is seen there, in colour and in plain signs: no stripe is too narrow.
  @Test(arguments: View.bodyViews, [(30, 22), (60, 44)]) func noPatternIsLost(view: View, size: (Int, Int)) throws {
    let signs = Look(glyphs: .ascii, theme: Shipped.dark, depth: .mono, isUnicode: false)
    // Of a body of 30 columns a toe has less than a sign: its contour is all there is room for.
    for look in size.0 < 60 ? [PictureTests.color] : [PictureTests.color, signs] {
      var painter = Painter(look)
      let paint = Set((0..<Shade.count).map { look.theme.color(of: .essential, shade: Shade(number: $0)) })
      for muscle in Shipped.atlas.muscles {
        let patterns = Shipped.atlas.patterns.patterns(of: muscle.id)
        guard patterns.contains(where: { !($0.drawings[view.plate]?.essential.isEmpty ?? true) }) else { continue }
        var marks = Marks()
        marks.add(muscle, on: .right, in: Shipped.atlas)
        let canvas = painter.drawing(
          of: marks.withoutCrosses, view: view, atlas: Shipped.atlas, size: Size(columns: size.0, rows: size.1))
        let isSeen =
          look.glyphs == .ascii
          ? canvas.text.contains("#")
          : canvas.cells.contains { paint.contains($0.style.foreground) || paint.contains($0.style.background) }
        #expect(isSeen, "\(muscle.id), \(look.glyphs)")
      }
    }
  }

  /// In braille the light is a screen of dots between the lines; without colour it keeps away from pain, which is dots.
  @Test(arguments: [ColorDepth.truecolor, .palette256, .ansi16, .ansi8, .mono])
  func lightIsAScreenOfDotsInBraille(depth: ColorDepth) throws {
    func canvas(_ theme: ThemeColors, _ marks: Marks) -> Canvas {
      Self.canvas(marks.withoutCrosses, Look(glyphs: .braille, theme: theme, depth: depth, isUnicode: true))
    }
    func ink(_ canvas: Canvas) -> Int {
      canvas.cells.reduce(0) {
        (0x2800...0x28FF).contains($1.scalar.value) ? $0 + ($1.scalar.value & 0xFF).nonzeroBitCount : $0
      }
    }
    let light = try #require(Shipped.atlas.themes.first { $0.name == ThemeColors.light })
    let figure = FigureDrawing(.back, in: Shipped.atlas, columns: 60, rows: 44, glyphs: .braille)
    let lines = figure.relief.lines.count { $0 }
    for theme in [Shipped.dark, light] { #expect(ink(canvas(theme, Marks())) > lines + 200) }
    #expect(ink(canvas(Shipped.dark, Marks())) != ink(canvas(light, Marks())), "dark dots are the shade")
    let pain = canvas(Shipped.dark, try Self.pain())
    let dim = pain.cells.count { $0.style.attributes.contains(.dim) }
    #expect(depth != .mono || dim == 0)
    // What is asked about is seen beside the lines.
    let chosen = canvas(Shipped.dark, Marks(choosing: Stop(view: .back, region: "leg", side: .left), in: Shipped.atlas))
    #expect(
      Set(chosen.cells.map(\.style)).subtracting(canvas(Shipped.dark, Marks()).cells.map(\.style)).isEmpty
        == (depth == .mono))
  }

  /// Eight colours have no grey: a small body has its light in tones, and pain its colours on them.
  @Test(arguments: ["dark", ThemeColors.light], [(30, 20), (39, 36)])
  func aSmallBodyHasTonesInEightColours(name: String, size: (Int, Int)) throws {
    let theme = try #require(Shipped.atlas.themes.first { $0.name == name })
    let look = Look(glyphs: .quadrant, theme: theme, depth: .ansi8, isUnicode: true)
    let tones: Set<Unicode.Scalar> = ["░", "▒", "▓"]
    let body = Self.canvas(Marks(), look, .back, size)
    #expect(body.cells.allSatisfy { $0.scalar != "█" }, "xterm leaves a line in each")
    #expect(Set(body.cells.map(\.scalar)).intersection(tones).count >= 2)
    let pain = Self.canvas(try Self.pain().withoutCrosses, look, .back, size)
    let essential = look.theme.color(of: .essential)
    #expect(pain.cells.contains { $0.style.foreground == essential || $0.style.background == essential })
    #expect(pain.cells.allSatisfy { $0.style.foreground != essential || !tones.contains($0.scalar) })
  }

  /// On white the lighter one of sixteen colours' greys is hardly seen: at the edge in the shade no part of the body has it.
  @Test(arguments: [(26, 20), (39, 36)]) func aLimbHasAShadowOnWhite(size: (Int, Int)) throws {
    let theme = try #require(Shipped.atlas.themes.first { $0.name == ThemeColors.light })
    let look = Look(glyphs: .quadrant, theme: theme, depth: .ansi16, isUnicode: true)
    let figure = FigureDrawing(.back, in: Shipped.atlas, columns: size.0, rows: size.1, glyphs: .quadrant)
    let (raster, paint) = (figure.raster, Paint(Marks(), on: figure, look))
    var count = 0
    for dot in raster.owners.indices.dropLast() where (dot + 1) % raster.width != 0 {
      guard raster.owners[dot] != Raster.nobody, raster.owners[dot + 1] == Raster.nobody else { continue }
      count += 1
      let color = try #require(paint.color(dot)).color
      #expect(PaletteRGB.contrast(color, 15) >= 3, "\(color)")
    }
    #expect(count >= size.1)
  }

  /// Without colour a near body is lines on a faint tone beside pain: a face has eyes, nose and mouth.
  @Test(arguments: ["dark", ThemeColors.light]) func aFaceHasFeaturesWithoutColour(name: String) throws {
    let theme = try #require(Shipped.atlas.themes.first { $0.name == name })
    let look = Look(glyphs: .quadrant, theme: theme, depth: .mono, isUnicode: true)
    var marks = Marks()
    marks.add(try Shipped.atlas.muscle(named: "masseter"), on: .right, in: Shipped.atlas)
    let figure = FigureDrawing(.headFront, in: Shipped.atlas, columns: 60, rows: 40, glyphs: .quadrant)
    let canvas = Self.canvas(marks.withoutCrosses, look, .headFront, (60, 40))
    let paint = Paint(marks.withoutCrosses, on: figure, look)
    for row in 0..<40 {
      for column in 0..<60 {
        let dots = figure.raster.dots(column: column, row: row)
        guard dots.allSatisfy({ paint.look($0)?.kind == .plain }) else { continue }
        let lines = dots.enumerated().reduce(0) { lines, dot in
          // On a light ground what is wholly dark is ink too.
          let isDark = theme.name == ThemeColors.light && (paint.look(dot.element)?.shade.light ?? 0) < 3
          return isDark || paint.engraves(dot.element, withRim: true) ? lines | 1 << dot.offset : lines
        }
        if (1...2).contains(lines.nonzeroBitCount) {
          #expect(canvas[column, row].scalar == Blocks.scalar(lines, dots: 4), "\(column), \(row)")
        }
      }
    }
  }

  /// In few colours a full cell is a blank on its colour, since a seam of the font would be seen in it.
  @Test(arguments: Shipped.atlas.themes.filter { $0.colors16 != nil })
  func noFullBlockInSixteenColours(theme: ThemeColors) throws {
    let look = Look(glyphs: .quadrant, theme: theme, depth: .ansi16, isUnicode: true)
    for marks in [Marks(), try Self.pain()] {
      #expect(Self.canvas(marks, look).cells.allSatisfy { $0.scalar != "█" || $0.style.background < 0 })
    }
  }
}
