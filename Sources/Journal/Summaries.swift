import Figure

extension Journal {
  /// How bad it was in an area, a row a day on which something was recorded, the oldest first. Without a side all sides
  /// count; of the filter the period and the muscle hold.
  public func days(area: String, side: Side?, _ filter: Filter) throws(JournalFault) -> [DayReading] {
    var conditions = Conditions(pain: Filter(side: side, since: filter.since, before: filter.before), area: area)
    // The index is in the order of days; what a clock shows is less than a day away from UTC.
    if let since = filter.since { conditions.add("p.day >= ?", Value(since.day - 2)) }
    if let before = filter.before { conditions.add("p.day <= ?", Value(before.day + 2)) }
    conditions.addMuscle(of: filter)
    var days: [DayReading] = []
    try database.rows(
      """
      SELECT p.day, avg(p.intensity), max(p.intensity), count(*) FROM pain p INDEXED BY pain_by_day \(conditions.words)
      GROUP BY p.day ORDER BY p.day
      """, conditions.values
    ) { row in
      days.append(DayReading(day: row.count(0), mean: row.fraction(1), worst: row.count(2), count: row.count(3)))
    }
    return days
  }

  /// How bad it was place by place, in the order of their ids.
  public func means(_ filter: Filter) throws(JournalFault) -> [PlaceMean] {
    let conditions = Conditions(pains: filter)
    var places: [PlaceMean] = []
    try database.rows(
      """
      SELECT p.area, p.side, avg(p.intensity), max(p.intensity), count(*) FROM pain p \(conditions.words)
      GROUP BY p.area, p.side ORDER BY p.area, p.side
      """, conditions.values
    ) { row in
      places.append(
        PlaceMean(
          area: row.text(0), side: row.optionalText(1).flatMap(Side.init), mean: row.fraction(2), worst: row.count(3),
          count: row.count(4)))
    }
    return places
  }

  /// What was pressed and what came of it, the most pressed muscle first.
  public func treatments(_ filter: Filter) throws(JournalFault) -> [Outcome] {
    var conditions = Conditions(filter)
    conditions.add("e.muscle IS NOT NULL")
    var outcomes: [Outcome] = []
    // An entry counts for the means where both numbers were said.
    let isCounted = "e.pain_before IS NOT NULL AND e.pain_after IS NOT NULL"
    try database.rows(
      """
      SELECT e.muscle, count(*), sum(\(isCounted)), avg(e.pain_before) FILTER (WHERE \(isCounted)),
      avg(e.pain_after) FILTER (WHERE \(isCounted)) FROM entry e \(conditions.words)
      GROUP BY e.muscle ORDER BY count(*) DESC, e.muscle
      """, conditions.values
    ) { row in
      outcomes.append(
        Outcome(
          muscle: row.text(0), count: row.count(1), counted: row.count(2), meanBefore: row.optionalFraction(3),
          meanAfter: row.optionalFraction(4)))
    }
    return outcomes
  }

  /// What helped and how often it was said, the most often said first.
  public func helped(_ filter: Filter) throws(JournalFault) -> [(words: String, count: Int)] {
    try words(.helped, filter)
  }

  /// Muscles whose plan was kept, and in how many entries, the most often kept first.
  public func kept(_ filter: Filter) throws(JournalFault) -> [(muscle: String, count: Int)] {
    try words(.kept, filter).map { ($0.words, $0.count) }
  }

  private func words(_ kind: WordKind, _ filter: Filter) throws(JournalFault) -> [(words: String, count: Int)] {
    var conditions = Conditions(filter)
    conditions.add("w.kind = ?", .text(kind.rawValue))
    var found: [(words: String, count: Int)] = []
    try database.rows(
      """
      SELECT w.words, count(*) FROM word w JOIN entry e ON e.number = w.entry \(conditions.words)
      GROUP BY w.words ORDER BY count(*) DESC, w.words
      """, conditions.values
    ) { found.append(($0.text(0), $0.count(1))) }
    return found
  }
}
