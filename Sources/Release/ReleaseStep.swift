import Figure

/// A part of a release that lasts a while: getting ready, a press, a rest, the way to the other side, what comes then.
public struct ReleaseStep: Sendable, Hashable {
  /// What is done in it.
  public let kind: Kind
  /// The side it is for; the midline for both at once.
  public let side: Side
  /// Which press it is or comes after, from 1; 0 before the first.
  public let turn: Int
  /// How long it lasts; 0 for what has no time of its own.
  public let milliseconds: Int
  /// What is to be done, in a sentence; of what comes then.
  public let text: String?

  /// What is done in a step.
  public enum Kind: String, Encodable, Sendable, Hashable, CaseIterable {
    case ready, press, rest, change, then
  }

  init(_ kind: Kind, _ side: Side, turn: Int = 0, milliseconds: Int = 0, text: String? = nil) {
    self.kind = kind
    self.side = side
    self.turn = turn
    self.milliseconds = milliseconds
    self.text = text
  }

  /// How long it lasts in seconds; what is begun counts as a whole one.
  public var seconds: Int { (milliseconds + 999) / 1000 }
}
