import Text

/// A grid of cells that a screen is drawn into; whatever falls outside is dropped.
public struct Canvas: Sendable, Hashable {
  /// How many columns and rows of cells there are.
  public let size: Size
  /// Row by row.
  public private(set) var cells: [Cell]

  /// A blank canvas.
  public init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: Cell(), count: self.size.columns * self.size.rows)
  }

  /// A cell by its place; a blank outside.
  public subscript(column: Int, row: Int) -> Cell {
    get { holds(column, row) ? cells[row * size.columns + column] : Cell() }
    set { if holds(column, row) { cells[row * size.columns + column] = newValue } }
  }

  /// Takes over what another canvas of the same size shows in a rectangle.
  mutating func copy(_ rect: Rect, from other: Canvas) {
    guard other.size == size else { return }
    let (left, right) = (max(0, rect.column), min(size.columns, rect.column + rect.columns))
    guard left < right else { return }
    for row in 0..<size.rows where row >= rect.row && row < rect.row + rect.rows {
      let part = row * size.columns + left..<row * size.columns + right
      cells.replaceSubrange(part, with: other.cells[part])
    }
  }

  private func holds(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && column < size.columns && row >= 0 && row < size.rows
  }

  /// Writes text from a cell on, at most `limit` columns of it, as a terminal shows it: letters with their accents, wide
  /// signs over two cells, any blank as a space, and nothing that a terminal would obey.
  ///
  /// - Returns: the columns that were used.
  @discardableResult
  public mutating func put(_ text: String, column: Int, row: Int, _ style: Style = .plain, limit: Int = .max) -> Int {
    var used = 0
    for character in text {
      if let ascii = character.asciiValue {
        guard used < limit else { break }
        let isBlank = ascii == 0x20 || (0x09...0x0D).contains(ascii)
        self[column + used, row] = Cell(
          isBlank ? " " : ascii < 0x20 || ascii == 0x7F ? "?" : UnicodeScalar(ascii), style)
        used += 1
      } else {
        guard used + character.columns <= limit else { break }
        for scalar in character.composed { used += put(scalar, column: column + used, row: row, style) }
      }
    }
    return used
  }

  /// Writes a scalar into its cells; one that takes none joins the sign before it.
  private mutating func put(_ scalar: Unicode.Scalar, column: Int, row: Int, _ style: Style) -> Int {
    switch scalar.columns {
    case 0:
      let before = self[column - 1, row].scalar == Cell.rest ? column - 2 : column - 1
      if self[before, row].mark == nil, scalar.isShown { self[before, row].mark = scalar }
      return 0
    case 2:
      // Half a sign cannot be shown at the edge.
      self[column, row] = Cell(column + 1 < size.columns ? scalar : " ", style)
      self[column + 1, row] = Cell(Cell.rest, style)
      return 2
    default:
      self[column, row] = Cell(scalar.isShown ? scalar : "?", style)
      return 1
    }
  }

  /// Fills a rectangle with one cell.
  public mutating func fill(_ rect: Rect, with cell: Cell) {
    for row in rect.row..<(rect.row + rect.rows) {
      for column in rect.column..<(rect.column + rect.columns) { self[column, row] = cell }
    }
  }

  /// The canvas with every character outside ASCII replaced by its nearest relative there.
  public func inASCII() -> Canvas {
    var copy = self
    for index in copy.cells.indices where !copy.cells[index].scalar.isASCII || copy.cells[index].mark != nil {
      copy.cells[index].mark = nil
      // One full stop would end the sentence that is cut: two letters give way to the others.
      if copy.cells[index].scalar == "…", index % size.columns >= 2 {
        for place in index - 2..<index { copy.cells[place].scalar = "." }
      }
      copy.cells[index].scalar = Self.relative(of: copy.cells[index].scalar)
    }
    return copy
  }

  /// A text with every character outside ASCII replaced by its nearest relative there.
  public static func asciiText(_ text: String) -> String {
    String(String.UnicodeScalarView(text.composed.unicodeScalars.map { relative(of: $0) }))
  }

  private static func relative(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isASCII ? scalar : relatives[scalar] ?? "?"
  }

  /// ASCII stand-ins for the program's own signs and for typographic marks.
  static let relatives: [Unicode.Scalar: Unicode.Scalar] = [
    "│": "|", "─": "-", "┴": "+", "┬": "+", "•": "*", "·": "-", "×": "X", "→": ">", "←": "<", "↑": "^", "↓": "v",
    "●": "#", "○": "o", "…": ".", "’": "'", "‘": "'", "“": "\"", "”": "\"", "–": "-", "—": "-",
    "é": "e", "ü": "u",
    "ö": "o", "ä": "a", "è": "e", "½": "?", "°": " ", "█": "#", "▓": "#", "▒": ":", "░": ".",
  ]

  /// The characters without their styles, trailing blanks cut.
  public var text: String { (0..<size.rows).map(line).joined(separator: "\n") }

  /// The characters of a row without their styles, trailing blanks cut.
  public func line(_ row: Int) -> String {
    let first = row * size.columns
    var end = first + size.columns
    while end > first, cells[end - 1].scalar == " ", cells[end - 1].mark == nil { end -= 1 }
    var line = String.UnicodeScalarView()
    for cell in cells[first..<end] where cell.scalar != Cell.rest {
      line.append(cell.scalar)
      if let mark = cell.mark { line.append(mark) }
    }
    return String(line)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal shows it and does not obey it.
  fileprivate var isShown: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      // What joins or varies a sign is format in Unicode, but for the terminal part of the sign.
      value == 0x200D
    default: true
    }
  }
}
