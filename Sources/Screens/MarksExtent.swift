import Atlas
import Figure

/// How much room what is marked takes on a view.
extension Marks {
  /// The rectangle of the page around all that is marked on a view, or nil when nothing is: the points, the painted
  /// muscles themselves, and their pain as it is drawn.
  ///
  /// A drawn pattern is smaller than the areas that its point names, so that one comes nearer to it; the areas count where
  /// they are painted whole.
  public func extent(on view: View, in atlas: Atlas) -> Bounds? {
    let figure = atlas.figure(view)
    let sign = figure.sign(of: side)
    let drawn = patterns(on: view.plate, from: atlas.patterns).filter { view.shows($0.origin.side) }
    // Where the points lie is shown by the crosses themselves; the whole area need not be in the picture.
    var corners = crosses(on: view).map { Position(x: $0.position.x * sign, y: $0.position.y) }
    func hold(_ bounds: Bounds) {
      corners += [Position(x: bounds.minX, y: bounds.minY), Position(x: bounds.maxX, y: bounds.maxY)]
    }
    for (origin, pattern) in drawn {
      for (_, patch) in pattern.drawing(on: view.plate)?.patches ?? [] {
        if let bounds = figure.body(in: patch.bounds, on: origin.side) { hold(bounds) }
      }
    }
    for origin in muscles where view.shows(origin.side) {
      if let shape = figure.muscle(origin.muscle), let bounds = Bounds(around: [shape], on: origin.side, of: figure) {
        hold(bounds)
      }
    }
    for place in shownAreas {
      // What lies in the middle is shown with the half that is looked at.
      let half = place.side == .midline ? side : place.side
      guard view.shows(half), let area = atlas.area(place.area), let shape = figure.area(place.area),
        mark(of: area, on: half, beside: drawn).kind > .points,
        let bounds = Bounds(around: [shape], on: half, of: figure)
      else { continue }
      hold(bounds)
    }
    return Bounds(around: corners)
  }
}

extension View {
  /// Whether it shows a side of the person.
  fileprivate func shows(_ side: Side) -> Bool { (onlySide ?? side) == side }
}

extension Figure {
  /// A rectangle that counts as the plate is drawn, on the page of a side of the person, as far as the body reaches; nil
  /// where it misses the body.
  fileprivate func body(in drawn: Bounds, on side: Side) -> Bounds? {
    let (origin, sign) = placing(of: side)
    let (a, b) = (origin + sign * drawn.minX, origin + sign * drawn.maxX)
    let body = bounds
    let (minX, maxX) = (max(body.minX, min(a, b)), min(body.maxX, max(a, b)))
    let (minY, maxY) = (max(body.minY, drawn.minY), min(body.maxY, drawn.maxY))
    return minX < maxX && minY < maxY ? Bounds(minX: minX, minY: minY, maxX: maxX, maxY: maxY) : nil
  }
}
