import Atlas
import Figure

/// The whole body with the cursor on a region.
public struct BodyScreen: Sendable {
  /// Where the cursor stands, and where it came from.
  public private(set) var cursor: Cursor

  /// The body with the cursor at a stop.
  public init(at stop: Stop) { cursor = Cursor(at: stop) }

  mutating func handle(_ intent: Intent, in setting: Setting) -> Step {
    let atlas = setting.atlas
    switch intent {
    case .move(let direction):
      // The list that replaces the map on a small terminal has one order only.
      if setting.size.isCompact, direction == .up || direction == .down {
        cursor.advance(by: direction == .down ? 1 : -1, in: atlas)
        return .stay
      }
      return cursor.move(direction, in: atlas) ? .stay : .refused
    case .next: cursor.advance(by: 1, in: atlas)
    case .previous: cursor.advance(by: -1, in: atlas)
    case .turn: cursor.turn(in: atlas)
    case .tap: return .push(.region(RegionScreen(at: cursor.stop, in: atlas)))
    case .hit(.stop(let stop)):
      // A second click on the same region taps it.
      if stop == cursor.stop { return handle(.tap, in: setting) }
      cursor.place(at: stop)
    case .guide:
      let chapter = atlas.region(cursor.stop.region)?.chapter
      return .push(.reading(ReadingScreen(.guide(chapter ?? "posture"))))
    case .scroll(let lines): cursor.advance(by: lines > 0 ? 1 : -1, in: atlas)
    default: return .refused
    }
    return .stay
  }

  /// The cursor's region, painted.
  public func paint(in atlas: Atlas) -> Paint { Paint(choosing: cursor.stop, in: atlas) }
}
