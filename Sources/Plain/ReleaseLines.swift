import Release
import Text

/// Tells a release line by line: what begins, and every ten seconds how much is left.
struct ReleaseLines: Sendable {
  private var told: Told?

  /// How far the timer was when something was last told of it.
  private struct Told: Sendable {
    var steps: [ReleaseStep]
    var index: Int
    var seconds: Int
    var isPaused: Bool
    var isRunning: Bool
  }

  /// What has happened since the last time, in words.
  mutating func news(of timer: ReleaseTimer?, _ say: Catalog) -> [String] {
    guard let timer else { return [] }
    let now = Told(
      steps: timer.steps, index: timer.index, seconds: timer.secondsLeft, isPaused: timer.isPaused,
      isRunning: timer.isRunning)
    defer { told = now }
    var events: [ReleaseEvent] = []
    let isNew = told.map { !$0.isRunning && now.isRunning } ?? true
    if isNew, !now.isRunning { return [] }
    let before = isNew ? -1 : told?.index ?? -1
    if before < now.index {
      for step in timer.steps[(before + 1)..<min(now.index + 1, timer.steps.count)] { events.append(.began(step)) }
    }
    guard !isNew, let told else { return events.compactMap { timer.words(of: $0, say) } }
    if told.isRunning, !now.isRunning { events.append(timer.state == .finished ? .finished : .stopped) }
    if now.isRunning, told.isPaused != now.isPaused, told.index == now.index {
      events.append(now.isPaused ? .paused : .resumed)
    }
    let isTens = now.seconds > 0 && now.seconds % ReleaseTimer.telling == 0
    if now.isRunning, !now.isPaused, events.isEmpty, isTens, told.seconds != now.seconds {
      events.append(.left(timer.step, seconds: now.seconds))
    }
    return events.compactMap { timer.words(of: $0, say) }
  }
}
