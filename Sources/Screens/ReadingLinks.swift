import Atlas
import Pages
import Text

/// What Tab goes through on a page: on a muscle's its trigger points and then its links, on a complaint's the muscles and
/// then its other links, elsewhere its links.
extension ReadingScreen {
  /// The link that is chosen.
  public var chosenLink: Link? { choice.map { links[$0].link } }

  /// Goes to the next point or link, or to the one before; from the last one to the beginning again.
  ///
  /// Who has read on is led to what is in sight: to the first link from the top line on, or the last one above it.
  mutating func walk(_ step: Int, in seen: SeenText, _ atlas: Atlas) -> Step {
    let points = points(in: atlas)
    let order = order
    let count = points.count + order.count
    guard count > 0 else { return .refuse(.noLinks) }
    let chosen = choice.flatMap { order.firstIndex(of: $0) }.map { points.count + $0 }
    let here = chosen ?? part.flatMap { points.firstIndex(of: $0) }
    if let nearest = nearest(step, in: seen), choice.map({ !seen.shows(links[$0]) }) ?? (part == nil) {
      choose(nearest, in: seen)
      return .stay
    }
    let ring: [Int?] = [nil] + Array(0..<count)
    let target = ring[ring.cyclicIndex((here.map { $0 + 1 } ?? 0) + step)]
    if let target, target >= points.count {
      choose(order[target - points.count], in: seen)
    } else {
      choice = nil
      part = target.map { points[$0] }
      // Once round one stands at the beginning, where the points come first again.
      if target == nil { anchor = .start }
    }
    return .stay
  }

  /// The links in the order in which Tab goes through them.
  private var order: [Int] {
    guard case .complaint = subject else { return Array(links.indices) }
    let muscles = links.indices.filter { links[$0].link.kind == .muscle }
    return muscles + links.indices.filter { links[$0].link.kind != .muscle }
  }

  /// The points of a muscle that are painted one by one.
  private func points(in atlas: Atlas) -> [String] {
    if case .muscle(let id, _) = subject { atlas.muscle(id)?.points.map(\.id) ?? [] } else { [] }
  }

  /// The link that is nearest to the top line of a text that was scrolled.
  private func nearest(_ step: Int, in seen: SeenText) -> Int? {
    guard seen.top(at: anchor) > 0 else { return nil }
    let top = seen.lines[seen.top(at: anchor)].anchor
    return step > 0 ? links.firstIndex { $0.anchor >= top } : links.lastIndex { $0.anchor < top }
  }

  /// Chooses a link, and scrolls no further than it takes to see it with what stands round it.
  mutating func choose(_ number: Int, in seen: SeenText) {
    choice = number
    part = nil
    if case .complaint = subject, links[number].link.kind == .muscle { part = links[number].link.id }
    let top = seen.top(at: anchor)
    guard let line = seen.line(of: links[number]), !(top..<top + seen.rows).contains(line) else { return }
    anchor = seen.lines[max(0, min(seen.last, line - seen.rows / 3))].anchor
  }

  /// Opens the link that is chosen.
  func openLink(in edition: Edition) -> Step {
    guard let link = chosenLink else { return .refuse(links.isEmpty ? .noLinks : .noLinkChosen) }
    return Screen.opening(link, on: side, in: edition).map { .push($0) } ?? .refuse(.leadsNowhere)
  }
}

extension SeenText {
  /// The line in which a link begins.
  func line(of place: Document.LinkPlace) -> Int? {
    lines.lastIndex { $0.block == place.block && $0.range != nil && $0.anchor <= place.anchor }
  }

  /// Whether the text shows a link where it is read from.
  fileprivate func shows(_ place: Document.LinkPlace) -> Bool {
    guard let line = line(of: place) else { return false }
    return (top(at: first)..<top(at: first) + rows).contains(line)
  }
}
