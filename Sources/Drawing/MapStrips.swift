import Atlas
import Figure
import Pages
import Screens
import Text

/// What stands round a figure at every size: above it the sides and the view, below it what the marks mean.
extension Easel {
  /// Writes the strips of a figure into a rectangle; returns what is left between them.
  mutating func drawStrips(_ map: MapPage, _ shown: CloseUp, in rect: Rect) -> Rect {
    guard rect.rows >= 6 else { return rect }
    drawSides(shown, map.marks.side, in: rect)
    var rest = rect.dropping(rows: 1)
    let legend = legendLines(map, width: rect.columns)
    if rest.rows - legend.count >= 8 {
      rest.rows -= legend.count
      for (offset, line) in legend.enumerated() {
        var column = rect.column
        for item in line {
          picture.canvas.put(item.sample, column: column, row: rest.row + rest.rows + offset, item.style)
          column += item.sample.columns + 1
          picture.canvas.put(item.words, column: column, row: rest.row + rest.rows + offset, theme.quiet)
          column += item.words.columns + Self.legendGap
        }
      }
    }
    return rest
  }

  private static let legendGap = 2

  /// Which side of the person is which, and which view this is; the part of the body where there is room for it.
  private mutating func drawSides(_ shown: CloseUp, _ side: Side, in rect: Rect) {
    let view = shown.view.words(say)
    let row = rect.row
    if shown.view.onlySide != nil || shown.part?.sided ?? false {
      let words = side.words(say)
      let both = "\(words) · \(view)"
      // From a profile the view names the side itself.
      let text = both.columns <= rect.columns ? both : shown.view.plate == .side ? view : "\(side.shortWords) \(view)"
      return drawMiddle(text, part: shown.part?.name, in: rect)
    }
    let isFront = shown.view.bodyView == .front
    let (left, right) = (say(isFront ? .right : .left), say(isFront ? .left : .right))
    picture.canvas.put(left, column: rect.column, row: row, theme.quiet)
    picture.canvas.put(right, column: rect.column + rect.columns - right.columns, row: row, theme.quiet)
    let inner = Rect(
      column: rect.column + left.columns + 1, row: row, columns: rect.columns - left.columns - right.columns - 2,
      rows: 1)
    drawMiddle(view, part: shown.part?.name, in: inner)
  }

  private mutating func drawMiddle(_ view: String, part: String?, in rect: Rect) {
    let long = part.map { "\(view) · \($0.lowercasedFirst)" } ?? view
    let text = long.columns <= rect.columns ? long : view.shortened(to: rect.columns)
    let column = rect.column + (rect.columns - text.columns) / 2
    picture.canvas.put(text, column: column, row: rect.row, theme.emphasis)
  }

  private typealias LegendItem = (sample: String, style: Style, words: String)

  /// The marks that a map explains, in as many lines as their words need.
  private func legendLines(_ map: MapPage, width: Int) -> [[LegendItem]] {
    guard !map.legend.isEmpty || map.showsDangers else { return [] }
    // What holds the points is told by the points themselves where there is little room.
    let kinds = map.legend.filter { $0 != .points || width >= 40 }
    var items: [LegendItem] = kinds.map { kind in
      let color =
        look.glyphs == .braille
        ? theme.ink(of: kind, isOfLevels: map.isOfLevels) : theme.color(of: kind, isOfLevels: map.isOfLevels)
      let isTexture = theme.depth == .mono || [.ascii, .braille].contains(look.glyphs)
      let texture = String(Character(theme.texture(of: kind, look.glyphs)))
      let words = map.isOfLevels ? level(kind) : word(kind)
      return isTexture ? (texture + texture, Style(color), words) : ("  ", Style(-1, on: color), words)
    }
    if !map.legend.isEmpty, !map.isOfLevels { items.append(("×", theme.strong, say(.legendPoint))) }
    if map.showsDangers {
      for (rule, words) in [(SelfPressing.never, say(.legendNeverPress)), (.care, say(.legendByRule))] {
        let cell = theme.danger(rule)
        items.append((String(repeating: Character(cell.scalar), count: 2), cell.style, words))
      }
    }
    var lines: [[LegendItem]] = []
    var left = 0
    for item in items {
      let columns = item.sample.columns + 1 + item.words.columns
      if lines.isEmpty || columns > left {
        lines.append([])
        left = width
      }
      lines[lines.count - 1].append(item)
      left -= columns + Self.legendGap
    }
    return lines
  }

  /// The same where a mark says how bad it is.
  private func level(_ kind: Mark.Kind) -> String {
    switch kind {
    case .essential: say(.journal(.severe))
    case .spillover: say(.journal(.moderate))
    default: say(.journal(.mild))
    }
  }

  /// The word of a mark in the legend.
  private func word(_ kind: Mark.Kind) -> String {
    switch kind {
    case .plain: say(.legendBody)
    case .points: say(.legendPoints)
    case .chosen: say(.legendHere)
    case .fringe, .spillover: say(.spillover)
    case .essential: say(.essential)
    }
  }
}
