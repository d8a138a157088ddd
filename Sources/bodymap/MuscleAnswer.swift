import Atlas

/// A muscle as JSON: its facts and its text in one, with the keys of its file.
struct MuscleAnswer: Encodable {
  let muscle: Muscle
  let text: MuscleText
  let redFlags: [RedFlag]

  init(_ muscle: Muscle, in atlas: Atlas) {
    self.muscle = muscle
    text = atlas.text(of: muscle)
    redFlags = atlas.redFlags(of: muscle)
  }

  private enum CodingKeys: String, CodingKey {
    case id, name, latin, aliases, ta2, uberon, regions, frequency, chapter, action, points, symptoms, causes
    case mistakenFor = "mistaken_for"
    case related, release, stretch, prevent
    case redFlags = "red_flags"
    case cautions, evidence, sources, now
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(muscle.id, forKey: .id)
    try container.encode(muscle.name, forKey: .name)
    try container.encode(muscle.latin, forKey: .latin)
    try container.encode(muscle.aliases, forKey: .aliases)
    try container.encode(muscle.ta2, forKey: .ta2)
    try container.encodeIfPresent(muscle.uberon, forKey: .uberon)
    try container.encode(muscle.regions, forKey: .regions)
    try container.encode(muscle.frequency, forKey: .frequency)
    try container.encode(muscle.chapter, forKey: .chapter)
    try container.encode(text.action, forKey: .action)
    try container.encode(zip(muscle.points, text.points).map { PointAnswer($0, $1) }, forKey: .points)
    try container.encode(text.symptoms, forKey: .symptoms)
    try container.encode(text.causes, forKey: .causes)
    try container.encode(text.mistakenFor, forKey: .mistakenFor)
    try container.encode(muscle.related, forKey: .related)
    try container.encode(text.release, forKey: .release)
    try container.encode(text.stretch, forKey: .stretch)
    try container.encode(text.prevent, forKey: .prevent)
    try container.encode(redFlags.map(RedFlagAnswer.init), forKey: .redFlags)
    try container.encode(text.cautions, forKey: .cautions)
    try container.encode(muscle.evidence, forKey: .evidence)
    try container.encode(text.sources, forKey: .sources)
    try container.encode(text.now, forKey: .now)
  }
}

/// A trigger point as JSON; keys that say nothing are left out, as in its file.
private struct PointAnswer: Encodable {
  let id: String
  let name: String
  let frequency: Frequency?
  let press: SelfPressing?
  let care: String?
  let find: String
  let spots: [Spot]
  let essential: [String]
  let spillover: [String]
  let sendsNoPain: Bool?
  let source: String

  init(_ point: TriggerPoint, _ text: PointText) {
    id = point.id
    name = point.name
    frequency = point.frequency
    find = text.find
    press = point.press == .free ? nil : point.press
    care = text.care
    spots = point.spots
    essential = point.essential
    spillover = point.spillover
    sendsNoPain = point.sendsNoPain ? true : nil
    source = text.source
  }

  private enum CodingKeys: String, CodingKey {
    case id, name, frequency, press, care, find, spots, essential, spillover
    case sendsNoPain = "sends_no_pain"
    case source
  }
}
