import Screens

extension Terminal {
  /// What the person did, or what happened to the terminal.
  public enum Event: Sendable, Hashable {
    case key(Key)
    /// The first button went down and up again on a cell, counted from 0; a drag is the person's own affair.
    case click(column: Int, row: Int)
    /// The wheel, lines down.
    case wheel(Int)
    /// Draw again: the size changed or the program is back in the foreground.
    case redraw
    /// The program was asked to stop for a while.
    case stop
    /// The input has ended.
    case end
  }
}
