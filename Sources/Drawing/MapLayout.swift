/// How a screen with a map divides the terminal: the figures on the left and the panel on the right; on a narrow
/// terminal the panel stands below the figure.
struct MapLayout {
  let figures: [Rect]
  let panel: Rect

  /// The width from which figure and panel stand beside each other.
  private static let beside = 60
  /// The height from which a narrow terminal has room for one below the other.
  private static let tall = 22

  /// The layout for a size, below some rows of head: both views where there is room for them.
  init(_ size: Size, head: Int = 0) {
    let rows = size.rows - 2 - head
    if size.columns < Self.beside, size.rows >= Self.tall {
      let figure = rows / 2
      figures = [Rect(column: 1, row: head, columns: (size.columns - 2) / 2 * 2, rows: figure)]
      panel = Rect(column: 1, row: head + figure, columns: size.columns - 2, rows: rows - figure)
      return
    }
    let both = size.columns >= 120
    // A body is a little more than half as wide as high; a cell is half as wide as high.
    let natural = (size.rows - 2) * 9 / 8 + 3
    let panel = both ? max(38, min(72, size.columns * 3 / 10)) : max(18, size.columns - natural - 4)
    let room = size.columns - panel - 1
    let width = both ? room / 2 : room
    figures = (0..<(both ? 2 : 1)).map {
      Rect(column: $0 * width + 1, row: head, columns: (width - 2) / 2 * 2, rows: rows)
    }
    self.panel = Rect(column: room + 1, row: head, columns: size.columns - room - 2, rows: rows)
  }
}
