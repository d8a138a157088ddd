/// What of the journal goes onto one page for somebody else.
public struct JournalSummary: Sendable, Hashable {
  /// The first day and the last one on which something was recorded.
  public let days: ClosedRange<Int>
  /// How many entries there are.
  public let count: Int
  /// The places, those recorded most often first.
  public let places: [PlaceMean]
  /// The days of the places that were recorded most often, in the same order.
  public let trends: [[DayReading]]
  /// How bad it was where in the first days.
  public let early: JournalExcerpt.BodySpan
  /// How bad it was where in the last days.
  public let late: JournalExcerpt.BodySpan
  /// What was pressed, and what came of it.
  public let outcomes: [Outcome]
  /// What helped, in the person's own words.
  public let helped: [JournalExcerpt.Told]
  /// Symptoms, by their ids.
  public let symptoms: [JournalExcerpt.Told]
  /// Muscles whose plan was kept, by their ids.
  public let kept: [JournalExcerpt.Told]
  /// Entries in which something was written, the oldest first.
  public let noted: [Entry]

  /// How many trends and notes a page has room for, and among how many of the last entries notes are looked for.
  static let (trends, notes, searched) = (2, 5, 1000)

  /// A summary from its parts.
  public init(
    days: ClosedRange<Int>, count: Int, places: [PlaceMean], trends: [[DayReading]], early: JournalExcerpt.BodySpan,
    late: JournalExcerpt.BodySpan, outcomes: [Outcome], helped: [JournalExcerpt.Told],
    symptoms: [JournalExcerpt.Told], kept: [JournalExcerpt.Told], noted: [Entry]
  ) {
    self.days = days
    self.count = count
    self.places = places
    self.trends = trends
    self.early = early
    self.late = late
    self.outcomes = outcomes
    self.helped = helped
    self.symptoms = symptoms
    self.kept = kept
    self.noted = noted
  }
}

extension Journal {
  /// What goes onto one page; nil where nothing was recorded.
  public func summary(_ filter: Filter) throws(JournalFault) -> JournalSummary? {
    guard let first = try firstDay(filter), let newest = try entries(filter, limit: 1).first else { return nil }
    let last = max(first, newest.at.day)
    let places = try means(filter).sorted { ($1.count, $0.area) < ($0.count, $1.area) }
    var trends: [[DayReading]] = []
    for place in places.prefix(JournalSummary.trends) {
      trends.append(
        try days(
          area: place.area, side: place.side,
          Filter(muscle: filter.muscle, since: filter.since, before: filter.before)))
    }
    let (early, late) = try spans(first...last, filter, offset: newest.at.offset)
    let noted = try entries(filter, limit: JournalSummary.searched).filter { !$0.note.isEmpty }
    return JournalSummary(
      days: first...last, count: try count(filter), places: places, trends: trends, early: early, late: late,
      outcomes: try treatments(filter), helped: try told(.helped, filter), symptoms: try told(.symptom, filter),
      kept: try told(.kept, filter), noted: noted.prefix(JournalSummary.notes).reversed())
  }

  /// The first days and the last ones: a week each where there are two weeks, else a half each.
  func spans(
    _ days: ClosedRange<Int>, _ filter: Filter, offset: Int
  ) throws(JournalFault) -> (early: JournalExcerpt.BodySpan, late: JournalExcerpt.BodySpan) {
    let length = max(1, min(7, days.count / 2))
    func span(_ days: ClosedRange<Int>) throws(JournalFault) -> JournalExcerpt.BodySpan {
      var filter = filter
      filter.since = Moment(day: days.lowerBound, offset: offset)
      filter.before = Moment(day: days.upperBound + 1, offset: offset)
      return JournalExcerpt.BodySpan(days, try means(filter))
    }
    return (
      try span(days.lowerBound...(days.lowerBound + length - 1)),
      try span((days.upperBound - length + 1)...days.upperBound)
    )
  }
}
