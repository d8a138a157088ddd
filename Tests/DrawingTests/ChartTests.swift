import Journal
import Screens
import TestSupport
import Testing
import Text

@testable import Drawing

/// Charts as rows of signs.
@Suite struct ChartTests {
  private static func chart(_ means: [Double?], columns: Int, rows: Int, isUnicode: Bool) throws -> [String] {
    let days = means.enumerated().compactMap { day, mean in
      mean.map { DayReading(day: day, mean: $0, worst: Int($0.rounded(.up)), count: 1) }
    }
    let chart = try #require(Chart(Trend(days), .english))
    let look = Look(glyphs: .quadrant, theme: Shipped.dark, depth: .mono, isUnicode: isUnicode)
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    ChartDrawing(chart: chart, look: look)
      .draw(into: &canvas, Rect(column: 0, row: 0, columns: columns, rows: rows))
    return canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func blocksHaveEightSteps() throws {
    let rows = try Self.chart([10, 5, nil, 7.5, 0, 1], columns: 28, rows: 12, isUnicode: true)
    #expect(
      rows == [
        " 10│███", "   │███", "   │███         ▄▄▄", "   │███         ███", "   │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌",
        "  5│███ ███     ███", "   │███ ███     ███", "   │███ ███     ███", "   │███ ███     ███",
        "   │███ ███     ███ ▁▁▁ ███", "  0└────────────────────────", "    1 Jan              6 Jan",
      ])
  }

  @Test func asciiSaysTheSame() throws {
    let rows = try Self.chart([10, 5, nil, 7.5, 0, 1], columns: 28, rows: 12, isUnicode: false)
    #expect(rows[0] == " 10|###" && rows[2] == "   |###         ..." && rows[9] == "   |### ###     ### ___ ###")
    let all = rows.joined()
    #expect(all.utf8.count == all.count)
  }

  /// From the line down a change matters, and no bar hides it.
  @Test(arguments: [(true, "╌"), (false, "-")])
  func theGoalIsALine(isUnicode: Bool, sign: String) throws {
    let rows = try Self.chart([10, 10, 10, 4, 4, 4], columns: 28, rows: 12, isUnicode: isUnicode)
    #expect(rows[2].dropFirst(4) == String(repeating: sign, count: 24), "\(rows)")
    #expect(!rows[1].contains(sign) && !rows[3].contains(sign))
  }

  /// On a bar the line can be read: on the colour of the bar with colours, and without any as its reverse.
  @Test(arguments: [ColorDepth.mono, .palette256, .truecolor])
  func theLineIsReadOnABar(depth: ColorDepth) throws {
    let days = (0..<6).map { DayReading(day: $0, mean: 10, worst: 10, count: 1) }
    let chart = try #require(Chart(Trend(days), .english))
    let look = Look(glyphs: .quadrant, theme: Shipped.dark, depth: depth, isUnicode: true)
    var canvas = Canvas(size: Size(columns: 28, rows: 12))
    ChartDrawing(chart: chart, look: look).draw(into: &canvas, Rect(column: 0, row: 0, columns: 28, rows: 12))
    let cell = canvas[4, 2]
    #expect(cell.scalar == "╌")
    if depth == .mono {
      #expect(cell.style == Style(-1, on: -1, .reverse))
    } else {
      #expect(cell.style.background == canvas[4, 3].style.foreground)
      #expect(PaletteRGB.contrast(cell.style.foreground, cell.style.background) >= 4.5)
    }
  }

  /// More days than columns: a bar is the mean of some, and none is lost at the right edge.
  @Test(arguments: [100, 365, 3000])
  func manyDaysHaveRoom(days: Int) throws {
    let rows = try Self.chart(
      (0..<days).map { $0 < days / 2 ? 8 : 2 }, columns: 60, rows: 12, isUnicode: false)
    #expect(rows[9].filter { $0 == "#" }.count == 56)
    #expect(rows[3].dropFirst(4).prefix(20).allSatisfy { $0 == "#" } && !rows[3].dropFirst(40).contains("#"))
  }

  @Test func oneDayIsAChart() throws {
    #expect(try Self.chart([5], columns: 28, rows: 12, isUnicode: true)[9] == "   │█████")
    #expect(Chart(Trend([]), .english) == nil)
  }

  /// The shell prints the sentence with the chart, or with a line a day.
  @Test func theShellHasBoth() {
    let days = [6, 6, 6, 3, 3, 3].enumerated().map {
      DayReading(day: $0.offset, mean: Double($0.element), worst: $0.element, count: 1)
    }
    let text = TrendText(days, of: "Back of neck, RIGHT", .english)
    #expect(text.table.hasPrefix("Back of neck, RIGHT: Down from 6 to 3 in 5 days: a change that matters.\n1 Jan: 6\n"))
    let look = Look(glyphs: .quadrant, theme: Shipped.dark, depth: .mono, isUnicode: true)
    let chart = text.chart(columns: 60, look: look)
    #expect(chart.contains("10│") && chart.contains("╌╌ 4.2: from here down it matters") && chart.contains("Farrar"))
    #expect(text.chart(columns: 10, look: look) == text.table, "no chart where there is no room")
  }
}
