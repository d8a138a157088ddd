import Figure

/// What is known of the body: regions, areas, muscles, the guide and the drawings, loaded and checked.
///
/// What questions are answered from is all there; what is said of a muscle, and the drawings, may be read when they are
/// first asked for.
public struct Atlas: Sendable {
  /// The regions from head to toe.
  public let regions: [Region]
  /// The parts of the body that the map comes near to.
  public let parts: [BodyPart]
  /// The places where nobody must press, or only by the rule of a page, from head to toe.
  public let dangers: [Danger]
  /// Points that nobody presses beneath points that everybody may.
  public let layers: [Layering]
  /// Every warning, in the order in which a list of them is read.
  public let redFlags: [RedFlag]
  /// The muscles, sorted by id.
  public let muscles: [Muscle]
  private let texts: Shelf<Int, MuscleText>
  private let prose: Later<Prose>
  /// One drawing a view.
  package let figures: Shelf<View, Figure>
  /// The themes, sorted by name.
  public let themes: [ThemeColors]
  /// The shapes of the pain of every point.
  public let patterns: PatternShelf

  /// What the person noted on muscles, as CommonMark by their ids.
  public let notes: [String: String]

  private let regionIndex: [String: Int]
  private let muscleIndex: [String: Int]
  let redFlagIndex: [String: Int]
  private let areaIndex: [String: (region: Int, area: Int)]
  /// What was worked out of all that.
  let derived: Derived
  /// An index for the search that was made before.
  let madeIndex: @Sendable () -> SearchIndex?
  /// The index for the search, once somebody has asked for it.
  let keptIndex = Kept<SearchIndex>()
  /// The satellites of each key muscle.
  private let satelliteIndex: [String: [String]]

  /// An atlas of parts that were held against each other.
  package init(
    regions: [Region], parts: [BodyPart], dangers: [Danger], layers: [Layering] = [], redFlags: [RedFlag],
    muscles: [(Muscle, MuscleText)],
    symptoms: [Complaint], conditions: [Complaint], chapters: [Chapter], figures: [View: Figure],
    themes: [ThemeColors], thesaurus: Thesaurus, notes: [String: String] = [:],
    patterns: PatternShelf = PatternShelf { _ in [] }
  ) {
    let texts = Dictionary(uniqueKeysWithValues: muscles.enumerated().map { ($0, $1.1) })
    let prose = Prose(symptoms: symptoms, conditions: conditions, chapters: chapters, thesaurus: thesaurus)
    self.init(
      regions: regions, parts: parts, dangers: dangers, layers: layers, redFlags: redFlags, muscles: muscles.map(\.0),
      themes: themes, prose: Later(prose),
      derived: Derived(regions, muscles.map(\.0), figures), texts: Shelf(texts), figures: Shelf(figures),
      patterns: patterns, notes: notes, madeIndex: { nil })
  }

  /// An atlas of all that it holds.
  init(
    regions: [Region], parts: [BodyPart], dangers: [Danger], layers: [Layering], redFlags: [RedFlag],
    muscles: [Muscle], themes: [ThemeColors], prose: Later<Prose>, derived: Derived, texts: Shelf<Int, MuscleText>,
    figures: Shelf<View, Figure>,
    patterns: PatternShelf, notes: [String: String], madeIndex: @escaping @Sendable () -> SearchIndex?
  ) {
    self.regions = regions
    self.parts = parts
    self.dangers = dangers
    self.layers = layers
    self.redFlags = redFlags
    self.muscles = muscles
    self.themes = themes
    self.prose = prose
    self.derived = derived
    self.texts = texts
    self.figures = figures
    self.patterns = patterns
    self.notes = notes
    self.madeIndex = madeIndex
    regionIndex = Dictionary(regions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    redFlagIndex = Dictionary(redFlags.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    muscleIndex = Dictionary(muscles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    var areaIndex: [String: (Int, Int)] = [:]
    for (r, region) in regions.enumerated() {
      for (a, area) in region.areas.enumerated() { areaIndex[area.id] = (r, a) }
    }
    self.areaIndex = areaIndex
    satelliteIndex = muscles.reduce(into: [:]) { index, muscle in
      for key in muscle.keys { index[key, default: []].append(muscle.id) }
    }
  }

  /// What an id can stand for.
  package enum Kind: String { case region, area, muscle, chapter }

  /// Whether an id stands for something; asking costs less than fetching it.
  package func knows(_ kind: Kind, _ id: String) -> Bool {
    switch kind {
    case .region: regionIndex[id] != nil
    case .area: areaIndex[id] != nil
    case .muscle: muscleIndex[id] != nil
    case .chapter: chapters.contains { $0.id == id }
    }
  }

  /// The symptoms beyond pain, sorted by id.
  public var symptoms: [Complaint] { prose.value.symptoms }

  /// The conditions, sorted by id.
  public var conditions: [Complaint] { prose.value.conditions }

  /// The chapters in the order of the book.
  public var chapters: [Chapter] { prose.value.chapters }

  /// What people say in place of its words.
  public var thesaurus: Thesaurus { prose.value.thesaurus }

  /// The areas of all regions, head to toe.
  public var areas: [Area] { regions.flatMap(\.areas) }

  /// The drawing of a view; every view has one, the loader sees to it.
  public func figure(_ view: View) -> Figure { figures.value(of: view) }

  /// A region by its id.
  public func region(_ id: String) -> Region? { regionIndex[id].map { regions[$0] } }

  /// A muscle by its id.
  public func muscle(_ id: String) -> Muscle? { muscleIndex[id].map { muscles[$0] } }

  /// What is said of a muscle of this atlas.
  public func text(of muscle: Muscle) -> MuscleText { texts.value(of: muscleIndex[muscle.id]!) }

  /// Ids of the muscles whose key a muscle is: it is to be treated before them. Each says so itself, in its `keys`.
  public func satellites(of muscle: Muscle) -> [String] { satelliteIndex[muscle.id] ?? [] }

  /// A chapter by its id.
  public func chapter(_ id: String) -> Chapter? { chapters.first { $0.id == id } }

  /// An area by its id.
  public func area(_ id: String) -> Area? { areaIndex[id].map { regions[$0.region].areas[$0.area] } }

  /// The region that holds an area.
  public func region(ofArea id: String) -> Region? { areaIndex[id].map { regions[$0.region] } }

  /// The muscles that send pain to an area, in the order in which they are worth checking.
  func order(ofArea id: String) -> [OrderOfAreas.Entry] { derived.order.entries(of: id) }

  /// The views of the whole body on which an area has a shape.
  public func views(ofArea id: String) -> [View] { View.bodyViews.filter { derived.areas[$0]?.contains(id) == true } }

  /// The muscles whose trigger points lie in a region, the commonest first.
  public func muscles(withPointsIn region: String) -> [PointsInRegion] { derived.points[region] ?? [] }

  /// The muscles whose trigger points lie in one area, the commonest first.
  public func muscles(withPointsInArea area: String) -> [PointsInRegion] {
    guard let home = region(ofArea: area) else { return [] }
    let found = muscles(withPointsIn: home.id).compactMap { candidate -> PointsInRegion? in
      guard let muscle = muscle(candidate.muscle) else { return nil }
      let places = muscle.points.flatMap { point in
        bodySpots(of: point).filter { figure($0.view).areaID(at: $0.position) == area }.map { (point.id, $0.view) }
      }
      if places.isEmpty { return nil }
      let points = muscle.points.map(\.id).filter { id in places.contains { $0.0 == id } }
      return PointsInRegion(muscle: muscle.id, points: points, views: Set(places.map(\.1)))
    }
    return found
  }

  /// Where a point stands on the views of the whole body.
  public func bodySpots(of point: TriggerPoint) -> [(view: View, position: Position)] {
    point.spots.filter(\.plate.isWholeBody).map { ($0.plate.view(of: .midline), $0.position(on: .midline)) }
  }

  /// The view of the whole body on which most points of a muscle are marked; of two, that of its first point.
  public func firstView(of muscle: Muscle) -> View {
    let views = muscle.points.map { Set(bodySpots(of: $0).map(\.view)) }
    func count(_ view: View) -> Int { views.count { $0.contains(view) } }
    let first = muscle.points.first.flatMap { bodySpots(of: $0).first?.view } ?? .front
    return View.bodyViews.first { count($0) > count(first) } ?? first
  }
}
