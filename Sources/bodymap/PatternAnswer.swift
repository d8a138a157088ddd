import Atlas
import Figure

/// The pattern of a point on one plate as JSON, in the places of the plate's drawing.
struct PatternAnswer: Encodable {
  let point: String
  let view: Plate
  let essential: [Shape]
  let spillover: [Shape]

  /// A filled outline, or a stripe with its width.
  struct Shape: Encodable {
    /// SVG path data, curves as short lines.
    let d: String
    /// Figure units; nil for what is filled.
    let width: Double?

    init(_ patch: Patch) {
      d = patch.strokes.map { stroke in
        "M" + stroke.map { "\(Self.number($0.x)) \(Self.number($0.y))" }.joined(separator: "L")
          + (patch.width == nil ? "Z" : "")
      }.joined()
      width = patch.width
    }

    /// A number with one digit after the point at most.
    private static func number(_ value: Double) -> String {
      let tenths = (value * 10).rounded() / 10
      return tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)"
    }
  }

  /// What is drawn of a pattern, in the order of the plates.
  static func all(_ pattern: PainPattern) -> [PatternAnswer] {
    Plate.allCases.compactMap { plate in
      pattern.drawings[plate].map { drawing in
        PatternAnswer(
          point: pattern.point, view: plate, essential: drawing.essential.map(Shape.init),
          spillover: drawing.spillover.map(Shape.init))
      }
    }
  }
}
