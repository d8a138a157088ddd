import Figure
import Packing

/// A muscle that may be the source of pain in some areas, and where it stands in the order of each of them.
public struct Suspect: Sendable, Hashable {
  /// The muscle that may be behind the pain.
  public let muscle: Muscle
  /// 1 for the likeliest.
  public let rank: Int
  /// The strongest way in which it refers pain to one of the areas; nil for one that only a symptom speaks for.
  public let referral: Referral?
  /// Ids of the points that do so.
  public let points: [String]
  /// Ids of its key muscles that are suspected as well, the likeliest first: they are to be treated before it.
  public let keys: [String]
  /// Where it stands in the order of each area that it explains, in the order in which they were asked.
  public let standings: [Standing]
  /// Where it stands on the page of each symptom that was asked and names it.
  public let symptoms: [SymptomStanding]
  /// The sides of the person on which it explains something; empty where no side was said.
  public let sides: [Side]
  /// What was found where it was pressed; nil where it was not.
  public let outcome: Check.Outcome?
  /// Ids of the areas and symptoms that it does not explain.
  public let unexplained: [String]
  /// How many areas and symptoms were asked about.
  public let asked: Int
}

/// The place of a muscle among those that are worth checking for a symptom.
public struct SymptomStanding: Sendable, Hashable {
  /// The id of the symptom.
  public let symptom: String
  /// 1 for the first.
  public let place: Int
  /// How many the symptom names.
  public let listed: Int
}

/// The place of a muscle in the order of an area.
public struct Standing: Sendable, Hashable {
  /// The id of the area.
  public let area: String
  /// 1 for the first muscle of the area.
  public let place: Int
  /// How many muscles the manual's list for the area names.
  public let listed: Int
  /// Whether that list names it; the others follow after those.
  public var isListed: Bool { place <= listed }
}

extension Atlas {
  /// The muscles that send pain to any of `areas`, the likeliest first.
  public func muscles(sendingPainTo areas: [String]) -> [Suspect] { suspects(of: Question(areas: areas)) }

  /// The muscles that may be behind a question, the likeliest first: the one place that answers it.
  ///
  /// Within one area the order is data: that of the manual's list for it, then those that no list names (see
  /// `OrderOfAreas`). Over several areas each gives a muscle that sends pain there from one point, for the first of its
  /// order, down to half a point, for the last, times what the pain there counts; a symptom does the same with the muscles
  /// that its page names. The points are added up. So whoever explains more of the question comes first, and a muscle at
  /// the head of one list comes before one at the end of two. Another area in the question can let no muscle that does
  /// not explain it pass one that does. That a muscle is the key of another is told and changes nothing in the order.
  /// What was found where somebody pressed goes before all of it: a muscle that gave the pain that is known comes first,
  /// one that was only tender after those of which nothing is known, and one where nothing was felt last.
  public func suspects(of question: Question) -> [Suspect] {
    let asked = question.areas
    let symptoms = question.symptoms.uniqued().compactMap { complaint(.symptom, $0) }
    var found: [String: Case] = [:]
    for area in asked {
      let order = order(ofArea: area)
      let listed = order.count(where: \.isListed)
      // Of an area that hurts on both sides the worse one counts.
      let weight = question.pains.filter { $0.area == area }.map(\.weight).max() ?? 1
      for (index, entry) in order.enumerated() {
        found[entry.muscle, default: Case()].worth += weight * (1 - Double(index) / Double(2 * order.count))
        found[entry.muscle]?.standings.append(Standing(area: area, place: index + 1, listed: listed))
      }
    }
    for symptom in symptoms {
      let listed = symptom.muscles.count
      for (index, lead) in symptom.muscles.enumerated() {
        found[lead.id, default: Case()].worth += 1 - Double(index) / Double(2 * listed)
        found[lead.id]?.symptoms.append(SymptomStanding(symptom: symptom.id, place: index + 1, listed: listed))
      }
    }
    // A muscle holds much; what is compared of it is little.
    let ordered = muscles.indices.compactMap { number in
      found[muscles[number].id].map { evidence in
        (number: number, rank: question.rank(of: muscles[number].id), evidence: evidence)
      }
    }.sorted { a, b in
      (a.rank, b.evidence.worth, muscles[a.number].frequency, muscles[a.number].name)
        < (b.rank, a.evidence.worth, muscles[b.number].frequency, muscles[b.number].name)
    }
    let ranks = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { (muscles[$1.number].id, $0 + 1) })
    let wanted = Set(asked)
    return ordered.enumerated().map { index, entry in
      let (muscle, evidence) = (muscles[entry.number], entry.evidence)
      let essential = muscle.points.filter { !wanted.isDisjoint(with: $0.essential) }
      let spillover = muscle.points.filter { !wanted.isDisjoint(with: $0.spillover) }
      let explained = Set(evidence.standings.map(\.area) + evidence.symptoms.map(\.symptom))
      let sides = Set(question.pains.filter { explained.contains($0.area) }.compactMap(\.side))
      return Suspect(
        muscle: muscle, rank: index + 1,
        referral: !essential.isEmpty ? .essential : spillover.isEmpty ? nil : .spillover,
        points: (essential.isEmpty ? spillover : essential).map(\.id),
        keys: muscle.keys.filter { ranks[$0] != nil }.sorted { ranks[$0, default: 0] < ranks[$1, default: 0] },
        standings: evidence.standings, symptoms: evidence.symptoms,
        sides: [Side.right, .left].filter(sides.contains), outcome: question.outcome(of: muscle.id),
        unexplained: (asked + symptoms.map(\.id)).filter { !explained.contains($0) }, asked: question.count)
    }
  }

  /// What speaks for a muscle.
  private struct Case {
    var worth = 0.0
    var standings: [Standing] = []
    var symptoms: [SymptomStanding] = []
  }
}

/// For each area the muscles that send pain there, in the order in which they are worth checking.
struct OrderOfAreas: Sendable, Hashable, Packable {
  /// A muscle in the order of an area.
  struct Entry: Sendable, Hashable, Packable {
    let muscle: String
    /// Whether the manual's list for the area names it.
    let isListed: Bool

    init(muscle: String, isListed: Bool) { (self.muscle, self.isListed) = (muscle, isListed) }

    init(from unpacker: inout Unpacker) { (muscle, isListed) = (unpacker.next(), unpacker.next()) }

    func pack(into packer: inout Packer) { packer.add(muscle, isListed) }
  }

  private let entries: [String: [Entry]]

  /// The order of every area: first the list that the area has, then the muscles that send pain there and stand in no
  /// list, the commoner ones before the rare and the disputed.
  init(_ areas: [Area], _ muscles: [Muscle]) {
    var senders: [String: [Muscle]] = [:]
    for muscle in muscles {
      for area in Set(muscle.points.flatMap { $0.essential + $0.spillover }) {
        senders[area, default: []].append(muscle)
      }
    }
    var entries: [String: [Entry]] = [:]
    for area in areas {
      let sending = senders[area.id] ?? []
      let listed = area.order.filter { id in sending.contains { $0.id == id } }
      let others = sending.filter { !listed.contains($0.id) }.sorted {
        ($0.evidence == .disputed ? 1 : 0, $0.frequency, $0.name) < (
          $1.evidence == .disputed ? 1 : 0, $1.frequency, $1.name
        )
      }
      entries[area.id] =
        listed.map { Entry(muscle: $0, isListed: true) } + others.map { Entry(muscle: $0.id, isListed: false) }
    }
    self.entries = entries
  }

  init(from unpacker: inout Unpacker) { entries = unpacker.next() }

  func pack(into packer: inout Packer) { packer.add(entries) }

  /// The order of one area, the first first.
  func entries(of area: String) -> [Entry] { entries[area] ?? [] }
}
