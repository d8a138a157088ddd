import Atlas
import Pages

/// A plan as JSON. Every key is always there.
struct PlanAnswer: Encodable {
  let muscles: [Entry]
  let changes: [String: [String]]
  let chapters: [String]
  let redFlags: [RedFlagAnswer]

  init(_ plan: Plan) {
    muscles = plan.parts.map { Entry(part: $0) }
    let none = Dictionary(uniqueKeysWithValues: Concern.allCases.map { ($0.rawValue, [String]()) })
    changes = plan.changes.reduce(into: none) { $0[$1.concern.rawValue] = $1.lines }
    chapters = plan.chapters.map(\.id)
    redFlags = plan.redFlags.map(RedFlagAnswer.init)
  }

  private enum CodingKeys: String, CodingKey {
    case muscles, changes, chapters
    case redFlags = "red_flags"
  }

  /// A muscle of the plan.
  struct Entry: Encodable {
    let part: Plan.Part

    private enum CodingKeys: String, CodingKey { case id, name, side, cautions, release, instead, stretch, stop }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(part.muscle.id, forKey: .id)
      try container.encode(part.muscle.name, forKey: .name)
      // A key that is there and null says more than one that is missing.
      try container.encode(part.side, forKey: .side)
      try container.encode(part.text.cautions, forKey: .cautions)
      try container.encode(part.isPressed ? part.now : nil, forKey: .release)
      try container.encode(part.isPressed ? nil : part.now.position, forKey: .instead)
      try container.encode(part.text.stretch, forKey: .stretch)
      try container.encode(part.now.stop, forKey: .stop)
    }
  }
}
