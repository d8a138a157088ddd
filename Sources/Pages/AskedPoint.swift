import Atlas
import Text

extension Muscle {
  /// The point to show to somebody whose question some points explain: of those that may be pressed the first, else the
  /// first; nil where the page begins with one of them anyway, or where no point is meant.
  public func point(explainedBy points: [String], in atlas: Atlas) -> String? {
    guard let begin = atlas.text(of: self).now.point, !points.isEmpty, !points.contains(begin) else { return nil }
    let meant = self.points.filter { points.contains($0.id) }
    return (meant.first { $0.mayBePressedAlone(in: atlas) } ?? meant.first)?.id
  }

  /// The point to press in order to know whether the muscle is behind what some points explain: the page's own where it
  /// is one of them, else the first that may be pressed; nil where any may serve.
  public func pointToCheck(_ points: [String], in atlas: Atlas) -> String? {
    let meant = self.points.filter { points.contains($0.id) && $0.mayBePressedAlone(in: atlas) }.map(\.id)
    let begin = atlas.text(of: self).now.point
    return meant.first { $0 == begin } ?? meant.first
  }

  /// The line that leads from a question to the point that explains it: where it is, or that nobody presses it.
  func askedPoint(_ id: String?, in atlas: Atlas, _ say: Catalog) -> Document.Block? {
    guard let index = points.firstIndex(where: { $0.id == id }) else { return nil }
    let (point, words) = (points[index], atlas.text(of: self).points[index])
    let isPressed = point.press != .never && atlas.neverPressed(at: point) == nil
    let name = say(.pointNamed(point.id, point.name.lowercasedFirst))
    let rule = words.care.map { [Document.Span(" " + $0, .caution)] } ?? []
    guard isPressed else {
      return Document.Block(
        .item("!", depth: 0),
        [Document.Span(say(.askedPoint), .strong), Document.Span(say(.askedNotPressed(name)))] + rule)
    }
    // The rule before the way to the point: a warning that comes after "press" comes late.
    return Document.Block(
      .item("→", depth: 0),
      [Document.Span(say(.askedPoint), .strong), Document.Span(say(.askedPressed(name)))] + rule
        + [Document.Span(" " + say(.askedFind(words.find)))])
  }
}
