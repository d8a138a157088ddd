import Atlas
import Figure
import Release
import TestSupport
import Testing

@testable import Screens

/// Is it your pain? What somebody felt at a point, and what becomes of the order.
@Suite struct CheckTests {
  private static func list(_ keys: String) -> (Typing, [String]) {
    var typing = Typing([.body(BodyScreen(at: Stop(view: .back, region: "neck", side: .right)))])
    typing.type("enter " + keys)
    let names = (typing.app.page().lists.first?.rows ?? []).map { "\($0.text) (\($0.shortNote ?? ""))" }
    return (typing, names)
  }

  /// The third muscle is levator scapulae, and what is felt at it moves it.
  @Test(arguments: [
    ("v enter", 0, "active: your pain"), ("v down enter", -1, "latent: tender"),
    ("v down down enter", -1, "nothing felt"), ("v end enter", 2, "not sure"), ("v q", 2, "3rd of 5"),
  ])
  func whatIsFeltOrdersTheMuscles(keys: String, place: Int, words: String) {
    let (typing, names) = Self.list("down down " + keys)
    let row = place < 0 ? names.count - 1 : place
    #expect(names[row] == "Levator scapulae (\(words))")
    #expect(typing.place.hasSuffix("levator-scapulae"), "it stays chosen")
  }

  @Test func theAnswerIsSaidAndKept() {
    var (typing, _) = Self.list("down down v enter")
    #expect(typing.app.page().status.hasPrefix("Levator scapulae, point 2: active"))
    typing.type("q enter")
    #expect(typing.app.page().lists[0].rows[0].text == "Levator scapulae", "the place is asked once more")
    typing.type("q space enter")
    #expect(typing.app.page().lists[0].rows[0].text == "Levator scapulae", "and with a mark")
  }

  @Test func theLastAnswerOfAPointCounts() {
    let (_, names) = Self.list("down down v enter v down down enter")
    #expect(names.last == "Levator scapulae (nothing felt)")
  }

  /// From a muscle's page it is the same question.
  @Test func thePageAsksIt() {
    var (typing, _) = Self.list("down down enter v enter")
    #expect(typing.place.hasSuffix("muscle levator-scapulae right back"))
    typing.type("q")
    #expect(typing.app.page().lists[0].rows[0].text == "Levator scapulae")
  }

  /// Who tries a point presses no harder than who releases it, and reads its rule before the way to it.
  @Test func aCheckIsNoHarderThanARelease() throws {
    var softer = 0
    for muscle in Shipped.atlas.muscles {
      for point in muscle.points {
        guard let screen = CheckScreen(muscle, point: point.id, side: .left, eye: Eye(.front), in: Shipped.atlas) else {
          continue
        }
        let lead = try #require(screen.page(in: Shipped.edition).lead)
        let release = try ReleasePlan(muscle, point: point.id, sides: [.left], in: Shipped.atlas)
        let most = min(5, try #require(release.pressure).upperBound)
        if most < 5 { softer += 1 }
        #expect(lead.blocks.contains { $0.text.contains("\(most) of 10 at the most") }, "\(muscle.id) \(point.id)")
        guard let rule = lead.blocks.firstIndex(where: { $0.kind == .item("!", depth: 0) }) else { continue }
        let way = try #require(lead.blocks.firstIndex { $0.text.hasPrefix("Where:") })
        #expect(rule < way, "\(muscle.id) \(point.id)")
      }
    }
    #expect(softer > 0)
  }

  /// Nobody is sent to press a point alone that is not for that, and the rules of the others stand there.
  @Test func onlyWhatMayBePressedIsChecked() {
    var refused = 0
    for muscle in Shipped.atlas.muscles {
      for point in muscle.points {
        let screen = CheckScreen(muscle, point: point.id, side: .left, eye: Eye(.front), in: Shipped.atlas)
        #expect((screen != nil) == point.mayBePressedAlone(in: Shipped.atlas), "\(muscle.id) \(point.id)")
        guard let page = screen?.page(in: Shipped.edition) else {
          refused += 1
          continue
        }
        let index = muscle.points.firstIndex { $0.id == point.id } ?? 0
        let words = Shipped.atlas.text(of: muscle).points[index]
        let lead = page.lead?.blocks.map(\.text) ?? []
        #expect(lead.contains("Where: " + words.find) && words.care.map { lead.contains($0) } ?? true)
      }
    }
    #expect(refused > 10)
  }
}
