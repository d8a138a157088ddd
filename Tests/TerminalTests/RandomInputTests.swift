import Screens
import Terminal
import Testing

/// What nobody has written down.
@Suite struct RandomInputTests {
  /// A sequence of no known meaning, complete by the grammar.
  private static func unknownSequence(_ random: inout SeededGenerator) -> [UInt8] {
    func some(_ range: ClosedRange<UInt8>, upTo most: Int) -> [UInt8] {
      (0..<Int.random(in: 0...most, using: &random)).map { _ in UInt8.random(in: range, using: &random) }
    }
    func one(_ range: ClosedRange<UInt8>, except known: String) -> UInt8 {
      while true {
        let byte = UInt8.random(in: range, using: &random)
        if !known.utf8.contains(byte) { return byte }
      }
    }
    let twice: [UInt8] = Int.random(in: 0..<8, using: &random) == 0 ? [0x1B] : []
    switch Int.random(in: 0..<5, using: &random) {
    case 0...2:
      var parameters = some(0x30...0x3F, upTo: 9)
      let intermediates = some(0x20...0x2F, upTo: Int.random(in: 0...2, using: &random))
      // Without parameters `[` and `M` go on; with numbers alone `$` is the end, as rxvt has it.
      if parameters.isEmpty || parameters.first == UInt8(ascii: "<") || intermediates.first == UInt8(ascii: "$") {
        parameters.insert(UInt8(ascii: "?"), at: 0)
      }
      // The marks of private sequences and intermediates stand in no key.
      let isKeyLike = intermediates.isEmpty && parameters.allSatisfy { (0x30...0x3B).contains($0) }
      let final = one(0x40...0x7E, except: isKeyLike ? "ABCDFHPQRSZu~" : "")
      return twice + [0x1B, 0x5B] + parameters + intermediates + [final]
    case 3:
      let shifted = some(0x30...0x3B, upTo: 3) + [one(0x40...0x7E, except: "ABCDFHPQRSMIXjklmnopqrstuvwxy")]
      return twice + [0x1B, 0x4F] + shifted
    default:
      let end: [UInt8] = Bool.random(using: &random) ? [0x07] : [0x1B, 0x5C]
      return [0x1B, Array("PX]^_".utf8).randomElement(using: &random)!] + some(0x20...0x7E, upTo: 40) + [0x20] + end
    }
  }

  /// Without an event no screen can change.
  @Test func noUnknownSequenceIsAnEvent() {
    var random = SeededGenerator(seed: 20_261_125)
    var decoder = InputDecoder()
    for _ in 0..<100_000 {
      let sequence = Self.unknownSequence(&random)
      let cut = Int.random(in: 0...sequence.count, using: &random)
      for piece in [sequence[..<cut], sequence[cut...]] {
        decoder.feed(piece)
        while let event = decoder.next() { Issue.record("\(sequence) became \(event)") }
      }
      // Nothing of it is left over to garble the next.
      if decoder.patience != nil { Issue.record("\(sequence) waits for more") }
    }
  }

  @Test func noBytesAreTooStrange() {
    var random = SeededGenerator(seed: 7)
    let signs = Array("\u{1B}\u{1B}\u{1B}[[OM<0159;:~?$uAR\u{7}\\]PX".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        // Half of it out of the signs that sequences are made of.
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : signs.randomElement(using: &random)!
      }
      let whole = events(of: [bytes])
      let pieces = events(of: bytes.map { [$0] })
      if whole != pieces { Issue.record("\(bytes) are \(whole) together and \(pieces) one by one") }
    }
  }
}
