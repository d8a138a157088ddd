/// What stands behind a claim.
public enum Evidence: String, Encodable, Sendable, CaseIterable {
  /// The manuals of trigger points agree; in the chapters also the habits of a profession.
  case tradition
  /// A controlled study, or several pooled.
  case trial
  /// A measurement that compared no treatments: how well examiners agree, a survey, a series of patients, a laboratory.
  case study
  /// Sources contradict each other.
  case disputed
  /// General medicine, its textbooks and guidelines; not the manuals of trigger points.
  case medicine
  /// Advice and judgement of our own, such as the steps and doses that the program works out of the manuals.
  case ours
  /// Only the article that the project began with.
  case seed
}

/// A part of a page over which a label stands.
///
/// This is the one rule of what is labelled how. A file says where its manuals disagree, and a line or a point says where
/// something else stands behind it alone.
public enum Section: String, Sendable, CaseIterable {
  // What the manuals say of a muscle
  case points, symptoms, causes, keys, related
  // What is worked out of it for those who are on their own
  case now, release, stretch, prevent
  // What doctors know
  case mistakenFor = "mistaken_for"
  case summary, also
  /// The list of muscles worth checking: whatever was tried of one treatment, no trial has tested a list.
  case muscles

  /// What stands behind it unless the file or the line says otherwise.
  public var evidence: Evidence {
    switch self {
    case .points, .symptoms, .causes, .keys, .related, .muscles: .tradition
    case .now, .release, .stretch, .prevent: .ours
    case .mistakenFor, .summary, .also: .medicine
    }
  }
}

extension Muscle {
  /// The label over a section of its page: where its manuals disagree, all that is from them is disputed.
  public func evidence(of section: Section) -> Evidence {
    section.evidence == .tradition ? evidence : section.evidence
  }

  /// The label of one of its points.
  public func evidence(of point: TriggerPoint) -> Evidence { point.evidence ?? evidence(of: .points) }
}
