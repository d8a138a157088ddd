import Atlas
import Figure
import Journal
import Release
import TestSupport
import Testing

@testable import Screens

/// Recording how it is: in two keys after a release, row by row for whoever has more to say.
@Suite struct RecordTests {
  private static let start = ContinuousClock().now

  /// An app with the neck under the cursor, and the time at zero.
  private static func typing(_ keys: String) -> Typing {
    var typing = Typing([.body(BodyScreen(at: Stop(view: .back, region: "neck", side: .right)))])
    typing.app = App(Shipped.edition, screens: typing.app.screens, isConfirmed: true)
    _ = typing.app.perform(.tick(start))
    typing.type(keys)
    return typing
  }

  /// What was asked to be recorded last.
  private static func draft(_ typing: Typing) -> Draft? {
    guard case .journal(.record(let draft))? = typing.effects.last else { return nil }
    return draft
  }

  private static func pain(_ area: String, _ intensity: Int, _ side: Side? = .right) -> Entry.Pain {
    Entry.Pain(area: area, side: side, intensity: intensity)!
  }

  /// A release of the upper trapezius that was pressed for ten seconds and has ended.
  private static func released(_ before: String = "") -> Typing {
    var typing = typing("\(before) enter enter t enter")
    _ = typing.app.perform(.tick(start + .seconds(20)))
    typing.type("x")
    return typing
  }

  @Test func twoKeysAfterARelease() throws {
    var typing = Self.released("7")
    #expect(typing.app.page().clock?.hint.contains("r and a digit") == true)
    typing.type("r 3")
    let draft = try #require(Self.draft(typing))
    #expect(draft.pains == [Self.pain("back-of-neck", 3)])
    #expect(draft.treatment?.muscle == "trapezius" && draft.treatment?.side == .right)
    #expect(draft.treatment?.before == 7 && draft.treatment?.after == 3)
  }

  /// Ways to record on the body: keys, and the pains that come of them.
  @Test(arguments: [
    ("r 6", [pain("back-of-neck", 6)]), ("r x", [pain("back-of-neck", 10)]), ("r 0", [pain("back-of-neck", 0)]),
    ("space 5 r enter", [pain("back-of-neck", 5)]), ("space 5 r 4", [pain("back-of-neck", 4)]),
    ("s r 6", [pain("back-of-neck", 6, .left)]),
    // Several places: each has its digit, and Enter records.
    ("space 5 s space 2 r enter", [pain("back-of-neck", 5), pain("back-of-neck", 2, .left)]),
    ("space 5 s space 2 r 4 3 enter", [pain("back-of-neck", 4), pain("back-of-neck", 3, .left)]),
    ("space 5 s space 2 r space enter", [pain("back-of-neck", 2, .left)]),
    ("enter r 6", [pain("back-of-neck", 6)]),
  ])
  func digitsRecord(keys: String, pains: [Entry.Pain]) {
    #expect(Self.draft(Self.typing(keys))?.pains == pains)
  }

  @Test func nothingIsRecordedOfNothing() {
    var typing = Self.typing("space s space r enter")
    #expect(Self.draft(typing) == nil && typing.app.page().status.contains("Say how bad it is first"))
    typing.type("q q")
    #expect(Self.draft(typing) == nil)
  }

  @Test func moreCanBeSaid() throws {
    let typing = Self.typing(
      "7 enter v enter enter r 4 down down down space space down down enter h e a t , space t e a enter enter o k enter enter"
    )
    // The check said that it is the pain.
    let draft = try #require(Self.draft(typing))
    #expect(draft.helped == ["heat", "tea"] && draft.note == "ok")
  }

  @Test func theStateComesFromTheCheck() throws {
    let typing = Self.typing("enter v enter enter r")
    guard case .record(let screen) = typing.app.top else {
      Issue.record("no record")
      return
    }
    #expect(screen.state == .active && screen.pressed?.muscle.id == "trapezius")
  }

  @Test func aRefusalCostsOneKeyAndIsNotAskedAgain() {
    var typing = Self.released()
    #expect(typing.app.releases.isOffered)
    typing.type("q t")
    #expect(!typing.app.releases.isOffered)
    #expect(typing.app.page().clock?.hint.contains("r and a digit") == false)
  }

  @Test func aReleaseWithoutPressureIsNotOffered() {
    #expect(!Self.typing("enter enter t enter x").app.releases.isOffered)
  }

  @Test func aReleaseThatEndsWhileOneReadsIsOfferedThere() {
    var typing = Self.typing("enter enter t enter q p")
    _ = typing.app.perform(.tick(Self.start + .seconds(600)))
    #expect(typing.app.said?.contains("r and a digit record how it is") == true)
    typing.type("r 2")
    #expect(Self.draft(typing)?.treatment?.after == 2)
  }

  @Test func whatWasRecordedIsSaidAndCanBeTakenBack() throws {
    var typing = Self.typing("r 6")
    let entry = try #require(Self.draft(typing)).entry(id: "a", at: SampleMonth.now)
    #expect(typing.app.perform(.answered(.journal(.recorded(entry)))) == nil)
    #expect(typing.app.mode == .body)
    #expect(typing.app.page().status == "Recorded: back of neck, RIGHT 6. u takes it back, r adds to it.")
    typing.type("u")
    #expect(typing.effects.last == .journal(.undo))
    _ = typing.app.perform(.answered(.journal(.undone(.added(entry)))))
    #expect(typing.app.page().status == "Taken back: back of neck, RIGHT 6.")
    typing.type("u")
    #expect(typing.effects.last == .bell, "what another run has done is not taken back here")
  }

  @Test func soonAfterwardsMoreIsAddedToIt() throws {
    var typing = Self.typing("r 6")
    let entry = try #require(Self.draft(typing)).entry(id: "a", at: SampleMonth.now)
    _ = typing.app.perform(.answered(.journal(.recorded(entry))))
    typing.type("r down enter t e a enter down enter")
    guard case .journal(.change(let changed))? = typing.effects.last else {
      Issue.record("nothing changed")
      return
    }
    #expect(changed.id == "a" && changed.pains == entry.pains && changed.helped == ["tea"])
    // Eleven minutes later it is another entry; so is one of another place.
    typing.type("q")
    _ = typing.app.perform(.tick(Self.start + .seconds(700)))
    typing.type("r 5")
    #expect(Self.draft(typing)?.pains == [Self.pain("back-of-neck", 5)])
  }

  @Test func aFaultLosesNothingThatWasSaid() {
    var typing = Self.typing("space 5 s space 2 r 4 enter")
    let fault = JournalFault(.full, path: "/x/journal.sqlite")
    #expect(typing.app.perform(.answered(.journal(.failed(fault)))) == .bell)
    #expect(typing.app.mode == .record && typing.app.page().status.contains("There is no room left"))
    typing.type("enter")
    #expect(Self.draft(typing)?.pains.first == Self.pain("back-of-neck", 4))
  }

  /// A long note that was imported is not cut because somebody looked at it.
  @Test func whatIsNotTouchedStays() throws {
    let note = String(repeating: "long ", count: 500) + "\nend"
    let entry = Entry(
      id: "a", at: SampleMonth.now, pains: [Self.pain("temple", 4)],
      treatment: Entry.Treatment(muscle: "gone", before: 5), kept: ["gone"], note: note)
    var typing = Typing([.record(RecordScreen(entry, in: Shipped.atlas))])
    typing.type("down down enter enter enter")
    guard case .journal(.change(let changed))? = typing.effects.last else {
      Issue.record("nothing changed")
      return
    }
    #expect(changed == entry)
  }
}
