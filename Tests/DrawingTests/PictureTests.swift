import Atlas
import Figure
import Screens
import TestSupport
import Testing

@testable import Drawing

/// What must hold for any screen at any size.
@Suite struct PictureTests {
  static let color = Look(glyphs: .quadrant, theme: Shipped.dark, depth: .palette256, isUnicode: true)
  static let sizes = [
    (1, 1), (2, 40), (300, 2), (19, 4), (20, 5), (39, 11), (40, 12), (80, 24), (119, 40), (120, 40), (500, 150),
  ]

  @Test(arguments: sizes)
  func everySizeIsDrawn(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    var painter = Painter(Self.color)
    for scene in SnapshotTests.scenes {
      let picture = painter.picture(of: App(Shipped.edition, screens: scene.screens), size: size)
      #expect(picture.canvas.size == size)
      if let cursor = picture.cursor { #expect(cursor.column < columns && cursor.row < rows) }
    }
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func aClickInTheMiddleOfARegionHitsIt(columns: Int, rows: Int) throws {
    let size = Size(columns: columns, rows: rows)
    var painter = Painter(Self.color)
    for stop in Shipped.atlas.stops {
      let app = App(Shipped.edition, screens: [.body(BodyScreen(at: stop))])
      let picture = painter.picture(of: app, size: size)
      // The perineum from behind is smaller than a cell of a small terminal.
      guard stop.region != "pelvis" || stop.view == .front || rows > 30 else { continue }
      let cells = picture.zones.compactMap { zone -> (column: Int, row: Int)? in
        guard case .figure(let figure, let rect) = zone, figure.view == stop.view else { return nil }
        return figure.cell(of: stop, in: Shipped.atlas).map { (rect.column + $0.column, rect.row + $0.row) }
      }
      let cell = try #require(cells.first, "\(stop)")
      guard case .stop(let hit, _) = picture.target(column: cell.column, row: cell.row) else {
        Issue.record("nothing is hit for \(stop) at \(cell)")
        continue
      }
      #expect(hit == stop, "at \(cell)")
    }
  }

  /// Naming two colours costs the wire more than any sign: no cell names those of its left neighbour the other way
  /// round, or one of them as a pair of its own.
  @Test(arguments: View.allCases, [(30, 22), (90, 60)])
  func neighboursShareTheirTwoColours(view: View, size: (Int, Int)) {
    let figure = FigureDrawing(view, in: Shipped.atlas, columns: size.0, rows: size.1)
    var canvas = Canvas(size: Size(columns: size.0, rows: size.1))
    figure.draw(Marks(), Self.color, into: &canvas, column: 0, row: 0)
    for row in 0..<size.1 {
      for column in 1..<size.0 {
        let (left, here) = (canvas[column - 1, row].style, canvas[column, row].style)
        guard left != here, left.foreground >= 0, left.background >= 0, here.background >= 0 else { continue }
        let isWithin = [here.foreground, here.background].allSatisfy {
          [left.foreground, left.background].contains($0)
        }
        #expect(!isWithin, "\(left) and \(here) at \(column), \(row)")
      }
    }
  }

  /// What to rule out before pressing is never cut off, whatever else has to give way.
  @Test(arguments: [(80, 24), (120, 40)])
  func theCautionOfTheChosenMuscleIsWhole(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    let panel = MapLayout(size).panel.column
    var painter = Painter(Self.color)
    for stop in Shipped.atlas.stops where stop.side == .right {
      var app = App(Shipped.edition, screens: [.region(RegionScreen(at: stop, in: Shipped.atlas))])
      for entry in RegionScreen(at: stop, in: Shipped.atlas).entries {
        let text = painter.picture(app.page(), of: app, size, leavesMap: true).canvas.text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let words = lines.map { $0.dropFirst(panel) }.joined(separator: " ").split(separator: " ").joined(
          separator: " ")
        let place = Shipped.atlas.region(stop.region)
        let first = entry.muscle.notices(beside: place, in: Shipped.atlas, .english)[0]
        #expect(words.contains(first.words), "\(entry.muscle.id) at \(stop)")
        _ = app.perform(.move(.down))
      }
    }
  }

  @Test func theStatusLineSaysTheRegionAndTheSide() {
    var painter = Painter(Self.color)
    for stop in Shipped.atlas.stops {
      let app = App(Shipped.edition, screens: [.body(BodyScreen(at: stop))])
      let text = painter.picture(of: app, size: Size(columns: 80, rows: 24)).canvas.text
      #expect(text.contains("\(stop.words(in: Shipped.atlas, .english))"))
    }
  }

  /// What is painted is what a click hits: every cell of the body answers with a region.
  @Test(arguments: View.allCases, [(20, 15), (40, 30), (61, 45), (120, 90)])
  func everyCellOfTheBodyCanBeClicked(view: View, size: (Int, Int)) throws {
    let figure = FigureDrawing(view, in: Shipped.atlas, columns: size.0, rows: size.1)
    let canvas = { (marks: Marks) in
      var canvas = Canvas(size: Size(columns: size.0, rows: size.1))
      figure.draw(marks, Self.color, into: &canvas, column: 0, row: 0)
      return canvas
    }
    let bare = canvas(Marks())
    for row in 0..<size.1 {
      for column in 0..<size.0 where bare[column, row] != Cell() {
        let stop = try #require(figure.target(column: column, row: row)?.stop, "\(column),\(row) is nobody's")
        // Choosing what the click hit changes the cell that was clicked, or one beside it at the rim.
        guard view.onlySide == nil, figure.raster.owner(column: column, row: row) != nil else { continue }
        let chosen = canvas(Marks(choosing: stop, in: Shipped.atlas))
        #expect(chosen[column, row] != bare[column, row], "\(stop) at \(column),\(row)")
        if size.0 > 60 { break }
      }
    }
    if bare[0, 0] == Cell() { #expect(figure.target(column: 0, row: 0) == nil) }
  }

  @Test(arguments: Shipped.atlas.themes, ColorDepth.allCases)
  func theMarksCanBeToldApart(colors: ThemeColors, depth: ColorDepth) {
    let theme = Theme(colors, depth: depth)
    for glyphs in Glyphs.allCases { expectDifferentMarks(theme, glyphs) }
  }

  private func expectDifferentMarks(_ theme: Theme, _ glyphs: Glyphs) {
    let looks = Mark.Kind.allCases.map { "\(theme.color(of: $0)) \(theme.texture(of: $0, glyphs))" }
    #expect(Set(looks).count == looks.count)
    let textures = Mark.Kind.allCases.map { theme.texture(of: $0, glyphs) }
    #expect(Set(textures).count == textures.count, "nothing relies on colour alone")
  }

  @Test func asciiScreensAreASCII() {
    var painter = Painter(Look(glyphs: .quadrant, theme: Shipped.dark, depth: .mono, isUnicode: false))
    for scene in SnapshotTests.scenes {
      let text = painter.picture(
        of: App(Shipped.edition, screens: scene.screens), size: Size(columns: 120, rows: 40)
      ).canvas.text
      #expect(text.allSatisfy { $0.isASCII })
    }
  }

  /// A selection change rewrites two regions, not a part.
  @Test func movingChangesFewCells() {
    var painter = Painter(Self.color)
    let size = Size(columns: 80, rows: 24)
    var app = App(Shipped.edition, screens: [.body(BodyScreen(at: Stop(view: .back, region: "leg", side: .left)))])
    let map = { (picture: Picture) in
      (0..<22).flatMap { row in (0..<28).map { picture.canvas[$0, row] } }
    }
    let before = map(painter.picture(of: app, size: size))
    _ = app.press(.down)
    let after = map(painter.picture(of: app, size: size))
    let changed = zip(before, after).count { $0 != $1 }
    #expect(changed > 0 && changed < 40)
  }

  /// Text is put into cells as a terminal shows it: wide signs over two, accents on their letters.
  @Test(arguments: [
    ("日本語abc", "日本語", [2, 2, 2]), ("cafe\u{301}s", "cafés", [1, 1, 1, 1, 1]), ("x\u{33}y", "x3y", [1, 1, 1]),
    ("n\u{35E}o", "n\u{35E}o", [1, 1]), ("🇫🇷!", "🇫🇷!", [1, 1, 1]), ("a\tb\u{7}", "a b?", [1, 1, 1, 1]),
    ("ab日c語", "ab日c", [1, 1, 2, 1]), ("a\u{202E}b", "ab", [1, 1]),
  ])
  func textIsPutAsATerminalShowsIt(text: String, shown: String, widths: [Int]) {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    #expect(canvas.put(text, column: 0, row: 0, limit: 6) == widths.reduce(0, +))
    #expect(canvas.text == shown)
  }

  @Test func textIsCutAtTheEdgeBetweenSigns() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.put("too long for it", column: 3, row: 0)
    #expect(canvas.text == "   too")
    canvas.put("日", column: 5, row: 0)
    #expect(canvas.text == "   to", "half a wide sign is no sign")
  }

  @Test func colouredLinesEndPlain() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.put("ab", column: 0, row: 0, Style(208, on: 3, .bold))
    #expect(canvas.lines(colored: true) == "\u{1B}[0;1;38;5;208;43mab\u{1B}[0m")
    #expect(canvas.lines(colored: false) == "ab")
  }

  /// What was drawn last lies on top: a click hits that.
  @Test func aClickHitsWhatLiesOnTop() {
    var picture = Picture(size: Size(columns: 10, rows: 4))
    picture.zones.append(.target(Rect(column: 0, row: 0, columns: 10, rows: 4), .entry(1)))
    picture.zones.append(.target(Rect(column: 2, row: 1, columns: 3, rows: 1), .entry(2)))
    #expect(picture.target(column: 1, row: 1) == .entry(1))
    #expect(picture.target(column: 2, row: 1) == .entry(2) && picture.target(column: 4, row: 1) == .entry(2))
    #expect(picture.target(column: 5, row: 1) == .entry(1))
    #expect(picture.target(column: 10, row: 1) == nil)
  }
}
