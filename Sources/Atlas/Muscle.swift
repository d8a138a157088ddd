import Figure

/// The facts of a muscle and its trigger points; what is said of it is a `MuscleText`. Both are one file in
/// `Assets/Muscles`.
public struct Muscle: Sendable, Hashable {
  /// The id in kebab-case, the name of the file without `.json`.
  public let id: String
  /// The name in common use.
  public let name: String
  /// The name in Terminologia Anatomica 2.
  public let latin: String
  /// Other names.
  public let aliases: [String]
  /// What else people type when they mean it; for the search, and never shown.
  public let words: [String]
  /// The number in Terminologia Anatomica 2.
  public let ta2: String
  /// The UBERON id, where there is one.
  public let uberon: String?
  /// Ids of the regions in which the muscle lies.
  public let regions: [String]
  /// How often trigger points are found in the muscle.
  public let frequency: Frequency
  /// The id of the prevention chapter that fits it best.
  public let chapter: String
  /// The trigger points, in the order of their numbers.
  public let points: [TriggerPoint]
  /// Ids of the muscles to check with it.
  public let related: [String]
  /// Ids of its key muscles, to be treated before it: its own points come from theirs, and are their satellites.
  public let keys: [String]
  /// Ids of its own red flags, beside those of the regions in which it lies; one of the regions named here comes first.
  public let redFlags: [String]
  /// Whether the manuals agree on its points and patterns.
  public let evidence: Evidence

  /// A muscle from its facts.
  package init(
    id: String, name: String, latin: String, aliases: [String], words: [String], ta2: String, uberon: String?,
    regions: [String], frequency: Frequency, chapter: String, points: [TriggerPoint], related: [String],
    keys: [String] = [],
    redFlags: [String],
    evidence: Evidence
  ) {
    self.id = id
    self.name = name
    self.latin = latin
    self.aliases = aliases
    self.words = words
    self.ta2 = ta2
    self.uberon = uberon
    self.regions = regions
    self.frequency = frequency
    self.chapter = chapter
    self.points = points
    self.related = related
    self.keys = keys
    self.redFlags = redFlags
    self.evidence = evidence
  }

  /// Whether it has a point that oneself may press.
  public var mayBePressed: Bool { points.contains { $0.press != .never } }

  /// How often the commonest and the rarest of some of its points are met; one, where that is the same.
  public func frequencies(of ids: [String]) -> [Frequency] {
    let all = points.filter { ids.contains($0.id) }.map { $0.frequency ?? frequency }
    guard let commonest = all.min(), let rarest = all.max() else { return [] }
    return commonest == rarest ? [commonest] : [commonest, rarest]
  }

  /// The strongest way in which any of its points refers pain to an area, or nil.
  public func referral(to area: String) -> Referral? {
    let kinds = points.compactMap { $0.referral(to: area) }
    return kinds.contains(.essential) ? .essential : kinds.first
  }
}

/// A numbered spot in a muscle, from which pain is sent elsewhere, or which does something else.
public struct TriggerPoint: Sendable, Hashable {
  /// The number of the point within its muscle, from `1`.
  public let id: String
  /// The part of the muscle it lies in.
  public let name: String
  /// How often it is met, where that differs from the muscle as a whole.
  public let frequency: Frequency?
  /// How it may be pressed by oneself.
  public let press: SelfPressing
  /// Whether a second person has to find or press it.
  public let needsHelper: Bool
  /// Where it stands on each view that can show it.
  public let spots: [Spot]
  /// Ids of the areas where nearly everybody feels its pain.
  public let essential: [String]
  /// Ids of the areas that only some people feel.
  public let spillover: [String]
  /// What stands behind it, where that is not what stands behind the muscle's points.
  public let evidence: Evidence?
  /// Whether no second source has it.
  public let isUnconfirmed: Bool

  /// A point from its facts.
  package init(
    id: String, name: String, frequency: Frequency?, press: SelfPressing, needsHelper: Bool = false, spots: [Spot],
    essential: [String], spillover: [String], evidence: Evidence? = nil, isUnconfirmed: Bool = false
  ) {
    self.id = id
    self.name = name
    self.frequency = frequency
    self.press = press
    self.needsHelper = needsHelper
    self.spots = spots
    self.essential = essential
    self.spillover = spillover
    self.evidence = evidence
    self.isUnconfirmed = isUnconfirmed
  }

  /// Whether it sends pain anywhere.
  public var sendsPain: Bool { !essential.isEmpty || !spillover.isEmpty }

  /// How it refers pain to an area, or nil.
  public func referral(to area: String) -> Referral? {
    if essential.contains(area) { return .essential }
    return spillover.contains(area) ? .spillover : nil
  }
}

/// A place on one plate, in figure units.
public struct Spot: Encodable, Sendable, Hashable {
  /// The drawing in which the spot is given.
  public let plate: Plate
  /// Figure units from the midline, towards the side of the body; in the profile from the plumb line, forward.
  public let x: Double
  /// Figure units below the top of the head, or of the plate.
  public let y: Double

  /// A place in figure units.
  package init(plate: Plate, x: Double, y: Double) {
    self.plate = plate
    self.x = x
    self.y = y
  }

  enum CodingKeys: String, CodingKey {
    case plate = "view"
    case x, y
  }

  /// The same as a position in the figure of the plate's view for a side.
  public func position(on side: Side) -> Position { plate.position(x: x, y: y, in: plate.view(of: side)) }
}

/// How surely an area belongs to the pain pattern of a trigger point.
public enum Referral: String, Encodable, Sendable, Comparable {
  /// Nearly everybody feels it there.
  case essential
  /// Some people feel it there too.
  case spillover

  /// Whether `a` is the stronger referral.
  public static func < (a: Referral, b: Referral) -> Bool { a == .essential && b == .spillover }
}

/// How often the trigger points of a muscle are met in practice.
public enum Frequency: String, Encodable, Sendable, CaseIterable, Comparable {
  case veryCommon = "very-common"
  case common, occasional, rare

  /// In words, as in "trigger points here are very common".
  public var words: String { self == .veryCommon ? "very common" : rawValue }

  /// The more frequent is the smaller, so that it sorts first.
  public static func < (a: Frequency, b: Frequency) -> Bool { a.order < b.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
