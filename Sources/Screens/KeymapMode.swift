extension Keymap {
  /// A situation in which keys have a meaning of their own.
  public enum Mode: String, Sendable, CaseIterable {
    case body, near, region, muscle, guide, complaint, plan, contents, warnings, help
    case check, consent, release, running, record, journal, typing, note, search, palette, settings

    /// What the situation is called in help.
    public var title: String {
      switch self {
      case .body: "On the body"
      case .near: "On the body, from near"
      case .region: "In a region"
      case .muscle: "On a muscle's page"
      case .guide: "In the guide"
      case .complaint: "On a symptom or a condition"
      case .plan: "On three things for today, and on a plan"
      case .contents: "In the contents of the book"
      case .warnings: "On the warnings"
      case .help: "In this help"
      case .check: "Is it your pain?"
      case .consent: "Before the first release"
      case .release: "Before and after a release"
      case .running: "While a release is under way"
      case .record: "While recording how it is"
      case .journal: "In the journal"
      case .typing: "While typing"
      case .note: "While writing a note"
      case .search: "In the search"
      case .palette: "In the list of everything"
      case .settings: "In the settings"
      }
    }
  }
}
