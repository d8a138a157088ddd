import Pages
import Text

extension PaletteScreen {
  /// The line and the commands that it finds.
  func page(in edition: Edition) -> Page {
    let say = edition.say
    var page = Page(.search)
    page.title = say(.typing(.everything))
    page.prompt = ":"
    page.input = editor.line
    page.caret = list.isWalked ? nil : editor.caret
    page.hint = words.isEmpty ? say(.typing(.everythingHint)) : found.isEmpty ? say(.typing(.notCalledThat)) : nil
    let rows = found.enumerated().map { number, command in
      Page.Row(text: command.title, note: command.keys, isChosen: number == list.row, target: .entry(number))
    }
    let shelves = shelves
    let ends = shelves.dropFirst().map(\.first) + [rows.count]
    page.lists =
      shelves.isEmpty
      ? [Page.List(rows: rows)]
      : zip(shelves, ends).map { Page.List(heading: say(.typing($0.title)), rows: Array(rows[$0.first..<$1])) }
    // A row that a narrow terminal cuts has more room there.
    page.status = selected?.title.capitalizedFirst ?? page.title
    page.shortStatus = page.status
    let place = list.row.map { say(.findingPlace($0 + 1, of: found.count)) }
    page.note = (place, place)
    return page
  }
}
