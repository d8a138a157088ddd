/// Why a journal cannot be used, or why something could not be done with it; nothing was changed then.
public struct JournalFault: Error, Sendable, Hashable {
  /// What is the matter.
  public let what: What
  /// The path of the journal.
  public let path: String

  /// A fault of the journal at a path.
  public init(_ what: What, path: String) {
    self.what = what
    self.path = path
  }

  /// What may be the matter.
  public enum What: Sendable, Hashable {
    /// There is no file of that name.
    case missing
    /// The system does not let the file or its folder be opened, and says why.
    case cannotOpen(String)
    /// It is a file of something else.
    case notAJournal
    /// It was written by a newer program, whose version of the tables this one does not know.
    case newer(Int)
    /// No room is left for it.
    case full
    /// It lies where nothing can be written.
    case readOnly
    /// The file is broken.
    case damaged
    /// Its file was taken away, or another one put in its place, while it was open.
    case replaced
    /// Another program has been writing for longer than one waits.
    case busy
    /// There is no entry of that id.
    case noSuchEntry(String)
    /// An entry of that id is there already.
    case alreadyThere(String)
    /// Whatever else SQLite says.
    case failed(String)
  }
}
