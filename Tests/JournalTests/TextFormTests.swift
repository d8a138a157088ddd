import Journal
import Testing

/// Moments and tables as text.
@Suite struct TextFormTests {
  @Test(
    arguments: [
      ("2026-11-26T18:30:00+01:00", 1_795_714_200_000, 60), ("1970-01-01T00:00:00+00:00", 0, 0),
      ("1969-12-31T23:59:59.999+00:00", -1, 0), ("2026-11-26T23:30:00.120-09:30", 1_795_770_000_120, -570),
      ("2024-02-29T00:00:00+14:00", 1_709_114_400_000, 840),
    ] as [(String, Int64, Int)])
  func aMomentIsItsText(text: String, milliseconds: Int64, offset: Int) throws {
    let moment = Moment(milliseconds: milliseconds, offset: offset)
    #expect("\(moment)" == text && Moment(text) == moment)
  }

  @Test(arguments: [
    "", "2026-11-26", "2026-11-26T18:30:00", "2026-02-30T00:00:00Z", "2026-11-26T24:00:00Z", "2026-11-26T18:60:00Z",
    "2026-11-26T18:30:60Z", "2026-11-26T18:30:00+15:00", "2026-11-26T18:30:00+0100", "2026-11-26T18:30:00.Z",
    "2026-11-26t18:30:00Z", "2026-11-26T18:30:00Z ", "٢٠٢٦-11-26T18:30:00Z", "2026-13-01T00:00:00Z",
  ])
  func whatIsNoMoment(text: String) { #expect(Moment(text) == nil) }

  @Test func fractionsAreCutToMilliseconds() {
    #expect(Moment("1970-01-01T00:00:00.5Z")?.milliseconds == 500)
    #expect(Moment("1970-01-01T00:00:00.0019Z")?.milliseconds == 1)
  }

  @Test func aRowIsQuotedWhereItMustBe() throws {
    let fields = ["", "plain", "a,b", "say \"x\"", "two\r\nlines", " ;'", "\u{1B}[31m", "ü"]
    let text = CSV.row(fields) + CSV.row(["1"])
    #expect(text == ",plain,\"a,b\",\"say \"\"x\"\"\",\"two\r\nlines\", ;',\u{1B}[31m,ü\r\n1\r\n")
    #expect(try CSV.rows(text) == [fields, ["1"]])
  }

  @Test(
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r1,2", [["a", "b"], ["1", "2"]]), ("", []), ("\r\n\r\n", []),
      ("\u{FEFF}a\r\n\r\n\"\",\r\n", [["a"], ["", ""]]), ("\"a\"\"\"", [["a\""]]), ("a\r", [["a"]]), (",", [["", ""]]),
    ] as [(String, [[String]])])
  func rowsOfAnySystem(text: String, rows: [[String]]) throws { #expect(try CSV.rows(text) == rows) }

  @Test(arguments: [("a\r\nb\"c", 2, false), ("\"a\"b", 1, false), ("a\r\n\"b\r\n", 2, true)])
  func aFaultNamesItsRow(text: String, row: Int, isOpen: Bool) {
    let fault = #expect(throws: CSV.Fault.self) { try CSV.rows(text) }
    #expect(fault?.row == row && fault?.isOpen == isOpen)
  }

  @Test func wordsShareAField() {
    let words = ["heat", "a;b", "back\\slash", "\\;", "ü\u{301}"]
    #expect(words.inOneField == #"heat;a\;b;back\\slash;\\\;;ü"# + "\u{301}")
    #expect([String](ofField: words.inOneField) == words && [String](ofField: "") == [])
  }

  @Test func aDerivedIDIsAlwaysTheSame() {
    #expect(Entry.derivedID(from: "") == "6c62272e-07bb-8142-a2b8-21756295c58d")
    #expect(Entry.derivedID(from: "a") != Entry.derivedID(from: "b") && Entry.isID(Entry.derivedID(from: "a")))
    #expect(Entry.isID(Entry.newID()) && Entry.newID() != Entry.newID())
    for text in ["", "6C62272E-07BB-8142-A2B8-21756295C58D", "6c62272e07bb8142a2b821756295c58d"] {
      #expect(!Entry.isID(text))
    }
  }
}
