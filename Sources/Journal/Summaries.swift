import Figure

extension Journal {
  /// How bad it was in an area, a row a day on which something was recorded, the oldest first. Without a side all sides
  /// count; of the filter the period and the muscle hold.
  public func days(area: String, side: Side?, _ filter: Filter) throws(JournalFault) -> [DayReading] {
    // A day on a wall is less than two days from the day in UTC: those in between lie in the period as a whole.
    let (first, last) = (filter.since.map { $0.day - 2 } ?? .min, filter.before.map { $0.day + 2 } ?? .max)
    let (begin, end) = (filter.since.map { $0.day + 3 } ?? .min, filter.before.map { $0.day - 3 } ?? .max)
    guard filter.muscle == nil, begin <= end else { return try pains(area, side, filter, days: first...last) }
    var days: [DayReading] = []
    if filter.since != nil { days += try pains(area, side, filter, days: first...begin - 1) }
    days += try tallies(area, side, days: begin...end)
    if filter.before != nil { days += try pains(area, side, filter, days: end + 1...last) }
    return days
  }

  private func tallies(_ area: String, _ side: Side?, days: ClosedRange<Int>) throws(JournalFault) -> [DayReading] {
    try readings(
      """
      SELECT day, 1.0 * sum(total) / sum(number), max(worst), sum(number) FROM tally
      WHERE area = ? AND day BETWEEN ? AND ? \(side == nil ? "" : "AND side = ?") GROUP BY day ORDER BY day
      """,
      [.text(area), Value(days.lowerBound), Value(days.upperBound)] + (side.map { [.text($0.rawValue)] } ?? []))
  }

  private func pains(
    _ area: String, _ side: Side?, _ filter: Filter, days: ClosedRange<Int>
  ) throws(JournalFault) -> [DayReading] {
    var conditions = Conditions(pain: Filter(side: side, since: filter.since, before: filter.before), area: area)
    conditions.add("p.day BETWEEN ? AND ?", Value(days.lowerBound), Value(days.upperBound))
    conditions.addMuscle(of: filter)
    return try readings(
      """
      SELECT p.day, avg(p.intensity), max(p.intensity), count(*) FROM pain p INDEXED BY pain_by_day \(conditions.words)
      GROUP BY p.day ORDER BY p.day
      """, conditions.values)
  }

  private func readings(_ statement: String, _ values: [Value]) throws(JournalFault) -> [DayReading] {
    var days: [DayReading] = []
    try database.rows(statement, values) { row in
      days.append(DayReading(day: row.count(0), mean: row.fraction(1), worst: row.count(2), count: row.count(3)))
    }
    return days
  }

  /// How bad it was place by place, in the order of their ids.
  public func means(_ filter: Filter) throws(JournalFault) -> [PlaceMean] {
    guard filter.muscle != nil || !filter.areas.isEmpty || filter.since != nil || filter.before != nil else {
      let side = filter.side.map { Value.text($0.rawValue) }
      return try places(
        """
        SELECT area, nullif(side, ''), 1.0 * sum(total) / sum(number), max(worst), sum(number) FROM tally
        \(side == nil ? "" : "WHERE side = ?") GROUP BY area, side ORDER BY area, side
        """, side.map { [$0] } ?? [])
    }
    let conditions = Conditions(pains: filter)
    return try places(
      """
      SELECT p.area, p.side, avg(p.intensity), max(p.intensity), count(*) FROM pain p \(conditions.words)
      GROUP BY p.area, p.side ORDER BY p.area, p.side
      """, conditions.values)
  }

  private func places(_ statement: String, _ values: [Value]) throws(JournalFault) -> [PlaceMean] {
    var places: [PlaceMean] = []
    try database.rows(statement, values) { row in
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
      avg(e.pain_after) FILTER (WHERE \(isCounted)), total(e.side = 'left'), total(e.side = 'right') FROM entry e \(conditions.words)
      GROUP BY e.muscle ORDER BY count(*) DESC, e.muscle
      """, conditions.values
    ) { row in
      let (left, right) = (row.fraction(5), row.fraction(6))
      outcomes.append(
        Outcome(
          muscle: row.text(0), count: row.count(1), counted: row.count(2), meanBefore: row.optionalFraction(3),
          meanAfter: row.optionalFraction(4), side: left + right == 0 ? nil : left > right ? .left : .right))
    }
    return outcomes
  }

  /// What helped, symptoms, or muscles whose plan was kept, and in how many entries, what was told most often first.
  func told(_ kind: WordKind, _ filter: Filter) throws(JournalFault) -> [JournalExcerpt.Told] {
    var conditions = Conditions(filter)
    conditions.add("w.kind = ?", .text(kind.rawValue))
    var found: [JournalExcerpt.Told] = []
    try database.rows(
      """
      SELECT w.words, count(*) FROM word w JOIN entry e ON e.number = w.entry \(conditions.words)
      GROUP BY w.words ORDER BY count(*) DESC, w.words
      """, conditions.values
    ) { found.append(JournalExcerpt.Told(words: $0.text(0), count: $0.count(1))) }
    return found
  }
}
