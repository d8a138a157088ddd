import Atlas
import Figure
import Text

extension Side {
  /// As the status line says it; sides are the person's own.
  public func words(_ say: Catalog) -> String {
    switch self {
    case .left: say(.yourLeft)
    case .right: say(.yourRight)
    case .midline: say(.theMiddle)
    }
  }

  /// The same where there is little room: "RIGHT".
  public var shortWords: String { rawValue.uppercased() }
}

extension View {
  /// As a caption says it.
  public func words(_ say: Catalog) -> String {
    switch plate {
    case .front, .headFront: say(.front)
    case .back: say(.back)
    case .side, .headSide: say(onlySide == .left ? .fromTheLeft : .fromTheRight)
    case .palm: say(.palm)
    case .handBack: say(.backOfHand)
    case .footTop: say(.topOfFoot)
    case .sole: say(.sole)
    }
  }
}

extension SelfPressing {
  /// The sign of a danger whose rule it is: where nobody must press, and where only by the rule of a page.
  public var sign: Unicode.Scalar { self == .never ? "!" : "~" }
}
