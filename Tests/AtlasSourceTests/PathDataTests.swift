import Figure
import Testing

@testable import AtlasSource

@Suite struct PathDataTests {
  @Test(
    arguments: [
      ("M0 0 L10 0 L10 10 Z", [[(0, 0), (10, 0), (10, 10)]]),
      ("M0,0 10,0 10,10z", [[(0, 0), (10, 0), (10, 10)]]),
      ("m1 1 l9 0 v9 h-9 z", [[(1, 1), (10, 1), (10, 10), (1, 10)]]),
      ("M0 0H5V5Z M20-1.5L.5.5 3e1 2", [[(0, 0), (5, 0), (5, 5)], [(20, -1.5), (0.5, 0.5), (30, 2)]]),
    ] as [(String, [[(Double, Double)]])])
  func readsLines(text: String, expected: [[(Double, Double)]]) throws {
    let strokes = try PathData(text).strokes
    #expect(strokes.map { $0.map { "\($0.x) \($0.y)" } } == expected.map { $0.map { "\($0.0) \($0.1)" } })
  }

  @Test(arguments: [
    "M0 0 C0 30 60 30 60 0", "M0 0 c0 30 60 30 60 0", "M0 0 Q30 45 60 0", "M0 0 Q15 22.5 30 22.5 T60 0",
  ])
  func flattensCurvesToTheirMiddle(text: String) throws {
    let stroke = try #require(try PathData(text).strokes.first)
    #expect(stroke.first == Position(x: 0, y: 0))
    #expect(stroke.last == Position(x: 60, y: 0))
    let top = try #require(stroke.max { $0.y < $1.y })
    #expect(abs(top.x - 30) < 2 && abs(top.y - 22.5) < 0.5)
  }

  @Test(arguments: [
    ("M0 0 A5 5 0 0 1 9 9", "path command 'A' is not understood"), ("M0", "a number is missing"),
    ("12 13", "begins with a number"), ("M0 0 L1e999 0", "is not a number of figure units"),
  ])
  func refusesWhatItDoesNotKnow(text: String, message: String) {
    let failure = #expect(throws: PathData.Failure.self) { try PathData(text) }
    #expect(failure?.message.contains(message) == true)
  }
}
