import Atlas
import Figure
import Screens
import TestSupport
import Testing

@testable import Drawing

/// Where nobody must press: marked by a sign that needs no colour, at every size.
@Suite struct DangerTests {
  /// Every place of the safety guide has a shape where anatomy puts it.
  @Test(arguments: [
    ("front-of-neck", View.front, 18.0, 150.0), ("armpit-inner-arm", .front, 130.0, 310.0),
    ("front-of-elbow", .front, 170.0, 378.0), ("upper-belly", .front, 10.0, 340.0), ("kidney", .back, 45.0, 370.0),
    ("groin", .front, 36.0, 510.0), ("back-of-knee", .back, 62.0, 718.0), ("head-of-fibula", .front, 86.0, 748.0),
    ("mid-buttock", .back, 46.0, 494.0), ("spine", .back, 2.0, 300.0), ("eye", .front, 20.0, 64.0),
  ])
  func everyPlaceHasAShape(id: String, view: View, x: Double, y: Double) throws {
    let danger = try #require(Shipped.atlas.dangers.first { $0.id == id })
    let shape = try #require(Shipped.atlas.figure(view).dangers.first { $0.id == danger.shapeID })
    #expect(shape.contains(Position(x: x, y: y)))
  }

  @Test(arguments: [(20, 15), (30, 22), (60, 44), (200, 150)], Glyphs.allCases)
  func theyAreMarkedAtEverySizeOnBothSides(size: (Int, Int), glyphs: Glyphs) {
    var painter = Painter(Look(glyphs: glyphs, theme: Shipped.dark, depth: .mono, isUnicode: glyphs != .ascii))
    for view in View.bodyViews {
      let canvas = painter.drawing(
        of: Marks(), dangers: true, view: view, atlas: Shipped.atlas, size: Size(columns: size.0, rows: size.1))
      let marked = canvas.cells.indices.filter { canvas.cells[$0].scalar == "!" }
      #expect(marked.count >= 10)
      let middle = size.0 / 2
      let left = marked.count { $0 % size.0 < middle }
      #expect(left * 2 == marked.count, "both sides alike")
    }
  }

  @Test func theKeyShowsAndHidesThemWithTheirNames() {
    let size = Size(columns: 120, rows: 40)
    var app = App(Shipped.edition)
    var painter = Painter(PictureTests.color)
    let before = painter.picture(of: app, size: size).canvas.text
    _ = app.press("d")
    let text = painter.picture(of: app, size: size).canvas.text
    #expect(text.contains("Never press here") && text.contains("! Front of the neck"))
    _ = app.press("d")
    #expect(painter.picture(of: app, size: size).canvas.text == before)
  }
}
