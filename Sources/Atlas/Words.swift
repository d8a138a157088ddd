import Text

/// Takes a text apart into words: runs of letters. One rule for names, sentences, spelling and search, with what they
/// differ in as options.
package struct WordRule: Sendable {
  /// Whether an apostrophe is a letter where letters stand around it, or else nothing at all: "can't" and "cant" are one.
  private let keepsApostrophe: Bool
  /// Whether digits are letters, and all letters small and without accents.
  private let isFolding: Bool
  /// For each byte the letter that it is; else one of the signs below.
  private let letters: [UInt8]

  private static let gap: UInt8 = 0
  private static let apostrophe: UInt8 = 1
  /// The beginning of a sign that is not ASCII.
  fileprivate static let wide: UInt8 = 2

  /// Words as they are read: letters with an apostrophe inside.
  package static let read = WordRule(keepsApostrophe: true, isFolding: false)
  /// Words as they are looked for: small letters and digits, without accents.
  package static let sought = WordRule(keepsApostrophe: false, isFolding: true)

  private init(keepsApostrophe: Bool, isFolding: Bool) {
    self.keepsApostrophe = keepsApostrophe
    self.isFolding = isFolding
    letters = (0...UInt8.max).map { byte in
      let small = byte | 0x20
      if small >= UInt8(ascii: "a"), small <= UInt8(ascii: "z") { return isFolding ? small : byte }
      if isFolding, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { return byte }
      if byte == UInt8(ascii: "'") { return Self.apostrophe }
      return byte < 0x80 ? Self.gap : Self.wide
    }
  }

  /// Calls `body` with the UTF-8 bytes of each word, which are gone when it returns.
  package func forEach(in text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = text
    text.withUTF8 { forEach(in: $0, body) }
  }

  /// The same for a text that is there as UTF-8.
  func forEach(in bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    // A small letter may need more bytes than its capital, but hardly ever twice as many.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count * 2 + 1) { room in
      letters.withUnsafeBufferPointer { letters in
        var word = WordBytes(room)
        var index = 0
        while index < bytes.count {
          let letter = letters[Int(bytes[index])]
          if letter > Self.wide {
            index += word.append(bytes, from: index, as: letters) - 1
          } else if letter == Self.gap {
            word.end(body)
          } else if letter == Self.apostrophe {
            if keepsApostrophe { word.appendApostrophe() }
          } else {
            index += add(bytes, index, &word, body) - 1
          }
          index += 1
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

  /// Adds the sign that begins at an index and is not ASCII; the answer is how many bytes it has.
  private func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ word: inout WordBytes,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Int {
    let lead = bytes[index]
    let end = min(index + (lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2), bytes.count)
    let scalar = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    let properties = scalar.properties
    if scalar == "’" {
      if keepsApostrophe { word.appendApostrophe() }
    } else if properties.isAlphabetic || properties.generalCategory == .nonspacingMark
      || isFolding && properties.numericType != nil
    {
      if isFolding {
        for letter in scalar.plainLetters { word.append(letter) }
      } else {
        for byte in String(scalar).utf8 { word.append(byte) }
      }
    } else {
      word.end(body)
    }
    return end - index
  }
}

/// The bytes of the word that is being read.
private struct WordBytes {
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  /// Whether an apostrophe was seen that is part of the word only when a letter follows.
  private var isWaiting = false

  init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  mutating func append(_ byte: UInt8) {
    if isWaiting { put(UInt8(ascii: "'")) }
    isWaiting = false
    put(byte)
  }

  /// Appends the plain letters from an index on, of which nearly every text is made; the answer is how many there are.
  @inline(__always)
  mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, as letters: UnsafeBufferPointer<UInt8>
  ) -> Int {
    append(letters[Int(bytes[start])])
    var index = start + 1
    while index < bytes.count, letters[Int(bytes[index])] > WordRule.wide {
      put(letters[Int(bytes[index])])
      index += 1
    }
    return index - start
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    // A few signs become many letters; a word that is longer than its room is cut.
    guard count < room.count else { return }
    room[count] = byte
    count += 1
  }

  mutating func appendApostrophe() { isWaiting = count > 0 }

  @inline(__always)
  mutating func end(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    isWaiting = false
    guard count > 0 else { return }
    body(UnsafeBufferPointer(start: room.baseAddress, count: count))
    count = 0
  }
}
