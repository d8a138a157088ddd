import Atlas
import Figure

/// Something that a person recorded: how bad it was where, and what was done about it.
public struct Entry: Sendable, Hashable, Identifiable {
  /// A UUID in small letters, which stays what it is through export and import.
  public let id: String
  /// When it was so.
  public var at: Moment
  /// How bad it was, place by place; each place once.
  public var pains: [Pain]
  /// What was pressed; nil where nothing was.
  public var treatment: Treatment?
  /// Ids of symptoms.
  public var symptoms: [String]
  /// What helped, in the person's own words, each a few words long ("heat", "the towel roll").
  public var helped: [String]
  /// Ids of muscles whose plan was kept that day.
  public var kept: [String]
  /// The person's own words: any text, never to be sent raw to a terminal.
  public var note: String
  /// When it was last changed after it had been recorded; nil for never.
  public var changed: Moment?

  /// An entry from its parts.
  public init(
    id: String, at: Moment, pains: [Pain] = [], treatment: Treatment? = nil, symptoms: [String] = [],
    helped: [String] = [], kept: [String] = [], note: String = "", changed: Moment? = nil
  ) {
    self.id = id
    self.at = at
    self.pains = pains
    self.treatment = treatment
    self.symptoms = symptoms
    self.helped = helped
    self.kept = kept
    self.note = note
    self.changed = changed
  }

  /// How bad it was in one place.
  public struct Pain: Sendable, Hashable {
    /// The id of the area.
    public let area: String
    /// The side of the person; nil where none was said, and for what lies in the middle.
    public let side: Side?
    /// How bad it was, from 0 to 10.
    public let intensity: Int

    /// A pain in an area; nil for an intensity that is none.
    public init?(area: String, side: Side?, intensity: Int) {
      guard (0...10).contains(intensity) else { return nil }
      self.area = area
      self.side = side
      self.intensity = intensity
    }
  }

  /// What was pressed, and what came of it.
  public struct Treatment: Sendable, Hashable {
    /// The id of the muscle.
    public let muscle: String
    /// The number of the point; nil where none was said.
    public let point: String?
    /// The side of the person; nil where none was said.
    public let side: Side?
    /// How bad it was before, from 0 to 10; nil where nothing was said.
    public var before: Int?
    /// How bad it was afterwards.
    public var after: Int?
    /// Whether the point gave the pain of its own accord; nil where nothing was said.
    public var state: Check.State?

    /// A treatment of a point of a muscle.
    public init(
      muscle: String, point: String? = nil, side: Side? = nil, before: Int? = nil, after: Int? = nil,
      state: Check.State? = nil
    ) {
      self.muscle = muscle
      self.point = point
      self.side = side
      self.before = before
      self.after = after
      self.state = state
    }
  }
}
