import Atlas
import Figure

/// A text that is read and scrolled like a pager: a muscle's page, a chapter of the guide, the help.
public struct ReadingScreen: Sendable {
  /// What is read.
  public enum Subject: Sendable, Hashable {
    /// A muscle, painted on a side and a view beside its page.
    case muscle(String, Side, View)
    /// A chapter by its id.
    case guide(String)
    /// A symptom or a condition by its id.
    case complaint(Complaint.Kind, String)
    /// The keys of a situation.
    case help(Keymap.Mode)
  }

  /// A search in the text.
  public struct Search: Sendable, Hashable {
    /// What has been typed.
    public var query = ""
    /// Whether the next key belongs to the query.
    public var isTyping = true
    /// The match that is shown, counted from 0; nil while typing and when there is none.
    public var current: Int?
  }

  /// What is being read.
  public private(set) var subject: Subject
  /// The search in the text, once there is one.
  public private(set) var search: Search?
  /// The only point that is painted, or of a complaint the muscle; nil paints the whole.
  public private(set) var point: String?
  /// The first line that is shown, as a place in the text, so that a resize keeps it.
  private var anchor = Anchor(block: 0, offset: 0)

  private struct Anchor: Hashable {
    let block: Int
    let offset: Int
  }

  /// A screen at the beginning of a text.
  public init(_ subject: Subject) { self.subject = subject }

  /// The part of the key table that applies.
  public var mode: Keymap.Mode {
    if search?.isTyping == true { return .typing }
    switch subject {
    case .muscle: return .muscle
    case .guide: return .guide
    case .complaint: return .complaint
    case .help: return .help
    }
  }

  /// The text.
  public func document(in atlas: Atlas) -> Document {
    switch subject {
    case .muscle(let id, _, _): atlas.muscle(id).map { Document($0, in: atlas) } ?? Document()
    case .guide(let id): atlas.chapter(id).map { Document(markdown: atlas.markdown(of: $0)) } ?? Document()
    case .complaint(let kind, let id): atlas.complaint(kind, id).map { Document($0, in: atlas) } ?? Document()
    case .help(let mode): Document(helpFor: mode)
    }
  }

  /// Where the text stands on a terminal of some size: the map, or the contents, takes the rest.
  public struct Layout: Sendable, Hashable {
    /// The columns of the map or the contents on the left; 0 where there is no room.
    public let aside: Int
    /// The columns of the text, at most 76: longer lines are hard to read.
    public let text: Int
    /// The rows of the text.
    public let rows: Int
  }

  /// The layout for a terminal.
  public func layout(_ size: Size) -> Layout {
    let aside: Int =
      switch subject {
      case .muscle where size.columns >= 100: size.columns * 2 / 5
      case .guide where size.columns >= 100: 34
      case .complaint where size.columns >= 100: size.columns * 2 / 5
      default: 0
      }
    let room = size.columns - aside - 4
    return Layout(aside: aside, text: max(1, min(76, room)), rows: max(1, size.rows - 2))
  }

  /// The lines of the text at a size, the first one to show, and the matches of the search.
  public func page(in context: Context) -> (lines: [TextLine], top: Int, matches: [Document.Match]) {
    let document = document(in: context.atlas)
    let layout = layout(context.size)
    let lines = document.lines(width: layout.text)
    let matches = search.map { document.matches(of: $0.query) } ?? []
    return (lines, min(top(in: lines), max(0, lines.count - layout.rows)), matches)
  }

  private func top(in lines: [TextLine]) -> Int {
    lines.lastIndex { ($0.block, $0.offset) <= (anchor.block, anchor.offset) } ?? 0
  }

  mutating func handle(_ intent: Intent, in context: Context) -> Step {
    let rows = layout(context.size).rows
    switch intent {
    case .move(.down): return scroll(by: 1, in: context)
    case .move(.up): return scroll(by: -1, in: context)
    case .pageDown: return scroll(by: max(1, rows - 1), in: context)
    case .pageUp: return scroll(by: -max(1, rows - 1), in: context)
    case .scroll(let lines): return scroll(by: lines, in: context)
    case .top: anchor = Anchor(block: 0, offset: 0)
    case .bottom: return scroll(by: .max / 2, in: context)
    case .search: search = Search()
    case .nextMatch: return find(step: 1, in: context)
    case .previousMatch: return find(step: -1, in: context)
    case .type(let text):
      // Only what can stand on one line of a search.
      search?.query += String(
        text.filter { $0.isLetter || $0.isNumber || $0.isPunctuation || $0 == " " || $0.isSymbol }.prefix(80))
    case .erase:
      if search?.query.isEmpty ?? true { search = nil } else { search?.query.removeLast() }
    case .tap: return accept(in: context)
    case .back:
      guard mode == .typing || search != nil else { return .pop }
      search = nil
    default: return handleSubject(intent, in: context)
    }
    return .stay
  }

  private mutating func handleSubject(_ intent: Intent, in context: Context) -> Step {
    switch (subject, intent) {
    case (.guide(let id), .next), (.guide(let id), .previous):
      let ids = context.atlas.chapters.map(\.id)
      guard let here = ids.firstIndex(of: id) else { return .refused }
      let target = here + (intent == .next ? 1 : -1)
      guard ids.indices.contains(target) else { return .refused }
      self = ReadingScreen(.guide(ids[target]))
    case (.guide, .hit(.entry(let index))) where context.atlas.chapters.indices.contains(index):
      self = ReadingScreen(.guide(context.atlas.chapters[index].id))
    case (.muscle(let id, _, _), .next): point = step(point, by: 1, of: context.atlas.muscle(id))
    case (.muscle(let id, _, _), .previous): point = step(point, by: -1, of: context.atlas.muscle(id))
    case (.muscle(let id, let side, let view), .turn): subject = .muscle(id, side, view.next(for: side))
    case (.muscle(let id, _, _), .guide):
      return .push(.reading(ReadingScreen(.guide(context.atlas.muscle(id)?.chapter ?? "posture"))))
    case (.complaint(let kind, let id), .next): point = step(point, by: 1, of: context.atlas.complaint(kind, id))
    case (.complaint(let kind, let id), .previous): point = step(point, by: -1, of: context.atlas.complaint(kind, id))
    case (.complaint, .open):
      guard let muscle = point.flatMap({ context.atlas.muscle($0) }) else { return .refused }
      return .push(.reading(ReadingScreen(.muscle(muscle.id, .right, context.atlas.firstView(of: muscle)))))
    case (_, .hit(.stop)): return .stay
    default: return .refused
    }
    return .stay
  }

  /// From all points to the first, along the points, and back to all.
  private func step(_ point: String?, by count: Int, of muscle: Muscle?) -> String? {
    step(point, by: count, among: muscle?.points.map(\.id) ?? [])
  }

  /// From the whole complaint to its first muscle, along its muscles, and back.
  private func step(_ muscle: String?, by count: Int, of complaint: Complaint?) -> String? {
    step(muscle, by: count, among: complaint?.muscles.map(\.id) ?? [])
  }

  private func step(_ point: String?, by count: Int, among ids: [String]) -> String? {
    let choices: [String?] = [nil] + ids
    let here = choices.firstIndex(of: point) ?? 0
    return choices[((here + count) % choices.count + choices.count) % choices.count]
  }

  private mutating func scroll(by count: Int, in context: Context) -> Step {
    let (lines, top, _) = page(in: context)
    let last = max(0, lines.count - layout(context.size).rows)
    let target = max(0, min(last, top.addingReportingOverflow(count).partialValue))
    guard target != top else { return .refused }
    place(at: target, in: lines)
    return .stay
  }

  private mutating func place(at line: Int, in lines: [TextLine]) {
    guard lines.indices.contains(line) else { return }
    anchor = Anchor(block: lines[line].block, offset: lines[line].offset)
  }

  private mutating func accept(in context: Context) -> Step {
    guard search?.isTyping == true else { return .refused }
    guard search?.query.isEmpty == false else {
      search = nil
      return .stay
    }
    search?.isTyping = false
    let (lines, top, matches) = page(in: context)
    let from = lines.indices.contains(top) ? lines[top] : nil
    let place = (from?.block ?? 0, from?.offset ?? 0)
    search?.current = matches.firstIndex { ($0.block, $0.offset) >= place } ?? (matches.isEmpty ? nil : 0)
    return show(matches, lines)
  }

  private mutating func find(step: Int, in context: Context) -> Step {
    let (lines, _, matches) = page(in: context)
    guard !matches.isEmpty else { return .refused }
    let here = search?.current ?? -1
    search?.current = ((here + step) % matches.count + matches.count) % matches.count
    return show(matches, lines)
  }

  /// Scrolls the match that is current to the top.
  private mutating func show(_ matches: [Document.Match], _ lines: [TextLine]) -> Step {
    guard let current = search?.current, matches.indices.contains(current) else { return .refused }
    let match = matches[current]
    let line = lines.lastIndex { $0.block == match.block && $0.offset <= match.offset && !$0.spans.isEmpty } ?? 0
    place(at: line, in: lines)
    return .stay
  }

  /// The muscle's pattern; nothing for other texts.
  public func paint(in atlas: Atlas) -> Paint {
    var paint = Paint()
    if case .complaint(let kind, let id) = subject, let complaint = atlas.complaint(kind, id) {
      guard let muscle = point.flatMap({ atlas.muscle($0) }) else {
        paint.chosen = Set(complaint.areas)
        paint.chosenSide = .right
        return paint
      }
      paint.add(muscle, side: .right, in: atlas)
    }
    if case .muscle(let id, let side, _) = subject, let muscle = atlas.muscle(id) {
      paint.add(muscle, side: side, point: point, in: atlas)
    }
    return paint
  }
}
