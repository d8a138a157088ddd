import Screens
import Terminal
import Testing

/// Sequences and what they mean: each as a whole, byte by byte, and cut in two at every place.
@Suite struct SequenceTests {
  private static let keys: [(String, Key)] = [
    // Arrows and their neighbours: normal, application, with Num Lock as kitty tells it
    ("^[[A", .up), ("^[[B", .down), ("^[[C", .right), ("^[[D", .left), ("^[OA", .up), ("^[OB", .down), ("^[OC", .right),
    ("^[OD", .left), ("^[[1;1A", .up), ("^[[1A", .up), ("^[[1;129B", .down), ("^[[1;1:2C", .right), ("^[O1D", .left),
    ("\\x9bA", .up), ("\\x8fB", .down),
    // Home, End, pages, Insert, Delete in the spellings of xterm, the console, tmux, PuTTY, rxvt
    ("^[[H", .home), ("^[OH", .home), ("^[[1~", .home), ("^[[7~", .home), ("^[[F", .end), ("^[OF", .end),
    ("^[[4~", .end), ("^[[8~", .end), ("^[[5~", .pageUp), ("^[[6~", .pageDown), ("^[[2~", .insert), ("^[[3~", .delete),
    ("^[[3;1~", .delete),
    // Function keys
    ("^[OP", .function(1)), ("^[OQ", .function(2)), ("^[OR", .function(3)), ("^[OS", .function(4)),
    ("^[[P", .function(1)), ("^[[R", .function(3)), ("^[[11~", .function(1)), ("^[[14~", .function(4)),
    ("^[[15~", .function(5)), ("^[[17~", .function(6)), ("^[[20~", .function(9)), ("^[[21~", .function(10)),
    ("^[[23~", .function(11)), ("^[[24~", .function(12)), ("^[[[A", .function(1)), ("^[[[E", .function(5)),
    // The keypad in application mode
    ("^[OM", .enter), ("^[Oj", "*"), ("^[Ok", "+"), ("^[Ol", ","), ("^[Om", "-"), ("^[On", "."), ("^[Oo", "/"),
    ("^[Op", "0"), ("^[Oq", "1"), ("^[Oy", "9"), ("^[OX", "="), ("^[O ", " "), ("^[OI", .tab),
    // Shift and Tab
    ("^[[Z", .backTab), ("^[[1;2Z", .backTab), ("^[[9;2u", .backTab), ("^[[27;2;9~", .backTab),
    // Alt
    ("^[q", .alt("q")), ("^[Q", .alt("Q")), ("^[é", .alt("é")), ("^[\\x7f", .alt("\u{7F}")),
    ("^[\\x08", .alt("\u{7F}")), ("^[[97;3u", .alt("a")), ("^[[27;3;97~", .alt("a")), ("^[ ", .alt(" ")),
    // Kitty's protocol and modifyOtherKeys
    ("^[[108u", "l"), ("^[[108;1u", "l"), ("^[[97;2u", "A"), ("^[[97:65;2u", "A"), ("^[[49:33;2u", "!"),
    ("^[[97;;229u", "å"), ("^[[97;129u", "a"), ("^[[27u", .escape), ("^[[13u", .enter), ("^[[13;2u", .enter),
    ("^[[9u", .tab), ("^[[127u", .backspace), ("^[[127;3u", .alt("\u{7F}")), ("^[[99;5u", .control("c")),
    ("^[[99;5:1u", .control("c")), ("^[[57399u", "0"), ("^[[57413u", "+"), ("^[[57414u", .enter), ("^[[57419u", .up),
    ("^[[57426u", .delete), ("^[[27;2;33~", "!"), ("^[[27;5;108~", .control("l")), ("^[[27;1;13~", .enter),
    // Characters
    ("q", "q"), ("é", "é"), ("€", "€"), ("😀", "😀"), ("\\x0d", .enter), ("\\x0a", .enter), ("\\x09", .tab),
    ("\\x7f", .backspace), ("\\x08", .backspace), ("\\x03", .control("c")), ("\\x1a", .control("z")),
    ("^[", .escape), ("^[\\x03", .control("c")),
  ]

  private static let others: [(String, [Terminal.Event])] = [
    // The mouse in SGR coding and in the oldest one
    ("^[[<0;1;1M^[[<0;1;1m", [.click(column: 0, row: 0)]),
    ("^[[<0;300;80M^[[<0;300;80m", [.click(column: 299, row: 79)]),
    ("^[[<0;5;6m", []), ("^[[<2;5;6M", []), ("^[[<32;5;6M", []), ("^[[<4;5;6M^[[<0;5;6m", [.click(column: 4, row: 5)]),
    ("^[[<64;5;6M", [.wheel(-1)]), ("^[[<65;5;6M", [.wheel(1)]), ("^[[<66;5;6M", []), ("^[[<0;0;6M", []),
    ("^[[<0;5M", []), ("^[[<0;99999999999999999999;6M^[[<0;9999999;6m", [.click(column: 9_999_998, row: 5)]),
    ("^[[M q4^[[M#q4", [.click(column: 80, row: 19)]), ("^[[M#q4", []), ("^[[M`!!", [.wheel(-1)]),
    ("^[[Ma!!", [.wheel(1)]),
    ("^[[M @!^[[M#@!", [.click(column: 31, row: 0)]), ("^[[M !\\xff^[[M#!\\xff", [.click(column: 0, row: 222)]),
    ("^[[M  !", []),
    // Half a click, a drag, a button that comes up where none went down, another button in between
    ("^[[<0;5;6M", []), ("^[[<0;5;6M^[[<0;6;6m", []), ("^[[<0;5;6M^[[<0;5;7m", []), ("^[[M q4^[[M#r4", []),
    ("^[[<0;5;6M^[[<0;6;6m^[[<0;5;6m", []), ("^[[<0;5;6m^[[<0;5;6m", []), ("^[[<0;5;6M^[[<2;5;6m", []),
    ("^[[<0;5;6M^[[<0;9;9m^[[<0;1;1M^[[<0;1;1m", [.click(column: 0, row: 0)]),
    ("^[[<0;5;6Mj^[[<0;5;6m", [.key("j"), .click(column: 4, row: 5)]), ("^[[<64;5;6m", []),
    // Keys with modifiers
    ("^[[1;5A", []), ("^[[1;2B", []), ("^[[1;3C", []), ("^[[5D", []), ("^[O5A", []), ("^[O1;5A", []), ("^[[1;8C", []),
    ("^[[5;5~", []), ("^[[1;5H", []), ("^[[1;2F", []), ("^[[1;2P", []), ("^[[3;2~", []), ("^[^[[A", []), ("^[^[OA", []),
    ("^[^[[5~", []), ("^[[1;5Z", []), ("^[[27;5;13~", []), ("^[[13;5u", []), ("^[[108;9u", []), ("^[\\x0d", []),
    ("^[[1;1:3A", []), ("^[[97;1:3u", []), ("^[[57441;2u", []), ("^[[57358u", []),
    // rxvt's
    ("^[[a", []), ("^[[d", []), ("^[Oa", []), ("^[Od", []), ("^[[7^", []), ("^[[8$", []), ("^[[5@", []), ("^[[11^", []),
    ("^[[23$", []), ("^[[8$q", [.key("q")]),
    // Focus, and answers that nobody asked for: DA, CPR, DECRPM, OSC 11, XTVERSION, a title, the kitty flags
    ("^[[I", []), ("^[[O", []), ("^[[?62;22c", []), ("^[[>41;330;0c", []), ("^[[24;80R", []), ("^[[1;1R", []),
    ("^[[0n", []), ("^[[?2026;2$y", []), ("^[[4;1$y", []), ("^[]11;rgb:1c1c/1c1c/1c1c^[\\", []),
    ("^[]11;rgb:ffff/ffff/ffff\\x07", []), ("^[P>|XTerm(379)^[\\", []), ("^[_Gi=1;OK^[\\", []), ("^[^q^[\\", []),
    ("^[Xq^[\\", []), ("^[]lq\\x9c^[\\", []), ("^[[?1u", []), ("^[[8;24;80t", []), ("^[]0;é q\\x07", []),
    // Unknown, cut off, without sense
    ("^[[", [.key(.alt("["))]), ("^[O", [.key(.alt("O"))]), ("^[]", [.key(.alt("]"))]), ("^[[1;5", []), ("^[[<0;5", []),
    ("^[[[", []), ("^[[[Z", []), ("^[[M q", []), ("^[O5", []), ("^[]11;rgb", []), ("^[]11^[", []), ("^[[u", []),
    ("^[[99999999999999999999~", []), ("^[[1 q", []), ("^[[!p", []), ("^[[;;;;;m", []), ("^[[:~", []), ("^[[27~", []),
    ("^[Oz", []), ("^[O!", []), ("^[\\x01", []), ("\\x00", []), ("\\x1c", []), ("\\xc2\\x85", []), ("^[\\xc2\\x85", []),
    ("\\xff", []), ("\\xe9q", [.key("q")]), ("\\xe2\\x82q", [.key("q")]), ("\\xc0\\xaf", []), ("\\xed\\xa0\\x80", []),
    ("\\xf4\\x90\\x80\\x80", []), ("\\xe2", []), ("\\x9b1;5A", []), ("^[\\xff", []), ("^[\\xc3", []),
    // One after the other
    ("^[^[", [.key(.escape), .key(.escape)]), ("^[^[^[", [.key(.escape), .key(.escape), .key(.escape)]),
    ("^[^[q", [.key(.escape), .key(.alt("q"))]),
    ("^[^[[<0;1;1M^[[<0;1;1m", [.key(.escape), .click(column: 0, row: 0)]),
    ("^[^[]11;x\\x07", [.key(.escape)]), ("^[^[[200~q^[[201~", [.key(.escape), .key(.paste("q"))]),
    ("jk^[[Bl", [.key("j"), .key("k"), .key(.down), .key("l")]), ("^[[1;5^[[A", [.key(.up)]),
    ("^[[1;5\\x03", [.key(.control("c"))]), ("^[]11;x\\x03", [.key(.control("c"))]),
    ("^[[M \\x03", [.key(.control("c"))]), ("^[O\\x03", [.key(.control("c"))]), ("^[]11;x^[[B", [.key(.down)]),
    ("^[[12é", [.key("é")]), ("e\u{301}", [.key("e"), .key("\u{301}")]),
    // Pastes
    ("^[[200~hello^[[201~", [.key(.paste("hello"))]), ("^[[200~^[[201~", [.key(.paste(""))]),
    ("^[[200~q\n^[[A^[[20\\x03^[[201~j", [.key(.paste("q\n\u{1B}[A\u{1B}[20\u{3}")), .key("j")]),
    ("^[[200~é\\xff€\\xe2\\x82^[[201~", [.key(.paste("é€"))]), ("^[[200~lost", [.key(.paste("lost"))]),
    ("^[[200~lost^[[20", [.key(.paste("lost\u{1B}[20"))]), ("^[[201~", []),
    ("^[[200~a^[[200~b^[[201~c", [.key(.paste("a\u{1B}[200~b")), .key("c")]),
  ]

  /// All rows.
  static let table = keys.map { ($0.0, [Terminal.Event.key($0.1)]) } + others

  @Test(arguments: table)
  func meansTheSameHoweverItComes(sequence: String, expected: [Terminal.Event]) {
    let bytes = bytes(sequence)
    #expect(events(of: [bytes]) == expected)
    #expect(events(of: bytes.map { [$0] }) == expected, "byte by byte")
    for pieces in halves(bytes) { #expect(events(of: pieces) == expected, "in pieces \(pieces)") }
  }

  /// A sequence that is cut off for good is dropped: only a bare ESC is Escape.
  @Test(arguments: table.filter { $0.0.hasPrefix("^[") && !$0.0.contains("200~") })
  func whatIsCutOffIsNoEscapeKey(sequence: String, expected: [Terminal.Event]) {
    let bytes = bytes(sequence)
    for length in bytes.indices.dropFirst(2) where bytes[1] != 0x1B && bytes[length - 1] != 0x1B {
      let found = events(of: [Array(bytes[..<length])])
      #expect(!found.contains(.key(.escape)), "\(bytes[..<length])")
    }
  }

  @Test func theTableIsLong() { #expect(Self.table.count > 200) }
}
