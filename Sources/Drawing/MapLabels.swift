import Atlas
import Figure
import Screens
import Text

extension Easel {
  /// Names the painted areas beside the body, each at a row where it forms the body's edge.
  ///
  /// A label stands on free ground only: never on the body, never on another label. An area that lies nowhere at
  /// the edge, or has no room beside it, goes without.
  mutating func drawLabels(_ marks: Marks, _ figure: FigureDrawing, _ rect: Rect) {
    guard rect.columns >= 36 else { return }
    let sign = atlas.figure(figure.view).sign(of: marks.side)
    var taken: Set<Int> = []
    for (area, rows) in edges(of: figure, isRight: sign > 0) where marks.mark(of: area, on: marks.side).referral != nil
    {
      let middle = rows.map(\.row).reduce(0, +) / rows.count
      let choices = rows.sorted { (abs($0.row - middle), $0.row) < (abs($1.row - middle), $1.row) }
      let width = area.name.columns
      for (row, column) in choices where taken.isDisjoint(with: [row - 1, row, row + 1]) {
        let left = rect.column + (sign > 0 ? column + 3 : column - 2 - width)
        let place = Rect(column: left - 1, row: rect.row + row, columns: width + 2, rows: 1)
        guard left > rect.column, left + width < rect.column + rect.columns, isFree(place) else { continue }
        picture.canvas.put(area.name, column: left, row: rect.row + row, theme.quiet)
        picture.canvas.put("─", column: rect.column + column + (sign > 0 ? 1 : -1), row: rect.row + row, theme.quiet)
        taken.insert(row)
        break
      }
    }
  }

  /// For each area that forms the edge of the body on one side of the picture, the rows where it does, with the
  /// column of the outermost cell; in the order of the rows.
  private func edges(
    of figure: FigureDrawing, isRight: Bool
  ) -> [(area: Area, rows: [(row: Int, column: Int)])] {
    var found: [Int: [(row: Int, column: Int)]] = [:]
    let columns = 0..<figure.columns
    for row in 0..<figure.rows {
      func isBody(_ column: Int) -> Bool { figure.raster.owner(column: column, row: row) != nil }
      guard let edge = isRight ? columns.last(where: isBody) : columns.first(where: isBody),
        let owner = figure.raster.owner(column: edge, row: row), Int(owner.index) < figure.areas.count
      else { continue }
      found[Int(owner.index), default: []].append((row, edge))
    }
    return found.map { (figure.areas[$0].area, $1) }
      .sorted { ($0.rows[0].row, $0.area.id) < ($1.rows[0].row, $1.area.id) }
  }
}
