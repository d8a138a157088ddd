import Atlas
import Figure

extension Journal {
  /// The entry of an id; nil where there is none.
  public func entry(_ id: Entry.ID) throws(JournalFault) -> Entry? {
    try read("SELECT \(Self.listed) FROM entry e WHERE e.id = ?", [.text(id)]).first
  }

  /// Entries whose id begins so, at most two: whoever types a beginning means one.
  public func entries(startingWith beginning: String) throws(JournalFault) -> [Entry] {
    try read(
      "SELECT \(Self.listed) FROM entry e WHERE e.id >= ?1 AND e.id < ?1 || 'z' ORDER BY e.id LIMIT 2",
      [.text(beginning)])
  }

  /// Entries, the newest first; the next page begins after the last entry of the one before.
  public func entries(_ filter: Filter, after: Entry? = nil, limit: Int) throws(JournalFault) -> [Entry] {
    let last = try after.map { entry throws(JournalFault) in
      (entry.at.milliseconds, try number(of: entry.id) ?? .max)
    }
    let (statement, values) = Self.paging(filter, after: last, limit: limit)
    return try read(statement, values)
  }

  /// The statement that reads a page after an entry, of which its time and its number are told, and its values.
  static func paging(
    _ filter: Filter, after last: (at: Int64, number: Int64)?, limit: Int
  ) -> (statement: String, values: [Value]) {
    guard !filter.areas.isEmpty, filter.muscle == nil else {
      var conditions = Conditions(filter)
      if let last { conditions.add("(e.at, e.number) < (?, ?)", .number(last.at), .number(last.number)) }
      return (
        "SELECT \(Self.listed) FROM entry e \(conditions.words) ORDER BY e.at DESC, e.number DESC LIMIT ?",
        conditions.values + [Value(limit)]
      )
    }
    // A page from the index of each area, and the newest of them all: however many entries an area has, no more are read.
    var values: [Value] = []
    let pages = filter.areas.map { area in
      var conditions = Conditions(pain: filter, area: area)
      if let last { conditions.add("(p.at, p.entry) < (?, ?)", .number(last.at), .number(last.number)) }
      // An area may hurt on several sides of one entry.
      values += conditions.values + [Value(limit * (Side.allCases.count + 1))]
      return "SELECT * FROM (SELECT p.entry, p.at FROM pain p \(conditions.words) "
        + "ORDER BY p.at DESC, p.entry DESC LIMIT ?)"
    }
    return (
      """
      SELECT \(Self.listed) FROM (SELECT DISTINCT * FROM (\(pages.joined(separator: " UNION ALL ")))) f
      JOIN entry e ON e.number = f.entry ORDER BY f.at DESC, f.entry DESC LIMIT ?
      """, values + [Value(limit)]
    )
  }

  /// Hands over all entries, the oldest first, as they are at one moment.
  public func visit(_ filter: Filter, _ body: (Entry) throws -> Void) throws {
    try database.run("BEGIN")
    defer { try? database.run("ROLLBACK") }
    var last: (Int64, Int64) = (.min, .min)
    while true {
      var conditions = Conditions(filter)
      conditions.add("(e.at, e.number) > (?, ?)", .number(last.0), .number(last.1))
      let page = try read(
        "SELECT \(Self.listed) FROM entry e \(conditions.words) ORDER BY e.at, e.number LIMIT 500", conditions.values)
      guard let end = page.last else { return }
      last = (end.at.milliseconds, try number(of: end.id) ?? .max)
      for entry in page { try body(entry) }
    }
  }

  /// How many entries there are; with a bound, where more of them are there, one more than that.
  public func count(_ filter: Filter, atMost bound: Int? = nil) throws(JournalFault) -> Int {
    let (statement, values) = Self.counting(filter, atMost: bound)
    var count = 0
    try database.rows(statement, values) { count = $0.count(0) }
    return count
  }

  /// The statement that counts, and its values. SQLite stops at the bound: to count a place with 300,000 entries takes it a
  /// tenth of a second, which is too long for a page that only says that there are more.
  static func counting(_ filter: Filter, atMost bound: Int?) -> (statement: String, values: [Value]) {
    // Where a place is asked for, its index tells, in whose order an entry that hurts there on both sides is seen twice in a
    // row; it knows nothing of muscles.
    let isOfPlace = !filter.areas.isEmpty && filter.muscle == nil
    let conditions = isOfPlace ? Conditions(pains: filter) : Conditions(filter)
    let what = isOfPlace ? "DISTINCT p.at, p.entry FROM pain p" : "1 FROM entry e"
    return (
      "SELECT count(*) FROM (SELECT \(what) \(conditions.words) LIMIT ?)",
      conditions.values + [Value(bound.map { $0 + 1 } ?? -1)]
    )
  }

  /// The columns of which an entry is read.
  private static let listed = "e.number, " + columns.split(separator: ", ").map { "e.\($0)" }.joined(separator: ", ")

  private func read(_ statement: String, _ values: [Value]) throws(JournalFault) -> [Entry] {
    var found: [(number: Int64, entry: Entry)] = []
    try database.rows(statement, values) { found.append(($0.number(0), Entry($0))) }
    for index in found.indices {
      let number = Value.number(found[index].number)
      try database.rows("SELECT area, side, intensity FROM pain WHERE entry = ? ORDER BY place", [number]) { row in
        let pain = Entry.Pain(
          area: row.text(0), side: row.optionalText(1).flatMap(Side.init), intensity: row.count(2))
        if let pain { found[index].entry.pains.append(pain) }
      }
      try database.rows("SELECT kind, words FROM word WHERE entry = ? ORDER BY kind, place", [number]) { row in
        switch WordKind(rawValue: row.text(0)) {
        case .symptom: found[index].entry.symptoms.append(row.text(1))
        case .helped: found[index].entry.helped.append(row.text(1))
        case .kept: found[index].entry.kept.append(row.text(1))
        case nil: break
        }
      }
    }
    return found.map(\.entry)
  }
}

extension Entry {
  /// An entry from the columns of `Journal.listed`, without what stands in other tables.
  fileprivate init(_ row: Row) {
    func moment(_ column: Int32) -> Moment? {
      row.optionalNumber(column).map { Moment(milliseconds: $0, offset: row.count(column + 1)) }
    }
    let treatment = row.optionalText(4).map {
      Treatment(
        muscle: $0, point: row.optionalText(5), side: row.optionalText(6).flatMap(Side.init),
        before: row.optionalCount(7), after: row.optionalCount(8),
        state: row.optionalText(9).flatMap(Check.State.init))
    }
    self.init(
      id: row.text(1), at: moment(2) ?? Moment(milliseconds: 0), treatment: treatment, note: row.text(12),
      changed: moment(10))
  }
}
