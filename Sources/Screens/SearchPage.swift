import Atlas
import Pages
import Text

extension SearchScreen {
  /// What has been typed and what it finds, or what there is to open.
  func page(in edition: Edition) -> Page {
    let say = edition.say
    var page = Page(.search)
    page.title = say(.search)
    page.input = query
    page.caret = list.isWalked ? nil : editor.caret
    page.warnings = Warnings(redFlags, say)
    page.hint = !shelves.isEmpty ? say(.searchHint) : entries.isEmpty ? say(.nothingFound) : nil
    let rows = entries.enumerated().map { number, entry in row(of: entry, number, in: edition) }
    if shelves.isEmpty {
      page.lists = [Page.List(rows: rows)]
    } else {
      var rest = rows[...]
      page.lists = shelves.map { shelf, count in
        defer { rest = rest.dropFirst(count) }
        return Page.List(heading: say(.typing(shelf.title)), rows: Array(rest.prefix(count)))
      }
    }
    page.status = say(.search)
    page.shortStatus = page.status
    let place = list.row.map { say(.findingPlace($0 + 1, of: entries.count)) }
    page.note = (place, place)
    return page
  }

  private func row(of entry: Entry, _ number: Int, in edition: Edition) -> Page.Row {
    var row: Page.Row
    switch entry {
    case .region(let id): row = Page.Row(text: edition.atlas.region(id)?.name ?? id)
    case .finding(let finding):
      row = Page.Row(text: finding.name)
      // Under a heading the kind is known, but for what was opened before.
      if shelves.isEmpty || number < (shelves[0].shelf == .openedBefore ? shelves[0].count : 0) {
        row.note = finding.kind.rawValue
      }
      if shelves.isEmpty { row.detail = finding.why == finding.name ? "" : finding.why }
    }
    row.isChosen = number == list.row
    row.target = .entry(number)
    return row
  }
}
