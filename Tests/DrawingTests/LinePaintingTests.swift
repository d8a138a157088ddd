import Atlas
import Figure
import Screens
import TestSupport
import Testing

@testable import Drawing

/// The body in plain signs: light inside its contour, and paint over the light.
@Suite struct LinePaintingTests {
  static let views: [View] = [.front, .back, .right, .headFront, .leftHead, .leftPalm, .rightFootTop, .leftSole]
  static let sizes = [(30, 22), (44, 32), (60, 44)]

  static func look(_ depth: ColorDepth, theme: String = "dark", isBare: Bool = false) throws -> Look {
    var look = Look(
      glyphs: .ascii, theme: try Shipped.atlas.theme(named: theme), depth: depth, isUnicode: false)
    look.isBareText = isBare
    return look
  }

  /// A figure, and what it looks like painted.
  static func drawn(
    _ view: View, _ size: (Int, Int), _ look: Look, _ marks: Marks = Marks()
  ) -> (figure: FigureDrawing, canvas: Canvas) {
    let figure = FigureDrawing(view, in: Shipped.atlas, columns: size.0, rows: size.1, glyphs: .ascii)
    var canvas = Canvas(size: Size(columns: size.0, rows: size.1))
    figure.draw(marks, look, into: &canvas, column: 0, row: 0)
    return (figure, canvas)
  }

  /// The more light falls on a cell, the denser its sign where signs are light; where they are dark, the fainter.
  @Test(arguments: views, ["dark", "light"]) func theToneFollowsTheLamp(view: View, theme: String) throws {
    let (figure, canvas) = Self.drawn(view, (60, 44), try Self.look(.mono, theme: theme))
    let (art, tones) = (try #require(figure.art), try #require(figure.tones))
    var range: [Unicode.Scalar: ClosedRange<Double>] = [:]
    for cell in canvas.cells.indices
    where art.isInside[cell] && art.glyphs[cell] == 0 && art.rooms[cell] == .none && tones.shades[cell] != nil {
      let dots = figure.raster.dots(column: cell % 60, row: cell / 60).filter {
        figure.raster.owners[$0] != Raster.nobody
      }
      let light = dots.reduce(0.0) { $0 + Double(figure.relief.shades[$1].light) } / Double(dots.count)
      let known = range[canvas.cells[cell].scalar] ?? light...light
      range[canvas.cells[cell].scalar] = min(known.lowerBound, light)...max(known.upperBound, light)
    }
    let signs: [Unicode.Scalar] = theme == "dark" ? [" ", ".", ":", "-", "="] : ["=", "-", ":", ".", " "]
    #expect(Set(range.keys).isSubset(of: Set(signs)) && range.count >= 4)
    let ranges = signs.compactMap { range[$0] }
    for (darker, lighter) in zip(ranges, ranges.dropFirst()) { #expect(darker.upperBound <= lighter.lowerBound) }
  }

  /// Beside pain a body on a light ground is pale: its lines are ink, which is seen on the darkest tone of it too.
  @Test(arguments: [View.back, .headFront], [ColorDepth.palette256, .truecolor])
  func linesAreInkOnALightGround(view: View, depth: ColorDepth) throws {
    let marks = try PaintTests.pain().withoutCrosses
    let look = try Self.look(depth, theme: ThemeColors.light)
    let (figure, canvas) = Self.drawn(view, (60, 44), look, marks)
    let (art, paint) = (try #require(figure.art), Paint(marks, on: figure, look))
    var count = 0
    for cell in canvas.cells.indices where art.glyphs[cell] != 0 {
      let dots = figure.raster.dots(column: cell % 60, row: cell / 60)
      guard figure.prevailing(dots, paint) ?? .plain == .plain else { continue }
      count += 1
      let style = canvas.cells[cell].style
      let ground = style.background >= 0 ? style.background : depth == .truecolor ? PaletteColor.direct | 0xFFFFFF : 231
      #expect(PaletteRGB.contrast(style.foreground, ground) >= 3, "\(cell % 60), \(cell / 60)")
    }
    #expect(count > 100)
  }

  /// The lamp is on the left: there the body is denser.
  @Test(arguments: [View.front, .back], sizes) func theLeftIsLighter(view: View, size: (Int, Int)) throws {
    let (_, canvas) = Self.drawn(view, size, try Self.look(.mono))
    func light(_ columns: Range<Int>) -> Int {
      (0..<size.1).reduce(0) { sum, row in
        sum + columns.reduce(0) { $0 + (["=", "-"].contains(canvas[$1, row].scalar) ? 1 : 0) }
      }
    }
    #expect(light(0..<size.0 / 2) > light(size.0 / 2..<size.0))
  }

  /// Where something is painted, its sign stands and no tone; the rest of the body is quieter than without pain.
  @Test(arguments: sizes, [false, true]) func paintWinsOverTone(size: (Int, Int), isBare: Bool) throws {
    let look = try Self.look(.mono, isBare: isBare)
    let marks = try PaintTests.pain().withoutCrosses
    let (figure, canvas) = Self.drawn(.back, size, look, marks)
    let art = try #require(figure.art)
    let paint = Paint(marks, on: figure, look)
    var signs: Set<Unicode.Scalar> = []
    let textures = Set([Mark.Kind.essential, .spillover, .points].map { look.theme.texture(of: $0, .ascii) })
    for cell in canvas.cells.indices where art.isInside[cell] {
      guard art.glyphs[cell] == 0 else {
        // Where a stripe of pain lies wholly under lines it is shown in their place.
        signs.formUnion([canvas.cells[cell].scalar].filter(textures.contains))
        continue
      }
      let kind = figure.prevailing(figure.raster.dots(column: cell % size.0, row: cell / size.0), paint) ?? .plain
      let shown = canvas.cells[cell]
      if kind == .plain {
        #expect([" ", ".", ":", "-"].contains(shown.scalar))
        #expect(shown.scalar == " " || shown.style.attributes == (isBare ? [] : .dim))
      } else {
        let expected = [kind, .points].map { look.theme.texture(of: $0, .ascii) }
        #expect(expected.contains(shown.scalar), "\(kind)")
        #expect(shown.style.attributes == (isBare ? [] : .bold))
        signs.insert(shown.scalar)
      }
    }
    #expect(signs.contains("#") && signs.count > 1)
  }

  /// A painted area is seen in plain signs even on a small body, and even where its limb is no more than two lines.
  @Test(arguments: [View.front, .back], [(20, 15), (30, 22)]) func everyAreaIsSeen(view: View, size: (Int, Int)) throws
  {
    let look = try Self.look(.mono, isBare: true)
    let bare = FigureDrawing(view, in: Shipped.atlas, columns: size.0, rows: size.1, glyphs: .ascii)
    for shown in bare.areas {
      var marks = Marks()
      marks.add([shown.area], as: .essential, on: .right)
      let paint = Paint(marks, on: bare, look)
      let isReached = (0..<size.0 * size.1).contains { cell in
        bare.prevailing(bare.raster.dots(column: cell % size.0, row: cell / size.0), paint) == .essential
      }
      let (_, canvas) = Self.drawn(view, size, look, marks)
      #expect(canvas.cells.contains { $0.scalar == "#" } || !isReached, "\(shown.area.id)")
    }
  }

  /// In colour the whole body has its ground, and the contour lies on it or close to it: no dark ring between them.
  @Test(arguments: views, [ColorDepth.palette256, .truecolor, .ansi16])
  func noRingLiesBetweenContourAndBody(view: View, depth: ColorDepth) throws {
    for size in Self.sizes { try expectNoRing(view, size, depth) }
  }

  private func expectNoRing(_ view: View, _ size: (Int, Int), _ depth: ColorDepth) throws {
    let (figure, canvas) = Self.drawn(view, size, try Self.look(depth))
    let art = try #require(figure.art)
    for cell in canvas.cells.indices {
      let shown = canvas.cells[cell]
      #expect((shown.style.background >= 0) == art.isInside[cell])
      guard shown.style.background < 0 else { continue }
      #expect((shown == Cell()) == (art.glyphs[cell] == 0))
      let (column, row) = (cell % size.0, cell / size.0)
      // The body under the last row may lie below the picture.
      guard art.glyphs[cell] != 0, row < size.1 - 1 else { continue }
      let isClose = (max(0, row - 1)...min(size.1 - 1, row + 1)).contains { y in
        (max(0, column - 1)...min(size.0 - 1, column + 1)).contains { canvas[$0, y].style.background >= 0 }
      }
      #expect(isClose, "\(size): \(column), \(row)")
    }
  }

  /// A line is seen on every ground that it runs over, unless the theme has but one colour for it.
  @Test(arguments: Shipped.atlas.themes, [ColorDepth.ansi8, .ansi16, .palette256, .truecolor])
  func linesAreSeenOnTheirGround(theme: ThemeColors, depth: ColorDepth) throws {
    let look = Look(glyphs: .ascii, theme: theme, depth: depth, isUnicode: false)
    guard look.theme.depth == depth else { return }
    let figure = FigureDrawing(.front, in: Shipped.atlas, columns: 30, rows: 22, glyphs: .ascii)
    let paint = Paint(Marks(), on: figure, look)
    for kind in Mark.Kind.allCases {
      let colors = Set((0..<Shade.steps).map { paint.color(kind, Shade(light: $0)) })
      for light in 0..<Shade.steps where colors.count > 1 {
        #expect(paint.line(kind, Shade(light: light)) != paint.color(kind, Shade(light: light)), "\(kind) \(light)")
      }
    }
  }

  /// Cells that share their colours share no block in ASCII: its stand-in there would look like paint.
  @Test func nothingLooksPainted() throws {
    let line: [Cell?] = [Cell("|", Style(31, on: 32)), Cell(" ", Style(31, on: 31)), Cell(" ", Style(32, on: 32))]
    for (isASCII, signs) in [(true, "|  "), (false, "|\u{2588} ")] {
      var shared = line
      Cell.shareColors(&shared, isCoarse: false, isASCII: isASCII)
      #expect(String(String.UnicodeScalarView(shared.compactMap { $0?.scalar })) == signs)
    }
    for view in Self.views {
      let (_, canvas) = Self.drawn(view, (60, 44), try Self.look(.palette256))
      #expect(canvas.cells.allSatisfy { " |/\\()-_.'".unicodeScalars.contains($0.scalar) })
    }
  }
}
