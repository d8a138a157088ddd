import Figure
import Journal
import Pages
import TestSupport
import Testing
import Text

/// What the journal says in sentences.
@Suite struct JournalWordsTests {
  private static func trend(_ means: [Double], every days: Int = 1) -> Trend {
    Trend(means.enumerated().map { DayReading(day: $0 * days, mean: $1, worst: 9, count: 1) })
  }

  @Test(arguments: [
    ([6.0, 6, 6, 3, 3, 3], 1, "Down from 6 to 3 in 5 days: a change that matters."),
    ([6, 6, 3, 3], 4, "Down from 6 to 3 in 12 days: a change that matters."),
    ([6, 6, 5, 5], 4, "Down from 6 to 5 in 12 days: no change that matters yet."),
    ([3, 3, 5.3, 5.3], 1, "Up from 3 to 5.3 in 3 days: a change that matters."),
    ([4, 4, 4, 4], 1, "At 4, as 3 days before: no change that matters yet."),
    ([6], 1, "Too little to tell yet: 1 day is recorded, and it takes 4."),
    ([6, 1, 1], 1, "Too little to tell yet: 3 days are recorded, and it takes 4."),
    ([], 1, "No place has been recorded in this time, so there is no trend."),
  ])
  func aTrendIsASentence(means: [Double], days: Int, sentence: String) {
    #expect(Self.trend(means, every: days).sentence(.english) == sentence)
  }

  @Test func theRuleNamesItsSource() throws {
    let rule = try #require(Self.trend([6, 6, 6, 3, 3, 3]).ruleWords(.english))
    #expect(rule.contains("2 points or 30 %") && rule.contains("Farrar") && rule.contains("the first 3"))
    #expect(Self.trend([6]).ruleWords(.english) == nil)
  }

  @Test func anEntryIsSaidInWords() throws {
    let entry = try #require(SampleMonth.entries.last)
    #expect(entry.painWords(in: Shipped.edition) == "back of neck, RIGHT 2")
    #expect(entry.treatmentWords(in: Shipped.edition) == "Levator scapulae, point 1, RIGHT, from 3 to 1")
    #expect(entry.otherWords(in: Shipped.edition).contains("plan kept: Levator scapulae"))
    #expect(entry.at.dayWords(today: SampleMonth.today, .english) == "Thursday 26 November 2026, today")
    #expect(entry.at.timeWords(.english) == "20:40")
  }

  /// What was typed or imported cannot drive a terminal.
  @Test func aNoteObeysNothing() {
    let entry = Entry(id: "x", at: SampleMonth.now, helped: ["\u{1B}[2Jheat"], note: "a\u{7}b\u{202E}c\nd")
    let words = entry.otherWords(in: Shipped.edition).joined()
    #expect(words.contains("“a?b?c?d”") && !words.contains("\u{1B}"))
  }

  @Test func theBodyHasChanged() {
    func places(_ means: [(String, Double)]) -> [PlaceMean] {
      means.map { PlaceMean(area: $0.0, side: .right, mean: $0.1, worst: 9, count: 3) }
    }
    let change = BodyChange(
      from: .init(0...6, places([("back-of-neck", 6), ("temple", 4), ("forehead", 2), ("lumbar", 3), ("heel", 0)])),
      to: .init(
        20...26, places([("back-of-neck", 3), ("temple", 0), ("forehead", 5), ("lumbar", 3.4), ("buttock", 2)])))
    let words = change.words(in: Shipped.edition).map { "\($0.heading): \($0.lines.joined(separator: "; "))" }
    #expect(
      words == [
        "What came: Buttock, RIGHT: 2", "Stronger: Forehead, RIGHT: from 2 to 5",
        "Weaker: Back of neck, RIGHT: from 6 to 3",
        "What went: Temple, RIGHT: 4",
        "Much the same: \(Shipped.atlas.area("lumbar")?.name ?? ""), RIGHT: from 3 to 3.4",
      ])
  }
}
