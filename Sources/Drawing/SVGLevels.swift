import Atlas
import Figure
import Pages
import Screens

/// The vector figure of how bad it was, for the page of the journal.
extension SVGDrawing {
  /// The drawing of how bad it was in some places, front and back, for a page that says the rest.
  public init(levels numbers: [MapPage.Number], _ marks: Marks, idPrefix: String, in edition: Edition) {
    self.init(marks, muscle: nil, views: View.bodyViews, part: nil, in: edition)
    levels = numbers
    self.idPrefix = idPrefix
  }

  /// How bad it was, in a ring where the area is.
  mutating func add(_ number: MapPage.Number, _ figure: Figure) {
    guard case .area(let id, let side) = number.place, let intensity = number.intensity,
      let anchor = figure.area(id)?.anchor()
    else { return }
    let (x, y) = (Self.number(anchor.x * figure.sign(of: side)), anchor.y)
    out += """
      <circle cx="\(x)" cy="\(Self.number(y))" r="21" fill="#fff" stroke="#111" stroke-width="2.5"/>
      <text x="\(x)" y="\(Self.number(y + 10))" font-size="30" font-weight="bold" text-anchor="middle" fill="#111">\(intensity)</text>

      """
  }

  /// The layers of how bad it was: the denser the worse, so that a print without colour says the same.
  static func layers(ofLevel kind: Mark.Kind) -> [Layer] {
    switch kind {
    case .fringe: [Layer(paint: "#fff1c9", opacity: 0.8), Layer(paint: "url(#sparse)")]
    default: layers(kind)
    }
  }

  /// The texture of a mild pain, where levels are painted.
  var sparse: String {
    levels == nil
      ? ""
      : "<pattern id=\"sparse\" width=\"12\" height=\"12\" patternUnits=\"userSpaceOnUse\"><circle cx=\"3\" cy=\"3\" r=\"1.2\" fill=\"#9a6a00\"/></pattern>\n"
  }
}
