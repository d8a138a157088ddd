import Testing

@testable import Plain

/// A release, line by line, over a time that is handed in.
@Suite struct ReleaseTests {
  private func begun() -> Dialogue {
    var dialogue = Dialogue(isConfirmed: true)
    dialogue.type("infraspinatus|1|t|Enter")
    return dialogue
  }

  @Test func whatMustBeRuledOutIsConfirmedOnce() {
    var dialogue = Dialogue()
    dialogue.type("infraspinatus|1|t")
    #expect(dialogue.text.contains("? ASK FIRST: Blood thinners"))
    #expect(dialogue.text.contains("is it so that none of it is true for you?"))
    dialogue.type("Enter")
    #expect(!dialogue.session.isReleasing)
    dialogue.type("yes")
    #expect(dialogue.outputs.contains { if case .remember(let ids) = $0 { ids.count > 5 } else { false } })
    #expect(dialogue.text.contains("Where: ") && dialogue.text.contains("Enter begin"))
    dialogue.type("Enter")
    #expect(dialogue.lines.first == "get ready: 10 seconds" && dialogue.session.isReleasing)
    dialogue.type("b|t")
    #expect(!dialogue.text.contains("is it so"))
  }

  @Test func everyChangeAndEveryTenSecondsAreALine() {
    var dialogue = begun()
    dialogue.wait(9)
    #expect(dialogue.lines == [])
    dialogue.wait(1)
    #expect(dialogue.lines == ["press, 1 of 2: 30 seconds"])
    #expect(dialogue.outputs.contains(.ring("press, 1 of 2: 30 seconds")))
    dialogue.wait(29)
    #expect(dialogue.lines == ["20", "10"])
    dialogue.wait(1)
    #expect(dialogue.lines == ["rest: 15 seconds"])
    dialogue.wait(45)
    #expect(dialogue.lines.prefix(4) == ["10", "press, 2 of 2: 30 seconds", "20", "10"])
    #expect(dialogue.text.contains("then: ") && dialogue.text.contains("done: pressed your RIGHT for 60 seconds"))
    #expect(dialogue.lines.last?.contains("q quit") == true && !dialogue.session.isReleasing)
    #expect(dialogue.session.wakesAt == nil)
  }

  @Test func enterWaitsAndXEnds() {
    var dialogue = begun()
    dialogue.wait(15)
    dialogue.type("Enter")
    #expect(dialogue.lines.first == "paused: take the pressure off")
    dialogue.wait(100)
    #expect(dialogue.lines == [])
    dialogue.type("Enter")
    #expect(dialogue.lines.first == "goes on")
    dialogue.wait(5)
    #expect(dialogue.lines == ["20"])
    dialogue.type("x")
    #expect(dialogue.lines.first == "stopped: pressed your RIGHT for 10 seconds" && !dialogue.session.isReleasing)
  }

  @Test func stepsAreSkippedAndSidesChanged() {
    var dialogue = begun()
    dialogue.type("n")
    #expect(dialogue.lines.first == "press, 1 of 2: 30 seconds")
    dialogue.type("s")
    #expect(dialogue.lines.first == "change to your LEFT: 10 seconds")
    dialogue.type("stiff neck")
    #expect(dialogue.session.isReleasing)
    dialogue.wait(10)
    #expect(dialogue.lines == ["press, 1 of 2: 30 seconds"])
    dialogue.type("t|x")
    #expect(!dialogue.session.isReleasing)
  }

  /// The shell takes the program away, and no pressure is counted meanwhile.
  @Test func whatIsPutAsideWaits() {
    var dialogue = begun()
    dialogue.wait(20)
    #expect(dialogue.session.suspend().first == .line("paused: take the pressure off"))
    dialogue.wait(50)
    dialogue.type("Enter|x")
    #expect(dialogue.lines.first == "stopped: pressed your RIGHT for 10 seconds")
  }

  /// Who leaves in the middle hears what was done.
  @Test func leavingEndsIt() {
    var dialogue = begun()
    dialogue.wait(20)
    #expect(dialogue.session.end() == [.line("stopped: pressed your RIGHT for 10 seconds")])
  }

  /// Each of the ten complaints of the issue, from the first line to the first second of a release, and to a plan.
  @Test(arguments: [
    "tension headache|1|t|yes|Enter", "desk neck|1|t|yes|Enter", "mouse elbow|1|t 1|yes|Enter",
    "heel pain in the morning|1|t|yes|Enter", "sciatica|1|t|yes|Enter", "jaw pain|1|t|yes|Enter",
    "frozen shoulder|1|t|yes|Enter", "low back after lifting|1|t|yes|Enter", "runner's knee|1|t|yes|Enter",
    "numb ring finger|1|t 2|yes|Enter",
  ])
  func fromTheComplaintToItsRelease(lines: String) {
    var dialogue = Dialogue()
    dialogue.type(lines)
    #expect(dialogue.lines.first == "get ready: 10 seconds", "\(dialogue.text)")
    dialogue.type("plan")
    #expect(dialogue.lines.first?.hasPrefix("Plan: ") == true)
    #expect(dialogue.text.contains("Read this first:") && dialogue.text.contains("Read on: 1 "))
    #expect(lines.count { $0 == "|" } + 2 <= 12)
  }
}
