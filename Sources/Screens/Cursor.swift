import Atlas
import Figure

/// The cursor on the whole body: where it stands and how it got there.
public struct Cursor: Sendable, Hashable {
  /// Where the cursor stands.
  public private(set) var stop: Stop
  /// The stop before and the direction that led here, so that the opposite arrow always leads back.
  private var origin: Origin?

  private struct Origin: Hashable {
    let stop: Stop
    let direction: Direction
  }

  /// A cursor that has not moved yet.
  public init(at stop: Stop) { self.stop = stop }

  /// Moves towards `direction` by the table of neighbours; false when nothing lies there.
  public mutating func move(_ direction: Direction, in atlas: Atlas) -> Bool {
    if let origin, origin.direction == direction.opposite {
      // The way forward again is the table's, which led here.
      place(at: origin.stop)
      return true
    }
    guard let target = atlas.neighbour(of: stop, direction) else { return false }
    origin = Origin(stop: stop, direction: direction)
    stop = target
    return true
  }

  /// Moves `count` stops along the order from head to toe, round and round.
  public mutating func advance(by count: Int, in atlas: Atlas) {
    let stops = atlas.stops
    let here = stops.firstIndex(of: stop) ?? 0
    place(at: stops[stops.cyclicIndex(here + count)])
  }

  /// Shows the other view, at the same region or at the one behind it.
  public mutating func turn(in atlas: Atlas) { place(at: atlas.behind(stop)) }

  /// Jumps to a stop, as a click does.
  public mutating func place(at stop: Stop) {
    self.stop = stop
    origin = nil
  }
}
