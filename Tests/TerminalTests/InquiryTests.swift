import Testing

@testable import Terminal

/// What a terminal says when it is asked, in whatever order and among whatever else.
@Suite struct InquiryTests {
  @Test(arguments: [
    ("^[[1;3R^[[?62c", true), ("^[[24;3R", true), ("q^[[A^[[7;3R^[]11;rgb:0/0/0^[\\^[[?6c", true),
    ("^[[1;2R^[[?62c", false), ("^[[1;1R", false), ("^[[1;4R", false), ("^[[1;33R", false), ("^[[3R", false),
    ("^[[;3R", false), ("^[[R", false), ("^[[1;3", false), ("^[[1;3;1R", false), ("^[[1;3H", false), ("1;3R", false),
    ("", false), ("^[[", false),
  ])
  func theThirdColumnIsWide(answer: String, isWide: Bool) {
    let answers = Inquiry.Answers(bytes(answer))
    #expect(answers.isAmbiguousWide == isWide)
  }

  @Test(arguments: [
    ("^[]11;rgb:ffff/ffff/ffff^[\\^[[?62;22c", Ground.light), ("^[[1;2R^[]11;rgb:0/0/0\\x07", .dark), ("^[[?1;2c", nil),
  ])
  func theGroundIsTold(answer: String, ground: Ground?) { #expect(Inquiry.Answers(bytes(answer)).ground == ground) }

  @Test func onlyWhatIsAskedIsSent() {
    func text(_ inquiry: Inquiry) -> String { String(decoding: inquiry.bytes, as: UTF8.self) }
    #expect(text([.ground, .width]) == text(.width).dropLast(3) + text(.ground))
    for inquiry in [Inquiry.ground, .width, [.ground, .width]] { #expect(text(inquiry).hasSuffix("\u{1B}[c")) }
    #expect(!text(.ground).contains("●") && !text(.width).contains("]11;"))
  }

  @Test func theLastAnswerEndsTheWait() {
    for part in ["", "^[[1;2R", "^[]11;rgb:0/0/0^[\\", "^[[?", "^[[?62;2", "^[[>41;1c", "c"] {
      #expect(!Inquiry.isAnswered(bytes(part)), "\(part)")
    }
    #expect(Inquiry.isAnswered(bytes("x^[[1;2R^[[?62;22cq")))
  }
}
