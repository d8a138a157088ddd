import Atlas
import Figure
import Pages
import Release
import Text

/// Is it your pain? A point of a suspected muscle, how to press it, and what may be felt there.
public struct CheckScreen: Sendable {
  /// The muscle.
  public let muscle: Muscle
  /// The number of the point.
  public private(set) var point: String
  /// The side of the person.
  public private(set) var side: Side
  /// What is chosen, counted from 0.
  public private(set) var selection = 0
  private(set) var eye: Eye

  /// What somebody may feel, in the order in which it is offered.
  static let outcomes: [Check.Outcome] = [.mine, .tender, .nothing, .unsure]

  /// A point of a muscle, by itself the first that may be pressed; nil where none may.
  init?(_ muscle: Muscle, point: String?, side: Side, eye: Eye, in atlas: Atlas) {
    let open = Self.points(of: muscle, in: atlas)
    guard let point = open.first(where: { $0.id == point }) ?? (point == nil ? open.first : nil) else { return nil }
    self.muscle = muscle
    self.point = point.id
    self.side = side
    self.eye = eye.showing(muscle, point: point.id, in: atlas)
  }

  /// The points that somebody may press alone.
  private static func points(of muscle: Muscle, in atlas: Atlas) -> [TriggerPoint] {
    muscle.points.filter { $0.mayBePressedAlone(in: atlas) }
  }

  mutating func handle(_ intent: Intent, in context: Context) -> Step {
    switch intent {
    case .move(.up): return select(selection - 1)
    case .move(.down): return select(selection + 1)
    case .scroll(let lines): return select(max(0, min(Self.outcomes.count - 1, selection + lines.signum())))
    case .top: return select(0)
    case .bottom: return select(Self.outcomes.count - 1)
    case .next, .previous:
      let points = Self.points(of: muscle, in: context.atlas).map(\.id)
      guard points.count > 1 else { return .refuse(.release(.onePointOnly)) }
      let here = points.firstIndex(of: point) ?? 0
      point = points[points.cyclicIndex(here + (intent == .next ? 1 : -1))]
      eye = eye.showing(muscle, point: point, in: context.atlas)
    case .swapSide:
      side = side.opposite
      eye = eye.swapped(to: side)
    case .turn, .nearer, .farther: return eye.move(intent, side: side) ? .stay : .refuse(.noWayThere)
    case .hit(.entry(let number)) where Self.outcomes.indices.contains(number):
      if number != selection { return select(number) }
      return handle(.tap, in: context)
    case .hit: return .stay
    case .tap: return .check(Check(muscle: muscle.id, point: point, outcome: Self.outcomes[selection]))
    case .release:
      return .push(.release(ReleaseScreen(muscle, point: point, side: side, eye: eye, in: context.edition)))
    case .back: return .pop
    default: return .refused
    }
    return .stay
  }

  private mutating func select(_ number: Int) -> Step {
    guard Self.outcomes.indices.contains(number), number != selection else {
      return .refuse(number <= 0 ? .beginOfList : .endOfList)
    }
    selection = number
    return .stay
  }

  /// Where to press, what may be felt, and what to say.
  func page(in edition: Edition) -> Page {
    let (atlas, say) = (edition.atlas, edition.say)
    var page = Page(.answer)
    let index = muscle.points.firstIndex { $0.id == self.point } ?? 0
    let (point, words) = (muscle.points[index], atlas.text(of: muscle).points[index])
    page.title = say(.check(.title))
    page.side = side.words(say)
    page.subject = say(.musclePoint(muscle: muscle.name, point: point.id, name: point.name, side: side.words(say)))
    page.warnings = Warnings(
      atlas.redFlags(of: muscle).filter { !$0.isForPressing }, and: atlas.text(of: muscle).cautions.map { Notice($0) },
      say)
    let rows = Self.outcomes.enumerated().map { number, outcome in
      Page.Row(text: say(.check(.outcome(outcome.rawValue))), isChosen: number == selection, target: .entry(number))
    }
    page.lists = [Page.List(heading: say(.check(.whatIsFelt)), rows: rows)]
    page.lead = lead(point, words, in: edition)
    var marks = Marks()
    marks.add(muscle, on: side, point: point.id, in: atlas)
    var whole = Marks()
    whole.add(muscle, on: side, in: atlas)
    page.map = MapPage(marks: marks, framing: whole, eye: eye, legend: [.essential, .spillover, .points])
    page.status = page.subject ?? ""
    page.shortStatus = say(.place(say(.nowPoint(muscle: muscle.name, point: point.id)), side: side.shortWords))
    return page
  }

  /// Where to press and by which rule, how, and what may be felt.
  private func lead(_ point: TriggerPoint, _ words: PointText, in edition: Edition) -> Document {
    let (atlas, say) = (edition.atlas, edition.say)
    func item(_ name: CheckWords, _ text: String) -> Document.Block {
      Document.Block(.item("→", depth: 0), [Document.Span(say(.check(name)), .strong), Document.Span(" " + text)])
    }
    var document = Document()
    // The rule before the way to the point: a warning that comes after "press" comes late.
    if let care = words.care { document.add(.item("!", depth: 0), [Document.Span(care, .caution)]) }
    document.blocks += [
      item(.whereToPress, words.find),
      item(.howToPress, say(.check(.gently(mostPressure(on: point, in: atlas))))),
      item(
        .whatToExpect,
        say(.check(.felt(essential: atlas.areaNames(point.essential), spillover: atlas.areaNames(point.spillover))))),
    ]
    return document
  }

  /// The pressure that is enough to know, on the scale from 0 to 10; less where the release of the point has less.
  private static let enough = 5

  private func mostPressure(on point: TriggerPoint, in atlas: Atlas) -> Int {
    let release = try? ReleasePlan(muscle, point: point.id, sides: [side], in: atlas)
    return min(Self.enough, release?.pressure?.upperBound ?? Self.enough)
  }
}

extension Step {
  /// The check of a muscle at a point, or why nobody checks it alone.
  static func checking(_ muscle: Muscle, point: String?, side: Side, eye: Eye, in atlas: Atlas) -> Step {
    guard let screen = CheckScreen(muscle, point: point, side: side, eye: eye, in: atlas) else {
      return .refuse(.check(.notAlone))
    }
    return .push(.check(screen))
  }
}
