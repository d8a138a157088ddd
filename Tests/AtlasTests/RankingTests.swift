import Atlas
import Figure
import TestSupport
import Testing

/// The order of the suspects, rule by rule, on muscles made for it.
@Suite struct RankingTests {
  private func point(
    _ id: String, _ essential: [String], _ spillover: [String] = [], _ frequency: Frequency? = nil
  ) -> TriggerPoint {
    TriggerPoint(
      id: id, name: "part \(id)", frequency: frequency, press: .free, spots: [], essential: essential,
      spillover: spillover)
  }

  private func muscle(_ id: String, _ frequency: Frequency, _ points: [TriggerPoint]) -> Muscle {
    Muscle(
      id: id, name: id.capitalizedFirst, latin: "", aliases: [], ta2: "", uberon: nil, regions: [],
      frequency: frequency, chapter: "", points: points, related: [], evidence: .tradition)
  }

  private func order(_ muscles: [Muscle], _ areas: [String], together: Bool = false) -> [String] {
    let none = MuscleText(
      action: "", points: [], symptoms: [], causes: [], mistakenFor: [], release: [], stretch: [], prevent: [],
      cautions: [], sources: [])
    let atlas = Atlas(
      regions: [], parts: [], dangers: [], muscles: muscles.map { ($0, none) }, symptoms: [], conditions: [],
      chapters: [], figures: [:], themes: [])
    return atlas.muscles(sendingPainTo: areas, together: together).map {
      "\($0.rank) \($0.muscle.id) \($0.referral.rawValue) \($0.points.joined(separator: "+"))"
    }
  }

  @Test func essentialComesBeforeSpilloverHoweverCommon() {
    let found = order(
      [
        muscle("a", .veryCommon, [point("1", ["x"], ["hip"])]), muscle("b", .rare, [point("1", ["hip"])]),
        muscle("c", .veryCommon, [point("1", ["x"])]),
      ], ["hip"])
    #expect(found == ["1 b essential 1", "2 a spillover 1"])
  }

  @Test func theCommonerComesFirst() {
    let all = Frequency.allCases.reversed().map { muscle("m-\($0.rawValue)", $0, [point("1", ["hip"])]) }
    #expect(
      order(all, ["hip"]) == [
        "1 m-very-common essential 1", "2 m-common essential 1", "3 m-occasional essential 1", "4 m-rare essential 1",
      ])
  }

  /// A point may be met more or less often than its muscle, and only those that send pain here count.
  @Test func thePointsThatSendPainHereSayHowCommon() {
    let found = order(
      [
        muscle("a", .veryCommon, [point("1", ["hip"], [], .rare), point("2", ["x"])]),
        muscle("b", .occasional, [point("1", ["hip"])]),
        muscle("c", .rare, [point("1", ["hip"], [], .common), point("2", ["hip"])]),
      ], ["hip"])
    #expect(found == ["1 c essential 1+2", "2 b essential 1", "3 a essential 1"])
  }

  @Test func thenWhoCoversMoreThenTheGreaterShareThenTheAlphabet() {
    let found = order(
      [
        muscle("d", .common, [point("1", ["hip"]), point("2", ["x"])]), muscle("c", .common, [point("1", ["hip"])]),
        muscle("b", .common, [point("1", ["hip"])]),
        muscle("a", .common, [point("1", ["hip", "knee"]), point("2", ["x"])]),
      ], ["hip", "knee"])
    #expect(found == ["1 a essential 1", "2 b essential 1", "3 c essential 1", "4 d essential 1"])
  }

  @Test func togetherWhoExplainsMostComesBeforeAll() {
    let muscles = [
      muscle("a", .veryCommon, [point("1", ["hip"])]), muscle("b", .rare, [point("1", ["hip"]), point("2", ["knee"])]),
    ]
    #expect(order(muscles, ["hip", "knee"]).first == "1 a essential 1")
    #expect(order(muscles, ["hip", "knee"], together: true).first == "1 b essential 1+2")
  }

  @Test func theStrongestReferralOfAMuscleCounts() {
    let muscle = muscle("a", .common, [point("1", ["x"], ["hip"]), point("2", ["hip"]), point("3", ["x"], ["knee"])])
    #expect(muscle.referral(to: "hip") == .essential && muscle.referral(to: "knee") == .spillover)
    #expect(muscle.referral(to: "toe") == nil)
  }

  @Test(arguments: [
    ([("1", ["hip"])], "Essential pattern of its one point; it is common."),
    ([("1", ["hip"]), ("2", ["hip"])], "Essential pattern of all its 2 points; they are common."),
    ([("1", ["hip"]), ("2", ["x"])], "Essential pattern of point 1 (part 1); it is common."),
    (
      [("1", ["hip"]), ("2", ["x"]), ("3", ["hip"])], "Essential pattern of points 1 and 3 of 3; they are common."
    ),
  ])
  func theReasonSaysWhich(points: [(String, [String])], reason: String) {
    let none = MuscleText(
      action: "", points: [], symptoms: [], causes: [], mistakenFor: [], release: [], stretch: [], prevent: [],
      cautions: [], sources: [])
    let made = muscle("a", .common, points.map { point($0.0, $0.1) })
    let atlas = Atlas(
      regions: [], parts: [], dangers: [], muscles: [(made, none)], symptoms: [], conditions: [], chapters: [],
      figures: [:], themes: [])
    #expect(atlas.muscles(sendingPainTo: ["hip"]).first?.reason == reason)
  }
}
