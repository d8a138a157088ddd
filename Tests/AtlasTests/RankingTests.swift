import Atlas
import Figure
import TestSupport
import Testing

/// The order of the suspects, rule by rule, on muscles and areas made for it.
@Suite struct RankingTests {
  private func point(_ id: String, _ essential: [String], _ spillover: [String] = []) -> TriggerPoint {
    TriggerPoint(
      id: id, name: "part \(id)", frequency: nil, press: .free, spots: [], essential: essential, spillover: spillover)
  }

  private func muscle(
    _ id: String, _ frequency: Frequency, _ points: [TriggerPoint], _ evidence: Evidence = .tradition,
    keys: [String] = []
  ) -> Muscle {
    Muscle(
      id: id, name: id.capitalizedFirst, latin: "", aliases: [], words: [], ta2: "", uberon: nil, regions: [],
      frequency: frequency, chapter: "", points: points, related: [], keys: keys, redFlags: [], evidence: evidence)
  }

  /// What is answered: rank, muscle, referral, points.
  private func answer(_ muscles: [Muscle], orders: [String: [String]], _ areas: [String]) -> [String] {
    suspects(muscles, orders: orders, areas).map {
      "\($0.rank) \($0.muscle.id) \($0.referral?.rawValue ?? "") \($0.points.joined(separator: "+"))"
    }
  }

  private func suspects(_ muscles: [Muscle], orders: [String: [String]], _ areas: [String]) -> [Suspect] {
    atlas(muscles, orders).muscles(sendingPainTo: areas)
  }

  private func atlas(_ muscles: [Muscle], _ orders: [String: [String]]) -> Atlas {
    let none = MuscleText(
      action: "", points: [], symptoms: [], causes: [], mistakenFor: [], release: [], stretch: [], prevent: [],
      cautions: [], sources: [],
      now: Now(
        muscle: nil, point: nil, place: "", position: "", tool: .none, pressure: nil, hold: nil, rest: nil,
        repeats: nil,
        perDay: nil, then: [], expect: "", stop: []))
    let made = orders.sorted { $0.key < $1.key }.map { id, order in
      Area(
        id: id, name: id, aliases: [], covers: "", paired: true, choir: [], acr: [], order: order, orderSource: "a list"
      )
    }
    let region = Region(
      id: "all", name: "All", names: [:], redFlags: [], behind: nil, neighbours: [:], areas: made)
    return Atlas(
      regions: [region], parts: [], dangers: [], redFlags: [], muscles: muscles.map { ($0, none) }, symptoms: [],
      conditions: [],
      chapters: [], figures: [:], themes: [], thesaurus: Thesaurus([]))
  }

  /// The list decides, however common a muscle is and whether its pattern is essential there.
  @Test func theListDecides() {
    let muscles = [
      muscle("a", .veryCommon, [point("1", ["hip"])]), muscle("b", .rare, [point("1", ["x"], ["hip"])]),
      muscle("c", .common, [point("1", ["x"])]),
    ]
    #expect(answer(muscles, orders: ["hip": ["b", "a"]], ["hip"]) == ["1 b spillover 1", "2 a essential 1"])
    #expect(answer(muscles, orders: ["hip": ["a", "b"]], ["hip"]) == ["1 a essential 1", "2 b spillover 1"])
  }

  /// Whoever stands in no list follows: the commoner first, then the alphabet, the disputed last.
  @Test func othersFollowTheList() {
    let muscles = [
      muscle("d", .veryCommon, [point("1", ["hip"])], .disputed), muscle("c", .rare, [point("1", ["hip"])]),
      muscle("b", .common, [point("1", ["hip"])]), muscle("a", .common, [point("1", ["hip"])]),
      muscle("z", .rare, [point("1", ["hip"])]),
    ]
    let found = suspects(muscles, orders: ["hip": ["z"]], ["hip"])
    #expect(found.map(\.muscle.id) == ["z", "a", "b", "c", "d"])
    #expect(found.map { $0.standings[0].isListed } == [true, false, false, false, false])
    #expect(found.map { $0.standings[0].place } == [1, 2, 3, 4, 5] && found[3].standings[0].listed == 1)
  }

  /// Of two areas, whoever sends pain to both comes before those that head one list, unless at the end of both.
  @Test func severalAreasAreAddedUp() {
    let muscles = [
      muscle("hips", .common, [point("1", ["hip"])]), muscle("knees", .common, [point("1", ["knee"])]),
      muscle("both", .common, [point("1", ["hip"]), point("2", [], ["knee"])]),
    ]
    let orders = ["hip": ["hips", "both"], "knee": ["knees", "both"]]
    #expect(
      answer(muscles, orders: orders, ["hip", "knee"]) == [
        "1 both essential 1", "2 hips essential 1", "3 knees essential 1",
      ])
    #expect(
      answer(muscles, orders: orders, ["knee", "hip", "knee"]).first == "1 both essential 1", "asked twice is once")
    #expect(suspects(muscles, orders: orders, ["hip", "knee"]).map(\.standings.count) == [2, 1, 1])
  }

  /// A key that is suspected as well is told, the likeliest first, and stands where the list puts it; others are not.
  @Test func aKeyIsToldAndMovesNobody() {
    let muscles = [
      muscle("a", .common, [point("1", ["hip"])], keys: ["b", "far", "c"]), muscle("b", .common, [point("1", ["hip"])]),
      muscle("c", .common, [point("1", ["hip"])], keys: ["far"]), muscle("far", .common, [point("1", ["x"])]),
    ]
    let orders = ["hip": ["a", "c", "b"], "x": ["far"]]
    let found = suspects(muscles, orders: orders, ["hip"])
    #expect(found.map(\.muscle.id) == ["a", "c", "b"] && found.map(\.keys) == [["c", "b"], [], []])
    let atlas = atlas(muscles, orders)
    #expect(muscles.map { atlas.satellites(of: $0) } == [[], ["a"], ["a"], ["a", "c"]])
  }

  /// A point that sends no pain is in no answer.
  @Test func aPointWithoutPainDoesNotCount() {
    let muscles = [
      muscle("a", .common, [point("1", []), point("2", ["hip"])]), muscle("b", .common, [point("1", [])]),
    ]
    #expect(answer(muscles, orders: ["hip": []], ["hip"]) == ["1 a essential 2"])
    #expect(muscles[0].points.map(\.sendsPain) == [false, true])
  }

  @Test func theStrongestReferralOfAMuscleCounts() {
    let muscle = muscle("a", .common, [point("1", ["x"], ["hip"]), point("2", ["hip"]), point("3", ["x"], ["knee"])])
    #expect(muscle.referral(to: "hip") == .essential && muscle.referral(to: "knee") == .spillover)
    #expect(muscle.referral(to: "toe") == nil)
  }
}
