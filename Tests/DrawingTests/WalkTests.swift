import Atlas
import Figure
import Release
import Screens
import TestSupport
import Testing

@testable import Drawing

/// Ten people with real complaints, from the first screen to the first second of a release and to a plan, in twelve keys.
@Suite struct WalkTests {
  /// What somebody types who never pressed anything here: to a release that runs, and to the plan.
  static let walks: [(complaint: String, release: String, muscle: String, plan: String)] = [
    ("tension headache", "/ t e n s i Enter t y Enter", "trapezius", "/ t e n s i Enter p BackTab Enter"),
    ("desk neck", "Up Enter t y Enter", "trapezius", "Up Enter p BackTab Enter"),
    ("mouse elbow", "/ e l b o w Enter t y Enter", "supinator", "/ e l b o w Enter p BackTab Enter"),
    ("heel pain in the morning", "/ h e e l Enter t y Enter", "soleus", "/ h e e l Enter p BackTab Enter"),
    ("sciatica-like leg", "/ s c i a Enter t y Enter", "gluteus-minimus", "/ s c i a Enter p BackTab Enter"),
    ("jaw pain", "/ j a w Down Enter t y Enter", "masseter", "/ j a w Down Enter p BackTab Enter"),
    ("frozen-shoulder-like arm", "/ f r o z Enter t y Enter", "infraspinatus", "/ f r o z Enter p BackTab Enter"),
    ("low back after lifting", "/ b a c Enter t y Enter", "quadratus-lumborum", "/ b a c Enter p BackTab Enter"),
    ("runner's knee", "/ r u n n Enter t y Enter", "rectus-femoris", "/ r u n n Enter p BackTab Enter"),
    (
      "numb ring finger", "/ t i n g Down Enter Tab Tab t y Enter", "pectoralis-minor",
      "/ t i n g Down Enter Tab Tab p BackTab Enter"
    ),
  ]

  private static func key(_ name: Substring) -> Key {
    switch name {
    case "Enter": .enter
    case "Up": .up
    case "Down": .down
    case "Tab": .tab
    case "BackTab": .backTab
    default: .character(name.first ?? "?")
    }
  }

  /// Types as the loop does it: every key is answered on the screen that was seen.
  private static func app(_ keys: String, _ size: Size) throws -> App {
    let names = keys.split(separator: " ")
    try #require(names.count <= 12, "\(keys)")
    var (app, painter) = (App(Shipped.edition), Painter(PictureTests.color))
    for name in names {
      app.sight = painter.picture(of: app, size: size).sight
      _ = app.press(key(name))
    }
    return app
  }

  @Test(arguments: walks, [(80, 24), (120, 40)])
  func twelveKeysLeadToAReleaseAndToAPlan(
    walk: (complaint: String, release: String, muscle: String, plan: String), size: (Int, Int)
  ) throws {
    let size = Size(columns: size.0, rows: size.1)
    let app = try Self.app(walk.release, size)
    #expect(app.mode == .running, "\(app.page().status)")
    let plan = try #require(app.releases.running?.plan)
    #expect(plan.muscle.id == walk.muscle)
    #expect(plan.point.mayBePressedAlone(in: Shipped.atlas))
    // What the hands need is on the screen while the clock runs.
    var painter = Painter(PictureTests.color)
    let text = painter.picture(of: app, size: size).canvas.text
    #expect(text.contains("Get ready") && text.contains("Where:") && text.contains("Stop:"), "\(text)")
    let planned = try Self.app(walk.plan, size)
    guard case .reading(let page) = planned.top, case .plan(let muscles, _) = page.subject else {
      Issue.record("no plan: \(planned.page().status)")
      return
    }
    #expect(muscles.contains(walk.muscle), "\(muscles)")
  }
}
