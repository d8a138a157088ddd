import Figure

/// Where the pain of one trigger point is felt, drawn on the plates that show it.
///
/// Which areas a point sends pain to is said by the point itself, and questions are answered from that; the pattern is
/// their shape, within them.
public struct PainPattern: Sendable {
  /// The number of the point within its muscle.
  public let point: String
  /// What is drawn on each plate, for the side of the person that the plate draws.
  public let drawings: [Plate: Drawing]

  /// A pattern from its drawings.
  package init(point: String, drawings: [Plate: Drawing]) {
    self.point = point
    self.drawings = drawings
  }

  /// The patches of a point on one plate.
  public struct Drawing: Sendable {
    /// Where nearly everybody feels it.
    public var essential: [Patch] = []
    /// Where some people feel it too.
    public var spillover: [Patch] = []

    /// Nothing drawn yet.
    package init() {}

    /// Its patches with what they mean, the stronger ones last.
    public var patches: [(referral: Referral, patch: Patch)] {
      spillover.map { (.spillover, $0) } + essential.map { (.essential, $0) }
    }
  }

  /// What is drawn on a plate; a plate of the head shows what is drawn on the whole body, in whose place it is.
  public func drawing(on plate: Plate) -> Drawing? { drawings[plate] ?? plate.whole.flatMap { drawings[$0] } }
}

/// The patterns of all muscles by their ids; none where they were not drawn.
public typealias PatternShelf = Shelf<String, [PainPattern]>

extension PatternShelf {
  /// The patterns of a muscle.
  public func patterns(of muscle: String) -> [PainPattern] { value(of: muscle) }
}
