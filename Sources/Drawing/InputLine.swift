import Screens
import Text

extension Easel {
  /// Draws the line that is typed, with its sign before it, and puts the cursor of the terminal on the caret.
  ///
  /// A line that is longer than its room is shown around the caret; `<` and `>` stand where more of it is.
  mutating func drawInput(in rect: Rect, _ style: Style) {
    let letters = Array(page.input ?? "")
    let sign = picture.canvas.put(page.prompt, column: rect.column, row: rect.row, style, limit: rect.columns)
    // The caret needs a cell of its own behind the last letter, and each end may need one for its sign.
    let room = max(1, rect.columns - sign - 2)
    let caret = page.caret ?? letters.count
    let first = Self.firstLetter(of: letters, caret: caret, room: room)
    var x = rect.column + sign
    if first > 0 { x += picture.canvas.put("<", column: x, row: rect.row, theme.quiet) }
    let shown = String(letters[first...]).clipped(to: room)
    let used = picture.canvas.put(shown, column: x, row: rect.row, style)
    if first + shown.count < letters.count {
      picture.canvas.put(">", column: x + used, row: rect.row, theme.quiet)
    }
    if page.caret != nil {
      picture.cursor = (min(x + String(letters[first..<caret]).columns, size.columns - 1), rect.row)
    }
  }

  /// The first letter that is shown: none is left out while all before the caret fits, and a few after it are seen.
  private static func firstLetter(of letters: [Character], caret: Int, room: Int) -> Int {
    let after = min(room / 4, letters[caret...].reduce(0) { $0 + $1.columns })
    var before = letters[..<caret].reduce(0) { $0 + $1.columns }
    var first = 0
    while before > room - after, first < caret {
      before -= letters[first].columns
      first += 1
    }
    return first
  }
}
