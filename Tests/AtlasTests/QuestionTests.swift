import Atlas
import Figure
import TestSupport
import Testing

@Suite struct QuestionTests {
  /// The first muscle of the manual's list for an area.
  @Test(arguments: [
    ("vertex", "sternocleidomastoid"), ("temple", "trapezius"), ("back-of-head", "trapezius"), ("teeth", "temporalis"),
    ("back-of-neck", "trapezius"), ("front-of-shoulder", "infraspinatus"), ("upper-thoracic-back", "scaleni"),
    ("back-of-arm", "scaleni"), ("front-of-chest", "pectoralis-major"), ("lateral-epicondyle", "supinator"),
    ("lumbar", "gluteus-medius"), ("lateral-thigh-hip", "gluteus-minimus"), ("medial-thigh", "pectineus"),
    ("posterior-knee", "gastrocnemius"), ("posterior-leg", "soleus"), ("heel", "soleus"),
    ("plantar-lesser-toes", "flexor-digitorum-longus"),
  ])
  func theFirstOfTheListComesFirst(area: String, muscle: String) {
    #expect(Shipped.atlas.muscles(sendingPainTo: [area]).first?.muscle.id == muscle)
  }

  /// Within an area the order is the list of the data; whoever stands in no list follows, the disputed last.
  @Test func theOrderIsData() {
    for area in Shipped.atlas.areas {
      let suspects = Shipped.atlas.muscles(sendingPainTo: [area.id])
      #expect(suspects.map(\.rank) == Array(1..<(suspects.count + 1)))
      #expect(Array(suspects.map(\.muscle.id).prefix(area.order.count)) == area.order, "\(area.id)")
      let others = suspects.dropFirst(area.order.count)
      let isDisputed = others.map { $0.muscle.evidence == .disputed }
      #expect(isDisputed == isDisputed.sorted { !$0 && $1 }, "\(area.id)")
      for suspect in suspects {
        #expect(!suspect.points.isEmpty && suspect.standings.count == 1)
        #expect(suspect.standings[0].isListed == area.order.contains(suspect.muscle.id))
      }
    }
  }

  /// Whether a pattern is essential is told and is no sort key.
  @Test func spilloverMayComeBeforeEssential() throws {
    let suspects = Shipped.atlas.muscles(sendingPainTo: ["eye-eyebrow"])
    let kinds = suspects.compactMap(\.referral)
    #expect(kinds != kinds.sorted())
  }

  /// Another area in the question lets no muscle that does not explain it pass one that does.
  @Test func anotherAreaNeverLowersWhoExplainsIt() {
    let areas = Shipped.atlas.areas.map(\.id)
    for (index, first) in areas.enumerated() {
      let second = areas[(index * 7 + 5) % areas.count]
      let third = areas[(index * 11 + 3) % areas.count]
      guard Set([first, second, third]).count == 3 else { continue }
      let before = Shipped.atlas.muscles(sendingPainTo: [first, second]).map(\.muscle.id)
      let after = Shipped.atlas.muscles(sendingPainTo: [first, second, third])
      let explains = Set(after.filter { $0.standings.contains { $0.area == third } }.map(\.muscle.id))
      let places = Dictionary(uniqueKeysWithValues: after.map { ($0.muscle.id, $0.rank) })
      for (place, muscle) in before.enumerated() where explains.contains(muscle) {
        for other in before[(place + 1)...] where !explains.contains(other) {
          #expect(places[muscle]! < places[other]!, "\(other) passes \(muscle) with \(third)")
        }
      }
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

  /// Of several areas the muscle comes first that explains most of them.
  @Test(arguments: [
    (["temple", "back-of-neck"], "trapezius"),
    (["front-of-shoulder", "mid-thoracic-back", "radial-forearm"], "scaleni"),
    (["heel", "posterior-leg"], "soleus"), (["lumbar", "buttock", "groin"], "quadratus-lumborum"),
    (["posterior-thigh", "lateral-leg"], "gluteus-minimus"),
  ])
  func severalAreasFavourTheMuscleThatExplainsMost(areas: [String], muscle: String) throws {
    let first = try #require(Shipped.atlas.muscles(sendingPainTo: areas).first)
    #expect(first.muscle.id == muscle && first.standings.count >= 2 && first.asked == areas.count)
  }

  /// Of the muscles with points in a region those come first in which points are met most often.
  @Test func whatIsMetMostOftenComesFirst() {
    var filled = 0
    for region in Shipped.atlas.regions {
      let found = Shipped.atlas.muscles(withPointsIn: region.id).compactMap {
        Shipped.atlas.muscle($0.muscle)?.frequency
      }
      #expect(found == found.sorted(), "\(region.id)")
      filled += found.isEmpty ? 0 : 1
    }
    // No point lies at the ankle, where there are tendons.
    #expect(filled == Shipped.atlas.regions.count - 1)
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

  /// The worse a pain, the more its muscles count; an area without a number counts like one at 5.
  @Test func intensityWeighs() throws {
    func first(_ pains: [Question.Pain]) -> String? { Shipped.atlas.suspects(of: Question(pains)).first?.muscle.id }
    let heel = Shipped.atlas.muscles(sendingPainTo: ["heel"])[0].muscle.id
    let temple = Shipped.atlas.muscles(sendingPainTo: ["temple"])[0].muscle.id
    #expect(first([.init(area: "heel", intensity: 9), .init(area: "temple", intensity: 2)]) == heel)
    #expect(first([.init(area: "heel", intensity: 2), .init(area: "temple", intensity: 9)]) == temple)
    for area in Shipped.atlas.areas {
      let plain = Shipped.atlas.muscles(sendingPainTo: [area.id]).map(\.muscle.id)
      for intensity in [0, 5, 10] {
        let question = Question([.init(area: area.id, intensity: intensity)])
        #expect(Shipped.atlas.suspects(of: question).map(\.muscle.id) == plain, "alone it changes no order")
      }
    }
  }

  /// A symptom speaks for the muscles that its page names, and sides are told apart.
  /// What was felt goes before the lists, and within it the lists hold; the last word on a point counts, and of several
  /// points the one that speaks most for a muscle.
  @Test func whatWasFeltGoesFirst() {
    let atlas = Shipped.atlas
    for area in atlas.areas {
      let before = atlas.muscles(sendingPainTo: [area.id]).map(\.muscle.id)
      for outcome in Check.Outcome.allCases {
        for (index, muscle) in before.enumerated() {
          var question = Question(areas: [area.id])
          question.add(Check(muscle: muscle, point: "1", outcome: outcome == .mine ? .nothing : .mine))
          question.add(Check(muscle: muscle, point: "1", outcome: outcome))
          let after = atlas.suspects(of: question)
          let place: Int =
            switch outcome {
            case .mine: 0
            case .unsure: index
            case .tender, .nothing: before.count - 1
            }
          #expect(after[place].muscle.id == muscle && after[place].outcome == outcome)
          #expect(after.map(\.muscle.id).filter { $0 != muscle } == before.filter { $0 != muscle })
        }
      }
    }
    var question = Question(areas: ["temple"])
    question.add(Check(muscle: "trapezius", point: "1", outcome: .nothing))
    question.add(Check(muscle: "trapezius", point: "2", outcome: .tender))
    #expect(question.outcome(of: "trapezius") == .tender && question.outcome(of: "masseter") == nil)
  }

  @Test func symptomsAndSidesJoin() throws {
    let question = Question([.init(area: "temple", side: .left)], symptoms: ["dizziness"])
    let suspects = Shipped.atlas.suspects(of: question)
    let leads = try #require(Shipped.atlas.complaint(.symptom, "dizziness")).muscles.map(\.id)
    #expect(Set(leads).isSubset(of: suspects.map(\.muscle.id)))
    for suspect in suspects {
      #expect(suspect.asked == 2 && suspect.standings.count + suspect.symptoms.count + suspect.unexplained.count == 2)
      #expect(suspect.sides == (suspect.standings.isEmpty ? [] : [.left]))
      #expect((suspect.referral == nil) == suspect.standings.isEmpty)
    }
    let both = Question([.init(area: "temple", side: .left, intensity: 3), .init(area: "temple", side: .right)])
    #expect(Shipped.atlas.suspects(of: both).allSatisfy { $0.sides == [.right, .left] && $0.asked == 1 })
  }
}
