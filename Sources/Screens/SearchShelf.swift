import Atlas
import Pages
import Text

extension SearchScreen {
  /// Something that the search can open.
  public enum Entry: Sendable, Hashable {
    /// What the index knows.
    case finding(Finding)
    /// A whole region by its id.
    case region(String)

    /// The id of the thing.
    public var id: String {
      switch self {
      case .finding(let finding): finding.id
      case .region(let id): id
      }
    }
  }

  /// What a search offers under a heading while nothing is typed.
  public enum Shelf: Sendable, Hashable {
    case openedBefore, places, muscles, symptoms, conditions, chapters

    /// The heading.
    var title: TypingWords {
      switch self {
      case .openedBefore: .openedBefore
      case .places: .places
      case .muscles: .muscles
      case .symptoms: .symptoms
      case .conditions: .conditions
      case .chapters: .chapters
      }
    }

    /// What stands on it.
    func entries(in atlas: Atlas, _ memory: Memory) -> [Entry] {
      func found(_ kind: Finding.Kind, _ things: [(id: String, name: String)]) -> [Entry] {
        things.map { .finding(Finding(kind: kind, id: $0.id, name: $0.name, why: $0.name)) }
      }
      return switch self {
      case .openedBefore: memory.opened
      case .places: atlas.regions.map { .region($0.id) }
      case .muscles: found(.muscle, atlas.muscles.map { ($0.id, $0.name) }.sorted { $0.1 < $1.1 })
      case .symptoms: found(.symptom, atlas.symptoms.map { ($0.id, $0.name) }.sorted { $0.1 < $1.1 })
      case .conditions: found(.condition, atlas.conditions.map { ($0.id, $0.name) }.sorted { $0.1 < $1.1 })
      case .chapters: found(.chapter, atlas.chapters.map { ($0.id, $0.title) })
      }
    }
  }

  /// The screen that an entry opens.
  func screen(of entry: Entry, in edition: Edition) -> Screen? {
    switch entry {
    case .finding(let finding): return Screen.showing(finding, on: side, in: edition)
    case .region(let id):
      guard let view = edition.atlas.region(id)?.views.first else { return nil }
      return .region(RegionScreen(at: Stop(view: view, region: id, side: side), in: edition.atlas))
    }
  }
}
