import Atlas
import AtlasCheck
import AtlasSource
import TestSupport
import Testing

/// The words that pages do not use, and those that a stretch needs.
@Suite struct WordingTests {
  typealias Edit = SmallAssets.Edit

  @Test(arguments: [
    Edit(
      "Muscles/alpha.json", "Long work at a bench.", "A blow on the loin.",
      "Muscles/alpha.json:35: causes[0]: 'loin' is not said here; say: flank"),
    Edit(
      "Muscles/alpha.json", "It gets numb: stop.", "The LOIN gets numb: stop.",
      "Muscles/alpha.json:47: now.stop[0]: 'loin' is not said here; say: flank"),
    Edit("Muscles/alpha.json", "Long work at a bench.", "A purloined bench."),
    Edit("Wording.txt", "loin = flank", "glove = mitten"),
    Edit(
      "Wording.txt", "[muscles]\nloin = flank", "[muscles, symptoms and conditions]\nglove = mitten",
      "Conditions/sore-back.json:19: now.first_days[0]: 'glove' is not said here; say: mitten",
      "Symptoms/cold-hand.json:19: now.first_days[0]: 'glove' is not said here; say: mitten"),
    Edit(
      "Wording.txt", "[muscles]\nloin = flank", "[muscles, symptoms and conditions]\nbench = table",
      "Muscles/alpha.json:35: causes[0]: 'bench' is not said here; say: table",
      "Muscles/beta.json:35: causes[0]: 'bench' is not said here; say: table"),
    Edit("Muscles/alpha.json", "Two hands below the top.", "Here you search. For it, ask."),
    Edit(
      "Muscles/alpha.json", "Two hands below the top.", "Search for it below.",
      "Muscles/alpha.json:25: points[1].find: nobody presses this point; 'search for' is not said here; say: where it is"
    ), Edit("Muscles/alpha.json", "A hand below the top.", "Search for it below."),
    Edit(
      "Wording.txt", "[muscles]", "[muscle]",
      "Wording.txt:3: there is no place 'muscle'; did you mean muscles or muscles, symptoms and conditions?",
      "Wording.txt:4: expected a place in brackets first, such as [muscles]"),
    Edit("Wording.txt", "loin = flank", "loin", "Wording.txt:4: expected WORD, WORD = WHAT TO SAY"),
    Edit("Wording.txt", "loin = flank", ", = flank", "Wording.txt:4: expected a word before each comma"),
    Edit("Wording.txt", "loin = flank", "loin = a = b", "Wording.txt:4: expected WORD, WORD = WHAT TO SAY"),
    Edit(
      "Wording.txt", "# Words", "[how long a stretch lasts]\nseconds, minute",
      "Muscles/alpha.json:39: stretch: the stretch does not say how long it is held",
      "Muscles/beta.json:39: stretch: the stretch does not say how long it is held"),
    Edit(
      "Wording.txt", "# Words", "[how often a stretch is done]\nlean, twice"),
    Edit(
      "Wording.txt", "# Words", "[how often a stretch is done]\ntwice, times",
      "Muscles/alpha.json:39: stretch: the stretch does not say how often it is done",
      "Muscles/beta.json:39: stretch: the stretch does not say how often it is done"),
  ])
  func theListOfWordsHolds(edit: Edit) throws { try expectStyle(edit) }

  @Test func withoutTheListNothingIsRight() throws {
    let folder = try SmallAssets.folder()
    try folder.remove("Wording.txt")
    #expect(problems(in: folder) == ["Wording.txt:1: the file is missing"])
  }
}
