import Atlas
import AtlasSource
import TestSupport
import Testing

/// The thesaurus is read as strictly as the rest, and what its words lead to is there.
@Suite struct ThesaurusReadingTests {
  typealias Edit = SmallAssets.Edit

  @Test func everyWordHasItsKindAndItsLeads() throws {
    let folder = try SmallAssets.folder()
    let senses = try Atlas.load(from: AssetsFolder(path: folder.path)).thesaurus.senses
    #expect(senses.map(\.kind) == [.place, .gesture, .circumstance, .sensation])
    #expect(senses.map(\.leads) == [["chest", "alpha"], ["beta"], ["sleep"], []])
    #expect(senses[0].words == ["torso", "trunk"])
  }

  static let edits = [
    Edit(
      "Thesaurus.json", "\"leads\": [\"beta\"]", "\"leads\": [\"betta\"]",
      "Thesaurus.json:6: gestures[0].leads[0]: it leads to 'betta', which is no area, muscle, symptom, condition or "
        + "chapter; did you mean beta?"),
    Edit(
      "Thesaurus.json", "\"leads\": [\"chest\", \"alpha\"]", "\"leads\": [\"top\"]",
      "Thesaurus.json:3: places[0].leads[0]: it leads to 'top', which is no area, muscle, symptom, condition or chapter; "
        + "did you mean prevent-top?"),
    Edit(
      "Thesaurus.json", "\"words\": [\"in bed\"]", "\"words\": []",
      "Thesaurus.json:9: circumstances[0].words: at least one word is needed"),
    Edit(
      "Thesaurus.json", "\"words\": [\"in bed\"]", "\"word\": [\"in bed\"]",
      "Thesaurus.json:9: circumstances[0].word: 'word' is not known here; did you mean 'words'?",
      "Thesaurus.json:9: circumstances[0]: 'words' is missing"),
    Edit(
      "Thesaurus.json", "\"gestures\"", "\"gesture\"", "Thesaurus.json:1: 'gestures' is missing",
      "Thesaurus.json:5: gesture: 'gesture' is not known here; did you mean 'gestures'?"),
    Edit(
      "Thesaurus.json", "[\"chilly\", \"icy\"]", "[\"chilly\", 7]",
      "Thesaurus.json:12: sensations[0].words[1]: expected a string, found a number"),
    Edit(
      "Symptoms/cold-hand.json", "\"frequency\": \"common\"", "\"frequency\": \"often\"",
      "Symptoms/cold-hand.json:4: frequency: expected one of very-common, common, occasional, rare"),
  ]

  @Test(arguments: edits) func aFaultStopsTheProgram(edit: Edit) throws { try expect(edit) }

  @Test func aMissingThesaurusIsSaid() throws {
    let folder = try SmallAssets.folder()
    try folder.remove("Thesaurus.json")
    #expect(faults(in: folder) == ["Thesaurus.json:1: the file is missing"])
  }
}
