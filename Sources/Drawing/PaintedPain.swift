import Atlas
import Figure
import Screens

/// What of a painted muscle is drawn in shapes of its own, beside what is marked by area.
extension Paint {
  /// Whether each dot lies in one of some muscles; nothing where no muscle is shown.
  static func dots(ofMuscles muscles: [Marks.Origin], _ drawing: FigureDrawing, _ middle: Int) -> [Bool] {
    let raster = drawing.raster
    var dots: [Bool] = []
    for origin in muscles {
      guard let shape = drawing.figure.muscle(origin.muscle) else { continue }
      if dots.isEmpty { dots = [Bool](repeating: false, count: raster.owners.count) }
      let isRight = drawing.figure.sign(of: origin.side) > 0
      raster.forEachDot(in: shape) { dot in
        let isOwn = !drawing.figure.isMirrored || (dot % raster.width >= middle) == isRight
        if isOwn, raster.owners[dot] != Raster.nobody { dots[dot] = true }
      }
    }
    return dots
  }

  /// What is drawn of each dot, as the number of its kind: the painted muscles and their pain; nothing where none is.
  static func drawn(
    _ patterns: [(origin: Marks.Origin, pattern: PainPattern)], muscle: [Bool], _ drawing: FigureDrawing
  ) -> [UInt8] {
    guard !patterns.isEmpty || !muscle.isEmpty else { return [] }
    func number(_ kind: Mark.Kind) -> UInt8 { UInt8(kind.rawValue) }
    var drawn =
      muscle.isEmpty
      ? [UInt8](repeating: 0, count: drawing.raster.owners.count) : muscle.map { $0 ? number(.points) : 0 }
    for (origin, pattern) in patterns {
      for (referral, patch) in pattern.drawing(on: drawing.view.plate)?.patches ?? [] {
        let isEssential = referral == .essential
        let (core, edge) =
          isEssential ? (number(.essential), number(.essential)) : (number(.spillover), number(.fringe))
        drawing.raster.forEachDot(
          of: patch, on: origin.side, of: drawing.figure, rim: isEssential ? 0 : fading
        ) { dot, isNearEdge in
          drawn[dot] = max(drawn[dot], isNearEdge ? edge : core)
        }
      }
    }
    return drawn
  }

  /// Over which share of its reach spillover fades.
  private static let fading = 0.4
}
