import Atlas
import Figure
import Pages
import Release
import Text

/// The release of a point: what to rule out, what to do, and the timer.
public struct ReleaseScreen: Sendable {
  /// The muscle.
  public let muscle: Muscle
  /// The number of the point; nil for the one that the page of the muscle begins with.
  public private(set) var point: String?
  /// The side of the person.
  public private(set) var side: Side
  /// How the point is released, or why it is not.
  public private(set) var plan: Result<ReleasePlan, ReleaseRefusal>
  /// How the person wants to be timed.
  private var timing = ReleasePlan.Timing()
  /// The text beside the map, as it was scrolled.
  private(set) var text: ReadingScreen

  /// How far a release is.
  public enum Stage: String, Sendable {
    /// The point is not pressed at home.
    case refused
    /// What must be ruled out has not been confirmed yet.
    case asking
    /// All is known, and nothing has begun.
    case ready
    case running
    /// It has ended or was stopped.
    case over
  }

  /// The release of a point of a muscle on a side, by itself the point that its page begins with.
  public init(_ muscle: Muscle, point: String? = nil, side: Side, eye: Eye, in edition: Edition) {
    self.muscle = muscle
    self.side = side
    self.point = point
    plan = Self.plan(muscle, point, side, in: edition.atlas)
    text = ReadingScreen(.release(muscle.id, point: point, side), eye: eye, in: edition)
    show(in: edition.atlas)
  }

  /// The release of a muscle in the list of a place, at the point that the place asks for.
  init(_ entry: RegionScreen.Entry, on side: Side, eye: Eye, in edition: Edition) {
    let (muscle, atlas) = (entry.muscle, edition.atlas)
    let point = muscle.point(explainedBy: entry.points, in: atlas)
    self.init(muscle, point: point, side: side, eye: eye.showing(muscle, point: point, in: atlas), in: edition)
  }

  /// The release that is under way.
  init(_ timer: ReleaseTimer, in edition: Edition) {
    let side = timer.step.side == .midline ? .right : timer.step.side
    let eye = Eye(edition.atlas.firstView(of: timer.plan.muscle))
    self.init(timer.plan.muscle, point: timer.plan.point.id, side: side, eye: eye, in: edition)
    plan = .success(timer.plan)
  }

  private static func plan(
    _ muscle: Muscle, _ point: String?, _ side: Side, _ timing: ReleasePlan.Timing = .init(), in atlas: Atlas
  ) -> Result<ReleasePlan, ReleaseRefusal> {
    Result { () throws(ReleaseRefusal) in
      try ReleasePlan(muscle, point: point, sides: [side], timing: timing, in: atlas)
    }
  }

  /// Times the release as the person wants it; one that is under way stays what it is.
  mutating func use(_ timing: ReleasePlan.Timing, in atlas: Atlas, _ releases: Releases) {
    guard timing != self.timing else { return }
    self.timing = timing
    guard (try? plan.get()) != releases.running?.plan || releases.running == nil else { return }
    plan = Self.plan(muscle, point, side, timing, in: atlas)
  }

  /// Takes the point of the plan, and turns the body to where it is seen.
  private mutating func show(in atlas: Atlas) {
    if case .success(let plan) = plan { point = plan.point.id }
    text.show(.release(muscle.id, point: point, side), part: point, in: atlas)
  }

  /// How far the release is.
  func stage(_ releases: Releases) -> Stage {
    guard case .success(let plan) = plan else { return .refused }
    if let timer = releases.timer, timer.plan == plan { return timer.isRunning ? .running : .over }
    return releases.isConfirmed ? .ready : .asking
  }

  mutating func handle(_ intent: Intent, in context: Context) -> Step {
    switch intent {
    case .back: return .pop
    case .release: return .refuse(.release(.isHere))
    case .next, .previous: return choosePoint(by: intent == .next ? 1 : -1, in: context)
    default: break
    }
    switch (stage(context.releases), intent) {
    case (.asking, .confirm):
      text.anchor = .start
      return .confirm
    case (.asking, .tap): return .refuse(.release(.pressY))
    case (.ready, .tap), (.over, .tap): return begin(in: context)
    case (.running, .tap): return .order(.pause)
    case (.running, .skip): return .order(.skip)
    case (.running, .endRelease): return .order(.stop)
    case (.running, .swapSide): return .order(.switchSide)
    case (_, .swapSide):
      side = side.opposite
      plan = Self.plan(muscle, point, side, timing, in: context.atlas)
      show(in: context.atlas)
      return .stay
    case (_, .confirm), (_, .skip), (_, .endRelease): return .refuse(.release(.notNow))
    case (.refused, .tap): return .refuse(.release(.notPressed))
    default: return text.handle(intent, in: context)
    }
  }

  private mutating func begin(in context: Context) -> Step {
    guard case .success(let plan) = plan else { return .refused }
    guard context.releases.running == nil else { return .refuse(.release(.otherRuns)) }
    guard context.releases.isOpen(plan, at: context.milliseconds) else {
      return .refuse(.release(.hadItsPressure(hours: Releases.pause / 3_600_000)))
    }
    text.anchor = .start
    return .order(.begin(plan))
  }

  private mutating func choosePoint(by step: Int, in context: Context) -> Step {
    guard stage(context.releases) != .running else { return .refuse(.release(.endFirst)) }
    let points = muscle.points.map(\.id)
    guard points.count > 1 else { return .refuse(.release(.onePointOnly)) }
    let here = point.flatMap { points.firstIndex(of: $0) } ?? 0
    point = points[points.cyclicIndex(here + step)]
    plan = Self.plan(muscle, point, side, timing, in: context.atlas)
    show(in: context.atlas)
    return .stay
  }

  /// Where in the text one reads, and where one looks from.
  var eye: Eye { text.eye }
}
