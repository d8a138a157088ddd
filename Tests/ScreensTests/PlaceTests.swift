import Atlas
import Figure
import Screens
import TestSupport
import Testing

/// Rows of keys and the place they lead to; the map opens at the back of the right shoulder.
@Suite struct PlaceTests {
  @Test(arguments: [
    ("", "back shoulder right"),
    ("up", "back neck right"),
    ("up up", "back head right"),
    ("left", "back upper-back right"),
    ("h h", "back upper-back left"),
    ("down down down down", "back hand right"),
    ("down down down down up", "back forearm right"),
    ("f", "front shoulder right"),
    ("f f", "back shoulder right"),
    ("tab", "back shoulder left"),
    ("backtab", "back neck left"),
    ("tab tab", "back chest right"),
    ("left f", "front chest right"),
    ("up up up", "back head right"),
    ("p", "back shoulder right > guide prevent-shoulder"),
    ("p right", "back shoulder right > guide prevent-chest"),
    ("p left", "back shoulder right > guide prevent-neck"),
    ("enter p", "back shoulder right > region shoulder: trapezius > guide prevent-shoulder"),
    ("+ p escape +", "back shoulder right, near back-of-shoulder right back"),
    ("p escape", "back shoulder right"),
    ("?", "back shoulder right > help body"),
    ("? escape down", "back upper-arm right"),
    ("enter escape", "back shoulder right"),
    ("enter escape escape escape", "back shoulder right"),
    ("enter ? backspace q", "back shoulder right > region shoulder: trapezius"),
  ])
  func keysLeadTo(keys: String, place: String) {
    var typing = Typing()
    typing.type(keys)
    if place.contains("region") {
      #expect(typing.place.hasPrefix("back shoulder right > region shoulder: "))
    } else {
      #expect(typing.place == place)
    }
  }

  /// `+` comes near: the arrows then walk from area to area, also in profile, and Enter taps one area alone.
  @Test(arguments: [
    ("+", "back shoulder right, near back-of-shoulder right back"),
    ("+ right", "back shoulder right, near side-of-shoulder right back"),
    ("+ right left", "back shoulder right, near back-of-shoulder right back"),
    ("+ left", "back upper-back right, near mid-thoracic-back right back"),
    ("+ left left", "back upper-back left, near mid-thoracic-back left back"),
    ("+ f", "back shoulder right, near back-of-shoulder right right"),
    ("+ f right", "back shoulder right, near side-of-shoulder right right"),
    ("+ f right right", "front shoulder right, near front-of-shoulder right right"),
    ("+ f f", "front shoulder right, near front-of-shoulder right front"),
    ("+ -", "back shoulder right"),
    ("+ f -", "back shoulder right"),
    ("+ left escape", "back upper-back right"),
    ("+ ? escape +", "back shoulder right, near back-of-shoulder right back"),
    ("+ enter escape", "back shoulder right, near back-of-shoulder right back"),
  ])
  func plusComesNear(keys: String, place: String) {
    var typing = Typing()
    typing.type(keys)
    #expect(typing.place == place)
  }

  @Test func enterFromNearTapsTheAreaAlone() {
    var typing = Typing()
    typing.type("+ right enter")
    guard case .region(let screen) = typing.app.top else {
      Issue.record("nothing was tapped: \(typing.place)")
      return
    }
    #expect(screen.area == "side-of-shoulder")
  }

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
    typing.type("backtab backtab")
    #expect(typing.place.hasSuffix("muscle infraspinatus left back point 3"))
    typing.type("p")
    #expect(typing.place.hasSuffix("guide sleep"))
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
    #expect(typing.app.page().note.ofOne?.contains("✕ point 1, 2 and 3") == true)
  }

  @Test func clicksChooseAndThenTap() {
    var typing = Typing()
    let knee = Stop(view: .back, region: "knee", side: .left)
    #expect(typing.app.perform(.hit(.stop(knee, area: "posterior-knee"))) == nil)
    #expect(typing.place == "back knee left")
    #expect(typing.app.perform(.hit(.stop(knee, area: "posterior-knee"))) == nil)
    #expect(typing.place.contains("region knee"))
  }

  @Test(arguments: ["q", "ctrl-c", "enter q", "p q", "? q", "p / a ctrl-c"])
  func theseKeysLeave(keys: String) {
    var typing = Typing()
    typing.type(keys)
    #expect(!typing.app.isRunning)
  }

  @Test(arguments: ["", "enter", "p", "?"])
  func aPasteOutsideATextFieldIsSwallowed(keys: String) {
    var typing = Typing()
    typing.type(keys)
    let before = typing.place
    typing.press(.paste("hello q\u{1B}[2J"))
    #expect(typing.place == before && typing.app.isRunning && typing.effects.isEmpty)
  }

  @Test func whatCannotBeDoneRingsTheBell() {
    var typing = Typing()
    typing.type("up up up Z")
    #expect(typing.effects == [.bell, .bell])
  }

  /// Tab narrows a tapped region to one area, and Shift-Tab goes back the way it came.
  @Test func tabNarrowsARegionToItsAreas() throws {
    var typing = Typing()
    typing.type("enter")
    guard case .region(let whole) = typing.app.top else {
      Issue.record("no region")
      return
    }
    #expect(whole.area == nil && whole.areas.map(\.id) == ["side-of-shoulder", "back-of-shoulder"])
    let expected: [(String, String?)] = [
      ("tab", "side-of-shoulder"), ("tab", "back-of-shoulder"), ("backtab", "side-of-shoulder"), ("backtab", nil),
      ("backtab", "back-of-shoulder"), ("tab", nil),
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

  @Test(arguments: [
    ("/", "search : nothing"), ("/ t r a p", "search trap: trapezius"),
    ("/ t r a p backspace a p", "search traap: trapezius"),
    ("/ t r a p s enter", "muscle trapezius right front"), ("/ t r a p s enter escape", "search traps: trapezius"),
    ("/ t r a p s enter escape escape", "back shoulder right"), ("/ backspace", "back shoulder right"),
    ("/ q l", "search ql: quadratus-lumborum"), ("enter / d e s k enter", "guide desk"),
    ("/ t e m p l e enter", "region head: temporalis"),
  ])
  func searchLeadsToWhatWasFound(keys: String, place: String) {
    var typing = Typing()
    typing.type(keys)
    #expect(typing.place.split(separator: " > ").last.map(String.init) == place, "\(typing.place)")
  }

  @Test func symbolsCycle() {
    var typing = Typing()
    #expect(typing.app.glyphs == .quadrant)
    typing.type("a")
    #expect(typing.app.glyphs == .ascii)
    typing.type("a a a a")
    #expect(typing.app.glyphs == .quadrant, "round again after all five")
  }

  @Test func onASmallTerminalUpAndDownWalkTheList() {
    var typing = Typing()
    typing.isList = true
    typing.type("down down down")
    #expect(typing.place == "back chest left")
    typing.type("up")
    #expect(typing.place == "back chest right")
  }

  /// The side of the cursor is kept by whatever is opened from there: a search, a page, a symptom.
  @Test(arguments: [
    ("tab / s o l e u s enter", "muscle soleus left back"), ("/ s o l e u s enter", "muscle soleus right back"),
    ("tab / h e e l enter", "region foot left"), ("tab / d i z z y enter", "symptom dizziness left"),
    ("tab / d i z z y enter tab enter", "muscle sternocleidomastoid left front"),
    ("tab enter enter", "muscle trapezius left back"),
  ])
  func theSideIsKept(keys: String, place: String) {
    var typing = Typing()
    typing.type(keys)
    if case .region(let screen) = typing.app.top {
      #expect("region \(screen.stop.region) \(screen.stop.side)" == place)
    } else {
      #expect(typing.place.split(separator: " > ").last.map(String.init) == place)
    }
  }

  /// A tapped region, its page and a symptom are painted on the side that they were opened on.
  @Test(arguments: [Side.left, .right])
  func paintLiesOnTheSideThatIsLookedAt(side: Side) throws {
    let complaint = ReadingScreen(.complaint(.symptom, "dizziness", side), in: Shipped.edition)
    #expect(complaint.marks(in: Shipped.atlas).side == side)
    for place in complaint.marks(in: Shipped.atlas).marks.keys { #expect([side, .midline].contains(place.side)) }
    let muscle = ReadingScreen(.muscle("soleus", side), in: Shipped.edition)
    #expect(muscle.marks(in: Shipped.atlas).marks.keys.allSatisfy { [side, .midline].contains($0.side) })
    let stack = try Screen.stack(showing: "levator scapulae", on: side, in: Shipped.edition)
    #expect(stack.allSatisfy { $0.side == side })
  }

  /// The way back of an arrow is remembered on the way forward again, too: there, back, there, back.
  @Test func thereAndBackAndThereAgain() {
    var typing = Typing()
    typing.type("left")
    let there = typing.place
    typing.type("right left right left")
    #expect(typing.place == there)
    typing.type("right")
    #expect(typing.place == "back shoulder right")
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

  /// The key of the warnings shows them whole; where nothing warns it does nothing.
  @Test func theKeyOfTheWarningsShowsThem() {
    var typing = Typing()
    typing.type("!")
    let shoulder = Shipped.atlas.region("shoulder")?.redFlags.count ?? 0
    #expect(typing.place == "back shoulder right > warnings Back of shoulder \(shoulder)")
    typing.type("escape enter !")
    let all = typing.place.split(separator: " ").last.flatMap { Int($0) } ?? 0
    #expect(all > shoulder, "the place's, and the chosen muscle's")
  }
}

/// What happens without a key: time passes, and what an effect came to is told.
@Suite struct TimeTests {
  @Test func aPrintedPageIsToldForAWhile() {
    let clock = ContinuousClock()
    let start = clock.now
    var typing = Typing()
    #expect(typing.app.wakesAt == nil, "nothing wakes up an idle map")
    typing.type("p")
    let before = typing.app.page().status
    #expect(typing.app.perform(.print) == .print)
    #expect(typing.app.perform(.tick(start)) == nil)
    #expect(typing.app.perform(.answered(.printed("bodymap-desk.html"))) == nil)
    #expect(typing.app.page().status == "The page is in bodymap-desk.html")
    let due = typing.app.wakesAt
    #expect(due == start + .seconds(8))
    #expect(typing.app.perform(.tick(start + .seconds(7))) == nil && typing.app.page().status != before)
    #expect(typing.app.perform(.tick(start + .seconds(8))) == nil && typing.app.page().status == before)
    #expect(typing.app.wakesAt == nil)
  }

  @Test func theNextKeyTakesTheNewsAway() {
    var typing = Typing()
    typing.type("p")
    let before = typing.app.page().status
    _ = typing.app.perform(.answered(.failed("bodymap-desk.html: No space left on device")))
    #expect(typing.app.page().status.contains("No space left on device"))
    typing.type("down")
    #expect(typing.app.page().status == before)
  }

  /// A key that waits behind one that opens a screen is answered only when that screen has been seen.
  @Test(arguments: [("enter", true), ("p", true), ("p right", true), ("down", false), ("p down", false), ("/", true)])
  func aNewScreenHasToBeSeen(keys: String, isUnseen: Bool) {
    var typing = Typing()
    typing.type(keys)
    #expect(typing.app.isUnseen == isUnseen)
  }
}
