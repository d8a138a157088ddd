/// Takes a text apart into words: runs of letters. One rule for names, sentences, spelling and search, with what they
/// differ in as options.
package struct WordRule: Sendable {
  /// What an apostrophe is.
  package enum Apostrophe: Sendable {
    /// A letter, where letters stand around it: "can't".
    case inside
    /// Nothing at all: "can't" and "cant" are one word.
    case dropped
  }

  /// Whether digits count as letters.
  package let digits: Bool
  /// Whether the words come in small letters.
  package let lowercased: Bool
  /// What an apostrophe is.
  package let apostrophe: Apostrophe

  /// Words as they are read: letters with an apostrophe inside.
  package static let read = WordRule(digits: false, lowercased: false, apostrophe: .inside)
  /// Words as they are looked for: small letters and digits.
  package static let sought = WordRule(digits: true, lowercased: true, apostrophe: .dropped)

  /// Calls `body` with the UTF-8 bytes of each word, which are gone when it returns.
  package func forEach(in text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count * 2) { word in
        var word = WordBytes(word)
        var index = 0
        while index < bytes.count {
          let byte = bytes[index]
          if byte < 0x80 {
            add(byte, &word, body)
            index += 1
          } else {
            let (scalar, length) = Self.scalar(bytes, index)
            add(scalar, &word, body)
            index += length
          }
        }
        word.end(body)
      }
    }
  }

  /// The words as strings.
  package func words(of text: String) -> [String] {
    var words: [String] = []
    forEach(in: text) { words.append(String(decoding: $0, as: UTF8.self)) }
    return words
  }

  private func add(_ byte: UInt8, _ word: inout WordBytes, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let small = byte | 0x20
    if small >= UInt8(ascii: "a"), small <= UInt8(ascii: "z") {
      word.append(lowercased ? small : byte)
    } else if digits, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      word.append(byte)
    } else if byte == UInt8(ascii: "'") {
      addApostrophe(&word)
    } else {
      word.end(body)
    }
  }

  private func add(_ scalar: Unicode.Scalar, _ word: inout WordBytes, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let properties = scalar.properties
    if scalar == "’" {
      addApostrophe(&word)
    } else if properties.isAlphabetic || properties.generalCategory == .nonspacingMark
      || digits && properties.numericType != nil
    {
      for byte in (lowercased ? properties.lowercaseMapping : String(scalar)).utf8 { word.append(byte) }
    } else {
      word.end(body)
    }
  }

  private func addApostrophe(_ word: inout WordBytes) {
    if apostrophe == .inside { word.appendApostrophe() }
  }

  /// The scalar that begins at an index of valid UTF-8, and its bytes.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Unicode.Scalar, Int) {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    let end = min(index + length, bytes.count)
    let scalar = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    return (scalar, end - index)
  }
}

/// The bytes of the word that is being read.
private struct WordBytes {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  /// Apostrophes that are part of the word only when a letter follows.
  private var waiting = 0

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  mutating func append(_ byte: UInt8) {
    while waiting > 0 {
      put(UInt8(ascii: "'"))
      waiting -= 1
    }
    put(byte)
  }

  mutating func appendApostrophe() { if count > 0 { waiting += 1 } }

  mutating func end(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if count > 0 { body(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[..<count])) }
    count = 0
    waiting = 0
  }

  private mutating func put(_ byte: UInt8) {
    // A small letter may need more bytes than its capital, but never twice as many.
    guard count < buffer.count else { return }
    buffer[count] = byte
    count += 1
  }
}
