import Atlas
import Figure
import Screens
import TestSupport
import Testing

/// The authored table that the arrow keys follow.
@Suite struct NeighbourTests {
  let atlas = Shipped.atlas

  @Test(arguments: View.bodyViews)
  func everyRegionOfAViewIsReachable(view: View) {
    let all = Set(atlas.stops.filter { $0.view == view })
    for start in all {
      var seen: Set<Stop> = [start]
      var open = [start]
      while let stop = open.popLast() {
        for direction in Direction.allCases {
          if let next = atlas.neighbour(of: stop, direction), seen.insert(next).inserted { open.append(next) }
        }
      }
      #expect(seen == all, "from \(start)")
    }
  }

  @Test func bothSidesMirror() {
    let mirror: [Direction: Direction] = [.up: .up, .down: .down, .left: .right, .right: .left]
    for stop in atlas.stops {
      let other = Stop(view: stop.view, region: stop.region, side: stop.side.opposite)
      for direction in Direction.allCases {
        let here = atlas.neighbour(of: stop, direction)
        let there = mirror[direction].flatMap { atlas.neighbour(of: other, $0) }
        #expect(here?.region == there?.region && here?.side == there?.side.opposite)
      }
    }
  }

  @Test func thereAndBack() {
    for stop in atlas.stops {
      for direction in Direction.allCases {
        var cursor = Cursor(at: stop)
        guard cursor.move(direction, in: atlas) else { continue }
        #expect(cursor.stop != stop)
        #expect(cursor.stop.view == stop.view)
        #expect(cursor.move(direction.opposite, in: atlas) && cursor.stop == stop, "\(stop) \(direction)")
      }
    }
  }

  /// An arrow leads where it points: up goes up on the page, left goes left.
  @Test func arrowsPointWhereTheyLead() throws {
    for stop in atlas.stops {
      let from = try #require(middle(of: stop))
      for direction in Direction.allCases {
        guard let target = atlas.neighbour(of: stop, direction), let to = middle(of: target) else { continue }
        let slack = 12.0
        switch direction {
        case .up: #expect(to.y < from.y + slack, "\(stop) up to \(target)")
        case .down: #expect(to.y > from.y - slack, "\(stop) down to \(target)")
        case .left: #expect(to.x < from.x + slack, "\(stop) left to \(target)")
        case .right: #expect(to.x > from.x - slack, "\(stop) right to \(target)")
        }
      }
    }
  }

  @Test func theBodyTurnsToWhatLiesBehind() {
    for stop in atlas.stops {
      let behind = atlas.behind(stop)
      #expect(behind.view == stop.view.opposite && behind.side == stop.side)
      #expect(atlas.stops.contains(behind), "\(stop) turns to \(behind)")
    }
  }

  /// The mean place of a region's areas on the page.
  private func middle(of stop: Stop) -> Position? {
    let figure = atlas.figure(stop.view)
    let shapes = (atlas.region(stop.region)?.areas ?? []).compactMap { figure.area($0.id) }
    guard !shapes.isEmpty else { return nil }
    let count = Double(shapes.count)
    let x = shapes.reduce(0) { $0 + $1.anchor().x } / count
    let y = shapes.reduce(0) { $0 + $1.anchor().y } / count
    return Position(x: x * figure.sign(of: stop.side), y: y)
  }
}
