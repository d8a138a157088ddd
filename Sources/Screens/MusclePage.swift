import Atlas

extension Document {
  /// Everything known of a muscle, cautions first.
  public init(_ muscle: Muscle, in atlas: Atlas) {
    self.init()
    let said = atlas.text(of: muscle)
    let label = Span(" [\(muscle.evidence.rawValue)]", .label)
    func title(_ text: String, labelled: Bool = true) -> Block {
      Block(.heading(2), labelled ? [Span(text), label] : [Span(text)])
    }
    add(.heading(1), muscle.name)
    var names = [Span(muscle.latin, .emphasis)]
    if !muscle.aliases.isEmpty { names.append(Span(" · also: \(muscle.aliases.joined(separator: ", "))")) }
    blocks.append(Block(.paragraph, names))
    for caution in said.cautions { blocks.append(Block(.quote, [Span(caution, .caution)])) }
    add(.paragraph, said.action)
    blocks.append(title(muscle.points.count == 1 ? "Trigger point" : "Trigger points"))
    for (point, text) in zip(muscle.points, said.points) { add(point, text, in: atlas) }
    let sections = [
      ("Also felt", said.symptoms), ("What sets it off", said.causes), ("Mistaken for", said.mistakenFor),
    ]
    for (name, lines) in sections {
      blocks.append(title(name))
      for line in lines { add(.item("•", depth: 0), line) }
    }
    for (name, steps) in [("Release it", said.release), ("Stretch it", said.stretch)] {
      blocks.append(title(name))
      for (number, step) in steps.enumerated() { add(.item("\(number + 1).", depth: 0), step) }
    }
    blocks.append(title("Keep it away"))
    for line in said.prevent { add(.item("•", depth: 0), line) }
    let related = muscle.related.compactMap { atlas.muscle($0)?.name.lowercasedFirst }
    if !related.isEmpty {
      blocks.append(title("Check with it"))
      add(.paragraph, related.joined(separator: ", ").capitalizedFirst + ".")
    }
    blocks.append(title("Sources", labelled: false))
    for source in said.sources { add(.item("•", depth: 0), source) }
    add(.item("•", depth: 0), "TA2 \(muscle.ta2)" + (muscle.uberon.map { " · \($0)" } ?? ""))
  }

  private mutating func add(_ point: TriggerPoint, _ said: PointText, in atlas: Atlas) {
    blocks.append(Block(.heading(3), [Span("✕ \(point.id) "), Span(point.name)]))
    func names(_ ids: [String]) -> String {
      ids.compactMap { atlas.area($0)?.name.lowercasedFirst }.joined(separator: ", ")
    }
    blocks.append(Block(.item("→", depth: 0), [Span("essential: ", .strong), Span(names(point.essential))]))
    if !point.spillover.isEmpty {
      blocks.append(Block(.item("→", depth: 0), [Span("spillover:", .emphasis), Span(" " + names(point.spillover))]))
    }
    blocks.append(Block(.item("→", depth: 0), [Span("find it:", .emphasis), Span(" " + said.find)]))
    if let care = said.care {
      let rule = point.press == .never ? "do not press it yourself: " : "press with care: "
      blocks.append(Block(.item("!", depth: 0), [Span(rule, .strong), Span(care, .caution)]))
    }
    blocks.append(Block(.item("→", depth: 0), [Span("source: \(said.source)", .label)]))
  }

  /// The keys that work in a situation, from the key table, and what the marks on the body mean.
  public init(helpFor mode: Keymap.Mode) {
    self.init()
    add(.heading(1), "Keys")
    let width = Keymap.bindings.map { columns(of: $0.names) }.max() ?? 0
    add(.heading(3), mode.title)
    for binding in Keymap.bindings(in: mode) {
      let padding = String(repeating: " ", count: width - columns(of: binding.names))
      blocks.append(Block(.item(binding.names + padding, depth: 0), binding.summary))
    }
    add(.heading(2), "The mouse")
    add(
      .paragraph,
      "Click a region or an entry to choose it, click it again to open it; the wheel moves along. Hold Shift to select text as usual, or start with --no-mouse."
    )
    add(.heading(2), "The body")
    add(.paragraph, "Left and right are always your own: seen from the front, your right is on the left of the page.")
    add(
      .paragraph,
      "✕ is a trigger point. Strong paint is its essential pattern, where nearly everybody feels the pain; light paint is spillover, which only some people feel. Both are on the side that you chose; the other side mirrors it."
    )
    add(.heading(2), "Evidence labels")
    add(.item("•", depth: 0), "tradition: clinical manuals agree")
    add(.item("•", depth: 0), "trial: a controlled study")
    add(.item("•", depth: 0), "disputed: sources contradict each other")
    add(.item("•", depth: 0), "seed: only the article that the project began with")
  }
}
