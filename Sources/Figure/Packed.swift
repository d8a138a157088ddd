// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// The two halves of each type are documented once, at Packable.

import Packing

// What a drawing is made of, as bytes: all corners as they are, so that the figures of a program that starts cost what
// copying them costs.

extension Plate: PackableChoice {}
extension View: PackableChoice {}

extension Shape: Packable {
  public init(from unpacker: inout Unpacker) {
    let id: String = unpacker.next()
    let rings = unpacker.strokes()
    // Each ring was found to have an extent when it was read.
    if let shape = Shape(id: id, rings: rings) {
      self = shape
    } else {
      unpacker.isBroken = true
      self = Shape.blank
    }
    (rise, gleam) = (unpacker.next(), unpacker.next())
    (isBroad, isTendon) = (unpacker.next(), unpacker.next())
    tendonRings = unpacker.strokes()
  }

  public func pack(into packer: inout Packer) {
    packer.add(id)
    packer.add(strokes: rings)
    packer.add(rise, gleam, isBroad, isTendon)
    packer.add(strokes: tendonRings)
  }
}

extension Shape {
  /// What stands in for a shape that could not be read; whoever reads throws it away.
  private static let blank = Shape(id: "", rings: [[Position](repeating: Position(x: 0, y: 0), count: 3)])!
}

extension Figure.Line: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(
      id: unpacker.next(), strokes: unpacker.strokes(), isEngraved: unpacker.next(), isFeature: unpacker.next(),
      scales: unpacker.next())
  }

  public func pack(into packer: inout Packer) {
    packer.add(id)
    packer.add(strokes: strokes)
    packer.add(isEngraved, isFeature, scales)
  }
}

extension Figure: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(
      view: unpacker.next(), silhouette: unpacker.next(), plainOutline: unpacker.next(as: Shape.self),
      sketch: unpacker.next(as: Shape.self),
      areas: unpacker.next(), muscles: unpacker.next(), surface: unpacker.next(), dangers: unpacker.next(),
      lines: unpacker.next(), fibres: unpacker.next())
    keptSwell = Kept(unpacker.next(as: Swell.self))
  }

  public func pack(into packer: inout Packer) {
    packer.add(
      view, silhouette, plainOutline, sketch, areas, muscles, surface, dangers, lines, fibres, swell)
  }
}

extension Packer {
  fileprivate mutating func add(strokes: [[Position]]) {
    add(number: Int32(strokes.count))
    for stroke in strokes { add(plain: stroke) }
  }
}

extension Unpacker {
  fileprivate mutating func strokes() -> [[Position]] {
    let count = count()
    var strokes: [[Position]] = []
    strokes.reserveCapacity(count)
    for _ in 0..<count where !isBroken { strokes.append(plain(as: Position.self)) }
    return strokes
  }
}
