import Atlas
import Screens
import TestSupport
import Testing

@testable import Drawing
@testable import Figure

/// The lines of a body without colour: few, and no grain.
@Suite struct EngravingTests {
  private static func drawing(_ view: View, _ columns: Int, _ rows: Int) -> FigureDrawing {
    FigureDrawing(view, in: Shipped.atlas, columns: columns, rows: rows)
  }

  /// From near and from far: every dot of a line goes on in another one, and most borders of muscles are left out.
  @Test(arguments: [
    (View.headFront, 48, 36), (.rightHead, 86, 53), (.leftPalm, 48, 36), (.front, 66, 56), (.back, 66, 56),
    (.back, 39, 36),
  ])
  func linesAreFewAndRunOn(view: View, columns: Int, rows: Int) {
    let drawing = Self.drawing(view, columns, rows)
    let (relief, raster) = (drawing.relief, drawing.raster)
    let engraving = Engraving(relief, raster)
    let dots = raster.owners.indices.filter { engraving[$0] != .none }
    for dot in dots {
      let (column, row) = (dot % raster.width, dot / raster.width)
      let neighbours = (max(0, row - 1)...min(raster.height - 1, row + 1)).flatMap { y in
        (max(0, column - 1)...min(raster.width - 1, column + 1)).map { y * raster.width + $0 }
      }
      #expect(neighbours.contains { $0 != dot && engraving[$0] != .none }, "a dot at \(column),\(row) stands alone")
      #expect(raster.owners[dot] != Raster.nobody)
    }
    let furrows = dots.count { engraving[$0] == .furrow }
    let body = raster.owners.count { $0 != Raster.nobody }
    #expect(furrows * 100 >= body && furrows * 8 <= body, "\(furrows) of \(body)")
    if relief.showsFurrows { #expect(dots.count * 4 <= relief.lines.count { $0 } * 3) }
  }

  /// How many cells inside the body are put together of dots.
  private static func linedCells(_ marks: Marks, _ drawing: FigureDrawing, _ look: Look) -> Int {
    var canvas = Canvas(size: Size(columns: drawing.columns, rows: drawing.rows))
    drawing.draw(marks, look, into: &canvas, column: 0, row: 0)
    return (0..<drawing.rows * drawing.columns).count { cell in
      let (column, row) = (cell % drawing.columns, cell / drawing.columns)
      let dots = drawing.raster.dots(column: column, row: row)
      guard dots.allSatisfy({ drawing.raster.owners[$0] != Raster.nobody }) else { return false }
      return ("\u{2596}"..."\u{259F}").contains(canvas[column, row].scalar)
        || "▀▄▌▐".unicodeScalars.contains(canvas[column, row].scalar)
    }
  }

  private static func look(_ colors: ThemeColors, isBareText: Bool = false) -> Look {
    var look = Look(glyphs: .quadrant, theme: colors, depth: .mono, isUnicode: true)
    look.isBareText = isBareText
    return look
  }

  /// A face beside pain has eyes, nose and mouth on a terminal and in a file, where nothing can be dim.
  @Test func aPaintedFaceHasFeatures() throws {
    var marks = Marks()
    marks.add(try #require(Shipped.atlas.muscle("masseter")), on: .right, in: Shipped.atlas)
    let face = Self.drawing(.headFront, 48, 36)
    for isBareText in [false, true] {
      let count = Self.linedCells(marks, face, Self.look(Shipped.dark, isBareText: isBareText))
      #expect((40...260).contains(count), "\(count) cells have lines")
    }
  }

  /// On a light ground the body is drawn in ink: the rim of what is not marked is closed and never dim, and beside it the
  /// light side is as bare as the ground.
  @Test(arguments: [(View.front, 40, 38), (.back, 66, 56), (.headFront, 40, 28), (.leftPalm, 40, 28)], [false, true])
  func onALightGroundTheBodyIsDrawnInInk(size: (view: View, columns: Int, rows: Int), isPainted: Bool) throws {
    let light = try #require(Shipped.atlas.themes.first { $0.name == ThemeColors.light })
    var marks = Marks()
    if isPainted { marks.add(try #require(Shipped.atlas.muscle("infraspinatus")), on: .right, in: Shipped.atlas) }
    let drawing = Self.drawing(size.view, size.columns, size.rows)
    let (raster, paint) = (drawing.raster, Paint(marks, on: drawing, Self.look(light)))
    var canvas = Canvas(size: Size(columns: size.columns, rows: size.rows))
    drawing.draw(marks, Self.look(light), into: &canvas, column: 0, row: 0)
    func isBody(_ dot: Int) -> Bool { raster.owners[dot] != Raster.nobody }
    let tones: Set<Unicode.Scalar> = [" ", "░", "▒", "▓"]
    var bare = 0
    for row in 1..<size.rows - 1 {
      for column in 1..<size.columns - 1 {
        let dots = raster.dots(column: column, row: row)
        guard dots.contains(where: isBody), drawing.prevailing(dots, paint) == .plain else { continue }
        let cell = canvas[column, row]
        if cell.scalar == " " { bare += 1 }
        let isAtRim = dots.contains { dot in
          isBody(dot) && [1, -1, raster.width, -raster.width].contains { !isBody(dot + $0) }
        }
        guard isAtRim, !["×", "X"].contains(cell.scalar), cell.scalar.properties.numericType == nil else { continue }
        let isOpen = tones.contains(cell.scalar) || cell.style.attributes.contains(.dim)
        #expect(!isOpen, "\(column),\(row) has \(cell.scalar)")
      }
    }
    #expect(bare * 12 > raster.owners.count(where: { $0 != Raster.nobody }) / 4, "\(bare) cells are bare")
  }

  /// A hand beside pain has no short strokes: each line within it runs on for ten dots.
  @Test func aHandIsQuiet() throws {
    let drawing = Self.drawing(.leftPalm, 44, 33)
    let (all, long) = (
      Engraving(drawing.relief, drawing.raster), Engraving(drawing.relief, drawing.raster, shortest: 10)
    )
    var marks = Marks()
    marks.add(try #require(Shipped.atlas.muscle("adductor-pollicis")), on: .left, in: Shipped.atlas)
    let paint = Paint(marks, on: drawing, Self.look(Shipped.dark))
    let dots = drawing.raster.owners.indices
    #expect(dots.count { all[$0] != .none } > dots.count { long[$0] != .none } + 20)
    #expect(dots.allSatisfy { paint.engraves($0, withRim: true) == (long[$0] != .none) })
  }

  /// The furrows of a whole body are cut into it, and drawn on a light ground.
  @Test func theWholeBodyIsCut() throws {
    let light = try #require(Shipped.atlas.themes.first { $0.name == ThemeColors.light })
    let body = Self.drawing(.back, 66, 56)
    #expect(Self.linedCells(Marks(), body, Self.look(Shipped.dark)) > 100)
    // On a light ground the rim is drawn as well, so furrows are counted by themselves.
    let inked = Paint(Marks(), on: body, Self.look(light))
    #expect(body.raster.owners.indices.count { inked.engraves($0, withRim: false) } > 100)
    // The spine, from the neck to the loins.
    let engraving = Engraving(body.relief, body.raster)
    let middle = body.raster.width / 2
    let rows = (0..<body.raster.height).count { row in
      (middle - 2...middle + 1).contains { engraving[row * body.raster.width + $0] == .furrow }
    }
    #expect(rows >= 30, "\(rows) rows of dots have a spine")
  }
}
