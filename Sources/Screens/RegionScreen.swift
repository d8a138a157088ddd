import Atlas
import Figure

/// A tapped region: the muscles with trigger points there and the muscles that send pain there.
public struct RegionScreen: Sendable {
  /// A muscle in the list, and why it is there.
  public struct Entry: Sendable, Hashable {
    /// The muscle in this row.
    public let muscle: Muscle
    /// The list the row stands in.
    public let section: Section
    /// Why the muscle is listed, in words.
    public let reason: String
    /// How it sends pain here; nil for a muscle that only has its points here.
    public let referral: Referral?
  }

  /// The two halves of the list.
  public enum Section: Sendable, Hashable, CaseIterable {
    case pointsHere, sendsHere

    /// The heading of the half.
    public var title: String { self == .pointsHere ? "Trigger points here" : "Sends pain here" }
  }

  /// The region that was tapped.
  public let stop: Stop
  /// The only area of the region that is asked for; nil asks for all that this side of the body shows.
  public let area: String?
  /// The areas of the region that this side of the body shows, from head to toe.
  public let areas: [Area]
  /// The view that is shown; it starts as the stop's and turns on request.
  public private(set) var view: View
  /// The rows of both lists, the likeliest first in each.
  public let entries: [Entry]
  /// The entry that is painted, counted from 0.
  public private(set) var selection = 0

  /// The region of a stop, or one area of it alone.
  public init(at stop: Stop, area: String? = nil, in atlas: Atlas) {
    self.stop = stop
    self.area = area
    view = stop.view
    let all = atlas.region(stop.region)?.areas ?? []
    // A region seen from one side is asked for the areas that this side shows.
    let shown = all.filter { atlas.figure(stop.view).area($0.id) != nil }
    areas = shown.isEmpty ? all : shown
    let asked = area.map { [$0] } ?? areas.map(\.id)
    let senders = atlas.muscles(sendingPainTo: asked).map {
      Entry(muscle: $0.muscle, section: .sendsHere, reason: $0.reason, referral: $0.referral)
    }
    let found = area.map { atlas.muscles(withPointsInArea: $0) } ?? atlas.muscles(withPointsIn: stop.region)
    // What this side of the body shows comes first; the rest is named with the side that shows it.
    let holders = (found.filter { $0.views.contains(stop.view) } + found.filter { !$0.views.contains(stop.view) })
      .compactMap { found -> Entry? in
        guard let muscle = atlas.muscle(found.muscle) else { return nil }
        let which = found.points.count == 1 ? "Point" : "Points"
        let place = found.views.contains(stop.view) ? "" : ", on the \(stop.view.opposite.rawValue)"
        let reason = "\(which) \(found.points.listed) of \(muscle.points.count)\(place); \(muscle.frequency.words)."
        return Entry(muscle: muscle, section: .pointsHere, reason: reason, referral: nil)
      }
    entries = holders + senders
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
    case .next: return narrow(by: 1, in: context.atlas)
    case .previous: return narrow(by: -1, in: context.atlas)
    case .turn: view = view.next(for: stop.side)
    case .tap: return open()
    case .hit(.entry(let index)): return index == selection ? open() : select(index)
    case .hit(.stop(let stop, let area)):
      // A click on the body chooses another region without going back first, or an area of this one.
      if stop == self.stop {
        guard areas.count > 1, area != self.area, areas.contains(where: { $0.id == area }) else { return .stay }
        narrow(to: area, in: context.atlas)
      } else {
        self = RegionScreen(at: stop, in: context.atlas)
      }
    case .guide:
      return .push(.reading(ReadingScreen(.guide(context.atlas.preventionChapter(of: stop.region)))))
    case .back: return .pop
    default: return .refused
    }
    return .stay
  }

  private mutating func select(_ index: Int) -> Step {
    guard entries.indices.contains(index), index != selection else { return .refused }
    selection = index
    return .stay
  }

  /// From the whole region to its first area, from area to area, and from the last one back to the whole.
  private mutating func narrow(by step: Int, in atlas: Atlas) -> Step {
    guard areas.count > 1 else { return .refused }
    let choices: [String?] = [nil] + areas.map(\.id)
    let here = choices.firstIndex(of: area) ?? 0
    narrow(to: choices[(here + step + choices.count) % choices.count], in: atlas)
    return .stay
  }

  private mutating func narrow(to area: String?, in atlas: Atlas) {
    let seen = view
    self = RegionScreen(at: stop, area: area, in: atlas)
    view = seen
  }

  private func open() -> Step {
    guard let selected else { return .refused }
    return .push(.reading(ReadingScreen(.muscle(selected.muscle.id, stop.side, view))))
  }

  /// The region and the pattern of the selected muscle.
  public func paint(in atlas: Atlas) -> Paint {
    var paint = Paint(choosing: stop, in: atlas)
    if let area { paint.chosen = [area] }
    if let selected { paint.add(selected.muscle, side: stop.side, in: atlas) }
    return paint
  }
}
