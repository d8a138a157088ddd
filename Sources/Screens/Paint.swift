import Atlas
import Figure

/// What is painted on the body: a function from area and side to a mark, and the points with a ✕.
public struct Paint: Sendable, Hashable {
  /// How an area is painted, from the weakest to the strongest.
  public enum Mark: Int, Sendable, CaseIterable, Comparable {
    case plain, points, chosen, spillover, essential

    /// Whether `a` is the weaker mark.
    public static func < (a: Mark, b: Mark) -> Bool { a.rawValue < b.rawValue }

    /// The word of the legend.
    public var word: String {
      switch self {
      case .plain: "body"
      case .points: "holds points"
      case .chosen: "here"
      case .spillover: "spillover"
      case .essential: "essential"
      }
    }
  }

  /// A trigger point to mark.
  public struct Spot: Sendable, Hashable {
    /// The id of the trigger point.
    public let point: String
    /// Where the ✕ stands, in figure units, on the half of the page that `side` names.
    public let position: Position
    /// The side of the body it is on.
    public let side: Side
  }

  /// The areas under the cursor, and their side.
  public var chosen: Set<String> = []
  /// The side of the chosen areas.
  public var chosenSide: Side = .midline
  /// The areas of the pattern that is painted, and their side.
  public private(set) var essential: Set<String> = []
  /// The areas with spillover pain.
  public private(set) var spillover: Set<String> = []
  /// The areas in which the points of the painted muscle lie.
  public private(set) var holding: Set<String> = []
  /// The side of the body that the pain is on.
  public private(set) var side: Side = .midline
  private var spots: [View: [Spot]] = [:]

  /// Nothing painted.
  public init() {}

  /// Paints the areas of a region.
  public init(choosing stop: Stop, in atlas: Atlas) {
    chosen = Set(atlas.region(stop.region)?.areas.map(\.id) ?? [])
    chosenSide = stop.side
  }

  /// Adds a muscle's points and pattern on a side; `point` narrows it to one of its points.
  public mutating func add(_ muscle: Muscle, side: Side, point: String? = nil, in atlas: Atlas) {
    let points = muscle.points.filter { point == nil || $0.id == point }
    self.side = side
    essential.formUnion(points.flatMap(\.essential))
    spillover.formUnion(points.flatMap(\.spillover))
    spillover.subtract(essential)
    for point in points {
      for spot in point.spots {
        let view = spot.plate.view(of: side)
        let position = spot.position(on: side)
        spots[view, default: []].append(Spot(point: point.id, position: position, side: side))
        if spot.plate.isWholeBody, let area = atlas.figure(view).areaID(at: position) { holding.insert(area) }
      }
    }
  }

  /// Takes the marks of the points away and leaves the areas.
  public mutating func removeSpots() { spots = [:] }

  /// Paints single areas as an essential pattern would be, on a side.
  public mutating func add(areas: [String], side: Side) {
    essential.formUnion(areas)
    self.side = side
  }

  /// How an area is painted on one side; an area that is not paired is painted whole.
  public func mark(of area: Area, on side: Side) -> Mark {
    if covers(area, self.side, side) {
      if essential.contains(area.id) { return .essential }
      if spillover.contains(area.id) { return .spillover }
    }
    if chosen.contains(area.id), covers(area, chosenSide, side) { return .chosen }
    return holding.contains(area.id) && covers(area, self.side, side) ? .points : .plain
  }

  private func covers(_ area: Area, _ painted: Side, _ side: Side) -> Bool {
    !area.paired || painted == .midline || painted == side
  }

  /// The points to mark on a view.
  public func spots(on view: View) -> [Spot] { spots[view] ?? [] }

  /// The view on which most of the paint and the points can be seen; the front when both show as much.
  public func fullestView(in atlas: Atlas) -> View {
    func weight(_ view: View) -> Int {
      let figure = atlas.figure(view)
      return spots(on: view).count * 2 + essential.count { figure.area($0) != nil } * 2
        + chosen.count { figure.area($0) != nil }
        + spillover.count { figure.area($0) != nil }
    }
    return weight(.back) > weight(.front) ? .back : .front
  }

  /// The rectangle of the page around all that is painted on a view, or nil when nothing is.
  public func extent(on view: View, in atlas: Atlas) -> Bounds? {
    let figure = atlas.figure(view)
    let sign = figure.sign(of: side)
    // Where the points lie is shown by the spots themselves; the whole area need not be in the picture.
    func counts(_ area: Area, on side: Side) -> Bool { mark(of: area, on: side) > .points }
    var corners = spots(on: view).map { Position(x: $0.position.x * sign, y: $0.position.y) }
    for area in atlas.areas {
      guard let shape = figure.area(area.id) else { continue }
      for side in Set([side, chosenSide]) where counts(area, on: side) && (view.onlySide ?? side) == side {
        guard let bounds = Bounds(around: [shape], on: side, of: figure) else { continue }
        corners += [Position(x: bounds.minX, y: bounds.minY), Position(x: bounds.maxX, y: bounds.maxY)]
      }
    }
    return Bounds(around: corners)
  }

  /// The side of the body that is looked at: that of the pain, or else that of the chosen areas.
  public var lookedAt: Side { side == .midline ? chosenSide : side }

  /// The part of the body that shows all that is painted on a view; nil for the whole body.
  public func part(on view: View, in atlas: Atlas) -> BodyPart? {
    extent(on: view, in: atlas).flatMap { atlas.part(holding: $0, on: lookedAt, of: atlas.figure(view)) }
  }

  /// What the map shows of a view from near: the smallest part that holds all that is painted, or the plate of that
  /// part, where it has one of its own on which nothing of the paint is lost.
  public func closeUp(on view: View, in atlas: Atlas) -> CloseUp {
    guard let part = part(on: view, in: atlas) else { return CloseUp(view: view, part: nil, window: nil) }
    if let plate = part.plate(for: view)?.view(of: lookedAt), loses(nothingOf: view, on: plate, in: atlas) {
      let window = plate.plate.isInPlace ? part.bounds(on: lookedAt, of: atlas.figure(plate)) : nil
      return CloseUp(view: plate, part: part, window: window)
    }
    return CloseUp(view: view, part: part, window: part.bounds(on: lookedAt, of: atlas.figure(view)))
  }

  /// A view as it is shown from near.
  public struct CloseUp: Sendable, Hashable {
    /// The view, or the plate in its place.
    public let view: View
    /// The part of the body; nil for the whole.
    public let part: BodyPart?
    /// The part of the page that is shown; nil for all of it.
    public let window: Bounds?

    /// A view with the part of it that is shown.
    public init(view: View, part: BodyPart?, window: Bounds?) {
      self.view = view
      self.part = part
      self.window = window
    }
  }

  private func loses(nothingOf face: View, on plate: View, in atlas: Atlas) -> Bool {
    let shown = atlas.figure(plate)
    let areas = atlas.areas.filter { area in
      atlas.figure(face).area(area.id) != nil && [side, chosenSide].contains { mark(of: area, on: $0) > .points }
    }
    let points = Set(spots(on: plate).map(\.point))
    return areas.allSatisfy { shown.area($0.id) != nil } && spots(on: face).allSatisfy { points.contains($0.point) }
  }

  /// What is painted on a view, in words; nil when nothing is.
  public func announcement(on view: View, in atlas: Atlas) -> String? {
    let figure = atlas.figure(view)
    func names(_ areas: Set<String>) -> [String] {
      atlas.areas.filter { areas.contains($0.id) && figure.area($0.id) != nil }.map { $0.name.lowercasedFirst }
    }
    // What both views show is not lost when only one is seen.
    let other = atlas.figure(view.behind)
    let only = { (areas: Set<String>) in areas.filter { other.area($0) == nil } }
    var parts: [String] = []
    let strong = names(only(essential))
    let light = names(only(spillover))
    if !strong.isEmpty { parts.append("essential \(strong.listed)") }
    if !light.isEmpty { parts.append("spillover \(light.listed)") }
    let points = spots(on: view).filter { spot in !spots(on: view.behind).contains { $0.point == spot.point } }
    if !points.isEmpty { parts.append("✕ point \(points.map(\.point).uniqued().listed)") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
