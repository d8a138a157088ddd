import Atlas
import Figure
import TestSupport
import Testing

@Suite struct ShippedDataTests {
  @Test func thereAreSixtyThreeAreasInTwentyRegions() {
    #expect(Shipped.atlas.areas.count == 63)
    #expect(Shipped.atlas.regions.count == 20)
  }

  /// The muscles of the list of ids, for ever.
  static let promised = [
    "trapezius", "sternocleidomastoid", "masseter", "temporalis", "medial-pterygoid", "lateral-pterygoid",
    "digastric", "mylohyoid", "longus-colli", "longus-capitis", "orbicularis-oculi", "zygomaticus-major",
    "levator-labii-superioris", "buccinator", "platysma", "frontalis", "occipitalis", "splenius-capitis",
    "splenius-cervicis", "semispinalis-capitis", "semispinalis-cervicis", "longissimus-capitis", "multifidi",
    "rotatores", "suboccipitals", "levator-scapulae", "scaleni", "scalenus-minimus", "supraspinatus",
    "infraspinatus", "teres-minor", "teres-major", "latissimus-dorsi", "subscapularis", "rhomboidei", "deltoid",
    "coracobrachialis", "biceps-brachii", "brachialis", "triceps-brachii", "anconeus", "brachioradialis",
    "extensor-carpi-radialis-longus", "extensor-carpi-radialis-brevis", "extensor-carpi-ulnaris",
    "extensor-digitorum", "extensor-indicis", "supinator", "palmaris-longus", "pronator-teres",
    "flexor-carpi-radialis", "flexor-carpi-ulnaris", "flexores-digitorum-superficialis-et-profundus",
    "flexor-pollicis-longus", "adductor-pollicis", "opponens-pollicis", "first-dorsal-interosseous",
    "interossei-of-hand", "abductor-digiti-minimi-hand", "pectoralis-major", "subclavius", "sternalis",
    "pectoralis-minor", "intercostals", "diaphragm", "serratus-anterior", "serratus-posterior-superior",
    "serratus-posterior-inferior", "iliocostalis-thoracis", "iliocostalis-lumborum", "longissimus-thoracis",
    "rectus-abdominis", "external-abdominal-oblique", "internal-abdominal-oblique", "transversus-abdominis",
    "pyramidalis", "quadratus-lumborum", "iliopsoas", "gluteus-maximus", "gluteus-medius", "gluteus-minimus",
    "piriformis", "short-lateral-rotators-of-hip", "obturator-internus", "levator-ani", "coccygeus",
    "sphincter-ani", "bulbospongiosus-and-ischiocavernosus", "tensor-fasciae-latae", "sartorius", "pectineus",
    "rectus-femoris", "vastus-medialis", "vastus-intermedius", "vastus-lateralis", "gracilis", "adductor-longus",
    "adductor-brevis", "adductor-magnus", "biceps-femoris", "semitendinosus", "semimembranosus", "popliteus",
    "plantaris", "gastrocnemius", "soleus", "tibialis-posterior", "tibialis-anterior", "peroneus-longus",
    "peroneus-brevis", "peroneus-tertius", "extensor-digitorum-longus", "extensor-hallucis-longus",
    "flexor-digitorum-longus", "flexor-hallucis-longus", "extensor-digitorum-brevis", "extensor-hallucis-brevis",
    "abductor-hallucis", "abductor-digiti-minimi-foot", "flexor-digitorum-brevis", "quadratus-plantae",
    "adductor-hallucis", "flexor-hallucis-brevis", "flexor-digiti-minimi-brevis", "interossei-of-foot",
    "lumbricals-of-foot", "lumbricals-of-hand",
  ]

  @Test func everyPromisedMuscleIsThereAndNoOther() {
    #expect(Set(Shipped.atlas.muscles.map(\.id)) == Set(Self.promised) && Self.promised.count == 127)
  }

  /// What every manual agrees on; a change that breaks one of these rows is wrong until proven right.
  @Test(arguments: [
    ("trapezius", "temple"), ("sternocleidomastoid", "forehead"), ("masseter", "teeth"), ("temporalis", "teeth"),
    ("splenius-capitis", "vertex"), ("suboccipitals", "back-of-head"), ("levator-scapulae", "back-of-neck"),
    ("scaleni", "front-of-chest"), ("supraspinatus", "side-of-shoulder"), ("infraspinatus", "front-of-shoulder"),
    ("subscapularis", "back-of-shoulder"), ("triceps-brachii", "lateral-epicondyle"),
    ("brachioradialis", "lateral-epicondyle"), ("brachialis", "thumb-radial-hand"), ("lateral-pterygoid", "ear-tmj"),
    ("extensor-carpi-ulnaris", "dorsal-wrist-hand"), ("latissimus-dorsi", "mid-thoracic-back"),
    ("pectoralis-major", "front-of-chest"), ("pectoralis-minor", "front-of-shoulder"),
    ("supinator", "lateral-epicondyle"), ("serratus-anterior", "side-of-chest"),
    ("quadratus-lumborum", "sacrum-si"), ("iliopsoas", "lumbar"), ("gluteus-medius", "sacrum-si"),
    ("gluteus-minimus", "lateral-leg"), ("piriformis", "buttock"), ("rectus-femoris", "anterior-knee"),
    ("vastus-medialis", "anterior-knee"), ("adductor-longus", "groin"), ("biceps-femoris", "posterior-knee"),
    ("gastrocnemius", "plantar-midfoot"), ("soleus", "heel"), ("tibialis-anterior", "dorsal-great-toe"),
    ("tibialis-posterior", "posterior-ankle"), ("peroneus-longus", "lateral-ankle"),
    ("flexor-hallucis-longus", "plantar-great-toe"), ("quadratus-plantae", "heel"),
    ("abductor-hallucis", "heel"), ("first-dorsal-interosseous", "dorsal-fingers"),
  ])
  func essentialPatternsOfTheManual(muscle: String, area: String) throws {
    #expect(try #require(Shipped.atlas.muscle(muscle)).referral(to: area) == .essential)
  }

  @Test func trapeziusHasItsSevenPointsAndSternocleidomastoidBothDivisions() throws {
    #expect(try #require(Shipped.atlas.muscle("trapezius")).points.count == 7)
    let names = try #require(Shipped.atlas.muscle("sternocleidomastoid")).points.map { $0.name.lowercased() }
    #expect(names.contains { $0.contains("sternal") } && names.contains { $0.contains("clavicular") })
  }

  @Test func theGuideHasThePromisedChapters() {
    let ids = Shipped.atlas.chapters.map(\.id)
    let prevention = [
      "start-here", "posture", "desk", "gaming", "lifting", "caring", "phone", "driving", "home",
      "tools-and-vibration", "babies", "school", "music", "wheels-and-age", "sleep", "stress", "movement", "activity",
      "training", "breaks", "flare-up",
    ]
    #expect(ids.first == "safety")
    #expect(Shipped.atlas.chapters.filter { $0.part == .prevent }.map(\.id) == prevention)
    for id in [
      "trigger-points", "types", "causes", "self-check", "techniques", "tools", "after", "professional", "glossary",
    ] { #expect(ids.contains(id)) }
  }

  /// What no manual leaves to be pressed by oneself; that points in danger areas have rules is checked at every start.
  @Test func whatIsLeftToAClinicianIs() throws {
    for id in ["longus-colli", "levator-ani", "pectineus", "coracobrachialis"] {
      #expect(try #require(Shipped.atlas.muscle(id)).points.allSatisfy { $0.press == .never }, "\(id)")
    }
    let neck = try #require(Shipped.atlas.muscle("sternocleidomastoid"))
    #expect(neck.points.allSatisfy { $0.press != .free }, "it is pinched, off the pulse")
    let inDanger = Shipped.atlas.muscles.flatMap(\.points).count { point in
      Shipped.atlas.bodySpots(of: point).contains { view, position in
        Shipped.atlas.figure(view).dangers.contains { $0.contains(position) }
      }
    }
    #expect(inDanger > 25, "the shapes of the danger areas hold \(inDanger) points")
  }

  /// A key has to do with its satellite: it sends pain to the part of the body where that lies or to a place to which
  /// that sends pain too, or the two work together or against each other.
  @Test func keysReachTheirSatellites() throws {
    let atlas = Shipped.atlas
    func pain(_ muscle: Muscle) -> Set<String> { Set(muscle.points.flatMap { $0.essential + $0.spillover }) }
    for muscle in atlas.muscles {
      for key in try muscle.keys.map({ try #require(atlas.muscle($0)) }) {
        let regions = Set(pain(key).compactMap { atlas.region(ofArea: $0)?.id })
        let isNear = !regions.isDisjoint(with: muscle.regions) || !pain(key).isDisjoint(with: pain(muscle))
        let isPartner = muscle.related.contains(key.id) || key.related.contains(muscle.id)
        #expect(isNear || isPartner, "\(muscle.id) after \(key.id)")
      }
    }
    #expect(atlas.muscles.count { !$0.keys.isEmpty } == 46)
  }

  /// What the manual says most plainly of keys and their satellites.
  @Test(arguments: [
    ("sternocleidomastoid", "temporalis"), ("sternocleidomastoid", "masseter"), ("trapezius", "levator-scapulae"),
    ("scaleni", "deltoid"), ("scaleni", "extensor-digitorum"), ("infraspinatus", "biceps-brachii"),
    ("latissimus-dorsi", "triceps-brachii"), ("serratus-posterior-superior", "triceps-brachii"),
    ("quadratus-lumborum", "gluteus-minimus"), ("piriformis", "biceps-femoris"), ("biceps-femoris", "soleus"),
  ])
  func theManualsKeys(key: String, satellite: String) throws {
    #expect(Shipped.atlas.satellites(of: try #require(Shipped.atlas.muscle(key))).contains(satellite))
    #expect(try #require(Shipped.atlas.muscle(satellite)).keys.contains(key))
  }

  private func points(where holds: (TriggerPoint) -> Bool) -> [String] {
    Shipped.atlas.muscles.flatMap { muscle in muscle.points.filter(holds).map { "\(muscle.id) \($0.id)" } }
  }

  @Test func twoPointsSendNoPainAndElevenAreInOneSourceOnly() {
    #expect(points { !$0.sendsPain } == ["pectoralis-major 5", "trapezius 7"])
    #expect(points { $0.needsHelper } == ["rotatores 2"])
    #expect(
      points { $0.isUnconfirmed } == [
        "abductor-digiti-minimi-hand 1", "bulbospongiosus-and-ischiocavernosus 1",
        "bulbospongiosus-and-ischiocavernosus 2", "first-dorsal-interosseous 1", "flexor-carpi-radialis 1",
        "longissimus-capitis 1", "pyramidalis 1", "scalenus-minimus 1", "semispinalis-cervicis 1", "sphincter-ani 1",
        "trapezius 7",
      ])
  }

  /// What is certain of the patterns, pair by pair; none is there that the manual does not give.
  @Test(arguments: [
    ("peroneus-brevis", "lateral-leg", Referral.spillover), ("tensor-fasciae-latae", "lateral-knee", .spillover),
    ("gastrocnemius", "heel", .spillover), ("piriformis", "pelvis-genital", .spillover),
    ("intercostals", "low-thoracic-back", .spillover), ("semispinalis-capitis", "eye-eyebrow", .spillover),
    ("longissimus-thoracis", "sacrum-si", .spillover), ("scaleni", "back-of-shoulder", .spillover),
    ("rectus-abdominis", "buttock", .spillover), ("scaleni", "back-of-arm", .essential),
    ("sternocleidomastoid", "temple", .essential), ("pectineus", "medial-thigh", .essential),
    ("subscapularis", "dorsal-wrist-hand", .essential), ("trapezius", "back-of-shoulder", .spillover),
    ("interossei-of-foot", "plantar-lesser-toes", .spillover), ("trapezius", "back-of-arm", nil),
  ])
  func kindsOfReferral(muscle: String, area: String, kind: Referral?) throws {
    #expect(try #require(Shipped.atlas.muscle(muscle)).referral(to: area) == kind)
  }

  /// How often some points are met is said of these points, and not by the word of the whole muscle.
  @Test(arguments: [
    ("trapezius", ["1", "2"], ["very common"]), ("trapezius", ["2", "3", "6"], ["very common", "occasional"]),
    ("trapezius", ["7"], ["rare"]), ("soleus", ["3", "2"], ["common", "rare"]),
    ("infraspinatus", ["1", "2"], ["very common"]),
  ])
  func frequencyIsThatOfThePoints(muscle: String, points: [String], words: [String]) throws {
    #expect(try #require(Shipped.atlas.muscle(muscle)).frequencies(of: points).map(\.words) == words)
  }

  /// No trial has tested a list of muscles; a complaint is called by a trial only in the sentence that names it.
  @Test func noFileIsCalledATrial() {
    let complaints = Shipped.atlas.symptoms + Shipped.atlas.conditions
    #expect(complaints.allSatisfy { [.tradition, .disputed].contains($0.evidence) })
    #expect(Shipped.atlas.muscles.allSatisfy { [.tradition, .disputed].contains($0.evidence) })
    for id in ["jaw-pain", "pelvic-pain", "plantar-heel-pain", "rotator-cuff-pain", "tension-headache"] {
      let summary = Shipped.atlas.complaint(.condition, id)?.summary ?? []
      let labels = summary.labels(in: Section.summary.evidence)
      #expect(labels.first == .medicine && labels.contains(.trial), "\(id)")
    }
  }

  @Test func thereAreAsManyComplaintsAsPromised() {
    #expect(Shipped.atlas.symptoms.count >= 35)
    #expect(Shipped.atlas.conditions.count >= 30)
  }
}
