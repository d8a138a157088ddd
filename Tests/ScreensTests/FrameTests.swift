import Atlas
import Figure
import Screens
import TestSupport
import Testing

/// Where the edges of a picture from near stand.
@Suite struct FrameTests {
  private static let atlas = Shipped.atlas

  /// Everything that can be marked at once: what a muscle paints, an area, a region.
  private static let paints: [(name: String, marks: Marks)] = [Side.left, .right].flatMap { side in
    let muscles = atlas.muscles.map { muscle in
      var marks = Marks()
      marks.add(muscle, on: side, in: atlas)
      return ("\(muscle.id), \(side)", marks)
    }
    let areas = atlas.areas.map { area in
      var marks = Marks()
      marks.choose([area], on: side)
      return ("\(area.id), \(side)", marks)
    }
    let regions = atlas.regions.map { region in
      ("region \(region.id), \(side)", Marks(choosing: Stop(view: .front, region: region.id, side: side), in: atlas))
    }
    return muscles + areas + regions
  }

  /// How near to an edge of the picture something marked stands, where the body goes on beyond that edge.
  private static func clearance(of content: Bounds, in shown: CloseUp) -> Double {
    guard let window = shown.window else { return .infinity }
    let body = atlas.figure(shown.view).bounds
    return min(
      window.minX <= body.minX ? .infinity : content.minX - window.minX,
      window.minY <= body.minY ? .infinity : content.minY - window.minY,
      window.maxX >= body.maxX ? .infinity : window.maxX - content.maxX,
      window.maxY >= body.maxY ? .infinity : window.maxY - content.maxY)
  }

  /// Nothing that is marked is cut off or stands at a cut, in one picture and in two beside each other, and no picture is
  /// much wider than its part of the body for that.
  @Test(arguments: View.bodyViews + [.left, .right])
  func nothingMarkedStandsAtACut(view: View) {
    var framed = 0
    for (name, marks) in Self.paints {
      for count in [1, 2] {
        for shown in marks.closeUps(for: Eye(view), count: count, in: Self.atlas) {
          guard let window = shown.window, let part = shown.part,
            let content = marks.extent(on: shown.view, in: Self.atlas)
          else { continue }
          framed += 1
          let free = Self.clearance(of: content, in: shown)
          #expect(free >= BodyPart.clearance - 0.001, "\(name) on the \(shown.view): \(free) from a cut of \(part.id)")
          guard count == 1 else { continue }
          let own = part.bounds(on: marks.side, of: Self.atlas.figure(shown.view))
          #expect(window.width <= own.width * 1.1 && window.height <= own.height * 1.1, "\(name): \(part.id) has grown")
          #expect(abs(window.width / window.height - own.width / own.height) < 0.001, "\(name): \(part.id) is bent")
        }
      }
    }
    #expect(framed > 400)
  }
}
