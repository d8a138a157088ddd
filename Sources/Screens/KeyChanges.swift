import Atlas

extension Keymap {
  /// Other keys for something.
  public struct Change: Sendable, Hashable {
    /// The name of what they mean.
    public let intent: String
    /// The situation in which they do; nil for all in which anything does.
    public let mode: Mode?
    /// The keys, none to take them away.
    public let keys: [Key]
    /// The line of the file that says so.
    public let line: Int

    /// Other keys for something, as a line of a file says.
    public init(_ intent: String, in mode: Mode? = nil, keys: [Key], line: Int) {
      self.intent = intent
      self.mode = mode
      self.keys = keys
      self.line = line
    }
  }

  /// Why keys cannot be changed so.
  public enum Fault: Error, Sendable, Hashable {
    /// A key that would mean two things in some situations.
    case twice(Key, [Mode], String, String)
    /// A situation that no key would lead out of.
    case noWayOut(Mode)
    /// A sign where signs are typed.
    case typed(Key, Mode)
    /// Something that no key says in a situation.
    case notHere(String, Mode)
  }

  /// These keys with some changed; what is wrong with the changes, by the line of each.
  public func changed(by changes: [Change]) -> (keymap: Keymap, faults: [(line: Int, fault: Fault)]) {
    guard !changes.isEmpty else { return (self, []) }
    var faults: [(line: Int, fault: Fault)] = []
    for change in changes {
      guard let mode = change.mode else { continue }
      if keys(of: change.intent)[mode] == nil { faults.append((change.line, .notHere(change.intent, mode))) }
      if let key = change.keys.first(where: { $0.isTyped(in: mode) }) {
        faults.append((change.line, .typed(key, mode)))
      }
    }
    let plain = Keymap(bindings.flatMap { row in Self.rows(of: row, changes) })
    let renamed = plain.bindings.map { row -> Binding in
      guard let hint = row.hint, let mode = Mode.allCases.first(where: row.modes.contains) else { return row }
      return Binding(
        keys: row.keys, names: row.names, intent: row.intent, modes: row.modes, summary: row.summary,
        hint: plain.renamed(hint, in: mode), others: row.others)
    }
    var keymap = Keymap(renamed)
    keymap.isShipped = false
    for mode in Mode.allCases {
      for (line, fault) in keymap.faults(in: mode, changes) {
        // What is wrong in the same way in several situations is said once.
        if case .twice(let key, _, let first, let second) = fault,
          let index = faults.firstIndex(where: { $0.line == line && $0.fault.isTwice(key, first, second) }),
          case .twice(_, let modes, _, _) = faults[index].fault
        {
          faults[index].fault = .twice(key, modes + [mode], first, second)
        } else {
          faults.append((line, fault))
        }
      }
    }
    return (keymap, faults)
  }

  /// A row with its new keys, in as many rows as its situations have different ones.
  private static func rows(of row: Binding, _ changes: [Change]) -> [Binding] {
    let own = row.keys.map { (key: $0, intent: row.meaning(of: $0)) }
    let intents = own.map(\.intent).uniqued()
    guard intents.contains(where: { intent in changes.contains { $0.intent == intent.name } }) else { return [row] }
    var rows: [(keys: [Key], others: [Key: Intent], modes: Set<Mode>)] = []
    for mode in Mode.allCases where row.modes.contains(mode) {
      var pairs: [(key: Key, intent: Intent)] = []
      for intent in intents {
        let shipped = own.filter { $0.intent == intent }
        pairs += change(of: intent, in: mode, changes)?.map { ($0, intent) } ?? shipped
      }
      let others = Dictionary(
        pairs.filter { $0.intent != row.intent }.map { ($0.key, $0.intent) }, uniquingKeysWith: { first, _ in first })
      let keys = pairs.map(\.key)
      if let index = rows.firstIndex(where: { $0.keys == keys && $0.others == others }) {
        rows[index].modes.insert(mode)
      } else {
        rows.append((keys, others, [mode]))
      }
    }
    return rows.filter { !$0.keys.isEmpty }.map { keys, others, modes in
      // "0-9" stays what it is.
      let names = keys == row.keys ? row.names : keys.map(\.name).joined(separator: " ")
      return Binding(
        keys: keys, names: names, intent: row.intent, modes: modes, summary: row.summary, hint: row.hint, others: others
      )
    }
  }

  /// The new keys of something in a situation, the one that is named before all; nil where nothing changes them.
  private static func change(of intent: Intent, in mode: Mode, _ changes: [Change]) -> [Key]? {
    let meant = changes.filter { $0.intent == intent.name }
    guard let change = meant.last(where: { $0.mode == mode }) ?? meant.last(where: { $0.mode == nil }) else {
      return nil
    }
    // Where one types, a sign types itself: there what is shipped stays.
    let keys = change.keys.filter { !$0.isTyped(in: mode) }.uniqued()
    return keys.isEmpty && !change.keys.isEmpty ? nil : keys
  }

  private func faults(in mode: Mode, _ changes: [Change]) -> [(line: Int, fault: Fault)] {
    var faults: [(line: Int, fault: Fault)] = []
    func line(of name: String, _ key: Key) -> Int? {
      let said = changes.filter { $0.intent == name && $0.keys.contains(key) }
      return (said.last { $0.mode == mode } ?? said.last { $0.mode == nil })?.line
    }
    var meanings: [Key: Intent] = [:]
    for row in bindings(in: mode) {
      for key in row.keys {
        let intent = row.meaning(of: key)
        guard let other = meanings[key] else {
          meanings[key] = intent
          continue
        }
        guard other != intent, let name = intent.name, let otherName = other.name else { continue }
        // The later line is to blame; of what is shipped nothing is.
        let lines = [line(of: name, key), line(of: otherName, key)].compactMap { $0 }
        if let last = lines.max() { faults.append((last, .twice(key, [mode], otherName, name))) }
      }
    }
    if !meanings.values.contains(where: { $0 == .back || $0 == .quit }) {
      let last = changes.last { ["back", "quit"].contains($0.intent) && $0.mode ?? mode == mode }
      if let last { faults.append((last.line, .noWayOut(mode))) }
    }
    return faults
  }
}

extension Keymap.Fault {
  fileprivate func isTwice(_ key: Key, _ first: String, _ second: String) -> Bool {
    if case .twice(key, _, first, second) = self { true } else { false }
  }
}

extension Key {
  /// Whether it types itself in a situation.
  fileprivate func isTyped(in mode: Keymap.Mode) -> Bool {
    if case .character = self { Keymap.typed.contains(mode) } else { false }
  }
}
