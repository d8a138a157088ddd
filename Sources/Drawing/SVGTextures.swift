import Atlas
import Screens

/// What marks are painted with in SVG: colours and textures, so that a print without colour reads as well.
extension SVGDrawing {
  /// A layer of paint: a colour or a texture, and how much of what lies under it is hidden.
  struct Layer {
    let paint: String
    var opacity = 1.0

    /// As the filling of an outline.
    var filling: String { "fill=\"\(paint)\"" + (opacity < 1 ? " fill-opacity=\"\(opacity)\"" : "") }
    /// As a stripe.
    var stroke: String { "stroke=\"\(paint)\"" + (opacity < 1 ? " stroke-opacity=\"\(opacity)\"" : "") }
  }

  /// The layers in which a mark is painted: none on the plain body.
  static func layers(_ kind: Mark.Kind) -> [Layer] {
    switch kind {
    case .plain: []
    case .points: [Layer(paint: "#9fb0e0", opacity: 0.6)]
    case .chosen: [Layer(paint: "#5cb8ee", opacity: 0.7)]
    case .fringe, .spillover: [Layer(paint: "#fbd27a", opacity: 0.75), Layer(paint: "url(#dots)")]
    case .essential: [Layer(paint: "#f08314", opacity: 0.8), Layer(paint: "url(#hatch)")]
    }
  }

  /// The layer that marks a danger: bars where nobody must press, waves where only by the rule of a page.
  static func layer(of rule: SelfPressing) -> String {
    rule == .never
      ? "fill=\"url(#bars)\" stroke=\"#111\" stroke-width=\"1\" stroke-dasharray=\"4 2\""
      : "fill=\"url(#waves)\" stroke=\"#1d4e89\" stroke-width=\"0.8\" stroke-dasharray=\"1 2\""
  }

  /// The textures, as fine from near as on the whole body.
  var textures: String {
    """
    <defs>
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="scale(\(1 / zoom)) rotate(45)">\
    <path d="M0 0V6" stroke="#9a4a00" stroke-width="1.6"/></pattern>
    <pattern id="dots" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="scale(\(1 / zoom))"><circle cx="2" cy="2" r="1" fill="#9a6a00"/></pattern>
    <pattern id="bars" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="scale(\(1 / zoom)) rotate(-45)">\
    <path d="M0 0V5" stroke="#111" stroke-width="1"/></pattern>
    <filter id="fade" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="\(Self.number(2.5 / zoom.squareRoot()))"/></filter>
    \(waves)\(levels == nil ? "" : Self.levelTextures(scale: grain / zoom))\
    </defs>
    """
  }

  /// The texture of the second step of danger, where it is asked for.
  private var waves: String {
    guard dangers else { return "" }
    return """
      <pattern id="waves" width="8" height="5" patternUnits="userSpaceOnUse" patternTransform="scale(\(1 / zoom))">\
      <path d="M0 2.5Q2 0 4 2.5T8 2.5" fill="none" stroke="#1d4e89" stroke-width="0.9"/></pattern>

      """
  }
}
