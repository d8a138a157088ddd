extension Document {
  /// A place in a document where something was found.
  public struct Match: Sendable, Hashable {
    /// The index of the block in the document.
    public let block: Int
    /// Which part of the block's text matches, in UTF-8.
    public let range: Range<Int>

    /// Where it begins.
    public var anchor: TextAnchor { TextAnchor(block: block, offset: range.lowerBound) }
  }

  /// The places where `query` stands, in reading order; case and accents of composition do not count.
  public func matches(of query: String) -> [Match] {
    let wanted = query.map(Self.folded)
    guard !wanted.isEmpty else { return [] }
    return blocks.enumerated().flatMap { index, block in
      block.text.ranges(of: wanted).map { Match(block: index, range: $0) }
    }
  }

  /// The same for every way to write a character in capitals or not.
  fileprivate static func folded(_ character: Character) -> Character {
    if let ascii = character.asciiValue {
      return (0x41...0x5A).contains(ascii) ? Character(UnicodeScalar(ascii + 0x20)) : character
    }
    return character.lowercased().first ?? character
  }
}

extension String {
  /// Where a run of folded characters stands in it, in UTF-8.
  fileprivate func ranges(of wanted: [Character]) -> [Range<Int>] {
    var characters: [Character] = []
    var offsets: [Int] = []
    var offset = 0
    for character in self {
      characters.append(Document.folded(character))
      offsets.append(offset)
      offset += character.utf8.count
    }
    offsets.append(offset)
    guard characters.count >= wanted.count else { return [] }
    return (0...(characters.count - wanted.count)).compactMap { start in
      guard characters[start] == wanted[0], characters[start..<start + wanted.count].elementsEqual(wanted) else {
        return nil
      }
      return offsets[start]..<offsets[start + wanted.count]
    }
  }
}
