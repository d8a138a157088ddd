import Screens

extension SVGDrawing {
  /// The same as a page that any browser shows and prints, with a document's words below the drawing.
  public mutating func page(title: String, document: Document?) -> String {
    let drawing = text(title: title)
    let words = document.map(Self.html) ?? ""
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(Self.escaped(title))</title>
      <style>
      body { font: 16px/1.5 sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #222 }
      svg { width: 100%; height: auto; max-height: 95vh }
      .caution { border-left: 4px solid #c60; padding-left: .8em }
      .label { color: #666; font-size: 85% }
      @media print { body { margin: 0 } }
      </style>
      </head>
      <body>
      \(drawing)\(words)</body>
      </html>

      """
  }

  private static func html(_ document: Document) -> String {
    document.blocks.map { block in
      let text = block.spans.map { span in
        switch span.style {
        case .strong: "<strong>\(escaped(span.text))</strong>"
        case .emphasis: "<em>\(escaped(span.text))</em>"
        case .code: "<code>\(escaped(span.text))</code>"
        case .label: "<span class=\"label\">\(escaped(span.text))</span>"
        case .plain, .caution: escaped(span.text)
        }
      }.joined()
      if text.isEmpty, block.kind != .rule { return "" }
      switch block.kind {
      case .heading(let level): return "<h\(level)>\(text)</h\(level)>\n"
      case .item(let mark, _): return "<p>\(escaped(mark)) \(text)</p>\n"
      case .quote: return "<p class=\"caution\">\(text)</p>\n"
      case .paragraph: return "<p>\(text)</p>\n"
      case .rule: return "<hr>\n"
      }
    }.joined()
  }
}
