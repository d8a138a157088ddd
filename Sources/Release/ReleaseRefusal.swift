import Atlas
import Text

/// Why a release is not planned.
public enum ReleaseRefusal: Error, Sendable, Hashable {
  /// The muscle has no such point.
  case noSuchPoint(String, of: [String])
  /// Nobody holds as short or as long.
  case holdOutside(Int, ClosedRange<Int>)
  /// Nobody presses as often.
  case turnsOutside(Int, ClosedRange<Int>)
  /// The page of the muscle presses nothing.
  case nothingPresses(Instead)
  /// The point is left to a clinician; the rule in words, where the page has one.
  case neverPressed(String, rule: String?, Instead)
  /// The point lies where nobody must press.
  case inDanger(String, Danger, Instead)
  /// A second person has to find or press the point.
  case needsHelper(String, rule: String?, Instead)

  /// What helps where a point is not pressed.
  public struct Instead: Sendable, Hashable {
    /// What to do, in the sentences of the page.
    public let lines: [String]
    /// Another point of the muscle, which may be pressed.
    public let point: String?
  }

  /// What helps instead; nil where only the words that were typed are wrong.
  public var instead: Instead? {
    switch self {
    case .noSuchPoint, .holdOutside, .turnsOutside: nil
    case .nothingPresses(let instead), .neverPressed(_, _, let instead), .inDanger(_, _, let instead),
      .needsHelper(_, _, let instead):
      instead
    }
  }

  /// A word for it that stays, for programs.
  public var id: String {
    switch self {
    case .noSuchPoint: "no-such-point"
    case .holdOutside: "hold-outside"
    case .turnsOutside: "turns-outside"
    case .nothingPresses: "nothing-presses"
    case .neverPressed: "never-pressed"
    case .inDanger: "in-danger"
    case .needsHelper: "needs-helper"
    }
  }

  /// Why, in words.
  public func words(_ say: Catalog) -> String {
    switch self {
    case .noSuchPoint(let point, let all): say(.release(.noSuchPoint(point, of: all)))
    case .holdOutside(let hold, let range): say(.release(.holdOutside(hold, range)))
    case .turnsOutside(let turns, let range): say(.release(.turnsOutside(turns, range)))
    case .nothingPresses: say(.release(.nothingPresses))
    case .neverPressed(let point, let rule, _): Self.with(rule, say(.release(.neverPressed(point))))
    case .inDanger(let point, let danger, _):
      say(.release(.inDanger(point, danger: danger.name, why: danger.why)))
    case .needsHelper(let point, let rule, _): Self.with(rule, say(.release(.needsHelper(point))))
    }
  }

  private static func with(_ rule: String?, _ words: String) -> String { rule.map { "\(words) \($0)" } ?? words }
}
