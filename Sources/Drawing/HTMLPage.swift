import Figure
import Pages
import Screens
import Text

/// A page that any browser shows and prints: a drawing with a document's words below it, either of them alone too.
public struct HTMLPage {
  /// The name of the page.
  public let title: String
  /// The language, as in `en`.
  public let language: String
  /// The vector figure, as SVG.
  public let drawing: String?
  /// The words.
  public let document: Document?

  /// A page of a drawing, of words, or of both.
  public init(title: String, language: String, drawing: String?, document: Document?) {
    self.title = title
    self.language = language
    self.drawing = drawing
    self.document = document
  }

  /// The page of what is read on a screen.
  public init(_ screen: ReadingScreen, in edition: Edition) {
    let atlas = edition.atlas
    var title = screen.document.blocks.first?.text ?? ""
    var drawing: String?
    switch screen.subject {
    case .muscle(let id, let side):
      title += ", " + side.words(edition.say)
      var figure = SVGDrawing(
        screen.marks(in: atlas), muscle: atlas.muscle(id), views: View.bodyViews, part: nil, in: edition)
      drawing = figure.text(title: title)
    case .complaint:
      var figure = SVGDrawing(screen.marks(in: atlas), muscle: nil, views: View.bodyViews, part: nil, in: edition)
      drawing = figure.text(title: title)
    case .today, .plan:
      var figure = SVGDrawing(screen.marks(in: atlas), muscle: nil, views: View.bodyViews, part: nil, in: edition)
      drawing = figure.text(title: title)
    case .guide, .warnings, .help, .release: break
    }
    self.init(title: title, language: edition.say.language, drawing: drawing, document: screen.document)
  }

  /// The whole file.
  public var text: String {
    HTMLFile.text(
      language: language, title: SVGDrawing.escaped(title),
      style: """
        body { font: 16px/1.5 sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #222 }
        svg { width: 100%; height: auto; max-height: 95vh }
        .caution { border-left: 4px solid #c60; padding-left: .8em }
        .label { color: #666; font-size: 85% }
        @media print { body { margin: 0 } }
        """, body: (drawing ?? "") + (document.map(Self.html) ?? ""))
  }

  private static func html(_ document: Document) -> String {
    document.blocks.map { block in
      let text = block.spans.map { span in
        switch span.style {
        case .strong, .urgency: "<strong>\(SVGDrawing.escaped(span.text))</strong>"
        case .emphasis: "<em>\(SVGDrawing.escaped(span.text))</em>"
        case .code: "<code>\(SVGDrawing.escaped(span.text))</code>"
        case .label: "<span class=\"label\">\(SVGDrawing.escaped(span.text))</span>"
        case .plain, .caution: SVGDrawing.escaped(span.text)
        }
      }.joined()
      if text.isEmpty, block.kind != .rule { return "" }
      switch block.kind {
      case .heading(let level): return "<h\(level)>\(text)</h\(level)>\n"
      case .item(let mark, _): return "<p>\(SVGDrawing.escaped(mark)) \(text)</p>\n"
      case .quote: return "<p class=\"caution\">\(text)</p>\n"
      case .paragraph: return "<p>\(text)</p>\n"
      case .rule: return "<hr>\n"
      }
    }.joined()
  }
}
