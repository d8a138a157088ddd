import Atlas
import Figure
import Screens
import TestSupport
import Testing

@testable import Drawing

/// Where nobody must press, and where only by the rule of a page: marked by two signs that need no colour, at every size.
@Suite struct DangerTests {
  /// Every place of the safety guide has a shape where anatomy puts it.
  @Test(arguments: [
    ("front-of-neck", View.front, 18.0, 150.0), ("armpit-inner-arm", .front, 130.0, 310.0),
    ("front-of-elbow", .front, 170.0, 378.0), ("upper-belly", .front, 10.0, 340.0), ("kidney", .back, 45.0, 370.0),
    ("groin", .front, 36.0, 510.0), ("back-of-knee", .back, 62.0, 718.0), ("head-of-fibula", .front, 86.0, 748.0),
    ("mid-buttock", .back, 46.0, 494.0), ("spine", .back, 2.0, 300.0), ("eye", .front, 20.0, 64.0),
    ("above-collar-bone", .front, 30.0, 165.0), ("above-collar-bone", .right, 200.0, 166.0),
    ("side-of-neck", .front, 26.0, 140.0), ("under-the-chin", .headFront, 8.0, 131.0),
    ("armpit-folds", .back, 82.0, 250.0), ("armpit-folds", .front, 80.0, 250.0), ("funny-bone", .back, 165.5, 375.5),
    ("inner-thigh", .front, 38.0, 600.0), ("behind-inner-ankle", .back, 61.0, 958.0),
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
      let byRule = canvas.cells.indices.filter { canvas.cells[$0].scalar == "~" }
      #expect(byRule.count >= 2)
      let middle = size.0 / 2
      for cells in [marked, byRule] {
        let left = cells.count { $0 % size.0 < middle }
        #expect(left * 2 == cells.count, "both sides alike")
      }
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
    #expect(text.contains("~ Only by") && text.contains("~ Side of the neck"))
    _ = app.press("d")
    #expect(painter.picture(of: app, size: size).canvas.text == before)
  }

  /// Where there is no room for what lies there, every place that is seen still has its name.
  @Test(arguments: View.bodyViews) func everyPlaceHasItsNameWhereThereIsLittleRoom(view: View) {
    var app = App(
      Shipped.edition, screens: [.body(BodyScreen(at: Stop(view: view, region: "shoulder", side: .left)))])
    _ = app.press("d")
    var painter = Painter(PictureTests.color)
    let rows = painter.picture(of: app, size: Size(columns: 80, rows: 24)).canvas.text.split(separator: "\n")
    let panel = rows.map { $0.dropFirst(30) }.joined(separator: " ")
    let words = panel.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for danger in Shipped.atlas.dangers(on: view) { #expect(words.contains(danger.name), "\(danger.id)") }
  }

  @Test(arguments: Glyphs.allCases) func theLegendSaysBothSteps(glyphs: Glyphs) {
    let page = ReadingScreen(.muscle("infraspinatus", .left), eye: Eye(.back), in: Shipped.edition)
    var app = App(Shipped.edition, screens: [.reading(page)], glyphs: glyphs)
    var painter = Painter(Look(glyphs: glyphs, theme: Shipped.dark, depth: .mono, isUnicode: glyphs != .ascii))
    _ = app.press("d")
    let text = painter.picture(of: app, size: Size(columns: 120, rows: 40)).canvas.text
    #expect(text.contains("!! never press") && text.contains("~~ by the rule"))
  }

  /// In colour the two steps differ in colour as well as in sign.
  @Test(arguments: Shipped.atlas.themes.filter { $0.colors16 != nil }, [ColorDepth.palette256, .ansi16])
  func theStepsHaveColoursOfTheirOwn(colors: ThemeColors, depth: ColorDepth) {
    let theme = Theme(colors, depth: depth)
    let (never, byRule) = (theme.danger(.never), theme.danger(.care))
    #expect(never.scalar == "!" && byRule.scalar == "~")
    #expect(never.style.background != byRule.style.background, "\(colors.name)")
  }

  @Test func theVectorFigureTellsThemApartToo() {
    var drawing = SVGDrawing(Marks(), muscle: nil, dangers: true, views: [.front], part: nil, in: Shipped.edition)
    let text = drawing.text(title: "Dangers")
    #expect(text.contains("data-id=\"danger-groin\"") && text.contains("data-id=\"danger-inner-thigh\""))
    #expect(text.contains("fill=\"url(#bars)\"") && text.contains("fill=\"url(#waves)\""))
    #expect(text.contains(">never press<") && text.contains(">by the rule<"))
  }
}
