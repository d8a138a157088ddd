/// What a person may come with and call by a name: a symptom, or a condition.
public struct Complaint: Sendable, Hashable {
  /// The id in kebab-case, the name of the file without `.json`.
  public let id: String
  /// The name for people.
  public let name: String
  /// Other names.
  public let aliases: [String]
  /// What else people type when they mean it; for the search, and never shown.
  public let words: [String]
  /// How often people come with it.
  public let frequency: Frequency
  /// What it is and what muscles may have to do with it.
  public let summary: Lines
  /// Ids of the areas where it is felt.
  public let areas: [String]
  /// The muscles worth checking, the likeliest first.
  public let muscles: [MuscleToCheck]
  /// What else it may be.
  public let also: Lines
  /// Ids of its red flags, beside those of the places where it is felt.
  public let redFlags: [String]
  /// When else to see somebody: what this page alone has to say.
  public let see: [Sign]
  /// Whether it is agreed how much muscles have to do with it.
  public let evidence: Evidence
  /// Where it is from.
  public let sources: [String]
  /// What to do now, before all else.
  public let now: Now

  /// A complaint from what its file says.
  package init(
    id: String, name: String, aliases: [String], words: [String], frequency: Frequency, summary: Lines,
    areas: [String], muscles: [MuscleToCheck], also: Lines, redFlags: [String], see: [Sign], evidence: Evidence,
    sources: [String], now: Now
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.words = words
    self.frequency = frequency
    self.summary = summary
    self.areas = areas
    self.muscles = muscles
    self.also = also
    self.redFlags = redFlags
    self.see = see
    self.evidence = evidence
    self.sources = sources
    self.now = now
  }

  /// A muscle worth checking.
  public struct MuscleToCheck: Encodable, Sendable, Hashable {
    /// The id of the muscle.
    public let id: String
    /// Why this muscle, in a sentence.
    public let why: String

    /// A muscle and the reason.
    package init(id: String, why: String) {
      self.id = id
      self.why = why
    }
  }

  /// A sign that belongs to this complaint alone, and how soon somebody has to see it.
  public struct Sign: Encodable, Sendable, Hashable {
    /// How soon.
    public let level: RedFlag.Level
    /// The sign and what to do, in a sentence.
    public let text: String

    /// A sign with its level.
    package init(level: RedFlag.Level, text: String) {
      self.level = level
      self.text = text
    }
  }

  /// The two kinds of complaint; their files lie in folders of their own.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case symptom, condition

    /// The folder of its files.
    package var folder: String { self == .symptom ? "Symptoms" : "Conditions" }
  }
}

extension Atlas {
  /// The complaints of a kind, sorted by id.
  public func complaints(_ kind: Complaint.Kind) -> [Complaint] { kind == .symptom ? symptoms : conditions }

  /// A complaint by its id.
  public func complaint(_ kind: Complaint.Kind, _ id: String) -> Complaint? {
    complaints(kind).first { $0.id == id }
  }
}
