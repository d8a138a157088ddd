import Atlas
import Figure
import Journal

/// How a place is marked, whatever that looks like.
public struct Mark: Sendable, Hashable {
  /// The pain that is painted there; nil for none.
  public var referral: Referral?
  /// Whether it is asked about: the cursor is on it, or it was chosen.
  public var isChosen = false
  /// Whether points of the painted muscle lie there.
  public var holdsPoints = false
  /// How bad it is, from 0 to 10, where the person has said so.
  public var strength: Int?
  /// How bad it was, where that is painted in the place of a pattern.
  public var level: PainLevel?

  /// A mark of nothing.
  public init() {}

  /// What of it is seen where only one thing can be, from the weakest to the strongest.
  ///
  /// The fringe is where the drawn spillover of a point fades into the body.
  public enum Kind: Int, Sendable, CaseIterable, Comparable {
    case plain, points, chosen, fringe, spillover, essential

    /// Whether `a` is the weaker one.
    public static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  /// The strongest thing it says.
  public var kind: Kind {
    switch (level, referral) {
    case (.severe, _): .essential
    case (.moderate, _): .spillover
    case (.mild, _): .fringe
    case (nil, .essential): .essential
    case (nil, .spillover): .spillover
    case (nil, nil): isChosen ? .chosen : holdsPoints ? .points : .plain
    }
  }
}

/// What is marked on the body: places, each with its mark, and the points with a ×.
public struct Marks: Sendable, Hashable {
  /// A trigger point to mark.
  public struct Cross: Sendable, Hashable {
    /// The id of the trigger point.
    public let point: String
    /// Where the × stands, in figure units, on the half of the page that `side` names.
    public let position: Position
    /// The side of the body it is on.
    public let side: Side
  }

  /// The marked places.
  public private(set) var marks: [Place: Mark] = [:]
  /// The side of the body that is looked at: that of the pain, or else that of the chosen places.
  public private(set) var side: Side = .midline
  private var crosses: [View: [Cross]] = [:]
  /// The muscles whose pattern is painted.
  public private(set) var muscles: [Origin] = []
  /// The pain that is of no muscle, and painted as whole areas.
  private var areaPain: [Place: Referral] = [:]

  /// A muscle that is painted, on a side.
  public struct Origin: Sendable, Hashable {
    /// The id of the muscle.
    public let muscle: String
    /// Those of its points whose pain is painted.
    public let points: [TriggerPoint]
    /// The side of the body it is on.
    public let side: Side
  }

  /// Nothing marked.
  public init() {}

  /// The areas of a region, chosen.
  public init(choosing stop: Stop, in atlas: Atlas) {
    choose(atlas.region(stop.region)?.areas ?? [], on: stop.side)
  }

  /// Chooses areas on a side.
  public mutating func choose(_ areas: [Area], on side: Side, strength: Int? = nil) {
    for area in areas {
      marks[area.place(on: side), default: Mark()].isChosen = true
      if let strength { marks[area.place(on: side)]?.strength = strength }
    }
    if !hasPain { self.side = side }
  }

  /// Paints how bad it was in some areas on a side: the mean of a time, from 0 to 10.
  public mutating func add(_ areas: [Area], of mean: Double, on side: Side) {
    for area in areas { marks[area.place(on: side), default: Mark()].level = PainLevel(mean) }
    self.side = side
  }

  /// Adds a muscle's points and pattern on a side; `point` narrows it to one of its points.
  public mutating func add(_ muscle: Muscle, on side: Side, point: String? = nil, in atlas: Atlas) {
    let points = muscle.points.filter { point == nil || $0.id == point }
    muscles.append(Origin(muscle: muscle.id, points: points, side: side))
    relate(points.flatMap(\.essential).compactMap { atlas.area($0) }, as: .essential, on: side)
    relate(points.flatMap(\.spillover).compactMap { atlas.area($0) }, as: .spillover, on: side)
    addPoints(points, on: side)
    for point in points {
      for spot in point.spots {
        let view = spot.plate.view(of: side)
        let position = spot.position(on: side)
        if spot.plate.isWholeBody, let id = atlas.figure(view).areaID(at: position), let area = atlas.area(id) {
          marks[area.place(on: side), default: Mark()].holdsPoints = true
        }
      }
    }
  }

  /// Adds the points of a muscle, and nothing of its pain.
  mutating func addPoints(of muscle: Muscle, on side: Side) { addPoints(muscle.points, on: side) }

  private mutating func addPoints(_ points: [TriggerPoint], on side: Side) {
    for point in points {
      for spot in point.spots {
        crosses[spot.plate.view(of: side), default: []].append(
          Cross(point: point.id, position: spot.position(on: side), side: side))
      }
    }
  }

  /// Adds pain in some areas on a side; what is essential stays so.
  public mutating func add(_ areas: [Area], as referral: Referral, on side: Side) {
    relate(areas, as: referral, on: side)
    for place in areas.map({ $0.place(on: side) }) {
      areaPain[place] = min(areaPain[place] ?? referral, referral)
    }
  }

  private mutating func relate(_ areas: [Area], as referral: Referral, on side: Side) {
    self.side = side
    for place in areas.map({ $0.place(on: side) }) {
      let known = marks[place]?.referral
      marks[place, default: Mark()].referral = min(known ?? referral, referral)
    }
  }

  /// How an area is painted on one side beside the painted muscles and their drawn patterns: with the pain of a muscle
  /// only where its point has no drawing on the plate, and never for the points that lie in it.
  public func mark(of area: Area, on side: Side, beside drawings: [(origin: Origin, pattern: PainPattern)]) -> Mark {
    var mark = mark(of: area, on: side)
    mark.holdsPoints = false
    guard mark.referral != nil, !muscles.isEmpty else { return mark }
    let place = area.place(on: side)
    mark.referral = areaPain[place]
    for origin in muscles where area.place(on: origin.side) == place {
      for point in origin.points {
        guard let referral = point.referral(to: area.id),
          !drawings.contains(where: { $0.origin == origin && $0.pattern.point == point.id })
        else { continue }
        mark.referral = min(mark.referral ?? referral, referral)
      }
    }
    return mark
  }

  /// The patterns of the painted muscles that are drawn on a plate.
  public func patterns(on plate: Plate, from shelf: PatternShelf) -> [(origin: Origin, pattern: PainPattern)] {
    muscles.flatMap { origin in
      shelf.patterns(of: origin.muscle).filter { pattern in
        pattern.drawing(on: plate) != nil && origin.points.contains { $0.id == pattern.point }
      }.map { (origin, $0) }
    }
  }

  /// The same without the marks of the points.
  public var withoutCrosses: Marks {
    var copy = self
    copy.crosses = [:]
    return copy
  }

  /// Whether pain is painted anywhere.
  public var hasPain: Bool { marks.values.contains { $0.referral != nil || $0.level != nil } }

  /// Whether they say how bad it was, and not where a pain comes from.
  public var isOfLevels: Bool { marks.values.contains { $0.level != nil } }

  /// How an area is marked on one side; an area that is not paired is one place on both.
  public func mark(of area: Area, on side: Side) -> Mark { marks[area.place(on: side)] ?? Mark() }

  /// The ids of the areas with pain of a kind.
  public func areas(with referral: Referral) -> Set<String> {
    Set(marks.lazy.filter { $0.value.referral == referral }.map(\.key.area))
  }

  /// The ids of the areas that are more than the ground of a point.
  var shownAreas: [Place] { marks.filter { $0.value.kind > .points }.map(\.key) }

  /// The views on which points are marked.
  var views: Set<View> { Set(crosses.filter { !$0.value.isEmpty }.keys) }

  /// The points to mark on a view.
  public func crosses(on view: View) -> [Cross] { crosses[view] ?? [] }
}

extension Area {
  /// The place that it is on a side of the person.
  public func place(on side: Side) -> Place { Place(area: id, side: paired ? side : .midline) }
}
