import Atlas
import Figure
import Pages
import Text

extension ReadingScreen {
  /// The text, with the body or the contents of the book beside it.
  func page(in edition: Edition) -> Page {
    let (atlas, say) = (edition.atlas, edition.say)
    let marks = marks(in: atlas)
    var page = Page(.text)
    page.status = status(in: edition)
    page.shortStatus = page.status
    page.reading = Page.Reading(
      subject: subject, document: document, anchor: anchor, variant: variant, links: links, choice: choice,
      search: search)
    if let search, search.isTyping { (page.input, page.caret) = (search.query, search.editor.caret) }
    switch subject {
    case .muscle:
      // The picture stands still while one goes from point to point.
      page.map = MapPage(
        marks: marks, framing: marksOfWhole(in: atlas), eye: eye, legend: [.essential, .spillover, .points])
    case .complaint:
      page.map = MapPage(
        marks: marks, eye: Eye(marks.fullestView(in: atlas), isNear: eye.isNear),
        legend: part == nil ? [.chosen] : [.essential, .spillover, .points])
    case .today, .plan:
      page.map = MapPage(marks: marks, eye: eye, legend: [.essential, .spillover, .points])
    case .guide(let id):
      page.reading?.contents = atlas.contents(at: atlas.chapters.firstIndex { $0.id == id }, say)
    case .warnings, .help, .release: break
    }
    return page
  }

  private func status(in edition: Edition) -> String {
    let (atlas, say) = (edition.atlas, edition.say)
    if let search, !search.isTyping {
      if let place = placeInBook(edition) { return say(place) }
      guard let current = search.current else { return say(.notInText(search.query)) }
      return say(.match(current + 1, of: search.matches.count, search.query))
    }
    switch subject {
    case .muscle(let id, let side):
      let muscle = atlas.muscle(id)
      let (name, side) = (muscle?.name ?? id, side.words(say))
      guard let point = muscle?.points.first(where: { $0.id == part }) else {
        return say(.muscleOnSide(name, side: side))
      }
      return say(.musclePoint(muscle: name, point: point.id, name: point.name, side: side))
    case .guide(let id):
      let number = (atlas.chapters.firstIndex { $0.id == id } ?? 0) + 1
      let chapter = atlas.chapter(id)
      return say(
        .chapterPlace(
          part: chapter?.part.title(say) ?? "", title: chapter?.title ?? id, number: number, of: atlas.chapters.count))
    case .complaint(let kind, let id, let side):
      let name = atlas.complaint(kind, id)?.name ?? id
      guard let muscle = part.flatMap({ atlas.muscle($0)?.name }) else { return name }
      return say(.complaintMuscle(name, muscle: muscle, side: side.words(say)))
    case .today, .plan: return document.blocks.first?.text ?? ""
    case .warnings(let name, _): return name
    case .release(let id, _, let side): return say(.muscleOnSide(atlas.muscle(id)?.name ?? id, side: side.words(say)))
    case .help(let mode): return say(.keysOf(mode.title))
    }
  }
}
