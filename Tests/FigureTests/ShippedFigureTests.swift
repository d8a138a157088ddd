import Atlas
import TestSupport
import Testing

@testable import Figure

/// What must hold for the drawings as they are shipped.
@Suite struct ShippedFigureTests {
  /// From 20x15 to 200x150, odd and even, high and wide.
  static let sizes =
    [(20, 15), (26, 22), (30, 22), (40, 38), (60, 44), (61, 45), (100, 72), (200, 150)]
    + stride(from: 21, to: 200, by: 17).map { ($0, $0 * 3 / 4 + $0 % 5) }

  private func raster(_ view: View, _ columns: Int, _ rows: Int) -> Raster {
    let figure = Shipped.atlas.figure(view)
    return Raster(
      figure,
      Projection(
        fitting: figure.bounds, columns: columns, rows: rows, snapped: figure.isMirrored))
  }

  @Test(arguments: View.allCases)
  func everyPlaceInsideBelongsToOneArea(view: View) {
    let figure = Shipped.atlas.figure(view)
    var inside = 0
    var wrong = 0
    let box = figure.silhouette.bounds
    // About as many places on a hand as on a body.
    let step = (box.width * box.height / 60_000).squareRoot()
    for y in stride(from: box.minY, through: box.maxY, by: step) {
      let areas = figure.areas.filter { $0.bounds.minY <= y && y <= $0.bounds.maxY }
      for x in stride(from: box.minX + 0.1, through: box.maxX, by: step) {
        let place = Position(x: x, y: y)
        guard figure.silhouette.contains(place) else { continue }
        if areas.count(where: { $0.contains(place) }) == 1 {
          inside += 1
        } else if figure.silhouette.distanceToEdge(from: place) > step / 4 {
          // What lies on the very edge may be anybody's.
          inside += 1
          wrong += 1
        }
      }
    }
    #expect(inside > 5000)
    #expect(wrong * 1000 < inside, "\(wrong) of \(inside) places belong to no area or to two")
  }

  /// The end where a drawing is cut off lies at the edge of the picture, however high that is: nothing looks chopped off.
  @Test(arguments: [View.headFront, .leftHead, .rightPalm, .leftHandBack, .rightFootTop], [10, 40, 90])
  func theCutIsTheEdgeOfThePicture(view: View, rows: Int) {
    let figure = Shipped.atlas.figure(view)
    let projection = Projection(
      fitting: figure.bounds, columns: 30, rows: rows, snapped: figure.isMirrored, ends: figure.ends)
    let bottom = projection.position(column: 0, row: Double(rows)).y
    let (isHead, cut) = (view.plate.isInPlace, figure.view.plate.cut)
    #expect(isHead ? abs(bottom - figure.bounds.maxY) < 0.001 : abs(projection.top - figure.bounds.minY) < 0.001)
    #expect(isHead ? cut.bottom > 0 : cut.top > 0)
    #expect(
      projection.top <= figure.bounds.minY + 0.001 && bottom >= figure.bounds.maxY - 0.001, "and all of it is seen")
  }

  /// The views that are drawn as one half.
  static let halves = View.allCases.filter { $0.onlySide == nil }

  @Test(arguments: halves, sizes)
  func bothHalvesMirrorToTheDot(view: View, size: (Int, Int)) {
    let raster = raster(view, size.0, size.1)
    let middle = Int(raster.projection.midline * 2)
    for row in 0..<raster.height {
      for right in middle..<raster.width {
        let left = 2 * middle - 1 - right
        guard left >= 0 else { continue }
        #expect(
          raster.owners[row * raster.width + left] == raster.owners[row * raster.width + right],
          "column \(right - middle), row \(row)")
      }
    }
  }

  /// A thumb whose web is thinner than a dot must not float beside its hand.
  @Test(arguments: [View.front, .back, .right, .headFront, .leftHead], 18...70)
  func theBodyIsOnePiece(view: View, rows: Int) {
    let raster = raster(view, rows * 3 / 2, rows)
    let neighbours = [-1, 0, 1].flatMap { row in [-1, 0, 1].map { row * raster.width + $0 } }
    var isOpen = raster.owners.map { $0 != Raster.nobody }
    var pieces = 0
    var edge: [Int] = []
    for start in isOpen.indices where isOpen[start] {
      pieces += 1
      isOpen[start] = false
      edge.append(start)
      while let dot = edge.popLast() {
        for step in neighbours {
          let next = dot + step
          guard next >= 0, next < isOpen.count, isOpen[next] else { continue }
          isOpen[next] = false
          edge.append(next)
        }
      }
    }
    #expect(pieces == 1)
  }

  @Test(arguments: halves, sizes)
  func lineArtMirrors(view: View, size: (Int, Int)) {
    let figure = Shipped.atlas.figure(view)
    let projection = Projection(fitting: figure.bounds, columns: size.0, rows: size.1)
    let art = LineArt(figure, projection)
    let mirror: [UInt8: UInt8] = [47: 92, 92: 47, 40: 41, 41: 40]
    let middle = Int(projection.midline)
    for row in 0..<size.1 {
      for right in middle..<size.0 where 2 * middle - 1 - right >= 0 {
        let glyph = art.glyphs[row * size.0 + right]
        #expect(art.glyphs[row * size.0 + 2 * middle - 1 - right] == mirror[glyph] ?? glyph)
      }
    }
  }

  /// A profile, a head, a hand, a foot of the left is the mirror image of that of the right.
  @Test(arguments: Plate.allCases.filter { $0.view(of: .left) != $0.view(of: .right) }, sizes)
  func bothSidesMirrorEachOther(plate: Plate, size: (Int, Int)) {
    let left = raster(plate.view(of: .left), size.0, size.1)
    let right = raster(plate.view(of: .right), size.0, size.1)
    var differing = 0
    var inside = 0
    for row in 0..<left.height {
      let (first, last) = (row * left.width, (row + 1) * right.width - 1)
      for column in 0..<left.width {
        let owner = left.owners[first + column]
        if owner != Raster.nobody { inside += 1 }
        if owner != right.owners[last - column] { differing += 1 }
      }
    }
    // A dot whose centre lies on a border may fall to either side of it.
    #expect(differing * 50 < inside, "\(differing) of \(inside)")
  }

  @Test(arguments: View.allCases)
  func noDotOfTheBodyIsNobodys(view: View) {
    let figure = Shipped.atlas.figure(view)
    let raster = raster(view, 60, 44)
    let grid = DotGrid(projection: raster.projection, isMirrored: figure.isMirrored)
    var lost = 0
    grid.forEachDot(in: figure.silhouette) { if raster.owners[$0] == Raster.nobody { lost += 1 } }
    #expect(lost == 0)
  }

  @Test(arguments: View.allCases)
  func largeSizesShowEveryArea(view: View) {
    let raster = raster(view, 200, 150)
    let seen = Set(raster.owners)
    let figure = Shipped.atlas.figure(view)
    // The shoulders that a head stands on are cut off.
    for (index, id) in raster.areaIDs.enumerated()
    where (figure.area(id)?.bounds.minY ?? 0) < figure.bounds.maxY - 1 {
      #expect(seen.contains(UInt8(index)), "\(id) has no dot")
    }
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 1), (1, 7), (500, 150)])
  func anySizeIsDrawn(columns: Int, rows: Int) {
    let raster = raster(.front, columns, rows)
    #expect(raster.owners.count == columns * rows * 4)
    let figure = Shipped.atlas.figure(.front)
    #expect(LineArt(figure, raster.projection).glyphs.count == columns * rows)
  }

  /// Every area is drawn on the views that the list of areas names; of the inner ankle a profile shows the front edge,
  /// for the foot points a little outward.
  @Test(arguments: [
    (Plate.front, 30), (.back, 30), (.side, 12),
  ])
  func everyAreaIsDrawnWhereItsListSays(plate: Plate, count: Int) throws {
    let listed = Self.listed.filter { $0.views.contains(plate.rawValue) }.map(\.id)
    #expect(listed.count == count)
    for id in listed {
      #expect(Shipped.atlas.figure(plate.view(of: .left)).area(id) != nil, "\(id) on \(plate)")
    }
    #expect(Set(Self.listed.map(\.id)) == Set(Shipped.atlas.areas.map(\.id)))
  }

  /// The list of areas that the project agreed on: id and views.
  static let listed: [(id: String, views: [String])] = """
    vertex front/back/side
    back-of-head back
    temple side
    forehead front
    ear-tmj side
    eye-eyebrow front
    cheek-jaw front/side
    teeth front
    tongue-mouth front
    throat-front-neck front
    back-of-neck back
    upper-thoracic-back back
    mid-thoracic-back back
    back-of-shoulder back
    side-of-shoulder side
    front-of-shoulder front
    back-of-arm back
    front-of-arm front
    lateral-epicondyle side/back
    medial-epicondyle front/back
    olecranon back
    antecubital front
    radial-forearm front/back
    dorsal-forearm back
    ulnar-forearm front/back
    volar-forearm front
    dorsal-wrist-hand back
    volar-wrist-palm front
    thumb-radial-hand front/back
    dorsal-fingers back
    volar-fingers front
    front-of-chest front
    side-of-chest side
    abdomen front
    low-thoracic-back back
    lumbar back
    sacrum-si back
    buttock back
    pelvis-genital front/back
    groin front
    lateral-thigh-hip side
    anterior-thigh front
    medial-thigh front
    posterior-thigh back
    anterior-knee front
    anteromedial-knee front
    lateral-knee side
    posterior-knee back
    anterior-leg front
    lateral-leg side
    posterior-leg back
    anterior-ankle front
    lateral-ankle side
    medial-ankle side
    posterior-ankle back
    heel back
    plantar-midfoot back
    metatarsal-heads back
    dorsal-forefoot front
    dorsal-great-toe front
    plantar-great-toe back
    dorsal-lesser-toes front
    plantar-lesser-toes back
    """.split(separator: "\n").map { line in
      let parts = line.split(separator: " ").map(String.init)
      return (parts[0], parts[1].split(separator: "/").map(String.init))
    }

  /// Proportions after Drillis and Contini: a person 7.5 heads high.
  @Test(arguments: [
    (View.front, 18.0, 64.0, "eye-eyebrow"), (.front, 0.0, 420.0, "abdomen"), (.front, 62.0, 715.0, "anterior-knee"),
    (.front, 176.0, 374.0, "antecubital"), (.back, 0.0, 440.0, "sacrum-si"), (.back, 50.0, 490.0, "buttock"),
    (.back, 66.0, 790.0, "posterior-leg"), (.back, 74.0, 990.0, "heel"), (.back, 15.0, 60.0, "back-of-head"),
    (.front, 30.0, 250.0, "front-of-chest"), (.back, 20.0, 130.0, "back-of-neck"),
    (.front, 55.0, 610.0, "anterior-thigh"), (.right, 200.0, 70.0, "ear-tmj"), (.left, 200.0, 70.0, "ear-tmj"),
    (.right, 222.0, 50.0, "temple"), (.rightPalm, 145.0, 85.0, "volar-wrist-palm"),
    (.leftPalm, 255.0, 85.0, "volar-wrist-palm"),
    (.rightSole, 235.0, 25.0, "heel"), (.right, 195.0, 225.0, "side-of-shoulder"), (.right, 130.0, 490.0, "buttock"),
    (.left, 270.0, 490.0, "buttock"), (.right, 182.0, 955.0, "lateral-ankle"),
  ])
  func landmarksLieInTheirAreas(view: View, x: Double, y: Double, area: String) {
    #expect(Shipped.atlas.figure(view).areaID(at: Position(x: x, y: y)) == area)
  }
}
