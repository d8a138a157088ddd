import Atlas
import Figure
import Pages
import Text

/// A search over everything, with the findings as the words are typed; of an empty line what can be opened at all.
public struct SearchScreen: Sendable {
  /// The line that is typed.
  public private(set) var editor: LineEditor
  /// What it finds, the likeliest first; while nothing is typed, what stands on the shelves.
  public private(set) var entries: [Entry]
  /// The side of the person on which a finding opens.
  public let side: Side
  /// The emergencies and other red flags that the words mean, the most urgent first.
  public private(set) var redFlags: [RedFlag] = []
  /// The headings of an empty search, and how many entries stand below each.
  private(set) var shelves: [(shelf: Shelf, count: Int)]
  private(set) var list = ListBelow()
  private let offered: [Shelf]
  private let index: SearchIndex
  private let flagWords: RedFlagWords

  /// What a search offers that begins with nothing in mind.
  static let shelves: [Shelf] = [.openedBefore, .places, .muscles]

  /// A search with nothing typed yet, over an index and what red flags are meant by; findings open on a side of the
  /// person.
  init(
    _ index: SearchIndex, _ flagWords: RedFlagWords, side: Side, _ shelves: [Shelf], in context: Context
  ) {
    self.index = index
    self.flagWords = flagWords
    self.side = side
    editor = LineEditor(.words, history: context.memory.lines(.search))
    offered = shelves
    (self.shelves, entries) = Self.fill(shelves, in: context)
  }

  /// What has been typed.
  public var query: String { editor.line }

  /// The entry that Enter opens, counted from 0; nil for none.
  public var selection: Int? { list.row }

  /// The entry that Enter opens; nil when there is none.
  public var selected: Entry? { list.row.flatMap { entries.indices.contains($0) ? entries[$0] : nil } }

  mutating func handle(_ intent: Intent, in context: Context) -> Step {
    if let step = list.handle(intent, of: entries.count, headings: headings) { return step }
    let before = query
    switch intent {
    case .tap, .hit(.entry): return open(in: context.edition)
    // Space is a letter here, so that another key does what it does on the body.
    case .mark: return mark(in: context.atlas)
    default: if let step = editor.handle(intent) { return step }
    }
    list.leave()
    if query != before { look(in: context) }
    return .stay
  }

  /// The first entries below the headings.
  private var headings: [Int] {
    var first = 0
    return shelves.map { shelf in
      defer { first += shelf.count }
      return first
    }
  }

  /// Takes what is chosen into the question, a place or a symptom.
  private func mark(in atlas: Atlas) -> Step {
    switch selected {
    case .finding(let finding) where finding.kind == .symptom: return .symptom(finding.id)
    case .finding(let finding) where finding.kind == .area:
      guard let region = atlas.region(ofArea: finding.id), let view = atlas.views(ofArea: finding.id).first else {
        break
      }
      return .place(Asked(Stop(view: view, region: region.id, side: side), area: finding.id))
    case .region(let id):
      guard let view = atlas.region(id)?.views.first else { break }
      return .place(Asked(Stop(view: view, region: id, side: side)))
    case .finding, nil: break
    }
    return .refuse(.typing(.onlyPlacesAndSymptoms))
  }

  private mutating func look(in context: Context) {
    redFlags = flagWords.flags(meantBy: query)
    if query.allSatisfy({ $0 == " " }) {
      (shelves, entries) = Self.fill(offered, in: context)
    } else {
      shelves = []
      entries = context.atlas.findings(index.find(query), besides: redFlags).map { .finding($0) }
    }
    list = ListBelow(row: shelves.isEmpty && !entries.isEmpty ? 0 : nil)
  }

  private static func fill(_ shelves: [Shelf], in context: Context) -> ([(Shelf, Int)], [Entry]) {
    let filled = shelves.map { ($0, $0.entries(in: context.atlas, context.memory)) }.filter { !$0.1.isEmpty }
    return (filled.map { ($0.0, $0.1.count) }, filled.flatMap(\.1))
  }

  private func open(in edition: Edition) -> Step {
    guard let selected, let screen = screen(of: selected, in: edition) else {
      return .refuse(entries.isEmpty ? .nothingFound : .typing(.typeOrChoose))
    }
    return .remember(.opened(selected, query), then: .push(screen))
  }
}

extension Screen {
  /// The screen that shows a finding on a side of the person.
  public static func showing(_ finding: Finding, on side: Side, in edition: Edition) -> Screen? {
    let atlas = edition.atlas
    switch finding.kind {
    case .muscle:
      guard let muscle = atlas.muscle(finding.id) else { return nil }
      return .reading(ReadingScreen(.muscle(muscle.id, side), eye: Eye(atlas.firstView(of: muscle)), in: edition))
    case .area:
      guard let region = atlas.region(ofArea: finding.id), let view = atlas.views(ofArea: finding.id).first else {
        return nil
      }
      let stop = Stop(view: view, region: region.id, side: side)
      return .region(RegionScreen(at: stop, area: finding.id, in: atlas))
    case .symptom: return .reading(ReadingScreen(.complaint(.symptom, finding.id, side), in: edition))
    case .condition: return .reading(ReadingScreen(.complaint(.condition, finding.id, side), in: edition))
    case .chapter: return .reading(ReadingScreen(.guide(finding.id), in: edition))
    }
  }

  /// The stack of screens that shows what a name means, on a side of the person: all that the search can open.
  public static func stack(
    showing name: String, on side: Side, in edition: Edition
  ) throws(UnknownName) -> [Screen] {
    let atlas = edition.atlas
    let areas: [Area]
    switch try atlas.meaning(of: name) {
    case .places(let places): areas = places
    case .page(let finding):
      guard let muscle = atlas.muscle(finding.id) else {
        let complaint = atlas.complaint(.symptom, finding.id) ?? atlas.complaint(.condition, finding.id)
        let home = atlas.stop(at: complaint?.areas.compactMap { atlas.area($0) } ?? [], on: side)
        return [.body(BodyScreen(at: home))] + [showing(finding, on: side, in: edition)].compactMap { $0 }
      }
      let spot = muscle.points.first.flatMap { atlas.bodySpots(of: $0).first }
      let area = spot.flatMap { atlas.figure($0.view).areaID(at: $0.position) }
      let region = area.flatMap { atlas.region(ofArea: $0)?.id } ?? muscle.regions[0]
      let stop = Stop(view: spot?.view ?? .front, region: region, side: side)
      let eye = Eye(atlas.firstView(of: muscle))
      let page = ReadingScreen(.muscle(muscle.id, side), eye: eye, in: edition)
      return [.body(BodyScreen(at: stop)), .reading(page)]
    }
    return [.body(BodyScreen(at: atlas.stop(at: areas, on: side)))]
  }
}
