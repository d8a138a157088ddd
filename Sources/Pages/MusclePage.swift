import Atlas
import Text

extension Document {
  /// Everything known of a muscle, cautions first.
  ///
  /// - Parameter point: the point that sends pain to the place that was asked about, where it is not the one that the
  ///   page begins with.
  public init(_ muscle: Muscle, for point: String? = nil, in atlas: Atlas, _ say: Catalog) {
    self.init()
    let text = atlas.text(of: muscle)
    func title(_ words: Message, _ section: Section) -> Block {
      Block(.heading(2), [Span(say(words)), .label(muscle.evidence(of: section))])
    }
    add(.heading(1), muscle.name)
    add(muscle.notices(in: atlas, say), text.now, asked: muscle.askedPoint(point, in: atlas, say), in: atlas, say)
    if let note = atlas.notes[muscle.id] {
      add(.heading(2), say(.yourNote))
      blocks += Document(markdown: note).blocks
    }
    add(.heading(2), say(.whatItDoes))
    let names = [muscle.latin] + muscle.aliases
    add(.paragraph, say(.alsoNamed(names.joined(separator: ", "))))
    add(.paragraph, text.action)
    parts[.points] = blocks.count
    blocks.append(title(.triggerPoints(muscle.points.count), .points))
    for (point, words) in zip(muscle.points, text.points) { add(point, words, in: atlas, say) }
    for (name, section, lines) in [
      (Message.alsoFelt, Section.symptoms, text.symptoms), (.setsOff, .causes, text.causes),
      (.mistakenFor, .mistakenFor, text.mistakenFor),
    ] {
      blocks.append(title(name, section))
      add(lines) { _ in "•" }
    }
    for (name, part, section, steps) in [
      (muscle.release, Part.release, Section.release, text.release), (.stretchIt, .stretch, .stretch, text.stretch),
    ] {
      parts[part] = blocks.count
      blocks.append(title(name, section))
      add(steps) { "\($0 + 1)." }
    }
    parts[.prevention] = blocks.count
    blocks.append(title(.keepItAway, .prevent))
    add(text.prevent) { _ in "•" }
    if let chapter = atlas.chapter(muscle.chapter) { addFitting(chapter, say) }
    if !muscle.keys.isEmpty { blocks.append(title(.treatTheseFirst, .keys)) }
    for (key, words) in zip(muscle.keys, text.keys) {
      let name = atlas.muscle(key)?.name ?? key
      add(
        .item("→", depth: 0),
        [
          Span(name, .strong, link: Link(.muscle, key)), Span(": ", .strong), Span(words.why + " "),
          Span("(\(say(.source(words.source))))", .label),
        ])
    }
    for (name, section, ids) in [
      (Message.treatThisBefore, Section.keys, atlas.satellites(of: muscle)), (.checkWithIt, .related, muscle.related),
    ] where !ids.isEmpty {
      blocks.append(title(name, section))
      add(muscles: ids.compactMap { atlas.muscle($0) }, separator: ", ")
    }
    add(.heading(2), say(.sources))
    for source in text.sources { add(.item("•", depth: 0), source) }
    add(.item("•", depth: 0), "TA2 \(muscle.ta2)" + (muscle.uberon.map { " · \($0)" } ?? ""))
  }

  /// Adds the names of some muscles as a sentence.
  private mutating func add(muscles: [Muscle], separator: String) {
    let names = muscles.map { (words: $0.name.lowercasedFirst, link: $0.link) }
    add(.paragraph, Span.linking(names.map(\.words).joined(separator: separator).capitalizedFirst + ".", names))
  }

  private mutating func add(_ point: TriggerPoint, _ words: PointText, in atlas: Atlas, _ say: Catalog) {
    add(.heading(3), [Span("× \(point.id) "), Span(point.name)])
    func names(_ ids: [String]) -> String { atlas.areaNames(ids).joined(separator: ", ") }
    if point.needsHelper { add(.item("→", depth: 0), [Span(say(.needsHelper), .strong)]) }
    if let instead = words.instead { add(.item("→", depth: 0), [Span(say(.noPainLabel), .strong), Span(instead)]) }
    if !point.essential.isEmpty {
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
    let place = say(point.press == .never ? .placeLabel : .findLabel)
    add(.item("→", depth: 0), [Span(place, .emphasis), Span(" " + words.find)])
    var source = [say(.source(words.source))]
    if point.isUnconfirmed { source.append(say(.unconfirmed)) }
    let label = point.evidence.map { [Span.label($0)] } ?? []
    add(.item("→", depth: 0), [Span(source.joined(separator: "; "), .label)] + label)
  }
}

extension Document {
  /// Adds the sentences of a section as items, with the label of each that has one of its own.
  mutating func add(_ lines: Lines, mark: (Int) -> String) {
    for (number, line) in lines.enumerated() {
      let label = lines.label(at: number).map { [Span.label($0)] } ?? []
      add(.item(mark(number), depth: 0), [Span(line)] + label)
    }
  }
}

extension Document.Span {
  /// What stands behind the words before it.
  static func label(_ evidence: Evidence) -> Document.Span { Document.Span(" [\(evidence.rawValue)]", .label) }
}

extension Muscle {
  /// The heading of its steps, which says whether one person is enough for them.
  fileprivate var release: Message {
    if !mayBePressed { return .releaseByClinician }
    return points.allSatisfy(\.needsHelper) ? .releaseWithHelper : .releaseIt
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
