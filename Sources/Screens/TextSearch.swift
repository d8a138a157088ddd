import Text

/// A search in a text that is read.
public struct TextSearch: Sendable, Hashable {
  /// The line that is typed.
  public internal(set) var editor: LineEditor
  /// Whether the next key belongs to the query.
  public internal(set) var isTyping = true
  /// The places where it stands in the text, in reading order.
  public internal(set) var matches: [Document.Match] = []
  /// The match that is shown, counted from 0; nil while typing and when there is none.
  public internal(set) var current: Int?
  /// How often it stands in the chapters of the book, in their order; nil for a search in one text.
  public internal(set) var book: [ReadingScreen.ChapterMatches]?

  init(history: [String]) { editor = LineEditor(.text, history: history) }

  /// What has been typed.
  public var query: String { editor.line }
}

/// The lines of a text as they are seen.
struct SeenText {
  let lines: [TextLine]
  let rows: Int
  /// Where the text is read from.
  let first: TextAnchor

  /// The line that a place of the text stands in.
  func line(of anchor: TextAnchor) -> Int { lines.lastIndex { $0.anchor <= anchor } ?? 0 }

  /// The first line that is seen when the text is read from a place on: the last lines fill the screen.
  func top(at anchor: TextAnchor) -> Int { min(line(of: anchor), last) }

  /// The last line that can be the first one seen.
  var last: Int { max(0, lines.count - rows) }
}

extension ReadingScreen {
  /// The lines as they were last seen; before anybody has seen any, as a narrow terminal would show them.
  func seen(in context: Context) -> SeenText {
    if case .text(let subject, let lines, let rows) = context.sight, subject == self.subject {
      return SeenText(lines: lines, rows: rows, first: anchor)
    }
    return SeenText(lines: document.lines(width: 76), rows: 22, first: anchor)
  }

  mutating func scroll(by count: Int, in seen: SeenText) -> Step {
    let top = seen.top(at: anchor)
    let target = max(0, min(seen.last, top + count))
    guard target != top else { return .refuse(count < 0 ? .beginOfText : .endOfText) }
    anchor = seen.lines[target].anchor
    return .stay
  }

  mutating func handleSearch(_ intent: Intent, in seen: SeenText) -> Step {
    switch intent {
    case .type(let text): return look { $0.type(text) }
    case .erase where search?.query.isEmpty == true: search = nil
    case .erase: return look { $0.erase() }
    case .edit(let edit): return look { $0.edit(edit) }
    case .tap: return accept(in: seen)
    case .nextMatch: return find(step: 1, in: seen)
    case .previousMatch: return find(step: -1, in: seen)
    default: return .refused
    }
    return .stay
  }

  /// Looks for what the line is after a change.
  private mutating func look(_ change: (inout LineEditor) -> Message?) -> Step {
    guard var editor = search?.editor else { return .refused }
    let refusal = change(&editor)
    search?.editor = editor
    search?.matches = document.matches(of: editor.line)
    return refusal.map { .refuse($0) } ?? .stay
  }

  private mutating func accept(in seen: SeenText) -> Step {
    guard let query = search?.query, search?.isTyping == true else { return .refused }
    guard !query.isEmpty, let matches = search?.matches else {
      search = nil
      return .stay
    }
    search?.isTyping = false
    let top = seen.lines.indices.contains(seen.top(at: anchor)) ? seen.lines[seen.top(at: anchor)].anchor : .start
    search?.current = matches.firstIndex { $0.anchor >= top } ?? (matches.isEmpty ? nil : 0)
    return .remember(.typed(query, .text), then: show(in: seen))
  }

  private mutating func find(step: Int, in seen: SeenText) -> Step {
    guard let search, !search.matches.isEmpty else { return .refused }
    self.search?.current = search.matches.cyclicIndex((search.current ?? -1) + step)
    return show(in: seen)
  }

  /// Scrolls the match that is current to the top.
  private mutating func show(in seen: SeenText) -> Step {
    guard let search else { return .refused }
    guard let current = search.current else { return .refuse(.notInText(search.query)) }
    let match = search.matches[current]
    guard
      let line = seen.lines.last(where: { $0.block == match.block && $0.anchor <= match.anchor && !$0.spans.isEmpty })
    else { return .refused }
    anchor = line.anchor
    return .stay
  }
}
