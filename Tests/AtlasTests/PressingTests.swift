import Figure
import TestSupport
import Testing

@testable import Atlas

/// Where nobody may press by himself, whatever the page of a muscle says.
@Suite struct PressingTests {
  private static func point(_ plate: Plate, _ place: Position) -> TriggerPoint {
    TriggerPoint(
      id: "1", name: "in the middle", frequency: nil, press: .free, spots: [Spot(plate: plate, x: place.x, y: place.y)],
      essential: [], spillover: [])
  }

  /// A point in the middle of a place where nobody must press is refused; a step outside every such place it is not.
  @Test(arguments: [Plate.front, .back])
  func nothingIsPressedWhereNobodyMust(plate: Plate) {
    let atlas = Shipped.atlas
    let shapes = atlas.figure(plate.view(of: .right)).dangers
    var seen = 0
    for danger in atlas.dangers {
      guard let shape = shapes.first(where: { $0.id == danger.shapeID }) else { continue }
      let point = Self.point(plate, shape.anchor())
      if danger.rule == .never {
        seen += 1
        #expect(atlas.neverPressed(at: point)?.rule == .never, "\(danger.id)")
        #expect(!point.mayBePressedAlone(in: atlas))
      }
      let edge = Position(x: shape.bounds.maxX + 0.5, y: (shape.bounds.minY + shape.bounds.maxY) / 2)
      if !shapes.contains(where: { $0.contains(edge) }) {
        #expect(atlas.neverPressed(at: Self.point(plate, edge)) == nil, "beside \(danger.id)")
      }
    }
    #expect(seen > 2)
  }
}
