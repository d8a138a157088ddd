import TestSupport
import Testing

/// Red flags and what names them hold together: a warning that is lost is a danger.
@Suite struct RedFlagReferenceTests {
  typealias Edit = SmallAssets.Edit

  @Test(arguments: [
    Edit(
      "Areas.json", "[\"fever\"]", "[\"fevr\"]",
      "Areas.json:14: regions[0].red_flags[0]: there is no red flag 'fevr'; did you mean fever?"),
    Edit(
      "Areas.json", "[\"fever\"]", "[\"fever\", \"fever\"]",
      "Areas.json:14: regions[0].red_flags[1]: the red flag 'fever' is named twice"),
    Edit("Areas.json", "[\"fever\"]", "[]", "Areas.json:14: regions[0].red_flags: at least one red flag is needed"),
    Edit(
      "Symptoms/cold-hand.json", "[\"fever\"]", "[\"fevers\"]",
      "Symptoms/cold-hand.json:12: red_flags[0]: there is no red flag 'fevers'; did you mean fever?"),
    Edit(
      "Muscles/alpha.json", "\"cautions\"", "\"red_flags\": [\"cold\"], \"cautions\"",
      "Muscles/alpha.json:41: red_flags[0]: there is no red flag 'cold'"),
    Edit(
      "RedFlags.json", "\"flags\": [",
      "\"flags\": [{ \"id\": \"fever\", \"level\": \"now\", \"name\": \"F\", \"text\": \"F\", \"words\": [\"f\"], \"source\": \"F\" },",
      "RedFlags.json:4: flags[1].id: the red flag 'fever' is listed twice"),
    Edit(
      "RedFlags.json", "[\"high fever\", \"very hot\", \"shivering\"]", "[]",
      "RedFlags.json:8: flags[0].words: at least one phrase is needed"),
    Edit(
      "RedFlags.json", "\"very hot\"", "\"--\"", "RedFlags.json:8: flags[0].words[1]: the phrase has no letters"),
    Edit(
      "Guides/sleep.md", "Lie on your back.", "<!-- red-flags: later -->",
      "Guides/sleep.md:3: there is no level 'later' of red flags; expected one of now, today, soon, ask"),
    Edit(
      "Guides/sleep.md", "Lie on your back.", "Lie down.\n\n<!-- red-flag: fever, fevre -->",
      "Guides/sleep.md:5: there is no red flag 'fevre'; did you mean fever?"),
    Edit("Guides/sleep.md", "Lie on your back.", "Lie down.\n\n<!-- red-flag: fever -->"),
  ])
  func aWarningIsNeverLost(edit: Edit) throws { try expect(edit) }
}
