import Atlas

extension Intent {
  /// Its name in config.toml; nil for what is no key's to say.
  public var name: String? {
    switch self {
    case .move(let direction): "\(direction)"
    case .jump(let part): "go-to-\(part)"
    case .edit(let edit): "edit-\("\(edit)".inKebabCase)"
    case .intensity(let number), .severity(let number): "intensity-\(number)"
    case .draw, .go, .browse, .type, .hit, .scroll, .tick, .answered: nil
    // What carries nothing is called as it is here.
    default: "\(self)".inKebabCase
    }
  }
}

extension String {
  fileprivate var inKebabCase: String {
    map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined()
  }
}

extension Keymap {
  /// The names of everything that a key can be given, in the order of the table.
  public var intentNames: [String] {
    bindings.flatMap { row in row.keys.map { row.meaning(of: $0) } }.compactMap(\.name).uniqued()
  }

  /// The keys of everything that has a name, situation by situation.
  public func keys(of name: String) -> [Mode: [Key]] {
    var found: [Mode: [Key]] = [:]
    for mode in Mode.allCases {
      let keys = bindings(in: mode).flatMap { row in row.keys.filter { row.meaning(of: $0).name == name } }.uniqued()
      if !keys.isEmpty { found[mode] = keys }
    }
    return found
  }
}
