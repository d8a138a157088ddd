/// How a screen with a map divides the terminal: the figures on the left, the panel on the right.
struct MapLayout {
  let figures: [Rect]
  let panel: Rect

  /// The layout for a size: both views where there is room for them.
  init(_ size: Size) {
    let rows = size.rows - 2
    let both = size.columns >= 120
    // A body is a little more than half as wide as high; a cell is half as wide as high.
    let natural = rows * 9 / 8 + 3
    let panel = both ? max(38, min(72, size.columns * 3 / 10)) : max(18, size.columns - natural - 4)
    let room = size.columns - panel - 1
    let width = both ? room / 2 : room
    figures = (0..<(both ? 2 : 1)).map {
      Rect(column: $0 * width + 1, row: 0, columns: (width - 2) / 2 * 2, rows: rows)
    }
    self.panel = Rect(column: room + 1, row: 0, columns: size.columns - room - 2, rows: rows)
  }
}
