/// A point that nobody presses, beneath points that everybody may: the same patch of skin, and something between them.
public struct Layering: Sendable, Hashable {
  /// The point that nobody presses.
  public let beneath: PointName
  /// The points that lie over it.
  public let above: [PointName]
  /// What lies between them, in a few words.
  public let why: String

  /// A layering from its facts.
  package init(beneath: PointName, above: [PointName], why: String) {
    self.beneath = beneath
    self.above = above
    self.why = why
  }
}

/// A trigger point by its muscle and its number.
public struct PointName: Sendable, Hashable {
  /// The id of the muscle.
  public let muscle: String
  /// The number of the point.
  public let point: String

  /// A point by its muscle and its number.
  public init(muscle: String, point: String) {
    self.muscle = muscle
    self.point = point
  }
}
