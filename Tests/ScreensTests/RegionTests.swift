import Atlas
import Figure
import Screens
import TestSupport
import Testing

/// A tapped region: its lists, what is painted, and how it is narrowed.
@Suite struct RegionTests {
  @Test func tappingListsMusclesAndEnterOpensTheSelectedOne() throws {
    var typing = Typing([.body(BodyScreen(at: Stop(view: .front, region: "shoulder", side: .left)))])
    typing.type("enter")
    guard case .region(let screen) = typing.app.top else { return #expect(Bool(false), "no region was tapped") }
    let senders = screen.entries.filter { $0.section == .sendsHere }
    #expect(senders.first?.referral == .essential)
    #expect(senders.map(\.muscle.id).contains("infraspinatus"))
    let index = try #require(screen.entries.firstIndex { $0.muscle.id == "infraspinatus" })
    typing.type(Array(repeating: "j", count: index).joined(separator: " "))
    #expect(typing.place.hasSuffix("region shoulder: infraspinatus"))
    typing.type("enter")
    #expect(typing.place.hasSuffix("muscle infraspinatus left back"))
    typing.type("tab")
    #expect(typing.place.hasSuffix("muscle infraspinatus left back point 1"))
    typing.type("tab tab")
    #expect(typing.place.hasSuffix("muscle infraspinatus left back point 3"))
    typing.type("p")
    #expect(typing.place.hasSuffix("today infraspinatus left"))
    typing.type("escape escape escape")
    #expect(typing.place == "front shoulder left")
  }

  @Test func theSelectedMuscleIsPaintedOnTheSideThatWasTapped() throws {
    var typing = Typing([.body(BodyScreen(at: Stop(view: .front, region: "shoulder", side: .left)))])
    typing.type("enter")
    guard case .region(var screen) = typing.app.top else { return #expect(Bool(false)) }
    while screen.selected?.muscle.id != "infraspinatus" {
      typing.type("down")
      guard case .region(let next) = typing.app.top else { return #expect(Bool(false)) }
      screen = next
    }
    let marks = screen.marks(in: Shipped.atlas)
    let area = try #require(Shipped.atlas.area("front-of-shoulder"))
    #expect(marks.mark(of: area, on: .left).kind == .essential)
    #expect(marks.mark(of: area, on: .right).kind == .plain)
    #expect(marks.crosses(on: .back).count == 3)
    #expect(typing.app.page().note.ofOne?.contains("× point 1, 2 and 3") == true)
  }

  /// `]` narrows a tapped region to one area, and `[` goes back the way it came.
  @Test func bracketsNarrowARegionToItsAreas() throws {
    var typing = Typing()
    typing.type("enter")
    guard case .region(let whole) = typing.app.top else {
      Issue.record("no region")
      return
    }
    #expect(whole.area == nil && whole.areas.map(\.id) == ["side-of-shoulder", "back-of-shoulder"])
    let expected: [(String, String?)] = [
      ("]", "side-of-shoulder"), ("]", "back-of-shoulder"), ("[", "side-of-shoulder"), ("[", nil),
      ("[", "back-of-shoulder"), ("]", nil),
    ]
    for (keys, area) in expected {
      typing.type(keys)
      guard case .region(let screen) = typing.app.top else { continue }
      #expect(screen.area == area)
      #expect(screen.entries.count <= whole.entries.count && !screen.entries.isEmpty)
      for entry in screen.entries where entry.section == .sendsHere {
        let asked = area.map { [$0] } ?? whole.areas.map(\.id)
        #expect(asked.contains { entry.muscle.referral(to: $0) != nil }, "\(entry.muscle.id)")
      }
    }
  }

  @Test func theWheelWalksTheWayItTurns() {
    var typing = Typing([
      .body(BodyScreen(at: Shipped.atlas.firstStop)),
      .region(RegionScreen(at: Shipped.atlas.firstStop, in: Shipped.atlas)),
    ])
    let selection = { (app: App) in if case .region(let screen) = app.top { screen.selection } else { -1 } }
    #expect(typing.app.perform(.scroll(3)) == nil && selection(typing.app) == 1)
    #expect(typing.app.perform(.scroll(3)) == nil && selection(typing.app) == 2)
    #expect(typing.app.perform(.scroll(-3)) == nil && selection(typing.app) == 1)
  }
}

/// What a close-up cuts off.
@Suite struct CutOffTests {
  /// Pain that the picture has no room for is named in the status line with the key that shows it, and only then.
  @Test func whatThePictureCutsOffIsSaid() throws {
    var said: [String: Set<String>] = [:]
    for region in Shipped.atlas.regions {
      let stop = Stop(view: region.views[0], region: region.id, side: .right)
      var typing = Typing([.body(BodyScreen(at: stop))])
      typing.type("enter")
      let count = typing.app.page().lists.map(\.rows.count).reduce(0, +)
      for _ in 0..<count {
        let note = typing.app.page().note
        for text in [note.ofOne, note.ofBoth].compactMap({ $0 }) where text.contains("- shows also ") {
          said[region.id, default: []].insert(text)
        }
        if !said.isEmpty {
          typing.type("-")
          let far = typing.app.page().note
          #expect(far.ofOne?.contains("- shows also ") != true && far.ofBoth?.contains("- shows also ") != true)
          typing.type("+")
        }
        typing.type("down")
      }
    }
    #expect(said["back-of-neck"] == nil)
    #expect(!said.isEmpty, "no muscle sends pain further than its picture reaches")
  }
}
