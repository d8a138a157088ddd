/// What is said of a muscle, in sentences; its facts are a `Muscle`.
public struct MuscleText: Sendable, Hashable {
  /// What it does, in one or two sentences.
  public let action: String
  /// What is said of each of its trigger points, in the order in which the muscle has them.
  public let points: [PointText]
  /// Why each of its key muscles is one, in the order in which the muscle has them.
  public let keys: [KeyText]
  /// What it causes beside pain.
  public let symptoms: Lines
  /// What sets its trigger points off and keeps them going.
  public let causes: Lines
  /// The conditions and muscles that its pain is taken for.
  public let mistakenFor: Lines
  /// How to release it oneself, step by step.
  public let release: Lines
  /// How to stretch it, step by step.
  public let stretch: Lines
  /// What keeps the points from coming back.
  public let prevent: Lines
  /// Shown before any advice to press.
  public let cautions: [String]
  /// Where it is from: books, papers, pages.
  public let sources: [String]
  /// What to do now, before all else.
  public let now: Now

  /// What is said of a muscle, part by part.
  package init(
    action: String, points: [PointText], keys: [KeyText] = [], symptoms: Lines, causes: Lines, mistakenFor: Lines,
    release: Lines, stretch: Lines, prevent: Lines, cautions: [String], sources: [String], now: Now
  ) {
    self.action = action
    self.points = points
    self.keys = keys
    self.symptoms = symptoms
    self.causes = causes
    self.mistakenFor = mistakenFor
    self.release = release
    self.stretch = stretch
    self.prevent = prevent
    self.cautions = cautions
    self.sources = sources
    self.now = now
  }

  /// The lists of sentences by the name they have in the file, in the order in which a person needs them.
  public var proseByKey: [(key: String, lines: Lines)] {
    [
      ("cautions", Lines(cautions)), ("symptoms", symptoms), ("causes", causes), ("mistaken_for", mistakenFor),
      ("release", release), ("stretch", stretch), ("prevent", prevent),
    ]
  }
}

/// What is said of a trigger point.
public struct PointText: Sendable, Hashable {
  /// How a finger finds it.
  public let find: String
  /// The rule in words, where the point may not be pressed freely.
  public let care: String?
  /// What it does, where it sends no pain.
  public let instead: String?
  /// The book and chapter, or the paper, that the point and its pattern are from.
  public let source: String

  /// What is said of a point.
  package init(find: String, care: String?, instead: String? = nil, source: String) {
    self.find = find
    self.care = care
    self.instead = instead
    self.source = source
  }
}

/// What is said of a key muscle.
public struct KeyText: Sendable, Hashable {
  /// Why it comes first, in a sentence.
  public let why: String
  /// The book and chapter, or the paper, that this is from.
  public let source: String

  /// What is said of a key muscle.
  package init(why: String, source: String) {
    self.why = why
    self.source = source
  }
}
