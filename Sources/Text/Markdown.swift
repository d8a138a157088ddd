import CCmark

extension Document {
  /// A document from CommonMark; each of `labels` in square brackets becomes a note.
  public init(markdown: String, labels: [String] = []) {
    self.init()
    let labels = labels.map { "[\($0)]" }
    var options = CMARK_OPT_DEFAULT
    options |= CMARK_OPT_SMART
    let text = markdown.printableLines
    guard let root = cmark_parse_document(text, text.utf8.count, options) else { return }
    defer { cmark_node_free(root) }
    Reader(labels: labels).addChildren(of: root, to: &blocks)
  }
}

/// Walks the tree that cmark makes of a text.
private struct Reader {
  typealias Block = Document.Block
  typealias Span = Document.Span

  let labels: [String]

  func addChildren(of node: OpaquePointer, to blocks: inout [Block], depth: Int = 0, quoted: Bool = false) {
    for child in node.children { add(child, to: &blocks, depth: depth, quoted: quoted) }
  }

  private func add(_ node: OpaquePointer, to blocks: inout [Block], depth: Int, quoted: Bool) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      blocks.append(Block(.heading(Int(cmark_node_get_heading_level(node))), spans(of: node, .plain)))
    case CMARK_NODE_PARAGRAPH:
      blocks.append(Block(quoted ? .quote : .paragraph, labelled(spans(of: node, quoted ? .caution : .plain))))
    case CMARK_NODE_BLOCK_QUOTE: addChildren(of: node, to: &blocks, depth: depth, quoted: true)
    case CMARK_NODE_LIST: addItems(of: node, to: &blocks, depth: depth)
    case CMARK_NODE_THEMATIC_BREAK: blocks.append(Block(.rule, ""))
    case CMARK_NODE_CODE_BLOCK:
      for line in literal(node).split(separator: "\n") { blocks.append(Block(.paragraph, [Span(String(line), .code)])) }
    default: break  // Raw HTML is not shown.
    }
  }

  private func addItems(of list: OpaquePointer, to blocks: inout [Block], depth: Int) {
    let ordered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
    var number = max(1, Int(cmark_node_get_list_start(list)))
    for item in list.children {
      var isFirst = true
      for node in item.children {
        if cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH {
          let mark = isFirst ? (ordered ? "\(number)." : "•") : (ordered ? "  " : " ")
          blocks.append(Block(.item(mark, depth: depth), labelled(spans(of: node, .plain))))
          isFirst = false
        } else {
          add(node, to: &blocks, depth: depth + 1, quoted: false)
        }
      }
      number += 1
    }
  }

  private func spans(of node: OpaquePointer, _ style: Document.Style) -> [Span] {
    node.children.flatMap { child -> [Span] in
      switch cmark_node_get_type(child) {
      case CMARK_NODE_TEXT: [Span(literal(child), style)]
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: [Span(" ", style)]
      case CMARK_NODE_CODE: [Span(literal(child), .code)]
      case CMARK_NODE_EMPH: spans(of: child, .emphasis)
      case CMARK_NODE_STRONG: spans(of: child, .strong)
      case CMARK_NODE_LINK: linked(spans(of: child, style), to: child.address)
      case CMARK_NODE_HTML_INLINE: []
      default: spans(of: child, style)
      }
    }
  }

  private func linked(_ spans: [Span], to address: String) -> [Span] {
    let link = Link(address: address)
    return spans.map { Span($0.text, $0.style, link: link) }
  }

  /// Sets labels such as "[tradition]" off from the text around them, all of them.
  private func labelled(_ spans: [Span]) -> [Span] { spans.flatMap(labelled) }

  private func labelled(_ span: Span) -> [Span] {
    // Most words have no bracket, and to see that takes far less time than to look for each label.
    guard span.link == nil, span.text.utf8.contains(UInt8(ascii: "[")),
      let label = labels.compactMap({ span.text.firstRange(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound })
    else { return [span] }
    let rest = Span(String(span.text[label.upperBound...]), span.style)
    let parts = [Span(String(span.text[..<label.lowerBound]), span.style), Span(String(span.text[label]), .label)]
    return parts.filter { !$0.text.isEmpty } + (rest.text.isEmpty ? [] : labelled(rest))
  }

  private func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}

extension Document {
  /// The addresses of all links of a text in CommonMark, whatever they name, each with its line from 1.
  public static func addresses(inMarkdown text: String) -> [(line: Int, address: String)] {
    guard text.contains("]"), let root = cmark_parse_document(text, text.utf8.count, CMARK_OPT_DEFAULT) else {
      return []
    }
    defer { cmark_node_free(root) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var found: [(line: Int, address: String)] = []
    func visit(_ node: OpaquePointer, block: Int) {
      // A line is known of a block only; the address stands in it or below.
      let isInline = cmark_node_get_type(node).rawValue >= CMARK_NODE_FIRST_INLINE.rawValue
      let first = isInline ? block : max(1, Int(cmark_node_get_start_line(node)))
      if cmark_node_get_type(node) == CMARK_NODE_LINK {
        let address = node.address
        let from = max(first, found.last?.line ?? 1)
        let line = (from...max(from, lines.count)).first {
          lines.indices.contains($0 - 1) && lines[$0 - 1].contains(address)
        }
        found.append((line ?? first, address))
      }
      for child in node.children { visit(child, block: first) }
    }
    visit(root, block: 1)
    return found
  }
}

extension OpaquePointer {
  /// Where a link of cmark's tree leads.
  fileprivate var address: String { cmark_node_get_url(self).map { String(cString: $0) } ?? "" }

  /// The children of a node of cmark's tree, in their order.
  fileprivate var children: [OpaquePointer] {
    var found: [OpaquePointer] = []
    var child = cmark_node_first_child(self)
    while let node = child {
      found.append(node)
      child = cmark_node_next(node)
    }
    return found
  }
}
