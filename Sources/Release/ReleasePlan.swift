import Atlas
import Figure

/// How one point of a muscle is released in one session: the steps, and what has to be known before them.
///
/// It is made from the steps of the muscle's page. No side gets more pressure than `Now.longestPressure`, whatever is
/// asked for.
public struct ReleasePlan: Sendable, Hashable {
  /// Seconds to get into position, and to get to the other side, unless told.
  public static let ready = 10

  /// How a person wants to be timed, where it is not as the page says.
  public struct Timing: Sendable, Hashable {
    /// Seconds of a press, how often to press, seconds between two presses; nil for what the page says.
    public var hold, turns, rest: Int?
    /// Seconds to get into position, and to get to the other side.
    public var ready: Int

    /// What the page says, but for what is told.
    public init(hold: Int? = nil, turns: Int? = nil, rest: Int? = nil, ready: Int = ReleasePlan.ready) {
      self.hold = hold
      self.turns = turns
      self.rest = rest
      self.ready = ready
    }

    /// What each may be.
    public static let (holds, turns, rests, readies) = (Now.holds, Now.turns, 5...120, 3...120)
  }

  /// The muscle, and its point that is pressed.
  public let muscle: Muscle
  /// The point that is pressed.
  public let point: TriggerPoint
  /// The sides in the order in which they are pressed; the midline for both at once, or where there is one only.
  public let sides: [Side]
  /// Where the point is.
  public let place: String
  /// How to sit, stand or lie, and what to do; nil for a point that the page's own steps are not for.
  public let position: String?
  /// The rule of a point that is pressed with care.
  public let rule: String?
  /// What presses.
  public let tool: Now.Tool
  /// How hard, on the scale from 0 to 10.
  public let pressure: ClosedRange<Int>?
  /// Seconds of a press, and of the rest after it.
  public let hold, rest: Int
  /// Seconds to get into position, and to get to the other side.
  public let ready: Int
  /// How often a side is pressed.
  public let turns: Int
  /// What was asked for and is not done.
  public let cuts: [Cut]
  /// The steps of the page that it is made from.
  public let now: Now
  /// The point that those steps are for.
  public let pagePoint: String

  /// Something asked for that is more than a point may get.
  public enum Cut: Sendable, Hashable {
    case fewerTurns(Int, from: Int)
    case shorterHold(Int, from: Int)
  }

  /// A plan for a point of a muscle, by itself the one that the page begins with.
  ///
  /// - Parameters:
  ///   - number: the number of the point.
  ///   - sides: the sides to press, in their order.
  ///   - timing: how a person wants to be timed, where it is not what the page says.
  public init(
    _ muscle: Muscle, point number: String? = nil, sides: [Side], timing: Timing = Timing(), in atlas: Atlas
  ) throws(ReleaseRefusal) {
    let (hold, turns) = (timing.hold, timing.turns)
    let text = atlas.text(of: muscle)
    let now = text.now
    if let hold, !Now.holds.contains(hold) { throw .holdOutside(hold, Now.holds) }
    if let turns, !Now.turns.contains(turns) { throw .turnsOutside(turns, Now.turns) }
    if let number, !muscle.points.contains(where: { $0.id == number }) {
      throw .noSuchPoint(number, of: muscle.points.map(\.id))
    }
    let page = muscle.points.first { now.point == nil ? $0.mayBePressedAlone(in: atlas) : $0.id == now.point }
    guard now.tool != .none, let page else {
      throw .nothingPresses(.init(lines: [now.position] + now.then, point: nil))
    }
    let index = muscle.points.firstIndex { $0.id == number ?? page.id }!
    let point = muscle.points[index]
    try Self.refuse(
      point, rule: text.points[index].care,
      .init(lines: now.then, point: page.mayBePressedAlone(in: atlas) ? page.id : nil), in: atlas)

    self.muscle = muscle
    self.point = point
    self.now = now
    pagePoint = page.id
    rule = point.press == .care ? text.points[index].care : nil
    let isOfPage = point.id == page.id
    // The page doses its own point. Of another one that wants care only the rule is known, and the hand is gentle there.
    let isGentle = !isOfPage && point.press == .care
    pressure = now.pressure.map {
      isGentle ? min($0.lowerBound, Self.gentlest)...min($0.upperBound, Self.gentle) : $0
    }
    place = isOfPage ? now.place : text.points[index].find
    position = isOfPage ? now.position : nil
    // What presses one point may be banned at another.
    let isBanned = !isOfPage && atlas.bans(now.tool, at: point)
    tool = isBanned || (isGentle && now.tool.reach > 0) ? .finger : now.tool
    let isOne = tool == .twoBalls || (!point.spots.isEmpty && point.spots.allSatisfy { $0.x == 0 })
    self.sides = isOne ? [.midline] : sides

    var cuts: [Cut] = []
    let pageHold = now.hold ?? Now.holds.lowerBound
    self.hold = point.press == .care ? min(hold ?? pageHold, pageHold) : hold ?? pageHold
    if let hold, hold > self.hold { cuts.append(.shorterHold(self.hold, from: hold)) }
    let wanted = turns ?? now.repeats ?? 1
    self.turns = min(wanted, max(1, Now.longestPressure / self.hold))
    if wanted > self.turns { cuts.append(.fewerTurns(self.turns, from: wanted)) }
    rest = timing.rest ?? now.rest ?? 15
    ready = timing.ready
    self.cuts = cuts
  }

  private static func refuse(
    _ point: TriggerPoint, rule: String?, _ instead: ReleaseRefusal.Instead, in atlas: Atlas
  ) throws(ReleaseRefusal) {
    if point.press == .never { throw .neverPressed(point.id, rule: rule, instead) }
    if let danger = atlas.neverPressed(at: point) { throw .inDanger(point.id, danger, instead) }
    if point.needsHelper { throw .needsHelper(point.id, rule: rule, instead) }
  }

  /// The pressure on a point that wants care and is not the page's own, on the scale from 0 to 10.
  private static let (gentlest, gentle) = (3, 5)

  /// Milliseconds of pressure that a side gets.
  public var pressureOfSide: Int { hold * turns * 1000 }

  /// Every step, from getting ready to what comes after the last press.
  public var steps: [ReleaseStep] { steps(after: [:]) }

  /// The same where a side has had so many milliseconds of its pressure before.
  func steps(after pressed: [Side: Int]) -> [ReleaseStep] {
    var steps: [ReleaseStep] = []
    for side in sides where isOpen(side, after: pressed) {
      steps.append(way(to: side, isFirst: steps.isEmpty))
      steps += presses(on: side, left: pressureOfSide - (pressed[side] ?? 0))
    }
    return steps + rests
  }

  /// Whether a side that has had so many milliseconds gets any more.
  public func isOpen(_ side: Side, after pressed: [Side: Int]) -> Bool {
    pressureOfSide - (pressed[side] ?? 0) >= Now.holds.lowerBound * 1000
  }

  /// What comes after the last press.
  var rests: [ReleaseStep] { now.then.map { ReleaseStep(.then, sides.last ?? .midline, turn: turns, text: $0) } }

  func way(to side: Side, isFirst: Bool) -> ReleaseStep {
    ReleaseStep(isFirst ? .ready : .change, side, milliseconds: ready * 1000)
  }

  /// The presses of a side that has so many milliseconds of its pressure left, with the rests between them.
  func presses(on side: Side, left: Int) -> [ReleaseStep] {
    let (given, length) = (pressureOfSide - left, hold * 1000)
    var steps: [ReleaseStep] = []
    for turn in 1...turns where turn * length > given {
      if !steps.isEmpty, rest > 0 { steps.append(ReleaseStep(.rest, side, turn: turn - 1, milliseconds: rest * 1000)) }
      let press = turn * length - max((turn - 1) * length, given)
      steps.append(ReleaseStep(.press, side, turn: turn, milliseconds: press))
    }
    return steps
  }
}
