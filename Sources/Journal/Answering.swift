extension Journal {
  /// How many entries are read at once.
  public static let page = 60
  /// Up to how many entries are counted for a list; of more it is said that there are more.
  public static let mostCounted = 10_000

  /// Does what is asked, and says what has come of it.
  public func answer(_ request: JournalRequest, at now: Moment) -> JournalReply {
    do throws(JournalFault) {
      switch request {
      case .record(let draft):
        let entry = draft.entry(id: Entry.newID(), at: now)
        try add(entry)
        return .recorded(entry)
      case .change(let entry):
        try change(entry, at: now)
        return .changed(entry)
      case .delete(let entry):
        try delete(entry.id, at: now)
        return .deleted(entry)
      case .undo: return .undone(try undo(at: now))
      case .read(let part, let scope, let last): return .read(try read(part, of: scope, after: last, at: now))
      }
    } catch { return .failed(error) }
  }

  /// A part of the journal, at a moment.
  public func read(
    _ part: JournalPart, of scope: JournalScope, after last: Entry? = nil, at now: Moment
  ) throws(JournalFault) -> JournalExcerpt {
    let filter = scope.filter(at: now)
    var excerpt = JournalExcerpt(part, of: scope, at: now)
    guard last == nil else {
      excerpt.isMore = true
      excerpt.entries = try entries(filter, after: last, limit: Self.page)
      return excerpt
    }
    let period = Filter(since: filter.since)
    excerpt.count = try count(filter, atMost: Self.mostCounted)
    excerpt.places = try means(period).sorted { ($1.count, $0.area) < ($0.count, $1.area) }
    excerpt.muscles = try treatments(period).map(\.muscle)
    switch part {
    case .entries: excerpt.entries = try entries(filter, limit: Self.page)
    case .trend: try addTrend(to: &excerpt, filter)
    case .bodies: try addBodies(to: &excerpt, filter)
    case .helped: try addHelp(to: &excerpt, filter)
    }
    return excerpt
  }

  /// The trend of the place that is asked for, else of the one that was recorded most often.
  private func addTrend(to excerpt: inout JournalExcerpt, _ filter: Filter) throws(JournalFault) {
    let places = try means(filter).sorted { ($1.count, $0.area) < ($0.count, $1.area) }
    let asked =
      if case .place(let area, let side) = excerpt.scope.subject {
        places.first { $0.area == area && $0.side == side }
      } else { places.first }
    guard let asked else { return }
    excerpt.trendPlace = asked
    excerpt.days = try days(
      area: asked.area, side: asked.side, Filter(muscle: filter.muscle, since: filter.since)
    )
  }

  private func addBodies(to excerpt: inout JournalExcerpt, _ filter: Filter) throws(JournalFault) {
    let today = excerpt.now.day
    guard let first = try firstDay(filter), first <= today else { return }
    let (early, late) = try spans(first...today, filter, offset: excerpt.now.offset)
    (excerpt.early, excerpt.late) = (early, late)
  }

  private func addHelp(to excerpt: inout JournalExcerpt, _ filter: Filter) throws(JournalFault) {
    excerpt.outcomes = try treatments(filter)
    excerpt.helped = try told(.helped, filter)
    for told in try told(.kept, filter) { excerpt.kept[told.words] = told.count }
    excerpt.firstDay = try firstDay(filter)
  }

  /// The day of the oldest entry; nil where there is none.
  func firstDay(_ filter: Filter) throws(JournalFault) -> Int? {
    let conditions = Conditions(filter)
    var day: Int?
    try database.rows("SELECT e.at, e.zone FROM entry e \(conditions.words) ORDER BY e.at LIMIT 1", conditions.values) {
      day = Moment(milliseconds: $0.number(0), offset: $0.count(1)).day
    }
    return day
  }
}
