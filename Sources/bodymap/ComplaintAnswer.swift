import Atlas

/// A symptom or a condition as JSON, with the keys of its file; its red flags come with their words.
struct ComplaintAnswer: Encodable {
  let complaint: Complaint
  let redFlags: [RedFlag]

  init(_ complaint: Complaint, in atlas: Atlas) {
    self.complaint = complaint
    redFlags = atlas.redFlags(of: complaint)
  }

  private enum CodingKeys: String, CodingKey {
    case id, name, aliases, summary, areas, muscles, also
    case redFlags = "red_flags"
    case see, evidence, labels, sources, now
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(complaint.id, forKey: .id)
    try container.encode(complaint.name, forKey: .name)
    try container.encode(complaint.aliases, forKey: .aliases)
    try container.encode(complaint.summary, forKey: .summary)
    try container.encode(complaint.areas, forKey: .areas)
    try container.encode(complaint.muscles, forKey: .muscles)
    try container.encode(complaint.also, forKey: .also)
    try container.encode(redFlags.map(RedFlagAnswer.init), forKey: .redFlags)
    try container.encode(complaint.see, forKey: .see)
    try container.encode(complaint.evidence, forKey: .evidence)
    let labels = Labels.of(
      lines: [.summary: complaint.summary, .also: complaint.also], others: [.muscles, .now]
    ) { $0.evidence }
    try container.encode(labels, forKey: .labels)
    try container.encode(complaint.sources, forKey: .sources)
    try container.encode(complaint.now, forKey: .now)
  }
}
