import Screens
import Text

extension Easel {
  /// The rows that a clock takes: five of large digits and one below them, or one line where there is little room.
  static func clockRows(_ size: Size) -> Int { size.rows < 20 || size.columns < 40 ? 2 : 6 }

  /// The seconds that are left in large digits, with what is done and how much of it is over.
  mutating func draw(_ clock: Page.Clock, in rect: Rect) {
    guard rect.rows > 2 else { return drawLine(clock, in: rect) }
    let digits = String(clock.seconds)
    // The ones stand still when the tens are gone.
    var column = rect.column + max(0, 2 - digits.count) * (BigDigits.columns * 2 + 2)
    for digit in digits.compactMap(\.wholeNumberValue) {
      for (row, bits) in BigDigits.rows(of: digit).enumerated() {
        for bit in 0..<BigDigits.columns where bits >> (BigDigits.columns - 1 - bit) & 1 == 1 {
          picture.canvas.put("██", column: column + bit * 2, row: rect.row + row, theme.title)
        }
      }
      column += BigDigits.columns * 2 + 2
    }
    // The words stand still while the digits beside them change.
    let words = Rect(
      column: rect.column + 2 * (BigDigits.columns * 2 + 2) + 1, row: rect.row,
      columns: rect.columns - 2 * (BigDigits.columns * 2 + 2) - 1, rows: rect.rows)
    picture.canvas.put(clock.word, column: words.column, row: words.row, theme.title, limit: words.columns)
    drawBar(clock.share, in: words.dropping(rows: 1).keeping(rows: 1))
    write(clock.line, in: words.dropping(rows: 2).keeping(rows: 2), theme.strong)
    write(clock.hint, in: words.dropping(rows: 4).keeping(rows: 1), .plain)
  }

  private mutating func drawLine(_ clock: Page.Clock, in rect: Rect) {
    let words = "\(clock.word) \(clock.seconds) · \(clock.line)"
    picture.canvas.put(
      words.shortened(to: rect.columns), column: rect.column, row: rect.row, theme.title, limit: rect.columns)
    drawBar(clock.share, in: rect.dropping(rows: 1))
  }

  private mutating func drawBar(_ share: Double, in rect: Rect) {
    guard rect.rows > 0, rect.columns > 0 else { return }
    let full = max(0, min(rect.columns, Int((share * Double(rect.columns)).rounded(.down))))
    picture.canvas.put(String(repeating: "█", count: full), column: rect.column, row: rect.row, theme.bullet)
    picture.canvas.put(
      String(repeating: "░", count: rect.columns - full), column: rect.column + full, row: rect.row, theme.quiet)
  }
}

/// Digits of three by five dots.
enum BigDigits {
  /// The dots in a row of a digit.
  static let columns = 3

  private static let digits: [[UInt8]] = [
    [0b111, 0b101, 0b101, 0b101, 0b111], [0b010, 0b110, 0b010, 0b010, 0b111], [0b111, 0b001, 0b111, 0b100, 0b111],
    [0b111, 0b001, 0b111, 0b001, 0b111], [0b101, 0b101, 0b111, 0b001, 0b001], [0b111, 0b100, 0b111, 0b001, 0b111],
    [0b111, 0b100, 0b111, 0b101, 0b111], [0b111, 0b001, 0b001, 0b010, 0b010], [0b111, 0b101, 0b111, 0b101, 0b111],
    [0b111, 0b101, 0b111, 0b001, 0b111],
  ]

  /// The five rows of a digit from 0 to 9, the leftmost dot in the highest of three bits.
  static func rows(of digit: Int) -> [UInt8] { digits[digit] }
}
