import Atlas
import Figure

/// A file in `Assets/Muscles`: the facts and the text of one muscle.
struct MuscleFile: Sendable {
  let muscle: Muscle
  let text: MuscleText

  init(_ fields: inout Fields) {
    _ = fields.optionalText("$schema")
    let points = fields.objects("points") { PointFile(&$0) }
    muscle = Muscle(
      id: fields.text("id"), name: fields.text("name"), latin: fields.text("latin"), aliases: fields.texts("aliases"),
      ta2: fields.text("ta2"), uberon: fields.optionalText("uberon"), regions: fields.texts("regions"),
      frequency: fields.word("frequency"), chapter: fields.text("chapter"), points: points.map(\.point),
      related: fields.texts("related"), evidence: fields.word("evidence"))
    text = MuscleText(
      action: fields.text("action"), points: points.map(\.text), symptoms: fields.texts("symptoms"),
      causes: fields.texts("causes"), mistakenFor: fields.texts("mistaken_for"), release: fields.texts("release"),
      stretch: fields.texts("stretch"), prevent: fields.texts("prevent"), cautions: fields.texts("cautions"),
      sources: fields.texts("sources"))
  }
}

/// An entry of `points` in a muscle's file.
private struct PointFile {
  let point: TriggerPoint
  let text: PointText

  init(_ fields: inout Fields) {
    point = TriggerPoint(
      id: fields.text("id"), name: fields.text("name"), frequency: fields.optionalWord("frequency"),
      press: fields.optionalWord("press", among: [.care, .never]) ?? .free,
      spots: fields.objects("spots") { Spot(&$0) }, essential: fields.texts("essential"),
      spillover: fields.texts("spillover"))
    text = PointText(
      find: fields.text("find"), care: fields.optionalText("care"), source: fields.text("source"))
  }
}

extension Spot {
  /// What a spot may have in figure units: the page, from the fingertips to a step behind the heel.
  private static let xs = -200.0...330.0
  private static let ys = 0.0...1060.0

  fileprivate init(_ fields: inout Fields) {
    self.init(plate: fields.word("view"), x: fields.number("x", Self.xs), y: fields.number("y", Self.ys))
  }
}
