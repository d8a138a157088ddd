import Glibc

/// What is gone for good, or would be.
public struct Forgotten: Sendable, Hashable {
  /// How many entries.
  public let entries: Int
  /// How many of them speak of another area as well.
  public let elsewhere: Int
  /// How many earlier forms of entries, kept so that a change could be undone.
  public let traces: Int
  /// Whether the file holds nothing of it any more; false while another program keeps the log beside it open.
  public var isSwept = true

  /// What is gone, from its numbers.
  public init(entries: Int, elsewhere: Int, traces: Int) {
    self.entries = entries
    self.elsewhere = elsewhere
    self.traces = traces
  }
}

extension Journal {
  /// What is wrong with the file, in SQLite's words; empty where all is well.
  public func faults() throws(JournalFault) -> [String] {
    var faults: [String] = []
    try database.rows("PRAGMA integrity_check") { row in
      if row.text(0) != "ok" { faults.append(row.text(0)) }
    }
    guard faults.isEmpty else { return faults }
    try database.rows("PRAGMA foreign_key_check") { row in
      faults.append("a row of \(row.text(0)) belongs to nothing")
    }
    try database.rows("SELECT e.id FROM pain p JOIN entry e ON e.number = p.entry WHERE p.at <> e.at LIMIT 100") {
      faults.append("the pains of entry \($0.text(0)) are of another time than itself")
    }
    // What is counted beside the pains, counted again.
    try database.rows(
      """
      SELECT area, day, side, total, worst, number FROM tally EXCEPT SELECT area, day, coalesce(side, ''), sum(intensity),
      max(intensity), count(*) FROM pain GROUP BY area, day, coalesce(side, '') LIMIT 100
      """
    ) { faults.append("\($0.text(0)) on \(Moment.text(ofDay: $0.count(1))) is not counted as it was recorded") }
    return faults
  }

  /// Copies the whole journal, as it is at this moment, into a new file for its owner alone.
  ///
  /// - Throws: a fault with the path of the copy; nothing is left of one that could not be finished.
  public func copy(to target: String) throws(JournalFault) {
    let file = open(target, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw JournalFault(.cannotOpen(String(cString: strerror(errno))), path: target) }
    defer { close(file) }
    do { try database.run("VACUUM INTO ?", .text(target)) } catch {
      unlink(target)
      throw JournalFault(error.what, path: target)
    }
    // SQLite leaves it to the system when a copy reaches the disk.
    guard fsync(file) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(target)
      throw JournalFault(.failed(reason), path: target)
    }
  }

  /// What `forget` would take away.
  public func forgettable(_ filter: Filter) throws(JournalFault) -> Forgotten {
    let entries = try count(filter)
    guard Self.hasTraces(try database.version) else { return Forgotten(entries: entries, elsewhere: 0, traces: 0) }
    let traces = Conditions(was: filter)
    var count = 0
    try database.rows("SELECT count(*) FROM was_entry e \(traces.words)", traces.values) { count = $0.count(0) }
    return Forgotten(entries: entries, elsewhere: try countElsewhere(filter), traces: count)
  }

  /// Takes entries away for good, with every earlier form of them: what they were is overwritten, and cannot be undone.
  public func forget(_ filter: Filter) throws(JournalFault) -> Forgotten {
    try requireWritable()
    var forgotten = try database.transaction { () throws(JournalFault) -> Forgotten in
      let forgotten = try forgettable(filter)
      let (entries, traces) = (Conditions(filter), Conditions(was: filter))
      try database.run(
        "DELETE FROM trace WHERE id IN (SELECT e.id FROM entry e \(entries.words))", entries.values)
      try database.run(
        "DELETE FROM trace WHERE number IN (SELECT e.trace FROM was_entry e \(traces.words))", traces.values)
      try database.run(
        "DELETE FROM entry WHERE number IN (SELECT e.number FROM entry e \(entries.words))", entries.values)
      // That there once was an entry is a trace as well.
      try database.run(
        "DELETE FROM trace WHERE id NOT IN (SELECT id FROM entry) AND id NOT IN (SELECT id FROM was_entry)")
      if filter == Filter() { try database.run("DELETE FROM sqlite_sequence") }
      return forgotten
    }
    try database.run("VACUUM")
    forgotten.isSwept = try database.first("PRAGMA wal_checkpoint(TRUNCATE)", as: { $0.count(0) == 0 }) ?? false
    return forgotten
  }

  private func countElsewhere(_ filter: Filter) throws(JournalFault) -> Int {
    guard !filter.areas.isEmpty else { return 0 }
    var conditions = Conditions(filter)
    let list = filter.areas.map { _ in "?" }.joined(separator: ", ")
    conditions.add("EXISTS (SELECT 1 FROM pain o WHERE o.entry = e.number AND o.area NOT IN (\(list)))")
    var count = 0
    try database.rows(
      "SELECT count(*) FROM entry e \(conditions.words)", conditions.values + filter.areas.map(Value.text)
    ) { count = $0.count(0) }
    return count
  }

  private static func hasTraces(_ version: Int) -> Bool { version > 1 }
}

extension Conditions {
  /// What a filter asks of an earlier form of an entry.
  fileprivate init(was filter: Filter) { self.init(filter, pains: "was_pain p", of: "p.trace = e.trace") }
}
