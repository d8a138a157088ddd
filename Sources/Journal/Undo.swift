/// What was undone.
public enum Undone: Sendable, Hashable {
  /// An entry that had been added is gone.
  case added(Entry)
  /// An entry is again what it was: as it is now.
  case changed(Entry)
  /// An entry that had been deleted is there again.
  case deleted(Entry)
  /// So many entries that had been added or changed together are what they were.
  case imported(Int)
}

extension Journal {
  /// Undoes what was done last and is not undone yet, be it of an earlier run; nil where there is nothing.
  public func undo(at now: Moment) throws(JournalFault) -> Undone? {
    try requireWritable()
    return try database.transaction { () throws(JournalFault) -> Undone? in
      let last = try database.first(
        "SELECT number, batch, id, deed FROM trace WHERE undone IS NULL ORDER BY number DESC LIMIT 1",
        as: { Trace($0) })
      guard let last else { return nil }
      guard let batch = last.batch else { return try undo(last, at: now) }
      var traces: [Trace] = []
      try database.rows(
        "SELECT number, batch, id, deed FROM trace WHERE batch = ? AND undone IS NULL ORDER BY number DESC",
        [.number(batch)]
      ) { traces.append(Trace($0)) }
      for trace in traces { _ = try undo(trace, at: now) }
      return .imported(traces.count)
    }
  }

  /// Something that was done to an entry.
  private struct Trace {
    let number: Int64
    let batch: Int64?
    let id: String
    let deed: Deed?

    init(_ row: Row) {
      number = row.number(0)
      batch = row.optionalNumber(1)
      id = row.text(2)
      deed = Deed(rawValue: row.text(3))
    }
  }

  private func undo(_ trace: Trace, at now: Moment) throws(JournalFault) -> Undone? {
    try database.run(
      "UPDATE trace SET undone = ? WHERE number = ?", .number(now.milliseconds), .number(trace.number))
    let (number, before) = (try number(of: trace.id), try entry(trace.id))
    switch trace.deed {
    case .add:
      guard let number, let before else { return nil }
      // It is kept even so: nothing that was recorded is ever lost but by `forget`.
      try keep(number, under: trace.number)
      try clear(number)
      return .added(before)
    case .change, .delete, nil:
      if let number { try clear(number) }
      try restore(trace.number)
      guard let entry = try entry(trace.id) else { return nil }
      return trace.deed == .change ? .changed(entry) : .deleted(entry)
    }
  }

  /// Puts what is kept under a trace where it was.
  private func restore(_ trace: Int64) throws(JournalFault) {
    let columns = Self.columns
    try database.run(
      "INSERT INTO entry (number, \(columns)) SELECT number, \(columns) FROM was_entry WHERE trace = ?",
      .number(trace))
    try database.run(
      """
      INSERT INTO pain (entry, place, area, side, intensity, at, day)
      SELECT e.number, p.place, p.area, p.side, p.intensity, p.at, p.day
      FROM was_pain p JOIN was_entry e ON e.trace = p.trace WHERE p.trace = ?
      """, .number(trace))
    try database.run(
      """
      INSERT INTO word (entry, kind, place, words)
      SELECT e.number, w.kind, w.place, w.words FROM was_word w JOIN was_entry e ON e.trace = w.trace WHERE w.trace = ?
      """, .number(trace))
  }
}
