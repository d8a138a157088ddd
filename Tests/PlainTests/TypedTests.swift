import Testing

@testable import Plain

/// Rows of what somebody types and of what it means.
@Suite struct TypedTests {
  @Test(arguments: [
    ("", Typed.nothing), ("  ", .nothing), ("b", .key("b")), ("P", .key("P")), (" ? ", .key("?")),
    ("5", .rows([.init(number: 5, sides: [], intensity: nil)])),
    ("5 left", .rows([.init(number: 5, sides: [.left], intensity: nil)])),
    ("5 left 7", .rows([.init(number: 5, sides: [.left], intensity: 7)])),
    ("5 7 LEFT", .rows([.init(number: 5, sides: [.left], intensity: 7)])),
    ("5:both=10", .rows([.init(number: 5, sides: [.right, .left], intensity: 10)])),
    ("5 7/10", .rows([.init(number: 5, sides: [], intensity: 7)])),
    (
      "5 left 7, 12 3",
      .rows([.init(number: 5, sides: [.left], intensity: 7), .init(number: 12, sides: [], intensity: 3)])
    ),
    ("5 left 11", .words("5 left 11", place: "5 11", sides: [.left], intensity: nil)),
    ("stiff neck", .words("stiff neck", place: "stiff neck", sides: [], intensity: nil)),
    ("Low back left 7", .words("Low back left 7", place: "low back", sides: [.left], intensity: 7)),
    ("back", .words("back", place: "back", sides: [], intensity: nil)),
    ("quit", .order(.quit, [])), ("exit", .order(.quit, [])), ("plan 1 2", .order(.plan, [1, 2])),
    ("t 2", .order(.release, [2])), ("m 7", .order(.mark, [7])), ("why 3", .order(.why, [3])),
    ("plan my day", .words("plan my day", place: "plan my day", sides: [], intensity: nil)),
    ("left", .order(.left, [])),
  ])
  func aLineMeans(line: String, meaning: Typed) { #expect(Typed(line) == meaning) }
}
