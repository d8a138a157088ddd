import Atlas
import Figure
import Pages
import Text

/// The search from a chapter goes through the whole book: its matches are counted over all chapters, and those before and
/// after the chapter that is read are reached in it.
extension ReadingScreen {
  /// How often the words stand in a chapter; only chapters that have them are kept.
  public struct ChapterMatches: Sendable, Hashable {
    /// The id of the chapter.
    public let chapter: String
    /// How often.
    public let count: Int
  }

  /// What concerns a search from a chapter; nil for everything else.
  mutating func handleBookSearch(_ intent: Intent, in context: Context, _ seen: SeenText) -> Step? {
    guard case .guide(let id) = subject, let search else { return nil }
    switch intent {
    case .tap where search.isTyping && !search.query.isEmpty:
      let book = Self.matches(of: search.query, in: context.edition)
      self.search?.book = book
      if search.matches.isEmpty, let next = following(id, in: context.atlas, book) {
        self.search?.isTyping = false
        show(next, last: false, in: context.edition)
        return .stay
      }
      return book.isEmpty ? giveUp() : handleSearch(intent, in: seen)
    case .nextMatch, .previousMatch:
      guard let book = search.book, let here = book.firstIndex(where: { $0.chapter == id }),
        let current = search.current,
        book.count > 1
      else { return nil }
      let isNext = intent == .nextMatch
      guard current == (isNext ? search.matches.count - 1 : 0) else { return nil }
      show(book[book.cyclicIndex(here + (isNext ? 1 : -1))].chapter, last: !isNext, in: context.edition)
      return .stay
    default: return nil
    }
  }

  /// How often some words stand in each chapter that has them.
  private static func matches(of query: String, in edition: Edition) -> [ChapterMatches] {
    let atlas = edition.atlas
    let word = SoughtWord(query)
    // To read a chapter takes a hundred times as long as to see that a word is not in it.
    let pagesMayHold = word.mayStand(inPagesOf: edition)
    let chapters = atlas.chapters.filter { chapter in
      chapter.part == .regions && pagesMayHold || word.mayStand(in: atlas.markdown(of: chapter))
    }
    return Processors.map(chapters) { chapter in
      ChapterMatches(chapter: chapter.id, count: edition.document(of: chapter).matches(of: query).count)
    }.filter { $0.count > 0 }
  }

  private mutating func giveUp() -> Step {
    search?.isTyping = false
    return .refuse(.notInBook(search?.query ?? ""))
  }

  /// The chapter with a match that comes after one of the book; from its end the first one.
  private func following(_ id: String, in atlas: Atlas, _ book: [ChapterMatches]) -> String? {
    let ids = atlas.chapters.map(\.id)
    let later = ids.drop { $0 != id }.first { candidate in book.contains { $0.chapter == candidate } }
    return later ?? book.first?.chapter
  }

  /// Reads another chapter at its first or its last match.
  private mutating func show(_ id: String, last: Bool, in edition: Edition) {
    var found = search
    self = ReadingScreen(.guide(id), side: side, in: edition)
    let matches = document.matches(of: found?.query ?? "")
    found?.matches = matches
    found?.current = matches.isEmpty ? nil : last ? matches.count - 1 : 0
    search = found
    if let found, let current = found.current { anchor = found.matches[current].anchor }
  }

  /// Where the match that is shown stands among all of the book.
  func placeInBook(_ edition: Edition) -> Message? {
    guard case .guide(let id) = subject, let search, let book = search.book else { return nil }
    guard let current = search.current else { return .notInBook(search.query) }
    let before = book.prefix { $0.chapter != id }.reduce(0) { $0 + $1.count }
    return .matchInBook(
      before + current + 1, of: book.reduce(0) { $0 + $1.count }, search.query,
      chapter: edition.atlas.chapter(id)?.title ?? id)
  }
}
