import ArgumentParser
import Glibc
import Release
import Screens
import Text

/// The timer on the real clock: a line at every change and every ten seconds, until it ends or a signal ends it.
enum ReleaseClock {
  /// Runs a plan; Ctrl-C ends the program with 130 after a line that says what was done, Ctrl-Z pauses.
  static func run(_ plan: ReleasePlan, _ settings: Settings, _ say: Catalog) throws {
    // What stops it is waited for together with the time, so that no signal falls between two waits.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGTSTP] { sigaddset(&signals, signal) }
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }

    var timer = ReleaseTimer(plan, at: milliseconds())
    while true {
      try tell(timer.advance(to: milliseconds()), of: timer, settings, say)
      guard let due = timer.wakesAt(every: ReleaseTimer.telling) else { return }
      switch wait(until: due, for: &signals) {
      case SIGTSTP:
        try tell(timer.pause(at: milliseconds()), of: timer, settings, say)
        kill(getpid(), SIGSTOP)
        try tell(timer.resume(at: milliseconds()), of: timer, settings, say)
      case let signal where signal > 0:
        try tell(timer.stop(at: milliseconds()), of: timer, settings, say)
        throw ExitCode(128 + signal)
      default: break
      }
    }
  }

  /// Prints the steps with the times at which they begin.
  static func printSteps(of plan: ReleasePlan, _ say: Catalog) {
    var begin = 0
    for step in plan.steps {
      print(Shell.shown("\(clock(begin))  \(plan.words(of: step, say))"))
      begin += step.milliseconds
    }
    print(Shell.shown("\(clock(begin))  \(say(.release(.done(pressed(in: plan, say)))))"))
  }

  private static func pressed(in plan: ReleasePlan, _ say: Catalog) -> [ReleaseMessage.Pressed] {
    plan.sides.map { .init(side: plan.words(of: $0, say), seconds: plan.pressureOfSide / 1000) }
  }

  private static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }

  /// Milliseconds of a clock that only grows.
  private static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// The signal that came, or a number below 1 once the moment is there.
  private static func wait(until due: Int, for signals: inout sigset_t) -> Int32 {
    let left = max(0, due - milliseconds())
    var time = timespec(tv_sec: left / 1000, tv_nsec: left % 1000 * 1_000_000)
    return sigtimedwait(&signals, nil, &time)
  }

  /// Prints what happened; rings and notifies where a person looks at the output.
  private static func tell(
    _ events: [ReleaseEvent], of timer: ReleaseTimer, _ settings: Settings, _ say: Catalog
  ) throws {
    let rings = isatty(STDOUT_FILENO) == 1 && !Shell.isDumb
    for event in events {
      guard let words = timer.words(of: event, say) else { continue }
      print(Shell.shown(words))
      if rings, event.isChange {
        if settings.isOn(.bell) { print("\u{7}", terminator: "") }
        if settings.isOn(.notifications) { Notification(words).send() }
      }
    }
    // Whoever reads a pipe needs every line when it is due.
    try StandardOutput.flush()
  }
}
