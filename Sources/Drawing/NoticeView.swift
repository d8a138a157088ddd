import Screens
import Text

/// How warnings get their room: before anything else, and whole or not at all.
struct NoticeRoom {
  /// The lines to show: all of a warning, or the one that says which key shows it.
  let lines: [String]
  /// Whether the warnings themselves are shown.
  let isWhole: Bool

  /// Gives warnings the rows that they need, if there are so many; otherwise the line that leads to them.
  init(_ notices: [Notice], width: Int, rows: Int, _ say: Catalog) {
    let all = notices.flatMap { $0.lines(width: width) }
    isWhole = all.count <= max(0, rows)
    lines = isWhole ? all : say(.readFirst).wrapped(to: width)
  }
}
