import Atlas
import Figure
import Pages
import Text

/// A place where the cursor stands on the whole body: a region on one side, seen from one view.
public struct Stop: Sendable, Hashable {
  /// The view of the body.
  public var view: View
  /// The id of the region.
  public var region: String
  /// The side of the body, the owner's own.
  public var side: Side

  /// A region of the atlas on a side of the person.
  public init(view: View, region: String, side: Side) {
    self.view = view
    self.region = region
    self.side = side
  }

  /// The same place on the other side of the person.
  public var onOtherSide: Stop { Stop(view: view, region: region, side: side.opposite) }

  /// Where it is in words: "Back of shoulder, your RIGHT".
  public func words(in atlas: Atlas, _ say: Catalog) -> String {
    say(.place(name(in: atlas), side: side.words(say)))
  }

  /// The same where there is little room: "Back of shoulder, RIGHT".
  public func shortWords(in atlas: Atlas, _ say: Catalog) -> String {
    say(.place(name(in: atlas), side: side.shortWords))
  }

  /// The name of its region in its view.
  public func name(in atlas: Atlas) -> String { atlas.region(region)?.name(in: view) ?? region }
}

extension View {
  /// What a turn of the body shows next, with an eye on one side: front, back, that side's profile.
  public func next(for side: Side) -> View {
    switch self {
    case .front: .back
    case .back: side.profileView
    default: .front
    }
  }

  /// The view that shows most of what this one hides: behind a profile that is the front.
  public var behind: View { [.side, .headSide].contains(plate) ? .front : opposite }
}

extension Atlas {
  /// Where the cursor stands at first: knots are met most often behind, from shoulder to neck.
  public var firstStop: Stop {
    stops.first { $0.region == "shoulder" && $0.view == .back } ?? stops[0]
  }

  /// Where the cursor stands for some areas on a side of the person; without any, where it stands at first.
  func stop(at areas: [Area], on side: Side) -> Stop {
    guard let region = areas.first.flatMap({ region(ofArea: $0.id) }) else {
      return Stop(view: firstStop.view, region: firstStop.region, side: side)
    }
    let view = View.bodyViews.first { view in areas.contains { views(ofArea: $0.id).contains(view) } } ?? .front
    return Stop(view: view, region: region.id, side: side)
  }

  /// Every stop, front before back, head to toe, right before left.
  public var stops: [Stop] {
    View.bodyViews.flatMap { view in
      regions.filter { $0.views.contains(view) }.flatMap { region in
        [Side.right, .left].map { Stop(view: view, region: region.id, side: $0) }
      }
    }
  }

  /// The stop that lies towards `direction` on the plane of both figures, the front on the left, or nil at its edge.
  public func neighbour(of stop: Stop, _ direction: Direction) -> Stop? {
    let onRight = figure(stop.view).sign(of: stop.side) > 0
    let heading: Heading =
      switch direction {
      case .up: .up
      case .down: .down
      case .left: onRight ? .medial : .lateral
      case .right: onRight ? .lateral : .medial
      }
    guard let target = region(stop.region)?.neighbour(heading, in: stop.view) else {
      let leadsAcross = stop.view == .front ? direction == .right : direction == .left
      return leadsAcross ? behind(stop) : nil
    }
    if target == Region.across { return Stop(view: stop.view, region: stop.region, side: stop.side.opposite) }
    return Stop(view: stop.view, region: target, side: stop.side)
  }

  /// The highest or the lowest region of a stop's view, on its side.
  func outermost(_ direction: Direction, from stop: Stop) -> Stop {
    let alike = stops.filter { $0.view == stop.view && $0.side == stop.side }
    return (direction == .up ? alike.first : alike.last) ?? stop
  }

  /// The stop on the other view that shows the same region, or what lies behind it.
  public func behind(_ stop: Stop) -> Stop {
    let view = stop.view.opposite
    let same = region(stop.region)?.views.contains(view) ?? false
    let target = same ? stop.region : region(stop.region)?.behind ?? "head"
    return Stop(view: view, region: target, side: stop.side)
  }
}
