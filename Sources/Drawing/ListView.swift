import Screens
import Text

extension Easel {
  /// A list over the whole terminal, in as many columns as there is room for.
  mutating func drawList() {
    let rect = Rect(column: 0, row: 2, columns: size.columns, rows: size.rows - 4)
    picture.canvas.put(page.title, column: 1, row: 0, theme.title, limit: size.columns - 2)
    for list in page.lists { drawRows(list, in: rect) }
    drawFoot()
    picture.sight = .rows(rect.rows)
  }

  /// The width of a column of a list.
  static let listColumn = 38

  /// The rows of a list around the chosen one, a page of them at a time: the list stands still until another page is
  /// turned to, so that no row is ever moved from under the mouse.
  mutating func drawRows(_ list: Page.List, in rect: Rect) {
    guard rect.rows > 0 else { return }
    let columns = max(1, rect.columns / Self.listColumn)
    let width = rect.columns / columns
    let page = rect.rows * columns
    let first = (list.rows.firstIndex(where: \.isChosen) ?? 0) / page * page
    for (offset, row) in list.rows.dropFirst(first).prefix(page).enumerated() {
      let place = Rect(
        column: rect.column + offset / rect.rows * width + 1, row: rect.row + offset % rect.rows, columns: width - 2,
        rows: 1)
      guard let target = row.target else {
        picture.canvas.put(row.text, column: place.column, row: place.row, theme.heading, limit: place.columns)
        continue
      }
      let style = row.isChosen ? theme.selection : .plain
      if row.isChosen {
        picture.canvas.fill(place, with: Cell(" ", style))
        picture.cursor = (place.column + 1, place.row)
      }
      let text = row.text.shortened(to: width - 4)
      picture.canvas.put(" " + text, column: place.column, row: place.row, style)
      picture.zones.append(.target(place, target))
    }
  }
}
