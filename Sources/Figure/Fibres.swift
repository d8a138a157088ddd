/// The strands of the muscles, drawn where dots are fine enough to show them.
struct Fibres {
  /// Across the fibres of each label: a unit of length is a strand; nothing where a label has none.
  private let across: [(x: Float, y: Float)]
  private let stride: Int
  private let width: Float
  private let height: Float
  private let depth: Float

  /// The fibres of a surface whose dots have a width, but for the muscles whose strands are `drawn`; nil where they are
  /// too fine to be seen.
  init?(_ surface: Surface, _ dot: Float, drawn: [Figure.Line]) {
    depth = 0.13 * max(0, min(1, (3.2 - dot) / 1.5))
    guard depth > 0 else { return nil }
    stride = surface.stride
    width = Float(surface.grid.dotWidth)
    height = Float(surface.grid.dotHeight)
    let period = 1 / max(2.2, dot * 2.6)
    let drawn = Set(drawn.map(\.id))
    across = (0..<Surface.labelCount).map { label in
      guard let muscle = surface.muscle(label), !drawn.contains(muscle.id), let across = muscle.acrossFibres else {
        return (0, 0)
      }
      return (Float(across.x) * period * (surface.isMirrored(label) ? -1 : 1), Float(across.y) * period)
    }
  }

  /// How much lighter or darker a place is for its strand, about 0.
  @inline(__always) func light(at place: Int, _ label: Int) -> Float {
    let (row, column) = place.quotientAndRemainder(dividingBy: stride)
    let (x, y) = across[label]
    return depth * Curves.strands(Float(column - 1) * width * x + Float(row - 1) * height * y)
  }
}
