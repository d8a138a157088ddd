import Screens
import Terminal
import Testing

/// How long a decoder waits for more, pastes of any length, spellings of odd terminals.
@Suite struct PatienceTests {
  private func patience(_ text: String, _ decoder: InputDecoder = InputDecoder()) -> Duration? {
    var decoder = decoder
    decoder.feed(bytes(text))
    while decoder.next() != nil {}
    return decoder.patience
  }

  @Test func onlyABareEscapeIsShort() {
    for bare in ["^[", "j^[", "^[^["] { #expect(patience(bare) == .milliseconds(25), "\(bare)") }
    for cut in ["^[[", "^[O", "^[[<0;5", "^[]11;", "^[P", "^[^[[", "\\xe2\\x82", "^[]x^[", "^[[M "] {
      #expect(patience(cut) == .milliseconds(500), "\(cut)")
    }
    for open in ["^[[200~", "^[[200~abc", "^[[200~abc^[[20"] { #expect(patience(open) == .seconds(2), "\(open)") }
    for whole in ["", "q", "^[[A", "^[[200~abc^[[201~", "^[]x\\x07"] { #expect(patience(whole) == nil, "\(whole)") }
  }

  @Test(arguments: [
    (nil, 25), ("", 25), ("soon", 25), ("0", 0), ("500", 500), ("-3", 0), ("99999", 5000), ("5000", 5000),
  ])
  func theEnvironmentSaysHowLong(setting: String?, milliseconds: Int) {
    let decoder = InputDecoder(escapeDelay: InputDecoder.escapeDelay(from: setting))
    #expect(patience("^[", decoder) == .milliseconds(milliseconds))
    #expect(patience("^[[", decoder) == .milliseconds(max(500, milliseconds)))
  }

  @Test func aPasteIsKeptUpToItsLimit() {
    let long = String(repeating: "é", count: 100_000)
    let bytes = Array("\u{1B}[200~\(long)\u{1B}[201~q".utf8)
    let expected = String(repeating: "é", count: InputDecoder.pasteLimit / 2)
    #expect(events(of: [bytes]) == [.key(.paste(expected)), .key("q")])
    let pieces = stride(from: 0, to: bytes.count, by: 4093).map { Array(bytes[$0..<min($0 + 4093, bytes.count)]) }
    #expect(events(of: pieces) == [.key(.paste(expected)), .key("q")])
  }

  @Test func aPasteThatNeverEndsIsOverInTheEnd() {
    var decoder = InputDecoder()
    decoder.feed(bytes("^[[200~neck\\x03"))
    #expect(decoder.next() == nil)
    #expect(decoder.next(isFinal: true) == .key(.paste("neck\u{3}")))
    decoder.feed([0x03])
    #expect(decoder.next() == .key(.control("c")))
    // Its end mark may still come.
    decoder.feed(bytes("^[[201~j"))
    #expect(decoder.next() == .key("j"))
  }

  @Test func anOverlongSequenceIsDroppedWhole() {
    let digits = String(repeating: "1;", count: 5000)
    #expect(events(of: [bytes("^[[\(digits)Aq")]) == [.key("q")])
    #expect(events(of: bytes("^[[\(digits)~q").map { [$0] }) == [.key("q")])
    #expect(events(of: [bytes("^[O\(digits)Aq")]) == [.key("q")])
    #expect(events(of: [bytes("^[[\(digits)^[[A")]) == [.key(.up)])
    #expect(events(of: [bytes("^[[\(digits)")]) == [])
  }

  @Test func textInPiecesStaysWhole() {
    let text = "naïve Schmerz: größer als 5 €, 痛み 😀, Ελλάδα"
    let expected = text.unicodeScalars.map { Terminal.Event.key(.character(Character($0))) }
    #expect(events(of: Array(text.utf8).map { [$0] }) == expected)
    for pieces in halves(Array(text.utf8)) { #expect(events(of: pieces) == expected) }
  }

  @Test func aTerminalsOwnSpellingsGoFirst() {
    let spellings: [(bytes: [UInt8], key: Key)] = [
      (bytes("^[A"), .up), (bytes("\\x08"), .left), (bytes("\\x08"), .backspace), (bytes("\\x01@\\x0d"), .function(1)),
      (bytes("^[[224z"), .function(1)), (bytes("^[\\x09"), .backTab), (bytes("^[?M"), .enter), (bytes("\\x8fA"), .up),
      // What would take away too much is not taken.
      (bytes("q"), .down), (bytes("^["), .down), (bytes("^[["), .down), (bytes(""), .down), (bytes("\\x03"), .down),
    ]
    let decoder = InputDecoder(spellings: KeySpellings(spellings))
    let rows: [(String, [Terminal.Event])] = [
      ("^[A", [.key(.up)]), ("\\x08", [.key(.left)]), ("\\x01@\\x0d", [.key(.function(1))]),
      ("\\x01q", [.key(.control("a")), .key("q")]), ("\\x01", [.key(.control("a"))]), ("^[[224z", [.key(.function(1))]),
      ("^[\\x09", [.key(.backTab)]), ("^[?M", [.key(.enter)]), ("^[?", [.key(.alt("?"))]),
      ("^[?x", [.key(.alt("?")), .key("x")]), ("^[", [.key(.escape)]), ("^[[A", [.key(.up)]), ("q", [.key("q")]),
      ("\\x03", [.key(.control("c"))]), ("\\x8fA", [.key(.up)]),
    ]
    for (sequence, expected) in rows {
      #expect(events(of: [bytes(sequence)], decoder) == expected, "\(sequence)")
      #expect(events(of: bytes(sequence).map { [$0] }, decoder) == expected, "\(sequence)")
    }
  }
}
