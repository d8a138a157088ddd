/// A muscle that may be the source of pain in some areas, with the reason why.
public struct Suspect: Sendable, Hashable {
  /// The muscle that may be behind the pain.
  public let muscle: Muscle
  /// 1 for the likeliest.
  public let rank: Int
  /// The strongest way in which it refers pain to one of the areas.
  public let referral: Referral
  /// Ids of the points that do so.
  public let points: [String]
  /// Why it stands where it stands, in a sentence.
  public let reason: String
}

extension Atlas {
  /// The muscles that send pain to any of `areas`, the likeliest first.
  ///
  /// The order follows a rule that the reason spells out: essential before spillover, then the commoner
  /// points, then the muscle that covers more of the areas, then the one of which the greater part of its
  /// points sends pain here, then the alphabet. When the areas hurt `together`, the muscle whose essential
  /// patterns explain most of them comes before all others.
  public func muscles(sendingPainTo areas: [String], together: Bool = false) -> [Suspect] {
    let wanted = Set(areas)
    let found = muscles.compactMap { Candidate($0, wanted) }.sorted { a, b in
      together && a.covered != b.covered ? a.covered > b.covered : Candidate.likelier(a, b)
    }
    return found.enumerated().map { index, candidate in
      Suspect(
        muscle: candidate.muscle, rank: index + 1, referral: candidate.referral, points: candidate.points.map(\.id),
        reason: candidate.reason)
    }
  }
}

private struct Candidate {
  let muscle: Muscle
  let referral: Referral
  let points: [TriggerPoint]
  /// How often the commonest of these points is met.
  let frequency: Frequency
  /// How many of the wanted areas an essential pattern covers.
  let covered: Int

  init?(_ muscle: Muscle, _ wanted: Set<String>) {
    let essential = muscle.points.filter { !wanted.isDisjoint(with: $0.essential) }
    let spillover = muscle.points.filter { !wanted.isDisjoint(with: $0.spillover) }
    guard !essential.isEmpty || !spillover.isEmpty else { return nil }
    self.muscle = muscle
    referral = essential.isEmpty ? .spillover : .essential
    points = essential.isEmpty ? spillover : essential
    frequency = points.map { $0.frequency ?? muscle.frequency }.min() ?? muscle.frequency
    covered = wanted.intersection(essential.flatMap(\.essential)).count
  }

  static func likelier(_ a: Candidate, _ b: Candidate) -> Bool {
    if a.referral != b.referral { return a.referral < b.referral }
    if a.frequency != b.frequency { return a.frequency < b.frequency }
    if a.covered != b.covered { return a.covered > b.covered }
    if a.share != b.share { return a.share > b.share }
    return a.muscle.name < b.muscle.name
  }

  private var share: Double { Double(points.count) / Double(muscle.points.count) }

  var reason: String {
    let pattern = referral == .essential ? "Essential pattern" : "Spillover only"
    let all = points.count == muscle.points.count
    let which =
      switch (points.count, all) {
      case (1, true): "of its one point"
      case (_, true): "of all its \(points.count) points"
      case (1, _): "of point \(points[0].id) (\(points[0].name))"
      default: "of points \(points.map(\.id).listed) of \(muscle.points.count)"
      }
    return "\(pattern) \(which); \(points.count == 1 ? "it is" : "they are") \(frequency.words)."
  }
}
