import Screens
import TestSupport

@testable import Plain

/// A dialogue that lines are typed into, as in "stiff neck|1|t".
struct Dialogue {
  var session: PlainSession
  /// What was read since the last line.
  private(set) var lines: [String] = []
  private(set) var outputs: [Output] = []
  private var now = ContinuousClock.now

  init(_ screens: [Screen] = [], isConfirmed: Bool = false, width: Int = 80) {
    let app = App(Shipped.edition, screens: screens, isConfirmed: isConfirmed)
    session = PlainSession(app, asksFirst: screens.isEmpty, width: width)
    take(session.tick(now))
    take(session.begin())
  }

  /// Types lines with bars between them; only what comes of the last one is kept.
  mutating func type(_ lines: String) {
    for line in lines.split(separator: "|", omittingEmptySubsequences: false) {
      (self.lines, outputs) = ([], [])
      take(session.answer(line == "Enter" ? "" : String(line)))
    }
  }

  /// Tells what the loop has done; what was read before stays.
  mutating func answer(_ answer: Answer) {
    outputs = []
    take(session.answered(answer))
  }

  /// Lets seconds pass, one after the other.
  mutating func wait(_ seconds: Int) {
    (lines, outputs) = ([], [])
    for _ in 0..<seconds {
      now += .seconds(1)
      take(session.tick(now))
    }
  }

  private mutating func take(_ new: [Output]) {
    outputs += new
    lines += new.compactMap(\.words)
  }

  /// What was read, in one line, however it was wrapped.
  var text: String { lines.map { $0.trimmingPrefix { $0 == " " } }.joined(separator: " ") }
}
