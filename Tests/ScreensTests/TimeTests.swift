import Screens
import TestSupport
import Testing

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
  @Test(arguments: [("enter", true), ("p", true), ("c enter", true), ("down", false), ("p down", false), ("/", true)])
  func aNewScreenHasToBeSeen(keys: String, isUnseen: Bool) {
    var typing = Typing()
    typing.type(keys)
    #expect(typing.app.isUnseen == isUnseen)
  }
}
