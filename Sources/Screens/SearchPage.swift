import Atlas
import Pages
import Text

extension SearchScreen {
  /// What has been typed and what it finds.
  func page(in edition: Edition) -> Page {
    let say = edition.say
    var page = Page(.search)
    page.title = say(.search)
    page.input = query
    page.warnings = Warnings(redFlags, say)
    page.hint = query.isEmpty ? say(.searchHint) : findings.isEmpty ? say(.nothingFound) : nil
    let rows = findings.enumerated().map { number, finding in
      Page.Row(
        text: finding.name, note: finding.kind.rawValue, detail: finding.why == finding.name ? nil : finding.why,
        isChosen: number == selection, target: .entry(number))
    }
    page.lists = [Page.List(rows: rows)]
    page.status = say(.search)
    page.shortStatus = page.status
    let place = findings.isEmpty ? nil : say(.findingPlace(selection + 1, of: findings.count))
    page.note = (place, place)
    return page
  }
}
