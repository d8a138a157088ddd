/// What a filter asks for, as a part of a statement.
struct Conditions {
  private var parts: [String] = []
  private(set) var values: [Value] = []

  /// What a filter asks of an entry `e`, whose pains `p` stand in a table.
  init(_ filter: Filter, pains: String = "pain p", of own: String = "p.entry = e.number") {
    if let since = filter.since { add("e.at >= ?", .number(since.milliseconds)) }
    if let before = filter.before { add("e.at < ?", .number(before.milliseconds)) }
    if let muscle = filter.muscle { add("e.muscle = ?", .text(muscle)) }
    guard !filter.areas.isEmpty || filter.side != nil else { return }
    // The plus keeps SQLite from reading all pains of an area again for every entry.
    var pain = Conditions(hurting: filter, column: "+p")
    pain.add(own)
    parts.append("EXISTS (SELECT 1 FROM \(pains) \(pain.words))")
    values += pain.values
  }

  /// What a filter asks of a pain `p` in one area.
  init(pain filter: Filter, area: String) {
    add("p.area = ?", .text(area))
    if let side = filter.side { add("p.side = ?", .text(side.rawValue)) }
    addTime(of: filter)
  }

  /// What it asks of a pain `p` in any area.
  init(pains filter: Filter) {
    self.init(hurting: filter, column: "p")
    addTime(of: filter)
    addMuscle(of: filter)
  }

  private init(hurting filter: Filter, column: String) {
    if !filter.areas.isEmpty {
      parts.append("\(column).area IN (\(filter.areas.map { _ in "?" }.joined(separator: ", ")))")
      values += filter.areas.map(Value.text)
    }
    if let side = filter.side { add("\(column).side = ?", .text(side.rawValue)) }
  }

  private mutating func addTime(of filter: Filter) {
    if let since = filter.since { add("p.at >= ?", .number(since.milliseconds)) }
    if let before = filter.before { add("p.at < ?", .number(before.milliseconds)) }
  }

  /// That the muscle was pressed at the time of a pain `p`.
  mutating func addMuscle(of filter: Filter) {
    guard let muscle = filter.muscle else { return }
    add("p.entry IN (SELECT number FROM entry WHERE muscle = ?)", .text(muscle))
  }

  /// Asks for something more.
  mutating func add(_ part: String, _ values: Value...) {
    parts.append(part)
    self.values += values
  }

  /// All of it behind a WHERE; nothing where nothing is asked for.
  var words: String { parts.isEmpty ? "" : "WHERE " + parts.joined(separator: " AND ") }
}
