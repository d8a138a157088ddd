import Atlas
import Figure
import Release
import TestSupport
import Testing

/// A timer on times that are handed in.
@Suite struct ReleaseTimerTests {
  private func timer(_ id: String = "infraspinatus", sides: [Side] = [.right], at begin: Int = 0) throws -> ReleaseTimer
  {
    let muscle = try #require(Shipped.atlas.muscle(id))
    return ReleaseTimer(try ReleasePlan(muscle, sides: sides, in: Shipped.atlas), at: begin)
  }

  private func words(_ events: [ReleaseEvent], _ timer: ReleaseTimer) -> [String] {
    events.compactMap { timer.words(of: $0, .english) }
  }

  @Test func aWholeRelease() throws {
    var timer = try timer(at: 5000)
    let events = timer.advance(to: 5000 + 10_000 + 30_000 + 15_000 + 30_000)
    #expect(
      words(events, timer) == [
        "get ready: 10 seconds", "press, 1 of 2: 30 seconds", "20", "10", "rest: 15 seconds", "10",
        "press, 2 of 2: 30 seconds", "20", "10",
        "then: Draw the elbow across the chest with the other hand: 20 seconds.",
        "then: Back of the hand behind the waist, elbow drifting forward: 20 seconds.",
        "done: pressed your RIGHT for 60 seconds",
      ])
    #expect(timer.state == .finished && timer.wakesAt() == nil && timer.advance(to: 99_000_000).isEmpty)
  }

  /// Milliseconds, odd steps, and a jump of an hour say the same in the same order, in every muscle that is pressed.
  @Test func anyStepsOfTimeSayTheSame() throws {
    var random = Seeded(state: 11)
    for muscle in Shipped.atlas.muscles {
      guard let plan = try? ReleasePlan(muscle, sides: [.left, .right], in: Shipped.atlas) else { continue }
      var jump = ReleaseTimer(plan, at: 0)
      let expected = jump.advance(to: 3_600_000)
      for longest in [700, 15_000, 100_000] {
        var timer = ReleaseTimer(plan, at: 0)
        var (time, events): (Int, [ReleaseEvent]) = (0, [])
        while timer.isRunning {
          events += timer.advance(to: time)
          time += Int.random(in: 0...longest, using: &random)
        }
        #expect(events == expected && timer.pressed == jump.pressed, "\(muscle.id)")
      }
      #expect(jump.pressed == Dictionary(uniqueKeysWithValues: plan.sides.map { ($0, plan.pressureOfSide) }))
    }
  }

  @Test func everyMillisecondSaysTheSame() throws {
    var (jump, timer) = (try timer(), try timer())
    let expected = jump.advance(to: 3_600_000)
    #expect((0...90_000).flatMap { timer.advance(to: $0) } == expected)
  }

  /// Who sleeps until it wakes misses nothing and wakes no oftener than the digits change.
  @Test func itWakesOnceASecond() throws {
    var timer = try timer()
    var (wakes, seconds): ([Int], [Int]) = ([], [])
    while let due = timer.wakesAt() {
      wakes.append(due)
      _ = timer.advance(to: due)
      seconds.append(timer.secondsLeft)
    }
    #expect(wakes == [0] + (0...85).map { $0 * 1000 }.dropFirst())
    #expect(seconds.prefix(12) == [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 30, 29])
    #expect(try self.timer(at: 40).wakesAt(every: 10) == 40)
  }

  @Test func aPauseCountsNothing() throws {
    var timer = try timer()
    _ = timer.advance(to: 12_000)
    #expect(timer.pause(at: 15_000) == [.paused] && timer.wakesAt() == nil)
    #expect(timer.advance(to: 500_000).isEmpty && timer.pressed == [.right: 5000])
    #expect(timer.pause(at: 500_000).isEmpty && timer.resume(at: 600_000) == [.resumed])
    #expect(timer.remaining == 25_000 && timer.wakesAt(every: 10) == 605_000)
    #expect(timer.resume(at: 600_000).isEmpty)
    #expect(timer.advance(to: 590_000).isEmpty, "time does not run back")
  }

  @Test func skipAndStop() throws {
    var timer = try timer()
    #expect(words(timer.skip(at: 0), timer) == ["get ready: 10 seconds", "press, 1 of 2: 30 seconds"])
    #expect(words(timer.stop(at: 12_500), timer) == ["20", "stopped: pressed your RIGHT for 12 seconds"])
    #expect(timer.stop(at: 13_000).isEmpty && timer.skip(at: 13_000).isEmpty && timer.switchSide(at: 13_000).isEmpty)
    var fresh = try self.timer()
    #expect(words(fresh.stop(at: 0), fresh) == ["get ready: 10 seconds", "stopped: nothing was pressed"])
    var last = try self.timer()
    for _ in 0..<4 { _ = last.skip(at: 0) }
    #expect(last.state == .finished)
  }

  @Test func theOtherSideGetsWhatItHasNotHad() throws {
    var timer = try timer()
    _ = timer.advance(to: 20_000)
    #expect(words(timer.switchSide(at: 20_000), timer) == ["change to your LEFT: 10 seconds"])
    _ = timer.advance(to: 30_000 + 75_000 - 1)
    #expect(timer.pressed == [.right: 10_000, .left: 59_999])
    #expect(words(timer.switchSide(at: 104_999), timer) == ["change to your RIGHT: 10 seconds"])
    #expect(words(timer.advance(to: 114_999), timer) == ["press, 1 of 2: 20 seconds"])
    _ = timer.advance(to: 9_000_000)
    #expect(timer.pressed == [.right: 60_000, .left: 59_999] && timer.state == .finished)
  }

  @Test func twoBallsHaveNoOtherSide() throws {
    var timer = try timer("longissimus-thoracis")
    #expect(timer.switchSide(at: 0).last == .sideIsDone(.midline))
  }

  /// Whatever is pressed, in whatever order, no side gets more than it may.
  @Test func noPlayWithTheKeysGivesMore() throws {
    var random = Seeded(state: 5)
    for _ in 0..<400 {
      var timer = try timer(sides: Bool.random(using: &random) ? [.left, .right] : [.right])
      var time = 0
      for _ in 0..<60 {
        time += Int.random(in: 0...12_000, using: &random)
        switch Int.random(in: 0...4, using: &random) {
        case 0: _ = timer.pause(at: time)
        case 1: _ = timer.resume(at: time)
        case 2: _ = timer.skip(at: time)
        case 3: _ = timer.switchSide(at: time)
        default: _ = timer.advance(to: time)
        }
        #expect(timer.pressed.values.allSatisfy { $0 <= timer.plan.pressureOfSide })
      }
      _ = timer.resume(at: time)
      _ = timer.advance(to: time + 3_600_000)
      #expect(!timer.isRunning)
    }
  }
}

/// Numbers that are the same in every run.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
