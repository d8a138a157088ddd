import Atlas
import Figure
import Pages
import Text

/// The contents of the book: its parts and chapters, one of them chosen.
public struct ContentsScreen: Sendable {
  /// The chapter that Enter opens, counted from 0 in the order of the book.
  public private(set) var selection: Int
  /// The side of the person that is looked at.
  public let side: Side

  /// The contents with the chapter chosen that a screen shows; the first one where it shows none.
  public init(around screen: Screen, in atlas: Atlas) {
    side = screen.side
    guard case .reading(let reading) = screen, case .guide(let id) = reading.subject else {
      selection = 0
      return
    }
    selection = atlas.chapters.firstIndex { $0.id == id } ?? 0
  }

  mutating func handle(_ intent: Intent, in context: Context) -> Step {
    let last = context.atlas.chapters.count - 1
    // Before anybody has seen it, a page is ten rows as in other lists.
    let rows = if case .rows(let count) = context.sight { count } else { 10 }
    switch intent {
    case .move(.up): return select(selection - 1, last)
    case .move(.down): return select(selection + 1, last)
    case .move(.left), .pageUp: return select(max(0, selection - rows), last)
    case .move(.right), .pageDown: return select(min(last, selection + rows), last)
    case .scroll(let lines): return select(max(0, min(last, selection + lines.signum())), last)
    case .top: return select(0, last)
    case .bottom: return select(last, last)
    case .tap: return open(in: context.edition)
    case .hit(.entry(let number)): return number == selection ? open(in: context.edition) : select(number, last)
    case .back: return .pop
    default: return .refused
    }
  }

  private mutating func select(_ number: Int, _ last: Int) -> Step {
    guard (0...max(0, last)).contains(number), number != selection else {
      return .refuse(number <= 0 ? .beginOfList : .endOfList)
    }
    selection = number
    return .stay
  }

  private func open(in edition: Edition) -> Step {
    guard edition.atlas.chapters.indices.contains(selection) else { return .refused }
    let chapter = edition.atlas.chapters[selection]
    return .push(.reading(ReadingScreen(.guide(chapter.id), side: side, in: edition)))
  }

  /// The rows of the book with its chosen chapter.
  func page(in edition: Edition) -> Page {
    let say = edition.say
    var page = Page(.list)
    page.title = say(.contents)
    page.lists = [edition.atlas.contents(at: selection, say)]
    let chapter = edition.atlas.chapters.indices.contains(selection) ? edition.atlas.chapters[selection] : nil
    page.status = say(
      .chapterPlace(
        part: chapter?.part.title(say) ?? "", title: chapter?.title ?? "", number: selection + 1,
        of: edition.atlas.chapters.count))
    page.shortStatus = chapter?.title ?? page.title
    return page
  }
}

extension Atlas {
  /// The contents of the guide, with one chapter chosen.
  func contents(at chosen: Int?, _ say: Catalog) -> Page.List {
    var rows: [Page.Row] = []
    for part in Chapter.Part.allCases {
      if !rows.isEmpty { rows.append(Page.Row(text: "")) }
      rows.append(Page.Row(text: part.title(say), isHeading: true))
      for (index, chapter) in chapters.enumerated() where chapter.part == part {
        rows.append(Page.Row(text: chapter.title, isChosen: index == chosen, target: .entry(index)))
      }
    }
    return Page.List(rows: rows)
  }
}
