import ArgumentParser
import Glibc
import Journal
import Text

/// Which journal is meant, and how a command opens it.
struct JournalFileOption: ParsableArguments {
  @Option(
    name: .customLong("journal"),
    help: "The file of the journal, as where each client has their own; $BODYMAP_JOURNAL or the usual one unless told.",
    completion: .file())
  var file: String?

  /// The path of the file; without one the program ends with 1.
  func path() throws -> String {
    if let file { return file }
    guard let path = Self.usualPath else { throw Shell.failure(.nowhere) }
    return path
  }

  /// `$BODYMAP_JOURNAL`, else the folder for data that belongs to the person.
  static var usualPath: String? {
    func value(_ name: String) -> String? { Shell.environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    // A relative path is to be ignored, says the XDG base directory specification.
    func absolute(_ name: String) -> String? { value(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    if let path = value("BODYMAP_JOURNAL") { return path }
    return (absolute("XDG_DATA_HOME") ?? absolute("HOME").map { $0 + "/.local/share" }).map {
      $0 + "/bodymap/journal.sqlite"
    }
  }

  /// The journal, to be written into: it is made where there is none.
  func openForWriting() throws -> Journal {
    let path = try path()
    return try Shell.ask { () throws(JournalFault) in try Journal(at: path, access: .write) }
  }

  /// The journal, to be changed: what is changed is there, and nothing is made for it.
  func openForChange() throws -> Journal {
    let path = try path()
    return try Shell.ask { () throws(JournalFault) in
      if access(path, F_OK) != 0 { throw JournalFault(.missing, path: path) }
      return try Journal(at: path, access: .write)
    }
  }

  /// The journal, to be looked at; where it was written by a newer program, that is told.
  func openForReading() throws -> Journal {
    let path = try path()
    return try Self.told(Shell.ask { () throws(JournalFault) in try Journal(at: path, access: .read) })
  }

  /// The same; nil where nothing was recorded yet at the usual place. A file that was named has to be there.
  func openIfThere() throws -> Journal? {
    let path = try path()
    do { return Self.told(try Journal(at: path, access: .read)) } catch {
      if file == nil, error.what == .missing { return nil }
      throw Shell.failure(error.words)
    }
  }

  private static func told(_ journal: Journal) -> Journal {
    if case .newer(let version)? = journal.readOnlyReason {
      Shell.complain(Catalog.english(.log(.readOnlyNewer(version: version, known: Journal.newest))))
    }
    return journal
  }
}

extension Shell {
  /// Does something with a journal; a fault is told on standard error and ends the program with 1.
  static func ask<Answer>(_ body: () throws(JournalFault) -> Answer) throws -> Answer {
    do { return try body() } catch { throw failure(error.words) }
  }

  /// Says on standard error what is the matter; what is thrown ends the program.
  static func failure(_ words: LogWords, status: Int32 = 1) -> ExitCode {
    complain("bodymap: \(Catalog.english(.log(words)))")
    return ExitCode(status)
  }
}
