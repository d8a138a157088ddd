import Atlas
import Figure
import Pages
import Release
import Text

/// The plan of a release as JSON.
struct ReleaseAnswer: Encodable {
  private let plan: ReleasePlan
  private let redFlags: [RedFlagAnswer]
  private let cautions: [String]
  private let cuts: [String]

  init(_ plan: ReleasePlan, in edition: Edition) {
    self.plan = plan
    redFlags = edition.atlas.redFlags(of: plan.muscle).map(RedFlagAnswer.init)
    cautions = edition.atlas.text(of: plan.muscle).cautions
    cuts = plan.cutWords(edition.say)
  }

  /// A step as JSON.
  private struct Step: Encodable {
    let kind: ReleaseStep.Kind
    let side: Side
    let turn: Int?
    let seconds: Int?
    let text: String?

    init(_ step: ReleaseStep) {
      kind = step.kind
      side = step.side
      turn = step.kind == .press ? step.turn : nil
      seconds = step.kind == .then ? nil : step.seconds
      text = step.text
    }
  }

  private enum CodingKeys: String, CodingKey {
    case muscle, point, name, sides
    case redFlags = "red_flags"
    case cautions, rule
    case place = "where"
    case position, tool, pressure, hold, rest, repeats, cuts, steps, expect, stop
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(plan.muscle.id, forKey: .muscle)
    try container.encode(plan.point.id, forKey: .point)
    try container.encode(plan.point.name, forKey: .name)
    try container.encode(plan.sides, forKey: .sides)
    try container.encode(redFlags, forKey: .redFlags)
    try container.encode(cautions, forKey: .cautions)
    try container.encodeIfPresent(plan.rule, forKey: .rule)
    try container.encode(plan.place, forKey: .place)
    try container.encodeIfPresent(plan.position, forKey: .position)
    try container.encode(plan.tool, forKey: .tool)
    try container.encodeIfPresent(plan.pressure.map { [$0.lowerBound, $0.upperBound] }, forKey: .pressure)
    try container.encode(plan.hold, forKey: .hold)
    try container.encode(plan.rest, forKey: .rest)
    try container.encode(plan.turns, forKey: .repeats)
    try container.encode(cuts, forKey: .cuts)
    try container.encode(plan.steps.map(Step.init), forKey: .steps)
    try container.encode(plan.now.expect, forKey: .expect)
    try container.encode(plan.now.stop, forKey: .stop)
  }
}

/// Why there is no release, as JSON.
struct ReleaseRefusalAnswer: Encodable {
  let muscle: String
  let refused: String
  let why: String
  let instead: [String]
  let point: String?

  init(_ refusal: ReleaseRefusal, _ instead: ReleaseRefusal.Instead, _ muscle: Muscle, _ say: Catalog) {
    self.muscle = muscle.id
    refused = refusal.id
    why = refusal.words(say)
    self.instead = instead.lines
    point = instead.point
  }
}
