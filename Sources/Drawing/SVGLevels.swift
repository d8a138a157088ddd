import Atlas
import Figure
import Pages
import Screens
import Text

/// The vector figure of how bad it was, for the page of the journal. A print without colour says the same: the body is pale,
/// and the worse it was the darker is the paint and the denser its texture.
extension SVGDrawing {
  /// The drawing of how bad it was in some places, front and back, for a page that says the rest.
  public init(
    levels numbers: [MapPage.Number], _ marks: Marks, part: BodyPart?, idPrefix: String, in edition: Edition
  ) {
    self.init(marks, muscle: nil, views: View.bodyViews, part: part, in: edition)
    levels = numbers
    self.idPrefix = idPrefix
  }

  /// The colours of a body that is not to be taken for paint.
  static let pale = (skin: "#f4f1ed", muscle: "#ece5de", line: "#c9beb3")

  /// How bad it was, where the area is: with a rim that tells it from any paint and hides little of it.
  mutating func add(_ number: MapPage.Number, _ figure: Figure) {
    guard case .area(let id, let side) = number.place, let intensity = number.intensity,
      let anchor = figure.area(id)?.anchor()
    else { return }
    let size = 34 * grain / zoom
    let place = "x=\"\(Self.number(anchor.x * figure.sign(of: side)))\" y=\"\(Self.number(anchor.y + size * 0.36))\""
    let words = "font-size=\"\(Self.number(size))\" font-weight=\"bold\" text-anchor=\"middle\""
    out += """
      <text \(place) \(words) fill="#fff" stroke="#fff" stroke-width="\(Self.number(size / 4))" stroke-linejoin="round">\(intensity)</text>
      <text \(place) \(words) fill="#111">\(intensity)</text>

      """
  }

  /// The layers of how bad it was.
  static func layers(ofLevel kind: Mark.Kind) -> [Layer] {
    switch kind {
    case .plain, .points, .chosen: layers(kind)
    case .fringe: [Layer(paint: "#f7dc94"), Layer(paint: "url(#mild)")]
    case .spillover: [Layer(paint: "#ee9f3e"), Layer(paint: "url(#moderate)")]
    case .essential: [Layer(paint: "#c2410c"), Layer(paint: "url(#severe)")]
    }
  }

  /// The textures of the three steps.
  static func levelTextures(scale: Double) -> String {
    let scale = "patternUnits=\"userSpaceOnUse\" patternTransform=\"scale(\(scale))"
    return """
      <pattern id="mild" width="16" height="16" \(scale)"><circle cx="4" cy="4" r="1.6" fill="#7a5200"/></pattern>
      <pattern id="moderate" width="9" height="9" \(scale)"><circle cx="3" cy="3" r="1.9" fill="#6b3a00"/></pattern>
      <pattern id="severe" width="8" height="8" \(scale) rotate(45)"><path d="M0 0V8" stroke="#4a1400" stroke-width="3.6"/></pattern>

      """
  }

  /// A sample of each step with its words, as a line of a page.
  static func levelKey(_ words: [(kind: Mark.Kind, words: String)]) -> String {
    let samples = words.map { kind, words in
      let paint = layers(ofLevel: kind).map { "<rect width=\"64\" height=\"34\" \($0.filling)/>" }.joined()
      return """
        <svg class="sample" viewBox="0 0 64 34" width="26" height="14"><defs>\(levelTextures(scale: 1))</defs>\(paint)</svg> \
        \(escaped(words))
        """.replacing("id=\"", with: "id=\"\(kind)-").replacing("url(#", with: "url(#\(kind)-")
    }
    return samples.joined(separator: " &#160; ")
  }
}
