import Atlas
import Figure
import Screens
import TestSupport
import Testing

/// The side of the person is kept by whatever is opened.
@Suite struct SideTests {
  /// The side of the cursor is kept by whatever is opened from there: a search, a page, a symptom.
  @Test(arguments: [
    ("s / s o l e u s enter", "muscle soleus left back"), ("/ s o l e u s enter", "muscle soleus right back"),
    ("s / h e e l enter", "region foot left"), ("s / d i z z y enter", "symptom dizziness left"),
    ("s / d i z z y enter tab enter", "muscle sternocleidomastoid left front"),
    ("s enter enter", "muscle scaleni left front"), ("enter enter s", "muscle scaleni left front"),
    ("enter s enter", "muscle scaleni left front"), ("/ d i z z y enter s", "symptom dizziness left"),
    ("enter s", "region shoulder left"),
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
}
