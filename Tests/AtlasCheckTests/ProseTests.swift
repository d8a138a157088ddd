import TestSupport
import Testing

@testable import AtlasCheck

/// How a text is taken apart and weighed.
@Suite struct ProseTests {
  @Test(arguments: [
    ("Sit down. Breathe out.", ["Sit down.", "Breathe out."]),
    ("See vol. 1, ch. 22 of the manual. Then press.", ["See vol. 1, ch. 22 of the manual.", "Then press."]),
    ("Hold 5 to 7 of 10: no more.", ["Hold 5 to 7 of 10: no more."]),
    ("Does it hurt? Stop! Rest.", ["Does it hurt?", "Stop!", "Rest."]), ("", []),
    ("By J. Smith. \"Stop.\" He did!", ["By J. Smith.", "\"Stop.\" He did!"]),
  ])
  func sentences(text: String, expected: [String]) { #expect(Prose([text]).sentences == expected) }

  @Test(arguments: [
    ("press", 1), ("muscle", 2), ("breathe", 1), ("shoulder", 2), ("infraspinatus", 5), ("knee", 1), ("table", 2),
  ])
  func syllables(word: String, count: Int) { #expect(Prose.syllables(of: word) == count) }

  @Test func plainWordsAskForFewSchoolYears() {
    let plain = Prose(["Put the ball on the wall. Lean on it. Stop when the arm goes numb."])
    let hard = Prose([
      "Contemporaneous investigations regarding myofascial hyperirritability demonstrate methodological heterogeneity, notwithstanding considerable epidemiological indeterminacies."
    ])
    #expect(plain.grade < 3)
    #expect(hard.grade > ProseChecks.highestGrade)
    #expect(Prose([]).grade == 0)
  }

  /// Marks, headings and the list of sources are not read; a paragraph goes on over its lines.
  @Test func paragraphsOfAChapter() {
    let text =
      "# Title\n\nOne line\ngoes on.\n\n> Take care.\n\n- first\n- second\n  goes on\n1. step\n\n## Sources\n\n- A book."
    let found = Prose.paragraphs(of: text)
    #expect(found.map(\.text) == ["One line goes on.", "Take care.", "first", "second goes on", "step"])
    #expect(found.map(\.line) == [3, 6, 8, 9, 11])
  }
}
