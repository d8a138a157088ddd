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
          guard let next = atlas.neighbour(of: stop, direction), next.view == view else { continue }
          if seen.insert(next).inserted { open.append(next) }
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
        // From the side that faces the other figure one goes across.
        guard (here ?? stop).view == stop.view, (there ?? other).view == stop.view else { continue }
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
        if target.view != stop.view {
          // The two figures are one plane, the front on the left.
          #expect(direction == (stop.view == .front ? .right : .left) && target.side == stop.side, "\(stop)")
          #expect(abs(to.y - from.y) < 60, "\(stop) across to \(target)")
          continue
        }
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

  /// What is outermost on the side of the other figure leads across to it, and every place can be reached by arrows alone.
  @Test func theTwoFiguresAreOnePlane() {
    for stop in atlas.stops where atlas.region(stop.region)?.neighbour(.lateral, in: stop.view) == nil {
      let facing = stop.view == .front ? Side.left : .right
      let outwards: Direction = stop.view == .front ? .right : .left
      let side = stop.view == .front ? facing : .left
      let target = atlas.neighbour(of: Stop(view: stop.view, region: stop.region, side: side), outwards)
      #expect(target?.view == stop.view.opposite, "\(stop)")
    }
    var seen: Set<Stop> = [atlas.firstStop]
    var open = [atlas.firstStop]
    while let stop = open.popLast() {
      for direction in Direction.allCases {
        if let next = atlas.neighbour(of: stop, direction), seen.insert(next).inserted { open.append(next) }
      }
    }
    #expect(seen == Set(atlas.stops))
  }

  @Test(arguments: [
    ("chest", View.front, Direction.right, "shoulder"), ("shoulder", .front, .right, "chest"),
    ("upper-back", .back, .left, "shoulder"), ("buttock", .back, .down, "thigh"), ("thigh", .back, .right, "thigh"),
    ("buttock", .back, .right, "pelvis"), ("head", .front, .left, ""), ("face", .front, .left, ""),
    ("forearm", .back, .right, "buttock"),
  ])
  func arrowsGoAsAFingerWould(from: String, view: View, direction: Direction, to: String) {
    // On the left half of the page: the person's right in front, the left behind.
    let side: Side = view == .front ? (direction == .right && from == "chest" ? .left : .right) : .left
    #expect(atlas.neighbour(of: Stop(view: view, region: from, side: side), direction)?.region ?? "" == to)
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
