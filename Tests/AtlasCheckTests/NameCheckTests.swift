import Atlas
import AtlasCheck
import TestSupport
import Testing

/// What things are called: nothing twice, no sentence where a name is shown, no word of the thesaurus in two senses.
@Suite struct NameCheckTests {
  typealias Edit = SmallAssets.Edit

  static let faults = [
    Edit(
      "Muscles/alpha.json", "[\"first one\"]", "[\"first one\", \"First-one\"]",
      "Muscles/alpha.json:6: aliases[1]: 'First-one' stands in aliases[0] already"),
    Edit(
      "Muscles/alpha.json", "[\"first one\"]", "[\"Alpha\"]",
      "Muscles/alpha.json:6: aliases[0]: 'Alpha' stands in name already"),
    Edit(
      "Muscles/alpha.json", "[\"first one\"],", "[\"first one\"], \"words\": [\"frist one\", \"first one\"],",
      "Muscles/alpha.json:6: words[1]: 'first one' stands in aliases[0] already"),
    Edit(
      "Symptoms/cold-hand.json", "[\"chilly hand\"]", "[\"my hand is cold\"]",
      "Symptoms/cold-hand.json:4: aliases[0]: 'my hand is cold' is what somebody says and no name; it belongs into words"
    ),
    Edit(
      "Guides/Contents.json", "[\"bed\"]", "[\"bed\", \"cant sleep\"]",
      "Guides/Contents.json:3: chapters[0].aliases[1]: 'cant sleep' is what somebody says and no name; it belongs into "
        + "words"),
    Edit(
      "Thesaurus.json", "[\"chilly\", \"icy\"]", "[\"chilly\", \"the trunks\"]",
      "Thesaurus.json:12: sensations[0].words[1]: 'the trunks' stands in places[0].words[1] already"),
    Edit(
      "Thesaurus.json", "[\"chilly\", \"icy\"]", "[\"chilly\", \"my pain\"]",
      "Thesaurus.json:12: sensations[0].words[1]: 'my pain' has no word that the search looks for"),
    Edit(
      "Thesaurus.json", "[\"chilly\", \"icy\"] }", "[\"chilly\"], \"leads\": [\"leg\", \"leg\"] }",
      "Thesaurus.json:12: sensations[0].leads[1]: this entry stands twice"),
  ]

  @Test(arguments: faults) func aFaultIsTold(edit: Edit) throws { try expectStyle(edit) }

  /// Words of the search may be wrong on purpose; the names that are shown may not.
  @Test func wordsMayBeWrong() throws {
    let edit = Edit(
      "Symptoms/cold-hand.json", "[\"chilly hand\"],", "[\"chilly hand\"], \"words\": [\"my hannd is cold\"],")
    try expectStyle(edit)
  }
}
