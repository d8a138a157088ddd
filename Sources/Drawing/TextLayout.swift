import Screens
import Text

/// How a screen with a text divides the terminal: the map or the contents on the left, the text on the right, in as many
/// columns as there is room for; on a narrow and high terminal the map stands above the text.
struct TextLayout: Sendable {
  /// The longest lines that are easy to read.
  private static let longest = 76
  /// The blanks beside a column of text.
  private static let gap = 3
  /// The width from which map or contents and text stand beside each other, whatever the text.
  private static let wide = 100
  /// The width from which a map stands beside the text at all.
  private static let beside = 60
  /// The height from which a narrow terminal has room for a map above the text, and the rows that the text keeps.
  private static let (tall, leastText) = (22, 12)
  /// The fewest rows in which a body above a text is still one.
  private static let leastMap = 8
  /// The width of a map that is worth more than another column of text: two figures stand in it.
  private static let twoFigures = 100
  private static let contentsWidth = 34

  /// The columns of the map or the contents on the left; 0 where there is no room.
  let aside: Int
  /// The rows of the map above the text; 0 where it does not stand there.
  let above: Int
  /// The columns of a line of the text.
  let text: Int
  /// The rows of the clock over the text; 0 where there is none.
  let head: Int
  /// How many columns of text stand beside each other.
  let count: Int
  /// The rows of a column of text.
  let height: Int
  private let columns: Int

  /// The lines of the text that are seen at once.
  var rows: Int { height * count }

  init(_ page: Page, _ size: Size) {
    let hasMap = page.map != nil
    let contents = page.reading?.contents != nil ? Self.contentsWidth : 0
    head = page.clock == nil ? 0 : Easel.clockRows(size)
    let rows = max(1, size.rows - 2 - head)
    let column = Self.longest + Self.gap
    var (aside, above, count) = (0, 0, 1)
    if size.columns >= Self.wide {
      count = max(1, (size.columns - (hasMap ? Self.twoFigures : contents)) / column)
      aside = hasMap ? max(size.columns * 2 / 5, size.columns - count * column) : contents
    } else if size.columns >= Self.beside {
      aside = hasMap ? Self.narrowMap(beside: page.reading, below: head, size) : 0
    } else if hasMap, size.rows >= Self.tall {
      above = min(rows / 2, rows - Self.leastText)
      if above < Self.leastMap { above = 0 }
    }
    self.aside = aside
    self.above = above
    self.count = count
    text = Self.textWidth(size, aside: aside)
    height = rows - above
    columns = size.columns
  }

  /// The rows of what stands beside the text.
  var asideRows: Int { head + height }

  /// Where the clock stands.
  var clock: Rect { Rect(column: aside + 2, row: above, columns: text, rows: head) }

  /// Where the map stands, one rectangle for each figure; none where it has no room.
  var figures: [Rect] {
    if above > 0 { return [Rect(column: 1, row: 0, columns: (columns - 2) / 2 * 2, rows: above)] }
    guard aside > 0 else { return [] }
    let number = aside >= Self.twoFigures ? 2 : 1
    return (0..<number).map {
      Rect(column: aside / number * $0 + 1, row: 0, columns: (aside / number - 1) / 2 * 2, rows: asideRows)
    }
  }

  /// Where a line of the text stands, counted from the first one that is seen.
  func line(_ offset: Int) -> Rect {
    Rect(
      column: aside + 2 + offset / height * (text + Self.gap), row: above + head + offset % height, columns: text,
      rows: 1)
  }

  private static func textWidth(_ size: Size, aside: Int) -> Int {
    max(1, min(longest, size.columns - aside - gap))
  }

  /// The columns of a map beside a text on a terminal of 80 columns: as wide as what has to be read on the first screen
  /// allows, for the steps need the room more than the body does, which is seen from near.
  private static func narrowMap(beside reading: Page.Reading?, below head: Int, _ size: Size) -> Int {
    let widths = [25, 23, 21, 19, 17]
    let fitting = widths.first { width in
      guard var opening = reading?.document else { return true }
      opening.blocks = Array(opening.blocks.prefix(opening.opening))
      let lines = opening.lines(width: textWidth(size, aside: width))
      // Of what follows the release the beginning is enough.
      let last = lines.count { $0.block == opening.opening - 1 }
      return lines.count - max(0, last - 1) <= size.rows - 2 - head
    }
    // While a point is pressed the eye has to find it, and where another point was asked for, too.
    let mustBeSeen =
      if case .muscle = reading?.subject { reading?.variant != nil } else { head > 0 }
    return fitting ?? (mustBeSeen ? widths.last! : size.columns < 80 ? 23 : 0)
  }
}
