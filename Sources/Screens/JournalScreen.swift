import Atlas
import Figure
import Journal
import Pages
import Text

/// The journal: its entries, the trend of a place, the body over time, what helped; of a place or a muscle, of a time.
public struct JournalScreen: Sendable {
  /// What is looked at.
  public private(set) var part = JournalPart.entries
  /// Of what and of which time.
  public private(set) var scope = JournalScope()
  /// What was read of it last; nil before that.
  public private(set) var excerpt: JournalExcerpt?
  /// Why nothing could be read.
  public private(set) var fault: JournalFault?
  /// The chosen row, counted from 0.
  public private(set) var selection = 0
  /// Whether the body is seen from the side that shows less.
  private(set) var isTurned = false
  private var isReading = false

  /// The times that can be looked at, in days; the last one is all.
  private static let periods: [Int?] = [7, 30, 90, 365, nil]
  /// How near to the end of what was read more is asked for.
  private static let margin = 20

  /// The journal, of which nothing has been read yet.
  public init() {}

  /// What has to be read.
  var request: JournalRequest { .read(part, scope, after: nil) }

  /// The entries that were read so far, the newest first.
  var entries: [Entry] { excerpt?.part == .entries ? excerpt?.entries ?? [] : [] }

  /// How many rows can be chosen.
  var count: Int {
    switch part {
    case .entries: entries.count
    case .helped: excerpt?.outcomes.count ?? 0
    case .trend, .bodies: 0
    }
  }

  /// The entry that is chosen.
  var selected: Entry? { part == .entries && entries.indices.contains(selection) ? entries[selection] : nil }

  /// Takes what was read.
  mutating func take(_ new: JournalExcerpt) {
    guard new.part == part, new.scope == scope else { return }
    isReading = false
    fault = nil
    guard !new.isMore else {
      excerpt?.entries += new.entries
      return
    }
    excerpt = new
    selection = max(0, min(selection, count - 1))
  }

  /// Takes why nothing could be read.
  mutating func take(_ new: JournalFault) {
    isReading = false
    // What was read of something else says nothing of what is asked for.
    if excerpt?.part != part || excerpt?.scope != scope { (excerpt, fault) = (nil, new) }
  }

  mutating func handle(_ intent: Intent, in context: Context) -> Step {
    switch intent {
    case .move(.up): return select(selection - 1)
    case .move(.down): return select(selection + 1)
    case .pageUp: return select(max(0, selection - 10))
    case .pageDown: return select(min(count - 1, selection + 10))
    case .scroll(let lines): return select(max(0, min(count - 1, selection + lines.signum())))
    case .top: return select(0)
    case .bottom: return select(count - 1)
    case .next, .previous:
      let parts = JournalPart.allCases
      let here = parts.firstIndex(of: part) ?? 0
      part = parts[parts.cyclicIndex(here + (intent == .next ? 1 : -1))]
      return read()
    case .nextPlace: return choose(by: 1)
    case .previousPlace: return choose(by: -1)
    case .nearer: return take(time: -1)
    case .farther: return take(time: 1)
    case .swapSide:
      guard case .place(let area, let side?) = scope.subject, side != .midline else { return .refused }
      scope.subject = .place(area: area, side: side.opposite)
      return read()
    case .turn: isTurned.toggle()
    case .hit(.entry(let number)) where (0..<count).contains(number):
      return number == selection ? handle(.tap, in: context) : select(number)
    case .tap: return open(in: context.edition)
    case .delete:
      guard let selected else { return .refuse(.journal(.noEntry)) }
      return .effect(.journal(.delete(selected)))
    case .print: return .effect(.print)
    case .back: return .pop
    case .hit: return .stay
    default: return .refused
    }
    return .stay
  }

  private mutating func select(_ number: Int) -> Step {
    guard (0..<count).contains(number), number != selection else {
      return .refuse(count == 0 ? .nothingToDo : number <= 0 ? .beginOfList : .endOfList)
    }
    selection = number
    guard part == .entries, !isReading, entries.count < excerpt?.count ?? 0, number + Self.margin > entries.count else {
      return .stay
    }
    isReading = true
    return .effect(.journal(.read(.entries, scope, after: entries.last)))
  }

  private mutating func read() -> Step {
    (selection, isReading) = (0, true)
    return .effect(.journal(request))
  }

  /// Another place or muscle of those that were recorded, or all of them.
  private mutating func choose(by step: Int) -> Step {
    guard let excerpt else { return .refused }
    var subjects: [JournalScope.Subject] = [.all]
    subjects += excerpt.places.map { .place(area: $0.area, side: $0.side) } + excerpt.muscles.map { .muscle($0) }
    if !subjects.contains(scope.subject) { subjects.append(scope.subject) }
    guard subjects.count > 1 else { return .refuse(.journal(.noOtherSubject)) }
    scope.subject = subjects[subjects.cyclicIndex((subjects.firstIndex(of: scope.subject) ?? 0) + step)]
    return read()
  }

  private mutating func take(time step: Int) -> Step {
    let place = (Self.periods.firstIndex(of: scope.period) ?? 1) + step
    guard Self.periods.indices.contains(place) else {
      return .refuse(.journal(step > 0 ? .longestPeriod : .shortestPeriod))
    }
    scope.period = Self.periods[place]
    return read()
  }

  private func open(in edition: Edition) -> Step {
    if let selected { return .push(.record(RecordScreen(selected, in: edition.atlas))) }
    guard part == .helped, let outcomes = excerpt?.outcomes, outcomes.indices.contains(selection),
      let muscle = edition.atlas.muscle(outcomes[selection].muscle)
    else { return .refuse(count == 0 ? .nothingToDo : .journal(.noEntry)) }
    let eye = Eye(edition.atlas.firstView(of: muscle))
    return .push(.reading(ReadingScreen(.muscle(muscle.id, outcomes[selection].side ?? .right), eye: eye, in: edition)))
  }
}
