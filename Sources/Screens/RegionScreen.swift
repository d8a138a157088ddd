import Atlas
import Figure
import Pages
import Text

/// A tapped region: the muscles that send pain there, and those with trigger points there.
public struct RegionScreen: Sendable {
  /// A muscle in the list, and why it is there.
  public struct Entry: Sendable, Hashable {
    /// The muscle in this row.
    public let muscle: Muscle
    /// The list the row stands in.
    public let section: Section
    /// Why the muscle is listed.
    public let why: Why

    /// Its points that are meant here.
    var points: [String] {
      switch why {
      case .holds(let found): found.points
      case .sends(let suspect): suspect.points
      }
    }

    /// How it sends pain here; nil for a muscle that only has its points here.
    public var referral: Referral? { if case .sends(let suspect) = why { suspect.referral } else { nil } }
  }

  /// Why a muscle is listed.
  public enum Why: Sendable, Hashable {
    /// Its points lie here.
    case holds(Atlas.PointsInRegion)
    /// It sends pain here.
    case sends(Suspect)
  }

  /// The two halves of the list: what a person asks for first, and then what lies there.
  public enum Section: Sendable, Hashable, CaseIterable { case sendsHere, pointsHere }

  /// The region that was tapped.
  public private(set) var stop: Stop
  /// The only area of the region that is asked for; nil asks for all that this side of the body shows.
  public let area: String?
  /// The places that were marked and are asked about together; empty where one place is asked about.
  public let asked: [Asked]
  /// Ids of the symptoms that go with them.
  public let symptoms: [String]
  /// The areas of the region that this side of the body shows, from head to toe.
  public let areas: [Area]
  /// Where one looks from; it starts near, on the stop's view.
  public private(set) var eye: Eye
  /// The rows of both lists, the likeliest first in each.
  public private(set) var entries: [Entry]
  /// What was found where somebody pressed.
  private(set) var checks: [Check] = []
  /// The entry that is painted, counted from 0.
  public private(set) var selection = 0

  /// The region of a stop, or one area of it alone.
  public init(at stop: Stop, area: String? = nil, after checks: [Check] = [], in atlas: Atlas) {
    self.stop = stop
    self.area = area
    self.checks = checks
    (asked, symptoms) = ([], [])
    eye = Eye(stop.view)
    areas = atlas.shownAreas(of: stop)
    entries = atlas.entries(at: stop, area: area, after: checks)
  }

  /// Several marked places at once, seen from the stop where the cursor stands.
  init(
    asking asked: [Asked], symptoms: [String] = [], at stop: Stop, after checks: [Check] = [], in atlas: Atlas
  ) {
    self.stop = stop
    area = nil
    self.asked = asked
    self.symptoms = symptoms
    self.checks = checks
    eye = Eye(stop.view)
    areas = []
    entries = atlas.entries(asking: Question(asked, symptoms: symptoms, after: checks, in: atlas))
  }

  /// Takes what was felt at a point, and orders the muscles anew; the chosen one stays chosen.
  mutating func add(_ check: Check, in atlas: Atlas) {
    let chosen = selected
    checks.append(check)
    entries =
      !isOfMarks
      ? atlas.entries(at: stop, area: area, after: checks)
      : atlas.entries(asking: Question(asked, symptoms: symptoms, after: checks, in: atlas))
    selection = entries.firstIndex { ($0.muscle.id, $0.section) == (chosen?.muscle.id, chosen?.section) } ?? 0
  }

  /// Whether it answers for all that was marked, and not for the place alone.
  public var isOfMarks: Bool { !asked.isEmpty || !symptoms.isEmpty }

  /// The side on which the chosen muscle is painted: the one that is looked at, where it explains something there.
  public var paintedSide: Side {
    guard case .sends(let suspect) = selected?.why, !suspect.sides.isEmpty else { return stop.side }
    return suspect.sides.contains(stop.side) ? stop.side : suspect.sides[0]
  }

  /// The entry that is painted; nil when no muscle is known here.
  public var selected: Entry? { entries.indices.contains(selection) ? entries[selection] : nil }

  mutating func handle(_ intent: Intent, in context: Context) -> Step {
    switch intent {
    case .move(.up): return select(selection - 1)
    case .move(.down): return select(selection + 1)
    case .pageUp: return select(max(0, selection - 10))
    case .pageDown: return select(min(entries.count - 1, selection + 10))
    case .scroll(let lines): return select(max(0, min(entries.count - 1, selection + lines.signum())))
    case .top: return select(0)
    case .bottom: return select(entries.count - 1)
    case .next, .previous: return selectHeading()
    case .nextPlace: return narrow(by: 1, in: context.atlas)
    case .previousPlace: return narrow(by: -1, in: context.atlas)
    case .swapSide:
      stop = stop.onOtherSide
      eye = eye.swapped(to: stop.side)
    case .turn, .nearer, .farther: return eye.move(intent, side: stop.side) ? .stay : .refuse(.noWayThere)
    case .tap: return open(in: context.edition)
    case .check:
      guard let selected else { return .refuse(.noMuscleHere) }
      let point = selected.muscle.pointToCheck(selected.points, in: context.atlas)
      return .checking(selected.muscle, point: point, side: paintedSide, eye: eye, in: context.atlas)
    case .release:
      guard let selected else { return .refuse(.noMuscleHere) }
      return .push(.release(ReleaseScreen(selected, on: paintedSide, eye: eye, in: context.edition)))
    case .hit(.heading(let number)):
      let sections = Section.allCases.filter { section in entries.contains { $0.section == section } }
      guard sections.indices.contains(number) else { return .refused }
      return select(entries.firstIndex { $0.section == sections[number] } ?? 0)
    case .hit(.entry(let index)): return index == selection ? open(in: context.edition) : select(index)
    case .hit(.stop(let stop, let area)):
      // A click on the body chooses another region without going back first, or an area of this one.
      if isOfMarks { return .stay }
      if stop == self.stop {
        guard areas.count > 1, area != self.area, areas.contains(where: { $0.id == area }) else { return .stay }
        narrow(to: area, in: context.atlas)
      } else {
        self = RegionScreen(at: stop, after: checks, in: context.atlas)
      }
    case .guide:
      let topic = selected.map { Today.Topic.muscle($0.muscle.id) }
      let place = Today.Topic.place(region: stop.region, area: area, source: nil)
      return .push(.reading(ReadingScreen(.today(topic ?? place, paintedSide), in: context.edition)))
    case .back: return .pop
    default: return .refused
    }
    return .stay
  }

  private mutating func select(_ index: Int) -> Step {
    guard entries.indices.contains(index), index != selection else {
      return .refuse(entries.isEmpty ? .noMuscleHere : index <= 0 ? .beginOfList : .endOfList)
    }
    selection = index
    return .stay
  }

  /// From the list one walks to the first row of the other one.
  private mutating func selectHeading() -> Step {
    guard let first = entries.firstIndex(where: { $0.section != selected?.section }) else {
      return .refuse(.oneListOnly)
    }
    return select(first)
  }

  /// From the whole region to its first area, from area to area, and from the last one back to the whole.
  private mutating func narrow(by step: Int, in atlas: Atlas) -> Step {
    guard areas.count > 1 else { return .refuse(.oneAreaOnly) }
    let choices: [String?] = [nil] + areas.map(\.id)
    let here = choices.firstIndex(of: area) ?? 0
    narrow(to: choices[choices.cyclicIndex(here + step)], in: atlas)
    return .stay
  }

  private mutating func narrow(to area: String?, in atlas: Atlas) {
    let eye = eye
    self = RegionScreen(at: stop, area: area, after: checks, in: atlas)
    self.eye = eye
  }

  private func open(in edition: Edition) -> Step {
    guard let selected else { return .refused }
    let eye = eye.showing(selected.muscle, in: edition.atlas)
    let subject = ReadingScreen.Subject.muscle(selected.muscle.id, paintedSide)
    return .push(.reading(ReadingScreen(subject, explainedBy: selected.points, eye: eye, in: edition)))
  }

  /// How many of the likeliest sources the frame holds.
  private static let framed = 3

  /// What the picture holds, whichever muscle is chosen: the place, and where its likeliest sources are pressed.
  func framing(in atlas: Atlas) -> Marks {
    var marks = marksOfPlace(in: atlas)
    for entry in entries.prefix(Self.framed) { marks.addPoints(of: entry.muscle, on: stop.side) }
    return marks
  }

  private func marksOfPlace(in atlas: Atlas) -> Marks {
    var marks = Marks()
    if isOfMarks {
      marks.choose(asked, in: atlas)
      return marks
    }
    guard let area = area.flatMap({ atlas.area($0) }) else { return Marks(choosing: stop, in: atlas) }
    marks.choose([area], on: stop.side)
    return marks
  }

  /// The region and the pattern of the selected muscle.
  public func marks(in atlas: Atlas) -> Marks {
    var marks = marksOfPlace(in: atlas)
    if let selected { marks.add(selected.muscle, on: paintedSide, in: atlas) }
    return marks
  }
}

extension Atlas {
  /// The areas of a stop's region that its view shows, from head to toe; all of them where it shows none.
  public func shownAreas(of stop: Stop) -> [Area] {
    let all = region(stop.region)?.areas ?? []
    let shown = all.filter { figure(stop.view).area($0.id) != nil }
    return shown.isEmpty ? all : shown
  }

  /// The muscles behind a question, and those with points in one of its areas.
  func entries(asking question: Question) -> [RegionScreen.Entry] {
    let senders = suspects(of: question).map {
      RegionScreen.Entry(muscle: $0.muscle, section: .sendsHere, why: .sends($0))
    }
    var holders: [String: PointsInRegion] = [:]
    for area in question.areas {
      for points in muscles(withPointsInArea: area) where holders[points.muscle] == nil {
        holders[points.muscle] = points
      }
    }
    return senders
      + muscles.compactMap { muscle in
        holders[muscle.id].map { RegionScreen.Entry(muscle: muscle, section: .pointsHere, why: .holds($0)) }
      }
  }

  /// The muscles of a stop's region or of one area of it: those that send pain there, then those with points there.
  func entries(at stop: Stop, area: String?, after checks: [Check] = []) -> [RegionScreen.Entry] {
    let asked = area.map { [$0] } ?? shownAreas(of: stop).map(\.id)
    let senders = suspects(of: Question(asked.map { Question.Pain(area: $0) }, checks: checks)).map {
      RegionScreen.Entry(muscle: $0.muscle, section: .sendsHere, why: .sends($0))
    }
    let found = area.map { muscles(withPointsInArea: $0) } ?? muscles(withPointsIn: stop.region)
    // What this side of the body shows comes first; the rest is named with the side that shows it.
    let ordered = found.filter { $0.views.contains(stop.view) } + found.filter { !$0.views.contains(stop.view) }
    let holders = ordered.compactMap { points in
      muscle(points.muscle).map { RegionScreen.Entry(muscle: $0, section: .pointsHere, why: .holds(points)) }
    }
    return senders + holders
  }
}
