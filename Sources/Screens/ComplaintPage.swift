import Atlas

extension Document {
  /// A symptom or a condition: when to see somebody first, then the muscles worth checking, then what else it may be.
  public init(_ complaint: Complaint, in atlas: Atlas) {
    self.init()
    let label = Span(" [\(complaint.evidence.rawValue)]", .label)
    add(.heading(1), complaint.name)
    if !complaint.aliases.isEmpty {
      blocks.append(Block(.paragraph, [Span("also: \(complaint.aliases.joined(separator: ", "))", .emphasis)]))
    }
    for line in complaint.see { blocks.append(Block(.quote, [Span(line, .caution)])) }
    blocks.append(Block(.paragraph, [Span(complaint.summary.joined(separator: " ")), label]))
    let areas = complaint.areas.compactMap { atlas.area($0)?.name.lowercasedFirst }
    if !areas.isEmpty { add(.paragraph, "Felt in: \(areas.joined(separator: ", ")).") }
    blocks.append(Block(.heading(2), [Span("Muscles worth checking"), label]))
    for (number, lead) in complaint.muscles.enumerated() {
      let name = atlas.muscle(lead.id)?.name ?? lead.id
      blocks.append(Block(.item("\(number + 1).", depth: 0), [Span("\(name): ", .strong), Span(lead.why)]))
    }
    add(.heading(2), "What else it may be")
    for line in complaint.also { add(.item("•", depth: 0), line) }
    add(.heading(2), "Sources")
    for source in complaint.sources { add(.item("•", depth: 0), source) }
  }
}
