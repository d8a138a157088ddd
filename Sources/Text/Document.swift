/// A text to be read: a guide chapter, a muscle's page or the help, free of any width.
public struct Document: Sendable, Hashable {
  /// The paragraphs, headings and items, from the top.
  public var blocks: [Block]
  /// How many blocks belong on the first screen: what somebody has to read who reads no further.
  public var opening = 0
  /// Where the parts begin that a key leads to, by the index of the block.
  public var parts: [Part: Int] = [:]

  /// A text from its blocks.
  public init(_ blocks: [Block] = []) { self.blocks = blocks }

  /// A part of a muscle's page that a key leads to.
  public enum Part: Sendable, Hashable, CaseIterable { case points, release, stretch, prevention }

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
    /// What the words lead to; nil for nearly all.
    public let link: Link?

    /// A run of text; plain unless told, and leading nowhere.
    public init(_ text: String, _ style: Style = .plain, link: Link? = nil) {
      self.text = text
      self.style = style
      self.link = link
    }
  }

  /// How a run of text is set off.
  public enum Style: Sendable, Hashable {
    case plain, emphasis, strong, code
    /// An evidence label or another small note.
    case label
    case caution
    /// The word that says how soon somebody has to see a sign.
    case urgency(Notice.Urgency)
  }

  /// Adds a block of plain text.
  public mutating func add(_ kind: Kind, _ text: String) { blocks.append(Block(kind, text)) }

  /// Adds a block of styled text.
  public mutating func add(_ kind: Kind, _ spans: [Span]) { blocks.append(Block(kind, spans)) }

  /// Adds a warning.
  public mutating func add(_ notice: Notice) { blocks.append(notice.block) }
}
