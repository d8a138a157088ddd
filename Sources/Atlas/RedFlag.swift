/// A sign that something other than a muscle hurts, or that pressing may do harm: said once, in the same words
/// everywhere.
public struct RedFlag: Sendable, Hashable {
  /// The id in kebab-case, by which regions, muscles, symptoms and conditions name it.
  public let id: String
  /// How soon somebody has to see it.
  public let level: Level
  /// What it may be, in a word or a few, for where the sign itself has no room.
  public let name: String
  /// The sign and what to do, in at most 165 characters.
  public let text: String
  /// What people type who have it: it is meant when a query holds all the words of one of these.
  public let words: [String]
  /// Single words that mean something harmless by the same phrase, as a swimming stroke.
  public let unless: [String]
  /// Whether it stands on every page that leads to pressing, whatever the place.
  public let isForPressing: Bool
  /// The guideline, or the list of the trade.
  public let source: String

  /// A red flag from what the file says.
  package init(
    id: String, level: Level, name: String, text: String, words: [String], unless: [String], isForPressing: Bool,
    source: String
  ) {
    self.id = id
    self.level = level
    self.name = name
    self.text = text
    self.words = words
    self.unless = unless
    self.isForPressing = isForPressing
    self.source = source
  }

  /// How soon somebody has to see a sign.
  public enum Level: String, Encodable, Sendable, Hashable, CaseIterable, Comparable {
    /// Call for help, or go to hospital at once.
    case now
    /// To be seen before the day is over.
    case today
    /// To be seen within days.
    case soon
    /// Nothing is wrong, and yet pressing may harm: ask somebody who knows the person.
    case ask

    /// The more urgent is the smaller, so that it sorts first.
    public static func < (a: Level, b: Level) -> Bool { a.order < b.order }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }
}

extension Atlas {
  /// A red flag by its id.
  public func redFlag(_ id: String) -> RedFlag? { redFlagIndex[id].map { redFlags[$0] } }

  /// The red flags of some ids, the most urgent first, those of a level as they come.
  func redFlags(_ ids: [String]) -> [RedFlag] {
    let flags = ids.uniqued().compactMap(redFlag)
    return RedFlag.Level.allCases.flatMap { level in flags.filter { $0.level == level } }
  }

  /// What has to be ruled out where some areas hurt, the most urgent first.
  public func redFlags(ofAreas areas: [String]) -> [RedFlag] {
    redFlags(areas.compactMap { region(ofArea: $0) }.flatMap(\.redFlags))
  }

  /// What has to be ruled out in a region, the most urgent first.
  public func redFlags(of region: Region) -> [RedFlag] { redFlags(region.redFlags) }

  /// What has to be ruled out before a muscle is pressed, the most urgent first: its own signs, those of the regions that
  /// it lies in, and where it may be pressed at all those of everybody who presses.
  public func redFlags(of muscle: Muscle) -> [RedFlag] {
    let places = muscle.regions.compactMap { region($0) }.flatMap(\.redFlags)
    let pressing = muscle.mayBePressed ? redFlags.filter(\.isForPressing).map(\.id) : []
    return redFlags(muscle.redFlags + places + pressing)
  }

  /// What has to be ruled out when somebody comes with a complaint, the most urgent first: its own signs, those of the
  /// regions where it is felt, and where its page begins with pressing those of everybody who presses.
  public func redFlags(of complaint: Complaint) -> [RedFlag] {
    let pressing = complaint.now.tool == .none ? [] : redFlags.filter(\.isForPressing).map(\.id)
    return redFlags(complaint.redFlags + redFlags(ofAreas: complaint.areas).map(\.id) + pressing)
  }

  /// The red flags that go with a chapter: those of the region whose page it is, and those that it frames.
  public func redFlags(of chapter: Chapter) -> [RedFlag] {
    redFlags((region(ofPage: chapter.id)?.redFlags ?? []) + chapter.framedFlags)
  }
}
