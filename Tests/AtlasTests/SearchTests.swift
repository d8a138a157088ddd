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
    ("band round my head", "tension-headache"), ("headache from my neck", "neck-related-headache"),
    ("zigzag lines before a headache", "migraine"), ("top of the head hurts", "vertex"), ("temple pain", "temple"),
    ("my ear is blocked", "blocked-ear"), ("ringing in the ears", "ringing-in-ear"),
    ("the room spins when i turn over", "dizziness"), ("i grind my teeth at night", "teeth-grinding"),
    ("jaw clicks when i chew", "jaw-clicking"), ("toothache but the dentist finds nothing", "toothache"),
    ("sinus pain without a cold", "blocked-nose"), ("lump in my throat", "trouble-swallowing"),
    ("neck hurts after a car crash", "whiplash"), ("looking down at my phone hurts", "text-neck"),
    ("scm", "sternocleidomastoid"), ("sternocleidomastiod", "sternocleidomastoid"),
    ("sore between the shoulder blades", "mid-thoracic-back"),
    ("cant lift my arm above my head", "shoulder-will-not-lift"), ("rotater cuff", "rotator-cuff-pain"),
    ("lats", "latissimus-dorsi"), ("arm falls asleep overhead", "thoracic-outlet-like-tingling"),
    ("funny bone side of my elbow hurts", "golfers-elbow"),
    ("pins and needles in the little finger", "tingling-in-ring-finger"),
    ("carpel tunnel", "carpal-tunnel-like-pain"), ("thumb hurts from texting", "thumb-pain"),
    ("finger gets stuck when i bend it", "trigger-finger"),
    ("wrist hurts on the little finger side", "ulnar-wrist-pain"), ("i keep dropping cups", "dropping-things"),
    ("hurts when i breathe in", "pain-on-deep-breath"), ("my nipple is sore", "breast-soreness"),
    ("stomach hurts when i sit up", "belly-wall-pain"), ("need to pee all the time", "urgent-bladder"),
    ("my lower back went", "low-back-pain"), ("pain in the small of the back", "lumbar"),
    ("ql", "quadratus-lumborum"), ("pain down the leg", "sciatica-like-pain"), ("siatica", "sciatica-like-pain"),
    ("tailbone hurts when i sit", "pain-on-sitting"), ("glutes", "gluteus-maximus"),
    ("hip hurts lying on my side", "hip-pain-at-the-side"), ("pulled groin", "groin-strain-like-pain"),
    ("my knee gives way", "buckling-knee"), ("kneecap hurts on stairs", "runners-knee"),
    ("musculus soleus", "soleus"), ("charley horse in bed", "calf-cramps"),
    ("planter fasciitis", "plantar-heel-pain"), ("pins and needles in my foot", "tingling-foot"),
    ("how long should I hold", "dosage"), ("can i use a massage gun", "tools"),
    ("sore the day after pressing", "after"), ("which pillow is best", "sleep"),
    ("when should i not press", "safety"),
  ])
  func anEverydayPhraseLeadsToWhatIsMeant(query: String, id: String) { expect(query, toFind: id) }

  private func expect(_ query: String, toFind id: String) {
    let found = Self.index.find(query)
    #expect(found.first?.id == id, "\(query): \(found.prefix(4).map(\.id))")
  }

  /// A name or another name leads to its owner, whoever else holds the words; of several owners each is among the first.
  @Test func everyNameOfAMuscleLeadsToIt() {
    var owners: [String: Set<String>] = [:]
    for muscle in Shipped.atlas.muscles {
      for name in [muscle.name, muscle.latin] + muscle.aliases { owners[name.folded, default: []].insert(muscle.id) }
    }
    for muscle in Shipped.atlas.muscles {
      for name in [muscle.name, muscle.latin] + muscle.aliases {
        let found = Self.index.find(name).filter { $0.kind == .muscle }.prefix((owners[name.folded]?.count ?? 1) + 1)
        #expect(found.contains { $0.id == muscle.id }, "\(name): \(found.map(\.id))")
      }
    }
  }

  /// Words that nothing holds find nothing; words that all hold find no more than asked for.
  @Test func nonsenseFindsNothingAndCommonWordsNotEverything() {
    for query in ["", " ", "!?", "zzzzqqq", String(repeating: "x", count: 100_000)] {
      #expect(Self.index.find(query).isEmpty, "\(query.quoted)")
    }
    #expect(Self.index.find("the").count == 20 && Self.index.find("muscle", atMost: 3).count == 3)
  }

  /// A query is a value like any other; capitals, blanks and signs are the same question.
  @Test(arguments: ["stiff neck", "  STIFF   Neck!", "stiff-neck", "Stiff, neck?"])
  func spellingOfTheQueryDoesNotCount(query: String) {
    #expect(Self.index.find(query) == Self.index.find("stiff neck"))
  }

  @Test func theReasonHoldsTheWord() throws {
    let found = try #require(Self.index.find("cramp").first)
    #expect(found.why.lowercased().contains("cramp"))
  }
}
