import Figure

/// An area on a side of the person; one that is not paired lies in the midline.
public struct Place: Sendable, Hashable {
  /// The id of the area.
  public let area: String
  /// The person's own side.
  public let side: Side

  /// An area by its id, on a side of the person.
  public init(area: String, side: Side) {
    self.area = area
    self.side = side
  }
}
