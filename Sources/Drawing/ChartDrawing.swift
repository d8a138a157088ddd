import Atlas
import Journal
import Screens
import Text

/// A chart in cells: a bar a day, as high as the day's mean, and a line from which on, going down, the change matters.
///
/// With blocks a row has eight steps, in ASCII three. Where there are more days than columns, a bar is the mean of some.
struct ChartDrawing {
  let chart: Chart
  let look: Look

  /// The fewest rows and columns in which a chart says something.
  static let least = Size(columns: 24, rows: 7)
  /// The most rows that it needs.
  static let most = 23
  /// The columns of the numbers on the left and of the axis, and the widest bar.
  private static let (margin, widest) = (4, 6)

  /// What one bar stands for.
  private struct Bar {
    var column: Int
    var mean: Double
    var worst: Int
    var count = 1
  }

  /// Draws it into a rectangle: the bars, the axis, the first day and the last one below it.
  func draw(into canvas: inout Canvas, _ rect: Rect) {
    guard rect.rows >= Self.least.rows, rect.columns >= Self.least.columns else { return }
    let plot = Rect(
      column: rect.column + Self.margin, row: rect.row, columns: rect.columns - Self.margin, rows: rect.rows - 2)
    drawAxes(plot, into: &canvas)
    let width = max(1, min(Self.widest, plot.columns / chart.span))
    let used = min(plot.columns, chart.span * width)
    for bar in bars(width: width, columns: plot.columns) {
      draw(bar, width: width >= 3 ? width - 1 : width, plot, into: &canvas)
    }
    if let goal = chart.goal { drawGoal(goal, plot.keeping(columns: used), into: &canvas) }
    let row = plot.row + plot.rows + 1
    canvas.put(chart.ends.first, column: plot.column, row: row, look.theme.quiet, limit: plot.columns)
    let last = plot.column + used - chart.ends.last.columns
    if last > plot.column + chart.ends.first.columns {
      canvas.put(chart.ends.last, column: last, row: row, look.theme.quiet)
    }
  }

  private func bars(width: Int, columns: Int) -> [Bar] {
    let first = chart.dots[0].day
    var bars: [Bar] = []
    for dot in chart.dots {
      let offset = dot.day - first
      let column = chart.span <= columns ? offset * width : offset * columns / chart.span
      if let last = bars.indices.last, bars[last].column == column {
        bars[last].mean = (bars[last].mean * Double(bars[last].count) + dot.mean) / Double(bars[last].count + 1)
        bars[last].worst = max(bars[last].worst, dot.worst)
        bars[last].count += 1
      } else {
        bars.append(Bar(column: column, mean: dot.mean, worst: dot.worst))
      }
    }
    return bars
  }

  private func drawAxes(_ plot: Rect, into canvas: inout Canvas) {
    let (wall, corner, floor) = look.isUnicode ? ("│", "└", "─") : ("|", "+", "-")
    for row in 0..<plot.rows {
      canvas.put(wall, column: plot.column - 1, row: plot.row + row, look.theme.quiet)
    }
    canvas.put(
      corner + String(repeating: floor, count: plot.columns), column: plot.column - 1, row: plot.row + plot.rows,
      look.theme.quiet)
    for value in plot.rows >= 11 ? [0, 2, 4, 6, 8, 10] : [0, 5, 10] {
      let row = plot.row + plot.rows - (value * plot.rows + 5) / 10
      canvas.put(value < 10 ? " \(value)" : "\(value)", column: plot.column - 3, row: row, look.theme.quiet)
    }
  }

  /// A broken line through the row in which a value ends, over the bars as well: whoever is above it all the time must see
  /// where it is. The top of a bar that ends in that row is left to be seen.
  private func drawGoal(_ goal: Double, _ plot: Rect, into canvas: inout Canvas) {
    let row = self.row(of: goal, plot)
    let (line, full): (Unicode.Scalar, Unicode.Scalar) = look.isUnicode ? ("╌", "█") : ("-", "#")
    for column in plot.column..<plot.column + plot.columns {
      let under = canvas[column, row]
      switch under.scalar {
      case full where !look.isUnicode: canvas[column, row] = Cell(line, look.theme.strong)
      case full where under.style.foreground >= 0:
        canvas[column, row] = Cell(line, look.theme.point(on: under.style.foreground))
      case full: canvas[column, row] = Cell(line, Style(-1, on: -1, .reverse))
      case " ", Self.worst(look): canvas[column, row] = Cell(line, look.theme.strong)
      default: break
      }
    }
  }

  /// The sign of the worst of a day.
  private static func worst(_ look: Look) -> Unicode.Scalar { look.isUnicode ? "·" : "'" }

  /// The row in which a bar of a value has its top.
  private func row(of value: Double, _ plot: Rect) -> Int {
    let steps = max(1, Int((value / 10 * Double(plot.rows * 8)).rounded()))
    return plot.row + plot.rows - 1 - (steps - 1) / 8
  }

  private func draw(_ bar: Bar, width: Int, _ plot: Rect, into canvas: inout Canvas) {
    let style = Style(PainLevel(bar.mean).map { look.theme.color(of: $0.kind, isOfLevels: true) } ?? -1)
    // No pain is a day that was recorded, too: it keeps a sliver.
    let steps = max(1, Int((bar.mean / 10 * Double(plot.rows * 8)).rounded()))
    for row in 0..<plot.rows {
      let part = min(8, steps - row * 8)
      guard part > 0 else { break }
      let sign = look.isUnicode ? Self.blocks[part - 1] : Self.letters[part - 1]
      for column in bar.column..<min(bar.column + width, plot.columns) {
        canvas[plot.column + column, plot.row + plot.rows - 1 - row] = Cell(sign, style)
      }
    }
    let worst = self.row(of: Double(bar.worst), plot)
    let place = (plot.column + min(bar.column + width / 2, plot.columns - 1), worst)
    if worst < row(of: bar.mean, plot) {
      canvas[place.0, place.1] = Cell(Self.worst(look), look.theme.quiet)
    }
  }

  private static let blocks: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let letters: [Unicode.Scalar] = ["_", "_", ".", ".", ":", ":", "#", "#"]
}

extension PainLevel {
  /// The mark that has its colour on the body.
  var kind: Mark.Kind {
    switch self {
    case .mild: .fringe
    case .moderate: .spillover
    case .severe: .essential
    }
  }
}

extension Rect {
  /// Its first columns.
  func keeping(columns count: Int) -> Rect {
    Rect(column: column, row: row, columns: min(columns, count), rows: rows)
  }
}
