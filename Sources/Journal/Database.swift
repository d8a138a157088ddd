import CSQLite
import Glibc

/// A connection to SQLite: statements that are prepared once, and values that are bound to them. No text of a person is
/// ever part of a statement.
final class Database {
  let path: String
  private let handle: OpaquePointer
  private var statements: [String: OpaquePointer] = [:]

  /// Opens a file; one that may not be written is opened for reading alone.
  ///
  /// - Parameter isFrozen: whether nobody can change the file, so that neither locks nor the files beside it are needed.
  init(at path: String, isFrozen: Bool = false) throws(JournalFault) {
    self.path = path
    var handle: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI
    let name = "file:" + Self.escaped(path) + (isFrozen ? "?immutable=1" : "")
    let code = sqlite3_open_v2(
      name, &handle, isFrozen ? flags ^ SQLITE_OPEN_READWRITE | SQLITE_OPEN_READONLY : flags, nil)
    guard let handle, code == SQLITE_OK else {
      let fault = handle.map { Self.fault(code, $0, path) }
      sqlite3_close_v2(handle)
      throw fault ?? JournalFault(.failed("no memory"), path: path)
    }
    self.handle = handle
    sqlite3_busy_timeout(handle, 5000)
    sqlite3_extended_result_codes(handle, 1)
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(handle)
  }

  /// What would mean something in a URI, written so that it does not.
  private static func escaped(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return path.utf8.reduce(into: "") { text, byte in
      let isPlain =
        byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "%") && byte != UInt8(ascii: "?")
        && byte != UInt8(ascii: "#")
      text += isPlain ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
  }

  /// Whether nothing can be written.
  var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") == 1 }

  /// Whether another file lies at its path by now, or none: what is written here would be seen by nobody.
  var hasMoved: Bool {
    var moved: Int32 = 0
    return sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0
  }

  /// How many rows the last statement changed.
  var changes: Int { Int(sqlite3_changes64(handle)) }

  /// The number of the row that was added last.
  var lastNumber: Int64 { sqlite3_last_insert_rowid(handle) }

  /// Runs a statement that answers nothing.
  func run(_ statement: String, _ values: Value...) throws(JournalFault) { try run(statement, values) }

  /// The same with a list of values.
  func run(_ statement: String, _ values: [Value]) throws(JournalFault) { try rows(statement, values) { _ in } }

  /// Runs a statement and hands each row over.
  func rows(_ statement: String, _ values: [Value] = [], _ each: (Row) -> Void) throws(JournalFault) {
    let prepared = try prepare(statement)
    defer {
      sqlite3_reset(prepared)
      sqlite3_clear_bindings(prepared)
    }
    for (index, value) in values.enumerated() {
      let code = value.bind(to: prepared, at: Int32(index + 1))
      guard code == SQLITE_OK else { throw Self.fault(code, handle, path) }
    }
    while true {
      let code = sqlite3_step(prepared)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw Self.fault(code, handle, path) }
      each(Row(statement: prepared))
    }
  }

  /// The first row of an answer; nil where there is none.
  func first<Answer>(_ statement: String, _ values: Value..., as read: (Row) -> Answer) throws(JournalFault) -> Answer?
  {
    var answer: Answer?
    try rows(statement, values) { row in if answer == nil { answer = read(row) } }
    return answer
  }

  /// Does several things or none of them.
  func transaction<Answer>(_ body: () throws(JournalFault) -> Answer) throws(JournalFault) -> Answer {
    // The lock is taken at once: to ask for it later could fail after something was read.
    try run("BEGIN IMMEDIATE")
    do {
      let answer = try body()
      try run("COMMIT")
      return answer
    } catch {
      // Some faults have ended it already.
      if sqlite3_get_autocommit(handle) == 0 { try? run("ROLLBACK") }
      throw error
    }
  }

  /// Runs statements, separated by semicolons, that take no value.
  func script(_ statements: String) throws(JournalFault) {
    let code = sqlite3_exec(handle, statements, nil, nil, nil)
    guard code == SQLITE_OK else { throw Self.fault(code, handle, path) }
  }

  private func prepare(_ statement: String) throws(JournalFault) -> OpaquePointer {
    if let prepared = statements[statement] { return prepared }
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(handle, statement, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw Self.fault(code, handle, path) }
    statements[statement] = prepared
    return prepared
  }

  private static func fault(_ code: Int32, _ handle: OpaquePointer, _ path: String) -> JournalFault {
    // What goes wrong while a change is written down at its end is told by the system alone.
    let last = errno
    let told = sqlite3_system_errno(handle)
    let reason = told == 0 && code & 0xFF == SQLITE_IOERR ? last : told
    let words = String(cString: sqlite3_errmsg(handle))
    let what: JournalFault.What =
      switch code & 0xFF {
      case SQLITE_FULL: .full
      // A quota and a limit of the size of files are no "full" to SQLite.
      case SQLITE_IOERR where [ENOSPC, EDQUOT, EFBIG].contains(reason): .full
      case SQLITE_READONLY: .readOnly
      case SQLITE_NOTADB: .notAJournal
      case SQLITE_CORRUPT: .damaged
      case SQLITE_BUSY, SQLITE_LOCKED: .busy
      case SQLITE_CANTOPEN: .cannotOpen(reason == 0 ? words : String(cString: strerror(reason)))
      default: .failed(reason == 0 ? words : "\(words): \(String(cString: strerror(reason)))")
      }
    return JournalFault(what, path: path)
  }
}
