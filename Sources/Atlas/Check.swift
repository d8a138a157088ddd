/// What a person found who pressed a point of a muscle that may be behind the pain.
public struct Check: Sendable, Hashable {
  /// The id of the muscle.
  public let muscle: String
  /// The number of the point.
  public let point: String
  /// What was felt.
  public let outcome: Outcome

  /// What was felt at a point of a muscle.
  public init(muscle: String, point: String, outcome: Outcome) {
    self.muscle = muscle
    self.point = point
    self.outcome = outcome
  }

  /// What pressing a point came to.
  public enum Outcome: String, Sendable, Hashable, CaseIterable, Encodable {
    /// It is the pain that one knows: the point is active.
    case mine
    /// It is tender, and not the pain that one knows: the point is latent.
    case tender
    case unsure
    case nothing

    /// The state of such a point as the manuals call it; nil where there is none, or nobody knows.
    public var state: State? {
      switch self {
      case .mine: .active
      case .tender: .latent
      case .unsure, .nothing: nil
      }
    }

    /// Where a muscle belongs among the suspects, whatever else speaks for it: 1 for those of which nothing is known.
    var rank: Int {
      switch self {
      case .mine: 0
      case .unsure: 1
      case .tender: 2
      case .nothing: 3
      }
    }
  }

  /// Whether a point gives the pain of its own accord, or only where it is pressed.
  public enum State: String, Sendable, Hashable, Encodable { case active, latent }
}

extension Question {
  /// What was found at a muscle; of several points the one that speaks most for it. Nil where none was pressed.
  public func outcome(of muscle: String) -> Check.Outcome? {
    checks.filter { $0.muscle == muscle }.map(\.outcome).min { $0.rank < $1.rank }
  }

  /// Where a muscle belongs by what was found at it.
  func rank(of muscle: String) -> Int { (outcome(of: muscle) ?? .unsure).rank }

  /// Takes what was found at a point in the place of what was found there before.
  public mutating func add(_ check: Check) {
    checks.removeAll { ($0.muscle, $0.point) == (check.muscle, check.point) }
    checks.append(check)
  }
}
