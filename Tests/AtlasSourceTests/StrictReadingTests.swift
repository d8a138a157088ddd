import Atlas
import AtlasSource
import TestSupport
import Testing

/// One reading of a file, as strict as the check: a fault of any kind stops the program at its start and is named with
/// its file, its line and its place.
@Suite struct StrictReadingTests {
  typealias Edit = SmallAssets.Edit

  @Test func theSmallDataIsRight() throws {
    let folder = try SmallAssets.folder()
    let atlas = try Atlas.load(from: AssetsFolder(path: folder.path))
    #expect(atlas.muscles.map(\.id) == ["alpha", "beta"])
    #expect(atlas.muscle("alpha")?.points.map(\.press) == [.free, .never])
    #expect(atlas.muscle("alpha").map { atlas.text(of: $0).points.map(\.care) } == [nil, "Here lies the bowel."])
    #expect(atlas.parts[0].x == -100...100 && atlas.parts[0].plates == [.front: .palm])
    #expect(atlas.regions[0].neighbour(.down, in: .front) == "bottom")
    #expect(atlas.themes[0].colors16?.body.tendon.map(\.number) == [0, 0] && atlas.themes[0].colors256 == nil)
  }

  static let unknownKeys = [
    Edit(
      "Areas.json", "\"red_flags\"", "\"red_flgs\"", "Areas.json:9: regions[0]: 'red_flags' is missing",
      "Areas.json:14: regions[0].red_flgs: 'red_flgs' is not known here; did you mean 'red_flags'?"),
    Edit(
      "Symptoms/cold-hand.json", "\"red_flags\"", "\"red-flags\"",
      "Symptoms/cold-hand.json:12: red-flags: 'red-flags' is not known here; did you mean 'red_flags'?"),
    Edit(
      "RedFlags.json", "\"name\"", "\"pressng\": true, \"name\"",
      "RedFlags.json:6: flags[0].pressng: 'pressng' is not known here; did you mean 'pressing'?"),
    Edit(
      "Areas.json", "\"up\"", "\"upp\"",
      "Areas.json:29: regions[1].neighbours.front.upp: 'upp' is not known here; did you mean 'up'?"),
    Edit(
      "Areas.json", "\"front\": \"palm\"", "\"frnt\": \"palm\"",
      "Areas.json:3: parts[0].plates.frnt: 'frnt' is not known here; did you mean 'front'?"),
    Edit("Areas.json", "\"rule\"", "\"more\": 1, \"rule\"", "Areas.json:6: dangers[0].more: 'more' is not known here"),
    Edit(
      "Muscles/alpha.json", "\"care\"", "\"cares\"",
      "Muscles/alpha.json:27: points[1].cares: 'cares' is not known here; did you mean 'care'?"),
    Edit(
      "Muscles/alpha.json", "\"x\": 50", "\"x\": 50, \"z\": 1",
      "Muscles/alpha.json:17: points[0].spots[0].z: 'z' is not known here"),
    Edit(
      "Symptoms/cold-hand.json", "\"id\": \"alpha\"", "\"id\": \"alpha\", \"side\": 1",
      "Symptoms/cold-hand.json:8: muscles[0].side: 'side' is not known here"),
    Edit(
      "Conditions/sore-back.json", "\"also\"", "\"hint\": 1, \"also\"",
      "Conditions/sore-back.json:11: hint: 'hint' is not known here"),
    Edit(
      "Guides/Contents.json", "\"aliases\"", "\"x\": 1, \"aliases\"",
      "Guides/Contents.json:3: chapters[0].x: 'x' is not known here"),
    Edit(
      "Themes/dark.json", "\"colors16\"", "\"colors8\": {}, \"colors16\"",
      "Themes/dark.json:4: colors8: 'colors8' is not known here; did you mean 'colors16' or 'colors24'?"),
    Edit(
      "Themes/dark.json", "\"ink\"", "\"inc\": 0, \"ink\"",
      "Themes/dark.json:7: colors16.inc: 'inc' is not known here; did you mean 'ink'?"),
  ]

  /// A misspelled key drops nothing without a word: not a warning, not an arrow, not a colour.
  @Test(arguments: unknownKeys) func anUnknownKeyIsAFault(edit: Edit) throws { try expect(edit) }

  static let wrongValues = [
    Edit(
      "Areas.json", "[\"fever\"]", "[7]", "Areas.json:14: regions[0].red_flags[0]: expected a string, found a number"),
    Edit(
      "RedFlags.json", "\"level\": \"today\"", "\"level\": \"later\"",
      "RedFlags.json:5: flags[0].level: expected one of now, today, soon, ask"),
    Edit(
      "RedFlags.json", "\"source\": \"Book of fevers, 1st ed.\"", "\"pressing\": 1",
      "RedFlags.json:3: flags[0]: 'source' is missing",
      "RedFlags.json:9: flags[0].pressing: expected a boolean, found a number"),
    Edit(
      "Areas.json", "\"sided\": false", "\"sided\": \"no\"",
      "Areas.json:3: parts[0].sided: expected a boolean, found a string"),
    Edit("Areas.json", "[-100, 100]", "[100, -100]", "Areas.json:3: parts[0].x: expected two edges, the smaller first"),
    Edit("Areas.json", "[-100, 100]", "[-1e300, 100]", "Areas.json:3: parts[0].x[0]: -1e+300 is below -400"),
    Edit("Areas.json", "[0, 500]", "{}", "Areas.json:3: parts[0].y: expected an array, found an object"),
    Edit(
      "Areas.json", "\"front\": \"palm\"", "\"front\": \"sole\"",
      "Areas.json:3: parts[0].plates.front: expected one of head-front, palm, foot-top"),
    Edit(
      "Areas.json", "\"rule\": \"never\"", "\"rule\": \"free\"",
      "Areas.json:6: dangers[0].rule: expected one of never, care"),
    Edit(
      "Areas.json", "\"rule\": \"never\"", "\"rule\": \"never\", \"tools_banned\": [\"none\"]",
      "Areas.json:6: dangers[0].tools_banned[0]: expected one of finger, thumb, pinch, knuckle, flat-hand, ball-wall, ball-floor, two-balls, cane, roller"
    ),
    Edit(
      "Muscles/alpha.json", "\"spillover\": [\"leg\"]", "\"spillover\": [\"leg\"], \"helper\": 1",
      "Muscles/alpha.json:19: points[0].helper: expected a boolean, found a number"),
    Edit(
      "Areas.json", "{ \"front\": \"Front of top\", \"back\": \"Back of top\" }", "[]",
      "Areas.json:12: regions[0].names: expected an object, found an array"),
    Edit(
      "Muscles/alpha.json", "\"x\": 50", "\"x\": 331", "Muscles/alpha.json:17: points[0].spots[0].x: 331 is above 330"),
    Edit(
      "Muscles/alpha.json", "\"y\": 150", "\"y\": \"150\"",
      "Muscles/alpha.json:17: points[0].spots[0].y: expected a number, found a string"),
    Edit(
      "Muscles/alpha.json", "\"common\"", "\"often\"",
      "Muscles/alpha.json:9: frequency: expected one of very-common, common, occasional, rare"),
    Edit(
      "Muscles/alpha.json", "\"press\": \"never\"", "\"press\": \"free\"",
      "Muscles/alpha.json:26: points[1].press: expected one of care, never"),
    Edit("Muscles/alpha.json", "\"name\": \"Alpha\"", "\"name\": \"\"", "Muscles/alpha.json:4: name: this is empty"),
    Edit(
      "Muscles/alpha.json", "\"name\": \"Alpha\"", "\"name\": null",
      "Muscles/alpha.json:4: name: expected a string, found null"),
    Edit(
      "Muscles/alpha.json", "Bends the top", "Bends\\u001b[2J the top",
      "Muscles/alpha.json:11: action: there is a control character in the text"),
    Edit(
      "Muscles/alpha.json", "\"aliases\": [\"first one\"]", "\"aliases\": [\"a\\u0007b\"]",
      "Muscles/alpha.json:6: aliases[0]: there is a control character in the text"),
    Edit(
      "Muscles/alpha.json", "\"source\": \"Book of muscles, ch. 1\"\n    },", "\"note\": []\n    },",
      "Muscles/alpha.json:13: points[0]: 'source' is missing",
      "Muscles/alpha.json:20: points[0].note: 'note' is not known here"),
    Edit(
      "Muscles/alpha.json", "\"ta2\": \"1\",", "\"ta2\": \"1\",\n\"ta2\": \"2\",",
      "Muscles/alpha.json:8: ta2: 'ta2' stands twice"),
    Edit(
      "Symptoms/cold-hand.json", "\"tradition\"", "\"trial\"",
      "Symptoms/cold-hand.json:13: evidence: expected one of tradition, disputed"),
    Edit(
      "Muscles/alpha.json", "\"tradition\"", "\"trial\"",
      "Muscles/alpha.json:42: evidence: expected one of tradition, disputed"),
    Edit(
      "Muscles/alpha.json", "[\"The top feels stiff.\"]",
      "[\"The top is stiff.\", { \"text\": \"It creaks in trials.\", \"evidence\": \"trial\" }]"),
    Edit(
      "Muscles/alpha.json", "[\"The top feels stiff.\"]", "[7]",
      "Muscles/alpha.json:34: symptoms[0]: expected a string, found a number"),
    Edit(
      "Muscles/alpha.json", "[\"The top feels stiff.\"]",
      "[{ \"text\": \"The top feels stiff.\", \"evidence\": \"seed\" }]",
      "Muscles/alpha.json:34: symptoms[0].evidence: expected one of tradition, trial, study, disputed, medicine, ours"),
    Edit(
      "Symptoms/cold-hand.json", "[\"The hand feels cold.\"]", "[{ \"txt\": \"The hand feels cold.\" }]",
      "Symptoms/cold-hand.json:5: summary[0].txt: 'txt' is not known here; did you mean 'text'?",
      "Symptoms/cold-hand.json:5: summary[0]: 'evidence' is missing",
      "Symptoms/cold-hand.json:5: summary[0]: 'text' is missing"),
    Edit(
      "Muscles/alpha.json", "\"care\"", "\"helper\": \"yes\", \"care\"",
      "Muscles/alpha.json:27: points[1].helper: expected a boolean, found a string"),
    Edit(
      "Muscles/alpha.json", "\"care\"", "\"evidence\": \"tradition\", \"care\"",
      "Muscles/alpha.json:27: points[1].evidence: expected one of trial, study, disputed"),
    Edit(
      "Muscles/alpha.json", "\"release\"", "\"keys\": [{ \"muscle\": \"beta\", \"because\": \"above\" }], \"release\"",
      "Muscles/alpha.json:38: keys[0].because: 'because' is not known here",
      "Muscles/alpha.json:38: keys[0]: 'source' is missing", "Muscles/alpha.json:38: keys[0]: 'why' is missing"),
    Edit(
      "Symptoms/cold-hand.json", "[\"leg\"]", "\"leg\"",
      "Symptoms/cold-hand.json:6: areas: expected an array, found a string"),
    Edit(
      "Guides/Contents.json", "\"prevent\"", "\"regions\"",
      "Guides/Contents.json:3: chapters[0].part: expected one of know, prevent"),
    Edit(
      "Themes/dark.json", "\"muscle\": [7]", "\"muscle\": [-32768]",
      "Themes/dark.json:5: colors16.muscle[0]: -32768 is below -1"),
    Edit(
      "Themes/dark.json", "\"muscle\": [7]", "\"muscle\": []",
      "Themes/dark.json:5: colors16.muscle: has 0 entries, at least 1 are needed"),
    Edit(
      "Themes/dark.json", "\"muscle\": [7]", "\"muscle\": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]",
      "Themes/dark.json:5: colors16.muscle: has 17 entries, at most 16 are allowed"),
    Edit(
      "Themes/dark.json", "\"ink\": 0", "\"ink\": 1.5",
      "Themes/dark.json:7: colors16.ink: expected an integer, found 1.5"),
    Edit("Themes/dark.json", "\"ink\": 0", "\"ink\": 256", "Themes/dark.json:7: colors16.ink: 256 is above 255"),
    Edit(
      "Themes/dark.json", "\"ink\": 0", "\"ink\": \"red\"",
      "Themes/dark.json:7: colors16.ink: expected an integer, found a string"),
  ]

  @Test(arguments: wrongValues) func aWrongValueIsAFault(edit: Edit) throws { try expect(edit) }

  static let brokenTexts = [
    Edit(
      "Muscles/alpha.json", "\"ta2\": \"1\",", "\"ta2\": \"1\"",
      "Muscles/alpha.json:8: this is not JSON: expected ',' or '}'"),
    Edit("Muscles/alpha.json", "\"common\"", "common", "Muscles/alpha.json:9: this is not JSON: expected a value"),
    Edit("Muscles/alpha.json", "[\"top\"]", "[\"top\"", "Muscles/alpha.json:9: this is not JSON: expected ',' or ']'"),
    Edit(
      "Muscles/alpha.json", "\"ta2\": \"1\"", "\"ta2\" \"1\"",
      "Muscles/alpha.json:7: this is not JSON: expected ':' after the key"),
    Edit(
      "Muscles/alpha.json", "\"ta2\": \"1\"", "ta2: \"1\"",
      "Muscles/alpha.json:7: this is not JSON: expected a key in quotes"),
    Edit(
      "Muscles/alpha.json", "\"Alpha\"", "\"Al\npha\"",
      "Muscles/alpha.json:4: this is not JSON: expected no line end or control character inside quotes"),
    Edit(
      "Muscles/alpha.json", "\"Alpha\"", "\"Al\\pha\"",
      "Muscles/alpha.json:4: this is not JSON: expected a known escape"),
    Edit(
      "Muscles/alpha.json", "stop.\"]\n  }\n}", "stop.\"]\n  }\n} }",
      "Muscles/alpha.json:49: this is not JSON: expected nothing after the end"),
    Edit(
      "Muscles/alpha.json", "stop.\"]\n  }\n}\n", "stop.",
      "Muscles/alpha.json:47: this is not JSON: expected a closing quote"),
    Edit(
      "Muscles/alpha.json", "\"x\": 50", "\"x\": 050",
      "Muscles/alpha.json:17: this is not JSON: expected no 0 before a number"),
    Edit(
      "Muscles/alpha.json", "\"x\": 50", "\"x\": 1e999",
      "Muscles/alpha.json:17: this is not JSON: expected a number of a usual size"),
    Edit("Muscles/alpha.json", "\"x\": 50", "\"x\": nan", "Muscles/alpha.json:17: this is not JSON: expected a value"),
    Edit(
      "Themes/dark.json", "{\n  \"name\"", "{\n  \"name\" \"dark\"",
      "Themes/dark.json:2: this is not JSON: expected ':' after the key"),
    Edit(
      "Guides/sleep.md", "Lie on", "Lie\u{1B}[31m on", "Guides/sleep.md:3: there is a control character in this line"),
    Edit(
      "Guides/sleep.md", "Lie on", String(repeating: "x", count: 9000),
      "Guides/sleep.md:3: this line has 9011 bytes; at most 8192 are read"),
  ]

  /// Where a text breaks is told by its line, and a theme that is there but wrong is not called missing.
  @Test(arguments: brokenTexts) func aBrokenTextIsAFault(edit: Edit) throws { try expect(edit) }
}
