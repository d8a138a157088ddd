import Atlas
import TestSupport
import Testing

@testable import Figure

/// One lamp from above on the left, and muscles that swell.
@Suite struct ReliefTests {
  private static func made(_ view: View, columns: Int = 60, rows: Int = 44) -> (raster: Raster, relief: Relief) {
    let figure = Shipped.atlas.figure(view)
    let raster = Raster(
      figure, Projection(fitting: figure.bounds, columns: columns, rows: rows, snapped: figure.isMirrored))
    return (raster, Relief(figure, raster))
  }

  /// The mean light of the dots of the body that are asked for.
  private static func light(_ made: (raster: Raster, relief: Relief), where isMeant: (Int, Int) -> Bool) -> Double {
    var (sum, count) = (0, 0)
    for dot in made.raster.owners.indices where made.raster.owners[dot] != Raster.nobody {
      guard isMeant(dot % made.raster.width, dot / made.raster.width) else { continue }
      sum += made.relief.shades[dot].light
      count += 1
    }
    return Double(sum) / Double(max(1, count))
  }

  @Test(arguments: [View.front, .back, .headFront]) func theLightComesFromAboveOnTheLeft(view: View) {
    let made = Self.made(view)
    let left = Self.light(made) { x, _ in !made.raster.isRightOfMidline(dotColumn: x) }
    let right = Self.light(made) { x, _ in made.raster.isRightOfMidline(dotColumn: x) }
    #expect(left > right + 1, "\(left) and \(right)")
  }

  @Test func theCrownIsLitAndTheChinInTheShade() {
    let made = Self.made(.rightHead)
    let crown = Self.light(made) { _, y in y < made.raster.height / 4 }
    let rest = Self.light(made) { _, y in y >= made.raster.height / 4 }
    #expect(crown > rest + 2, "\(crown) and \(rest)")
  }

  /// The whole range of light is used, from near and from far: a body of one grey has no muscles.
  @Test(arguments: View.allCases, [(30, 22), (60, 44), (120, 90)])
  func lightAndShadeReachFar(view: View, size: (Int, Int)) {
    let made = Self.made(view, columns: size.0, rows: size.1)
    let lights = made.raster.owners.indices.filter { made.raster.owners[$0] != Raster.nobody }.map {
      made.relief.shades[$0].light
    }.sorted()
    #expect(lights[lights.count / 20] <= 6 && lights[lights.count * 19 / 20] >= 11, "\(view)")
  }

  @Test func aFurrowIsDarkerThanTheBelliesBesideIt() {
    let made = Self.made(.back, columns: 240, rows: 180)
    let lines = made.raster.owners.indices.filter { made.relief.lines[$0] }
    let others = made.raster.owners.indices.filter {
      made.raster.owners[$0] != Raster.nobody && !made.relief.lines[$0]
    }
    func mean(_ dots: [Int]) -> Double {
      Double(dots.reduce(0) { $0 + made.relief.shades[$1].light }) / Double(dots.count)
    }
    #expect(mean(lines) + 2 < mean(others))
  }

  /// Bone and tendon are no muscle: the crown and the fingers are bare, the belly of a broad muscle is not.
  @Test func whatIsNoMuscleIsBare() throws {
    let made = Self.made(.back, columns: 240, rows: 180)
    func shade(_ x: Double, _ y: Double) -> Shade {
      let place = made.raster.projection.cell(of: Position(x: x, y: y))
      return made.relief.shades[Int(place.row * 2) * made.raster.width + Int(place.column * 2)]
    }
    #expect(shade(2, 8).isBare && !shade(30, 200).isBare && !shade(40, 520).isBare)
    #expect(shade(-2, 8).isBare && !shade(-30, 200).isBare, "both sides alike")
  }

  /// A block of muscle in the middle of a body, changed as a test says.
  private static func block(fibres: [Figure.Line] = [], _ change: (inout Shape) -> Void = { _ in }) throws -> Relief {
    func box(_ id: String, _ left: Double, _ right: Double) throws -> Shape {
      try #require(
        Shape(
          id: id, rings: [[(left, 0.0), (right, 0.0), (right, 60.0), (left, 60.0)].map { Position(x: $0.0, y: $0.1) }]))
    }
    var muscle = try box("block", 4, 40)
    muscle.isBroad = true
    change(&muscle)
    let figure = Figure(
      view: .right, silhouette: try box("silhouette", 0, 44), areas: [try box("area", 0, 44)], muscles: [muscle],
      surface: [muscle], lines: [], fibres: fibres)
    return Relief(figure, Raster(figure, Projection(fitting: figure.bounds, columns: 40, rows: 30)))
  }

  private static func bareDots(_ relief: Relief) -> Int { relief.shades.count { $0.isBare } }

  /// A drawn tendon is tendon, be it a shape of its own or a part of a muscle, and the rest of the muscle is belly.
  @Test func drawnTendonsAreBare() throws {
    let plain = Self.bareDots(try Self.block())
    let half = Self.bareDots(
      try Self.block {
        $0.tendonRings = [[(0.0, 30.0), (44.0, 30.0), (44.0, 60.0), (0.0, 60.0)].map { Position(x: $0.0, y: $0.1) }]
      })
    let whole = Self.bareDots(try Self.block { $0.isTendon = true })
    let muscle = whole - plain
    #expect(muscle > 500 && abs(2 * (half - plain) - muscle) < muscle / 20, "\(plain), \(half), \(whole)")
  }

  @Test func drawnStrandsShowFromNear() throws {
    let strand = Figure.Line(id: "block", strokes: [[Position(x: 20, y: 5), Position(x: 20, y: 55)]])
    let (plain, drawn) = (try Self.block(), try Self.block(fibres: [strand]))
    let darker = zip(plain.shades, drawn.shades).count { $0.light > $1.light }
    #expect(darker > 20, "\(darker) dots are darker")
    #expect(zip(plain.shades, drawn.shades).allSatisfy { $0.light >= $1.light })
  }

  /// From far hardly a dot of tendon stands among muscle: it is what is left of a tendon thinner than a dot.
  @Test(arguments: [View.front, .back], [(39, 36), (66, 56)])
  func tendonsAreNoGrain(view: View, size: (Int, Int)) {
    let (raster, relief) = Self.made(view, columns: size.0, rows: size.1)
    let width = raster.width
    func grains(_ shades: [Shade]) -> Int {
      raster.owners.indices.count { dot in
        guard shades[dot].isBare, dot > width, dot < shades.count - width - 1 else { return false }
        let around = (-1...1).flatMap { row in (-1...1).map { dot + row * width + $0 } }.filter { $0 != dot }
        return around.allSatisfy { raster.owners[$0] != Raster.nobody } && around.count { shades[$0].isBare } < 3
      }
    }
    let figure = Shipped.atlas.figure(view)
    let fine = DotGrid(projection: raster.projection, dotColumns: 4, dotRows: raster.dotRows * 2, isMirrored: true)
    let before = grains(Lamp(figure, Surface(figure, fine)).shades(of: raster).dots)
    #expect(before >= 10 && grains(relief.shades) * 4 <= before, "\(before) and \(grains(relief.shades))")
  }

  /// From afar a face has brows and a mouth, each darker than what lies above and below it.
  @Test(arguments: [(24, 18), (30, 22), (40, 28)]) func aSmallFaceHasFeatures(size: (Int, Int)) {
    let (raster, relief) = Self.made(.headFront, columns: size.0, rows: size.1)
    func light(_ x: Double, _ y: Double, down rows: Int = 0) -> Int {
      let place = raster.projection.cell(of: Position(x: x, y: y))
      return relief.shades[(Int(place.row * 2) + rows) * raster.width + Int(place.column * 2)].light
    }
    for (name, x, y) in [("mouth", 1.0, 105.1), ("mouth", -8, 105), ("brow", 18, 51.3), ("brow", -18, 51.3)] {
      let (above, here, below) = (light(x, y, down: -2), light(x, y), light(x, y, down: 2))
      #expect(here * 3 <= min(above, below) * 2, "\(name) at \(x): \(above), \(here), \(below)")
    }
  }

  @Test func theDirectionOfFibresIsThatOfTheMuscle() throws {
    func across(_ corners: [(Double, Double)]) -> Position? {
      Shape(id: "a", rings: [corners.map { Position(x: $0.0, y: $0.1) }])?.acrossFibres
    }
    let upright = try #require(across([(10, 0), (14, 0), (14, 60), (10, 60)]))
    #expect(abs(upright.x) > 0.999 && abs(upright.y) < 0.01)
    let lying = try #require(across([(0, 10), (60, 10), (60, 14), (0, 14)]))
    #expect(abs(lying.y) > 0.999)
    let slanting = try #require(across([(0, 0), (3, -3), (43, 37), (40, 40)]))
    #expect(abs(slanting.x + slanting.y) < 0.01, "across a line that falls to the right")
    #expect(across([(0, 0), (9, 0), (9, 9), (0, 9)]) == nil, "a square has no fibres")
  }

  /// Eyes look: their white is light in any shade, and an iris dark in it.
  @Test func eyesAreWhiteRoundADarkIris() {
    let made = Self.made(.headFront)
    let grid = made.raster.grid
    func light(_ x: Double, _ y: Double) -> Int {
      let column = grid.projection.midline * Double(grid.dotColumns) + x / grid.dotWidth
      let row = (y - grid.projection.top) / grid.dotHeight
      return made.relief.shades[Int(row) * grid.width + Int(column)].light
    }
    for sign in [1.0, -1.0] {
      #expect(light(18.6 * sign, 64.5) <= 6)
      #expect(max(light(13.4 * sign, 64.5), light(24.4 * sign, 64.5)) >= 11)
    }
  }
}
