import Atlas
import TestSupport
import Testing

@Suite struct QuestionTests {
  /// The muscle that a clinician would press first.
  @Test(arguments: [
    ("front-of-shoulder", "infraspinatus"), ("temple", "trapezius"), ("vertex", "splenius-capitis"),
    ("side-of-shoulder", "supraspinatus"),
  ])
  func theLikeliestComesFirst(area: String, muscle: String) {
    let top = Shipped.atlas.muscles(sendingPainTo: [area]).prefix(3).map(\.muscle.id)
    #expect(top.contains(muscle), "\(area): \(top)")
  }

  @Test func essentialComesBeforeSpilloverAndRanksCountUp() {
    for area in Shipped.atlas.areas {
      let suspects = Shipped.atlas.muscles(sendingPainTo: [area.id])
      #expect(suspects.map(\.rank) == Array(1..<(suspects.count + 1)))
      let kinds = suspects.map(\.referral)
      #expect(kinds == kinds.sorted(), "\(area.id)")
      for suspect in suspects { #expect(!suspect.points.isEmpty && !suspect.reason.isEmpty) }
    }
  }

  /// One relation serves both questions: asked from the area or from the muscle, the answer is the same.
  @Test func bothDirectionsAgree() {
    for area in Shipped.atlas.areas {
      let fromArea = Set(Shipped.atlas.muscles(sendingPainTo: [area.id]).map(\.muscle.id))
      let fromMuscles = Set(Shipped.atlas.muscles.filter { $0.referral(to: area.id) != nil }.map(\.id))
      #expect(fromArea == fromMuscles)
    }
  }

  @Test func severalAreasFavourTheMuscleThatExplainsMost() throws {
    let suspects = Shipped.atlas.muscles(
      sendingPainTo: ["vertex", "back-of-neck", "mid-thoracic-back"], together: true)
    let first = try #require(suspects.first).muscle
    let covered = ["vertex", "back-of-neck", "mid-thoracic-back"].filter { first.referral(to: $0) == .essential }
    #expect(covered.count >= 2)
  }

  @Test func pointsAreFoundWhereTheyLie() {
    let here = Shipped.atlas.muscles(withPointsIn: "shoulder").map(\.muscle)
    #expect(here.contains("deltoid"))
    #expect(!here.contains("masseter"))
    let occipitalis = Shipped.atlas.muscles(withPointsIn: "head").first { $0.muscle == "occipitalis" }
    #expect(occipitalis?.views == [.back])
  }

  @Test(arguments: [
    ("Infraspinatus", "infraspinatus"), ("levator scapulae", "levator-scapulae"),
    ("LEVATOR_SCAPULAE", "levator-scapulae"),
    ("SCM", "sternocleidomastoid"), ("Musculus deltoideus", "deltoid"),
  ])
  func musclesAreFoundByAnyName(name: String, id: String) throws {
    #expect(try Shipped.atlas.muscle(named: name).id == id)
  }

  /// What people call a place is a place, or all the places it may mean.
  @Test(arguments: [
    ("jaw", ["cheek-jaw"]), ("wrist", ["volar-wrist-palm", "dorsal-wrist-hand"]),
    ("Big Toe", ["dorsal-great-toe", "plantar-great-toe"]), ("sole", ["plantar-midfoot"]), ("eye", ["eye-eyebrow"]),
    ("armpit", ["side-of-chest"]), ("spine", ["mid-thoracic-back", "low-thoracic-back", "lumbar"]),
  ])
  func everydayWordsNameAreas(name: String, ids: [String]) {
    #expect((try? Shipped.atlas.areas(named: name).map(\.id)) ?? [] == ids)
  }

  @Test(arguments: [
    ("templ", "no area 'templ'; did you mean temple?"), ("tempel", "no area 'tempel'; did you mean temple?"),
    ("zzzzzz", "no area 'zzzzzz'"), ("te\u{1B}mple\u{7}x", "no area 'te?mple?x'; did you mean temple?"),
  ])
  func unknownNamesGetTheNearest(name: String, message: String) {
    let error = #expect(throws: UnknownName.self) { try Shipped.atlas.areas(named: name) }
    #expect(error?.description == message)
  }
}
