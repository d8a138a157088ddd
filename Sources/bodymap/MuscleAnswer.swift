import Atlas

/// A muscle as JSON: its facts and its text in one, with the keys of its file.
struct MuscleAnswer: Encodable {
  let muscle: Muscle
  let text: MuscleText
  let redFlags: [RedFlag]
  let satellites: [String]
  let patterns: [PainPattern]

  init(_ muscle: Muscle, in atlas: Atlas) {
    self.muscle = muscle
    text = atlas.text(of: muscle)
    redFlags = atlas.redFlags(of: muscle)
    satellites = atlas.satellites(of: muscle)
    patterns = atlas.patterns.patterns(of: muscle.id)
  }

  private enum CodingKeys: String, CodingKey {
    case id, name, latin, aliases, ta2, uberon, regions, frequency, chapter, action, points, symptoms, causes
    case mistakenFor = "mistaken_for"
    case related, keys, satellites, release, stretch, prevent
    case redFlags = "red_flags"
    case cautions, evidence, labels, sources, now, patterns
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
    try container.encode(zip(muscle.points, text.points).map { PointAnswer($0, $1, of: muscle) }, forKey: .points)
    try container.encode(text.symptoms, forKey: .symptoms)
    try container.encode(text.causes, forKey: .causes)
    try container.encode(text.mistakenFor, forKey: .mistakenFor)
    try container.encode(muscle.related, forKey: .related)
    try container.encode(zip(muscle.keys, text.keys).map { KeyAnswer($0, $1) }, forKey: .keys)
    try container.encode(satellites, forKey: .satellites)
    try container.encode(text.release, forKey: .release)
    try container.encode(text.stretch, forKey: .stretch)
    try container.encode(text.prevent, forKey: .prevent)
    try container.encode(redFlags.map(RedFlagAnswer.init), forKey: .redFlags)
    try container.encode(text.cautions, forKey: .cautions)
    try container.encode(muscle.evidence, forKey: .evidence)
    try container.encode(labels, forKey: .labels)
    try container.encode(text.sources, forKey: .sources)
    try container.encode(text.now, forKey: .now)
    try container.encode(patterns.flatMap(PatternAnswer.all), forKey: .patterns)
  }

  private var labels: [String: Labels] {
    Labels.of(
      lines: [
        .symptoms: text.symptoms, .causes: text.causes, .mistakenFor: text.mistakenFor, .release: text.release,
        .stretch: text.stretch, .prevent: text.prevent,
      ], others: [.now, .keys, .related]
    ) { muscle.evidence(of: $0) }
  }
}

/// A key muscle as JSON.
private struct KeyAnswer: Encodable {
  let muscle: String
  let why: String
  let source: String

  init(_ id: String, _ text: KeyText) {
    muscle = id
    why = text.why
    source = text.source
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
  let helper: Bool?
  let spots: [Spot]
  let essential: [String]
  let spillover: [String]
  let instead: String?
  let source: String
  let evidence: Evidence
  let unconfirmed: Bool?

  init(_ point: TriggerPoint, _ text: PointText, of muscle: Muscle) {
    id = point.id
    name = point.name
    frequency = point.frequency
    find = text.find
    press = point.press == .free ? nil : point.press
    care = text.care
    helper = point.needsHelper ? true : nil
    spots = point.spots
    essential = point.essential
    spillover = point.spillover
    instead = text.instead
    source = text.source
    evidence = muscle.evidence(of: point)
    unconfirmed = point.isUnconfirmed ? true : nil
  }
}
