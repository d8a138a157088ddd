import Atlas
import Figure
import TestSupport
import Testing

@Suite struct ShippedDataTests {
  @Test func theDataHasNoProblems() { #expect(Atlas.problems(in: Shipped.assets) == []) }

  @Test func thereAreSixtyThreeAreasInTwentyRegions() {
    #expect(Shipped.atlas.areas.count == 63)
    #expect(Shipped.atlas.regions.count == 20)
  }

  @Test func everyAreaIsDrawn() {
    for area in Shipped.atlas.areas { #expect(!Shipped.atlas.views(ofArea: area.id).isEmpty, "\(area.id)") }
    #expect(Shipped.atlas.views(ofArea: "temple") == [.front, .back])
  }

  /// The muscles that were promised first: head, neck, shoulder, upper back and arm.
  @Test(arguments: [
    "trapezius", "sternocleidomastoid", "masseter", "temporalis", "medial-pterygoid", "lateral-pterygoid", "digastric",
    "mylohyoid", "longus-colli", "longus-capitis", "orbicularis-oculi", "zygomaticus-major", "levator-labii-superioris",
    "buccinator", "platysma", "frontalis", "occipitalis", "splenius-capitis", "splenius-cervicis",
    "semispinalis-capitis", "semispinalis-cervicis", "longissimus-capitis", "multifidi", "rotatores", "suboccipitals",
    "levator-scapulae", "scaleni", "scalenus-minimus", "supraspinatus", "infraspinatus", "teres-minor", "teres-major",
    "latissimus-dorsi", "subscapularis", "rhomboidei", "deltoid", "coracobrachialis", "biceps-brachii", "brachialis",
    "triceps-brachii", "anconeus", "brachioradialis", "extensor-carpi-radialis-longus",
    "extensor-carpi-radialis-brevis", "extensor-carpi-ulnaris",
  ])
  func theMuscleIsWhole(id: String) throws {
    let muscle = try #require(Shipped.atlas.muscle(id))
    #expect(!muscle.points.isEmpty && !muscle.cautions.isEmpty && !muscle.sources.isEmpty)
    #expect(muscle.release.count >= 2 && muscle.prevent.count >= 2)
  }

  /// What every manual agrees on; a change that breaks one of these rows is wrong until proven right.
  @Test(arguments: [
    ("trapezius", "temple"), ("sternocleidomastoid", "forehead"), ("masseter", "teeth"), ("temporalis", "teeth"),
    ("splenius-capitis", "vertex"), ("suboccipitals", "back-of-head"), ("levator-scapulae", "back-of-neck"),
    ("scaleni", "front-of-chest"), ("supraspinatus", "side-of-shoulder"), ("infraspinatus", "front-of-shoulder"),
    ("subscapularis", "back-of-shoulder"), ("triceps-brachii", "lateral-epicondyle"),
    ("brachioradialis", "lateral-epicondyle"), ("brachialis", "thumb-radial-hand"), ("lateral-pterygoid", "ear-tmj"),
    ("extensor-carpi-ulnaris", "dorsal-wrist-hand"), ("latissimus-dorsi", "mid-thoracic-back"),
  ])
  func essentialPatternsOfTheManual(muscle: String, area: String) throws {
    #expect(try #require(Shipped.atlas.muscle(muscle)).referral(to: area) == .essential)
  }

  @Test func trapeziusHasItsSevenPointsAndSternocleidomastoidBothDivisions() throws {
    #expect(try #require(Shipped.atlas.muscle("trapezius")).points.count == 7)
    let names = try #require(Shipped.atlas.muscle("sternocleidomastoid")).points.map { $0.name.lowercased() }
    #expect(names.contains { $0.contains("sternal") } && names.contains { $0.contains("clavicular") })
  }

  @Test func noSentenceStandsInTwoMuscles() {
    var owner: [String: String] = [:]
    for muscle in Shipped.atlas.muscles {
      for line in muscle.proseByKey.flatMap(\.lines) {
        if let other = owner[line], other != muscle.id { Issue.record("\(muscle.id) and \(other) share: \(line)") }
        owner[line] = muscle.id
      }
    }
  }

  @Test func theGuideHasThePromisedChapters() {
    let ids = Shipped.atlas.chapters.map(\.id)
    let prevention = ["posture", "desk", "lifting", "sleep", "stress", "activity", "breaks"]
    #expect(ids.first == "safety")
    #expect(Shipped.atlas.chapters.filter { $0.part == .prevent }.map(\.id) == prevention)
    for id in ["trigger-points", "types", "causes", "self-check", "techniques"] { #expect(ids.contains(id)) }
    for chapter in Shipped.atlas.chapters {
      #expect(chapter.markdown.hasPrefix("# \(chapter.title)\n"), "\(chapter.id)")
    }
  }
}
