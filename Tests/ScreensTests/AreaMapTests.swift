import Atlas
import Figure
import TestSupport
import Testing

@testable import Screens

/// Walking from area to area, from near, on every view.
@Suite struct AreaMapTests {
  @Test(arguments: View.allCases)
  func everyAreaIsReachable(view: View) throws {
    let map = AreaMap(view, in: Shipped.atlas)
    #expect(map.places.count >= 5)
    for start in map.places {
      var seen: Set = [start]
      var open = [start]
      while let place = open.popLast() {
        for direction in Direction.allCases {
          if let next = map.neighbour(of: place, direction), seen.insert(next).inserted { open.append(next) }
        }
      }
      #expect(seen == Set(map.places), "from \(start): \(Set(map.places).subtracting(seen))")
    }
  }

  @Test(arguments: View.allCases)
  func thereAndBack(view: View) throws {
    let map = AreaMap(view, in: Shipped.atlas)
    for place in map.places {
      let side = place.side == .midline ? Side.right : place.side
      for direction in Direction.allCases {
        var cursor = try #require(NearCursor(on: place.area, side: side, of: map))
        guard cursor.move(direction) else { continue }
        #expect(cursor.place != place)
        let returned = cursor.move(direction.opposite)
        #expect(returned && cursor.place == place, "\(place) \(direction)")
      }
    }
  }

  /// What lies to the left of the left half lies to the right of the right one.
  @Test(arguments: View.allCases)
  func bothSidesMirror(view: View) {
    let map = AreaMap(view, in: Shipped.atlas)
    let other =
      view.onlySide == nil ? map : AreaMap(view.plate.view(of: view.onlySide?.opposite ?? .left), in: Shipped.atlas)
    for place in map.places {
      let twin = Place(area: place.area, side: place.side.opposite)
      for direction in Direction.allCases {
        let here = map.neighbour(of: place, direction)
        let there = other.neighbour(of: twin, direction.mirrored)
        #expect(here?.area == there?.area, "\(place) \(direction)")
        // Straight up or down from the middle both halves are as near; either will do.
        if place.side != .midline { #expect(here?.side == there?.side.opposite, "\(place) \(direction)") }
      }
    }
  }

  /// An arrow leads where it points.
  @Test(arguments: View.allCases)
  func arrowsPointWhereTheyLead(view: View) throws {
    let map = AreaMap(view, in: Shipped.atlas)
    let figure = Shipped.atlas.figure(view)
    func position(_ place: Place) throws -> Position {
      let anchor = try #require(figure.area(place.area)).anchor()
      return Position(x: place.side == .midline ? 0 : anchor.x * figure.sign(of: place.side), y: anchor.y)
    }
    for place in map.places {
      for direction in Direction.allCases {
        guard let target = map.neighbour(of: place, direction) else { continue }
        let (from, to) = (try position(place), try position(target))
        switch direction {
        // The twin on the other side was asked, whose middle may lie a hair off.
        case .up: #expect(to.y < from.y + 1)
        case .down: #expect(to.y > from.y - 1)
        case .left: #expect(to.x < from.x + 1, "\(place) to \(target)")
        case .right: #expect(to.x > from.x - 1, "\(place) to \(target)")
        }
      }
    }
  }

  /// Steps that a finger would take, by hand.
  @Test(arguments: [
    (View.back, "buttock", Direction.down, "posterior-thigh"), (.back, "posterior-thigh", .down, "posterior-knee"),
    (.back, "posterior-knee", .down, "posterior-leg"), (.front, "anterior-thigh", .down, "anterior-knee"),
    (.front, "forehead", .down, "eye-eyebrow"), (.front, "abdomen", .up, "front-of-chest"),
    (.right, "temple", .down, "cheek-jaw"), (.right, "buttock", .down, "posterior-thigh"),
    (.right, "lateral-leg", .down, "lateral-ankle"), (.left, "side-of-shoulder", .down, "front-of-arm"),
    (.rightPalm, "volar-wrist-palm", .down, "volar-fingers"), (.leftSole, "heel", .down, "plantar-midfoot"),
  ])
  func theseStepsAreThoseOfAFinger(view: View, area: String, direction: Direction, expected: String) throws {
    let side = view.onlySide ?? .right
    var cursor = try #require(NearCursor(on: area, side: side, of: AreaMap(view, in: Shipped.atlas)))
    let moved = cursor.move(direction)
    #expect(moved && cursor.place.area == expected, "\(cursor.place.area)")
  }
}
