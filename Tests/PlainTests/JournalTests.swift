import Figure
import Journal
import TestSupport
import Testing

@testable import Plain

/// The journal in numbered text.
@Suite struct JournalTests {
  private let folder: ScratchFolder
  private let journal: Journal

  init() throws {
    folder = try ScratchFolder()
    journal = try Journal(at: folder.path + "/journal.sqlite")
  }

  /// Types lines into a dialogue, and does what the journal is asked.
  private func type(_ lines: String, _ dialogue: inout Dialogue) {
    for line in lines.split(separator: "|", omittingEmptySubsequences: false) {
      dialogue.type(String(line))
      while let request = dialogue.outputs.lazy.compactMap({ output -> JournalRequest? in
        if case .journal(let request) = output { request } else { nil }
      }).first {
        dialogue.answer(.journal(journal.answer(request, at: SampleMonth.now)))
      }
    }
  }

  private func newest() throws -> Entry { try #require(try journal.entries(Filter(), limit: 1).first) }

  @Test func aPlaceIsRecordedByANumber() throws {
    var dialogue = Dialogue(isConfirmed: true)
    type("back of neck right 6|r", &dialogue)
    #expect(dialogue.text.contains("How is it now?") && dialogue.text.contains("0 to 10 how bad it is"))
    type("4", &dialogue)
    #expect(dialogue.text.contains("Recorded: back of neck, RIGHT 4. u takes it back"))
    #expect(try newest().pains == [Entry.Pain(area: "back-of-neck", side: .right, intensity: 4)!])
    type("u", &dialogue)
    #expect(dialogue.text.contains("Taken back: back of neck, RIGHT 4."))
    #expect(try journal.count(Filter()) == 0)
  }

  @Test func afterAReleaseMoreCanBeSaid() throws {
    var dialogue = Dialogue(isConfirmed: true)
    type("back of neck right 7|Enter|t 1|Enter", &dialogue)
    dialogue.wait(15)
    type("x", &dialogue)
    #expect(dialogue.text.contains("r record"))
    type("r|before 8|active|helped heat, tea|note Better, I think.|kept|3", &dialogue)
    let entry = try newest()
    #expect(entry.treatment?.before == 8 && entry.treatment?.after == 3 && entry.treatment?.state == .active)
    #expect(entry.helped == ["heat", "tea"] && entry.note == "Better, I think." && entry.kept == ["trapezius"])
    #expect(entry.pains == [Entry.Pain(area: "back-of-neck", side: .right, intensity: 3)!])
  }

  @Test func theJournalIsRead() throws {
    for entry in SampleMonth.entries { try journal.add(entry) }
    var dialogue = Dialogue(isConfirmed: true)
    type("J", &dialogue)
    #expect(
      dialogue.text.contains("Thursday 26 November 2026, today:") && dialogue.text.contains("1 20:40 back of neck"))
    type("n", &dialogue)
    #expect(dialogue.text.contains("a change that matters.") && dialogue.text.contains("28 Oct: 6"))
    #expect(!dialogue.text.contains("delete"), "there is nothing to delete in a trend")
    type("n", &dialogue)
    #expect(dialogue.text.contains("What went: Temple, RIGHT") && dialogue.text.contains("Now: 20 Nov to 26 Nov"))
    type("n", &dialogue)
    #expect(dialogue.text.contains("nobody can tell") && dialogue.text.contains("What helped, in your words:"))
    #expect(dialogue.text.split(separator: "\n").allSatisfy { !$0.hasPrefix(" ") }, "\(dialogue.text)")
    let before = try journal.count(Filter())
    type("n|x 2", &dialogue)
    #expect(dialogue.text.contains("Deleted: back of neck, RIGHT 3."))
    #expect(try journal.count(Filter()) == before - 1)
    // From the journal one comes back to the question that was open.
    type("b", &dialogue)
    #expect(dialogue.text.contains("Where does it hurt?") && !dialogue.text.contains("Where it may come from:"))
  }

  @Test func nonsenseChangesNothing() throws {
    var dialogue = Dialogue(isConfirmed: true)
    type("back of neck right 6|r|11|before 99|place 7 3|what|Enter", &dialogue)
    #expect(try newest().pains == [Entry.Pain(area: "back-of-neck", side: .right, intensity: 6)!])
  }
}
