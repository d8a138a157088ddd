import Foundation
import TestSupport
import Testing

/// What arrives from the terminal: mouse, keys in pieces, what nobody knows.
@Suite(.serialized) struct InputTests {
  /// The program on the muscles of a region.
  private func region(environment: [String: String] = [:]) throws -> PTY {
    let pty = try PTY(environment: environment)
    try pty.wait(for: "Back of shoulder, your RIGHT")
    pty.send("\r")
    try pty.wait(for: "Where it may come from (")
    try pty.settle()
    return pty
  }

  /// The cursor of the terminal stands on the name of the place, and what is painted there is what a click hits.
  @Test func theCursorStandsOnTheNameAndAClickOnTheFigureTaps() throws {
    let pty = try PTY()
    try pty.wait(for: "Back of shoulder, your RIGHT")
    try pty.settle()
    let cursor = pty.screen.cursor
    #expect(pty.screen.line(cursor.row).dropFirst(cursor.column).hasPrefix("Back of shoulder"))
    pty.send("^[[B")
    try pty.wait(for: "Back of upper arm, your RIGHT")
    try pty.settle()
    #expect(pty.screen.line(pty.screen.cursor.row).dropFirst(pty.screen.cursor.column).hasPrefix("Back of upper arm"))
    let there = pty.screen.cells
    pty.send("^[[A^[[A^[[A")
    try pty.wait(for: "Back of head")
    try pty.settle()
    // What looks otherwise now is the arm and the head, the arm below.
    let changed = (1..<there.count - 3).flatMap { row in
      (0..<cursor.column - 1).filter { there[row][$0] != pty.screen.cells[row][$0] }.map { (column: $0, row: row) }
    }
    let rows = Set(changed.map(\.row)).sorted()
    let row = try #require(rows.dropLast().last)
    let columns = changed.filter { $0.row == row }.map(\.column)
    let column = columns[columns.count / 2]
    pty.click(column, row)
    try pty.wait(for: "Back of upper arm, your RIGHT")
    pty.click(column, row)
    try pty.wait(for: "Where it may come from (")
  }

  /// Whoever drags over the screen chooses nothing, and a click on a hint does what its key does.
  @Test func aDragChoosesNothingAndAHintIsAKey() throws {
    let pty = try region()
    let row = try #require(pty.screen.selectedRow)
    let column = try #require(pty.screen.reversed(row).first) + 1
    pty.send("^[[<0;\(column + 1);\(row + 2)M^[[<0;\(column + 9);\(row + 2)m")
    #expect(try pty.settle() == 0)
    #expect(pty.screen.selectedRow == row)
    pty.send("^[[<65;60;10M")
    try pty.wait("a lower row") { ($0.screen.selectedRow ?? 0) > row }
    let last = pty.screen.lines.count - 1
    let quit = try #require(pty.screen.line(last).range(of: "q back"))
    let place = pty.screen.line(last).distance(from: pty.screen.line(last).startIndex, to: quit.lowerBound)
    pty.click(place, last)
    try pty.wait("the body") { !$0.screen.contains("Where it may come from (") }
  }

  @Test func theMouseIsGivenToTheTerminalAndTakenBack() throws {
    let pty = try PTY()
    try pty.wait(for: "Back of shoulder, your RIGHT")
    #expect(pty.screen.modes.isSuperset(of: [1000, 1006]))
    pty.forget()
    pty.send("m")
    try pty.wait(for: "The mouse is the terminal's now: select text with it. m takes it back.")
    #expect(pty.screen.modes.isDisjoint(with: [1000, 1006]) && pty.screen.modes.contains(2004))
    let off = Array("\u{1B}[?1006l\u{1B}[?1000l".utf8)
    #expect(pty.output.indices.contains { pty.output[$0...].starts(with: off) })
    pty.send("m")
    try pty.wait(for: "The mouse is bodymap's again")
    #expect(pty.screen.modes.isSuperset(of: [1000, 1006]))
    pty.send("mq")
    #expect(try pty.end() == 0)
    #expect(pty.screen.modes.isDisjoint(with: [1000, 1006]))
  }

  @Test func aClickHitsTheCellItIsOn() throws {
    let pty = try region()
    let row = try #require(pty.screen.selectedRow)
    let columns = pty.screen.reversed(row)
    let (first, last) = try (#require(columns.first), #require(columns.last))
    pty.click(first, row + 1)
    try pty.wait("the row of the first cell") { $0.screen.selectedRow == row + 1 }
    pty.click(last, row + 2)
    try pty.wait("the row of the last cell") { $0.screen.selectedRow == row + 2 }
    // One cell beside them lies nothing.
    pty.click(first - 1, row)
    pty.click(last + 1, row)
    #expect(try pty.settle() == 0)
    #expect(pty.screen.selectedRow == row + 2)
    // The oldest coding of the mouse.
    for button: UInt8 in [32, 35] { pty.send([0x1B, 0x5B, 0x4D, button, UInt8(first + 33), UInt8(row + 33)]) }
    try pty.wait("the first row") { $0.screen.selectedRow == row }
    #expect(pty.screen.contains("Where it may come from ("), "one click does not open it")
  }

  @Test func theWheelTurnsTheRightWay() throws {
    let pty = try region()
    let row = try #require(pty.screen.selectedRow)
    pty.send("^[[<65;60;10M")
    try pty.wait("a lower row") { ($0.screen.selectedRow ?? 0) > row }
    pty.send("^[[<64;60;10M")
    try pty.wait("the upper row") { $0.screen.selectedRow == row }
  }

  /// What nobody binds, and what was torn into Escape and letters once.
  private static let unknown = [
    "^[[1;5A", "^[[1;8C", "^[[1;5D", "^[[1;2F", "^[[5;5~", "^[[25~", "^[[108;9u", "^[[13;5u", "^[[27;5;13~",
    "^[[57358u", "^[[97;1:3u", "^[[I", "^[[O", "^[[?62;22c", "^[[>41;330;0c", "^[[24;80R", "^[[0n", "^[[?2026;2$y",
    "^[]11;rgb:1c1c/1c1c/1c1c^[\\", "^[]11;rgb:ffff/ffff/ffff\u{7}", "^[P>|XTerm(379)^[\\", "^[_Gi=1;OK^[\\",
    "^[^q^[\\", "^[Xq^[\\", "^[[<66;5;6M", "^[[<35;5;6M", "^[[<0;5;6m", "^[[M#q4", "^[[a", "^[Oa",
    "^[[7^", "^[[8$", "^[[5@", "^[[[Z", "^[[1;5^[[1;5A", "^[[u", "^[^[[A", "^[^[OB", "^[O5A", "^[Oz",
    "^[[99999999999999999999~", "^[[201~", "\u{0}", "\u{1C}", "^[[q", "^[[!q", "^[[ q", "^[[=q", "^[[?q",
    "^[[1;2A", "^[[1;6C", "^[[3;5~", "^[[23;2~", "^[[127;5u", "^[[27u^[[27;1:3u", "^[[57428u", "^[[?1u", "^[[8;24;80t",
    "^[P1$r0 q^[\\", "^[]0;q\u{7}", "^[]52;c;cQ==^[\\", "^[[<64;5;6m", "^[[24^", "^[[11$", "^[[[H",
  ]

  @Test(arguments: ["a region", "a page", "the search"])
  func unknownSequencesChangeNothing(place: String) throws {
    let pty = try region()
    if place == "a page" {
      pty.send("\r")
      try pty.wait(for: "Do this now")
    } else if place == "the search" {
      pty.send("/neck")
      try pty.wait(for: "neck")
    }
    try pty.settle()
    let before = pty.screen
    for sequence in Self.unknown {
      pty.send(sequence)
      let bells = try pty.settle()
      #expect(bells == 0, "\(sequence) rang the bell")
      #expect(pty.screen.text == before.text, "\(sequence) changed the screen")
      #expect(pty.screen.cursor == before.cursor, "\(sequence) moved the cursor")
    }
    // All of them in one piece, cut where it happens to be cut.
    pty.send(Self.unknown.joined())
    #expect(try pty.settle() == 0)
    #expect(pty.screen.text == before.text)
  }

  /// The keys that lead to each screen, one after the other, and with them what is to be read there.
  static let screens: [(place: String, keys: [String])] = [
    ("the body", []), ("the body from near", ["+"]), ("the body as a list", ["L"]), ("a region", ["\r"]),
    ("a page", ["\r", "\r"]), ("a search in a page", ["\r", "\r", "/the"]), ("three things for today", ["p"]),
    ("the contents", ["c"]), ("a chapter", ["c", "\r"]), ("a search in the book", ["c", "\r", "/the"]),
    ("the help", ["?"]), ("the warnings", ["!"]), ("the list of everything", [":dra"]), ("the search", ["/neck"]),
    ("the check", ["\r", "v"]), ("before a release", ["\r", "t"]),
  ]

  @Test(arguments: screens) func onNoScreenDoesAnUnknownSequenceDoAnything(place: String, keys: [String]) throws {
    let state = try ScratchFolder()
    defer { withExtendedLifetime(state) {} }
    let pty = try PTY(environment: ["XDG_STATE_HOME": state.path])
    try pty.wait(for: "Back of shoulder, your RIGHT")
    for key in keys {
      let before = pty.screen.text
      pty.send(key)
      try pty.settle()
      #expect(pty.screen.text != before, "'\(key)' leads on to \(place)")
    }
    try pty.settle()
    let before = pty.screen
    for sequence in Self.unknown { pty.send(sequence) }
    #expect(try pty.settle() == 0, "a bell on \(place)")
    #expect(pty.screen.text == before.text && pty.screen.cursor == before.cursor, "\(place):\n\(pty.screen)")
  }

  @Test func theTableOfUnknownSequencesIsLong() { #expect(Self.unknown.count >= 60) }

  @Test func altIsNoEscape() throws {
    let pty = try region()
    let before = pty.screen.text
    pty.send("^[q^[j^[\r")
    #expect(try pty.settle() == 2, "a bell for each key that means nothing")
    #expect(pty.screen.text == before)
  }

  @Test func escapeAloneGoesBack() throws {
    let pty = try region()
    pty.send("^[")
    try pty.wait("the body") { !$0.screen.contains("Where it may come from (") }
  }

  @Test func theEnvironmentSaysHowLongEscapeWaits() throws {
    // A bell for each wait of more than a second: nothing else waits so long, and not for ever.
    let interposer = try Interposer(beforeWaiting: "if (milliseconds > 1000) write(1, \"\\a\", 1);")
    let pty = try region(environment: interposer.environment.merging(["ESCDELAY": "5000"]) { _, new in new })
    let row = try #require(pty.screen.selectedRow)
    let bells = pty.screen.bells
    pty.send("^[")
    try pty.wait("the long wait") { $0.screen.bells > bells }
    pty.send("OB")
    try pty.wait("the next row") { $0.screen.selectedRow == row + 1 }
  }

  @Test func everyTerminalsSpellingIsKnown() throws {
    let pty = try region()
    let row = try #require(pty.screen.selectedRow)
    let arrows = [("^[[B", "^[[A"), ("^[OB", "^[OA"), ("^[[1;1B", "^[[1;129A"), ("j", "k"), ("^[[106u", "^[[107u")]
    for (down, up) in arrows {
      pty.send(down)
      try pty.wait("down by \(down)") { $0.screen.selectedRow == row + 1 }
      pty.send(up)
      try pty.wait("up by \(up)") { $0.screen.selectedRow == row }
    }
    let body = try PTY(environment: ["TERM": "vt52", "LC_ALL": "C"])
    try body.wait("the body") { String(decoding: $0.output, as: UTF8.self).contains("Back of shoulder, your RIGHT") }
    body.forget()
    body.send("^[B")
    try body.wait("an arrow of a VT52") { String(decoding: $0.output, as: UTF8.self).contains("upper arm") }
  }

  @Test func shiftTabOfTheConsoleSwallowsNothing() throws {
    let pty = try PTY(environment: ["TERM": "linux"])
    try pty.wait(for: "Back of shoulder, your RIGHT")
    pty.send("\r\r")
    try pty.wait(for: "Do this now")
    let point = "Scalenes, point 1: "
    pty.send("\t")
    try pty.wait(for: point)
    pty.send("^[[Z")
    try pty.wait("the whole muscle") { !$0.screen.contains(point) }
    pty.send("\t")
    try pty.wait(for: point)
    // As the console's own description spells it.
    pty.send("^[\t")
    try pty.wait("the whole muscle") { !$0.screen.contains(point) }
    pty.send("^[[Zqqq")
    #expect(try pty.end() == 0)
  }

  @Test func aClickFarRightIsNoKey() throws {
    let pty = try PTY(columns: 100, rows: 30)
    try pty.wait(for: "Back of shoulder, your RIGHT")
    try pty.settle()
    pty.send("^[[M q4")
    try pty.settle()
    pty.send("q")
    #expect(try pty.end() == 0)
  }

  @Test func aPasteIsTextAndNoKeys() throws {
    let pty = try region()
    let before = pty.screen.text
    pty.send("^[[200~q\u{3}^[[A^[^[[201~")
    #expect(try pty.settle() == 0)
    #expect(pty.screen.text == before)
    pty.send("/^[[200~trap^[[201~")
    try pty.wait(for: "trap")
  }

  @Test func aPasteWithoutAnEndDoesNotHoldThePersonForEver() throws {
    let pty = try region()
    pty.send("/")
    try pty.wait("the search") { !$0.screen.contains("Where it may come from (") }
    pty.send("^[[200~trapez")
    try pty.wait(for: "trapez")
    pty.send("\u{3}")
    #expect(try pty.end() == 0)
  }

  @Test func endOfInputEndsTheProgram() throws {
    // Nobody's terminal: there is no signal when it is closed, and only the input tells.
    let pty = try PTY(controls: false)
    try pty.wait(for: "Back of shoulder, your RIGHT")
    pty.hangUp()
    #expect(try pty.end() == 0)
  }
}
