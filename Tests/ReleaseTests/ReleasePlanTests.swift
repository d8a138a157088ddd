import Atlas
import Figure
import Release
import TestSupport
import Testing

/// What is planned and what is refused, over all muscles.
@Suite struct ReleasePlanTests {
  private let atlas = Shipped.atlas

  private func plan(_ id: String, point: String? = nil, sides: [Side] = [.right], hold: Int? = nil) throws
    -> ReleasePlan
  {
    try ReleasePlan(#require(atlas.muscle(id)), point: point, sides: sides, timing: .init(hold: hold), in: atlas)
  }

  /// The steps as rows: kind, side, turn, seconds.
  private func rows(_ plan: ReleasePlan) -> [String] {
    plan.steps.map { "\($0.kind) \($0.side) \($0.turn) \($0.seconds)" }
  }

  @Test func theStepsOfAPage() throws {
    #expect(
      try rows(plan("infraspinatus")) == [
        "ready right 0 10", "press right 1 30", "rest right 1 15", "press right 2 30", "then right 2 0",
        "then right 2 0",
      ])
    #expect(
      try rows(plan("infraspinatus", sides: [.left, .right], hold: 60)).prefix(4) == [
        "ready left 0 10", "press left 1 60", "change right 0 10", "press right 1 60",
      ])
    #expect(try plan("infraspinatus", hold: 60).cuts == [.fewerTurns(1, from: 2)])
    #expect(
      try plan("longissimus-thoracis", sides: [.left, .right]).sides == [.midline], "two balls press both at once")
  }

  /// The page doses its own point: another one that wants care is pressed gently, and by hand.
  @Test func anotherPointThatWantsCareIsPressedGently() throws {
    var seen = 0
    for muscle in atlas.muscles {
      for point in muscle.points where point.press == .care {
        guard let plan = try? ReleasePlan(muscle, point: point.id, sides: [.right], in: atlas), plan.position == nil
        else {
          continue
        }
        seen += 1
        #expect(plan.tool.reach == 0, "\(muscle.id) \(point.id): \(plan.tool)")
        #expect(
          (plan.pressure?.upperBound ?? 0) <= 5 && (plan.pressure?.lowerBound ?? 0) <= 3, "\(muscle.id) \(point.id)")
      }
    }
    #expect(seen > 10)
  }

  /// Every point of every muscle, with every hold: no more than 60 seconds, or a reason with words that help.
  @Test func noPointGetsMoreThanAMinute() throws {
    var (planned, refused) = (0, 0)
    for muscle in atlas.muscles {
      for point in muscle.points.map(\.id) {
        for hold in [nil] + Array(Now.holds).map(Optional.some) {
          for turns in [nil, 1, 3] {
            do {
              let plan = try ReleasePlan(
                muscle, point: point, sides: [.left, .right], timing: .init(hold: hold, turns: turns), in: atlas)
              planned += 1
              for side in plan.sides {
                let presses = plan.steps.filter { $0.kind == .press && $0.side == side }
                let isPlanned =
                  presses.count == plan.turns
                  && presses.reduce(0) { $0 + $1.milliseconds } == plan.pressureOfSide
                  && plan.pressureOfSide <= Now.longestPressure * 1000
                if !isPlanned {
                  Issue.record("\(muscle.id) \(point), \(hold ?? 0) seconds, \(turns ?? 0) turns: \(presses)")
                }
              }
              if plan.cuts.isEmpty, plan.hold != hold ?? plan.hold || plan.turns != turns ?? plan.turns {
                Issue.record("\(muscle.id) \(point), \(hold ?? 0) seconds, \(turns ?? 0) turns: not said to be cut")
              }
            } catch {
              refused += 1
              let helps = error.instead.map { !$0.lines.isEmpty || $0.point != nil } == true
              if !helps || error.words(.english).isEmpty { Issue.record("\(muscle.id) \(point): \(error)") }
            }
          }
        }
      }
    }
    #expect(planned > 10_000 && refused > 1000)
  }

  /// What the page presses is planned; what nobody presses alone is not.
  @Test func pagesAndRefusalsAgree() {
    for muscle in atlas.muscles {
      let now = atlas.text(of: muscle).now
      let plan = try? ReleasePlan(muscle, sides: [.right], in: atlas)
      #expect((plan != nil) == (now.tool != .none), "\(muscle.id)")
      #expect(plan?.cuts.isEmpty != false && plan?.tool ?? now.tool == now.tool, "\(muscle.id)")
      for point in muscle.points {
        let plan = try? ReleasePlan(muscle, point: point.id, sides: [.right], in: atlas)
        let isLeft = point.press == .never || point.needsHelper || atlas.neverPressed(at: point) != nil
        #expect((plan == nil) == (isLeft || now.tool == .none), "\(muscle.id) \(point.id)")
      }
    }
  }

  /// No knuckle, ball, cane or roller on a neck, or wherever else one is banned, whichever point is chosen.
  @Test func noToolWhereOneIsBanned() {
    var necks = 0
    for muscle in atlas.muscles {
      for point in muscle.points {
        guard let plan = try? ReleasePlan(muscle, point: point.id, sides: [.right], in: atlas) else { continue }
        #expect(!atlas.bans(plan.tool, at: point), "\(plan.tool) on \(muscle.id) \(point.id)")
        guard atlas.areas(of: point).contains(where: { atlas.region(ofArea: $0.id)?.id == "neck" }) else { continue }
        necks += 1
        #expect([.finger, .pinch, .flatHand].contains(plan.tool), "\(plan.tool) on \(muscle.id) \(point.id)")
      }
    }
    #expect(necks > 10)
  }

  @Test(arguments: [
    ("longus-colli", nil, nil, "nothing-presses"), ("pectineus", "1", nil, "nothing-presses"),
    ("scaleni", "1", nil, "never-pressed"), ("rotatores", "2", nil, "needs-helper"),
    ("infraspinatus", "9", nil, "no-such-point"), ("infraspinatus", nil, 61, "hold-outside"),
    ("infraspinatus", nil, 2, "hold-outside"),
  ])
  func refusals(id: String, point: String?, hold: Int?, reason: String) throws {
    let refusal = #expect(throws: ReleaseRefusal.self) { try plan(id, point: point, hold: hold) }
    #expect(refusal?.id == reason)
    if reason == "never-pressed" { #expect(refusal?.instead?.point == "2") }
  }

  @Test func aPointWithARuleIsHeldNoLongerThanItsPageSays() throws {
    let scaleni = try plan("scaleni", hold: 60)
    #expect(scaleni.hold == scaleni.now.hold && scaleni.rule != nil)
    #expect(scaleni.cuts == [.shorterHold(scaleni.hold, from: 60)])
  }
}
