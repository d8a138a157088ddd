import Figure

/// What a person asks: where it hurts, on which side and how badly, and what else there is.
public struct Question: Sendable, Hashable {
  /// The pains, in the order in which they were said.
  public var pains: [Pain]
  /// Ids of symptoms that go with them.
  public var symptoms: [String]
  /// What was found where somebody pressed, the last of each point.
  public internal(set) var checks: [Check] = []

  /// A question from its parts.
  public init(_ pains: [Pain], symptoms: [String] = [], checks: [Check] = []) {
    self.pains = pains
    self.symptoms = symptoms
    for check in checks { add(check) }
  }

  /// Some areas, of which nothing else was said.
  public init(areas: [String]) { self.init(areas.map { Pain(area: $0) }) }

  /// Pain in one area.
  public struct Pain: Sendable, Hashable {
    /// The id of the area.
    public let area: String
    /// The side of the person; nil where none was said, and for what lies in the middle.
    public let side: Side?
    /// How bad it is, from 0 to 10; nil where nothing was said.
    public let intensity: Int?

    /// A pain in an area.
    public init(area: String, side: Side? = nil, intensity: Int? = nil) {
      self.area = area
      self.side = side
      self.intensity = intensity
    }

    /// What it counts: as much as one of which nothing was said at 5, half of that at 0, and half as much again at 10.
    var weight: Double { intensity.map { 0.5 + Double($0) / 10 } ?? 1 }
  }

  /// The areas that are asked about, each once.
  public var areas: [String] { pains.map(\.area).uniqued() }

  /// How many things a muscle may explain: areas and symptoms.
  public var count: Int { areas.count + symptoms.uniqued().count }
}

extension Atlas {
  /// What has to be ruled out where a question hurts, the most urgent first.
  public func redFlags(of question: Question) -> [RedFlag] {
    let ofSymptoms = question.symptoms.compactMap { complaint(.symptom, $0) }.flatMap { redFlags(of: $0) }
    return redFlags((redFlags(ofAreas: question.areas) + ofSymptoms).map(\.id))
  }
}
