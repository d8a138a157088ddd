import Figure

/// A muscle with its trigger points and its care: one file in `Assets/Muscles`.
public struct Muscle: Codable, Sendable, Hashable {
  /// The id in kebab-case, the name of the file without `.json`.
  public let id: String
  /// The name in common use.
  public let name: String
  /// The name in Terminologia Anatomica 2.
  public let latin: String
  /// Other names that people type.
  public let aliases: [String]
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
  /// What it does, in one or two sentences.
  public let action: String
  /// The trigger points, in the order of their numbers.
  public let points: [TriggerPoint]
  /// What it causes beside pain.
  public let symptoms: [String]
  /// What sets its trigger points off and keeps them going.
  public let causes: [String]
  /// The conditions and muscles that its pain is taken for.
  public let mistakenFor: [String]
  /// Ids of the muscles to check with it.
  public let related: [String]
  /// How to release it oneself, step by step.
  public let release: [String]
  /// How to stretch it, step by step.
  public let stretch: [String]
  /// What keeps the points from coming back.
  public let prevent: [String]
  /// Shown before any advice to press.
  public let cautions: [String]
  /// How well what is said here is supported.
  public let evidence: Evidence
  /// Where it is from: books, papers, pages.
  public let sources: [String]

  enum CodingKeys: String, CodingKey, CaseIterable {
    case id, name, latin, aliases, ta2, uberon, regions, frequency, chapter, action, points, symptoms, causes
    case mistakenFor = "mistaken_for"
    case related, release, stretch, prevent, cautions, evidence, sources
  }

  /// The lists of sentences by the name they have in the file, in the order in which a person needs them.
  public var proseByKey: [(key: String, lines: [String])] {
    [
      ("cautions", cautions), ("symptoms", symptoms), ("causes", causes), ("mistaken_for", mistakenFor),
      ("release", release), ("stretch", stretch), ("prevent", prevent),
    ]
  }

  /// The strongest way in which any of its points refers pain to an area, or nil.
  public func referral(to area: String) -> Referral? {
    let kinds = points.compactMap { $0.referral(to: area) }
    return kinds.contains(.essential) ? .essential : kinds.first
  }
}

/// A numbered spot in a muscle from which pain is sent elsewhere.
public struct TriggerPoint: Codable, Sendable, Hashable {
  /// The number of the point within its muscle, from `1`.
  public let id: String
  /// The part of the muscle it lies in.
  public let name: String
  /// How often it is met, where that differs from the muscle as a whole.
  public let frequency: Frequency?
  /// How a finger finds it.
  public let find: String
  /// How it may be pressed by oneself; nil where fingers, ball and cane are free to.
  public let press: Press?
  /// The rule that goes with `press`.
  public let care: String?
  /// Where it stands on each view that can show it.
  public let spots: [Spot]
  /// Ids of the areas where nearly everybody feels its pain.
  public let essential: [String]
  /// Ids of the areas that only some people feel.
  public let spillover: [String]
  /// The book and chapter, or the paper, that the point and its pattern are from.
  public let source: String

  enum CodingKeys: String, CodingKey, CaseIterable {
    case id, name, frequency, find, press, care, spots, essential, spillover, source
  }

  /// How far oneself may press a point that is not free for everybody.
  public enum Press: String, Codable, Sendable, Hashable, CaseIterable {
    /// Only by the rule that stands beside it.
    case care
    /// Not at all: it is left to a clinician.
    case never
  }

  /// How it refers pain to an area, or nil.
  public func referral(to area: String) -> Referral? {
    if essential.contains(area) { return .essential }
    return spillover.contains(area) ? .spillover : nil
  }
}

/// A place on one plate, in figure units.
public struct Spot: Codable, Sendable, Hashable {
  /// The drawing in which the spot is given.
  public let plate: Plate
  /// Figure units from the midline, towards the side of the body; in the profile from the plumb line, forward.
  public let x: Double
  /// Figure units below the top of the head, or of the plate.
  public let y: Double

  enum CodingKeys: String, CodingKey, CaseIterable {
    case plate = "view"
    case x, y
  }

  /// The same as a position in the figure of the plate's view for a side.
  public func position(on side: Side) -> Position { plate.position(x: x, y: y, in: plate.view(of: side)) }
}

/// How surely an area belongs to the pain pattern of a trigger point.
public enum Referral: String, Codable, Sendable, Comparable {
  /// Nearly everybody feels it there.
  case essential
  /// Some people feel it there too.
  case spillover

  /// Whether `a` is the stronger referral.
  public static func < (a: Referral, b: Referral) -> Bool { a == .essential && b == .spillover }
}

/// How often the trigger points of a muscle are met in practice.
public enum Frequency: String, Codable, Sendable, CaseIterable, Comparable {
  case veryCommon = "very-common"
  case common, occasional, rare

  /// In words, as in "trigger points here are very common".
  public var words: String { self == .veryCommon ? "very common" : rawValue }

  /// The more frequent is the smaller, so that it sorts first.
  public static func < (a: Frequency, b: Frequency) -> Bool { a.order < b.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What stands behind a claim.
public enum Evidence: String, Codable, Sendable, CaseIterable {
  /// Clinical manuals agree.
  case tradition
  /// A controlled study.
  case trial
  /// Sources contradict each other.
  case disputed
  /// Only the article that the project began with.
  case seed
}
