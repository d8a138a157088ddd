import Atlas
import AtlasCheck
import AtlasSource
import TestSupport
import Testing

/// What may press where: a danger that a tool reaches, a place that bans it, a patch of skin with two rules.
@Suite struct PressingTests {
  /// Some changes of the small data, and all that is said of them.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let changes: [(file: String, find: String, replace: String)]
    let expected: [String]

    init(_ name: String, _ changes: [(String, String, String)], _ expected: String...) {
      testDescription = name
      self.changes = changes
      self.expected = expected
    }
  }

  /// The first point of alpha at a height, pressed everywhere with one tool; the gut begins at 300.
  static func pressing(_ tool: String, at y: Int) -> [(String, String, String)] {
    [("Muscles/alpha.json", "\"y\": 150", "\"y\": \(y)")]
      + ["Muscles/alpha.json", "Symptoms/cold-hand.json", "Conditions/sore-back.json"].map {
        ($0, "\"tool\": \"finger\"", "\"tool\": \"\(tool)\"")
      }
  }

  static let dangers = [
    Row(
      "a ball whose edge reaches a danger", pressing("ball-wall", at: 290),
      "Conditions/sore-back.json:17: now.tool: 'ball-wall' on point 1 of 'alpha' reaches the danger area 'gut', 10 figure units away; expected 18 at least, or a tool of the hand",
      "Muscles/alpha.json:46: now.tool: 'ball-wall' on point 1 of 'alpha' reaches the danger area 'gut', 10 figure units away; expected 18 at least, or a tool of the hand",
      "Symptoms/cold-hand.json:17: now.tool: 'ball-wall' on point 1 of 'alpha' reaches the danger area 'gut', 10 figure units away; expected 18 at least, or a tool of the hand"
    ), Row("a ball that stays clear", pressing("ball-wall", at: 282)),
    Row("a knuckle that stays outside", pressing("knuckle", at: 299)),
    Row(
      "a tool that the danger bears",
      pressing("two-balls", at: 290) + [
        ("Areas.json", "\"rule\": \"never\"", "\"rule\": \"never\", \"tools_banned\": [\"ball-wall\", \"cane\"]")
      ]),
    Row(
      "a ball near what is pressed by the rule of a page",
      pressing("ball-floor", at: 290) + [("Areas.json", "\"rule\": \"never\"", "\"rule\": \"care\"")]),
    Row(
      "care where nobody must press", [("Muscles/alpha.json", "\"press\": \"never\"", "\"press\": \"care\"")],
      "Muscles/alpha.json:28: points[1].spots[0]: oneself presses here with care, and nobody must press in 'gut'; expected 'press': never, or a spot outside"
    ),
    Row(
      "care where a rule allows it",
      [
        ("Muscles/alpha.json", "\"press\": \"never\"", "\"press\": \"care\""),
        ("Areas.json", "\"rule\": \"never\"", "\"rule\": \"care\""),
      ]),
  ]

  static let places = [
    Row(
      "a tool that its region bans",
      [("Areas.json", "\"name\": \"Top half\",", "\"name\": \"Top half\", \"tools_banned\": [\"finger\"],")],
      "Conditions/sore-back.json:17: now.tool: 'finger' is banned in 'top' (Areas.json), where point 1 of 'alpha' lies",
      "Muscles/alpha.json:46: now.tool: 'finger' is banned in 'top' (Areas.json), where point 1 of 'alpha' lies",
      "Symptoms/cold-hand.json:17: now.tool: 'finger' is banned in 'top' (Areas.json), where point 1 of 'alpha' lies"
    ),
    Row(
      "a tool that its area bans",
      [("Areas.json", "\"name\": \"Leg\",", "\"name\": \"Leg\", \"tools_banned\": [\"finger\"],")],
      "Muscles/beta.json:46: now.tool: 'finger' is banned in 'leg' (Areas.json), where point 1 of 'beta' lies"),
    Row(
      "a ball on one page and a hand on the other",
      [("Symptoms/cold-hand.json", "\"tool\": \"finger\"", "\"tool\": \"roller\"")],
      "Symptoms/cold-hand.json:17: now.tool: 'roller' presses point 1 of 'alpha', whose own page presses it with 'finger'"
    ),
    Row("a hand on both", [("Symptoms/cold-hand.json", "\"tool\": \"finger\"", "\"tool\": \"knuckle\"")]),
    Row(
      "a chapter on tools that leaves a place out", [contents, ("Guides/tools.md", "", "# Tools\n\nTake a ball.\n")],
      "Guides/tools.md:1: tools are banned in 'Gut' (Areas.json), and this chapter does not name it"),
    Row("one that names it", [contents, ("Guides/tools.md", "", "# Tools\n\nNot on the gut.\n")]),
  ]

  /// Changes of what a symptom asks of the first point of alpha, whose own page asks for 3 to 5 of 10 and 20 seconds.
  static let doses = [
    Row(
      "harder than the page of the muscle",
      [("Symptoms/cold-hand.json", "\"pressure\": [3, 5]", "\"pressure\": [3, 6]")],
      "Symptoms/cold-hand.json:17: now.pressure: point 1 of 'alpha' is pressed up to 6 of 10, on its own page up to 5"),
    Row(
      "longer than the page of the muscle",
      [("Symptoms/cold-hand.json", "\"hold\": 20", "\"hold\": 21, \"repeats\": 2")]
        + [("Symptoms/cold-hand.json", "\"repeats\": 3, \"per_day\"", "\"per_day\"")],
      "Symptoms/cold-hand.json:17: now.hold: point 1 of 'alpha' is held for 21 seconds, on its own page for 20"),
    Row(
      "softer and shorter",
      [
        ("Symptoms/cold-hand.json", "\"pressure\": [3, 5]", "\"pressure\": [2, 3]"),
        ("Symptoms/cold-hand.json", "\"hold\": 20", "\"hold\": 10"),
      ]),
    Row(
      "another distance than the page of the muscle",
      [
        ("Symptoms/cold-hand.json", "below the top", "three fingers below the top"),
        ("Muscles/alpha.json", "a hand below the top", "two to four fingers below the top"),
      ],
      "Symptoms/cold-hand.json:16: now.where: '3 fingers', and the page of 'alpha' tells no such distance for point 1"),
    Row(
      "the same distance",
      [
        ("Symptoms/cold-hand.json", "below the top", "4 fingers below the top"),
        ("Muscles/alpha.json", "a hand below the top", "two to four fingers below the top"),
      ]),
  ]

  static let contents = (
    "Guides/Contents.json", "\"chapters\": [",
    "\"chapters\": [{ \"id\": \"tools\", \"title\": \"Tools\", \"part\": \"know\", \"file\": \"tools.md\", \"aliases\": [\"ball\"] },"
  )

  /// A point of beta beside the one of alpha that nobody presses.
  static func neighbours(_ x: Int, _ y: Int, _ beta: (Int, Int)) -> [(String, String, String)] {
    [
      ("Figures/front.svg", "M10 600 L90 600", "M10 300 L90 300"),
      ("Muscles/alpha.json", "\"x\": 50, \"y\": 320", "\"x\": \(x), \"y\": \(y)"),
      ("Muscles/beta.json", "\"x\": 50, \"y\": 650", "\"x\": \(beta.0), \"y\": \(beta.1)"),
    ]
  }

  static func layer(_ point: String, over muscle: String) -> (String, String, String) {
    (
      "Areas.json", "\"regions\": [",
      "\"layers\": [{ \"beneath\": { \"muscle\": \"alpha\", \"point\": \"\(point)\" }, \"above\": [{ \"muscle\": \"\(muscle)\", \"point\": \"1\" }], \"why\": \"a bone lies between\" }],\n\"regions\": ["
    )
  }

  static let patches = [
    Row(
      "never and free on one patch", neighbours(64, 320, (68, 322)),
      "Muscles/beta.json:13: points[0]: everybody may press here, and point 2 of 'alpha', 4.5 figure units away, is pressed by nobody; expected one rule, or what lies between them in 'layers' (Areas.json)"
    ), Row("a thumb's breadth apart", neighbours(64, 320, (74, 320))),
    Row("in two layers", neighbours(64, 320, (68, 322)) + [layer("2", over: "beta")]),
    Row(
      "a ball beside a point that nobody presses",
      neighbours(80, 320, (85, 334)) + [("Muscles/beta.json", "\"tool\": \"finger\"", "\"tool\": \"ball-wall\"")],
      "Muscles/beta.json:46: now.tool: 'ball-wall' presses here, and point 2 of 'alpha', 14.9 figure units away, is pressed by nobody; expected one rule, or what lies between them in 'layers' (Areas.json)"
    ),
    Row(
      "a layer that nothing needs", [layer("2", over: "beta")],
      "Areas.json:8: layers[0].above[0]: these two points do not contradict each other; take this one out"),
    Row(
      "a layer of points that are not there", [layer("9", over: "gamma")],
      "Areas.json:8: layers[0].above[0]: there is no point '1' of 'gamma'",
      "Areas.json:8: layers[0].beneath: there is no point '9' of 'alpha'"),
  ]

  @Test(arguments: dangers + places + patches + doses) func whatPressesWhere(row: Row) throws {
    let folder = try SmallAssets.folder()
    for (file, find, replace) in row.changes {
      if find.isEmpty {
        try folder.write(file, replace)
        continue
      }
      try folder.edit(file) { text in
        let range = try #require(text.firstRange(of: find), "\(file): the text to replace is not there")
        return text[..<range.lowerBound] + replace + text[range.upperBound...]
      }
    }
    #expect(problems(in: folder) == row.expected)
    #expect(throws: Never.self) { try Atlas.load(from: AssetsFolder(path: folder.path)) }
  }
}
