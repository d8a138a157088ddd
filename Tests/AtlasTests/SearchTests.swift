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
  func aNameLeadsToItsOwner(query: String, id: String) { expect(query, toFind: id) }

  /// Everyday phrases, and what a therapist would name first.
  @Test(arguments: [
    ("pain behind the eye", "pain-behind-the-eye"), ("stiff neck", "stiff-neck"), ("cant turn my head", "stiff-neck"),
    ("heel pain in the morning", "plantar-heel-pain"), ("hobble out of bed", "first-steps-in-the-morning"),
    ("tennis elbow", "tennis-elbow"), ("carpal tunnel", "carpal-tunnel-like-pain"), ("sciatica", "sciatica-like-pain"),
    ("frozen shoulder", "frozen-shoulder-like-stiffness"), ("shin splints", "shin-splints"), ("migraine", "migraine"),
    ("fibro", "fibromyalgia"), ("tmj", "jaw-pain"), ("runners knee", "runners-knee"),
    ("low back pain", "low-back-pain"), ("tingling in ring finger", "tingling-in-ring-finger"),
    ("dizzy", "dizziness"), ("ringing in my ears", "ringing-in-ear"), ("restless legs", "restless-legs"),
    ("calf cramps at night", "calf-cramps"), ("weak grip", "weak-grip"), ("dropping things", "dropping-things"),
    ("palpitations", "fluttering-heart"), ("stitch in my side", "stitch-in-the-side"), ("jaw clicks", "jaw-clicking"),
    ("locked jaw", "jaw-locking"), ("knee gives way", "buckling-knee"), ("trigger finger", "trigger-finger"),
    ("watering eye", "watering-eye"), ("dry cough", "dry-cough"), ("tailbone", "pain-on-sitting"),
    ("sore throat", "sore-throat"), ("numb thigh", "numb-outer-thigh"),
  ])
  func anEverydayPhraseLeadsToWhatIsMeant(query: String, id: String) { expect(query, toFind: id) }

  private func expect(_ query: String, toFind id: String) {
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
