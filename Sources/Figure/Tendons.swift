/// Where the muscles of a surface are tendon: where the drawing says so, and else where they run thin.
enum Tendons {
  /// Whether each place is tendon.
  static func places(_ surface: Surface) -> [Bool] {
    var tendons = thin(surface)
    for label in 2..<Surface.labelCount where label % 2 == 0 {
      guard let muscle = surface.muscle(label) else { break }
      let ring = Shape(id: muscle.id, rings: muscle.isTendon ? muscle.rings : muscle.tendonRings)
      guard let ring else { continue }
      surface.grid.forEachRun(in: ring) { row, first, last in
        for place in surface.place(first, row)...surface.place(last, row)
        where surface.labels[place] & ~1 == UInt8(label) { tendons[place] = true }
      }
    }
    return tendons
  }

  /// Where a muscle has run thin: further from its thick part than that is deep.
  private static func thin(_ surface: Surface) -> [Bool] {
    let (labels, depths) = (surface.labels, surface.depths)
    let limits = (0..<Surface.labelCount).map { label -> Float in
      guard let muscle = surface.muscle(label), !muscle.isBroad, muscle.tendonRings.isEmpty else { return .infinity }
      return 0.75 * surface.reaches[label] + Float(max(surface.grid.dotWidth, surface.grid.dotHeight))
    }
    let thick = surface.reaches.map { 0.42 * $0 }
    var away = [Float](repeating: 1e6, count: labels.count)
    for span in surface.spans {
      for place in span where labels[place] > Surface.bare && depths[place] > thick[Int(labels[place])] {
        away[place] = 0
      }
    }
    Surface.sweep(&away, labels, surface.spans, surface.grid, border: .infinity)
    var tendons = [Bool](repeating: false, count: labels.count)
    for span in surface.spans { for place in span { tendons[place] = away[place] > limits[Int(labels[place])] } }
    return tendons
  }
}
