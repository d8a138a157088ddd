import Atlas
import Figure
import Pages

/// The body with the cursor on a region, or from near on one of its areas.
public struct BodyScreen: Sendable {
  /// Where the cursor stands on the whole body, and where it came from.
  public private(set) var cursor: Cursor
  /// Where it stands among the areas, once one has come near; nil on the whole body.
  public private(set) var near: NearCursor?
  private var maps = AreaMaps()

  /// The body with the cursor at a stop.
  public init(at stop: Stop) { cursor = Cursor(at: stop) }

  /// The part of the key table that applies.
  public var mode: Keymap.Mode { near == nil ? .body : .near }

  /// Where one looks from.
  var eye: Eye { near.map { Eye($0.map.view) } ?? Eye(cursor.stop.view, isNear: false) }

  mutating func handle(_ intent: Intent, in context: Context) -> Step {
    if near != nil { return handleNear(intent, in: context) }
    let atlas = context.atlas
    let isList = if case .list = context.sight { true } else { false }
    switch intent {
    // The list that replaces the map has one order only.
    case .move(.up) where isList: cursor.advance(by: -1, in: atlas)
    case .move(.down) where isList: cursor.advance(by: 1, in: atlas)
    case .move(let direction): return cursor.move(direction, in: atlas) ? .stay : .refused
    case .next: cursor.advance(by: 1, in: atlas)
    case .previous: cursor.advance(by: -1, in: atlas)
    case .turn: cursor.turn(in: atlas)
    case .tap: return .push(.region(RegionScreen(at: cursor.stop, in: atlas)))
    case .nearer:
      guard !isList, let area = largestArea(in: atlas) else { return .refused }
      near = NearCursor(on: area, side: cursor.stop.side, of: maps.map(of: cursor.stop.view, in: atlas))
    case .hit(.stop(let stop, _)):
      // A second click on the same region taps it.
      if stop == cursor.stop { return handle(.tap, in: context) }
      cursor.place(at: stop)
    case .guide: return .push(guide(in: context.edition))
    case .scroll(let lines): cursor.advance(by: lines > 0 ? 1 : -1, in: atlas)
    default: return .refused
    }
    return .stay
  }

  private mutating func handleNear(_ intent: Intent, in context: Context) -> Step {
    guard var near else { return .refused }
    let atlas = context.atlas
    switch intent {
    case .move(let direction):
      if !near.move(direction) { return .refused }
    case .next, .previous:
      let places = near.map.places.filter { $0.side == near.side || $0.side == .midline }
      let here = places.firstIndex(of: near.place) ?? 0
      let target = places[places.cyclicIndex(here + (intent == .next ? 1 : -1))]
      if !near.jump(to: target.area, side: near.side) { return .refused }
    case .turn:
      let map = maps.map(of: near.map.view.next(for: near.side), in: atlas)
      guard let turned = near.turned(to: map, in: atlas) else { return .refused }
      near = turned
    case .tap: return .push(.region(RegionScreen(at: cursor.stop, area: near.place.area, in: atlas)))
    case .hit(.stop(let stop, let area)):
      if area == near.place.area, stop.side == near.side { return handleNear(.tap, in: context) }
      if !near.jump(to: area, side: stop.side) {
        let map = maps.map(of: stop.view, in: atlas)
        guard let other = NearCursor(on: area, side: stop.side, of: map) else { return .refused }
        near = other
      }
    case .farther, .back:
      self.near = nil
      return .stay
    case .guide: return .push(guide(in: context.edition))
    default: return .refused
    }
    if let stop = near.stop(from: cursor.stop.view, in: atlas) { cursor.place(at: stop) }
    self.near = near
    return .stay
  }

  /// The largest area of the cursor's region on its view: where one who comes near looks first.
  private func largestArea(in atlas: Atlas) -> String? {
    let figure = atlas.figure(cursor.stop.view)
    let shapes = atlas.region(cursor.stop.region)?.areas.compactMap { figure.area($0.id) } ?? []
    return shapes.max { $0.bounds.width * $0.bounds.height < $1.bounds.width * $1.bounds.height }?.id
  }

  private func guide(in edition: Edition) -> Screen {
    .reading(ReadingScreen(.guide(edition.atlas.preventionChapter(of: cursor.stop.region)), in: edition))
  }

  /// The cursor's region, marked, or from near its area alone.
  public func marks(in atlas: Atlas) -> Marks {
    guard let near else { return Marks(choosing: cursor.stop, in: atlas) }
    var marks = Marks()
    marks.choose([atlas.area(near.place.area)].compactMap { $0 }, on: near.side)
    return marks
  }
}

extension Collection where Index == Int {
  /// An index as if its ends were joined.
  func cyclicIndex(_ index: Int) -> Int { (index % count + count) % count }
}
