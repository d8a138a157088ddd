/// A name that a person typed and that means nothing, or more than one thing.
public struct UnknownName: Error, Sendable, CustomStringConvertible {
  /// What was asked for, and the nearest names, for the user.
  public let description: String
}

extension Atlas {
  /// The muscle of an id, a name or an alias, in any spelling of blanks, hyphens and capitals.
  public func muscle(named name: String) throws(UnknownName) -> Muscle {
    let wanted = folded(name)
    if let exact = muscles.first(where: { [folded($0.id), folded($0.name), folded($0.latin)].contains(wanted) }) {
      return exact
    }
    let known = muscles.filter { muscle in muscle.aliases.contains { folded($0) == wanted } }
    if known.count > 1 {
      throw UnknownName(description: "'\(printable(name))' may be \(list(known.map(\.id))); say which")
    }
    if let found = known.first { return found }
    throw unknown("muscle", name, muscles.map(\.id) + muscles.flatMap(\.aliases))
  }

  /// The areas of an id or a name; a region's name stands for all its areas.
  public func areas(named name: String) throws(UnknownName) -> [Area] {
    let wanted = folded(name)
    if let area = areas.first(where: { folded($0.id) == wanted || folded($0.name) == wanted }) { return [area] }
    if let region = regions.first(where: { folded($0.id) == wanted || folded($0.name) == wanted }) {
      return region.areas
    }
    let known = areas.filter { area in area.aliases.contains { folded($0) == wanted } }
    if !known.isEmpty { return known }
    throw unknown("area", name, areas.map(\.id) + regions.map(\.id) + areas.map(\.name))
  }

  /// The chapter of an id or a title.
  public func chapter(named name: String) throws(UnknownName) -> Chapter {
    let wanted = folded(name)
    if let found = chapters.first(where: { folded($0.id) == wanted || folded($0.title) == wanted }) { return found }
    throw unknown("chapter", name, chapters.map(\.id) + chapters.map(\.title))
  }

  /// The theme of a name.
  public func theme(named name: String) throws(UnknownName) -> ThemeColors {
    if let found = themes.first(where: { folded($0.name) == folded(name) }) { return found }
    throw unknown("theme", name, themes.map(\.name))
  }

  func unknown(_ kind: String, _ name: String, _ candidates: [String]) -> UnknownName {
    let near = nearest(to: name, in: candidates)
    let hint =
      switch near.count {
      case 0: ""
      case 1: "; did you mean \(near[0])?"
      default: "; did you mean \(near.dropLast().joined(separator: ", ")) or \(near[near.count - 1])?"
      }
    return UnknownName(description: "no \(kind) '\(printable(String(name.prefix(80))))'\(hint)")
  }
}
