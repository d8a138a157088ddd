import ArgumentParser
import Atlas
import AtlasSource

/// What a shell completes a name with: ids of the data, each with its name where the shell shows one.
extension CompletionKind {
  static let muscles = ids { $0.muscles.map { ($0.id, $0.name) } }
  static let areas = ids { $0.areas.map { ($0.id, $0.name) } }
  static let symptoms = ids { $0.symptoms.map { ($0.id, $0.name) } }
  static let conditions = ids { $0.conditions.map { ($0.id, $0.name) } }
  static let chapters = ids { $0.chapters.map { ($0.id, $0.title) } }
  static let themes = ids { $0.themes.map { ($0.name, $0.summary) } }
  /// Regions and areas.
  static let places = ids(places(of:))
  /// All that `--at` opens.
  static let anything = ids { atlas in
    places(of: atlas) + atlas.muscles.map { ($0.id, $0.name) } + atlas.symptoms.map { ($0.id, $0.name) }
      + atlas.conditions.map { ($0.id, $0.name) } + atlas.chapters.map { ($0.id, $0.title) }
  }

  private static func places(of atlas: Atlas) -> [(String, String)] {
    atlas.regions.map { ($0.id, $0.name) } + atlas.areas.map { ($0.id, $0.name) }
  }

  /// Nothing is offered where the data cannot be loaded: a fault told in the middle of a line helps nobody.
  private static func ids(_ list: @escaping @Sendable (Atlas) -> [(id: String, name: String)]) -> CompletionKind {
    .custom { _, _, prefix in
      guard let folder = Configuration.assetsInSilence, let atlas = try? Atlas.load(from: folder, build: Build.mark)
      else { return [] }
      let found = list(atlas).uniqued(by: { $0.id }).filter { $0.id.hasPrefix(prefix) }
      switch CompletionShell.requesting {
      case .zsh: return found.map { "\($0.id):\($0.name)" }
      case .fish: return found.map { "\($0.id)\t\($0.name)" }
      default: return found.map(\.id)
      }
    }
  }
}

extension Array {
  /// The elements without those whose key came before.
  fileprivate func uniqued(by key: (Element) -> String) -> [Element] {
    var seen: Set<String> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
