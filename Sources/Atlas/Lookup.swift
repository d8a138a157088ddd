import Text

/// A name that a person typed and that means nothing, or more than one thing.
public struct UnknownName: Error, Sendable, CustomStringConvertible {
  /// What was asked for, and the nearest names, for the user.
  public let description: String
}

extension Atlas {
  /// The muscle of an id, a name or an alias, in any spelling of blanks, hyphens and capitals.
  public func muscle(named name: String) throws(UnknownName) -> Muscle {
    let wanted = name.folded
    if let exact = muscles.first(where: { [$0.id.folded, $0.name.folded, $0.latin.folded].contains(wanted) }) {
      return exact
    }
    let known = muscles.filter { muscle in muscle.aliases.contains { $0.folded == wanted } }
    if known.count > 1 {
      throw UnknownName(description: "'\(name.quoted)' may be \(known.map(\.id).listed); say which")
    }
    if let found = known.first { return found }
    throw unknown("muscle", name, muscles.map(\.id) + muscles.flatMap(\.aliases))
  }

  /// The areas of an id or a name; a region's name stands for all its areas.
  public func areas(named name: String) throws(UnknownName) -> [Area] {
    let wanted = name.folded
    if let area = areas.first(where: { $0.id.folded == wanted || $0.name.folded == wanted }) { return [area] }
    if let region = regions.first(where: { $0.id.folded == wanted || $0.name.folded == wanted }) {
      return region.areas
    }
    let known = areas.filter { area in area.aliases.contains { $0.folded == wanted } }
    if !known.isEmpty { return known }
    throw unknown("area", name, areas.map(\.id) + regions.map(\.id) + areas.map(\.name))
  }

  /// The chapter of an id or a title.
  public func chapter(named name: String) throws(UnknownName) -> Chapter {
    let wanted = name.folded
    if let found = chapters.first(where: { $0.id.folded == wanted || $0.title.folded == wanted }) { return found }
    throw unknown("chapter", name, chapters.map(\.id) + chapters.map(\.title))
  }

  /// The theme of a name.
  public func theme(named name: String) throws(UnknownName) -> ThemeColors {
    if let found = themes.first(where: { $0.name.folded == name.folded }) { return found }
    throw unknown("theme", name, themes.map(\.name))
  }

  func unknown(_ kind: String, _ name: String, _ candidates: [String]) -> UnknownName {
    UnknownName(description: "no \(kind) '\(name.quoted)'\(name.guess(among: candidates))")
  }
}
