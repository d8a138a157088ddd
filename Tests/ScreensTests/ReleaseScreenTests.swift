import Atlas
import Figure
import Release
import TestSupport
import Testing

@testable import Screens

/// The release of a point on the screen: asked once, timed, never lost, never more than a point may get.
@Suite struct ReleaseScreenTests {
  private static let start = ContinuousClock().now

  /// The page of the upper trapezius, with the time at zero.
  private static func typing(_ keys: String = "", isConfirmed: Bool = true) -> Typing {
    var typing = Typing([
      .body(BodyScreen(at: Shipped.atlas.firstStop)),
      .reading(ReadingScreen(.muscle("trapezius", .right), in: Shipped.edition)),
    ])
    typing.app = App(Shipped.edition, screens: typing.app.screens, isConfirmed: isConfirmed)
    _ = typing.app.perform(.tick(start))
    typing.type(keys)
    return typing
  }

  /// What a time in seconds since the start comes to.
  private static func pass(_ seconds: Int, _ typing: inout Typing) -> Effect? {
    typing.app.perform(.tick(start + .seconds(seconds)))
  }

  @Test(arguments: [
    // Asked once: Enter is not enough, and y is.
    (false, "t", Keymap.Mode.consent), (false, "t enter", .consent), (false, "t y", .release),
    (true, "t", .release), (true, "t enter", .running), (true, "t space", .running),
    (true, "t enter x", .release), (true, "t enter q", .muscle), (true, "t enter q t", .running),
    // It goes on over everything that is read meanwhile, and t leads back to it.
    (true, "t enter q p", .plan), (true, "t enter q p t", .running), (true, "t enter ?", .help),
    (true, "t enter ? t", .running), (true, "t enter q q / s o l e u s enter t", .running),
  ])
  func keysLeadThroughARelease(isConfirmed: Bool, keys: String, mode: Keymap.Mode) {
    #expect(Self.typing(keys, isConfirmed: isConfirmed).app.mode == mode)
  }

  @Test func whatWasConfirmedIsToBeRemembered() {
    let typing = Self.typing("t y", isConfirmed: false)
    let asked = Shipped.atlas.redFlags.filter(\.isForPressing).map(\.id)
    #expect(asked.count > 5 && typing.effects == [.remember(asked)])
  }

  @Test func theClockRunsWhileSomethingElseIsRead() {
    var typing = Self.typing("t enter q p")
    #expect(typing.app.wakesAt == Self.start + .seconds(1), "one wake-up a second")
    #expect(Self.pass(3, &typing) == nil)
    #expect(typing.app.page().background == "Get ready: 7 · t shows it")
    #expect(Self.pass(10, &typing) == .tell("press, 1 of 2: 30 seconds"))
    #expect(typing.app.wakesAt == Self.start + .seconds(11))
    #expect(Self.pass(40, &typing) == .tell("rest: 15 seconds"))
    #expect(Self.pass(85, &typing) == .tell("done: pressed your RIGHT for 60 seconds"))
    #expect(typing.app.page().background == nil)
    // The offer to record it stands for a while, and then nothing wakes the program any more.
    #expect(typing.app.wakesAt == Self.start + .seconds(93))
    #expect(Self.pass(93, &typing) == nil && typing.app.wakesAt == nil)
  }

  @Test(arguments: ["enter", "space", "ctrl-z"])
  func aReleaseThatWaitsNeedsNoTime(key: String) {
    var typing = Self.typing("t enter")
    _ = Self.pass(12, &typing)
    typing.type(key)
    #expect(typing.app.wakesAt == nil && typing.app.page().clock?.word == "Waiting")
    _ = Self.pass(500, &typing)
    #expect(typing.app.page().clock?.seconds == 28)
    typing.type("enter")
    _ = Self.pass(501, &typing)
    #expect(typing.app.page().clock?.seconds == 27)
  }

  @Test func aPointGetsAMinuteAndThenTwoHours() {
    var typing = Self.typing("t enter")
    _ = Self.pass(90, &typing)
    #expect(typing.app.page().clock?.word == "Done")
    typing.type("enter")
    #expect(typing.app.mode == .release && typing.app.page().status.contains("has had its pressure"))
    // The other side is another minute; and so is the same one later.
    typing.type("s enter")
    #expect(typing.app.mode == .running)
    typing.type("x s")
    _ = Self.pass(90 + 7199, &typing)
    typing.type("enter")
    #expect(typing.app.mode == .release)
    _ = Self.pass(90 + 7200, &typing)
    typing.type("enter")
    #expect(typing.app.mode == .running)
  }

  /// What was left of an early end is all that the same side gets.
  @Test func whatWasPressedCounts() {
    var typing = Self.typing("t enter")
    _ = Self.pass(30, &typing)
    typing.type("x enter")
    #expect(typing.app.mode == .running)
    _ = Self.pass(200, &typing)
    #expect(typing.app.releases.timer?.pressed[.right] == 60_000)
  }

  @Test func anotherReleaseWaitsForTheEndOfThisOne() {
    var typing = Self.typing("t enter tab")
    #expect(typing.place.hasSuffix("release trapezius 2 right"))
    #expect(typing.app.page().status.contains("End this release first"))
    typing.type("x tab")
    #expect(typing.place.hasSuffix("release trapezius 3 right"))
  }

  /// Of every point of every muscle the screen says what the plan says, and a point that nobody presses has no clock.
  @Test func noPointIsTimedThatIsNotPressed() throws {
    var refused = 0
    for muscle in Shipped.atlas.muscles {
      for point in muscle.points {
        let screen = ReleaseScreen(muscle, point: point.id, side: .left, eye: Eye(.front), in: Shipped.edition)
        let app = App(Shipped.edition, screens: [.release(screen)], isConfirmed: true)
        let page = app.page()
        let mayBe = point.mayBePressedAlone(in: Shipped.atlas) && Shipped.atlas.text(of: muscle).now.tool != .none
        #expect((page.clock != nil) == mayBe, "\(muscle.id) \(point.id)")
        #expect(page.reading?.document.blocks.isEmpty == false)
        refused += mayBe ? 0 : 1
      }
    }
    #expect(refused > 10)
  }

  /// Who asks about a place is led to the point that sends pain there, on the page and by the timer.
  @Test func theReleaseIsForThePlaceThatWasAsked() {
    var others = 0
    for stop in Shipped.atlas.stops where stop.side == .left {
      let screen = RegionScreen(at: stop, in: Shipped.atlas)
      for (index, entry) in screen.entries.enumerated() where entry.section == .sendsHere {
        var app = App(Shipped.edition, screens: [.region(screen)], isConfirmed: true)
        for _ in 0..<index { _ = app.press(.down) }
        _ = app.press("t")
        guard case .release(let release) = app.top else {
          Issue.record("no release")
          return
        }
        let open = entry.points.filter { id in
          entry.muscle.points.contains { $0.id == id && $0.mayBePressedAlone(in: Shipped.atlas) }
        }
        if !open.isEmpty, Shipped.atlas.text(of: entry.muscle).now.tool != .none {
          #expect(open.contains(release.point ?? ""), "\(stop.region) \(entry.muscle.id)")
        }
        _ = app.press("q")
        _ = app.press(.enter)
        guard case .reading(let page) = app.top else {
          Issue.record("no page")
          return
        }
        let begin = Shipped.atlas.text(of: entry.muscle).now.point
        #expect((page.asked == nil) == (begin == nil || entry.points.contains(begin ?? "")))
        others += page.asked == nil ? 0 : 1
      }
    }
    #expect(others > 50, "the case exists")
  }
}
