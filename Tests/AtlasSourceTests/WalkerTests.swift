import Atlas
import AtlasSource
import TestSupport
import Testing

/// One list of texts for checks, prose rules, spelling and search: it forgets none that stands in a file.
@Suite struct WalkerTests {
  /// Keys whose values are ids, numbers or words of the program, and no text.
  private static let facts: Set<String> = [
    "$schema", "id", "ta2", "uberon", "regions", "frequency", "chapter", "related", "evidence", "view", "essential",
    "spillover", "press", "areas", "rule", "behind", "neighbours", "plates", "choir", "acr", "part", "file",
    "order", "muscle", "point", "tool", "tools_banned", "red_flags", "level", "unless",
  ]

  @Test func everyTextOfEveryFileIsMetAtItsPlace() throws {
    let atlas = Shipped.atlas
    let texts = atlas.items.flatMap(atlas.texts).filter { $0.role != .chapter }
    let byFile = Dictionary(grouping: texts, by: \.file)
    #expect(byFile.count == 3 + atlas.muscles.count + atlas.symptoms.count + atlas.conditions.count)
    for (file, texts) in byFile {
      let document = try Shipped.assets.json(file).get().document
      let met = Dictionary(texts.map { ($0.path, $0.text) }, uniquingKeysWith: { a, _ in a })
      #expect(met.count == texts.count, "\(file): a text is met twice")
      let all = Self.texts(in: document.root, ValuePath())
      let wrong = Set(all.keys).union(met.keys).filter { all[$0] != met[$0] }
      #expect(wrong.map(\.description).sorted() == [], "\(file)")
    }
  }

  /// All strings of a document that are texts, by their path.
  private static func texts(in node: JSONNode, _ path: ValuePath) -> [ValuePath: String] {
    switch node.kind {
    case .string: return [path: node.text]
    case .array:
      return node.elements.enumerated().reduce(into: [:]) { found, element in
        found.merge(texts(in: element.element, path[element.offset])) { a, _ in a }
      }
    case .object:
      return node.members.reduce(into: [:]) { found, member in
        let key = member.key.text
        // What lies between two points is for those who edit the data.
        if key == "layers" { return }
        // The areas of a complaint are ids, those of a region are objects.
        let isFact = facts.contains(key) && !member.value.elements.contains { $0.kind == .object }
        if !isFact { found.merge(texts(in: member.value, path[key])) { a, _ in a } }
      }
    default: return [:]
    }
  }

  @Test func aChapterIsOneText() {
    let atlas = Shipped.atlas
    let chapters = atlas.items.flatMap(atlas.texts).filter { $0.role == .chapter }
    #expect(chapters.map(\.file) == atlas.chapters.map { "Guides/\($0.id).md" })
    #expect(chapters.allSatisfy { $0.path == ValuePath() && $0.text.hasPrefix("# ") })
  }

  @Test func theTextOfAMuscleIsItsOwn() {
    for muscle in Shipped.atlas.muscles {
      let text = Shipped.atlas.text(of: muscle)
      #expect(text.points.count == muscle.points.count)
      #expect(zip(muscle.points, text.points).allSatisfy { ($0.press == .free) == ($1.care == nil) })
    }
  }
}
