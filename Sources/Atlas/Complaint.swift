/// What a person may come with and call by a name: a symptom, or a condition.
public struct Complaint: Codable, Sendable, Hashable {
  /// The id in kebab-case, the name of the file without `.json`.
  public let id: String
  /// The name for people.
  public let name: String
  /// What people type when they mean it.
  public let aliases: [String]
  /// What it is and what muscles may have to do with it.
  public let summary: [String]
  /// Ids of the areas where it is felt.
  public let areas: [String]
  /// The muscles worth checking, the likeliest first.
  public let muscles: [MuscleToCheck]
  /// What else it may be.
  public let also: [String]
  /// When to see somebody, the most urgent first.
  public let see: [String]
  /// How well what is said here is supported.
  public let evidence: Evidence
  /// Where it is from.
  public let sources: [String]

  /// A muscle worth checking.
  public struct MuscleToCheck: Codable, Sendable, Hashable {
    /// The id of the muscle.
    public let id: String
    /// Why this muscle, in a sentence.
    public let why: String
  }

  /// The two kinds of complaint; their files lie in folders of their own.
  public enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
    case symptom, condition

    /// The folder of its files.
    var folder: String { self == .symptom ? "Symptoms" : "Conditions" }
  }
}

extension Atlas {
  /// The complaints of a kind, sorted by id.
  public func complaints(_ kind: Complaint.Kind) -> [Complaint] { kind == .symptom ? symptoms : conditions }

  /// A complaint by its id.
  public func complaint(_ kind: Complaint.Kind, _ id: String) -> Complaint? {
    complaints(kind).first { $0.id == id }
  }

  /// The complaint of a kind by an id, a name or an alias.
  public func complaint(_ kind: Complaint.Kind, named name: String) throws(UnknownName) -> Complaint {
    let wanted = folded(name)
    let all = complaints(kind)
    if let found = all.first(where: { folded($0.id) == wanted || folded($0.name) == wanted }) { return found }
    if let found = all.first(where: { $0.aliases.contains { folded($0) == wanted } }) { return found }
    throw unknown(kind.rawValue, name, all.map(\.id) + all.map(\.name) + all.flatMap(\.aliases))
  }
}
