import Journal
import Screens
import Text

/// A chart as SVG, in black on white: a dot a day, a line through days that follow each other, and the line from which on a change matters.
struct TrendDrawing {
  let chart: Chart
  /// What it shows, for whoever cannot see it.
  let title: String

  private static let (width, height) = (400.0, 132.0)
  private static let (left, top, bottom, right) = (30.0, 10.0, 24.0, 10.0)

  /// The drawing, to stand in a page.
  var text: String {
    let plot = (width: Self.width - Self.left - Self.right, height: Self.height - Self.top - Self.bottom)
    let first = chart.dots[0].day
    func x(_ day: Int) -> String {
      let share = chart.span < 2 ? 0.5 : Double(day - first) / Double(chart.span - 1)
      return SVGDrawing.number(Self.left + share * plot.width)
    }
    func y(_ value: Double) -> String { SVGDrawing.number(Self.top + (1 - value / 10) * plot.height) }
    let (start, end) = (SVGDrawing.number(Self.left), SVGDrawing.number(Self.width - Self.right))
    var out = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))" role="img" \
      font-family="sans-serif" font-size="11">
      <title>\(SVGDrawing.escaped(title))</title>

      """
    for value in [0, 2, 4, 6, 8, 10] {
      out += """
        <path d="M\(start) \(y(Double(value)))H\(end)" stroke="#bbb" stroke-width="0.6"/>
        <text x="\(SVGDrawing.number(Self.left - 6))" y="\(y(Double(value) - 0.3))" text-anchor="end" fill="#333">\(value)</text>

        """
    }
    if let goal = chart.goal {
      out += "<path d=\"M\(start) \(y(goal))H\(end)\" stroke=\"#111\" stroke-width=\"1.2\" stroke-dasharray=\"6 4\"/>\n"
    }
    for (dot, next) in zip(chart.dots, chart.dots.dropFirst()) {
      // Over days of which nothing is known the line is a guess.
      let isGap = next.day - dot.day > 2
      out += "<path d=\"M\(x(dot.day)) \(y(dot.mean))L\(x(next.day)) \(y(next.mean))\" fill=\"none\" "
      out +=
        isGap
        ? "stroke=\"#888\" stroke-width=\"0.8\" stroke-dasharray=\"1 3\"/>\n"
        : "stroke=\"#111\" stroke-width=\"1.6\"/>\n"
    }
    for dot in chart.dots {
      out += "<circle cx=\"\(x(dot.day))\" cy=\"\(y(dot.mean))\" r=\"2.6\" fill=\"#111\"/>\n"
    }
    let foot = SVGDrawing.number(Self.height - 8)
    out += "<text x=\"\(start)\" y=\"\(foot)\" fill=\"#333\">\(SVGDrawing.escaped(chart.ends.first))</text>\n"
    out +=
      "<text x=\"\(end)\" y=\"\(foot)\" text-anchor=\"end\" fill=\"#333\">\(SVGDrawing.escaped(chart.ends.last))</text>\n"
    if let words = chart.goalWords {
      let middle = SVGDrawing.number(Self.left + plot.width / 2)
      out +=
        "<text x=\"\(middle)\" y=\"\(foot)\" text-anchor=\"middle\" fill=\"#111\">- - \(SVGDrawing.escaped(words))</text>\n"
    }
    return out + "</svg>\n"
  }
}
