import CUTF8Proc

extension Unicode.Scalar {
  /// The columns that it takes in a terminal: 0 for what joins the sign before it, 2 for wide signs, else 1.
  ///
  /// Any blank counts as one column: a tab or a line end inside a text is drawn as a space.
  public var columns: Int {
    if value < 0x7F { return 1 }
    // A terminal shows nothing for it, or the font decides; ncurses takes it for one column, too.
    if value == 0xAD { return 1 }
    return max(0, Int(utf8proc_charwidth(Int32(value))))
  }

  /// Whether a line may break at it and nothing is lost when it falls between two lines.
  var isBreakingBlank: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x2028, 0x2029, 0x205F, 0x3000: true
    default: false
    }
  }
}

extension Character {
  /// The columns that it takes in a terminal; a cluster takes what its composed scalars take together.
  public var columns: Int {
    if let ascii = asciiValue { return ascii == 0x7F ? 0 : 1 }
    var columns = 0
    for scalar in composed { columns += scalar.columns }
    return columns
  }

  /// Its scalars, a letter and its accents as one scalar wherever Unicode has one (NFC).
  public var composed: [Unicode.Scalar] {
    let scalars = unicodeScalars
    if scalars.count == 1 { return [scalars[scalars.startIndex]] }
    return Array(String(self).composed.unicodeScalars)
  }
}

extension String {
  /// The same text in Unicode's composed form (NFC), as terminals show it best.
  public var composed: String {
    var copy = self
    if copy.isASCII { return copy }
    return copy.withUTF8 { bytes in
      var result: UnsafeMutablePointer<UInt8>?
      let options = UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue
      let count = utf8proc_map(bytes.baseAddress, bytes.count, &result, utf8proc_option_t(options))
      guard count >= 0, let result else { return self }
      defer { free(result) }
      return String(decoding: UnsafeBufferPointer(start: result, count: count), as: UTF8.self)
    }
  }
}

extension StringProtocol {
  /// Whether it holds nothing but ASCII, which is told by a look at its bytes.
  var isASCII: Bool {
    utf8.withContiguousStorageIfAvailable { !$0.contains { $0 >= 0x80 } } ?? utf8.allSatisfy { $0 < 0x80 }
  }

  /// The columns that it takes in a terminal.
  public var columns: Int {
    if isASCII { return utf8.count }
    var columns = 0
    for character in self { columns += character.columns }
    return columns
  }

  /// Its longest beginning that fits into `limit` columns.
  public func clipped(to limit: Int) -> String {
    if isASCII { return String(prefix(Swift.max(0, limit))) }
    var used = 0
    let end = indices.first { index in
      used += self[index].columns
      return used > limit
    }
    return String(self[..<(end ?? endIndex)])
  }

  /// The whole of it where it fits into `limit` columns, else a beginning and a sign that something is missing.
  public func shortened(to limit: Int) -> String {
    columns <= limit ? String(self) : clipped(to: Swift.max(0, limit - 1)) + "…"
  }

  /// The same with blanks after it up to a number of columns.
  public func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - columns))
  }
}
