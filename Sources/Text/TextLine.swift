/// A line of a document laid out to a width.
public struct TextLine: Sendable, Hashable {
  /// The block it belongs to, counted from 0; blank lines belong to the block that follows.
  public let block: Int
  /// What it shows of the text of its block, in UTF-8; nil for the blank line before a block.
  public let range: Range<Int>?
  /// Columns left free before the mark and the text.
  public let indent: Int
  /// What stands before the text: the mark of an item or the bar of a quotation.
  public let mark: String
  /// What the block is that the line belongs to.
  public let kind: Document.Kind
  /// The words of the line, in runs of one style.
  public let spans: [Document.Span]

  /// The text without its styles.
  public var text: String { spans.map(\.text).joined() }

  /// Where it stands in the document.
  public var anchor: TextAnchor { TextAnchor(block: block, offset: range?.lowerBound ?? -1) }
}

/// A place in a document that a change of width does not move.
public struct TextAnchor: Sendable, Hashable, Comparable {
  /// The index of the block.
  public let block: Int
  /// Where in the text of the block, in UTF-8; -1 for the blank line before it.
  public let offset: Int

  /// A place in a block.
  public init(block: Int, offset: Int) {
    self.block = block
    self.offset = offset
  }

  /// The beginning of a document.
  public static let start = TextAnchor(block: 0, offset: 0)

  /// Whether `a` comes first.
  public static func < (a: TextAnchor, b: TextAnchor) -> Bool { (a.block, a.offset) < (b.block, b.offset) }
}

extension Document {
  /// The lines of the document at a width in columns, with blank lines between blocks.
  public func lines(width: Int) -> [TextLine] {
    var lines: [TextLine] = []
    for (index, block) in blocks.enumerated() {
      if index > 0, needsBlank(between: blocks[index - 1].kind, block.kind) {
        lines.append(TextLine(block: index, range: nil, indent: 0, mark: "", kind: .paragraph, spans: []))
      }
      lines += layOut(block, index, width)
    }
    return lines
  }

  private func needsBlank(between a: Kind, _ b: Kind) -> Bool {
    switch (a, b) {
    case (.item, .item), (.quote, .quote): false
    // A heading belongs to what it is the heading of.
    case (.heading(let level), .item), (.heading(let level), .paragraph): level == 1
    case (.heading, .quote), (.quote, .heading): false
    default: true
    }
  }

  private func layOut(_ block: Block, _ index: Int, _ width: Int) -> [TextLine] {
    var indent = 0
    var mark = ""
    switch block.kind {
    case .item(let symbol, let depth):
      indent = depth * 2
      mark = symbol + " "
    case .quote: mark = "│ "
    case .rule:
      let line = Span(String(repeating: "─", count: max(1, min(width, 24))), .label)
      return [TextLine(block: index, range: 0..<0, indent: 0, mark: "", kind: .rule, spans: [line])]
    default: break
    }
    let hanging = block.kind == .quote ? mark : String(repeating: " ", count: mark.columns)
    let ranges = block.text.lineRanges(width: max(1, width - indent - mark.columns))
    return ranges.enumerated().map { number, range in
      TextLine(
        block: index, range: range, indent: indent, mark: number == 0 ? mark : hanging, kind: block.kind,
        spans: block.spans(in: range))
    }
  }
}

extension Document.Block {
  /// The part of the spans that a range of the block's UTF-8 holds.
  fileprivate func spans(in range: Range<Int>) -> [Document.Span] {
    var result: [Document.Span] = []
    var position = 0
    for span in spans {
      let length = span.text.utf8.count
      let part = range.clamped(to: position..<position + length)
      if !part.isEmpty {
        let text = span.text[utf8: part.lowerBound - position..<part.upperBound - position]
        result.append(Document.Span(String(text), span.style, link: span.link))
      }
      position += length
      if position >= range.upperBound { break }
    }
    return result
  }
}
