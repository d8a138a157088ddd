import Atlas

/// What stands behind a section, as JSON: a list of labels where it has sentences, one a sentence; else a label.
enum Labels: Encodable {
  case ofSentences([Evidence])
  case ofAll(Evidence)

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .ofSentences(let labels): try labels.encode(to: encoder)
    case .ofAll(let label): try label.encode(to: encoder)
    }
  }

  /// The labels of sections with sentences and of others, by the keys that they have in the files.
  static func of(
    lines: [Section: Lines], others: [Section], by label: (Section) -> Evidence
  ) -> [String: Labels] {
    var all: [String: Labels] = [:]
    for (section, lines) in lines { all[section.rawValue] = .ofSentences(lines.labels(in: label(section))) }
    for section in others { all[section.rawValue] = .ofAll(label(section)) }
    return all
  }
}
