import Atlas
import AtlasCheck
import AtlasSource
import TestSupport
import Testing

/// What the check minds and the program bears: sentences too long, copied, hard to read, misspelled.
@Suite struct StyleTests {
  typealias Edit = SmallAssets.Edit

  static let long = Array(repeating: "go: go", count: 16).joined(separator: " ") + " go"
  static let longer = Array(repeating: "go: go", count: 20).joined(separator: " ") + " go"
  static let hard =
    "Contemporaneous investigations demonstrate considerable methodological heterogeneity notwithstanding."

  @Test(arguments: [
    Edit(
      "Muscles/alpha.json", "Lean back over a chair.", "\(long).",
      "Muscles/alpha.json:39: stretch[0]: a sentence has 33 words; expected at most 32"),
    Edit(
      "Muscles/alpha.json", "Here lies the bowel.", "\(long).",
      "Muscles/alpha.json:27: points[1].care: a sentence has 33 words; expected at most 32"),
    Edit(
      "RedFlags.json", "Pain with fever is a reason to ask somebody today.", "\(long).",
      "RedFlags.json:7: flags[0].text: a sentence has 33 words; expected at most 32"),
    Edit(
      "Symptoms/cold-hand.json", "It lies near by.", "\(long).",
      "Symptoms/cold-hand.json:8: muscles[0].why: a sentence has 33 words; expected at most 32"),
    Edit(
      "Guides/sleep.md", "Lie on your back.", "\(longer).",
      "Guides/sleep.md:3: a sentence has 41 words; expected at most 40"),
    Edit("Guides/sleep.md", "Lie on your back.", "\(long).\n\n## Sources\n\n\(longer)."),
    Edit(
      "Muscles/alpha.json", "Lean back over a chair.",
      "The top feels stiff. Now lean back over a low chair.\", \"Now lean back over a low chair."),
    Edit(
      "Guides/sleep.md", "Lie on your back.", hard,
      "Guides/sleep.md:1: the page reads like school year 44.5 (Flesch-Kincaid); expected 9 at most: shorter sentences, plainer words"
    ),
    Edit(
      "Muscles/alpha.json", "\"essential\": [\"chest\"],\n      \"spillover\": [\"leg\"]",
      "\"essential\": [\"leg\"],\n      \"spillover\": []",
      // That is right by itself; its pattern still shows what it said before.
      "Patterns/alpha.svg:3: point 1 on 'front': 0 % of 'leg' is painted as essential; expected 4 % or more",
      "Patterns/alpha.svg:3: point 1 on 'front': 0 % of its essential part lies in its essential areas; expected 85 %, it strays into chest",
      "Patterns/alpha.svg:3: point 1 on 'front': 19 % of it lies in its areas; expected 85 %, it strays into chest",
      "Patterns/alpha.svg:12: point 1 on 'back': 0 % of 'leg' is painted as essential; expected 4 % or more",
      "Patterns/alpha.svg:12: point 1 on 'back': 0 % of its essential part lies in its essential areas; expected 85 %, it strays into chest",
      "Patterns/alpha.svg:12: point 1 on 'back': 19 % of it lies in its areas; expected 85 %, it strays into chest"),
  ])
  func styleIsMinded(edit: Edit) throws { try expectStyle(edit) }

  @Test func aCopiedSentenceIsNamedWithItsOwner() throws {
    let folder = try SmallAssets.folder()
    for muscle in ["alpha", "beta"] {
      try folder.edit("Muscles/\(muscle).json") {
        $0.replacing(
          "Lean back over a chair.", with: "Lean back over a chair for as long as it feels good to you there.")
      }
    }
    let start = "Lean back over a chair for as long as it feels good to yo..."
    #expect(
      problems(in: folder) == [
        "Muscles/beta.json:39: stretch[0]: the sentence '\(start)' stands in Muscles/alpha.json too; say it in words of its own"
      ])
  }

  @Test func anAreaWithoutMuscleIsNamed() throws {
    let folder = try SmallAssets.folder()
    for muscle in ["alpha", "beta"] {
      try folder.edit("Muscles/\(muscle).json") {
        $0.replacing("[\"leg\"]", with: "[\"chest\"]").replacing(
          "\"spillover\": [\"chest\"]", with: "\"spillover\": []")
      }
    }
    try folder.edit("Areas.json") {
      $0.replacing(
        "\"choir\": [\"Leg\"], \"acr\": [], \"order\": [\"alpha\"]",
        with: "\"choir\": [\"Leg\"], \"acr\": [], \"order\": []")
    }
    let found = problems(in: folder)
    #expect(found.contains("Areas.json:33: regions[1].areas[0]: no trigger point sends pain to 'leg'"), "\(found)")
  }

  @Test func spellingGoesByTheListOfWords() throws {
    let folder = try SmallAssets.folder()
    try folder.edit("Guides/sleep.md") {
      $0.replacing("your back", with: "your bakc, `not code`, Musculus, Travell, travell")
    }
    try folder.edit("Words.txt") { $0 + "Travell\n" }
    try folder.edit("Muscles/alpha.json") {
      $0.replacing("first one", with: "frist one").replacing("Book", with: "Bokk")
    }
    try folder.edit("Symptoms/cold-hand.json") {
      $0.replacing("[\"chilly hand\"],", with: "[\"chily hand\"], \"words\": [\"coold hand\"],")
    }
    let assets = AssetsFolder(path: folder.path)
    let spelling = try Spelling(of: try Atlas.load(from: assets), in: assets)
    #expect(spelling.words.contains("bakc") && !spelling.words.contains("code"))
    #expect(!spelling.words.contains("Musculus") && !spelling.words.contains("Travell"), "they stand in Words.txt")
    #expect(spelling.words.contains("travell"), "a name is written with a capital")
    #expect(
      !spelling.words.contains("frist") && !spelling.words.contains("Bokk"), "a muscle, a book may be called so")
    #expect(spelling.words.contains("chily") && !spelling.words.contains("coold"), "a name is shown, a word is typed")
    let found = spelling.problems(misspelled: ["bakc"]).list.map(\.description)
    #expect(found == ["Guides/sleep.md:3: no dictionary has the word 'bakc'; correct it, or add it to Words.txt"])
  }

  @Test func theListOfWordsIsReadWithCare() throws {
    let folder = try SmallAssets.folder()
    let assets = AssetsFolder(path: folder.path)
    let atlas = try Atlas.load(from: assets)
    try folder.write("Words.txt", "fine\nbad\u{1B}word\n")
    #expect(throws: Problems.self) { try Spelling(of: atlas, in: assets) }
    try folder.remove("Words.txt")
    let missing = #expect(throws: Problems.self) { try Spelling(of: atlas, in: assets) }
    #expect(missing?.description == "Words.txt:1: the file is missing")
  }
}
