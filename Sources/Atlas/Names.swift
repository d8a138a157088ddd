extension StringProtocol {
  /// Small letters and digits only: "Levator scapulae", "levator-scapulae" and "LEVATOR_SCAPULAE" are one name.
  public var folded: String {
    var bytes: [UInt8] = []
    WordRule.sought.forEach(in: String(self)) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same with a capital first letter.
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The word with its article: "an array", "a string".
  package var withArticle: String { "\("aeiou".contains(prefix(1)) ? "an" : "a") \(self)" }

  /// The names that a person most likely meant by this word, the nearest first; at most three.
  public func nearest(in candidates: [String]) -> [String] {
    // No name is as long; to look for a neighbour of a megabyte would take seconds.
    guard utf8.count <= 256 else { return [] }
    let wanted = folded
    guard !wanted.isEmpty else { return [] }
    let letters = Array(wanted.utf8)
    // A single letter is not a slip of every other one.
    let limit = letters.count == 1 ? 0 : Swift.max(1, letters.count / 3)
    var counter = SlipCounter()
    let scored = candidates.compactMap { candidate -> (Int, String)? in
      let name = candidate.folded
      if name.hasPrefix(wanted) { return (0, candidate) }
      if letters.count > 2, name.contains(wanted) { return (1, candidate) }
      let slips = letters.withUnsafeBufferPointer { letters in
        Array(name.utf8).withUnsafeBufferPointer { counter.count(letters, $0, atMost: limit) }
      }
      return slips.map { (1 + $0, candidate) }
    }
    // A name and its id fold to the same; the first of the candidates stands for both.
    var seen: Set<String> = []
    let distinct = scored.filter { seen.insert($0.1.folded).inserted }
    let ordered = distinct.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    // Beside a slip of one letter, a name three letters away is no help.
    return ordered.prefix { $0.0 <= ordered[0].0 + 1 }.prefix(3).map(\.1)
  }

  /// "; did you mean temple?", or nothing where no name is near.
  package func guess(among candidates: [String], quoted: Bool = false) -> String {
    let near = nearest(in: candidates).map { quoted ? "'\($0)'" : $0 }
    return near.isEmpty ? "" : "; did you mean \(near.listed(with: "or"))?"
  }
}

extension [String] {
  /// "1", "1 and 2", "1, 2 and 3".
  public var listed: String { listed(with: "and") }

  /// The words with a conjunction before the last.
  package func listed(with conjunction: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}

extension Array where Element: Hashable {
  /// Each element once, in the order of its first place.
  public func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension String {
  /// The text with a small first letter, for the middle of a sentence.
  public var lowercasedFirst: String {
    guard let first = utf8.first, first < 0x80 else { return "\(prefix(1).lowercased())\(dropFirst())" }
    guard first >= UInt8(ascii: "A"), first <= UInt8(ascii: "Z") else { return self }
    var text = String(UnicodeScalar(first + 0x20))
    text += String(dropFirst())
    return text
  }
}
