/// What came of entries that were taken from elsewhere.
public struct Taken: Sendable, Hashable {
  /// How many were not there before.
  public var added = 0
  /// How many are now as they were changed elsewhere, later than here.
  public var changed = 0
  /// How many were there already: the same, or changed here at least as late.
  public var known = 0

  /// Nothing yet.
  public init() {}
}

extension Journal {
  /// Takes entries from elsewhere, all of them or none; `undo` takes all of it back at once.
  ///
  /// What is there already is told by its id, so that the same entries can be taken twice. Of two that differ the one
  /// that was changed later holds, and where neither was, the one that is here.
  public func take(_ entries: [Entry], at now: Moment) throws(JournalFault) -> Taken {
    try requireWritable()
    return try database.transaction { () throws(JournalFault) -> Taken in
      var taken = Taken()
      let batch = try database.first("SELECT coalesce(max(number), 0) + 1 FROM trace", as: { $0.number(0) })
      for entry in entries {
        guard let here = try self.entry(entry.id) else {
          try insert(entry)
          try leaveTrace(.add, of: entry.id, at: now, batch: batch)
          taken.added += 1
          continue
        }
        if here != entry, let changed = entry.changed, here.changed.map({ $0 < changed }) ?? true {
          try replace(entry, at: now, batch: batch)
          taken.changed += 1
        } else {
          taken.known += 1
        }
      }
      return taken
    }
  }
}
