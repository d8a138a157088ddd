import Atlas
import FoundationEssentials
import TestSupport
import Testing

/// What people say leads to what a therapist would name; the phrases stand in `Phrases`, one a line: the words, a tab, the
/// ids that are right. A phrase is right where one of them is among the first three, and where some have a `!`, one of
/// those is the first.
@Suite struct PhraseTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let phrase: String
    let right: [String]
    let first: [String]
    var testDescription: String { phrase }
  }

  static func rows(_ file: String) -> [Row] {
    let path = "\(Shipped.checkout)/Tests/AtlasTests/Phrases/\(file).tsv"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t")
      let ids = parts[1].split(separator: " ").map(String.init)
      return Row(
        phrase: String(parts[0]), right: ids.map { String($0.drop { $0 == "!" }) },
        first: ids.filter { $0.hasPrefix("!") }.map { String($0.dropFirst()) })
    }
  }

  /// Written from what people say, before the thesaurus was; `review` by others; `heldout` after it, and then mended by
  /// kind; in none of them has a phrase a rule of its own.
  @Test(arguments: ["everyday", "review", "heldout"])
  func thePhrasesAreThere(file: String) {
    let rows = Self.rows(file)
    #expect(rows.count == ["everyday": 120, "review": 40, "heldout": 60][file])
    let known = Set(Shipped.atlas.items.compactMap(id))
    for row in rows { #expect(row.right.contains { known.contains($0) }, "\(row.phrase)") }
  }

  @Test(arguments: rows("everyday") + rows("review") + rows("heldout"))
  func whatPeopleSayLeadsToWhatTheyMean(row: Row) {
    let found = SearchTests.index.find(row.phrase, atMost: 3).map(\.id)
    #expect(found.contains { row.right.contains($0) }, "\(row.phrase): \(found)")
    if !row.first.isEmpty { #expect(row.first.contains(found.first ?? ""), "\(row.phrase): \(found)") }
  }

  /// What people call a place is that place and none beside it.
  @Test(arguments: rows("places"))
  func aLayNameOfAPlaceResolves(row: Row) throws {
    let areas = try Shipped.atlas.areas(named: row.phrase).map(\.id)
    #expect(!areas.isEmpty && areas.allSatisfy { row.right.contains($0) }, "\(row.phrase): \(areas)")
  }

  @Test func thereAreEnoughLayNames() { #expect(Self.rows("places").count >= 150) }

  private func id(_ item: Atlas.Item) -> String? {
    let atlas = Shipped.atlas
    return switch item {
    case .muscle(let index): atlas.muscles[index].id
    case .area(let region, let area): atlas.regions[region].areas[area].id
    case .complaint(let kind, let index): atlas.complaints(kind)[index].id
    case .chapter(let index): atlas.chapters[index].id
    default: nil
    }
  }
}
