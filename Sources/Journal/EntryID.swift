extension Entry {
  /// An id that no other entry has, on this machine or another: a random UUID (RFC 9562, version 4).
  public static func newID() -> ID {
    var generator = SystemRandomNumberGenerator()
    return uuid(generator.next(), generator.next(), version: 4)
  }

  /// A UUID of a version from 128 bits, of which six say what it is.
  static func uuid(_ high: UInt64, _ low: UInt64, version: UInt64) -> ID {
    let words = [
      high & 0xFFFF_FFFF_FFFF_0FFF | version << 12, low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000,
    ].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    let all = Array(words.joined())
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(all[$0]) }.joined(separator: "-")
  }
}
