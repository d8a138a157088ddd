import Figure
import Journal
import TestSupport
import Testing

@testable import Screens

/// The journal on the screen, over a real one that holds a month.
@Suite struct JournalScreenTests {
  private let folder: ScratchFolder
  private let journal: Journal

  init() throws {
    folder = try ScratchFolder()
    journal = try SampleMonth.journal(in: folder)
  }

  /// Types keys into an app, and does what the journal is asked.
  private func typing(_ keys: String) -> Typing {
    var typing = Typing()
    for key in keys.split(separator: " ") {
      let count = typing.effects.count
      typing.press(Typing.key(String(key)))
      var effect = typing.effects.count > count ? typing.effects.last : nil
      while case .journal(let request)? = effect {
        effect = typing.app.perform(.answered(.journal(journal.answer(request, at: SampleMonth.now))))
      }
    }
    return typing
  }

  private func screen(_ typing: Typing) throws -> JournalScreen {
    guard case .journal(let screen) = typing.app.top else { throw TestFault() }
    return screen
  }

  private struct TestFault: Error {}

  /// Keys, and what is looked at then.
  @Test(arguments: [
    ("J", JournalPart.entries, JournalScope()), ("J tab", .trend, JournalScope()),
    ("J tab tab", .bodies, JournalScope()), ("J backtab", .helped, JournalScope()),
    ("J tab tab tab tab", .entries, JournalScope()),
    ("J -", .entries, JournalScope(period: 90)), ("J - - -", .entries, JournalScope(period: nil)),
    ("J +", .entries, JournalScope(period: 7)), ("J + +", .entries, JournalScope(period: 7)),
    ("J ]", .entries, JournalScope(.place(area: "back-of-neck", side: .right))),
    ("J ] s", .entries, JournalScope(.place(area: "back-of-neck", side: .left))),
    ("J ] ]", .entries, JournalScope(.place(area: "temple", side: .right))),
    ("J [", .entries, JournalScope(.muscle("trapezius"))), ("J ] [", .entries, JournalScope()),
    ("J tab ] ]", .trend, JournalScope(.place(area: "temple", side: .right))),
  ])
  func keysChooseWhatIsSeen(keys: String, part: JournalPart, scope: JournalScope) throws {
    let screen = try screen(typing(keys))
    #expect(screen.part == part && screen.scope == scope)
    #expect(screen.excerpt?.part == part && screen.excerpt?.scope == scope)
  }

  @Test func theMonthTellsItsStory() throws {
    let trend = typing("J tab").app.page()
    #expect(trend.lead?.blocks.last?.text.hasPrefix("Down from 6") == true)
    #expect(trend.lead?.blocks.last?.text.hasSuffix("a change that matters.") == true)
    #expect(trend.chart?.goal != nil && trend.lists[0].rows.count == 26)
    let bodies = typing("J tab tab").app.page()
    #expect(bodies.lists.map(\.heading) == ["What came", "Weaker", "What went"])
    #expect(bodies.maps.map(\.caption) == ["Then: 28 Oct to 3 Nov", "Now: 20 Nov to 26 Nov"])
    let helped = typing("J backtab").app.page()
    #expect(helped.lists.map(\.heading) == ["What was pressed", "What helped, in your words", "Plans kept"])
    #expect(helped.lead?.blocks[0].text.contains("nobody can tell") == true)
  }

  @Test func anEntryIsDeletedAndComesBack() throws {
    let before = try journal.count(Filter())
    var typing = typing("J down x")
    #expect(try journal.count(Filter()) == before - 1)
    #expect(typing.app.page().status.hasPrefix("Deleted: "))
    typing = self.typing("J u")
    #expect(try journal.count(Filter()) == before)
    #expect(typing.app.page().status.hasPrefix("There again: "))
  }

  @Test func anEntryIsChanged() throws {
    let typing = typing("J enter")
    #expect(typing.app.mode == .record && typing.app.page().title == "An entry, to be changed")
    let changed = self.typing("J enter 9 end enter")
    #expect(changed.app.mode == .journal)
    let newest = try journal.entries(Filter(), limit: 1)[0]
    #expect(newest.changed != nil && newest.treatment?.after == 9)
  }

  @Test func moreIsReadWhenOneGetsThere() throws {
    for number in 0..<100 {
      try journal.add(Entry(id: Entry.newID(), at: SampleMonth.moment(2, hour: 1, minute: number % 60)))
    }
    #expect(try screen(typing("J")).entries.count == Journal.page)
    let screen = try screen(typing("J end end end"))
    #expect(try screen.entries.count == journal.count(Filter()))
    #expect(screen.selection > Journal.page)
  }

  /// What cannot be read is told, and what was read of something else is not shown in its place.
  @Test func aFaultLeavesNothingElseStanding() throws {
    var typing = typing("J")
    typing.type("tab")
    #expect(typing.app.perform(.answered(.journal(.failed(JournalFault(.busy, path: "/x"))))) == .bell)
    #expect(typing.app.page().hint?.contains("Another program") == true && typing.app.page().lists.isEmpty)
    // What fails for the same does not take away what is there.
    var other = self.typing("J")
    let rows = other.app.page().lists.flatMap(\.rows).count
    _ = other.app.perform(.answered(.journal(.failed(JournalFault(.busy, path: "/x")))))
    #expect(rows > 20 && other.app.page().lists.flatMap(\.rows).count == rows)
  }

  /// More entries than are counted are said to be more, and can be gone on to.
  @Test func veryManyEntriesAreNotCounted() throws {
    var typing = typing("J")
    var excerpt = try #require(try screen(typing).excerpt)
    excerpt.count = Journal.mostCounted + 1
    _ = typing.app.perform(.answered(.journal(.read(excerpt))))
    #expect(typing.app.page().subject == "All places, the last 30 days: more than 10,000 entries.")
    typing.type("end")
    #expect(typing.effects.last == .journal(.read(.entries, JournalScope(), after: excerpt.entries.last)))
    excerpt.count = Journal.mostCounted
    _ = typing.app.perform(.answered(.journal(.read(excerpt))))
    #expect(typing.app.page().subject == "All places, the last 30 days: 10,000 entries.")
  }

  /// A key that does nothing to what is looked at is not offered.
  @Test(
    arguments: [
      ("J", []), ("J tab", [.move(.down), .tap, .delete]), ("J tab tab", [.move(.down), .tap, .delete]),
      ("J backtab", [.delete]),
    ] as [(String, Set<Intent>)])
  func whatDoesNothingIsNotOffered(keys: String, idle: Set<Intent>) {
    let page = typing(keys).app.page()
    let offered = Set([.move(.down), .tap, .delete, .next, .farther, .print] as [Intent])
    #expect(page.idle.intersection(offered) == idle)
  }

  @Test func emptyIsSaidInWords() throws {
    let empty = try Journal(at: folder.path + "/empty.sqlite")
    var typing = Typing()
    typing.type("J")
    _ = typing.app.perform(
      .answered(.journal(empty.answer(.read(.entries, JournalScope(), after: nil), at: SampleMonth.now))))
    #expect(typing.app.page().hint?.contains("takes a longer time") == true)
  }

  @Test(arguments: [
    (JournalFault.What.damaged, "is damaged"), (.newer(9), "newer bodymap"), (.readOnly, "cannot be written"),
    (.full, "no room left"), (.notAJournal, "no journal of bodymap"), (.cannotOpen("no"), "cannot be opened"),
    (.busy, "Another program"),
  ])
  func aFaultIsSaidAndTheRestWorks(what: JournalFault.What, words: String) {
    var typing = Typing()
    typing.type("J")
    _ = typing.app.perform(.answered(.journal(.failed(JournalFault(what, path: "/x")))))
    #expect(typing.app.page().hint?.contains(words) == true && typing.app.page().status.contains(words))
    typing.type("q enter")
    #expect(typing.app.mode == .region)
  }

  @Test func whoNeverOpensItAsksNothing() {
    let typing = typing("down up enter enter t q q q p q ? q L")
    #expect(!typing.effects.contains { if case .journal = $0 { true } else { false } })
  }
}
