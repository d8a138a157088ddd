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
    ("]", "back shoulder left"),
    ("[", "back neck left"),
    ("] ]", "back chest right"),
    ("s", "back shoulder left"),
    ("s s", "back shoulder right"),
    ("g", "back head right"),
    ("home G", "back foot right"),
    ("end", "back foot right"),
    ("s left", "front shoulder left"),
    ("s left right", "back shoulder left"),
    ("right", "back shoulder right"),
    ("tab enter", "back shoulder right > muscle scaleni right front"),
    ("tab tab enter", "back shoulder right > muscle deltoid right back"),
    ("backtab enter", "back shoulder right > muscle supraspinatus right back"),
    ("tab escape enter", "back shoulder right > region shoulder: scaleni"),
    ("tab down up enter", "back shoulder right > region shoulder: scaleni"),
    ("enter tab", "back shoulder right > region shoulder: trapezius"),
    ("enter tab tab", "back shoulder right > region shoulder: scaleni"),
    ("enter s", "back shoulder right > region shoulder: scaleni"),
    ("enter left right", "back shoulder right > region shoulder: scaleni"),
    ("enter q", "back shoulder right"),
    ("enter enter q q", "back shoulder right"),
    ("? q", "back shoulder right"),
    ("? ?", "back shoulder right"),
    ("? f1", "back shoulder right"),
    ("+ q", "back shoulder right"),
    ("left f", "front chest right"),
    ("up up up", "back head right"),
    ("p", "back shoulder right > today shoulder right"),
    ("s p", "back shoulder left > today shoulder left"),
    ("p s", "back shoulder right > today shoulder left"),
    ("p tab enter", "back shoulder right > today shoulder right @muscle:scaleni > muscle scaleni right front"),
    ("s p tab enter", "back shoulder left > today shoulder left @muscle:scaleni > muscle scaleni left front"),
    (
      "s p backtab enter",
      "back shoulder left > today shoulder left @plan:scaleni > plan scaleni left"
    ),
    ("enter p", "back shoulder right > region shoulder: scaleni > today scaleni right"),
    ("enter s p", "back shoulder right > region shoulder: scaleni > today scaleni left"),
    ("c", "back shoulder right > contents safety"),
    ("c c", "back shoulder right"),
    ("c down enter", "back shoulder right > contents trigger-points > guide trigger-points"),
    ("c down enter right escape", "back shoulder right > contents trigger-points"),
    (
      "c down enter c", "back shoulder right > contents trigger-points > guide trigger-points > contents trigger-points"
    ),
    ("c end", "back shoulder right > contents prevent-foot"),
    ("c end home", "back shoulder right > contents safety"),
    ("c right left", "back shoulder right > contents safety"),
    ("c pagedown", "back shoulder right > contents home"),
    ("+ p escape +", "back shoulder right, near back-of-shoulder right back"),
    ("p escape", "back shoulder right"),
    ("?", "back shoulder right > help body"),
    ("? escape down", "back upper-arm right"),
    ("f1", "back shoulder right > help body"),
    ("enter enter f1 escape", "back shoulder right > region shoulder: scaleni > muscle scaleni right front"),
    ("enter escape", "back shoulder right"),
    ("enter escape escape escape", "back shoulder right"),
    ("enter ? backspace", "back shoulder right > region shoulder: scaleni"),
  ])
  func keysLeadTo(keys: String, place: String) {
    var typing = Typing()
    typing.type(keys)
    #expect(typing.place == place)
  }

  @Test func clicksChooseAndThenTap() {
    var typing = Typing()
    let knee = Stop(view: .back, region: "knee", side: .left)
    #expect(typing.app.perform(.hit(.stop(knee, area: "posterior-knee"))) == nil)
    #expect(typing.place == "back knee left")
    #expect(typing.app.perform(.hit(.stop(knee, area: "posterior-knee"))) == nil)
    #expect(typing.place.contains("region knee"))
  }

  @Test(arguments: ["q", "ctrl-c", "enter ctrl-c", "p ctrl-c", "? ctrl-c", "p / a ctrl-c", "enter enter q q q"])
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

  /// Keys that nobody binds do nothing, wherever one is, and the person hears that they do nothing.
  @Test(arguments: [
    "", "+", "enter", "enter enter", "p", "p /", "p / a", "?", "!", "/", "/ n e c k", "/ d i z z y enter",
  ])
  func keysThatMeanNothingChangeNothing(keys: String) {
    var typing = Typing()
    typing.type(keys)
    let before = typing.place
    let isTyped = [.typing, .search].contains(typing.app.top.mode)
    let others: [Key] = [.insert, .alt("q"), .alt("\u{7F}"), .control("g"), .control("x")] + (isTyped ? [] : [.delete])
    let strange = others + (2...12).map { .function($0) }
    for key in strange { typing.press(key) }
    #expect(typing.place == before && typing.app.isRunning)
    #expect(typing.app.page().status.contains("? shows the keys"), "and why, in words")
    #expect(typing.effects == Array(repeating: .bell, count: strange.count))
  }

  @Test(arguments: [
    ("/", "search : nothing"), ("/ t r a p", "search trap: trapezius"),
    ("/ t r a p backspace a p", "search traap: trapezius"),
    ("/ t r a p s enter", "muscle trapezius right back"), ("/ t r a p s enter escape", "search traps: trapezius"),
    ("/ t r a p s enter escape escape", "back shoulder right"), ("/ backspace", "back shoulder right"),
    ("/ q l", "search ql: quadratus-lumborum"), ("enter / d e s k enter", "guide desk"),
    ("/ t e m p l e enter", "region head: trapezius"),
    ("/ c r u s h i n g space c h e s t space p a i n enter", "guide safety"),
  ])
  func searchLeadsToWhatWasFound(keys: String, place: String) {
    var typing = Typing()
    typing.type(keys)
    #expect(typing.place.split(separator: " > ").last.map(String.init) == place, "\(typing.place)")
  }

  /// An empty search offers what was opened before, the places, and the muscles from A to Z.
  @Test(arguments: [
    ("/ down", "search : head"), ("/ down down up up", "search : head"), ("/ up", "search : nothing"),
    ("/ enter", "search : nothing"), ("/ down enter", "region head: sternocleidomastoid"),
    ("/ t r a p s enter escape escape / down", "search : trapezius"),
    ("/ t r a p s enter escape escape / down enter", "muscle trapezius right back"),
    ("s / d e s k enter escape ctrl-u down down", "search : head"), ("/ t r a p ctrl-u down", "search : head"),
    ("/ down enter escape escape / down", "search : head"), ("/ t r a p ctrl-u backspace", "back shoulder right"),
  ])
  func anEmptySearchOffersWhatThereIs(keys: String, place: String) {
    var typing = Typing()
    typing.type(keys)
    #expect(typing.place.split(separator: " > ").last.map(String.init) == place, "\(typing.place)")
  }

  @Test func theShelvesHoldAllPlacesAndMuscles() {
    var typing = Typing()
    typing.type("/")
    let lists = typing.app.page().lists
    #expect(lists.map(\.heading) == ["Places", "Muscles, A to Z"])
    #expect(lists[0].rows.map(\.text) == Shipped.atlas.regions.map(\.name))
    #expect(lists[1].rows.map(\.text) == Shipped.atlas.muscles.map(\.name).sorted())
    #expect(lists.flatMap(\.rows).map(\.target) == (0..<lists.flatMap(\.rows).count).map { .entry($0) })
    _ = typing.app.perform(.hit(.heading(1)))
    typing.press(.enter)
    #expect(typing.place.contains(" > muscle \(Shipped.atlas.muscles.min { $0.name < $1.name }?.id ?? "") right"))
    typing.type("escape escape /")
    #expect(typing.app.page().lists.map(\.heading) == ["Opened before", "Places", "Muscles, A to Z"])
  }

  /// Whatever is opened by the search keeps the side of the cursor, and has a map where it is about the body.
  @Test(arguments: [
    ("soleus", "muscle soleus left"), ("posterior knee", "region knee"), ("dizziness", "symptom dizziness left"),
    ("tennis elbow", "condition tennis-elbow left"), ("at the desk", "guide desk"),
  ])
  func whatIsFoundOpensOnTheSideOfTheCursor(words: String, place: String) {
    for keys in ["s /", "s p : c t r l", "s ! : c t r l"] {
      var typing = Typing()
      // From the book and from the warnings the search is reached by the list of everything.
      typing.type(keys.replacing(": c t r l", with: ": s e a r c h space f o r space a n y enter"))
      typing.press(.paste(words))
      typing.press(.enter)
      #expect(typing.place.contains(" > " + place), "\(keys): \(typing.place)")
      #expect(typing.app.screens.last(where: \.hasSide)?.side == .left)
      #expect((typing.app.page().map != nil) == !place.hasPrefix("guide"))
    }
  }

  @Test(arguments: [
    ("L", "back shoulder right, a list"), ("L L", "back shoulder right"), ("L down", "back shoulder left, a list"),
    ("L down down up", "back shoulder left, a list"), ("+ L", "back shoulder right, a list"),
    ("L +", "back shoulder right, a list"), ("L enter", "back shoulder right, a list > region shoulder: scaleni"),
    ("L f", "front shoulder right, a list"),
    ("L tab enter", "back shoulder right, a list > muscle scaleni right front"),
  ])
  func theBodyIsAList(keys: String, place: String) {
    var typing = Typing()
    typing.type(keys)
    #expect(typing.place == place)
  }

  @Test func theListSaysWhatIsMarkedAndIsClicked() {
    var typing = Typing()
    typing.type("L space down 7 down")
    let rows = typing.app.page().map?.places?.rows ?? []
    #expect(rows.count == Shipped.atlas.stops.count)
    #expect(rows.contains { $0.text == "Back of shoulder, your RIGHT (?)" })
    #expect(rows.contains { $0.text == "Back of shoulder, your LEFT (7)" })
    let knee = Stop(view: .back, region: "knee", side: .left)
    guard let target = rows.first(where: { $0.text.hasPrefix("Back of knee, your LEFT") })?.target else {
      Issue.record("no row")
      return
    }
    _ = typing.app.perform(.hit(target))
    #expect(target == .stop(knee, area: "") && typing.place == "back knee left, a list")
    #expect(typing.app.perform(.scroll(3)) == nil && typing.place == "back leg right, a list")
    typing.type("+")
    #expect(typing.app.page().status == "The list has no other picture; L shows the map.")
  }

  @Test func theMouseIsGivenAndTakenBack() {
    var typing = Typing()
    typing.type("m")
    #expect(typing.effects == [.mouse(false)])
    #expect(
      typing.app.page().status == "The mouse is the terminal's now: select text with it. m takes it back.")
    typing.type("enter m")
    #expect(typing.effects == [.mouse(false), .mouse(true)] && typing.app.hasMouse)
  }

  @Test func aHeadingLeadsToItsList() {
    var typing = Typing()
    typing.type("enter")
    #expect(typing.app.perform(.hit(.heading(1))) == nil)
    #expect(typing.place == "back shoulder right > region shoulder: trapezius")
    #expect(typing.app.perform(.hit(.heading(0))) == nil)
    #expect(typing.place == "back shoulder right > region shoulder: scaleni")
    #expect(typing.app.perform(.hit(.heading(0))) == .bell, "it is there already, which is said")
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
