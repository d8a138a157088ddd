/// A drawing of the body or of a part of it: one SVG in `Assets/Figures`.
public enum Plate: String, CaseIterable, Codable, Sendable, Hashable {
  case front, back
  /// The profile of a whole body.
  case side
  /// The head in front and in profile, drawn at its place on the body.
  case headFront = "head-front"
  case headSide = "head-side"
  /// The two sides of the hand, and of the foot.
  case palm
  case handBack = "hand-back"
  case footTop = "foot-top"
  case sole

  /// Whether it is one of the two drawings that the whole body is explored on.
  public var isWholeBody: Bool { self == .front || self == .back }

  /// Whether it is drawn at the place of its part on the body, so that a window onto the body is one onto it too;
  /// a hand or a foot has a page of its own.
  public var isInPlace: Bool { self == .headFront || self == .headSide }

  /// The drawing of the whole body in whose place it is; nil for those that have a page of their own.
  public var whole: Plate? {
    switch self {
    case .headFront: .front
    case .headSide: .side
    default: nil
    }
  }

  /// The view that shows it for a side of the person; the midline has none of its own and is shown from the right.
  public func view(of side: Side) -> View {
    let isLeft = side == .left
    return switch self {
    case .front: .front
    case .back: .back
    case .side: isLeft ? .left : .right
    case .headFront: .headFront
    case .headSide: isLeft ? .leftHead : .rightHead
    case .palm: isLeft ? .leftPalm : .rightPalm
    case .handBack: isLeft ? .leftHandBack : .rightHandBack
    case .footTop: isLeft ? .leftFootTop : .rightFootTop
    case .sole: isLeft ? .leftSole : .rightSole
    }
  }

  /// The side of the person that is drawn; of a whole body it is the half on the right of the page.
  var drawnSide: Side { self == .front || self == .palm || self == .footTop ? .left : .right }

  /// Where the plumb line of a drawing of one side stands, so that nothing of it has an x below 0.
  private static let plumbLine = 200.0

  /// A place of the drawing as the figure of a view counts it.
  public func position(x: Double, y: Double, in view: View) -> Position {
    guard let side = view.onlySide else { return Position(x: x, y: y) }
    return Position(x: Self.plumbLine + (side == drawnSide ? x : -x), y: y)
  }

  /// How much is left out where the drawing is cut off, at the top and at the bottom, so that the body goes on beyond
  /// the picture.
  var cut: (top: Double, bottom: Double) {
    switch self {
    case .front, .back, .side, .sole: (0, 0)
    case .headFront, .headSide: (0, 12)
    case .palm, .handBack, .footTop: (4, 0)
    }
  }

  /// Figure units a cell up to which line art shows every finger or toe, and up to which it shows the plain outline;
  /// beyond that it shows the sketch.
  var outlineScales: (fine: Double, plain: Double) {
    switch self {
    case .front, .back, .side, .headFront, .headSide: (7, 16)
    case .palm, .handBack, .footTop, .sole: (3.5, 6)
    }
  }

  /// Whether it is drawn with finer strokes than a whole body.
  var isFine: Bool { !isWholeBody && self != .side }
}

/// What a person is looked at from: the front, the back, a profile, or a head, hand or foot.
public enum View: String, CaseIterable, Codable, Sendable, Hashable {
  case front, back
  /// The profile of the person's left, and of the right.
  case left, right
  case headFront = "head-front"
  case leftHead = "left-head"
  case rightHead = "right-head"
  case leftPalm = "left-palm"
  case rightPalm = "right-palm"
  case leftHandBack = "left-hand-back"
  case rightHandBack = "right-hand-back"
  case leftFootTop = "left-foot-top"
  case rightFootTop = "right-foot-top"
  case leftSole = "left-sole"
  case rightSole = "right-sole"

  /// The views that show both halves of the body: the ones the cursor walks on.
  public static let bodyViews: [View] = [.front, .back]

  /// The drawing it shows.
  public var plate: Plate {
    switch self {
    case .front: .front
    case .back: .back
    case .left, .right: .side
    case .headFront: .headFront
    case .leftHead, .rightHead: .headSide
    case .leftPalm, .rightPalm: .palm
    case .leftHandBack, .rightHandBack: .handBack
    case .leftFootTop, .rightFootTop: .footTop
    case .leftSole, .rightSole: .sole
    }
  }

  /// The view of the whole body that it is or shows a part of, both halves of it; nil for what shows one side.
  public var bodyView: View? {
    switch self {
    case .front, .headFront: .front
    case .back: .back
    default: nil
    }
  }

  /// The side of the person that it shows alone; nil for a drawing of one half that is mirrored.
  public var onlySide: Side? {
    switch self {
    case .front, .back, .headFront: nil
    case .left, .leftHead, .leftPalm, .leftHandBack, .leftFootTop, .leftSole: .left
    case .right, .rightHead, .rightPalm, .rightHandBack, .rightFootTop, .rightSole: .right
    }
  }

  /// The view that shows what this one hides.
  public var opposite: View {
    switch self {
    case .front, .headFront: .back
    case .back: .front
    case .left: .right
    case .right: .left
    case .leftHead: .rightHead
    case .rightHead: .leftHead
    case .leftPalm: .leftHandBack
    case .rightPalm: .rightHandBack
    case .leftHandBack: .leftPalm
    case .rightHandBack: .rightPalm
    case .leftFootTop: .leftSole
    case .rightFootTop: .rightSole
    case .leftSole: .leftFootTop
    case .rightSole: .rightFootTop
    }
  }
}

extension Side {
  /// The view in profile that shows it; the midline has none of its own and is shown from the right.
  public var profileView: View { Plate.side.view(of: self) }
}
