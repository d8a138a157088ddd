import Pages
import Screens
import Text

/// How warnings get their room: before anything else, and whole or not at all.
struct NoticeRoom {
  /// The lines to show: all of a warning, or the one that says which key shows it.
  let lines: [TextLine]
  /// Whether the warnings themselves are shown.
  let isWhole: Bool

  /// Gives warnings the form that fits some rows, the roomiest first; where none does, the line that leads to them.
  ///
  /// A form that leaves the page fewer rows than it likes is taken only where there is no smaller one.
  init(_ warnings: Warnings, width: Int, rows: Int, liked: Int? = nil, _ say: Catalog) {
    let forms = warnings.forms.map { $0.flatMap { $0.lines(width: width) } }
    let fitting = forms.filter { $0.count <= max(0, rows) }
    let chosen = fitting.first { $0.count <= liked ?? rows } ?? fitting.min { $0.count < $1.count }
    isWhole = chosen != nil || forms.isEmpty
    lines = chosen ?? (forms.isEmpty ? [] : Notice(say(.readFirst)).lines(width: width))
  }
}

extension Easel {
  /// Writes lines of warnings into a rectangle from its row on; returns the rows used.
  @discardableResult
  mutating func write(_ lines: [TextLine], in rect: Rect) -> Int {
    for (offset, line) in lines.enumerated() {
      draw(line, in: Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1))
    }
    return lines.count
  }

  /// Draws a line of a text.
  mutating func draw(_ line: TextLine, in rect: Rect) {
    var x = rect.column + line.indent
    x += picture.canvas.put(line.mark, column: x, row: rect.row, markStyle(line.kind))
    let end = rect.column + rect.columns
    for span in line.spans {
      x += picture.canvas.put(span.text, column: x, row: rect.row, style(of: span, line.kind), limit: end - x)
    }
  }

  /// The style of what stands before a line.
  func markStyle(_ kind: Document.Kind) -> Style {
    switch kind {
    case .quote: theme.bar
    case .item: theme.bullet
    default: .plain
    }
  }

  /// The style of some words in a block.
  func style(of span: Document.Span, _ kind: Document.Kind) -> Style {
    if span.link != nil { return theme.link }
    if span.style == .label { return theme.quiet }
    if case .heading(let level) = kind {
      return level == 1 ? theme.title : level == 2 ? theme.heading : theme.strong
    }
    return switch span.style {
    case .plain, .label: .plain
    case .emphasis, .code: theme.emphasis
    case .strong: theme.strong
    case .caution: theme.caution
    case .urgency(let urgency): theme.word(for: urgency)
    }
  }
}
