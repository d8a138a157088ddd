import Atlas
import Figure
import Screens
import TestSupport
import Testing

/// What is marked on the body, place by place.
@Suite struct MarksTests {
  /// Where one point has an area as essential and another as spillover, it is painted as essential, on one side.
  @Test(arguments: [Side.left, .right])
  func essentialIsStrongerWhicheverPointComesFirst(side: Side) {
    for muscle in Shipped.atlas.muscles {
      var marks = Marks()
      marks.add(muscle, on: side, in: Shipped.atlas)
      for area in Shipped.atlas.areas {
        let mark = marks.mark(of: area, on: side)
        #expect(mark.referral == muscle.referral(to: area.id), "\(muscle.id): \(area.id)")
        if area.paired { #expect(marks.mark(of: area, on: side.opposite) == Mark()) }
      }
    }
  }

  /// A later kind of pain never weakens what is there; what was asked stays asked under it.
  @Test func whatIsStrongerStays() throws {
    let temple = try #require(Shipped.atlas.area("temple"))
    var marks = Marks()
    marks.choose([temple], on: .left)
    marks.add([temple], as: .essential, on: .left)
    marks.add([temple], as: .spillover, on: .left)
    let mark = marks.mark(of: temple, on: .left)
    #expect(mark.kind == .essential && mark.isChosen)
    #expect(marks.mark(of: temple, on: .right).kind == .plain)
  }

  /// The crown has no sides: it is marked whichever side is asked.
  @Test func theMidlineIsOnePlace() throws {
    let vertex = try #require(Shipped.atlas.area("vertex"))
    var marks = Marks()
    marks.add([vertex], as: .spillover, on: .left)
    #expect(
      marks.mark(of: vertex, on: .right).kind == .spillover && marks.mark(of: vertex, on: .left).kind == .spillover)
    #expect(marks.marks.keys.map(\.side) == [.midline])
  }
}
