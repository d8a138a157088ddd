import Atlas
import Figure
import TestSupport
import Testing

@testable import AtlasSource

/// How the drawn pain of a muscle is read, and what is said of a file that is not understood.
@Suite struct PatternReaderTests {
  private func read(_ inside: String) throws -> Result<PatternReader.Patterns, PatternReader.FaultsOfFile> {
    let folder = try SmallAssets.folder()
    try folder.write(
      "Patterns/alpha.svg",
      "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<svg id=\"back\">\n<g id=\"back-1\">\n\(inside)\n</g>\n</svg>\n</svg>\n"
    )
    return PatternReader.read("alpha", in: AssetsFolder(path: folder.path))
  }

  @Test func readsStripesAndOutlines() throws {
    let found = try read(
      """
      <path class="spillover" d="M0 0 L20 0 L20 20 L0 20 Z"/>
      <path class="essential stripe" stroke-width="6" d="M10 10 L10 40"/>
      """
    ).get()
    let pattern = try #require(found.list.first)
    let drawing = try #require(pattern.drawing(on: .back))
    #expect(pattern.point == "1" && found.lines == ["back-1": 3])
    #expect(
      drawing.essential.map(\.width) == [6]
        && drawing.essential[0].bounds == Bounds(minX: 7, minY: 7, maxX: 13, maxY: 43))
    #expect(drawing.spillover.map(\.width) == [nil] && drawing.spillover[0].reach == 10)
    #expect(drawing.patches.map(\.referral) == [.spillover, .essential], "what is essential is painted last")
    #expect(pattern.drawing(on: .front) == nil)
  }

  /// The head plates stand in the place of the whole body and show what is drawn there.
  @Test func aPlateOfTheHeadShowsWhatIsDrawnOnTheBody() throws {
    let pattern = PainPattern(point: "1", drawings: [.front: PainPattern.Drawing()])
    #expect(pattern.drawing(on: .headFront) != nil && pattern.drawing(on: .headSide) == nil)
  }

  @Test(arguments: [
    ("<path class=\"essential\"/>", "4: this <path> has no 'd'"),
    ("<path d=\"M0 0 L9 0 L9 9 Z\"/>", "4: this <path> is neither of the class 'essential' nor 'spillover'"),
    ("<path class=\"essential\" d=\"M0 0 L9 0\"/>", "4: this <path> has no extent"),
    (
      "<path class=\"essential stripe\" d=\"M0 0 L9 0\"/>",
      "4: the 'stroke-width' of this stripe is ''; expected figure units, 0.5 to 400"
    ),
    (
      "<path class=\"essential stripe\" stroke-width=\"nan\" d=\"M0 0 L9 0\"/>",
      "4: the 'stroke-width' of this stripe is 'nan'; expected figure units, 0.5 to 400"
    ), ("<path class=\"spillover\" d=\"M0 0 L2000 0 L9 9 Z\"/>", "4: this <path> lies beyond the plate"),
    (
      "<path class=\"spillover\" transform=\"scale(2)\" d=\"M0 0 L9 0 L9 9 Z\"/>",
      "4: 'transform' is not understood in a pattern; apply it to the coordinates"
    ), ("<circle r=\"4\"/>", "4: <circle> is not understood in a pattern; turn it into a <path>"),
    (
      "</g>\n<g id=\"front-1\">",
      "5: the id of this <g> is 'front-1'; expected 'back-' and the number of a point"
    ), ("</g>\n<g id=\"back-1\">", "5: the id 'back-1' is used twice"),
    (
      "</g></svg>\n<svg id=\"top\"><g>",
      "5: there is no plate 'top'; expected one of front, back, side, head-front, head-side, palm, hand-back, foot-top, sole"
    ),
    ("</g><path d=\"M0 0\"/>\n<g id=\"back-2\">", "4: this <path> is in no <g> of a point"),
  ])
  func namesFaultsWithTheirLine(inside: String, expected: String) throws {
    guard case .failure(let faults) = try read(inside) else {
      Issue.record("it was read")
      return
    }
    #expect(faults.report.sorted.list.map { "\($0.line): \($0.message)" } == [expected])
  }

  /// What cannot be read is no reason to keep a page back: nothing is drawn, and `bodymap check` names it.
  @Test func aBrokenPatternKeepsNoPageBack() throws {
    let folder = try SmallAssets.folder()
    try folder.write("Patterns/alpha.svg", "<svg>")
    let atlas = try Atlas.load(from: AssetsFolder(path: folder.path))
    #expect(atlas.patterns.patterns(of: "alpha").isEmpty && atlas.patterns.patterns(of: "beta").count == 2)
  }
}
