import Atlas
import Text

extension Document {
  /// A symptom or a condition: when to see somebody first, then the muscles worth checking, then what else it may be.
  public init(_ complaint: Complaint, in atlas: Atlas, _ say: Catalog) {
    self.init()
    let label = Span(" [\(complaint.evidence.rawValue)]", .label)
    add(.heading(1), complaint.name)
    add(complaint.notices(in: atlas, say), complaint.now, in: atlas, say)
    add(.heading(2), say(.whatItIs))
    if !complaint.aliases.isEmpty {
      add(.paragraph, [Span(say(.alsoNamed(complaint.aliases.joined(separator: ", "))), .emphasis)])
    }
    add(.paragraph, [Span(complaint.summary.joined(separator: " ")), label])
    let areas = atlas.areaNames(complaint.areas)
    if !areas.isEmpty { add(.paragraph, say(.feltIn(areas.joined(separator: ", ")))) }
    add(.heading(2), [Span(say(.worthChecking)), label])
    for (number, lead) in complaint.muscles.enumerated() {
      let name = atlas.muscle(lead.id)?.name ?? lead.id
      add(.item("\(number + 1).", depth: 0), [Span("\(name): ", .strong), Span(lead.why)])
    }
    add(.heading(2), say(.whatElse))
    for line in complaint.also { add(.item("•", depth: 0), line) }
    add(.heading(2), say(.sources))
    for source in complaint.sources { add(.item("•", depth: 0), source) }
  }
}
