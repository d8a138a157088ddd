import Figure
import Text

/// Something that a release came to.
public enum ReleaseEvent: Sendable, Hashable {
  case began(ReleaseStep)
  /// So many seconds of the step are left.
  case left(ReleaseStep, seconds: Int)
  case ended(ReleaseStep)
  case paused, resumed
  /// A side gets no more in this session, and nothing has changed.
  case sideIsDone(Side)
  case finished, stopped

  /// Whether somebody who does not look has to be told: a bell, a notification.
  public var isEnd: Bool { if case .finished = self { true } else { false } }

  /// Whether it begins something that the person has to do, or is the end.
  public var isChange: Bool {
    switch self {
    case .began(let step): step.kind == .press || step.kind == .rest || step.kind == .change
    case .finished: true
    default: false
    }
  }
}

extension ReleaseTimer {
  /// An event in words; nil for what the next one says.
  public func words(of event: ReleaseEvent, _ say: Catalog) -> String? {
    switch event {
    case .began(let step): plan.words(of: step, say)
    case .left(_, let seconds): say(.release(.left(seconds)))
    case .ended: nil
    case .paused: say(.release(.paused))
    case .resumed: say(.release(.goesOn))
    case .sideIsDone(let side): say(.release(.sideIsDone(plan.words(of: side, say))))
    case .finished: say(.release(.done(pressedSides(say))))
    case .stopped: say(.release(.stopped(pressedSides(say))))
    }
  }

  private func pressedSides(_ say: Catalog) -> [ReleaseMessage.Pressed] {
    Side.allCases.compactMap { side in
      pressed[side].map { ReleaseMessage.Pressed(side: plan.words(of: side, say), seconds: $0 / 1000) }
    }
  }
}

extension ReleasePlan {
  /// A step in words, with its length.
  public func words(of step: ReleaseStep, _ say: Catalog) -> String {
    switch step.kind {
    case .ready: say(.release(.ready(step.seconds)))
    case .press: say(.release(.press(step.turn, of: turns, seconds: step.seconds)))
    case .rest: say(.release(.rest(step.seconds)))
    case .change: say(.release(.change(side: words(of: step.side, say), seconds: step.seconds)))
    case .then: say(.release(.then(step.text ?? "")))
    }
  }

  /// A side in words.
  public func words(of side: Side, _ say: Catalog) -> String {
    switch side {
    case .left: say(.yourLeft)
    case .right: say(.yourRight)
    case .midline: tool == .twoBalls ? say(.release(.bothSidesAtOnce)) : say(.theMiddle)
    }
  }

  /// Muscle, point and sides, as a title.
  public func title(_ say: Catalog) -> String {
    let sides = sides.map { words(of: $0, say) }
    let side = sides.count == 2 ? say(.release(.bothSides(sides[0], sides[1]))) : sides.first ?? ""
    return say(.musclePoint(muscle: muscle.name, point: point.id, name: point.name, side: side))
  }

  /// What was cut, in sentences.
  public func cutWords(_ say: Catalog) -> [String] {
    cuts.map {
      switch $0 {
      case .fewerTurns(let turns, let wanted): say(.release(.fewerTurns(turns, from: wanted)))
      case .shorterHold(let hold, let wanted): say(.release(.shorterHold(hold, from: wanted)))
      }
    }
  }
}
