import Glibc
import Journal
import Pages
import Screens

/// The journal as the screens ask it: opened by the first question and not before, and made by what is recorded first.
struct JournalDesk {
  /// Where it lies; nil where nothing names a folder for it.
  private let path: String?
  private var journal: Journal?
  /// Whether it was opened to be written into.
  private var isForWriting = false

  /// The journal at a path; nil for the usual place.
  init(at path: String? = nil) { self.path = path ?? JournalFileOption.usualPath }

  /// Does what is asked, and says what has come of it.
  mutating func answer(_ request: JournalRequest) -> JournalReply {
    let now = Moment.now
    do throws(JournalFault) {
      return try open(for: request).answer(request, at: now)
    } catch  where error.what == .missing {
      // Nothing was recorded yet: that is an empty journal.
      if case .read(let part, let scope, _) = request { return .read(JournalExcerpt(part, of: scope, at: now)) }
      return request == .undo ? .undone(nil) : .failed(error)
    } catch { return .failed(error) }
  }

  /// The page of what is looked at, written as HTML; says where it is, or why it could not be.
  mutating func print(_ scope: JournalScope, in edition: Edition) -> Answer {
    do throws(JournalFault) {
      let journal = try open(for: .read(.entries, scope, after: nil))
      let summary = try journal.summary(scope.filter(at: Moment.now))
      return PrintedPage(summary, in: edition).write()
    } catch { return .failed(error.words(edition.say)) }
  }

  private mutating func open(for request: JournalRequest) throws(JournalFault) -> Journal {
    guard let path else {
      throw JournalFault(.cannotOpen("neither XDG_DATA_HOME nor HOME names a folder"), path: "journal.sqlite")
    }
    let writes: Bool
    switch request {
    case .read: writes = false
    case .record: writes = true
    case .change, .delete, .undo:
      // What is changed is there: nothing is made for it.
      writes = access(path, F_OK) == 0
      if !writes { throw JournalFault(.missing, path: path) }
    }
    if let journal, isForWriting || !writes { return journal }
    let opened = try Journal(at: path, access: writes ? .write : .read)
    (journal, isForWriting) = (opened, writes)
    return opened
  }
}
