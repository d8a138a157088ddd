import Glibc

/// Functions that the light needs at every place, looked up: they cost more than all the rest.
enum Curves {
  /// Places of a table.
  static let count = 1024

  /// How high a muscle rises that is a circle of so many twentieths of a unit over its border: flat above, so that broad
  /// ones are no balls.
  static let rises = (0..<count).map { 14 * tanhf(Float($0) / 20 / 14 * 0.8) }

  /// How much a face that is turned so far to the lamp is lit, both from 0 to 1.
  static let lits = (0..<count).map { powf(Float($0) / Float(count - 1), 1.25) }

  /// A bell over the square of a distance, in steps of 1/256: 1 at 0, gone at 2.
  static let bells = (0..<count).map { expf(-Float($0) / 256) }

  /// The step of a light from 0 to 1.
  static let steps = (0..<count).map {
    UInt8(min(Float(Shade.steps) - 1, powf(Float($0) / Float(count), 1.15) * Float(Shade.steps)))
  }

  /// The strands of a muscle across its fibres, of a breadth of 1, between −1 and 1.
  static func strands(_ across: Float) -> Float { strandTable[Int((across * 64).rounded(.down)) & (4 * count - 1)] }
  private static let strandTable = (0..<4 * count).map { place in
    let t = 2 * Float.pi * Float(place) / 64
    return 0.6 * cosf(t + 1.1 * sinf(t / 4)) + 0.4 * cosf(t * 2.25 + 2 * sinf(t / 8))
  }
}
