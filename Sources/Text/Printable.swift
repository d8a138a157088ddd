extension StringProtocol {
  /// The text with control characters shown as `?`, so that no data can drive the terminal.
  public var printable: String {
    guard holdsControl else { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.isControl ? "?" : scalar) }
    return String(result)
  }

  /// The same of a text of several lines, whose ends stay, and so do its tabs.
  public var printableLines: String {
    guard holdsControl else { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      result.append(scalar.isControl && scalar != "\n" && scalar != "\t" ? "?" : scalar)
    }
    return String(result)
  }

  /// The beginning of the text, as much as is quoted in a message: less than a line.
  public var quoted: String {
    // Counted in scalars: a cluster of a thousand accents is one character.
    guard let end = unicodeScalars.index(startIndex, offsetBy: 72, limitedBy: endIndex), end < endIndex else {
      return printable
    }
    return self[..<end].printable + "…"
  }

  /// Whether a terminal would obey something in it; most texts are plain ASCII and told by a look at their bytes.
  package var holdsControl: Bool {
    let isPlain = utf8.withContiguousStorageIfAvailable { $0.isPlain } ?? false
    return !isPlain && unicodeScalars.contains(where: \.isControl)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether all bytes are those of ASCII that a terminal shows; eight are looked at at once.
  package var isPlain: Bool {
    let bytes = UnsafeRawBufferPointer(self)
    let high: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = 0
    while index + 8 <= count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // Where a byte is below 0x20 or is 0x7F, its highest bit is set by one of these.
      let low = (word &- ones &* 0x20) & ~word
      let delete = (word ^ (ones &* 0x7F)) &- ones
      if (word | low | (delete & ~(word ^ (ones &* 0x7F)))) & high != 0 { return false }
      index += 8
    }
    return self[index...].allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would obey it rather than show it: C0, DEL, C1, the marks that turn text round or say which way
  /// it runs, and the separators that end a line where no line ends.
  public var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
