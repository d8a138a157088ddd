extension StringProtocol {
  /// The text with control characters shown as `?`, so that no data can drive the terminal.
  public var printable: String {
    guard holdsControl else { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.isControl ? "?" : scalar) }
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
    let isPlain =
      utf8.withContiguousStorageIfAvailable { !$0.contains { $0 < 0x20 || $0 >= 0x7F } } ?? false
    return !isPlain && unicodeScalars.contains(where: \.isControl)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would obey it rather than show it: C0, DEL, C1, and the marks that reverse text.
  public var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }
}
