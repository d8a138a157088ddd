/// The side of a paired part, always the side of the person shown, never of the page.
public enum Side: String, CaseIterable, Codable, Sendable, Hashable {
  case left, right, midline

  /// The same place on the other half of the body; the midline is its own mirror.
  public var opposite: Side {
    switch self {
    case .left: .right
    case .right: .left
    case .midline: .midline
    }
  }
}

/// A place in figure units: x from the midline, y down from the crown; 1000 units are a person's height.
public struct Position: Sendable, Hashable, BitwiseCopyable {
  /// Figure units to the right of the midline on the page.
  public var x: Double
  /// Figure units below the top of the head.
  public var y: Double

  /// A place `x` units from the midline and `y` units below the crown.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle in figure units.
public struct Bounds: Sendable, Hashable {
  /// The left edge.
  public var minX: Double
  /// The upper edge.
  public var minY: Double
  /// The right edge.
  public var maxX: Double
  /// The lower edge.
  public var maxY: Double

  /// A rectangle from its four edges.
  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  /// The smallest rectangle around `positions`, or nil when there are none.
  public init?(around positions: [Position]) { self.init(around: [positions]) }

  /// The smallest rectangle around all positions of some lines, or nil when there are none.
  public init?(around lines: [[Position]]) {
    guard let first = lines.first(where: { !$0.isEmpty })?.first else { return nil }
    self.init(minX: first.x, minY: first.y, maxX: first.x, maxY: first.y)
    for line in lines {
      for position in line {
        minX = min(minX, position.x)
        maxX = max(maxX, position.x)
        minY = min(minY, position.y)
        maxY = max(maxY, position.y)
      }
    }
  }

  /// From the left edge to the right, in figure units.
  public var width: Double { maxX - minX }
  /// From the upper edge to the lower, in figure units.
  public var height: Double { maxY - minY }

  /// The place half-way between its edges.
  public var middle: Position { Position(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }

  /// Whether another rectangle lies in it, its edges included.
  public func contains(_ other: Bounds) -> Bool {
    minX <= other.minX && maxX >= other.maxX && minY <= other.minY && maxY >= other.maxY
  }

  /// Whether `position` lies in the rectangle, its edges included.
  public func contains(_ position: Position) -> Bool {
    position.x >= minX && position.x <= maxX && position.y >= minY && position.y <= maxY
  }
}

/// The square of the distance from a place to the nearest place of a line from one corner to another.
func squaredDistance(from p: Position, to a: Position, _ b: Position) -> Double {
  let (dx, dy) = (b.x - a.x, b.y - a.y)
  let length = dx * dx + dy * dy
  let t = length == 0 ? 0 : max(0, min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length))
  let (ex, ey) = (p.x - a.x - t * dx, p.y - a.y - t * dy)
  return ex * ex + ey * ey
}
