import Atlas
import Text

extension Document {
  /// Everything known of a muscle, cautions first.
  public init(_ muscle: Muscle, in atlas: Atlas, _ say: Catalog) {
    self.init()
    let text = atlas.text(of: muscle)
    let label = Span(" [\(muscle.evidence.rawValue)]", .label)
    func title(_ words: Message) -> Block { Block(.heading(2), [Span(say(words)), label]) }
    add(.heading(1), muscle.name)
    add(.paragraph, [Span(muscle.latin, .emphasis)])
    add(muscle.notices(in: atlas, say), text.now, in: atlas, say)
    add(.heading(2), say(.whatItDoes))
    if !muscle.aliases.isEmpty {
      add(.paragraph, [Span(say(.alsoNamed(muscle.aliases.joined(separator: ", "))), .emphasis)])
    }
    add(.paragraph, text.action)
    blocks.append(title(.triggerPoints(muscle.points.count)))
    for (point, words) in zip(muscle.points, text.points) { add(point, words, in: atlas, say) }
    for (name, lines) in [
      (Message.alsoFelt, text.symptoms), (.setsOff, text.causes), (.mistakenFor, text.mistakenFor),
    ] {
      blocks.append(title(name))
      for line in lines { add(.item("•", depth: 0), line) }
    }
    for (name, steps) in [(Message.releaseIt, text.release), (.stretchIt, text.stretch)] {
      blocks.append(title(name))
      for (number, step) in steps.enumerated() { add(.item("\(number + 1).", depth: 0), step) }
    }
    blocks.append(title(.keepItAway))
    for line in text.prevent { add(.item("•", depth: 0), line) }
    let related = muscle.related.compactMap { atlas.muscle($0)?.name.lowercasedFirst }
    if !related.isEmpty {
      blocks.append(title(.checkWithIt))
      add(.paragraph, related.joined(separator: ", ").capitalizedFirst + ".")
    }
    add(.heading(2), say(.sources))
    for source in text.sources { add(.item("•", depth: 0), source) }
    add(.item("•", depth: 0), "TA2 \(muscle.ta2)" + (muscle.uberon.map { " · \($0)" } ?? ""))
  }

  private mutating func add(_ point: TriggerPoint, _ words: PointText, in atlas: Atlas, _ say: Catalog) {
    add(.heading(3), [Span("✕ \(point.id) "), Span(point.name)])
    func names(_ ids: [String]) -> String { atlas.areaNames(ids).joined(separator: ", ") }
    if point.sendsNoPain {
      add(.item("→", depth: 0), [Span(say(.sendsNoPain), .strong)])
    } else {
      add(.item("→", depth: 0), [Span(say(.essentialLabel), .strong), Span(names(point.essential))])
    }
    if !point.spillover.isEmpty {
      add(.item("→", depth: 0), [Span(say(.spilloverLabel), .emphasis), Span(" " + names(point.spillover))])
    }
    // The rule comes before the way to the point, so that nobody has felt for it already.
    if let care = words.care {
      let rule = say(point.press == .never ? .neverPressLabel : .pressWithCareLabel)
      add(.item("!", depth: 0), [Span(rule, .strong), Span(care, .caution)])
    }
    let label = say(point.press == .never ? .placeLabel : .findLabel)
    add(.item("→", depth: 0), [Span(label, .emphasis), Span(" " + words.find)])
    add(.item("→", depth: 0), [Span(say(.source(words.source)), .label)])
  }
}

extension Atlas {
  /// The names of some areas as they stand in a sentence, from head to toe or as they come.
  public func areaNames(_ ids: [String]) -> [String] { ids.compactMap { area($0)?.name.lowercasedFirst } }

  /// The names of a set of areas as they stand in a sentence, from head to toe.
  public func areaNames(_ ids: Set<String>) -> [String] {
    areas.filter { ids.contains($0.id) }.map { $0.name.lowercasedFirst }
  }
}
