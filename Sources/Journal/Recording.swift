import Figure

extension Journal {
  /// Records an entry; `undo` takes it away again.
  public func add(_ entry: Entry) throws(JournalFault) {
    try requireWritable()
    try database.transaction { () throws(JournalFault) in
      guard try number(of: entry.id) == nil else { throw JournalFault(.alreadyThere(entry.id), path: path) }
      try insert(entry)
      try leaveTrace(.add, of: entry.id, at: entry.at)
    }
  }

  /// Puts an entry in the place of the one of its id, and keeps that one as a trace.
  public func change(_ entry: Entry, at now: Moment) throws(JournalFault) {
    try requireWritable()
    try database.transaction { () throws(JournalFault) in
      var entry = entry
      entry.changed = now
      try replace(entry, at: now)
    }
  }

  /// Takes an entry out of the journal; it is kept as a trace, so that it can come back.
  public func delete(_ id: Entry.ID, at now: Moment) throws(JournalFault) {
    try requireWritable()
    try database.transaction { () throws(JournalFault) in
      guard let number = try number(of: id) else { throw JournalFault(.noSuchEntry(id), path: path) }
      try keep(number, under: try leaveTrace(.delete, of: id, at: now))
      try database.run("DELETE FROM entry WHERE number = ?", .number(number))
    }
  }

  /// What can be done to an entry.
  enum Deed: String { case add, change, delete }

  /// Writes down that something was done; the number of the trace.
  @discardableResult
  func leaveTrace(_ deed: Deed, of id: String, at now: Moment, batch: Int64? = nil) throws(JournalFault) -> Int64 {
    try database.run(
      "INSERT INTO trace (batch, id, deed, at, zone) VALUES (?, ?, ?, ?, ?)", Value(batch), .text(id),
      .text(deed.rawValue), .number(now.milliseconds), Value(now.offset))
    return database.lastNumber
  }

  /// Keeps an entry as it is under a trace.
  func keep(_ number: Int64, under trace: Int64) throws(JournalFault) {
    let columns = Self.columns
    try database.run(
      "INSERT INTO was_entry (trace, number, \(columns)) SELECT ?, number, \(columns) FROM entry WHERE number = ?",
      .number(trace), .number(number))
    try database.run(
      """
      INSERT INTO was_pain (trace, place, area, side, intensity, at, day)
      SELECT ?, place, area, side, intensity, at, day FROM pain WHERE entry = ?
      """, .number(trace), .number(number))
    try database.run(
      "INSERT INTO was_word (trace, kind, place, words) SELECT ?, kind, place, words FROM word WHERE entry = ?",
      .number(trace), .number(number))
  }

  /// Puts an entry in the place of the one of its id as it is, `changed` and all.
  func replace(_ entry: Entry, at now: Moment, batch: Int64? = nil) throws(JournalFault) {
    guard let number = try number(of: entry.id) else { throw JournalFault(.noSuchEntry(entry.id), path: path) }
    try keep(number, under: try leaveTrace(.change, of: entry.id, at: now, batch: batch))
    try clear(number)
    try insert(entry, as: number)
  }

  /// Takes away all that stands under a number.
  func clear(_ number: Int64) throws(JournalFault) {
    try database.run("DELETE FROM entry WHERE number = ?", .number(number))
  }

  /// The columns of an entry but for its number, which `was_entry` has as well.
  static let columns = """
    id, at, zone, muscle, point, side, pain_before, pain_after, state, changed, changed_zone, note
    """

  /// Writes an entry, under a number where it had one.
  func insert(_ entry: Entry, as number: Int64? = nil) throws(JournalFault) {
    let treatment = entry.treatment
    try database.run(
      "INSERT INTO entry (number, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", Value(number),
      .text(entry.id), .number(entry.at.milliseconds), Value(entry.at.offset), Value(treatment?.muscle),
      Value(treatment?.point), Value(treatment?.side?.rawValue), Value(treatment?.before), Value(treatment?.after),
      Value(treatment?.state?.rawValue), Value(entry.changed?.milliseconds), Value(entry.changed?.offset),
      .text(entry.note))
    let number = database.lastNumber
    for (place, pain) in entry.pains.enumerated() {
      try database.run(
        "INSERT INTO pain (entry, place, area, side, intensity, at, day) VALUES (?, ?, ?, ?, ?, ?, ?)",
        .number(number), Value(place), .text(pain.area), Value(pain.side?.rawValue), Value(pain.intensity),
        .number(entry.at.milliseconds), Value(entry.at.day))
    }
    for (kind, list) in [(WordKind.symptom, entry.symptoms), (.helped, entry.helped), (.kept, entry.kept)] {
      for (place, words) in list.enumerated() {
        try database.run(
          "INSERT INTO word (entry, kind, place, words) VALUES (?, ?, ?, ?)", .number(number), .text(kind.rawValue),
          Value(place), .text(words))
      }
    }
  }

  /// The number under which an entry stands; nil where there is none of that id.
  func number(of id: Entry.ID) throws(JournalFault) -> Int64? {
    try database.first("SELECT number FROM entry WHERE id = ?", .text(id), as: { $0.number(0) })
  }
}

/// What a row of `word` is.
enum WordKind: String { case symptom, helped, kept }
