extension Document {
  /// The document as CommonMark; reading it again gives the same document.
  public var markdown: String {
    var text = ""
    for (index, block) in blocks.enumerated() {
      let words = block.spans.map(\.markdown).joined()
      switch block.kind {
      case .heading(let level): text += "\(String(repeating: "#", count: level)) \(words)\n"
      case .paragraph: text += "\(words)\n"
      case .quote: text += "> \(words)\n"
      case .rule: text += "---\n"
      case .item(let mark, let depth):
        let sign = mark == "•" ? "-" : mark
        text += "\(String(repeating: "  ", count: depth))\(sign) \(words)\n"
      }
      let isList = blocks.indices.contains(index + 1) && block.kind.isItem && blocks[index + 1].kind.isItem
      if index < blocks.count - 1, !isList { text += "\n" }
    }
    return text
  }
}

extension Document.Kind {
  fileprivate var isItem: Bool { if case .item = self { true } else { false } }
}

extension Document.Span {
  fileprivate var markdown: String { link.map { "[\(words)](\($0.address))" } ?? words }

  private var words: String {
    switch style {
    case .plain, .label, .caution: text
    case .emphasis: "*\(text)*"
    case .strong, .urgency: "**\(text)**"
    case .code: "`\(text)`"
    }
  }
}
