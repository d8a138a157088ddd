import Atlas
import Figure

/// Where one looks from: a view of the body, from far or from near.
public struct Eye: Sendable, Hashable {
  /// The view of the body.
  public var view: View
  /// Whether what is marked fills the picture.
  public var isNear: Bool

  /// A look at a view.
  public init(_ view: View, isNear: Bool = true) {
    self.view = view
    self.isNear = isNear
  }

  /// The same look at a muscle: turned to where its points are, where most of them are not seen from here.
  ///
  /// - Parameter point: the only point that matters; nil for any.
  func showing(_ muscle: Muscle, point: String? = nil, in atlas: Atlas) -> Eye {
    let points = muscle.points.filter { point == nil || $0.id == point }
    func seen(on plate: Plate) -> Int { points.count { $0.spots.contains { $0.plate == plate } } }
    let here = seen(on: view.plate)
    let other = View.bodyViews.filter { $0 != view }.max { seen(on: $0.plate) < seen(on: $1.plate) }
    var eye = self
    if let other, seen(on: other.plate) > here * 2 { eye.view = other }
    if here == 0, eye.view == view { eye.view = atlas.firstView(of: muscle) }
    return eye
  }

  /// The same look at the other side of the person: a profile is that of the side.
  func swapped(to side: Side) -> Eye {
    var eye = self
    if view.onlySide == side.opposite { eye.view = side.profileView }
    return eye
  }

  /// Turns round, comes nearer or steps back; false where that changes nothing.
  mutating func move(_ intent: Intent, side: Side) -> Bool {
    let before = self
    switch intent {
    case .turn: view = view.next(for: side)
    case .nearer: isNear = true
    case .farther: isNear = false
    default: break
    }
    return self != before
  }
}

/// A view as it is shown: whole, or the part of it that matters.
public struct CloseUp: Sendable, Hashable {
  /// The view, or the plate in its place.
  public let view: View
  /// The part of the body; nil for the whole.
  public let part: BodyPart?
  /// The part of the page that is shown; nil for all of it.
  public let window: Bounds?

  /// A view with the part of it that is shown.
  public init(_ view: View, part: BodyPart? = nil, window: Bounds? = nil) {
    self.view = view
    self.part = part
    self.window = window
  }
}

/// The one place that decides what of the body is shown.
extension Marks {
  /// The views to show beside each other, one or two of them, for an eye; two stand at one scale.
  ///
  /// Two are front and back; from near both sides of a hand or a foot, and a profile in the place of a view without
  /// marks.
  public func closeUps(for eye: Eye, count: Int, in atlas: Atlas) -> [CloseUp] {
    if count == 1 { return [eye.isNear ? closeUp(on: eye.view, in: atlas) : CloseUp(eye.view)] }
    let views = eye.view.plate == .side ? [.front, eye.view] : View.bodyViews
    guard eye.isNear else { return atOneScale(views.map { CloseUp($0) }, in: atlas) }
    if eye.view.plate == .side { return closeUps(on: views, in: atlas) }
    let marked = views.filter { extent(on: $0, in: atlas) != nil }
    guard marked.count == 1 else { return closeUps(on: views, in: atlas) }
    let shown = closeUp(on: marked[0], in: atlas)
    if !shown.view.plate.isWholeBody, shown.view.onlySide != nil, shown.window == nil {
      let other = CloseUp(shown.view.opposite, part: shown.part)
      return marked[0] == .front ? [shown, other] : [other, shown]
    }
    let profile = side.profileView
    return closeUps(on: extent(on: profile, in: atlas) == nil ? views : marked + [profile], in: atlas)
  }

  /// Two views of the same part of the body: the smallest that holds what is marked on either.
  private func closeUps(on views: [View], in atlas: Atlas) -> [CloseUp] {
    let contents = contents(of: views, in: atlas)
    let part = atlas.part(holding: contents, on: side)
    let near = views.map { closeUp(on: $0, part: part, beside: contents, in: atlas) }
    // A plate beside a view of the body would stand at another scale.
    let arePlates = near.allSatisfy { !$0.view.plate.isWholeBody }
    return atOneScale(
      arePlates ? near : views.map { closeUp(on: $0, part: part, beside: contents, mayBePlate: false, in: atlas) },
      in: atlas)
  }

  /// What is marked on some views, each with its figure.
  private func contents(of views: [View], in atlas: Atlas) -> [(figure: Figure, content: Bounds)] {
    views.compactMap { view in extent(on: view, in: atlas).map { (atlas.figure(view), $0) } }
  }

  /// Both windows as wide and as high as the larger one, round their own middles.
  private func atOneScale(_ closeUps: [CloseUp], in atlas: Atlas) -> [CloseUp] {
    guard closeUps.allSatisfy({ $0.view.plate.isWholeBody }) else { return closeUps }
    let windows = closeUps.map { $0.window ?? atlas.figure($0.view).bounds }
    let width = windows.map(\.width).max() ?? 0
    let height = windows.map(\.height).max() ?? 0
    return zip(closeUps, windows).map { closeUp, window in
      guard window.width < width || window.height < height else { return closeUp }
      let middle = window.middle
      let wider = Bounds(
        minX: middle.x - width / 2, minY: middle.y - height / 2, maxX: middle.x + width / 2, maxY: middle.y + height / 2
      )
      return CloseUp(closeUp.view, part: closeUp.part, window: wider)
    }
  }

  /// The view on which most of the marks and the points can be seen; the front when both show as much.
  public func fullestView(in atlas: Atlas) -> View {
    func weight(_ view: View) -> Int {
      let figure = atlas.figure(view)
      let shown = marks.filter { figure.area($0.key.area) != nil }.values
      return crosses(on: view).count * 2
        + shown.reduce(0) { $0 + ($1.referral == .essential ? 2 : $1.referral == .spillover ? 1 : 0) }
        + shown.count { $0.isChosen } + shown.reduce(0) { $0 + ($1.level.map { $0.rawValue + 1 } ?? 0) }
    }
    return weight(.back) > weight(.front) ? .back : .front
  }

  /// The smallest part of the body that holds all that is marked on a view; nil for the whole body.
  public func part(on view: View, in atlas: Atlas) -> BodyPart? {
    extent(on: view, in: atlas).flatMap { atlas.part(holding: $0, on: side, of: atlas.figure(view)) }
  }

  /// The ids of the marked areas that some views have, and of which none of the close-ups shows the middle or all that is
  /// painted.
  func areas(of views: [View], outside closeUps: [CloseUp], in atlas: Atlas) -> Set<String> {
    func isShown(_ place: Place, in closeUp: CloseUp) -> Bool {
      let figure = atlas.figure(closeUp.view)
      let half = place.side == .midline ? side : place.side
      guard let shape = figure.area(place.area), (closeUp.view.onlySide ?? half) == half,
        let bounds = Bounds(around: [shape], on: half, of: figure)
      else { return false }
      let window = closeUp.window ?? figure.bounds
      return window.contains(bounds.middle) || extent(on: closeUp.view, in: atlas).map(window.contains) ?? false
    }
    let drawn = shownAreas.filter { place in views.contains { atlas.figure($0).area(place.area) != nil } }
    return Set(drawn.filter { place in !closeUps.contains { isShown(place, in: $0) } }.map(\.area))
  }

  /// What is shown of a view from near: the smallest part that holds all that is marked, or the plate of that part,
  /// where it has one of its own on which nothing of the marks is lost.
  public func closeUp(on view: View, in atlas: Atlas) -> CloseUp {
    let contents = contents(of: [view], in: atlas)
    return closeUp(on: view, part: atlas.part(holding: contents, on: side), beside: contents, in: atlas)
  }

  private func closeUp(
    on view: View, part: BodyPart?, beside contents: [(figure: Figure, content: Bounds)], mayBePlate: Bool = true,
    in atlas: Atlas
  ) -> CloseUp {
    guard let part else { return CloseUp(view) }
    if mayBePlate, let plate = part.plate(for: view)?.view(of: side), loses(nothingOf: view, on: plate, in: atlas) {
      guard plate.plate.isInPlace else { return CloseUp(plate, part: part) }
      let drawn = contents + self.contents(of: [plate], in: atlas)
      return CloseUp(plate, part: part, window: part.bounds(on: side, of: atlas.figure(plate), around: drawn))
    }
    return CloseUp(view, part: part, window: part.bounds(on: side, of: atlas.figure(view), around: contents))
  }

  private func loses(nothingOf view: View, on plate: View, in atlas: Atlas) -> Bool {
    let (whole, shown) = (atlas.figure(view), atlas.figure(plate))
    let areas = shownAreas.map(\.area).filter { whole.area($0) != nil }
    let points = Set(crosses(on: plate).map(\.point))
    return areas.allSatisfy { shown.area($0) != nil } && crosses(on: view).allSatisfy { points.contains($0.point) }
  }
}
