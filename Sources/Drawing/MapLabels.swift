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
    var found: [String: (area: Area, rows: [(row: Int, column: Int)])] = [:]
    for row in 0..<figure.rows {
      let columns = isRight ? Array((0..<figure.columns).reversed()) : Array(0..<figure.columns)
      guard let edge = columns.first(where: { figure.raster.owner(column: $0, row: row) != nil }),
        let owner = figure.raster.owner(column: edge, row: row), Int(owner.index) < figure.areas.count
      else { continue }
      let area = figure.areas[Int(owner.index)].area
      found[area.id, default: (area, [])].rows.append((row, edge))
    }
    return found.values.sorted { ($0.rows[0].row, $0.area.id) < ($1.rows[0].row, $1.area.id) }
  }
}
