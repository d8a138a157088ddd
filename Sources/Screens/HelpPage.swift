import Atlas
import Text

extension Document {
  /// The keys that work in a situation, from the key table, and what the marks on the body mean.
  public init(helpFor mode: Keymap.Mode, by keymap: Keymap = .shipped, _ say: Catalog) {
    self.init()
    add(.heading(1), say(.keys))
    let width = keymap.bindings.map(\.names.columns).max() ?? 0
    add(.heading(3), mode.title)
    for binding in keymap.bindings(in: mode) {
      add(.item(binding.names.padded(to: width), depth: 0), binding.summary)
    }
    add(.heading(2), say(.theMouse))
    add(.paragraph, say(.mouseHelp))
    add(.heading(2), say(.theBody))
    add(.paragraph, say(.sidesHelp))
    add(.paragraph, say(.marksHelp))
    add(.heading(2), say(.evidenceLabels))
    for label in Evidence.allCases { add(.item("•", depth: 0), say(.evidence(label.rawValue))) }
  }

  /// The warnings of a place or a muscle, whole.
  public init(warnings: [Notice], of name: String, _ say: Catalog) {
    self.init()
    add(.heading(1), say(.warnings))
    add(.heading(3), name)
    for notice in warnings { add(notice) }
  }
}
