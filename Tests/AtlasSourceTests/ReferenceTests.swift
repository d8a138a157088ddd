import Atlas
import AtlasSource
import TestSupport
import Testing

/// What must hold between the files: every message is provoked, and nothing else is said.
@Suite struct ReferenceTests {
  typealias Edit = SmallAssets.Edit

  static let now = [
    Edit(
      "Muscles/alpha.json", "\"point\": \"1\", \"where\"", "\"point\": \"3\", \"where\"",
      "Muscles/alpha.json:45: now.point: there is no point '3'"),
    Edit(
      "Muscles/alpha.json", "\"point\": \"1\", \"where\"", "\"point\": \"2\", \"where\"",
      "Muscles/alpha.json:45: now.point: the steps press point 2, which nobody should press alone"),
    Edit(
      "Muscles/alpha.json", "\"point\": \"1\", \"where\"", "\"muscle\": \"beta\", \"point\": \"1\", \"where\"",
      "Muscles/alpha.json:45: now.muscle: the page is the muscle's own"),
    Edit(
      "Muscles/alpha.json", "\"hold\": 20", "\"hold\": 30",
      "Muscles/alpha.json:46: now.hold: one session presses for 90 seconds; expected at most 60"),
    Edit(
      "Muscles/alpha.json", "\"tool\": \"finger\"", "\"tool\": \"none\"",
      "Muscles/alpha.json:46: now.pressure: nothing presses; expected a 'tool'"),
    Edit(
      "Muscles/alpha.json", "\"hold\": 20, ", "",
      "Muscles/alpha.json:46: now.tool: what presses needs 'pressure', 'hold' and 'per_day'"),
    Edit(
      "Muscles/alpha.json", "\"It gets numb: stop.\"", "",
      "Muscles/alpha.json:47: now.stop: at least one sentence is needed"),
    Edit(
      "Symptoms/cold-hand.json", "{ \"id\": \"alpha\", \"why\": \"It lies near by.\" },", "",
      "Symptoms/cold-hand.json:16: now.muscle: the steps begin with 'alpha', which 'muscles' does not name"),
    Edit(
      "Symptoms/cold-hand.json", "\"muscle\": \"alpha\", ", "",
      "Symptoms/cold-hand.json:16: now.point: a point needs its 'muscle'"),
    Edit(
      "Symptoms/cold-hand.json", "\"chapter\": \"sleep\"", "\"chapter\": \"sleeep\"",
      "Symptoms/cold-hand.json:19: now.chapter: there is no chapter 'sleeep'; did you mean sleep?"),
  ]

  static let areas = [
    Edit(
      "Areas.json", "\"sided\": false, \"plates\": { \"front\": \"palm\" } }",
      "\"sided\": false },\n{ \"id\": \"trunk\", \"name\": \"T\", \"x\": [0, 1], \"y\": [0, 1], \"sided\": true }",
      "Areas.json:4: parts[1].id: the part 'trunk' is defined twice"),
    Edit(
      "Areas.json", "\"rule\": \"never\" }",
      "\"rule\": \"never\" },\n{ \"id\": \"gut\", \"name\": \"G\", \"why\": \"again\", \"rule\": \"care\" }",
      "Areas.json:7: dangers[1].id: the danger 'gut' is defined twice"),
    Edit(
      "Areas.json", "\"rule\": \"never\" }",
      "\"rule\": \"never\" },\n{ \"id\": \"eye\", \"name\": \"Eye\", \"why\": \"soft\", \"rule\": \"never\" }",
      "Areas.json:7: dangers[1]: no drawing has a shape 'danger-eye'"),
    Edit(
      "Areas.json", "\"id\": \"bottom\"", "\"id\": \"top\"",
      "Areas.json:16: regions[0].neighbours.front.down: there is no region 'bottom'",
      "Areas.json:17: regions[0].neighbours.back.down: there is no region 'bottom'",
      "Areas.json:23: regions[1]: the region 'top' is defined twice",
      "Guides/prevent-bottom.md:1: there is no region 'bottom'",
      "Muscles/beta.json:8: regions[0]: there is no region 'bottom'"),
    Edit(
      "Areas.json", "\"id\": \"leg\"", "\"id\": \"chest\"",
      "Areas.json:33: regions[1].areas[0]: the area 'chest' is defined twice",
      "Conditions/sore-back.json:6: areas[0]: there is no area 'leg'", "Figures/back.svg:5: there is no area 'leg'",
      "Figures/front.svg:5: there is no area 'leg'",
      "Muscles/alpha.json:19: points[0].spillover[0]: there is no area 'leg'",
      "Muscles/beta.json:18: points[0].essential[0]: there is no area 'leg'",
      "Muscles/beta.json:29: points[1].essential[0]: there is no area 'leg'",
      "Symptoms/cold-hand.json:6: areas[0]: there is no area 'leg'"),
    Edit(
      "Areas.json", "ch. 9\" }\n      ]\n    }\n  ]",
      "ch. 9\" },\n{ \"id\": \"toe\", \"name\": \"Toe\", \"aliases\": [], \"covers\": \"The end.\", \"paired\": true, \"choir\": [], \"acr\": [], \"order\": [], \"order_source\": \"none\" }\n      ]\n    }\n  ]",
      "Areas.json:34: regions[1].areas[1]: no drawing has a shape for the area 'toe'"),
    Edit(
      "Areas.json", "\"order\": [\"alpha\"]", "\"order\": [\"alpha\", \"gamma\"]",
      "Areas.json:20: regions[0].areas[0].order[1]: there is no muscle 'gamma'"),
    Edit(
      "Areas.json", "\"order\": [\"alpha\"]", "\"order\": [\"alpha\", \"alpha\"]",
      "Areas.json:20: regions[0].areas[0].order[1]: the muscle 'alpha' stands twice in the order of 'chest'"),
    Edit(
      "Muscles/alpha.json", "\"spillover\": [\"leg\"]", "\"spillover\": []",
      "Areas.json:33: regions[1].areas[0].order[0]: no point of 'alpha' sends pain to 'leg'"),
    Edit(
      "Areas.json", "\"down\": \"bottom\"", "\"down\": \"botom\"",
      "Areas.json:16: regions[0].neighbours.front.down: there is no region 'botom'; did you mean bottom?"),
    Edit(
      "Areas.json", "\"names\": { \"front\": \"Front of top\", \"back\": \"Back of top\" }",
      "\"names\": { \"front\": \"Front of top\" }",
      "Areas.json:9: regions[0]: 'behind' must name the region that the other view shows in its place",
      "Areas.json:17: regions[0].neighbours.back: the back view does not show 'top'",
      "Areas.json:30: regions[1].neighbours.back.up: the back view does not show 'top'",
      "Figures/back.svg:4: 'top' has no name for this view in Areas.json, yet 'chest' is drawn"),
    Edit(
      "Areas.json", "\"names\": { \"front\": \"Front of top\", \"back\": \"Back of top\" }",
      "\"behind\": \"bottom\", \"names\": { \"front\": \"Front of top\" }",
      "Areas.json:17: regions[0].neighbours.back: the back view does not show 'top'",
      "Areas.json:30: regions[1].neighbours.back.up: the back view does not show 'top'",
      "Figures/back.svg:4: 'top' has no name for this view in Areas.json, yet 'chest' is drawn"),
    Edit(
      "Areas.json", "\"names\": { \"front\": \"Front of bottom\", \"back\": \"Back of bottom\" }",
      "\"names\": {}, \"behind\": \"top\"",
      "Areas.json:16: regions[0].neighbours.front.down: the front view does not show 'bottom'",
      "Areas.json:17: regions[0].neighbours.back.down: the back view does not show 'bottom'",
      "Areas.json:26: regions[1].names: no view shows this region",
      "Areas.json:29: regions[1].neighbours.front: the front view does not show 'bottom'",
      "Areas.json:30: regions[1].neighbours.back: the back view does not show 'bottom'",
      "Figures/back.svg:5: 'bottom' has no name for this view in Areas.json, yet 'leg' is drawn",
      "Figures/front.svg:5: 'bottom' has no name for this view in Areas.json, yet 'leg' is drawn"),
    Edit(
      "Areas.json", ",\n        \"back\": { \"up\": \"top\", \"in\": \"across\" }", "",
      "Areas.json:28: regions[1].neighbours: the back view is missing"),
    Edit(
      "Areas.json",
      "\"areas\": [\n        { \"id\": \"leg\", \"name\": \"Leg\", \"aliases\": [], \"covers\": \"All of the bottom half.\", \"paired\": true, \"choir\": [\"Leg\"], \"acr\": [], \"order\": [\"alpha\"], \"order_source\": \"Book of muscles, ch. 9\" }\n      ]",
      "\"areas\": []", "Areas.json:32: regions[1].areas: at least one area is needed",
      "Conditions/sore-back.json:6: areas[0]: there is no area 'leg'", "Figures/back.svg:5: there is no area 'leg'",
      "Figures/front.svg:5: there is no area 'leg'",
      "Muscles/alpha.json:19: points[0].spillover[0]: there is no area 'leg'",
      "Muscles/beta.json:18: points[0].essential[0]: there is no area 'leg'",
      "Muscles/beta.json:29: points[1].essential[0]: there is no area 'leg'",
      "Symptoms/cold-hand.json:6: areas[0]: there is no area 'leg'"),
    Edit(
      "Figures/front.svg", "danger-gut", "danger-gutt",
      "Figures/front.svg:12: 'danger-gutt' stands for no danger of Areas.json"),
  ]

  @Test(arguments: now) func theStepsOfAPageHoldTogetherWithTheRest(edit: Edit) throws { try expect(edit) }

  @Test(arguments: areas) func partsDangersRegionsAndAreasHoldTogether(edit: Edit) throws { try expect(edit) }

  static let muscles = [
    Edit(
      "Muscles/alpha.json", "[\"The top feels stiff.\"]", "[]",
      "Muscles/alpha.json:34: symptoms: at least one sentence is needed"),
    Edit(
      "Muscles/alpha.json", "\"sources\": [\"Book of muscles, 1st ed.\"]", "\"sources\": []",
      "Muscles/alpha.json:43: sources: at least one sentence is needed"),
    Edit("Muscles/alpha.json", "[\"top\"]", "[]", "Muscles/alpha.json:8: regions: at least one region is needed"),
    Edit(
      "Muscles/alpha.json", "[\"top\"]", "[\"topp\"]",
      "Muscles/alpha.json:8: regions[0]: there is no region 'topp'; did you mean top?"),
    Edit(
      "Muscles/alpha.json", "[\"beta\"]", "[\"bet\"]",
      "Muscles/alpha.json:37: related[0]: there is no other muscle 'bet'; did you mean beta?"),
    Edit(
      "Muscles/alpha.json", "[\"beta\"]", "[\"alpha\"]",
      "Muscles/alpha.json:37: related[0]: there is no other muscle 'alpha'"),
    Edit(
      "Muscles/alpha.json", "\"chapter\": \"sleep\"", "\"chapter\": \"slep\"",
      "Muscles/alpha.json:10: chapter: there is no chapter 'slep'; did you mean sleep?"),
    Edit(
      "Muscles/alpha.json", "\"id\": \"2\"", "\"id\": \"1\"",
      "Muscles/alpha.json:23: points[1].id: the point '1' is numbered twice"),
    Edit(
      "Muscles/alpha.json", "\"essential\": [\"chest\"]", "\"essential\": []",
      "Muscles/alpha.json:18: points[0].essential: spillover alone is no pattern; expected an essential area"),
    Edit(
      "Muscles/alpha.json", "\"essential\": [\"chest\"],\n      \"spillover\": []",
      "\"essential\": [],\n      \"spillover\": []",
      "Muscles/alpha.json:29: points[1].essential: the point sends pain nowhere; expected 'instead'"),
    Edit(
      "Muscles/alpha.json", "\"essential\": [\"chest\"],\n      \"spillover\": []",
      "\"essential\": [],\n      \"spillover\": [], \"instead\": \"It makes the skin shiver.\""),
    Edit(
      "Muscles/alpha.json", "\"spillover\": [\"leg\"]",
      "\"spillover\": [\"leg\"], \"instead\": \"It makes the skin shiver.\"",
      "Muscles/alpha.json:19: points[0].instead: the point sends pain; 'instead' is for one that sends none"),
    Edit(
      "Muscles/alpha.json", "\"essential\": [\"chest\"]", "\"essential\": [\"chesst\"]",
      "Muscles/alpha.json:18: points[0].essential[0]: there is no area 'chesst'; did you mean chest?"),
    Edit(
      "Muscles/alpha.json", "\"spillover\": [\"leg\"]", "\"spillover\": [\"leg\", \"lug\"]",
      "Muscles/alpha.json:19: points[0].spillover[1]: there is no area 'lug'; did you mean leg?"),
    Edit(
      "Muscles/alpha.json", "\"spillover\": [\"leg\"]", "\"spillover\": [\"chest\"]",
      "Areas.json:33: regions[1].areas[0].order[0]: no point of 'alpha' sends pain to 'leg'",
      "Muscles/alpha.json:13: points[0]: 'chest' is both essential and spillover"),
    Edit(
      "Muscles/alpha.json", "\"spots\": [{ \"view\": \"front\", \"x\": 50, \"y\": 150 }]", "\"spots\": []",
      "Muscles/alpha.json:17: points[0].spots: the point has no spot in the front or the back view"),
    Edit(
      "Muscles/alpha.json", "\"x\": 50, \"y\": 150", "\"x\": 150, \"y\": 150.5",
      "Muscles/alpha.json:17: points[0].spots[0]: the spot (150, 150.5) in front.svg lies outside the body"),
    Edit(
      "Muscles/alpha.json", "\"x\": 50, \"y\": 150", "\"x\": 5, \"y\": 150",
      "Muscles/alpha.json:17: points[0].spots[0]: the spot (5, 150) in front.svg lies outside the shape of the muscle"),
    Edit(
      "Figures/front.svg", "<path id=\"beta\" d=\"M10 600 L90 600 L90 900 L10 900 Z\"/>", "",
      "Muscles/beta.json:17: points[0].spots[0]: front.svg has no shape for 'beta'",
      "Muscles/beta.json:28: points[1].spots[0]: front.svg has no shape for 'beta'"),
    Edit(
      "Muscles/alpha.json", "\"care\": \"Here lies the bowel.\",", "",
      "Muscles/alpha.json:22: points[1]: 'press' and 'care' go together: how the point may be pressed, and the rule in words"
    ),
    Edit(
      "Muscles/alpha.json", "\"press\": \"never\",\n      \"care\": \"Here lies the bowel.\",", "",
      "Muscles/alpha.json:22: points[1]: the point lies in the danger area 'gut'; expected 'press' (care or never) and 'care'"
    ),
    Edit(
      "Muscles/alpha.json", "\"y\": 150", "\"y\": 301",
      "Muscles/alpha.json:13: points[0]: the point lies in the danger area 'gut'; expected 'press' (care or never) and 'care'"
    ),
  ]

  @Test func aMuscleSendsPainSomewhere() throws {
    let folder = try SmallAssets.folder()
    try folder.edit("Muscles/beta.json") {
      $0.replacing("\"essential\": [\"leg\"]", with: "\"essential\": []")
        .replacing("\"spillover\": [\"chest\"]", with: "\"spillover\": []")
        .replacing("\"spillover\": []", with: "\"spillover\": [], \"instead\": \"It makes the skin shiver.\"")
    }
    #expect(
      faults(in: folder) == ["Muscles/beta.json:12: points: no point sends pain anywhere"])
  }

  @Test(arguments: muscles) func musclesHoldTogetherWithAreasAndDrawings(edit: Edit) throws { try expect(edit) }

  @Test func aMuscleHasPoints() throws {
    let folder = try SmallAssets.folder()
    try folder.edit("Muscles/alpha.json") { text in
      let start = try #require(text.firstRange(of: "[\n    {"))
      let end = try #require(text.firstRange(of: "}\n  ],"))
      return text[..<start.lowerBound] + "[]," + text[end.upperBound...]
    }
    #expect(faults(in: folder) == ["Muscles/alpha.json:12: points: at least one trigger point is needed"])
  }

  /// What names a muscle whose file cannot be read is not to blame: not the rows of the areas, nor a page, nor a sense.
  @Test(arguments: [("\"regions\"", "\"region\""), ("\"id\": \"alpha\"", "\"id\": \"alfa\""), ("{", "")])
  func onlyTheFileOfABrokenMuscleIsBlamed(find: String, replace: String) throws {
    let folder = try #require(try SmallAssets.folder(breaking: Edit("Muscles/alpha.json", find, replace)))
    let found = faults(in: folder)
    #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("Muscles/alpha.json:") }, "\(found)")
  }

  static let chapters = [
    Edit(
      "Guides/sleep.md", "# Sleep well\n\nLie on your back.\n", "",
      "Guides/sleep.md:1: the chapter is empty; at least one sentence is needed"),
    Edit(
      "Guides/sleep.md", "Lie on your back.\n", " \t\r\n## More",
      "Guides/sleep.md:1: the chapter is empty; at least one sentence is needed"),
    Edit("Guides/sleep.md", "Lie on", "- Lie on"),
  ]

  @Test(arguments: chapters) func aChapterSaysSomething(edit: Edit) throws { try expect(edit) }

  static let complaints = [
    Edit(
      "Symptoms/cold-hand.json", "[\"Cold weather may do it.\"]", "[]",
      "Symptoms/cold-hand.json:11: also: at least one sentence is needed"),
    Edit(
      "Symptoms/cold-hand.json", "[\"leg\"]", "[\"legs\"]",
      "Symptoms/cold-hand.json:6: areas[0]: there is no area 'legs'; did you mean leg?"),
    Edit(
      "Conditions/sore-back.json", "\"alpha\"", "\"alfa\"",
      "Conditions/sore-back.json:8: muscles[0].id: there is no muscle 'alfa'"),
    Edit(
      "Conditions/sore-back.json", "\"id\": \"beta\"", "\"id\": \"alpha\"",
      "Conditions/sore-back.json:9: muscles[1]: the muscle 'alpha' is named twice"),
  ]

  @Test(arguments: complaints) func complaintsHoldTogetherWithMusclesAndAreas(edit: Edit) throws { try expect(edit) }
}
