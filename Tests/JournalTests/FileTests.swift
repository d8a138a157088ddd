import CSQLite
import Figure
import Foundation
import TestSupport
import Testing

@testable import Journal

/// The file: how it is made and brought up to date, what is refused, what a full disk and other programs do to it.
@Suite struct FileTests {
  let folder: ScratchFolder
  var path: String { "\(folder.path)/data/bodymap/journal.sqlite" }

  init() throws { folder = try ScratchFolder() }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func theFileIsForItsOwnerAlone() throws {
    let journal = try Journal(at: path)
    try journal.add(.full())
    #expect(try permissions("\(folder.path)/data/bodymap") == 0o700)
    for end in ["", "-wal", "-shm"] { #expect(try permissions(path + end) == 0o600, "\(end)") }
  }

  @Test func lookingMakesNothing() throws {
    #expect(throws: JournalFault(.missing, path: path)) { try Journal(at: path, access: .read) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    do { _ = try Journal(at: path) }
    let looked = try Journal(at: path, access: .read)
    #expect(try looked.entries(Filter(), limit: 9) == [] && !looked.isReadOnly)
  }

  /// Every earlier version, with an entry as that version wrote it.
  @Test(arguments: 1..<Journal.newest)
  func earlierVersionsAreBroughtUpToDate(version: Int) throws {
    try folder.write("data/bodymap/here", "")
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    do {
      let old = try Database(at: path)
      try old.migrate(to: version)
      #expect(try old.version == version)
      try old.script(
        """
        INSERT INTO entry (number, id, at, zone, muscle, pain_before, note)
        VALUES (7, '00000000-0000-4000-8000-000000000001', 1795806000000, 60, 'trapezius', 6, 'kept');
        INSERT INTO pain (entry, place, area, side, intensity, at, day) VALUES
        (7, 0, 'back-of-neck', 'left', 6, 1795806000000, \(evening.day)), (7, 1, 'vertex', NULL, 2, 1795806000000, \(evening.day));
        INSERT INTO word VALUES (7, 'helped', 0, 'heat');
        """)
    }
    let bytes = try Data(contentsOf: URL(filePath: path))
    let looked = try Journal(at: path, access: .read)
    let entry = try #require(try looked.entries(Filter(), limit: 9).first)
    #expect(entry.note == "kept" && entry.pains.count == 2 && entry.helped == ["heat"])
    #expect(try looked.faults() == [] && looked.forgettable(Filter()).entries == 1)
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    let journal = try Journal(at: path)
    #expect(try journal.database.version == Journal.newest)
    #expect(try journal.entries(Filter(areas: ["vertex"]), limit: 9) == [entry])
    #expect(try journal.faults() == [] && journal.undo(at: evening) == nil)
    try journal.delete(entry.id, at: evening)
    #expect(try journal.undo(at: evening) == .deleted(entry))
  }

  /// A step that fails leaves nothing of itself.
  @Test func aMigrationIsWholeOrNotAtAll() throws {
    try folder.write("data/bodymap/here", "")
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let old = try Database(at: path)
    try old.migrate(to: 1)
    try old.script("CREATE TABLE was_pain (in_the_way)")
    #expect(throws: JournalFault.self) { try old.migrate() }
    #expect(try old.version == 1)
    #expect(try old.first("SELECT count(*) FROM sqlite_schema WHERE name = 'trace'", as: { $0.count(0) }) == 0)
  }

  @Test func aNewerJournalIsReadOnly() throws {
    do {
      let journal = try Journal(at: path)
      try journal.add(.full())
      try journal.database.script("PRAGMA user_version = 99; CREATE TABLE more (than_we_know)")
    }
    let journal = try Journal(at: path)
    #expect(journal.readOnlyReason == .newer(99))
    #expect(try journal.entries(Filter(), limit: 9) == [.full()])
    let newer = JournalFault(.newer(99), path: path)
    #expect(throws: newer) { try journal.add(.pain(3, at: evening)) }
    #expect(throws: newer) { try journal.change(.full(), at: evening) }
    #expect(throws: newer) { try journal.delete(Entry.full().id, at: evening) }
    #expect(throws: newer) { try journal.undo(at: evening) }
    #expect(throws: newer) { try journal.forget(Filter()) }
    #expect(throws: newer) { try journal.take([], at: evening) }
    #expect(try journal.entries(Filter(), limit: 9) == [.full()] && journal.faults() == [])
  }

  @Test func whatIsNoJournalIsRefusedAndLeftAsItIs() throws {
    try folder.write("text", String(repeating: "Dear diary, it hurts. ", count: 100))
    try folder.write("short", "x")
    do {
      #expect(FileManager.default.createFile(atPath: "\(folder.path)/other", contents: nil))
      try Database(at: "\(folder.path)/other").script("CREATE TABLE bookmarks (url); PRAGMA user_version = 1")
    }
    for name in ["text", "short", "other"] {
      let file = "\(folder.path)/\(name)"
      let bytes = try Data(contentsOf: URL(filePath: file))
      for access in [Journal.Access.read, .write] {
        #expect(throws: JournalFault(.notAJournal, path: file)) { try Journal(at: file, access: access) }
      }
      #expect(try Data(contentsOf: URL(filePath: file)) == bytes)
    }
    #expect(throws: JournalFault(.notAJournal, path: folder.path)) { try Journal(at: folder.path, access: .read) }
    try folder.write("empty", "")
    #expect(throws: JournalFault(.missing, path: "\(folder.path)/empty")) {
      try Journal(at: "\(folder.path)/empty", access: .read)
    }
    #expect(try Journal(at: "\(folder.path)/empty").count(Filter()) == 0)
  }

  /// Names that would mean something in a URI.
  @Test(arguments: ["a?mode=memory", "100%", "a#b", "ein Tag ü", "%41"])
  func namesAreTakenAsTheyAre(name: String) throws {
    do { try Journal(at: "\(folder.path)/\(name)").add(.full()) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
    #expect(try Journal(at: "\(folder.path)/\(name)", access: .read).count(Filter()) == 1)
  }

  @Test func aDamagedFileIsTold() throws {
    do {
      let journal = try Journal(at: path)
      for day in 0..<400 { try journal.add(.pain(day % 11, at: evening.later(days: day))) }
    }
    var bytes = try Data(contentsOf: URL(filePath: path))
    // The tables themselves are told at the beginning of the file.
    for page in stride(from: bytes.count / 4096 / 2 * 4096, to: bytes.count - 4096, by: 4096) {
      bytes.replaceSubrange(page..<page + 2000, with: [UInt8](repeating: 0xA5, count: 2000))
    }
    try bytes.write(to: URL(filePath: path))
    // The check finds it, where the file opens at all; reading tells it too.
    #expect(throws: JournalFault(.damaged, path: path)) {
      if try !Journal(at: path, access: .read).faults().isEmpty { throw JournalFault(.damaged, path: path) }
    }
    #expect(throws: JournalFault(.damaged, path: path)) {
      try Journal(at: path, access: .read).entries(Filter(), limit: 400)
    }
  }

  /// A disk that is full in the middle of a writing.
  @Test func aFullDiskLosesNothing() throws {
    let journal = try Journal(at: path)
    var added = 0
    try journal.database.script("PRAGMA max_page_count = 60")
    let fault = #expect(throws: JournalFault.self) {
      while added < 5000 {
        try journal.add(.pain(added % 11, at: evening.later(days: added)))
        added += 1
      }
    }
    #expect(fault == JournalFault(.full, path: path) && added > 100)
    var long = Entry.full()
    long.note = String(repeating: "long ", count: 100_000)
    #expect(throws: JournalFault(.full, path: path)) { try journal.add(long) }
    #expect(try journal.count(Filter()) == added && journal.faults() == [] && journal.entry(long.id) == nil)
    try journal.database.script("PRAGMA max_page_count = 100000")
    try journal.add(long)
    #expect(try journal.entry(long.id) == long)
  }

  /// Programs that begin the same journal at once and write into it.
  @Test func writersWaitForEachOther() async throws {
    let path = path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let journal = try Journal(at: path)
          for number in 0..<25 {
            try journal.add(.pain(number % 11, at: evening.later(days: writer)))
            if number % 5 == 4 { _ = try journal.undo(at: evening) }
          }
        }
      }
      try await group.waitForAll()
    }
    let journal = try Journal(at: path, access: .read)
    #expect(try journal.count(Filter()) == 80 && journal.faults() == [])
    // Four that write little may never meet: this is what they wait when they do.
    #expect(try journal.database.first("PRAGMA busy_timeout", as: { $0.number(0) }) == 5000)
  }

  @Test func aWriterThatTakesTooLongIsTold() throws {
    let first = try Journal(at: path)
    let second = try Journal(at: path)
    try second.database.script("PRAGMA busy_timeout = 0")
    try first.database.run("BEGIN IMMEDIATE")
    #expect(throws: JournalFault(.busy, path: path)) { try second.add(.full()) }
    #expect(try second.entries(Filter(), limit: 9) == [])
    try first.database.run("ROLLBACK")
    try second.add(.full())
    #expect(try first.entries(Filter(), limit: 9) == [.full()])
  }

  /// Nothing is written into a file that was replaced or taken away, as by a program that copies files between machines:
  /// nobody would ever see it.
  @Test func aFileThatWasReplacedIsNotWrittenInto() throws {
    let journal = try Journal(at: path)
    try journal.add(.full())
    try journal.copy(to: path + "-copy")
    #expect(rename(path + "-copy", path) == 0)
    let replaced = JournalFault(.replaced, path: path)
    #expect(throws: replaced) { try journal.add(.pain(3, at: evening)) }
    #expect(throws: replaced) { try journal.change(.full(), at: evening) }
    #expect(throws: replaced) { try journal.undo(at: evening) }
    let other = try Journal(at: "\(folder.path)/other.sqlite")
    #expect(unlink(other.path) == 0)
    #expect(throws: JournalFault(.replaced, path: other.path)) { try other.take([.full()], at: evening) }
  }

  @Test func aCopyIsWholeAndTakesNoPlace() throws {
    let journal = try Journal(at: path)
    try journal.add(.full())
    let copy = "\(folder.path)/copy"
    try journal.copy(to: copy)
    #expect(try permissions(copy) == 0o600)
    #expect(throws: JournalFault.self) { try journal.copy(to: copy) }
    #expect(throws: JournalFault.self) { try journal.copy(to: "\(folder.path)/none/copy") }
    let other = try Journal(at: copy)
    #expect(try other.entries(Filter(), limit: 9) == [.full()])
    #expect(try other.undo(at: evening) == .added(.full()))
    #expect(try journal.count(Filter()) == 1)
  }
}
