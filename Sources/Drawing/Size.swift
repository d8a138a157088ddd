/// How large the terminal is, in cells.
public struct Size: Sendable, Hashable {
  /// The width in cells.
  public var columns: Int
  /// The height in cells.
  public var rows: Int

  /// A size in cells.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// Too small for a map: a list of regions takes its place.
  public var isCompact: Bool { columns < 40 || rows < 12 }

  /// Too small for anything but a line that says so.
  public var isTiny: Bool { columns < 20 || rows < 5 }
}
