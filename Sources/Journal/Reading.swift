/// How bad it was at a moment: a dot of the trend.
public struct Reading: Sendable, Hashable {
  /// When it was so.
  public let at: Moment
  /// How bad it was, from 0 to 10.
  public let intensity: Int

  /// How bad it was at a moment.
  public init(at: Moment, intensity: Int) {
    self.at = at
    self.intensity = intensity
  }
}
