import Text

/// A name that a person typed and that means nothing, or more than one thing.
public struct UnknownName: Error, Sendable, CustomStringConvertible {
  /// What was asked for, and the nearest names, for the user.
  public let description: String
  /// The red flags that the words mean, whatever they name: who types them must not only hear that nothing is called so.
  public var redFlags: [RedFlag] = []
}

/// What a name means, whatever it is of.
public enum Meaning: Sendable {
  /// A place of the body: its areas.
  case places([Area])
  /// A muscle, a symptom, a condition or a chapter.
  case page(Finding)
}

/// The one way from a name to what it is of, for the program and the shell alike: an id or a name; another name; the same
/// without "left", "my", "the pain in"; the thesaurus; and then the search.
extension Atlas {
  /// The muscle of a name.
  public func muscle(named name: String) throws(UnknownName) -> Muscle { muscle(try id(named: name, .muscle))! }

  /// The complaint of a kind by a name.
  public func complaint(_ kind: Complaint.Kind, named name: String) throws(UnknownName) -> Complaint {
    complaint(kind, try id(named: name, kind == .symptom ? .symptom : .condition))!
  }

  /// The chapter of a name.
  public func chapter(named name: String) throws(UnknownName) -> Chapter { chapter(try id(named: name, .chapter))! }

  /// The areas of a name; a region's name stands for all its areas. `bySearch` is false where words that are no name
  /// together may be several names.
  public func areas(named name: String, bySearch: Bool = true) throws(UnknownName) -> [Area] {
    let known = owners(of: name, [.area])
    if !known.isEmpty { return known.flatMap(\.areas).uniqued() }
    if bySearch, let found = confidentFinding(name, .area).flatMap({ area($0.id) }) { return [found] }
    throw unknown(.area, name)
  }

  /// What a name means, of all that there is; at last what the search finds first.
  public func meaning(of name: String) throws(UnknownName) -> Meaning {
    let known = owners(of: name, Finding.Kind.allCases)
    let places = known.flatMap(\.areas).uniqued()
    if !places.isEmpty { return .places(places) }
    if known.count > 1, known.allSatisfy({ $0.kind == .muscle }) {
      // "quad" is four muscles, and one place.
      if let places = try? areas(named: name, bySearch: false) { return .places(places) }
      throw ambiguous(name, known.map(\.id))
    }
    if let owner = known.first { return .page(Finding(kind: owner.kind, id: owner.id, name: owner.name, why: name)) }
    guard let found = SearchIndex(self).find(name, atMost: 1).first else {
      throw UnknownName(description: "nothing is called '\(name.quoted)'")
    }
    return area(found.id).map { .places([$0]) } ?? .page(found)
  }

  /// The theme of a name.
  public func theme(named name: String) throws(UnknownName) -> ThemeColors {
    if let found = themes.first(where: { $0.name.folded == name.folded }) { return found }
    throw UnknownName(description: "no theme '\(name.quoted)'\(name.guess(among: themes.map(\.name)))")
  }

  /// The id of a name among the things of a kind.
  private func id(named name: String, _ kind: Finding.Kind) throws(UnknownName) -> String {
    let known = owners(of: name, [kind])
    if known.count > 1 { throw ambiguous(name, known.map(\.id)) }
    if let found = known.first?.id ?? confidentFinding(name, kind)?.id { return found }
    throw unknown(kind, name)
  }

  private func ambiguous(_ name: String, _ ids: [String]) -> UnknownName {
    UnknownName(description: "'\(name.quoted)' may be \(ids.listed(with: "or")); say which")
  }

  /// What is said of a name that means nothing: the names that are spelled like it, or what the search finds.
  private func unknown(_ kind: Finding.Kind, _ name: String) -> UnknownName {
    let all = owners([kind])
    // Beside the names of an area its other names are too many to be a help.
    var guess = name.guess(among: all.map(\.id) + all.flatMap { $0.names + (kind == .area ? [] : $0.aliases) })
    if guess.isEmpty {
      let all = SearchIndex(self).find(name, atMost: .max)
      let found = all.filter { $0.kind == kind }.prefix(3).map(\.id)
      if !found.isEmpty {
        guess = "; did you mean \(Array(found).listed(with: "or"))?"
      } else if !all.isEmpty {
        guess = "; the search finds \(all.prefix(3).map(\.id).listed)"
      }
    }
    return UnknownName(
      description: "no \(kind.rawValue) '\(name.quoted)'\(guess)", redFlags: redFlags(meantBy: name))
  }

  /// The red flags that words mean, as `RedFlagWords` reads them.
  public func redFlags(meantBy words: String) -> [RedFlag] { RedFlagWords(redFlags).flags(meantBy: words) }

  /// What the search finds first of a kind, where all the words are names of it and of nothing else as much.
  private func confidentFinding(_ name: String, _ kind: Finding.Kind) -> Finding? {
    let index = SearchIndex(self)
    let found = index.ranked(SearchQuery(name, in: index)).filter { index.entries[$0.entry].kind == kind }
    guard let first = found.first, first.isNamed else { return nil }
    if found.count > 1, found[1].score * 1.2 > first.score { return nil }
    let entry = index.entries[first.entry]
    return Finding(kind: kind, id: entry.id, name: entry.name, why: name)
  }
}
