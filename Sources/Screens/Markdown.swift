import Atlas
import CCmark

extension Document {
  /// A document from CommonMark; evidence labels in square brackets become notes.
  public init(markdown: String) {
    self.init()
    var options = CMARK_OPT_DEFAULT
    options |= CMARK_OPT_SMART
    let text = printable(markdown, keeping: "\n\t")
    guard let root = cmark_parse_document(text, text.utf8.count, options) else { return }
    defer { cmark_node_free(root) }
    addChildren(of: root, depth: 0)
  }

  private mutating func addChildren(of node: OpaquePointer, depth: Int, quoted: Bool = false) {
    var child = cmark_node_first_child(node)
    while let current = child {
      add(current, depth: depth, quoted: quoted)
      child = cmark_node_next(current)
    }
  }

  private mutating func add(_ node: OpaquePointer, depth: Int, quoted: Bool) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      blocks.append(Block(.heading(Int(cmark_node_get_heading_level(node))), spans(of: node, .plain)))
    case CMARK_NODE_PARAGRAPH:
      blocks.append(Block(quoted ? .quote : .paragraph, labelled(spans(of: node, quoted ? .caution : .plain))))
    case CMARK_NODE_BLOCK_QUOTE: addChildren(of: node, depth: depth, quoted: true)
    case CMARK_NODE_LIST: addItems(of: node, depth: depth)
    case CMARK_NODE_THEMATIC_BREAK: add(.rule, "")
    case CMARK_NODE_CODE_BLOCK:
      for line in literal(node).split(separator: "\n") { blocks.append(Block(.paragraph, [Span(String(line), .code)])) }
    default: break  // Raw HTML is not shown.
    }
  }

  private mutating func addItems(of list: OpaquePointer, depth: Int) {
    let ordered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
    var number = max(1, Int(cmark_node_get_list_start(list)))
    var item = cmark_node_first_child(list)
    while let current = item {
      var isFirst = true
      var child = cmark_node_first_child(current)
      while let node = child {
        if cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH {
          let mark = isFirst ? (ordered ? "\(number)." : "•") : (ordered ? "  " : " ")
          blocks.append(Block(.item(mark, depth: depth), labelled(spans(of: node, .plain))))
          isFirst = false
        } else {
          add(node, depth: depth + 1, quoted: false)
        }
        child = cmark_node_next(node)
      }
      number += 1
      item = cmark_node_next(current)
    }
  }

  private func spans(of node: OpaquePointer, _ style: Style) -> [Span] {
    var result: [Span] = []
    var child = cmark_node_first_child(node)
    while let current = child {
      switch cmark_node_get_type(current) {
      case CMARK_NODE_TEXT: result.append(Span(literal(current), style))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: result.append(Span(" ", style))
      case CMARK_NODE_CODE: result.append(Span(literal(current), .code))
      case CMARK_NODE_EMPH: result += spans(of: current, .emphasis)
      case CMARK_NODE_STRONG: result += spans(of: current, .strong)
      case CMARK_NODE_HTML_INLINE: break
      default: result += spans(of: current, style)
      }
      child = cmark_node_next(current)
    }
    return result
  }

  /// Sets evidence labels such as "[tradition]" off from the text around them.
  private func labelled(_ spans: [Span]) -> [Span] {
    let text = Block(.paragraph, spans).text
    guard let label = Evidence.allCases.map({ "[\($0.rawValue)]" }).first(where: text.contains) else { return spans }
    return spans.flatMap { span -> [Span] in
      guard let range = span.text.firstRange(of: label) else { return [span] }
      let parts = [
        Span(String(span.text[..<range.lowerBound]), span.style), Span(label, .label),
        Span(String(span.text[range.upperBound...]), span.style),
      ]
      return parts.filter { !$0.text.isEmpty }
    }
  }

  private func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}

private func printable(_ text: String, keeping kept: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    result.append(scalar.isControl && !kept.unicodeScalars.contains(scalar) ? "?" : scalar)
  }
  return String(result)
}
