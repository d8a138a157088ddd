/// Something that people call by names.
struct Owner {
  let kind: Finding.Kind
  let id: String
  /// What it is called before all else.
  let name: String
  /// Its names.
  let names: [String]
  /// What else it is called.
  var aliases: [String] = []
  /// What people type when they mean it; never shown.
  var words: [String] = []
  /// The areas that it stands for, where it is a place.
  var areas: [Area] = []

  /// All but its names.
  var others: [String] { aliases + words }
}

extension Atlas {
  /// Everything of some kinds that has a name; an area stands before the region that is called alike.
  func owners(_ kinds: [Finding.Kind]) -> [Owner] { kinds.flatMap(owners) }

  private func owners(_ kind: Finding.Kind) -> [Owner] {
    switch kind {
    case .area:
      return areas.map {
        Owner(kind: kind, id: $0.id, name: $0.name, names: [$0.name], aliases: $0.aliases, areas: [$0])
      } + regions.map { Owner(kind: kind, id: $0.id, name: $0.name, names: [$0.name], areas: $0.areas) }
    case .muscle:
      return muscles.map {
        Owner(
          kind: kind, id: $0.id, name: $0.name, names: [$0.name, $0.latin], aliases: $0.aliases, words: $0.words)
      }
    case .symptom, .condition:
      return complaints(kind == .symptom ? .symptom : .condition).map {
        Owner(kind: kind, id: $0.id, name: $0.name, names: [$0.name], aliases: $0.aliases, words: $0.words)
      }
    case .chapter:
      return chapters.map {
        Owner(kind: kind, id: $0.id, name: $0.title, names: [$0.title], aliases: $0.aliases, words: $0.words)
      }
    }
  }

  /// The owners of a name among some kinds, by the surest way that finds any: ids and names, other names, both by the
  /// words that say something, the thesaurus.
  func owners(of name: String, _ kinds: [Finding.Kind]) -> [Owner] {
    let all = owners(kinds)
    let wanted = name.folded
    guard !wanted.isEmpty else { return [] }
    // An id or a first name is one thing's own.
    if let exact = all.first(where: { $0.id.folded == wanted || $0.names.contains { $0.folded == wanted } }) {
      return [exact]
    }
    let called = all.filter { $0.others.contains { $0.folded == wanted } }
    if !called.isEmpty { return called }
    var words = SearchWords()
    guard words.isTelling(name) else { return [] }
    let key = words.key(of: name)
    if let same = all.first(where: { $0.names.contains { words.key(of: $0) == key } }) { return [same] }
    let like = all.filter { $0.others.contains { words.key(of: $0) == key } }
    if !like.isEmpty { return like }
    guard let sense = thesaurus.senses.first(where: { $0.words.contains { words.key(of: $0) == key } }) else {
      return []
    }
    return sense.leads.compactMap { id in all.first { $0.id == id } }
  }
}
