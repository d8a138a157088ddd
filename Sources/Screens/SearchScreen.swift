import Atlas
import Figure

/// A search over everything, with the findings as the words are typed.
public struct SearchScreen: Sendable {
  /// What has been typed.
  public private(set) var query = ""
  /// What it finds, the likeliest first.
  public private(set) var findings: [Finding] = []
  /// The finding that Enter opens, counted from 0.
  public private(set) var selection = 0
  private let index: SearchIndex

  /// A search with nothing typed yet.
  public init(in atlas: Atlas) { index = SearchIndex(atlas) }

  /// The finding that Enter opens; nil when there is none.
  public var selected: Finding? { findings.indices.contains(selection) ? findings[selection] : nil }

  mutating func handle(_ intent: Intent, in context: Context) -> Step {
    switch intent {
    case .type(let text):
      let kept = text.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "'" }
      look(for: query + String(kept.prefix(80)))
    case .erase:
      if query.isEmpty { return .pop }
      look(for: String(query.dropLast()))
    case .move(.down): return select(selection + 1)
    case .move(.up): return select(selection - 1)
    case .scroll(let lines): return select(max(0, min(findings.count - 1, selection + lines.signum())))
    case .hit(.entry(let number)): return number == selection ? open(in: context.atlas) : select(number)
    case .tap: return open(in: context.atlas)
    case .back: return .pop
    default: return .refused
    }
    return .stay
  }

  private mutating func look(for words: String) {
    query = String(words.prefix(80))
    findings = index.find(query)
    selection = 0
  }

  private mutating func select(_ number: Int) -> Step {
    guard findings.indices.contains(number), number != selection else { return .refused }
    selection = number
    return .stay
  }

  private func open(in atlas: Atlas) -> Step {
    guard let selected else { return .refused }
    return Screen.showing(selected, in: atlas).map { .push($0) } ?? .refused
  }
}

extension Screen {
  /// The screen that shows a finding; of two sides the right one.
  public static func showing(_ finding: Finding, in atlas: Atlas) -> Screen? {
    switch finding.kind {
    case .muscle:
      let view = atlas.muscle(finding.id).map { atlas.firstView(of: $0) } ?? .front
      return .reading(ReadingScreen(.muscle(finding.id, .right, view)))
    case .area:
      guard let region = atlas.region(ofArea: finding.id), let view = atlas.views(ofArea: finding.id).first else {
        return nil
      }
      let stop = Stop(view: view, region: region.id, side: .right)
      return .region(RegionScreen(at: stop, area: finding.id, in: atlas))
    case .symptom: return .reading(ReadingScreen(.complaint(.symptom, finding.id)))
    case .condition: return .reading(ReadingScreen(.complaint(.condition, finding.id)))
    case .chapter: return .reading(ReadingScreen(.guide(finding.id)))
    }
  }
}
