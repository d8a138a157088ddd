/// What some words of a text lead to: a kind and an id, of which the text itself knows nothing more.
public struct Link: Sendable, Hashable {
  /// What it leads to.
  public let kind: Kind
  /// The id there; a plan has those of its muscles, joined by a plus sign.
  public let id: String

  /// A link to something.
  public init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// What a link may lead to.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case muscle, guide, symptom, condition, area, plan
  }

  /// A link as a text names it, `muscle:soleus`; nil for anything else.
  public init?(address: some StringProtocol) {
    guard let colon = address.firstIndex(of: ":"), let kind = Kind(rawValue: String(address[..<colon])) else {
      return nil
    }
    let id = address[address.index(after: colon)...]
    guard !id.isEmpty else { return nil }
    self.init(kind, String(id))
  }

  /// The same as a text names it.
  public var address: String { "\(kind.rawValue):\(id)" }
}

extension Document {
  /// Words of a document that lead somewhere.
  public struct LinkPlace: Sendable, Hashable {
    /// The index of the block in the document.
    public let block: Int
    /// Which part of the block's text leads there, in UTF-8.
    public let range: Range<Int>
    /// Where it leads.
    public let link: Link

    /// Where it begins.
    public var anchor: TextAnchor { TextAnchor(block: block, offset: range.lowerBound) }
  }

  /// The links of the document in reading order; words in several styles that lead to one place are one link.
  public var links: [LinkPlace] {
    var places: [LinkPlace] = []
    for (index, block) in blocks.enumerated() {
      var position = 0
      for span in block.spans {
        let range = position..<position + span.text.utf8.count
        position = range.upperBound
        guard let link = span.link else { continue }
        if let last = places.last, last.block == index, last.link == link, last.range.upperBound == range.lowerBound {
          places[places.count - 1] = LinkPlace(block: index, range: last.range.lowerBound..<position, link: link)
        } else {
          places.append(LinkPlace(block: index, range: range, link: link))
        }
      }
    }
    return places
  }

  /// The same words, leading nowhere.
  public var withoutLinks: Document {
    var copy = self
    copy.blocks = blocks.map { block in Block(block.kind, block.spans.map { Span($0.text, $0.style) }) }
    return copy
  }
}

extension String {
  /// Markdown with the words of its links alone; where a link begins before it, no more than the address is cut.
  public var withoutAddresses: String {
    var text = self
    return text.withUTF8 { bytes in
      var kept: [UInt8] = []
      var open: Int?
      var index = 0
      while index < bytes.count {
        // Nearly all of a text lies between brackets and is taken in one piece.
        let next = bytes[index...].firstIndex { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") } ?? bytes.count
        kept += bytes[index..<next]
        index = next
        guard index < bytes.count else { break }
        if bytes[index] == UInt8(ascii: "[") { open = kept.count }
        if let end = bytes.endOfAddress(at: index) {
          // The bracket that opens the words stands a few letters back.
          if let open { kept.remove(at: open) }
          open = nil
          index = end + 1
        } else {
          kept.append(bytes[index])
          index += 1
        }
      }
      return String(decoding: kept, as: UTF8.self)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the address of a link ends, whose words end at an index; nil where no link does.
  fileprivate func endOfAddress(at index: Int) -> Int? {
    guard self[index] == UInt8(ascii: "]"), index + 1 < count, self[index + 1] == UInt8(ascii: "("),
      let end = self[(index + 2)...].firstIndex(of: UInt8(ascii: ")")),
      Link(address: String(decoding: self[(index + 2)..<end], as: UTF8.self)) != nil
    else { return nil }
    return end
  }
}
