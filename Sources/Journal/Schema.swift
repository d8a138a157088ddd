/// The tables of the journal, in the steps in which they came about. A step that was ever released is never changed.
enum Schema {
  /// What tells a journal from any other file of SQLite: "body" in ASCII.
  static let application = 0x626F_6479

  /// The steps in their order; the version of a journal is how many of them it has had.
  static let steps = [entries, traces]

  /// What is recorded. `at` and `day` stand at a pain too, so that its index answers alone, and what hurt on a day is
  /// tallied by SQLite itself: the trend of a place with a hundred thousand pains is read in days. A `zone` is in minutes
  /// east of UTC. The note is last: it may be long, and what stands behind it would be slow to reach.
  private static let entries = """
    CREATE TABLE entry (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      at INTEGER NOT NULL,
      zone INTEGER NOT NULL,
      muscle TEXT,
      point TEXT,
      side TEXT CHECK (side IN ('left', 'right', 'midline')),
      pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
      pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
      state TEXT CHECK (state IN ('active', 'latent')),
      changed INTEGER,
      changed_zone INTEGER,
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX entry_by_time ON entry (at);
    CREATE TABLE pain (
      entry INTEGER NOT NULL REFERENCES entry (number) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      area TEXT NOT NULL,
      side TEXT CHECK (side IN ('left', 'right', 'midline')),
      intensity INTEGER NOT NULL CHECK (intensity BETWEEN 0 AND 10),
      at INTEGER NOT NULL,
      day INTEGER NOT NULL,
      PRIMARY KEY (entry, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX pain_by_day ON pain (area, day, side, intensity, at);
    CREATE TABLE tally (
      area TEXT NOT NULL,
      day INTEGER NOT NULL,
      side TEXT NOT NULL,
      total INTEGER NOT NULL,
      worst INTEGER NOT NULL,
      number INTEGER NOT NULL,
      PRIMARY KEY (area, day, side)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER pain_is_counted AFTER INSERT ON pain BEGIN
      INSERT INTO tally VALUES (new.area, new.day, coalesce(new.side, ''), new.intensity, new.intensity, 1)
      ON CONFLICT DO UPDATE SET
        total = total + excluded.total, worst = max(worst, excluded.worst), number = number + 1;
    END;
    CREATE TRIGGER pain_counts_no_more AFTER DELETE ON pain BEGIN
      DELETE FROM tally
      WHERE area = old.area AND day = old.day AND side = coalesce(old.side, '') AND number = 1;
      UPDATE tally SET total = total - old.intensity, number = number - 1, worst = (
        SELECT max(p.intensity) FROM pain p INDEXED BY pain_by_day
        WHERE p.area = old.area AND p.day = old.day AND p.side IS old.side)
      WHERE area = old.area AND day = old.day AND side = coalesce(old.side, '');
    END;
    CREATE TABLE word (
      entry INTEGER NOT NULL REFERENCES entry (number) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('symptom', 'helped', 'kept')),
      place INTEGER NOT NULL,
      words TEXT NOT NULL,
      PRIMARY KEY (entry, kind, place)
    ) STRICT, WITHOUT ROWID;
    """

  /// What was done and how each entry was before, so that it can be undone; and ways to a page of the list by place and
  /// by muscle. What is done together (an import) has one `batch`.
  private static let traces = """
    CREATE TABLE trace (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      batch INTEGER,
      id TEXT NOT NULL,
      deed TEXT NOT NULL CHECK (deed IN ('add', 'change', 'delete')),
      at INTEGER NOT NULL,
      zone INTEGER NOT NULL,
      undone INTEGER
    ) STRICT;
    CREATE INDEX trace_by_id ON trace (id);
    CREATE INDEX trace_to_undo ON trace (number) WHERE undone IS NULL;
    CREATE INDEX trace_by_batch ON trace (batch) WHERE batch IS NOT NULL;
    CREATE TABLE was_entry (
      trace INTEGER PRIMARY KEY REFERENCES trace (number) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      id TEXT NOT NULL,
      at INTEGER NOT NULL,
      zone INTEGER NOT NULL,
      muscle TEXT,
      point TEXT,
      side TEXT,
      pain_before INTEGER,
      pain_after INTEGER,
      state TEXT,
      changed INTEGER,
      changed_zone INTEGER,
      note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE was_pain (
      trace INTEGER NOT NULL REFERENCES was_entry (trace) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      area TEXT NOT NULL,
      side TEXT,
      intensity INTEGER NOT NULL,
      at INTEGER NOT NULL,
      day INTEGER NOT NULL,
      PRIMARY KEY (trace, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE was_word (
      trace INTEGER NOT NULL REFERENCES was_entry (trace) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      place INTEGER NOT NULL,
      words TEXT NOT NULL,
      PRIMARY KEY (trace, kind, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX pain_by_time ON pain (area, at, entry, side);
    CREATE INDEX entry_by_muscle ON entry (muscle, at);
    """
}

extension Database {
  /// How many steps the tables have had.
  var version: Int {
    get throws(JournalFault) { try first("PRAGMA user_version", as: { $0.count(0) }) ?? 0 }
  }

  /// Whether it is a journal, whatever its version.
  var isJournal: Bool {
    get throws(JournalFault) { try first("PRAGMA application_id", as: { $0.count(0) }) == Schema.application }
  }

  /// Whether it holds nothing at all, as a file that has just been made.
  var isEmpty: Bool {
    get throws(JournalFault) { try first("SELECT count(*) FROM sqlite_schema", as: { $0.count(0) }) == 0 }
  }

  /// Takes the steps that are missing, up to a version; all of them or none.
  func migrate(to version: Int = Schema.steps.count) throws(JournalFault) {
    guard try self.version < version else { return }
    try transaction { () throws(JournalFault) in
      // Another program may have been quicker.
      let done = try self.version
      guard done < version else { return }
      for step in Schema.steps[done..<version] { try script(step) }
      try script("PRAGMA application_id = \(Schema.application); PRAGMA user_version = \(version)")
    }
  }
}
