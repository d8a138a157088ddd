import Figure

/// What of the journal is looked at.
public struct JournalScope: Sendable, Hashable {
  /// What the entries have to be about.
  public var subject: Subject
  /// How many days back, today included; nil for all that was ever recorded.
  public var period: Int?

  /// What the entries are about.
  public enum Subject: Sendable, Hashable {
    case all
    case place(area: String, side: Side?)
    /// A muscle that was pressed, by its id.
    case muscle(String)
  }

  /// A part of the journal: by itself all of the last thirty days.
  public init(_ subject: Subject = .all, period: Int? = 30) {
    self.subject = subject
    self.period = period
  }

  /// The entries that it means, at a moment.
  public func filter(at now: Moment) -> Filter {
    let since = period.map { Moment(day: now.day - $0 + 1, offset: now.offset) }
    return switch subject {
    case .all: Filter(since: since)
    case .place(let area, let side): Filter(areas: [area], side: side, since: since)
    case .muscle(let id): Filter(muscle: id, since: since)
    }
  }
}

/// A way to look at it.
public enum JournalPart: Sendable, Hashable, CaseIterable { case entries, trend, bodies, helped }

/// What is asked of the journal.
public enum JournalRequest: Sendable, Hashable {
  case record(Draft)
  case change(Entry)
  case delete(Entry)
  /// Takes back what was done last.
  case undo
  /// Reads a part; of the entries those that come after one, or the newest.
  case read(JournalPart, JournalScope, after: Entry?)
}

/// What has come of it.
public enum JournalReply: Sendable, Hashable {
  case recorded(Entry)
  case changed(Entry)
  case deleted(Entry)
  /// What was taken back; nil where nothing was left to take back.
  case undone(Undone?)
  case read(JournalExcerpt)
  case failed(JournalFault)
}

/// What was read of the journal at a moment.
public struct JournalExcerpt: Sendable, Hashable {
  /// Which part it is, and of what.
  public let part: JournalPart
  /// Of what.
  public let scope: JournalScope
  /// When it was read.
  public let now: Moment
  /// How many entries the scope has; one more than `Journal.mostCounted` where there are more than that.
  public var count = 0
  /// The entries, the newest first, as many as were asked for.
  public var entries: [Entry] = []
  /// Whether they follow others that were read before.
  public var isMore = false
  /// The places that were recorded in the period, those recorded most often first.
  public var places: [PlaceMean] = []
  /// The ids of the muscles that were pressed in the period, those pressed most often first.
  public var muscles: [String] = []
  /// The place whose trend was read.
  public var trendPlace: PlaceMean?
  /// How bad it was there, day by day.
  public var days: [DayReading] = []
  /// The earlier of two spans of days, and how bad it was where.
  public var early: BodySpan?
  /// The later one.
  public var late: BodySpan?
  /// The first day on which anything was recorded.
  public var firstDay: Int?
  /// What was pressed, and what came of it.
  public var outcomes: [Outcome] = []
  /// What helped, in the person's own words, and how often.
  public var helped: [Told] = []
  /// On how many days the plan of a muscle was kept, by its id.
  public var kept: [String: Int] = [:]

  /// An excerpt with nothing in it.
  public init(_ part: JournalPart, of scope: JournalScope, at now: Moment) {
    self.part = part
    self.scope = scope
    self.now = now
  }

  /// How bad it was where, over some days.
  public struct BodySpan: Sendable, Hashable {
    /// The first day and the last one.
    public let days: ClosedRange<Int>
    /// The places.
    public let places: [PlaceMean]

    /// The places over some days.
    public init(_ days: ClosedRange<Int>, _ places: [PlaceMean]) {
      self.days = days
      self.places = places
    }
  }

  /// Something that was told.
  public struct Told: Sendable, Hashable {
    /// The person's own words, or the id of what it is.
    public let words: String
    /// In how many entries.
    public let count: Int

    /// Something that was told so often.
    public init(words: String, count: Int) {
      self.words = words
      self.count = count
    }
  }
}
