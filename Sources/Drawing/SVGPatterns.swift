import Atlas
import Figure
import Screens

/// The pain of muscles in the shapes that were drawn of it.
extension SVGDrawing {
  /// Paints patterns over a figure: spillover, which fades at its edge, and essential pain on top of it.
  mutating func add(_ patterns: [(origin: Marks.Origin, pattern: PainPattern)], _ figure: Figure) {
    guard !patterns.isEmpty else { return }
    let body = "body-\(figure.view.rawValue)"
    let outline = figure.silhouette.rings.map { Self.data($0, closed: true) }.joined()
    out += "<clipPath id=\"\(body)\"><path d=\"\(outline)\"/>"
    if figure.isMirrored { out += "<path transform=\"scale(-1 1)\" d=\"\(outline)\"/>" }
    out += "</clipPath>\n<g clip-path=\"url(#\(body))\">\n"
    for referral in [Referral.spillover, .essential] {
      for (origin, pattern) in patterns {
        let patches = pattern.drawing(on: figure.view.plate)?.patches.filter { $0.referral == referral } ?? []
        guard !patches.isEmpty else { continue }
        let (x, sign) = figure.placing(of: origin.side)
        out += "<g data-id=\"\(origin.muscle)-\(pattern.point)-\(referral.rawValue)\" "
        out += "transform=\"translate(\(Self.number(x)) 0) scale(\(Self.number(sign)) 1)\""
        out += referral == .spillover ? " filter=\"url(#fade)\">\n" : ">\n"
        for (_, patch) in patches { add(patch, as: referral) }
        out += "</g>\n"
      }
    }
    out += "</g>\n"
  }

  private mutating func add(_ patch: Patch, as referral: Referral) {
    let data = patch.strokes.map { Self.data($0, closed: patch.width == nil) }.joined()
    for layer in Self.layers(referral == .essential ? .essential : .spillover) {
      out += "<path d=\"\(data)\" "
      if let width = patch.width {
        out += "fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\" "
        out += "stroke-width=\"\(Self.number(width))\" \(layer.stroke)/>\n"
      } else {
        out += "fill-rule=\"evenodd\" \(layer.filling)/>\n"
      }
    }
  }
}
