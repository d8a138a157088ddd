import Atlas
import TestSupport
import Testing

/// What people type leads to what a therapist would name.
@Suite struct SearchTests {
  static let index = SearchIndex(Shipped.atlas)

  @Test(arguments: [
    ("traps", "trapezius"), ("SCM", "sternocleidomastoid"), ("QL", "quadratus-lumborum"),
    ("peroneus longus", "peroneus-longus"),
    ("fibularis longus", "peroneus-longus"), ("musculus piriformis", "piriformis"), ("infraspinatus", "infraspinatus"),
    ("infraspinatos", "infraspinatus"), ("temple", "temple"), ("at the desk", "desk"), ("sole", "plantar-midfoot"),
    ("levator", "levator-scapulae"), ("back of head", "back-of-head"), ("safety", "safety"),
    ("inner elbow", "medial-epicondyle"),
  ])
  func theFirstFindingIsTheOneThatIsMeant(query: String, id: String) {
    let found = Self.index.find(query)
    #expect(found.first?.id == id, "\(query): \(found.prefix(4).map(\.id))")
  }

  @Test func everyMuscleAreaAndChapterIsFoundByItsName() {
    for (id, name) in Shipped.atlas.muscles.map({ ($0.id, $0.name) }) + Shipped.atlas.areas.map({ ($0.id, $0.name) })
      + Shipped.atlas.chapters.map({ ($0.id, $0.title) })
    {
      #expect(
        Self.index.find(name).prefix(3).contains { $0.id == id },
        "\(name): \(Self.index.find(name).prefix(3).map(\.id))")
    }
  }

  @Test(arguments: ["", " ", "!?", "zzzzqqq", String(repeating: "x", count: 500)])
  func nonsenseFindsNothing(query: String) { #expect(Self.index.find(query).isEmpty) }

  @Test func theReasonHoldsTheWord() throws {
    let found = try #require(Self.index.find("cramp").first)
    #expect(found.why.lowercased().contains("cramp"))
  }
}
