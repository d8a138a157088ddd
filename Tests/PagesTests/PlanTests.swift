import Pages
import TestSupport
import Testing
import Text

/// The plan over all muscles, and the file that a calendar opens.
@Suite struct PlanTests {
  @Test func everyMuscleHasAPlanThatSaysNothingTwiceAndHasNoEmptyPart() {
    for muscle in Shipped.atlas.muscles {
      let plan = Plan([muscle, muscle], in: Shipped.atlas)
      #expect(plan.parts.count == 1)
      let blocks = Document(plan, in: Shipped.atlas, .english).blocks
      for (block, next) in zip(blocks, blocks.dropFirst()) {
        guard case .heading(let level) = block.kind, case .heading(let below) = next.kind else { continue }
        #expect(below > level, "\(muscle.id): nothing stands below \(block.text)")
      }
      let lines = blocks.map(\.text)
      #expect(Set(lines).count == lines.count, "\(muscle.id)")
    }
  }

  /// As often as its page says, within the day; and nothing where nothing is pressed.
  @Test func sessionsAreThoseOfTheMuscle() {
    for muscle in Shipped.atlas.muscles {
      let plan = Plan([muscle], in: Shipped.atlas)
      let now = Shipped.atlas.text(of: muscle).now
      #expect(plan.times[0].count == (now.tool == .none ? 0 : now.perDay), "\(muscle.id)")
      #expect(Set(plan.times[0]).count == plan.times[0].count)
      #expect(plan.times[0].allSatisfy { (9 * 60...20 * 60).contains($0.minutes) })
      #expect(!plan.parts[0].givingUp.isEmpty && !plan.parts[0].stopping.isEmpty, "\(muscle.id)")
      #expect(plan.changes.flatMap(\.lines).count == Shipped.atlas.text(of: muscle).prevent.count, "\(muscle.id)")
    }
  }

  @Test(arguments: [
    ("a, b; c\\d\ne", "a\\, b\\; c\\\\d\\ne"), ("plain", "plain"), ("\r\n", "\\n"),
  ])
  func wordsAreEscaped(words: String, expected: String) { #expect(CalendarLine.escaped(words) == expected) }

  @Test(arguments: [
    (String(repeating: "x", count: 73), [75]), (String(repeating: "x", count: 74), [75, 2]),
    (String(repeating: "é", count: 40), [74, 9]),
  ])
  func linesAreFoldedAt75Octets(words: String, lengths: [Int]) {
    let folded = CalendarLine("A", words).folded
    #expect(folded.hasSuffix("\r\n"))
    let lines = String(decoding: folded.utf8.filter { $0 != 13 }, as: UTF8.self).split(separator: "\n")
    #expect(lines.map(\.utf8.count) == lengths)
  }

  @Test(arguments: ["2026-02-30", "2026-13-01", "2026-1-01", "26-01-01", "2026-01-01x", "", "0000-01-01"])
  func whatIsNoDay(text: String) { #expect(Day(text) == nil) }

  @Test func daysGoOnOverTheYear() {
    #expect(Day("2024-02-29")?.later(by: 1).compact == "20240301")
    #expect(Day("2026-12-31")?.later(by: 14).compact == "20270114")
  }
}
