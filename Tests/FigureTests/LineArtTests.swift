import Atlas
import TestSupport
import Testing

@testable import Figure

/// Line art: lines without gaps, drawn with the signs that fit.
@Suite struct LineArtTests {
  static let sizes = [(20, 15), (30, 22), (40, 24), (44, 32), (60, 44), (61, 45), (80, 60), (120, 58)]

  private static func art(_ view: View, _ size: (Int, Int)) -> (figure: Figure, art: LineArt) {
    let figure = Shipped.atlas.figure(view)
    let projection = Projection(
      fitting: figure.bounds, columns: size.0, rows: size.1, snapped: figure.isMirrored)
    return (figure, LineArt(figure, projection))
  }

  /// The cells around a cell that lie in the picture, with those at its corners or without.
  private static func neighbours(of cell: Int, _ size: (Int, Int), corners: Bool) -> [Int] {
    let (column, row) = (cell % size.0, cell / size.0)
    var found: [Int] = []
    for y in max(0, row - 1)...min(size.1 - 1, row + 1) {
      for x in max(0, column - 1)...min(size.0 - 1, column + 1)
      where (x, y) != (column, row) && (corners || x == column || y == row) {
        found.append(y * size.0 + x)
      }
    }
    return found
  }

  /// From a place outside the body no way leads into it but over the contour.
  @Test(arguments: View.allCases, sizes) func theContourHasNoGaps(view: View, size: (Int, Int)) {
    let (figure, art) = Self.art(view, size)
    let grid = DotGrid(projection: art.projection, dotColumns: 4, dotRows: 4, isMirrored: figure.isMirrored)
    var dots = [Int](repeating: 0, count: size.0 * size.1)
    grid.forEachDot(in: figure.outline(art.projection)) {
      dots[$0 / grid.width / 4 * size.0 + $0 % grid.width / 4] += 1
    }
    var open = dots.indices.filter { dots[$0] == 0 && !art.isContour[$0] }
    var isReached = [Bool](repeating: false, count: dots.count)
    for cell in open { isReached[cell] = true }
    #expect(!open.isEmpty)
    while let cell = open.popLast() {
      for next in Self.neighbours(of: cell, size, corners: false) where !isReached[next] && !art.isContour[next] {
        isReached[next] = true
        open.append(next)
      }
    }
    let deep = dots.indices.filter { cell in
      dots[cell] == 16 && Self.neighbours(of: cell, size, corners: true).allSatisfy { dots[$0] == 16 }
    }
    #expect(!deep.isEmpty || size.0 < 60)
    #expect(!deep.contains { isReached[$0] })
    for cell in deep { #expect(art.isInside[cell] || art.isContour[cell], "\(cell % size.0), \(cell / size.0)") }
  }

  /// A hand of seven cells and more has lines between its fingers: without them it is a mitten.
  @Test(arguments: [View.front, .back], [(66, 58), (80, 60)])
  func aHandHasFingers(view: View, size: (Int, Int)) {
    let (_, art) = Self.art(view, size)
    let fingers = (x: 235.0...295.0, y: 550.0...600.0)
    let most = (0..<size.1).map { row in
      (0..<size.0).count { column in
        let place = art.projection.position(column: Double(column) + 0.5, row: Double(row) + 0.5)
        let cell = row * size.0 + column
        return fingers.x.contains(abs(place.x)) && fingers.y.contains(place.y) && art.glyphs[cell] != 0
          && !art.isContour[cell]
      }
    }.max()
    #expect(most ?? 0 >= 4, "two in each hand")
  }

  /// Every sign of the contour goes on: at both of its ends, unless it leaves the picture, stands another one.
  @Test(arguments: View.allCases, sizes) func everySignGoesOn(view: View, size: (Int, Int)) {
    let (_, art) = Self.art(view, size)
    let signs = Dictionary(uniqueKeysWithValues: LineSign.all.map { ($0.code, $0) })
    func ink(_ cell: Int) -> [LineSign.Place] {
      guard art.isContour[cell], let sign = signs[art.glyphs[cell]] else { return [] }
      let corner = LineSign.Place(Double(cell % size.0), Double(cell / size.0 * 2))
      return [sign.ink.begin + corner, sign.ink.middle + corner, sign.ink.end + corner]
    }
    var loose: [String] = []
    for cell in art.glyphs.indices where art.isContour[cell] {
      let own = ink(cell)
      for end in [own[0], own[2]] {
        let leaves = end.x < 0.6 || end.x > Double(size.0) - 0.6 || end.y < 0.6 || end.y > Double(size.1 * 2) - 0.6
        let isMet = Self.neighbours(of: cell, size, corners: true).flatMap(ink).contains { other in
          ((other - end) * (other - end)).sum() < 1.2 * 1.2
        }
        if !isMet, !leaves {
          loose.append("\(Character(UnicodeScalar(art.glyphs[cell]))) at \(cell % size.0), \(cell / size.0)")
        }
      }
    }
    #expect(loose.isEmpty)
  }

  private static func signs(_ stroke: [(Double, Double)]) -> [String] {
    LineTrace(stroke.map { LineSign.Place($0.0, $0.1 * 2) }).links.map {
      "\(Character(UnicodeScalar($0.code)))\($0.column),\($0.row)"
    }
  }

  /// Plain strokes, in columns and rows, and the signs that they ask for.
  static let strokes: [([[Double]], String)] = [
    ([[2.5, 0], [2.5, 3]], "|2,0 |2,1 |2,2"),
    ([[3, 0], [0, 3]], "/2,0 /1,1 /0,2"),
    ([[0, 0], [3, 3]], "\\0,0 \\1,1 \\2,2"),
    ([[0, 1.54], [4, 1.54]], "-0,1 -1,1 -2,1 -3,1"),
    ([[0, 1.93], [3, 1.93]], "_0,1 _1,1 _2,1"),
    // A bend is one sign.
    ([[3, 0], [2.3, 0.5], [3, 1]], "(2,0"),
  ]

  private static func links(_ stroke: [[Double]]) -> [LineTrace.Link] {
    LineTrace(stroke.map { LineSign.Place($0[0], $0[1] * 2) }).links
  }

  @Test(arguments: strokes) func aStrokeHasTheSignsThatFit(stroke: [[Double]], signs: String) {
    let found = Self.links(stroke).map { "\(Character(UnicodeScalar($0.code)))\($0.column),\($0.row)" }
    #expect(found.joined(separator: " ") == signs)
  }

  /// A line along the edge of two columns does not jump to and fro between them.
  @Test func aLineStaysInItsColumn() {
    let stroke = (0...32).map { number -> [Double] in [number % 8 < 4 ? 5.12 : 4.88, Double(number) / 4] }
    let links = Self.links(stroke)
    let columns = Set(links.map { $0.column })
    #expect(links.count == 8 && columns.count == 1)
    #expect(links.allSatisfy { $0.code == UInt8(ascii: "|") })
  }

  /// A closed stroke comes back to where it began, and no cell has two of its signs.
  @Test(arguments: [(6.0, 3.0), (9.0, 9.0), (20.0, 6.0)]) func aRingIsClosed(width: Double, height: Double) {
    let (left, top) = (2.4, 1.3)
    let (right, bottom) = (left + width, top + height)
    let links = Self.links([[left, top], [right, top], [right, bottom], [left, bottom], [left, top]])
    let cells = links.map { [$0.column, $0.row] }
    #expect(links.count > 8 && Set(cells).count == cells.count)
    for (a, b) in zip(cells, cells.dropFirst() + cells.prefix(1)) {
      #expect(abs(a[0] - b[0]) <= 1 && abs(a[1] - b[1]) <= 1)
    }
    // Where a ring begins makes no difference.
    let middle = left + width * 0.4
    let turned = [[middle, bottom], [left, bottom], [left, top], [right, top], [right, bottom], [middle, bottom]]
    let signs = { (links: [LineTrace.Link]) in Set(links.map { [$0.column, $0.row, Int($0.code)] }) }
    #expect(signs(Self.links(turned)) == signs(links))
  }

  /// What is cut off goes on beyond the picture: no line closes it, but there is one where the picture goes on.
  @Test func aCutIsNoContour() throws {
    let (_, art) = Self.art(.rightHead, (60, 44))
    let last = (0..<60).filter { art.isContour[43 * 60 + $0] }
    #expect(last.count < 8 && (last[0] + 4..<last[last.count - 1] - 4).allSatisfy { art.isInside[43 * 60 + $0] })
    let figure = Shipped.atlas.figure(.headFront)
    let wide = Bounds(minX: -120, minY: 0, maxX: 120, maxY: figure.bounds.maxY + 60)
    let below = LineArt(figure, Projection(fitting: wide, columns: 60, rows: 44))
    let bottom = try #require(below.isContour.lastIndex(of: true)) / 60
    #expect(bottom < 43)
    for column in 20..<40 {
      let isDrawn = [bottom, bottom - 1].contains { below.isContour[$0 * 60 + column] }
      #expect(isDrawn, "\(column)")
    }
    #expect(!below.isInside[43 * 60 + 30])
  }
}
