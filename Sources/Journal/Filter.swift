import Figure

/// Which entries are meant; an empty one means all.
public struct Filter: Sendable, Hashable {
  /// Ids of areas, one of which hurts in the entry; empty for any.
  public var areas: [String]
  /// The side on which one of them hurts; nil for any.
  public var side: Side?
  /// The muscle that was pressed; nil for any.
  public var muscle: String?
  /// The first moment that counts.
  public var since: Moment?
  /// The first moment that counts no more.
  public var before: Moment?

  /// What an entry has to fulfil.
  public init(
    areas: [String] = [], side: Side? = nil, muscle: String? = nil, since: Moment? = nil, before: Moment? = nil
  ) {
    self.areas = areas
    self.side = side
    self.muscle = muscle
    self.since = since
    self.before = before
  }
}
