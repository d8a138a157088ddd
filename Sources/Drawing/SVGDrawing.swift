import Atlas
import Figure
import Pages
import Screens
import Text

/// The vector figure with its paint and a legend, as SVG: fit to print or to send to a therapist.
///
/// Texture doubles colour, so that a print without colour reads as well.
public struct SVGDrawing {
  private let edition: Edition
  private var atlas: Atlas { edition.atlas }
  private var say: Catalog { edition.say }
  private let marks: Marks
  private let muscle: Muscle?
  let dangers: Bool
  private let views: [View]
  private let part: BodyPart?
  /// How bad it was in each place, where that is painted; then there is no title and no legend, for the page has them.
  var levels: [MapPage.Number]?
  /// What stands before every id, so that several drawings can stand on one page.
  var idPrefix = ""
  var out = ""
  /// Units of the page in a figure unit.
  private(set) var zoom = 1.0
  /// How large words and textures are drawn: as on the page of a whole body, however broad this one is.
  private(set) var grain = 1.0

  private static let gap = 60.0
  private static let wholeWidth = 1280.0
  private static let margin = 40.0
  private static let head = 96.0
  private static let foot = 84.0
  private static let legendRow = 28.0
  /// The room for the legend, which has a row more where dangers are marked.
  private var foot: Double { Self.foot + (dangers ? Self.legendRow : 0) }

  /// The drawing of a paint on some views; with a part only that part of the body, with a muscle its shape too.
  public init(
    _ marks: Marks, muscle: Muscle?, dangers: Bool = false, views: [View], part: BodyPart?, in edition: Edition
  ) {
    self.marks = marks
    self.muscle = muscle
    self.dangers = dangers
    self.views = views
    self.part = part
    self.edition = edition
  }

  /// The whole file.
  public mutating func text(title: String) -> String {
    let windows = views.map { view in
      part?.bounds(on: marks.side, of: atlas.figure(view)) ?? atlas.figure(view).bounds
    }
    // A part is drawn about as large as a whole body would be.
    let scale = windows.map { min(1000 / $0.height, 900 / $0.width) }.min() ?? 1
    zoom = part == nil && views.allSatisfy { $0.plate.isWholeBody || $0.plate == .side } ? 1 : scale
    let drawn = windows.map { $0.width * zoom }.reduce(0, +) + Self.gap * Double(views.count - 1)
    let width = max(drawn, 640) + Self.margin * 2
    if levels != nil { grain = width / Self.wholeWidth }
    let (head, foot) = levels == nil ? (Self.head, foot) : (grain * 44, grain * 6)
    let height = (windows.map(\.height).max() ?? 0) * zoom + head + foot
    out = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.number(width)) \(Self.number(height))" \
      width="\(Self.number(width))" height="\(Self.number(height))" role="img" font-family="sans-serif">
      <title>\(Self.escaped(title))</title>
      <desc>\(Self.escaped(description))</desc>
      \(textures)
      <rect width="100%" height="100%" fill="#fff"/>

      """
    if levels == nil {
      out += """
        <text x="\(Self.number(Self.margin))" y="44" font-size="28" font-weight="bold" fill="#222">\(Self.escaped(title))</text>

        """
    }
    var x = Self.margin
    for (view, window) in zip(views, windows) {
      add(view, window, x, head: head)
      x += window.width * zoom + Self.gap
    }
    if levels == nil { addLegend(y: height - foot + 34) }
    out += "</svg>\n"
    guard !idPrefix.isEmpty else { return out }
    return out.replacing(" id=\"", with: " id=\"\(idPrefix)").replacing("url(#", with: "url(#\(idPrefix)")
  }

  /// What is painted, in words, for whoever cannot see it.
  private var description: String {
    let (strong, light) = (names(.essential), names(.spillover))
    var parts: [String] = []
    if !strong.isEmpty { parts.append(say(.essentialPainIn(strong))) }
    if !light.isEmpty { parts.append(say(.spilloverPainIn(light))) }
    return parts.isEmpty
      ? say(.nothingPainted) : say(.paintedOn(parts.joined(separator: "; "), side: marks.side.words(say)))
  }

  private func names(_ referral: Referral) -> [String] {
    edition.atlas.areaNames(marks.areas(with: referral))
  }

  private mutating func add(_ view: View, _ window: Bounds, _ x: Double, head: Double) {
    let figure = atlas.figure(view)
    let patterns = marks.patterns(on: view.plate, from: atlas.patterns)
    let clip = "clip-\(view.rawValue)"
    out += """
      <clipPath id="\(clip)"><rect x="\(Self.number(window.minX))" y="\(Self.number(window.minY))" \
      width="\(Self.number(window.width))" height="\(Self.number(window.height))"/></clipPath>
      <text x="\(Self.number(x))" y="\(Self.number(head - 16 * grain))" font-size="\(Self.number(levels == nil ? 18 : 30 * grain))" fill="#555">\(caption(view))</text>
      <g id="\(view.rawValue)" transform="translate(\(Self.number(x - window.minX * zoom)) \(Self.number(head - window.minY * zoom))) \
      scale(\(zoom))" clip-path="url(#\(clip))">

      """
    for sign in figure.isMirrored ? [1.0, -1.0] : [1.0] {
      let side = figure.side(atX: sign)
      out += sign > 0 ? "<g>\n" : "<g transform=\"scale(-1 1)\">\n"
      let skin = levels == nil ? "#ddd6cc" : Self.pale.skin
      add(figure.silhouette, "fill=\"\(skin)\" stroke=\"\(skin)\" stroke-width=\"0.4\"", "silhouette")
      // The muscles under the skin, as a chart shows them; the paint lies on them like a wash.
      for shape in figure.surface {
        add(
          shape,
          "\(ground(shape)) stroke-width=\"\(Self.number(0.8 / zoom))\"",
          "surface-\(shape.id)")
        add(tendonsOf: shape, view, side)
      }
      for shape in figure.areas {
        guard let area = atlas.area(shape.id) else { continue }
        let mark = marks.mark(of: area, on: side, beside: patterns)
        for layer in levels == nil ? Self.layers(mark.kind) : Self.layers(ofLevel: mark.kind) {
          add(shape, layer.filling, "\(shape.id)-\(side.rawValue)")
        }
      }
      if let muscle, side == marks.side, let shape = figure.muscle(muscle.id) {
        add(
          shape,
          "fill=\"#7a1f12\" fill-opacity=\"0.18\" stroke=\"#7a1f12\" stroke-width=\"\(Self.number(1.6 / zoom.squareRoot()))\"",
          "muscle-\(muscle.id)")
      }
      if dangers {
        for shape in figure.dangers {
          guard let danger = atlas.dangers.first(where: { $0.shapeID == shape.id }) else { continue }
          add(shape, Self.layer(of: danger.rule), shape.id)
        }
      }
      add(strokes: figure.silhouette.strokesOffMidline, width: 1.5)
      add(strokes: figure.lines.filter(\.isEngraved).flatMap(\.strokes), width: 1)
      out += "</g>\n"
    }
    add(patterns, figure)
    for cross in marks.crosses(on: view) { addCross(cross, figure) }
    for number in levels ?? [] { add(number, figure) }
    out += "</g>\n"
  }

  /// The colours of a shape under the paint.
  private func ground(_ shape: Shape) -> String {
    guard levels == nil else { return "fill=\"\(Self.pale.muscle)\" stroke=\"\(Self.pale.line)\"" }
    return "fill=\"\(shape.isTendon ? "#e3dacb" : "#d3bba8")\" stroke=\"#b59c88\""
  }

  private func caption(_ view: View) -> String {
    if levels != nil { return Self.escaped(view.words(say)) }
    let sides =
      switch view {
      case .front: say(.asInAMirror)
      case .back: say(.asSeenFromBehind)
      case .left, .right: say(.inProfile)
      default: marks.side.words(say)
      }
    return Self.escaped("\(view.words(say))\(part.map { ", \($0.name.lowercasedFirst)" } ?? "") · \(sides)")
  }

  private mutating func add(_ shape: Shape, _ style: String, _ id: String) {
    let data = shape.rings.map { Self.data($0, closed: true) }.joined()
    out += "<path data-id=\"\(id)\" d=\"\(data)\" fill-rule=\"evenodd\" \(style)/>\n"
  }

  /// The part of a muscle that is tendon, where the drawing says so: what lies inside the muscle counts.
  private mutating func add(tendonsOf shape: Shape, _ view: View, _ side: Side) {
    guard !shape.tendonRings.isEmpty else { return }
    let id = "tendon-\(view.rawValue)-\(side.rawValue)-\(shape.id)"
    func data(_ rings: [[Position]]) -> String { rings.map { Self.data($0, closed: true) }.joined() }
    out += """
      <clipPath id="\(id)"><path d="\(data(shape.rings))" clip-rule="evenodd"/></clipPath>
      <path data-id="tendon-\(shape.id)" d="\(data(shape.tendonRings))" fill="#e3dacb" clip-path="url(#\(id))"/>

      """
  }

  private mutating func add(strokes: [[Position]], width: Double) {
    let data = strokes.map { Self.data($0, closed: false) }.joined()
    out +=
      "<path d=\"\(data)\" fill=\"none\" stroke=\"#8a8177\" stroke-width=\"\(Self.number(width / zoom.squareRoot()))\""
    out += " stroke-linecap=\"round\" stroke-linejoin=\"round\"/>\n"
  }

  private mutating func addCross(_ cross: Marks.Cross, _ figure: Figure) {
    let x = cross.position.x * figure.sign(of: cross.side)
    let y = cross.position.y
    let arm = 7 / zoom
    let (a, b, c, d) = (Self.number(x - arm), Self.number(y - arm), Self.number(x + arm), Self.number(y + arm))
    out += """
      <path d="M\(a) \(b)L\(c) \(d)M\(a) \(d)L\(c) \(b)" stroke="#fff" stroke-width="\(Self.number(6 / zoom))" stroke-linecap="round"/>
      <path d="M\(a) \(b)L\(c) \(d)M\(a) \(d)L\(c) \(b)" stroke="#111" stroke-width="\(Self.number(3 / zoom))" stroke-linecap="round">\
      <title>\(Self.escaped(say(.triggerPoint(cross.point))))</title></path>

      """
  }

  private mutating func addLegend(y: Double) {
    var x = Self.margin
    for (mark, word) in [(Mark.Kind.essential, say(.essentialPain)), (.spillover, say(.spilloverPain))] {
      for layer in Self.layers(mark) {
        out +=
          "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y - 16))\" width=\"28\" height=\"20\" \(layer.filling)/>\n"
      }
      out +=
        "<text x=\"\(Self.number(x + 36))\" y=\"\(Self.number(y))\" font-size=\"16\" fill=\"#222\">\(word)</text>\n"
      x += 190
    }
    out +=
      "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" font-size=\"16\" fill=\"#222\">× \(say(.aTriggerPoint))</text>\n"
    var y = y
    if dangers {
      y += Self.legendRow
      for (index, (rule, words)) in [(SelfPressing.never, say(.legendNeverPress)), (.care, say(.legendByRule))]
        .enumerated()
      {
        let x = Self.margin + 190 * Double(index)
        out += """
          <rect x="\(Self.number(x))" y="\(Self.number(y - 16))" width="28" height="20" \(Self.layer(of: rule))/>
          <text x="\(Self.number(x + 36))" y="\(Self.number(y))" font-size="16" fill="#222">\(Self.escaped(words))</text>

          """
      }
    }
    out += """
      <text x="\(Self.number(Self.margin))" y="\(Self.number(y + 30))" font-size="13" fill="#555">\
      \(say(.informsOnly))</text>

      """
  }

  static func data(_ points: [Position], closed: Bool) -> String {
    guard let first = points.first else { return "" }
    let rest = points.dropFirst().map { "L\(number($0.x)) \(number($0.y))" }.joined()
    return "M\(number(first.x)) \(number(first.y))\(rest)\(closed ? "Z" : "")"
  }

  /// A number with one digit after the point at most.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let whole = "\(abs(tenths) / 10)" + (tenths % 10 == 0 ? "" : ".\(abs(tenths) % 10)")
    return tenths < 0 ? "-" + whole : whole
  }

  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }
}
