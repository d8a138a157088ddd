import Screens
import Terminal

/// Bytes as a test writes them: `^[` is ESC, other characters stand for their UTF-8, `\xNN` for a byte.
func bytes(_ text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = Array(text.replacing("^[", with: "\u{1B}").utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x") {
      bytes.append(UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16) ?? 0)
      rest = rest.dropFirst(3)
    } else {
      bytes.append(byte)
    }
  }
  return bytes
}

/// What a decoder makes of pieces that follow each other at once, and then of silence.
func events(of pieces: [some Sequence<UInt8>], _ decoder: InputDecoder = InputDecoder()) -> [Terminal.Event] {
  var decoder = decoder
  var events: [Terminal.Event] = []
  for piece in pieces {
    decoder.feed(piece)
    while let event = decoder.next() { events.append(event) }
  }
  while decoder.patience != nil {
    if let event = decoder.next(isFinal: true) { events.append(event) }
  }
  return events
}

/// Every way to cut bytes in two, both parts in full.
func halves(_ bytes: [UInt8]) -> [[[UInt8]]] {
  bytes.indices.dropFirst().map { [Array(bytes[..<$0]), Array(bytes[$0...])] }
}

/// A generator with a seed, so that a failure comes again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
