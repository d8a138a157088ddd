import Atlas
import Figure
import Screens
import TestSupport
import Testing

/// The body from near: the arrows, Tab and clicks go from area to area.
@Suite struct NearTests {
  /// The wheel zooms as on every map: towards the person comes near and the other way steps back.
  @Test func theWheelZooms() {
    var typing = Typing()
    #expect(typing.app.perform(.scroll(-3)) == nil)
    #expect(typing.place == "back shoulder right, near back-of-shoulder right back")
    #expect(typing.app.perform(.scroll(3)) == nil && typing.place == "back shoulder right")
    #expect(typing.app.perform(.scroll(3)) == .bell && typing.place == "back shoulder right", "it is the whole body")
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
    ("+ ]", "back shoulder right, near side-of-shoulder right back"),
    ("+ ] ]", "back chest right, near side-of-chest right back"),
    ("+ ] [", "back shoulder right, near back-of-shoulder right back"),
    ("+ [", "back upper-back right, near mid-thoracic-back right back"),
    ("s + ]", "back shoulder left, near side-of-shoulder left back"),
    // Both figures are one plane from near too: over the edge lies the back of the same place.
    ("f s + right right right right right", "front hand left, near volar-fingers left front"),
    ("f s + right right right right right right", "back hand left, near dorsal-fingers left back"),
    ("f s + right right right right right right left", "front hand left, near volar-fingers left front"),
    ("f s + right right right right right right right", "back hip left, near lateral-thigh-hip left back"),
    ("s + left left left left left", "front hand left, near thumb-radial-hand left front"),
    ("s + left left left left left right", "back hand left, near thumb-radial-hand left back"),
  ])
  func plusComesNear(keys: String, place: String) {
    var typing = Typing()
    typing.type(keys)
    #expect(typing.place == place)
  }

  /// The picture stands still as long as the place under the cursor lies in it, and comes along where it does not.
  @Test(arguments: [
    ("+ down", "down", true), ("up + down", "down", true), ("up + down", "down down", false),
    ("up +", "down", false), ("up + down", "f", false),
  ])
  func thePictureStandsStill(start: String, keys: String, stays: Bool) throws {
    func frame(_ keys: String) throws -> [CloseUp] {
      var typing = Typing()
      typing.type(keys)
      let map = try #require(typing.app.page().map)
      return map.closeUps(count: 1, in: Shipped.atlas)
    }
    #expect((try frame(start) == frame(start + " " + keys)) == stays)
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

  /// A click goes to the area that it hits, on this view or another, and a second click taps it.
  @Test func clicksChooseAnAreaAndThenTapIt() throws {
    var typing = Typing()
    typing.type("+")
    let clicks: [(stop: Stop, area: String, place: String)] = [
      (
        Stop(view: .back, region: "shoulder", side: .left), "back-of-shoulder",
        "back shoulder left, near back-of-shoulder left back"
      ),
      (
        Stop(view: .back, region: "shoulder", side: .left), "side-of-shoulder",
        "back shoulder left, near side-of-shoulder left back"
      ),
      (Stop(view: .back, region: "buttock", side: .right), "buttock", "back buttock right, near buttock right back"),
      (
        Stop(view: .front, region: "knee", side: .left), "anterior-knee",
        "front knee left, near anterior-knee left front"
      ),
    ]
    for click in clicks {
      #expect(typing.app.perform(.hit(.stop(click.stop, area: click.area))) == nil)
      #expect(typing.place == click.place)
    }
    #expect(typing.app.perform(.hit(.stop(clicks[3].stop, area: "anterior-knee"))) == nil)
    guard case .region(let screen) = typing.app.top else {
      Issue.record("nothing was tapped: \(typing.place)")
      return
    }
    #expect(screen.area == "anterior-knee" && screen.stop.side == .left)
  }
}
