import Atlas
import Figure
import Pages

/// A search over everything, with the findings as the words are typed.
public struct SearchScreen: Sendable {
  /// What has been typed.
  public private(set) var query = ""
  /// What it finds, the likeliest first.
  public private(set) var findings: [Finding] = []
  /// The finding that Enter opens, counted from 0.
  public private(set) var selection = 0
  /// The side of the person on which a finding opens.
  public let side: Side
  /// The emergencies and other red flags that the words mean, the most urgent first.
  public private(set) var redFlags: [RedFlag] = []
  private let index: SearchIndex
  private let flagWords: RedFlagWords

  /// A search with nothing typed yet, over an index and what red flags are meant by; findings open on a side of the
  /// person.
  public init(_ index: SearchIndex, _ flagWords: RedFlagWords, side: Side) {
    self.index = index
    self.flagWords = flagWords
    self.side = side
  }

  /// The finding that Enter opens; nil when there is none.
  public var selected: Finding? { findings.indices.contains(selection) ? findings[selection] : nil }

  mutating func handle(_ intent: Intent, in context: Context) -> Step {
    switch intent {
    case .type(let text):
      look(
        for: query.typing(text) { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "'" },
        in: context.atlas)
    case .erase:
      if query.isEmpty { return .pop }
      look(for: String(query.dropLast()), in: context.atlas)
    case .move(.down): return select(selection + 1)
    case .move(.up): return select(selection - 1)
    case .pageDown: return select(min(findings.count - 1, selection + 10))
    case .pageUp: return select(max(0, selection - 10))
    case .scroll(let lines): return select(max(0, min(findings.count - 1, selection + lines.signum())))
    case .hit(.entry(let number)): return number == selection ? open(in: context.edition) : select(number)
    case .tap: return open(in: context.edition)
    case .back: return .pop
    default: return .refused
    }
    return .stay
  }

  private mutating func look(for words: String, in atlas: Atlas) {
    query = words
    redFlags = flagWords.flags(meantBy: query)
    findings = atlas.findings(index.find(query), besides: redFlags)
    selection = 0
  }

  private mutating func select(_ number: Int) -> Step {
    guard findings.indices.contains(number), number != selection else {
      return findings.isEmpty ? .refused : .refuse(number <= 0 ? .beginOfList : .endOfList)
    }
    selection = number
    return .stay
  }

  private func open(in edition: Edition) -> Step {
    selected.flatMap { Screen.showing($0, on: side, in: edition) }.map { .push($0) } ?? .refused
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
      let page = ReadingScreen(.muscle(muscle.id, side), eye: Eye(stop.view), in: edition)
      return [.body(BodyScreen(at: stop)), .reading(page)]
    }
    return [.body(BodyScreen(at: atlas.stop(at: areas, on: side)))]
  }
}
