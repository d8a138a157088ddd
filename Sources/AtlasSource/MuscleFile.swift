import Atlas
import Figure

/// A file in `Assets/Muscles`: the facts and the text of one muscle.
struct MuscleFile: Sendable {
  let muscle: Muscle
  let text: MuscleText

  init(_ fields: inout Fields) {
    // In the order of the files, in which the reading goes fastest.
    _ = fields.optionalText("$schema")
    let (id, name, latin) = (fields.text("id"), fields.text("name"), fields.text("latin"))
    let (aliases, words) = (fields.texts("aliases"), fields.optionalTexts("words"))
    let (ta2, uberon) = (fields.text("ta2"), fields.optionalText("uberon"))
    let regions = fields.texts("regions")
    let frequency: Frequency = fields.word("frequency")
    let (chapter, action) = (fields.text("chapter"), fields.text("action"))
    let points = fields.objects("points") { PointFile(&$0) }
    let (symptoms, causes) = (fields.lines("symptoms"), fields.lines("causes"))
    let (mistakenFor, related) = (fields.lines("mistaken_for"), fields.texts("related"))
    let keys = fields.optionalObjects("keys") {
      (muscle: $0.text("muscle"), text: KeyText(why: $0.text("why"), source: $0.text("source")))
    }
    let (release, stretch, prevent) = (fields.lines("release"), fields.lines("stretch"), fields.lines("prevent"))
    let redFlags = fields.optionalTexts("red_flags")
    text = MuscleText(
      action: action, points: points.map(\.text), keys: keys.map(\.text), symptoms: symptoms, causes: causes,
      mistakenFor: mistakenFor, release: release, stretch: stretch, prevent: prevent,
      cautions: fields.texts("cautions"), sources: fields.texts("sources"),
      now: fields.object("now") { Now(&$0) } ?? .missing)
    muscle = Muscle(
      id: id, name: name, latin: latin, aliases: aliases, words: words, ta2: ta2, uberon: uberon, regions: regions,
      frequency: frequency, chapter: chapter, points: points.map(\.point), related: related, keys: keys.map(\.muscle),
      redFlags: redFlags, evidence: fields.word("evidence", among: [.tradition, .disputed]))
  }
}

/// An entry of `points` in a muscle's file.
private struct PointFile {
  let point: TriggerPoint
  let text: PointText

  init(_ fields: inout Fields) {
    let (id, name) = (fields.text("id"), fields.text("name"))
    let frequency: Frequency? = fields.optionalWord("frequency")
    let find = fields.text("find")
    let press: SelfPressing? = fields.optionalWord("press", among: [.care, .never])
    let (care, needsHelper) = (fields.optionalText("care"), fields.optionalFlag("helper") ?? false)
    let spots = fields.objects("spots") { Spot(&$0) }
    let (essential, spillover) = (fields.texts("essential"), fields.texts("spillover"))
    text = PointText(
      find: find, care: care, instead: fields.optionalText("instead"), source: fields.text("source"))
    point = TriggerPoint(
      id: id, name: name, frequency: frequency, press: press ?? .free, needsHelper: needsHelper, spots: spots,
      essential: essential, spillover: spillover,
      evidence: fields.optionalWord("evidence", among: [.trial, .study, .disputed]),
      isUnconfirmed: fields.optionalFlag("unconfirmed") ?? false)
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
