import Atlas
import AtlasCheck
import AtlasSource
import TestSupport
import Testing

/// The drawn pain of a point says what the point says: in its areas, on the body, on every plate that shows it.
@Suite struct PatternTests {
  static let alpha = "Patterns/alpha.svg"
  static let beta = "Patterns/beta.svg"

  @Test(arguments: [
    SmallAssets.Edit(
      alpha, "M50 440 L50 620", "M50 440 L50 480",
      "Patterns/alpha.svg:3: point 1 on 'front': 0 % of 'leg' is painted; expected 4 % or more"),
    SmallAssets.Edit(
      alpha, "M50 100 C50 200 50 300 50 440", "M50 300 C50 400 50 500 50 640",
      "Patterns/alpha.svg:3: point 1 on 'front': 58 % of its essential part lies in its essential areas; expected 85 %, it strays into leg"
    ),
    SmallAssets.Edit(
      alpha, "M20 300 L80 300 L80 380 L20 380 Z", "M20 450 L80 450 L80 560 L20 560 Z",
      "Patterns/alpha.svg:7: point 2 on 'front': 46 % of it lies in its areas; expected 85 %, it strays into leg",
      "Patterns/alpha.svg:7: point 2 on 'front': 46 % of its essential part lies in its essential areas; expected 85 %, it strays into leg"
    ),
    SmallAssets.Edit(
      alpha, "M20 300 L80 300 L80 380 L20 380 Z", "M60 300 L108 300 L108 380 L60 380 Z",
      "Patterns/alpha.svg:7: point 2 on 'front': 17 % of it lies off the body",
      "Patterns/alpha.svg:7: point 2 on 'front': 83 % of it lies in its areas; expected 85 %, it strays into nothing"),
    SmallAssets.Edit(
      beta, "<g id=\"front-2\">\n<path class=\"essential\" d=\"M20 800 L80 800 L80 880 L20 880 Z\"/>\n</g>\n", "",
      "Patterns/beta.svg:1: point 2 on 'front' is not drawn; it shows leg"),
    SmallAssets.Edit(
      beta, "front-2", "front-3", "Patterns/beta.svg:1: point 2 on 'front' is not drawn; it shows leg",
      "Patterns/beta.svg:7: 'front-3' draws a point that sends no pain or is not there"),
    SmallAssets.Edit(
      "Muscles/beta.json", "\"id\": \"2\"", "\"id\": \"4\"",
      "Patterns/beta.svg:1: point 4 on 'back' is not drawn; it shows leg",
      "Patterns/beta.svg:1: point 4 on 'front' is not drawn; it shows leg",
      "Patterns/beta.svg:7: 'front-2' draws a point that sends no pain or is not there",
      "Patterns/beta.svg:16: 'back-2' draws a point that sends no pain or is not there"),
  ])
  func aPatternThatSaysOtherwiseIsNamed(edit: SmallAssets.Edit) throws { try expectStyle(edit) }

  @Test func aMuscleThatSendsPainHasPatterns() throws {
    let folder = try SmallAssets.folder()
    try folder.remove(Self.alpha)
    try folder.write("Patterns/gamma.svg", SmallAssets.text(Self.beta) ?? "")
    #expect(
      problems(in: folder) == [
        "Patterns/alpha.svg:1: the file is missing", "Patterns/gamma.svg:1: there is no muscle 'gamma'",
      ])
  }
}
