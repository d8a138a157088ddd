import Figure

/// A release that is under way: a plan and how far it is, over a time that is handed in.
///
/// Time is milliseconds on any scale that only grows. However it is cut into steps, the same events come in the same
/// order. What rings, notifies and prints reads the events; nothing here waits.
public struct ReleaseTimer: Sendable, Hashable {
  /// Every how many seconds the time that is left is told.
  public static let telling = 10

  /// What is run.
  public let plan: ReleasePlan
  /// The steps that were and will be; a switch of side changes what comes.
  public private(set) var steps: [ReleaseStep]
  /// Which of the steps it is in.
  public private(set) var index = 0
  /// Whether it waits for the person.
  public private(set) var isPaused = false
  /// Whether it runs, has run to its end, or was stopped.
  public private(set) var state = State.running
  /// Milliseconds of pressure that each side has had.
  public private(set) var pressed: [Side: Int] = [:]
  private var elapsed = 0
  private var last: Int
  private var hasBegun = false

  /// How far a timer is.
  public enum State: Sendable, Hashable { case running, finished, stopped }

  /// A timer that begins at a time in milliseconds; the first `advance` says what began.
  ///
  /// - Parameter pressed: milliseconds of pressure that each side has had before, in the same session.
  public init(_ plan: ReleasePlan, at milliseconds: Int, after pressed: [Side: Int] = [:]) {
    self.plan = plan
    self.pressed = pressed
    steps = plan.steps(after: pressed)
    last = milliseconds
  }

  /// Whether there is more to come.
  public var isRunning: Bool { state == .running }

  /// The step it is in; the last one when it has ended.
  public var step: ReleaseStep { steps[min(index, steps.count - 1)] }

  /// Milliseconds that are left of the step.
  public var remaining: Int { isRunning ? step.milliseconds - elapsed : 0 }

  /// Seconds that are left of the step, as a clock that counts down shows them.
  public var secondsLeft: Int { (remaining + 999) / 1000 }

  /// When the next event is due, or the next whole number of so many seconds; nil while it waits and after the end.
  public func wakesAt(every seconds: Int = 1) -> Int? {
    guard isRunning, !isPaused else { return nil }
    return hasBegun ? last + untilMark(every: seconds * 1000) : last
  }

  /// Lets time pass until a moment.
  public mutating func advance(to milliseconds: Int) -> [ReleaseEvent] {
    var events: [ReleaseEvent] = []
    guard isRunning else { return events }
    if !hasBegun { events.append(.began(step)) }
    hasBegun = true
    var passed = isPaused ? 0 : max(0, milliseconds - last)
    last = max(last, milliseconds)
    while isRunning, !isPaused {
      let part = untilMark(every: Self.telling * 1000)
      guard passed >= part else {
        spend(passed)
        break
      }
      passed -= part
      spend(part)
      if remaining > 0 { events.append(.left(step, seconds: remaining / 1000)) } else { next(&events) }
    }
    return events
  }

  /// Waits; no pressure is counted meanwhile.
  public mutating func pause(at milliseconds: Int) -> [ReleaseEvent] {
    var events = advance(to: milliseconds)
    guard isRunning, !isPaused else { return events }
    isPaused = true
    events.append(.paused)
    return events
  }

  /// Goes on after a pause.
  public mutating func resume(at milliseconds: Int) -> [ReleaseEvent] {
    guard isRunning, isPaused else { return [] }
    last = max(last, milliseconds)
    isPaused = false
    return [.resumed]
  }

  /// Leaves out what is left of the step.
  public mutating func skip(at milliseconds: Int) -> [ReleaseEvent] {
    var events = advance(to: milliseconds)
    guard isRunning else { return events }
    next(&events)
    return events + advance(to: last)
  }

  /// Ends it.
  public mutating func stop(at milliseconds: Int) -> [ReleaseEvent] {
    var events = advance(to: milliseconds)
    guard isRunning else { return events }
    state = .stopped
    events.append(.stopped)
    return events
  }

  /// Goes to the other side, which gets what it has not had yet; a planned side that had nothing comes after it.
  public mutating func switchSide(at milliseconds: Int) -> [ReleaseEvent] {
    var events = advance(to: milliseconds)
    guard isRunning else { return events }
    let side = step.side.opposite
    let left = plan.pressureOfSide - (pressed[side] ?? 0)
    guard side != .midline, left > 0 else { return events + [.sideIsDone(side)] }
    let later = plan.sides.count > 1 ? plan.sides.filter { $0 != side && pressed[$0] == nil } : []
    steps.removeSubrange((index + 1)...)
    steps.append(plan.way(to: side, isFirst: false))
    steps += plan.presses(on: side, left: left)
    for other in later {
      steps.append(plan.way(to: other, isFirst: false))
      steps += plan.presses(on: other, left: plan.pressureOfSide)
    }
    steps += plan.rests
    isPaused = false
    next(&events)
    return events
  }

  /// Milliseconds to the next mark: so much of the step left that it is a whole number of some length, or its end.
  private func untilMark(every length: Int) -> Int {
    guard remaining > 0 else { return 0 }
    return remaining - (remaining - 1) / length * length
  }

  private mutating func spend(_ milliseconds: Int) {
    elapsed += milliseconds
    if step.kind == .press, milliseconds > 0 { pressed[step.side, default: 0] += milliseconds }
  }

  private mutating func next(_ events: inout [ReleaseEvent]) {
    events.append(.ended(step))
    index += 1
    elapsed = 0
    if index < steps.count {
      events.append(.began(step))
    } else {
      state = .finished
      events.append(.finished)
    }
  }
}
