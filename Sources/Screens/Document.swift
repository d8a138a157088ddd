/// A text to be read: a guide chapter, a muscle's page or the help, free of any width.
public struct Document: Sendable, Hashable {
  /// The paragraphs, headings and items, from the top.
  public var blocks: [Block]

  /// A text from its blocks.
  public init(_ blocks: [Block] = []) { self.blocks = blocks }

  /// A piece of text that starts on a line of its own.
  public struct Block: Sendable, Hashable {
    /// What the block is.
    public let kind: Kind
    /// The text of the block, in runs of one style.
    public let spans: [Span]

    /// A block of styled text.
    public init(_ kind: Kind, _ spans: [Span]) {
      self.kind = kind
      self.spans = spans
    }

    /// A block of plain text.
    public init(_ kind: Kind, _ text: String) { self.init(kind, [Span(text)]) }

    /// The text without its styles.
    public var text: String { spans.map(\.text).joined() }
  }

  /// What a block is.
  public enum Kind: Sendable, Hashable {
    /// 1 is the title of the whole.
    case heading(Int)
    case paragraph
    /// An entry of a list with its mark, such as "•" or "2.", at a depth from 0.
    case item(String, depth: Int)
    /// A warning or a quotation, with a bar beside it.
    case quote
    case rule
  }

  /// A run of text in one style.
  public struct Span: Sendable, Hashable {
    /// The words of the run.
    public let text: String
    /// How the words are set.
    public let style: Style

    /// A run of text; plain unless told.
    public init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// How a run of text is set off.
  public enum Style: Sendable, Hashable {
    case plain, emphasis, strong, code
    /// An evidence label or another small note.
    case label
    case caution
  }

  /// Adds a block of plain text.
  public mutating func add(_ kind: Kind, _ text: String) { blocks.append(Block(kind, text)) }
}

/// A line of a document laid out to a width.
public struct TextLine: Sendable, Hashable {
  /// The block it belongs to, counted from 0; blank lines belong to the block that follows.
  public let block: Int
  /// Where it starts in the text of its block, in characters; -1 for the blank line before it.
  public let offset: Int
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
}

extension Document {
  /// The lines of the document at a width in columns, with blank lines between blocks.
  public func lines(width: Int) -> [TextLine] {
    var lines: [TextLine] = []
    for (index, block) in blocks.enumerated() {
      if index > 0, needsBlank(between: blocks[index - 1].kind, block.kind) {
        lines.append(TextLine(block: index, offset: -1, indent: 0, mark: "", kind: .paragraph, spans: []))
      }
      lines += layOut(block, index, width)
    }
    return lines
  }

  private func needsBlank(between a: Kind, _ b: Kind) -> Bool {
    switch (a, b) {
    case (.item, .item): false
    case (.heading(let level), .item) where level > 2: false
    case (.heading(let level), .paragraph) where level > 2: false
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
      return [TextLine(block: index, offset: 0, indent: 0, mark: "", kind: .rule, spans: [line])]
    default: break
    }
    let text = block.text
    let room = max(1, width - indent - columns(of: mark))
    var lines: [TextLine] = []
    var offset = 0
    let characters = Array(text)
    for piece in wrapped(text, to: room) {
      // Wrapping drops the blanks between lines: step over them to keep the place in the block.
      while offset < characters.count, characters[offset] == " " { offset += 1 }
      let hanging = lines.isEmpty || block.kind == .quote ? mark : String(repeating: " ", count: columns(of: mark))
      lines.append(
        TextLine(
          block: index, offset: offset, indent: indent, mark: hanging, kind: block.kind,
          spans: block.spans(from: offset, count: piece.count)))
      offset += piece.count
    }
    return lines
  }

  /// The places where `query` stands, as block and character offset, in reading order; case does not count.
  public func matches(of query: String) -> [Match] {
    let wanted = Array(query.lowercased())
    guard !wanted.isEmpty else { return [] }
    return blocks.enumerated().flatMap { index, block in
      let text = block.text.map { Character($0.lowercased().first.map(String.init) ?? String($0)) }
      guard text.count >= wanted.count else { return [Match]() }
      return (0...(text.count - wanted.count)).filter { text[$0..<($0 + wanted.count)].elementsEqual(wanted) }
        .map { Match(block: index, offset: $0, count: wanted.count) }
    }
  }

  /// A place in a document.
  public struct Match: Sendable, Hashable {
    /// The index of the block in the document.
    public let block: Int
    /// Where the match begins in the text of the block, in characters.
    public let offset: Int
    /// How many characters match.
    public let count: Int
  }
}

extension Document.Block {
  /// The part of the spans from a character on.
  fileprivate func spans(from offset: Int, count: Int) -> [Document.Span] {
    var result: [Document.Span] = []
    var position = 0
    for span in spans {
      let length = span.text.count
      let start = max(offset, position)
      let end = min(offset + count, position + length)
      if start < end {
        let text = span.text.dropFirst(start - position).prefix(end - start)
        result.append(Document.Span(String(text), span.style))
      }
      position += length
    }
    return result
  }
}
