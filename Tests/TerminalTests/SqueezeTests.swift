import CTerminal
import Testing

/// What ncurses sends is shortened, and paints what it painted before.
@Suite struct SqueezeTests {
  @Test(arguments: [
    // The colours of a sign are one sequence, and only what changes is told.
    ("\u{1B}[38;5;1m\u{1B}[48;5;2mX", "\u{1B}[38;5;1;48;5;2mX"),
    ("\u{1B}[38;5;1mX\u{1B}[38;5;1m\u{1B}[48;5;2mY", "\u{1B}[38;5;1mX\u{1B}[48;5;2mY"),
    ("\u{1B}[31m\u{1B}[44mX\u{1B}[31m\u{1B}[44mY", "\u{1B}[31;44mXY"),
    ("\u{1B}[38;2;1;2;3mX\u{1B}[38;2;1;2;3mY", "\u{1B}[38;2;1;2;3mXY"),
    ("\u{1B}[38:2::1:2:3mX\u{1B}[48:5:7m\u{1B}[38:2::1:2:3mY", "\u{1B}[38:2::1:2:3mX\u{1B}[48:5:7mY"),
    // What nobody sees is not told, but at the end what holds must hold.
    ("\u{1B}[31m\u{1B}[32mX", "\u{1B}[32mX"), ("X\u{1B}[39;49m", "X\u{1B}[39;49m"),
    // A jump paints nothing, what wipes does.
    ("\u{1B}[39;49m\u{1B}[5;10H\u{1B}[31mX", "\u{1B}[5;10H\u{1B}[31;49mX"),
    ("\u{1B}[41m\u{1B}[K\u{1B}[42mX", "\u{1B}[41m\u{1B}[K\u{1B}[42mX"),
    // After everything is set back the colours are the terminal's own.
    ("\u{1B}[31mX\u{1B}(B\u{1B}[m\u{1B}[39;49mY", "\u{1B}[31mX\u{1B}(B\u{1B}[mY"),
    ("\u{1B}[31m\u{1B}[0;1m\u{1B}[39mX", "\u{1B}[0;1mX"), ("\u{1B}[31mX\u{1B}[1m\u{1B}[31mY", "\u{1B}[31mX\u{1B}[1mY"),
    // What we do not follow is left as it is, and nothing is taken for known after it.
    ("\u{1B}[31mX\u{1B}[?1049h\u{1B}[31mY", "\u{1B}[31mX\u{1B}[?1049h\u{1B}[31mY"),
    ("\u{1B}[31mX\u{1B}[1;58;5;3m\u{1B}[31mY", "\u{1B}[31mX\u{1B}[1;58;5;3m\u{1B}[31mY"),
    ("\u{1B}[31mX\u{1B}8\u{1B}[31mY", "\u{1B}[31mX\u{1B}8\u{1B}[31mY"),
    ("\u{1B}[38;5mX\u{1B}[38;7;1mY\u{1B}[mZ", "\u{1B}[38;5mX\u{1B}[38;7;1mY\u{1B}[mZ"),
    // Cut off, empty, and nothing to do with colours.
    ("\u{1B}[38;5", "\u{1B}[38;5"), ("", ""), ("\u{1B}", "\u{1B}"), ("▄▄ é\r\n", "▄▄ é\r\n"),
  ])
  func shortens(sent: String, shorter: String) { #expect(squeezed(Array(sent.utf8)) == Array(shorter.utf8)) }

  /// Ten thousand made-up streams: not one byte more, and each sign in the colours that it had.
  @Test func paintsTheSame() {
    let pieces =
      [
        "31", "32", "39", "40", "49", "39;49", "38;5;1", "38;5;130", "48;5;130", "48;5;2", "38;2;1;2;3", "48:2::1:2:3",
        "97",
      ]
      .map { "\u{1B}[\($0)m" } + [
        "X", "▄", "\r", "\n", "\u{1B}[4;7H", "\u{1B}[K", "\u{1B}[3X", "\u{1B}[2b", "\u{1B}[12G",
      ]
      + ["", "0", "0;1", "1", "7", "27", "0;38;5;9", "1;31", "58;5;3"].map { "\u{1B}[\($0)m" }
      + ["\u{1B}(B", "\u{1B}[?25l", "\u{1B}8", "\u{1B}c"]
    var numbers = SystemNumbers(state: 7)
    var faults: [[UInt8]] = []
    for _ in 0..<10_000 {
      let count = 1 + Int.random(in: 0..<12, using: &numbers)
      let sent = (0..<count).flatMap { _ in Array(pieces[Int.random(in: 0..<pieces.count, using: &numbers)].utf8) }
      let shorter = squeezed(sent)
      if shorter.count > sent.count || Painting(sent) != Painting(shorter) { faults.append(sent) }
    }
    let told = faults.prefix(3).map { String(decoding: $0, as: UTF8.self).debugDescription }
    #expect(told == [])
  }

  private func squeezed(_ bytes: [UInt8]) -> [UInt8] {
    // The room is as large as what was sent, so that a sanitizer sees what is written beyond it.
    let room = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
    defer { room.deallocate() }
    _ = room.initialize(from: bytes.map { CChar(bitPattern: $0) })
    return room[..<ct_squeeze(room.baseAddress, bytes.count)].map { UInt8(bitPattern: $0) }
  }

  /// Always the same numbers.
  private struct SystemNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// What a terminal makes of bytes: each thing that it does, with the colours that hold then.
  private struct Painting: Equatable {
    var done: [String] = []
    /// Of the signs and of the ground; what held before is not known.
    var colors = ["?", "?"]

    init(_ bytes: [UInt8]) {
      var rest = bytes[...]
      while let byte = rest.popFirst() {
        guard byte == 0x1B, rest.first == UInt8(ascii: "[") else {
          done.append("\(byte) \(Self.isSeen(byte) ? "\(colors)" : "")")
          // Restores what was saved or sets everything back: which colours that are is not known here.
          if byte == 0x1B, let next = rest.first, next != UInt8(ascii: "(") { colors = ["back", "back"] }
          continue
        }
        rest.removeFirst()
        let body = rest.prefix { (0x20...0x3F).contains($0) }
        rest = rest.dropFirst(body.count)
        let text = String(decoding: body, as: UTF8.self)
        guard let last = rest.popFirst() else {
          done.append("cut \(text) \(colors)")
          continue
        }
        if last == UInt8(ascii: "m") {
          take(text)
        } else {
          let moves = "ABCDGHdf".utf8.contains(last)
          done.append("\(text) \(last) \(moves ? "" : "\(colors)")")
        }
      }
    }

    private static func isSeen(_ byte: UInt8) -> Bool { ![0x0D, 0x08].contains(byte) }

    /// Sets colours; attributes are done in their order.
    private mutating func take(_ text: String) {
      var fields = text.split(separator: ";", omittingEmptySubsequences: false)[...]
      while let field = fields.popFirst() {
        let number = Int(field.prefix { $0 != ":" }) ?? 0
        switch number {
        case 38, 48:
          let more = field.contains(":") ? 0 : fields.first == "5" ? 2 : fields.first == "2" ? 4 : 0
          colors[number == 48 ? 1 : 0] = ([field] + fields.prefix(more)).joined(separator: ";")
          fields = fields.dropFirst(more)
        case 30...39, 90...97: colors[0] = String(field)
        case 40...49, 100...107: colors[1] = String(field)
        case 0:
          colors = ["39", "49"]
          done.append("0")
        default: done.append("attribute \(field)")
        }
      }
    }
  }
}
