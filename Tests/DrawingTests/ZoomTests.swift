import Atlas
import Screens
import TestSupport
import Testing

@testable import Drawing
@testable import Figure

/// Coming near: the smallest part that holds all that is painted, drawn anew.
@Suite struct ZoomTests {
  static let look = PictureTests.color

  private func part(_ muscle: String, on view: View, side: Side = .right) throws -> String? {
    var marks = Marks()
    marks.add(try #require(Shipped.atlas.muscle(muscle)), on: side, in: Shipped.atlas)
    return marks.part(on: view, in: Shipped.atlas)?.id
  }

  /// What counts is what is painted: the patches of the pattern and the muscle itself, not whole areas.
  @Test(arguments: [
    ("masseter", View.front, "face"), ("deltoid", .back, "shoulder"),
    ("brachioradialis", .front, "elbow-and-hand"), ("levator-scapulae", .back, "neck"),
    ("trapezius", .back, "head-and-chest"), ("semispinalis-capitis", .back, "neck"),
    ("iliopsoas", .front, "hip"), ("infraspinatus", .back, "neck-and-arm"), ("gluteus-minimus", .back, "hip-and-leg"),
    ("rotatores", .back, "head-and-trunk"),
  ])
  func theSmallestFrameIsChosen(muscle: String, view: View, expected: String) throws {
    for side in [Side.left, .right] { #expect(try part(muscle, on: view, side: side) == expected) }
  }

  /// Whatever a muscle paints on a view lies inside the part that is shown for it.
  @Test func everythingPaintedIsInThePicture() throws {
    for muscle in Shipped.atlas.muscles {
      for view in [View.front, .back, .left, .right] {
        var marks = Marks()
        marks.add(muscle, on: .left, in: Shipped.atlas)
        guard let extent = marks.extent(on: view, in: Shipped.atlas) else { continue }
        let figure = Shipped.atlas.figure(view)
        let shown = marks.part(on: view, in: Shipped.atlas)?.bounds(on: .left, of: figure) ?? figure.bounds
        for corner in [(extent.minX, extent.minY), (extent.maxX, extent.maxY)] {
          // A border may lie a hair outside the silhouette that it was cut from.
          let roomy = Bounds(
            minX: shown.minX - 0.5, minY: shown.minY - 0.5, maxX: shown.maxX + 0.5, maxY: shown.maxY + 0.5)
          #expect(roomy.contains(Position(x: corner.0, y: corner.1)), "\(muscle.id) on the \(view)")
        }
      }
    }
  }

  /// Every dot that is painted on a whole body, the muscle itself among them, lies in the part that is shown from near.
  @Test(arguments: View.bodyViews + [.left])
  func noPaintedDotIsCutOff(view: View) {
    let whole = FigureDrawing(view, in: Shipped.atlas, columns: 90, rows: 70)
    let grid = whole.raster.grid
    for muscle in Shipped.atlas.muscles {
      var marks = Marks()
      marks.add(muscle, on: .left, in: Shipped.atlas)
      let near = marks.closeUp(on: view, in: Shipped.atlas)
      guard let window = near.window, near.view == view || near.view.plate.isInPlace else { continue }
      // From far the whole shape of the muscle is paint.
      let paint = Paint(marks, on: whole, Self.look)
      let room = Bounds(
        minX: window.minX - grid.dotWidth, minY: window.minY - grid.dotHeight, maxX: window.maxX + grid.dotWidth,
        maxY: window.maxY + grid.dotHeight)
      let columns = (0..<grid.width).filter {
        let x = (Double($0) + 0.5 - grid.projection.midline * Double(grid.dotColumns)) * grid.dotWidth
        return x < room.minX || x > room.maxX
      }
      var lost = 0
      for row in 0..<whole.raster.height {
        let y = grid.projection.top + (Double(row) + 0.5) * grid.dotHeight
        let outside = y < room.minY || y > room.maxY ? Array(0..<grid.width) : columns
        lost += outside.count { (paint.look(row * grid.width + $0)?.kind ?? .plain) > .plain }
      }
      #expect(lost == 0, "\(muscle.id): \(lost) dots outside \(near.part?.id ?? "the body") on the \(view)")
    }
  }

  /// The left hand from near is the mirror image of the right one.
  @Test(arguments: Shipped.atlas.parts, View.bodyViews)
  func bothSidesMirror(part: BodyPart, view: View) {
    let figure = Shipped.atlas.figure(view)
    let pictures = [Side.left, .right].map { side in
      FigureDrawing(
        view, in: Shipped.atlas, window: part.bounds(on: side, of: figure), columns: 40, rows: 24)
    }
    let width = pictures[0].raster.width
    for row in 0..<pictures[0].raster.height {
      let a = pictures[0].raster.owners[row * width..<(row + 1) * width]
      let b = pictures[1].raster.owners[row * width..<(row + 1) * width]
      #expect(Array(a) == b.reversed(), "row \(row)")
    }
  }

  @Test func plusAndMinusComeNearAndStepBack() {
    let size = Size(columns: 200, rows: 60)
    var app = App(
      Shipped.edition,
      screens: [.reading(ReadingScreen(.muscle("masseter", .right), eye: Eye(.front), in: Shipped.edition))])
    var painter = Painter(Self.look)
    let near = painter.picture(of: app, size: size).canvas.text
    #expect(near.contains("Temple ─"), "painted areas are named beside the body")
    #expect(app.press("+") == .bell, "it is near already")
    _ = app.press("-")
    let far = painter.picture(of: app, size: size).canvas.text
    #expect(far != near && !far.contains("Temple ─"))
    _ = app.press("+")
    #expect(painter.picture(of: app, size: size).canvas.text == near)
  }

  /// Labels, captions, legend and locator stand beside the body: every cell of the figure is as without them.
  @Test(arguments: [(120, 40), (200, 60)])
  func nothingIsWrittenOverTheBody(columns: Int, rows: Int) throws {
    let size = Size(columns: columns, rows: rows)
    var painter = Painter(Self.look)
    for muscle in Shipped.atlas.muscles {
      let screen = ReadingScreen(.muscle(muscle.id, .right), eye: Eye(.back), in: Shipped.edition)
      let app = App(Shipped.edition, screens: [.reading(screen)])
      let picture = painter.picture(of: app, size: size)
      let marks = screen.marks(in: Shipped.atlas)
      guard case .figure(_, let rect)? = picture.zones.first else {
        Issue.record("no figure beside \(muscle.id)")
        continue
      }
      let figures = picture.zones.count { if case .figure = $0 { true } else { false } }
      let shown = marks.closeUps(for: Eye(.back), count: figures, in: Shipped.atlas)[0]
      let bare = painter.drawing(
        of: marks, view: shown.view, window: shown.window, atlas: Shipped.atlas,
        size: Size(columns: rect.columns, rows: rect.rows))
      for row in 0..<bare.size.rows {
        for column in 0..<bare.size.columns where bare[column, row] != Cell() {
          #expect(
            picture.canvas[rect.column + column, rect.row + row] == bare[column, row],
            "\(muscle.id) at \(column),\(row)")
        }
      }
    }
  }

  /// What lies in a head, a hand or a foot is shown by its own plate, on the side that is looked at.
  @Test(arguments: [
    ("adductor-pollicis", View.front, Side.right, View.rightPalm),
    ("first-dorsal-interosseous", .back, .left, .leftHandBack),
    ("extensor-digitorum-brevis", .front, .left, .leftFootTop), ("flexor-digitorum-brevis", .back, .right, .rightSole),
    ("masseter", .front, .left, .headFront), ("temporalis", .right, .right, .rightHead),
    ("sternocleidomastoid", .front, .left, .front), ("brachioradialis", .front, .right, .front),
    ("gastrocnemius", .back, .left, .back),
  ])
  func headsHandsAndFeetHavePlates(muscle: String, view: View, side: Side, shown: View) throws {
    var marks = Marks()
    marks.add(try #require(Shipped.atlas.muscle(muscle)), on: side, in: Shipped.atlas)
    #expect(marks.closeUp(on: view, in: Shipped.atlas).view == shown)
  }

  /// No plate takes the place of a view when it would hide an area that is painted or a point.
  @Test func noPlateHidesPaint() {
    var plates: Set<View> = []
    for muscle in Shipped.atlas.muscles {
      for view in View.bodyViews + [.right] {
        var marks = Marks()
        marks.add(muscle, on: .right, in: Shipped.atlas)
        let shown = marks.closeUp(on: view, in: Shipped.atlas).view
        guard shown != view else { continue }
        plates.insert(shown)
        let plate = Shipped.atlas.figure(shown)
        for area in marks.areas(with: .essential).union(marks.areas(with: .spillover))
        where Shipped.atlas.figure(view).area(area) != nil {
          #expect(plate.area(area) != nil, "\(muscle.id): \(area) is lost on the \(shown)")
        }
        let points = Set(marks.crosses(on: shown).map(\.point))
        #expect(points.isSuperset(of: marks.crosses(on: view).map(\.point)), "\(muscle.id) on the \(shown)")
      }
    }
    #expect(plates == [.headFront, .rightHead, .rightPalm, .rightHandBack, .rightFootTop, .rightSole])
  }

  @Test(arguments: [(0, " "), (21, "▌"), (42, "▐"), (63, "█"), (1, "\u{1FB00}"), (22, "\u{1FB14}"), (62, "\u{1FB3B}")])
  func sextantsAreCountedPastTheHolesInUnicode(bits: Int, expected: Unicode.Scalar) {
    #expect(Blocks.scalar(bits, dots: 6) == expected)
  }

  /// Every set of glyphs shows the same body: the same cells hold something.
  @Test(arguments: [Glyphs.sextant, .half])
  func symbolsAgreeOnTheBody(glyphs: Glyphs) throws {
    let size = Size(columns: 60, rows: 44)
    func filled(_ glyphs: Glyphs) -> [Bool] {
      var painter = Painter(Look(glyphs: glyphs, theme: Shipped.dark, depth: .palette256, isUnicode: true))
      let canvas = painter.drawing(of: Marks(), view: .front, atlas: Shipped.atlas, size: size)
      return canvas.cells.map { $0 != Cell() }
    }
    let differing = zip(filled(.quadrant), filled(glyphs)).count { $0 != $1 }
    #expect(differing < 40, "\(differing) cells at the edge differ by rounding")
  }
}
