import Atlas
import Figure
import Pages
import Text

/// The body with the cursor on a region, or from near on one of its areas.
public struct BodyScreen: Sendable {
  /// Where the cursor stands on the whole body, and where it came from.
  public private(set) var cursor: Cursor
  /// Where it stands among the areas, once one has come near; nil on the whole body.
  public private(set) var near: NearCursor?
  /// Which of the likeliest sources of the pain is chosen in the panel, counted from 0; nil for none.
  public private(set) var choice: Int?
  /// What was marked, in the order in which it was.
  public private(set) var asked: [Asked] = []
  /// Ids of the symptoms that go with the question, in the order in which they were marked.
  public private(set) var symptoms: [String] = []
  /// What was found where somebody pressed.
  private(set) var checks: [Check] = []
  /// Whether the places of the body are read as a list.
  public private(set) var isList = false
  private var maps = AreaMaps()
  /// The place that the picture was framed for, from near.
  private var frame: Stop

  /// The body with the cursor at a stop.
  public init(at stop: Stop) {
    cursor = Cursor(at: stop)
    frame = stop
  }

  mutating func add(_ check: Check) { checks.append(check) }

  mutating func toggle(_ place: Asked) { asked.toggle(place) }

  /// Whether a place is marked.
  func asks(_ place: Asked) -> Bool { asked.contains { $0.stop == place.stop && $0.area == place.area } }

  mutating func toggle(symptom id: String) {
    if let index = symptoms.firstIndex(of: id) { symptoms.remove(at: index) } else { symptoms.append(id) }
  }

  /// Whether anything was marked, so that the question is not the place under the cursor.
  public var hasMarks: Bool { !asked.isEmpty || !symptoms.isEmpty }

  /// The part of the key table that applies.
  public var mode: Keymap.Mode { near == nil ? .body : .near }

  /// Where one looks from.
  var eye: Eye { near.map { Eye($0.map.view) } ?? Eye(cursor.stop.view, isNear: false) }

  /// How many of the muscles behind a pain the panel offers.
  static let offered = 3

  /// The likeliest sources of pain in the place under the cursor.
  public func suspects(in atlas: Atlas) -> [RegionScreen.Entry] {
    Array(
      atlas.entries(at: cursor.stop, area: near?.place.area, after: checks).filter { $0.section == .sendsHere }.prefix(
        Self.offered))
  }

  mutating func handle(_ intent: Intent, in context: Context) -> Step {
    let before = (cursor.stop, near?.place)
    // What is offered belongs to the place that it was offered for.
    defer { if (cursor.stop, near?.place) != before { choice = nil } }
    if let step = handleMarks(intent, in: context) ?? handleOffer(intent, in: context) { return step }
    return near == nil ? handleFar(intent, in: context) : handleNear(intent, in: context)
  }

  /// The place under the cursor.
  private var here: Asked { Asked(cursor.stop, area: near?.place.area) }

  /// What concerns the marks; nil for everything else.
  private mutating func handleMarks(_ intent: Intent, in context: Context) -> Step? {
    switch intent {
    case .mark: asked.toggle(here)
    case .intensity(let digit): asked.setIntensity(digit, of: here)
    case .severity(let number): asked.setSeverity(number, of: here)
    case .tap where hasMarks && choice == nil:
      let answer = RegionScreen(
        asking: asked, symptoms: symptoms, at: cursor.stop, after: checks, in: context.atlas)
      return .push(.region(answer))
    default: return nil
    }
    return .stay
  }

  /// What concerns the likeliest sources in the panel; nil for everything else.
  private mutating func handleOffer(_ intent: Intent, in context: Context) -> Step? {
    let offer = suspects(in: context.atlas)
    switch intent {
    case .next, .previous:
      let choices: [Int?] = [nil] + offer.indices.map { $0 }
      let here = choices.firstIndex(of: choice) ?? 0
      choice = choices[choices.cyclicIndex(here + (intent == .next ? 1 : -1))]
      return offer.isEmpty ? .refused : .stay
    case .hit(.entry(let number)) where offer.indices.contains(number):
      return open(offer[number], in: context.edition)
    case .tap:
      guard let choice, offer.indices.contains(choice) else { return nil }
      return open(offer[choice], in: context.edition)
    case .release:
      guard let choice, offer.indices.contains(choice) else { return .refuse(.release(.chooseFirst)) }
      let eye = Eye(cursor.stop.view)
      return .push(.release(ReleaseScreen(offer[choice], on: cursor.stop.side, eye: eye, in: context.edition)))
    case .back where choice != nil:
      choice = nil
      return .stay
    default: return nil
    }
  }

  private func open(_ entry: RegionScreen.Entry, in edition: Edition) -> Step {
    let eye = Eye(cursor.stop.view).showing(entry.muscle, in: edition.atlas)
    let subject = ReadingScreen.Subject.muscle(entry.muscle.id, cursor.stop.side)
    return .push(.reading(ReadingScreen(subject, explainedBy: entry.points, eye: eye, in: edition)))
  }

  private mutating func handleFar(_ intent: Intent, in context: Context) -> Step {
    let atlas = context.atlas
    let isList = if case .list = context.sight { true } else { isList }
    switch intent {
    case .list: self.isList.toggle()
    // The list that replaces the map has one order only.
    case .move(.up) where isList: cursor.advance(by: -1, in: atlas)
    case .move(.down) where isList: cursor.advance(by: 1, in: atlas)
    case .move(let direction):
      if !cursor.move(direction, in: atlas) {
        return .refuse(.nothing(direction, from: cursor.stop.name(in: atlas), context.say))
      }
    case .nextPlace: cursor.advance(by: 1, in: atlas)
    case .previousPlace: cursor.advance(by: -1, in: atlas)
    case .top: cursor.place(at: atlas.outermost(.up, from: cursor.stop))
    case .bottom: cursor.place(at: atlas.outermost(.down, from: cursor.stop))
    case .swapSide: cursor.place(at: cursor.stop.onOtherSide)
    case .turn: cursor.turn(in: atlas)
    case .tap: return .push(.region(RegionScreen(at: cursor.stop, after: checks, in: atlas)))
    case .nearer:
      guard !isList else { return .refuse(.typing(.listIsNotNearer)) }
      guard let area = middleArea(in: atlas) else { return .refused }
      frame = cursor.stop
      near = NearCursor(on: area, side: cursor.stop.side, of: maps.map(of: cursor.stop.view, in: atlas))
    case .hit(.stop(let stop, _)):
      // A second click on the same region taps it.
      if stop == cursor.stop { return handle(.tap, in: context) }
      cursor.place(at: stop)
    case .guide: return .push(guide(in: context.edition))
    case .scroll(let lines) where isList: cursor.advance(by: lines.signum(), in: atlas)
    // The wheel zooms, as on every map.
    case .scroll(let lines): return lines < 0 ? handleFar(.nearer, in: context) : .refused
    case .back: return .refuse(.qLeaves)
    default: return .refused
    }
    return .stay
  }

  private mutating func handleNear(_ intent: Intent, in context: Context) -> Step {
    guard var near else { return .refused }
    let atlas = context.atlas
    switch intent {
    case .move(let direction):
      if !near.move(direction), !cross(&near, direction, in: atlas) {
        return .refuse(.nothing(direction, from: atlas.area(near.place.area)?.name ?? "", context.say))
      }
    case .nextPlace, .previousPlace:
      let places = near.map.places.filter { $0.side == near.side || $0.side == .midline }
      let here = places.firstIndex(of: near.place) ?? 0
      let target = places[places.cyclicIndex(here + (intent == .nextPlace ? 1 : -1))]
      if !near.jump(to: target.area, side: near.side) { return .refused }
    case .turn:
      let map = maps.map(of: near.map.view.next(for: near.side), in: atlas)
      guard let turned = near.turned(to: map, in: atlas) else { return .refused }
      near = turned
    case .tap: return .push(.region(RegionScreen(at: cursor.stop, area: near.place.area, after: checks, in: atlas)))
    case .hit(.stop(let stop, let area)):
      if area == near.place.area, stop.side == near.side { return handleNear(.tap, in: context) }
      if !near.jump(to: area, side: stop.side) {
        let map = maps.map(of: stop.view, in: atlas)
        guard let other = NearCursor(on: area, side: stop.side, of: map) else { return .refused }
        near = other
      }
    case .top, .bottom:
      let places = near.map.places.filter { $0.side == near.side || $0.side == .midline }
      guard let target = intent == .top ? places.first : places.last, near.jump(to: target.area, side: near.side)
      else { return .refused }
    case .swapSide: if !near.jump(to: near.place.area, side: near.side.opposite) { return .refused }
    case .scroll(let lines) where lines > 0: return handleNear(.farther, in: context)
    case .farther, .back:
      self.near = nil
      return .stay
    case .list:
      self.near = nil
      isList = true
      return .stay
    case .guide: return .push(guide(in: context.edition))
    default: return .refused
    }
    if let stop = near.stop(from: cursor.stop.view, in: atlas) { cursor.place(at: stop) }
    self.near = near
    follow(in: atlas)
    return .stay
  }

  /// Goes to a region from wherever the cursor is, in the view that is looked at where that shows it.
  mutating func go(to region: String, on side: Side, in atlas: Atlas) {
    let views = atlas.region(region)?.views ?? []
    let view = views.contains(cursor.stop.view) ? cursor.stop.view : views.first ?? cursor.stop.view
    (near, choice) = (nil, nil)
    cursor.place(at: Stop(view: view, region: region, side: side))
  }

  /// The area in the middle of the cursor's region on its view, so that who comes near looks at the same place.
  private func middleArea(in atlas: Atlas) -> String? {
    let figure = atlas.figure(cursor.stop.view)
    let shapes = atlas.region(cursor.stop.region)?.areas.compactMap { figure.area($0.id) } ?? []
    guard let middle = Bounds(around: shapes, on: cursor.stop.side, of: figure)?.middle else { return nil }
    let here = shapes.first { $0.contains(middle) }
    return (here ?? shapes.min { $0.distanceToEdge(from: middle) < $1.distanceToEdge(from: middle) })?.id
  }

  /// Over the edge of one figure to the other one; false where none stands there.
  private mutating func cross(_ near: inout NearCursor, _ direction: Direction, in atlas: Atlas) -> Bool {
    guard let view = near.view(beyond: direction) else { return false }
    return near.cross(to: maps.map(of: view, in: atlas), direction, in: atlas)
  }

  /// What the picture holds from near: it stands still as long as the place under the cursor lies in it.
  func framing(in atlas: Atlas) -> Marks? {
    near == nil ? nil : Marks(choosing: frame, in: atlas)
  }

  /// Takes the picture along where the cursor has left it.
  private mutating func follow(in atlas: Atlas) {
    guard cursor.stop != frame else { return }
    let held = Marks(choosing: frame, in: atlas)
    var both = held
    both.choose(atlas.region(cursor.stop.region)?.areas ?? [], on: cursor.stop.side)
    let isHeld =
      frame.view == cursor.stop.view && frame.side == cursor.stop.side
      && [1, 2].allSatisfy {
        both.closeUps(for: eye, count: $0, in: atlas) == held.closeUps(for: eye, count: $0, in: atlas)
      }
    if !isHeld { frame = cursor.stop }
  }

  private func guide(in edition: Edition) -> Screen {
    let source = suspects(in: edition.atlas).first?.muscle.id
    let topic = Today.Topic.place(region: cursor.stop.region, area: near?.place.area, source: source)
    return .reading(ReadingScreen(.today(topic, cursor.stop.side), in: edition))
  }

  /// The cursor's region, marked, or from near its area alone.
  public func marks(in atlas: Atlas) -> Marks {
    var marks = Marks()
    marks.choose(asked, in: atlas)
    if let near {
      marks.choose([atlas.area(near.place.area)].compactMap { $0 }, on: near.side)
    } else {
      marks.choose(atlas.region(cursor.stop.region)?.areas ?? [], on: cursor.stop.side)
    }
    return marks
  }
}

extension Message {
  /// What a person reads whose arrow leads nowhere.
  static func nothing(_ direction: Direction, from place: String, _ say: Catalog) -> Message {
    let word: Message =
      switch direction {
      case .up: .above
      case .down: .below
      case .left: .leftOf
      case .right: .rightOf
      }
    return .nothingThere(say(word), from: place.lowercasedFirst)
  }
}

extension Collection where Index == Int {
  /// An index as if its ends were joined.
  func cyclicIndex(_ index: Int) -> Int { (index % count + count) % count }
}
