import Figure
import Foundation
import Journal
import TestSupport
import Testing

/// What is forgotten is gone from the file; what is taken from elsewhere is taken once.
@Suite struct ForgettingTests {
  let folder: ScratchFolder
  let journal: Journal

  init() throws {
    folder = try ScratchFolder()
    journal = try Journal(at: "\(folder.path)/journal.sqlite")
  }

  /// The names of all files of the journal that hold a word.
  private func files(with word: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      try Data(contentsOf: URL(filePath: "\(folder.path)/\($0)")).range(of: Data(word.utf8)) != nil
    }
  }

  private func entry(_ id: Int, _ area: String, _ note: String, day: Int) -> Entry {
    Entry(
      id: "00000000-0000-4000-8000-00000000000\(id)", at: evening.later(days: day),
      pains: [Entry.Pain(area: area, side: .left, intensity: 5)!], note: note)
  }

  @Test func aPlaceIsForgottenWithEveryEarlierForm() throws {
    var moved = entry(1, "temple", "s3cret-one", day: 0)
    try journal.add(moved)
    moved.pains = [Entry.Pain(area: "chin", side: nil, intensity: 2)!]
    moved.note = "harmless"
    try journal.change(moved, at: evening.later(days: 1))
    try journal.add(entry(2, "temple", "s3cret-two", day: 1))
    try journal.delete(entry(2, "temple", "", day: 0).id, at: evening)
    var both = entry(3, "temple", "s3cret-three", day: 2)
    both.pains.append(Entry.Pain(area: "chin", side: nil, intensity: 1)!)
    try journal.add(both)
    try journal.add(entry(4, "chin", "stays", day: 3))
    let filter = Filter(areas: ["temple"])
    #expect(try !files(with: "s3cret").isEmpty)
    #expect(try journal.forgettable(filter) == Forgotten(entries: 1, elsewhere: 1, traces: 2))
    #expect(try journal.forget(filter) == Forgotten(entries: 1, elsewhere: 1, traces: 2))
    #expect(try files(with: "s3cret") == [] && files(with: entry(2, "", "", day: 0).id) == [])
    #expect(try journal.entries(Filter(), limit: 9).map(\.note) == ["stays", "harmless"])
    #expect(try journal.days(area: "temple", side: nil, Filter()) == [] && journal.faults() == [])
    // The addition of what stays can be undone, and what is gone does not come back.
    for _ in 0..<9 { _ = try journal.undo(at: evening) }
    #expect(try journal.count(filter) == 0 && files(with: "s3cret") == [])
  }

  @Test func whatIsOlderIsForgotten() throws {
    for day in 0..<4 { try journal.add(entry(day, "temple", "note-\(day)-end", day: day)) }
    var changed = entry(3, "temple", "other", day: 3)
    changed.note = "note-3-new"
    try journal.change(changed, at: evening.later(days: 9))
    #expect(try journal.forget(Filter(before: evening.later(days: 2))).entries == 2)
    #expect(try files(with: "note-0-end") == [] && files(with: "note-1-end") == [])
    #expect(try journal.entries(Filter(), limit: 9).map(\.note) == ["note-3-new", "note-2-end"])
    #expect(try journal.undo(at: evening) == .changed(entry(3, "temple", "note-3-end", day: 3)))
  }

  @Test func allIsForgotten() throws {
    for day in 0..<4 { try journal.add(entry(day, "temple", "s3cret", day: day)) }
    try journal.delete(entry(1, "", "", day: 0).id, at: evening)
    #expect(try journal.forget(Filter()) == Forgotten(entries: 3, elsewhere: 0, traces: 1))
    #expect(try files(with: "s3cret") == [] && files(with: "temple") == [] && journal.undo(at: evening) == nil)
    try journal.add(.full())
    #expect(try journal.entries(Filter(), limit: 9) == [.full()])
  }

  @Test func takingTwiceAddsOnce() throws {
    let entries = (0..<5).map { entry($0, "temple", "\($0)", day: $0) }
    #expect(try journal.take(entries, at: evening).added == 5)
    let again = try journal.take(entries, at: evening)
    #expect(again.added == 0 && again.changed == 0 && again.known == 5)
    var (later, earlier) = (entries[0], entries[1])
    later.note = "later"
    later.changed = evening.later(days: 2)
    earlier.note = "never changed"
    let third = try journal.take([later, earlier], at: evening)
    #expect(third.changed == 1 && third.known == 1)
    #expect(try journal.entry(later.id) == later && journal.entry(earlier.id) == entries[1])
    #expect(try journal.undo(at: evening) == .imported(1) && journal.entry(later.id) == entries[0])
    #expect(try journal.undo(at: evening) == .imported(5) && journal.count(Filter()) == 0)
  }

  /// One that is there keeps none of the others out, and a fault keeps all of them out.
  @Test func aFaultTakesNothing() throws {
    var broken = entry(2, "temple", "", day: 0)
    broken.treatment = Entry.Treatment(muscle: "trapezius", before: 11)
    #expect(throws: JournalFault.self) { try journal.take([entry(1, "temple", "", day: 0), broken], at: evening) }
    #expect(try journal.count(Filter()) == 0 && journal.undo(at: evening) == nil)
  }

  @Test(arguments: [
    "\u{0}\u{1}\u{7}\u{1B}]0;title\u{7}\u{9B}31m", "\u{202E}txet\u{2066}\u{2069}", "a\r\nb\n\rc",
    String(repeating: "ü", count: 500_000), "'; DROP TABLE entry; --", "\u{FEFF}\u{FFFF}e\u{301}",
  ])
  func hostileNotesComeBackAsTheyWere(note: String) throws {
    var hostile = Entry.full()
    hostile.note = note
    hostile.helped = [note]
    try journal.add(hostile)
    try journal.delete(hostile.id, at: evening)
    _ = try journal.undo(at: evening)
    let found = try #require(try journal.entry(hostile.id))
    #expect(found.note.utf8.elementsEqual(note.utf8) && found.helped[0].utf8.elementsEqual(note.utf8))
  }
}
