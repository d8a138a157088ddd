import Atlas
import Figure
import Release

/// The release that is under way, and the pressure that points have had before it.
///
/// It belongs to the app and not to a screen, so that it goes on while one reads elsewhere.
public struct Releases: Sendable {
  /// The release that is under way, or the last one; nil before the first.
  public private(set) var timer: ReleaseTimer?
  /// Whether the person has confirmed what must be ruled out before anybody presses.
  public private(set) var isConfirmed: Bool
  /// Whether a release has ended of which nothing was recorded yet, and nobody has declined to.
  public private(set) var isOffered = false
  private var sessions: [Spot: [Side: Session]] = [:]

  private struct Spot: Hashable {
    let muscle: String
    let point: String

    init(_ plan: ReleasePlan) { (muscle, point) = (plan.muscle.id, plan.point.id) }
  }

  /// What a side has had, and when it had the last of it.
  private struct Session {
    var pressed: Int
    var end: Int
  }

  /// How long a point is left alone before it gets any more, in milliseconds: two hours, as our own rule.
  static let pause = 2 * 60 * 60 * 1000

  init(isConfirmed: Bool) { self.isConfirmed = isConfirmed }

  /// The release that runs or waits; nil when there is none.
  public var running: ReleaseTimer? { timer.flatMap { $0.isRunning ? $0 : nil } }

  /// Milliseconds of pressure that each side of a plan's point has had lately.
  func pressed(_ plan: ReleasePlan, at time: Int) -> [Side: Int] {
    let lately = sessions[Spot(plan)]?.filter { time - $0.value.end < Self.pause } ?? [:]
    return lately.mapValues(\.pressed)
  }

  /// Whether any side of a plan gets pressure now.
  func isOpen(_ plan: ReleasePlan, at time: Int) -> Bool {
    let pressed = pressed(plan, at: time)
    return plan.sides.contains { plan.isOpen($0, after: pressed) }
  }

  mutating func confirm() { isConfirmed = true }

  /// The release that has ended was recorded, or is not to be: it is not asked again.
  mutating func decline() { isOffered = false }

  /// Does what was asked of a release at a time in milliseconds.
  mutating func perform(_ order: ReleaseOrder, at time: Int) -> [ReleaseEvent] {
    switch order {
    case .begin(let plan):
      timer = ReleaseTimer(plan, at: time, after: pressed(plan, at: time))
      isOffered = false
      return advance(to: time)
    case .pause: return change(at: time) { $0.isPaused ? $0.resume(at: time) : $0.pause(at: time) }
    case .wait: return change(at: time) { $0.pause(at: time) }
    case .skip: return change(at: time) { $0.skip(at: time) }
    case .switchSide: return change(at: time) { $0.switchSide(at: time) }
    case .stop: return change(at: time) { $0.stop(at: time) }
    }
  }

  /// Lets time pass.
  mutating func advance(to time: Int) -> [ReleaseEvent] { change(at: time) { $0.advance(to: time) } }

  private mutating func change(
    at time: Int, _ body: (inout ReleaseTimer) -> [ReleaseEvent]
  ) -> [ReleaseEvent] {
    guard var running = timer else { return [] }
    let before = running.pressed
    let events = body(&running)
    timer = running
    if !running.isRunning, !events.isEmpty, running.pressed.values.contains(where: { $0 >= 1000 }) { isOffered = true }
    for (side, milliseconds) in running.pressed where milliseconds != before[side] {
      sessions[Spot(running.plan), default: [:]][side] = Session(pressed: milliseconds, end: time)
    }
    return events
  }
}

/// What a screen asks of the release.
public enum ReleaseOrder: Sendable, Hashable {
  case begin(ReleasePlan)
  /// Waits, or goes on.
  case pause
  /// Waits, where it does not yet.
  case wait
  case skip, switchSide, stop
}
