import Text

/// A document as somebody reads it who sees nothing of it: warnings apart, and sections under their headings.
struct DocumentText: Sendable {
  /// A part under a heading.
  struct Section: Sendable {
    let title: String
    /// Its blocks, the heading first.
    let blocks: Range<Int>
  }

  private let document: Document
  private let say: Catalog

  init(_ document: Document, _ say: Catalog) {
    self.document = document
    self.say = say
  }

  /// The title of the whole; nil where it has none.
  var title: String? { document.blocks.first { $0.kind == .heading(1) }?.text }

  /// Every warning in it, whole.
  var warnings: [String] { document.blocks.filter { $0.kind == .quote }.map { Self.warning($0.text) } }

  /// A warning with a sign before it, so that it is known as one without any colour.
  static func warning(_ words: String) -> String { words.hasPrefix("!") || words.hasPrefix("?") ? words : "! " + words }

  /// What is read at once: what the document says has to be, or what stands before its first section.
  var opening: [Int] {
    let end = document.opening > 0 ? document.opening : firstSection
    return (0..<min(end, document.blocks.count)).filter { index in
      let kind = document.blocks[index].kind
      return kind != .quote && kind != .heading(1)
    }
  }

  private var firstSection: Int {
    document.blocks.firstIndex { $0.kind == .heading(2) } ?? document.blocks.firstIndex { $0.kind == .heading(3) }
      ?? document.blocks.count
  }

  /// The sections, but for those that hold nothing but warnings, and for a single one that is read at once.
  var sections: [Section] {
    let level: Document.Kind = document.blocks.contains { $0.kind == .heading(2) } ? .heading(2) : .heading(3)
    let starts = document.blocks.indices.filter { document.blocks[$0].kind == level }
    let ends = starts.dropFirst() + [document.blocks.count]
    let all = zip(starts, ends).map { Section(title: title(of: document.blocks[$0]), blocks: $0..<$1) }
    let told = all.filter { section in
      section.blocks.dropFirst().contains { document.blocks[$0].kind != .quote }
    }
    return told.allSatisfy { $0.blocks.upperBound <= document.opening } ? [] : told
  }

  /// A heading without what stands behind its words.
  private func title(of block: Document.Block) -> String {
    block.spans.filter { $0.style != .label }.map(\.text).joined()
  }

  /// How many of the sections are read at once with the opening.
  var readAtOnce: Int {
    sections.count { $0.blocks.upperBound <= document.opening || $0.blocks.lowerBound < document.opening }
  }

  /// Writes the whole.
  func write(to writer: inout LineWriter) {
    for index in document.blocks.indices { write(index, to: &writer) }
  }

  /// Writes a block.
  func write(_ index: Int, to writer: inout LineWriter) {
    let block = document.blocks[index]
    switch block.kind {
    case .heading(3...): writer.add(block.text.replacing("× ", with: say(.plain(.point)) + " ") + ":")
    case .heading: writer.add(block.text)
    case .paragraph: writer.add(block.text)
    case .quote: writer.add(Self.warning(block.text), hanging: 2)
    case .rule: break
    case .item(let mark, _):
      switch mark {
      case "→", "•": writer.add("- " + block.text, hanging: 2)
      default: writer.add("\(mark) \(block.text)", hanging: mark.count + 1)
      }
    }
  }
}
