import Text

extension Atlas {
  /// Whether there is something where a link leads.
  public func knows(_ link: Link) -> Bool {
    switch link.kind {
    case .muscle: muscle(link.id) != nil
    case .guide: chapter(link.id) != nil
    case .symptom: complaint(.symptom, link.id) != nil
    case .condition: complaint(.condition, link.id) != nil
    case .area: area(link.id) != nil
    case .plan: link.ids.allSatisfy { muscle($0) != nil }
    }
  }
}

extension Link {
  /// The ids that it names; more than one of a plan only.
  public var ids: [String] { id.split(separator: "+").map(String.init) }
}
