import Journal
import Pages
import Screens
import Text

/// The trend of a place as the shell prints it: in a sentence, as a chart where a terminal shows it, else as a table.
public struct TrendText {
  private let trend: Trend
  private let place: String
  private let say: Catalog

  /// The trend of some days at a place, by its name.
  public init(_ days: [DayReading], of place: String, _ say: Catalog) {
    trend = Trend(days)
    self.place = place
    self.say = say
  }

  /// The sentence, the table, and the rule.
  public var table: String {
    ([sentence] + trend.table(say) + [trend.ruleWords(say)].compactMap { $0 }).joined(separator: "\n")
  }

  /// The sentence, the chart in so many columns, and the rule.
  public func chart(columns: Int, rows: Int = 13, look: Look) -> String {
    guard let chart = Chart(trend, say), columns >= ChartDrawing.least.columns else { return table }
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    ChartDrawing(chart: chart, look: look)
      .draw(into: &canvas, Rect(column: 0, row: 0, columns: columns, rows: rows))
    let goal = chart.goalWords.map { "\(look.isUnicode ? "╌╌" : "--") \($0)" }
    let rule = trend.ruleWords(say)?.wrapped(to: columns) ?? []
    let lines = sentence.wrapped(to: columns) + ["", canvas.lines(colored: look.theme.depth != .mono)]
    return (lines + [goal].compactMap { $0 } + rule).joined(separator: "\n")
  }

  private var sentence: String { "\(place): \(trend.sentence(say))" }
}
