import Atlas
import Text

extension Document {
  /// A symptom or a condition: when to see somebody first, then the muscles worth checking, then what else it may be.
  public init(_ complaint: Complaint, in atlas: Atlas, _ say: Catalog) {
    self.init()
    add(.heading(1), complaint.name)
    add(complaint.notices(in: atlas, say), complaint.now, in: atlas, say)
    add(.heading(2), say(.whatItIs))
    if !complaint.aliases.isEmpty {
      add(.paragraph, say(.alsoNamed(complaint.aliases.joined(separator: ", "))))
    }
    addSummary(complaint.summary)
    let areas = complaint.areas.compactMap { atlas.area($0) }.map { (words: $0.name.lowercasedFirst, link: $0.link) }
    if !areas.isEmpty {
      add(.paragraph, Span.linking(say(.feltIn(areas.map(\.words).joined(separator: ", "))), areas))
    }
    add(.heading(2), [Span(say(.worthChecking)), .label(Section.muscles.evidence)])
    if complaint.evidence == .disputed { add(.paragraph, [Span(say(.muscleShareDisputed)), .label(.disputed)]) }
    for (number, lead) in complaint.muscles.enumerated() {
      let name = atlas.muscle(lead.id)?.name ?? lead.id
      add(
        .item("\(number + 1).", depth: 0),
        [Span(name, .strong, link: Link(.muscle, lead.id)), Span(": ", .strong), Span(lead.why)])
    }
    add(.heading(2), [Span(say(.whatElse)), .label(Section.also.evidence)])
    add(complaint.also) { _ in "•" }
    add(.heading(2), say(.sources))
    for source in complaint.sources { add(.item("•", depth: 0), source) }
  }

  /// One paragraph, in which a label stands behind the last of the sentences that it is for.
  private mutating func addSummary(_ lines: Lines) {
    let labels = lines.labels(in: Section.summary.evidence)
    var spans: [Span] = []
    for (number, line) in lines.enumerated() {
      spans.append(Span((number == 0 ? "" : " ") + line))
      if number + 1 == lines.count || labels[number + 1] != labels[number] { spans.append(.label(labels[number])) }
    }
    add(.paragraph, spans)
  }
}
