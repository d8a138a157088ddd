import Glibc

/// What a person recorded: one file of SQLite, through one connection that is used from one place.
///
/// Several programs may have the same file open: a writer waits for the other one, and readers wait for nobody.
public final class Journal {
  /// The version of the tables that this program writes.
  public static let newest = Schema.steps.count

  /// What is to be done with a journal.
  public enum Access: Sendable {
    /// To look at it: nothing is made, and nothing is changed.
    case read
    /// To record something: file and folder are made where they are missing, and older tables are brought up to date.
    case write
  }

  /// Why nothing can be recorded; nil where it can.
  public let readOnlyReason: JournalFault.What?
  let database: Database

  /// Opens the journal at a path.
  ///
  /// - Throws: `missing` where there is none to look at; a newer one opens, and is read only.
  public init(at path: String, access: Access = .write) throws(JournalFault) {
    if access == .write { try JournalFile(path).make() }
    try JournalFile(path).check()
    let database = try Self.open(path)
    self.database = database
    let (isNew, isJournal) = (try database.isEmpty, try database.isJournal)
    guard isNew || isJournal else { throw JournalFault(.notAJournal, path: path) }
    let version = try database.version
    readOnlyReason = version > Self.newest ? .newer(version) : database.isReadOnly ? .readOnly : nil
    guard access == .write, readOnlyReason == nil else {
      // A file without anything in it is what is left of a journal that was never begun.
      if isNew { throw JournalFault(access == .write ? .readOnly : .missing, path: path) }
      return
    }
    try database.useLog()
    try database.migrate()
  }

  /// Whether nothing can be recorded: it is a newer one, or lies where nothing can be written.
  public var isReadOnly: Bool { readOnlyReason != nil }

  /// The path it was opened at.
  public var path: String { database.path }

  private static func open(_ path: String) throws(JournalFault) -> Database {
    let database = try Database(at: path)
    do {
      try database.prepareSession()
      return database
    } catch  where database.isReadOnly && JournalFile(path).isFrozen {
      // The log and the index of the log cannot be made in a folder where nothing can be written.
      let frozen = try Database(at: path, isFrozen: true)
      try frozen.prepareSession()
      return frozen
    }
  }

  /// Says why nothing can be recorded, where that is so.
  func requireWritable() throws(JournalFault) {
    if let readOnlyReason { throw JournalFault(readOnlyReason, path: path) }
    // It is not opened anew instead: the log of the old file lies beside the new one, and would be read into it.
    if database.hasMoved { throw JournalFault(.replaced, path: path) }
  }
}

extension Database {
  /// What holds for a connection; the first look at the file, which tells whether it is one.
  fileprivate func prepareSession() throws(JournalFault) {
    // What the file itself defines may call nothing: it may come from somebody else.
    try script(
      """
      PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
      PRAGMA temp_store = MEMORY;
      """)
    _ = try version
  }

  /// Keeps a log beside the file, so that reading and writing do not wait for each other.
  fileprivate func useLog() throws(JournalFault) {
    for attempt in 1... {
      do {
        try run("PRAGMA journal_mode = WAL")
        return
      } catch  where error.what == .busy && attempt < 100 {
        // Here SQLite does not wait of its own accord when two programs begin the same journal.
        usleep(20_000)
      }
    }
  }
}
