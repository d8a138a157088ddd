extension Figure {
  /// The outline that line art of a projection draws: simpler than the body where cells are large.
  func outline(_ projection: Projection) -> Shape {
    let scales = view.plate.outlineScales
    if projection.scale < scales.fine { return silhouette }
    return projection.scale < scales.plain ? plainOutline : sketch
  }

  /// The strokes of an outline that are seen: without what runs along the midline, without the edge where the drawing is
  /// cut off if the picture ends there, and without what lies outside the picture.
  func strokes(of outline: Shape, _ projection: Projection) -> [[Position]] {
    let rings = isMirrored ? outline.strokesOffMidline : outline.rings.map { $0 + [$0[0]] }
    let (top, bottom) = (outline.bounds.minY, outline.bounds.maxY)
    func row(_ y: Double) -> Double { projection.cell(of: Position(x: 0, y: y)).row }
    let isCutAbove = view.plate.cut.top > 0 && row(top) < 1
    let isCutBelow = view.plate.cut.bottom > 0 && row(bottom) > Double(projection.rows) - 1
    func isOnCut(_ place: Position) -> Bool {
      isCutAbove && place.y < top + 0.7 || isCutBelow && place.y > bottom - 0.7
    }
    return rings.flatMap { ring in
      Self.pieces(of: ring) { from, to in
        !(isOnCut(from) && isOnCut(to)) && projection.shows(from, to, isMirrored: isMirrored)
      }
    }
  }

  /// The inner strokes that line art of a projection draws: those that are long enough for its size, and do not run along
  /// the midline, where their mirror images would double them.
  func innerStrokes(_ projection: Projection) -> [[Position]] {
    lines.filter { !$0.isFeature && $0.scales.contains(projection.scale) }.flatMap(\.strokes).filter { stroke in
      guard let bounds = Bounds(around: stroke) else { return false }
      let (from, to) = (Position(x: bounds.minX, y: bounds.minY), Position(x: bounds.maxX, y: bounds.maxY))
      return max(bounds.width, bounds.height / 2) > projection.scale
        && (bounds.maxX > projection.scale * 1.1 || !isMirrored)
        && projection.shows(from, to, isMirrored: isMirrored)
    }
  }

  /// The runs of a stroke whose edges are all kept; a closed one that loses none stays closed.
  private static func pieces(of stroke: [Position], keeping isKept: (Position, Position) -> Bool) -> [[Position]] {
    var pieces: [[Position]] = [[]]
    for (from, to) in zip(stroke, stroke.dropFirst()) {
      guard isKept(from, to) else {
        if !pieces[pieces.count - 1].isEmpty { pieces.append([]) }
        continue
      }
      if pieces[pieces.count - 1].isEmpty { pieces[pieces.count - 1].append(from) }
      pieces[pieces.count - 1].append(to)
    }
    pieces.removeAll(where: \.isEmpty)
    // What goes on over the end of a ring is one run.
    if pieces.count > 1, let first = pieces.first?.first, first == stroke.last, pieces.last?.last == first {
      pieces[0] = pieces.removeLast() + pieces[0].dropFirst()
    }
    return pieces
  }
}

extension Projection {
  /// Whether something of a box of the drawn half can be seen in the picture, or of its mirror image.
  fileprivate func shows(_ from: Position, _ to: Position, isMirrored: Bool) -> Bool {
    let margin = 3.0
    let (a, b) = (cell(of: from), cell(of: to))
    guard max(a.row, b.row) > -margin, min(a.row, b.row) < Double(rows) + margin else { return false }
    let (left, right) = (min(a.column, b.column), max(a.column, b.column))
    let isSeen = right > -margin && left < Double(columns) + margin
    let isMirrorSeen = isMirrored && 2 * midline - left > -margin && 2 * midline - right < Double(columns) + margin
    return isSeen || isMirrorSeen
  }
}
