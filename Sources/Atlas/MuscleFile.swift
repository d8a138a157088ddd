/// The shape of a file in `Assets/Muscles`: the facts and the text of one muscle.
struct MuscleFile: Decodable, Sendable {
  let muscle: Muscle
  let text: MuscleText

  private struct Shape: Decodable {
    let id, name, latin: String
    let aliases: [String]
    let ta2: String
    let uberon: String?
    let regions: [String]
    let frequency: Frequency
    let chapter, action: String
    let points: [Point]
    let symptoms, causes, mistakenFor, related, release, stretch, prevent, cautions: [String]
    let evidence: Evidence
    let sources: [String]

    enum CodingKeys: String, CodingKey {
      case id, name, latin, aliases, ta2, uberon, regions, frequency, chapter, action, points, symptoms, causes
      case mistakenFor = "mistaken_for"
      case related, release, stretch, prevent, cautions, evidence, sources
    }

    struct Point: Decodable {
      let id, name: String
      let frequency: Frequency?
      let find: String
      let press: SelfPressing?
      let care: String?
      let spots: [Spot]
      let essential, spillover: [String]
      let source: String
    }
  }

  init(from decoder: any Decoder) throws {
    let file = try Shape(from: decoder)
    muscle = Muscle(
      id: file.id, name: file.name, latin: file.latin, aliases: file.aliases, ta2: file.ta2, uberon: file.uberon,
      regions: file.regions, frequency: file.frequency, chapter: file.chapter,
      points: file.points.map {
        TriggerPoint(
          id: $0.id, name: $0.name, frequency: $0.frequency, press: $0.press ?? .free, spots: $0.spots,
          essential: $0.essential, spillover: $0.spillover)
      },
      related: file.related, evidence: file.evidence)
    text = MuscleText(
      action: file.action,
      points: file.points.map { PointText(find: $0.find, care: $0.care, source: $0.source) },
      symptoms: file.symptoms, causes: file.causes, mistakenFor: file.mistakenFor, release: file.release,
      stretch: file.stretch, prevent: file.prevent, cautions: file.cautions, sources: file.sources)
  }
}
