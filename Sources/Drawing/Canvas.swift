import Screens

/// How a cell looks: colours by their number in the terminal's palette, -1 for the terminal's own.
public struct Style: Sendable, Hashable {
  /// The colour of the sign, 0 to 255, or −1 for the terminal's own.
  public var foreground: Int16 = -1
  /// The colour behind the sign, 0 to 255, or −1 for the terminal's own.
  public var background: Int16 = -1
  /// How the sign is set.
  public var attributes: Attributes = []

  /// Ways to set text off that need no colour.
  public struct Attributes: OptionSet, Sendable, Hashable {
    /// One bit for each attribute.
    public let rawValue: UInt8
    /// The attributes whose bits are set.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier, or brighter.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter.
    public static let dim = Attributes(rawValue: 2)
    /// With a line below.
    public static let underline = Attributes(rawValue: 4)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 8)
  }

  /// A style; without arguments the terminal's own.
  public init(_ foreground: Int16 = -1, on background: Int16 = -1, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours, nothing set off.
  public static let plain = Style()
}

/// One character cell.
public struct Cell: Sendable, Hashable {
  /// The sign in the cell; always one column wide.
  public var scalar: Unicode.Scalar
  /// How the sign is coloured and set.
  public var style: Style

  /// A cell; blank unless told.
  public init(_ scalar: Unicode.Scalar = " ", _ style: Style = .plain) {
    self.scalar = scalar
    self.style = style
  }
}

/// A rectangle of cells.
public struct Rect: Sendable, Hashable {
  /// The column of the left edge, from 0.
  public var column: Int
  /// The row of the upper edge, from 0.
  public var row: Int
  /// The width in cells.
  public var columns: Int
  /// The height in cells.
  public var rows: Int

  /// A rectangle from its top left cell and its size; a negative size counts as none.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Whether a cell lies in it.
  public func contains(column: Int, row: Int) -> Bool {
    column >= self.column && column < self.column + columns && row >= self.row && row < self.row + rows
  }

  /// What is left below its first rows.
  func dropping(rows count: Int) -> Rect {
    Rect(column: column, row: row + min(count, rows), columns: columns, rows: rows - count)
  }

  /// Its first rows.
  func keeping(rows count: Int) -> Rect { Rect(column: column, row: row, columns: columns, rows: min(rows, count)) }
}

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

  private func holds(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && column < size.columns && row >= 0 && row < size.rows
  }

  /// Writes text from a cell on, at most `limit` columns of it; wide and combining characters become `?`.
  ///
  /// - Returns: the columns that were used.
  @discardableResult
  public mutating func put(_ text: String, column: Int, row: Int, _ style: Style = .plain, limit: Int = .max) -> Int {
    var used = 0
    for character in text {
      guard used < limit else { break }
      let scalar = character.unicodeScalars.first ?? " "
      let plain = character.unicodeScalars.count == 1 && Screens.columns(of: character) == 1
      self[column + used, row] = Cell(plain ? scalar : "?", style)
      used += 1
    }
    return used
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
    for index in copy.cells.indices where !copy.cells[index].scalar.isASCII {
      copy.cells[index].scalar = Self.relatives[copy.cells[index].scalar] ?? "?"
    }
    return copy
  }

  /// A text with every character outside ASCII replaced by its nearest relative there.
  public static func asciiText(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isASCII ? $0 : relatives[$0] ?? "?" }))
  }

  /// ASCII stand-ins for the program's own signs and for typographic marks.
  static let relatives: [Unicode.Scalar: Unicode.Scalar] = [
    "│": "|", "─": "-", "┴": "+", "┬": "+", "•": "*", "·": "-", "✕": "X", "→": ">", "←": "<", "↑": "^", "↓": "v",
    "▸": ">", "●": "o", "○": ".", "…": ".", "’": "'", "‘": "'", "“": "\"", "”": "\"", "–": "-", "—": "-", "⌫": "<",
    "é": "e", "ü": "u",
    "ö": "o", "ä": "a", "è": "e", "×": "x", "½": "?", "°": " ", "█": "#", "▓": "#", "▒": ":", "░": ".",
  ]

  /// The characters without their styles, trailing blanks cut.
  public var text: String {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for cell in cells[(row * size.columns)..<((row + 1) * size.columns)] { line.append(cell.scalar) }
      let trimmed = String(line).reversed().drop { $0 == " " }
      return String(trimmed.reversed())
    }.joined(separator: "\n")
  }
}
