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

extension Entry {
  /// The id of what has none of its own, always the same for the same text: 128 bits of FNV-1a in a UUID (version 8).
  public static func derivedID(from text: String) -> ID {
    var number: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for byte in text.utf8 { number = (number ^ UInt128(byte)) &* 0x0100_0000_0000_0000_0000_013B }
    return uuid(UInt64(number >> 64), UInt64(truncatingIfNeeded: number), version: 8)
  }

  /// Whether a text has the form of an id: a UUID in small letters.
  public static func isID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let dashes = [8, 13, 18, 23]
    return bytes.count == 36
      && bytes.indices.allSatisfy { index in
        dashes.contains(index)
          ? bytes[index] == UInt8(ascii: "-")
          : (48...57).contains(bytes[index]) || (97...102).contains(bytes[index])
      }
  }
}
