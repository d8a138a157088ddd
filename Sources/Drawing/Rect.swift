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
