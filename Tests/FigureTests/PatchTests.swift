import Atlas
import Figure
import TestSupport
import Testing

/// Which dots lie under what is drawn in the places of a plate.
@Suite struct PatchTests {
  private let figure = Shipped.atlas.figure(.back)

  private func raster(_ figure: Figure, columns: Int = 60, rows: Int = 44) -> Raster {
    Raster(figure, Projection(fitting: figure.bounds, columns: columns, rows: rows, snapped: figure.isMirrored))
  }

  /// The middles of the dots under a patch, as places of the page.
  private func places(_ patch: Patch, _ figure: Figure, on side: Side, _ raster: Raster) -> [Position] {
    var found: [Position] = []
    raster.forEachDot(of: patch, on: side, of: figure) { dot, _ in
      found.append(
        raster.projection.position(
          column: (Double(dot % raster.width) + 0.5) / 2,
          row: (Double(dot / raster.width) + 0.5) / Double(raster.dotRows)))
    }
    return found
  }

  @Test func aStripeIsAsBroadAsItsPen() throws {
    let patch = try #require(Patch([[Position(x: 40, y: 200), Position(x: 40, y: 300)]], width: 30))
    let found = places(patch, figure, on: .right, raster(figure, columns: 300, rows: 200))
    #expect(found.allSatisfy { abs($0.x - 40) <= 15 && $0.y > 184 && $0.y < 316 })
    #expect(found.contains { $0.x > 52 } && found.contains { $0.x < 28 } && found.contains { $0.y > 310 })
  }

  @Test func anOutlineIsFilled() throws {
    let ring = [Position(x: 20, y: 200), Position(x: 60, y: 200), Position(x: 60, y: 260), Position(x: 20, y: 260)]
    let patch = try #require(Patch([ring]))
    #expect(patch.reach == 20 && patch.width == nil)
    let raster = raster(figure, columns: 300, rows: 200)
    let found = Set(places(patch, figure, on: .right, raster))
    #expect(found.allSatisfy { (20...60).contains($0.x) && (200...260).contains($0.y) })
    // As many dots as its size has.
    let dots = 40 * 60 / (raster.projection.scale * raster.projection.scale / 2)
    #expect(abs(Double(found.count) - dots) < dots / 10)
  }

  /// What is drawn once is shown on both halves, and in both profiles.
  @Test func leftIsTheMirrorOfRight() throws {
    let patch = try #require(Patch([[Position(x: 40, y: 200), Position(x: 60, y: 300)]], width: 24))
    let raster = raster(figure)
    let (right, left) = (places(patch, figure, on: .right, raster), places(patch, figure, on: .left, raster))
    #expect(right.allSatisfy { $0.x > 0 } && Set(left) == Set(right.map { Position(x: -$0.x, y: $0.y) }))
    let (one, other) = (Shipped.atlas.figure(.left), Shipped.atlas.figure(.right))
    let profile = try #require(Patch([[Position(x: -30, y: 240), Position(x: 10, y: 240)]], width: 20))
    let counts = [(one, Side.left), (other, Side.right)].map { figure, side in
      places(profile, figure, on: side, self.raster(figure)).count
    }
    #expect(counts[0] > 0 && abs(counts[0] - counts[1]) <= 2)
  }

  /// What is thinner than a dot does not fall between the dots.
  @Test(arguments: [nil, 1.0]) func aThinPatchIsNotLost(width: Double?) throws {
    let raster = raster(figure, columns: 30, rows: 22)
    for x in stride(from: 5.0, through: 60, by: 3) {
      for y in stride(from: 180.0, through: 260, by: 7) {
        let corners = [Position(x: x, y: y), Position(x: x + 2, y: y), Position(x: x + 2, y: y + 2)]
        let patch = try #require(Patch([corners], width: width))
        #expect(!places(patch, figure, on: .right, raster).isEmpty, "\(x), \(y)")
      }
    }
  }

  @Test func theRimIsNearTheEdge() throws {
    let patches = try [
      #require(Patch([[Position(x: 40, y: 240), Position(x: 40, y: 300)]], width: 40)),
      #require(
        Patch([[Position(x: 20, y: 220), Position(x: 60, y: 220), Position(x: 60, y: 320), Position(x: 20, y: 320)]])),
    ]
    let raster = raster(figure, columns: 300, rows: 200)
    for patch in patches {
      var core: Set<Int> = []
      var rim: Set<Int> = []
      raster.forEachDot(of: patch, on: .right, of: figure, rim: 0.5) { dot, isNearEdge in
        if isNearEdge { rim.insert(dot) } else { core.insert(dot) }
      }
      rim.subtract(core)
      let columns = core.map { (Double($0 % raster.width) + 0.5) / 2 }
      let xs = columns.map { raster.projection.position(column: $0, row: 0).x }
      #expect(xs.allSatisfy { abs($0 - 40) <= 10.5 } && !rim.isEmpty && !core.isEmpty)
    }
  }

  @Test func whatHasNoExtentIsNoPatch() {
    #expect(Patch([]) == nil && Patch([[Position(x: 1, y: 1), Position(x: 9, y: 9)]]) == nil)
    #expect(Patch([[Position(x: 1, y: 1), Position(x: 9, y: 1), Position(x: 5, y: 1)]]) == nil)
  }
}
