import Screens
import TestSupport
import Testing
import Text

@testable import Plain

/// Rows of lines that are typed and of what is read then; the dialogue begins with the first question.
@Suite struct DialogueTests {
  @Test(arguments: [
    // Words
    ("stiff neck", ["Search: stiff neck 1 Stiff neck, symptom 2 Levator scapulae, muscle: also: stiff neck muscle"]),
    ("headache", ["Search: headache 1 Headache, symptom"]),
    ("stiff neck|headache|b", ["Where does it hurt?"]),
    ("zzzz", ["Nothing is found. Try other words"]),
    ("back", ["To go back to where you were, type b alone."]),
    ("quit smoking", ["Search: quit smoking"]),
    // Settings
    (
      "settings",
      [
        "Settings Theme: auto, by the ground What you choose",
        "1 Theme: auto, by the ground (as shipped) 2 Number of colours: auto (as shipped)",
      ]
    ),
    ("settings|7", ["Bell: off. Remembered."]), ("settings|7|7", ["Bell: on. Remembered."]),
    ("settings|7|x", ["Bell: on again."]), ("settings|1", ["Theme: contrast. Remembered."]),
    ("settings|settings", ["settings means nothing here."]), ("settings|b", ["Where does it hurt?"]),
    // Pages
    ("stiff neck|1", ["Stiff neck, your RIGHT", "Begin with: Levator scapulae", "1 Levator scapulae: First choice"]),
    ("stiff neck|1 left", ["Stiff neck, your LEFT"]),
    ("left|stiff neck|1", ["Stiff neck, your LEFT"]),
    ("stiff neck left|1", ["Stiff neck, your LEFT"]),
    ("stiff neck|1|s", ["Stiff neck, your LEFT Type:"]),
    (
      "stiff neck|1|1",
      ["Levator scapulae, your RIGHT Read this first:", "Do this now", "Read on: 1 Do this now 2 What"]
    ),
    ("stiff neck|1|1|b", ["Stiff neck, your RIGHT Its 13 warnings stand above; ! says them again."]),
    ("stiff neck|1|1|b|!", ["Read this first: !!! NOW: New neck pain"]),
    ("infraspinatus|1|2", ["What it does also: Musculus infraspinatus", "Enter next: Trigger points"]),
    ("infraspinatus|1|Enter", ["What it does also: Musculus infraspinatus"]),
    ("infraspinatus|1|Enter|Enter", ["Trigger points [tradition] Point 1"]),
    ("infraspinatus|1|2|l", ["Infraspinatus, your RIGHT", "Read on: 1 Do this now 2 What it does"]),
    // Places
    ("19", ["Back of neck, your RIGHT Covers back of neck.", "Where it may come from: 1 Trapezius"]),
    ("19 left", ["Back of neck, your LEFT"]),
    ("23", ["One part of it alone: 4 Low thoracic back 5 Low back"]),
    ("23|5", ["Low back, your RIGHT"]),
    (
      "19|Enter",
      ["Back of neck, your RIGHT Read this first:", "Where it may come from (", "1 Trapezius: essential, 1st of"]
    ),
    ("19|Enter|2", ["Read this first:", "Read on: 1 Do this now"]),
    ("19|Enter|why 2", ["2nd of", "Where: "]),
    ("19|1", ["Trapezius, your RIGHT Read this first:"]),
    ("l", ["Where does it hurt?", "In front: 1 Forehead and temple", "Behind: 18 Back of head 19 Back of neck"]),
    // The question
    ("19 left 7", ["It hurts: back of neck, LEFT (7). Enter answers for all of it. Read this first: !!! NOW"]),
    ("19:left=7", ["It hurts: back of neck, LEFT (7)."]),
    ("19 both 10", ["It hurts: back of neck, RIGHT (10); back of neck, LEFT (10)."]),
    ("19 0", ["It hurts: back of neck, RIGHT (0)."]),
    ("19 left 7, 20 3", ["It hurts: back of neck, LEFT (7); back of shoulder, RIGHT (3)."]),
    ("19 left 7|19 left 2", ["It hurts: back of neck, LEFT (2)."]),
    ("19|m 7", ["It hurts: back of neck, RIGHT (7)."]),
    ("19|m|19|m", ["Where does it hurt?"]),
    ("low back left 6", ["It hurts: low back, LEFT (6)."]),
    ("23|5 left 4", ["It hurts: low back, LEFT (4)."]),
    ("low back|1 5", ["It hurts: low back, RIGHT (5)."]),
    ("low back|1|m 5", ["It hurts: low back, RIGHT (5)."]),
    (
      "19 left 7|20 3|Enter",
      ["2 places, your RIGHT Back of neck, LEFT (7); back of shoulder, RIGHT (3). Read this first:"]
    ),
    ("19 left 7|ringing in the ear|1|m", ["Ringing in the ear: it goes with the question now"]),
    (
      "19 left 7|ringing in the ear|1|m|b|b|Enter",
      ["1 place and 1 symptom", "Back of neck, LEFT (7); ringing in the ear."]
    ),
    ("ringing in the ear|1|m|b|b|Enter", ["1 symptom", "Ringing in the ear. Read this first:"]),
    ("stiff neck|2 left 7", ["Only places of the body and symptoms can be marked."]),
    // The book and the plan
    ("19|p", ["Today: Neck, your RIGHT", "Three things for today", "Leads to:"]),
    ("19|p|c", ["Contents", "Know: 1 Safety first"]),
    ("19|p|c|1", ["Know · Safety first", "n next chapter"]),
    ("c|1", ["Know · Safety first"]),
    ("stiff neck|1|plan", ["Plan: Levator scapulae, your RIGHT Read this first:", "Read on:"]),
    ("19|Enter|plan 1 2", ["Plan: Trapezius, your RIGHT; "]),
    ("19|Enter|plan 1 2|b", ["Where it may come from ("]),
    ("19|Enter|plan 1 2|settings", ["Settings", "1 Theme: "]),
    ("19|Enter|plan 1 2|settings|b", ["Plan: Trapezius, your RIGHT; "]),
    ("19|Enter|plan 1 2|settings|b|b", ["Where it may come from ("]),
    ("19|Enter|plan 1 2|c|b", ["Where it may come from ("]),
    ("19|Enter|plan 1 2|b|b|19|Enter", ["Where it may come from ("]),
    // A check
    (
      "19|Enter|v 1",
      ["Is it your pain?", "Read this first:", "ently, 5 of 10 at the most", "1 Yes: this is the pain I know"]
    ),
    ("19|Enter|v 2|3", ["not it. It stands last now"]),
    // What means nothing
    ("99", ["There is no 99 here; the numbers go from 1 to 35."]), ("x", ["x means nothing here."]),
    ("p", ["p means nothing here."]), ("b", ["This is the first question already."]), ("Enter", ["Type: a number"]),
    ("19|b", ["Where does it hurt?"]), ("yes", ["yes means nothing here."]),
    ("numb ring finger|1|t", ["No muscle goes with that."]), ("plan", ["A plan is made of muscles"]),
    ("?", ["A number chooses.", "Type: a number"]),
  ])
  func aLineLeadsTo(lines: String, expected: [String]) {
    var dialogue = Dialogue()
    dialogue.type(lines)
    for words in expected { #expect(dialogue.text.contains(words), "\(lines): \(dialogue.text)") }
    #expect(dialogue.lines.last { $0.hasPrefix("Type: ") } != nil, "the last line says what can be typed")
  }

  @Test(arguments: ["q", "quit", "exit", "stiff neck|1|q", "19|p|q"])
  func aWordLeaves(lines: String) {
    var dialogue = Dialogue()
    dialogue.type(lines)
    #expect(dialogue.outputs == [.quit] && !dialogue.session.app.isRunning)
  }

  /// What the loop does is said once it is done.
  @Test func aPageIsPrinted() {
    var dialogue = Dialogue()
    dialogue.type("infraspinatus|1|P")
    #expect(dialogue.outputs == [.print])
    let said = dialogue.session.answered(.printed("page.html")).compactMap(\.words)
    #expect(said.first == "The page is in page.html" && said.last?.hasSuffix("q quit") == true)
  }

  /// The number of a point on the page of its muscle, whichever was shown before.
  @Test func aPointIsReleasedByItsNumber() {
    var dialogue = Dialogue(isConfirmed: true)
    dialogue.type("infraspinatus|1|t 2")
    #expect(dialogue.lines.first?.hasPrefix("Infraspinatus, point 2: ") == true)
    dialogue.type("b|t 1")
    #expect(dialogue.lines.first?.hasPrefix("Infraspinatus, point 1: ") == true)
    dialogue.type("b|t 9")
    #expect(dialogue.text.contains("There is no 9 here"))
  }

  /// Words that mean an emergency are answered with the warning before any finding.
  @Test func anEmergencyComesFirst() throws {
    var dialogue = Dialogue()
    for words in ["chest pain", "pain in the left arm and sweat, chest 7"] {
      dialogue.type(words)
      let warning = try #require(dialogue.lines.firstIndex { $0.hasPrefix("!!! NOW:") }, "\(words)")
      let first = dialogue.lines.firstIndex { $0.hasPrefix("1 ") } ?? .max
      #expect(warning < first && warning <= 2)
    }
  }

  /// What is typed may hold anything, and nothing of it reaches a terminal that would obey it.
  @Test(arguments: ["\u{1B}[2J", "neck \u{7}\u{9B}31m", "\u{202E}kcen", "\u{0}"])
  func nothingThatATerminalObeys(line: String) {
    var dialogue = Dialogue()
    dialogue.type(line)
    #expect(dialogue.lines.allSatisfy { $0.unicodeScalars.allSatisfy { !$0.isControl } })
  }
}
