import CXML

/// Reads a figure from an SVG file with groups `silhouette`, `outline`, `sketch`, `areas`, `muscles`,
/// `danger` and `lines`.
///
/// The file is not trusted: no network, no external entities, no entity expansion, and libxml2's own
/// limits on depth and size stay on.
public struct FigureReader {
  /// A fault in the drawing and the line it stands on.
  public struct Fault: Error, Sendable {
    /// The line in the SVG, from 1.
    public let line: Int
    /// What is wrong there, in words.
    public let message: String
  }

  private enum Layer: String { case silhouette, outline, sketch, areas, muscles, danger, lines }

  private let view: View
  private var layer: (Layer, depth: Int32)?
  private var silhouette: [[Position]] = []
  private var outline: [[Position]] = []
  private var sketch: [[Position]] = []
  private var areas: [Shape] = []
  private var muscles: [Shape] = []
  private var surface: [Shape] = []
  private var dangers: [Shape] = []
  private var lines: [Figure.Line] = []
  private var lineOf: [String: Int] = [:]
  private var faults: [Fault] = []

  /// The largest drawing that is read, in bytes.
  public static let sizeLimit = 4 << 20

  /// The figure in `bytes` for each view that shows the plate, and the line on which each shape stands, or every
  /// fault found.
  public static func read(_ bytes: [UInt8], plate: Plate) -> Result<(figures: [Figure], lineOf: [String: Int]), Faults>
  {
    let views = View.allCases.filter { $0.plate == plate }
    var reader = FigureReader(view: views[0])
    reader.walk(bytes)
    return reader.result().map { figure, lines in (views.map { figure.turned(to: $0) }, lines) }
  }

  /// All the faults of a file.
  public struct Faults: Error, Sendable {
    /// Every fault found, in the order of the file.
    public let list: [Fault]
  }

  private init(view: View) { self.view = view }

  private mutating func walk(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { raw in
      let start = raw.bindMemory(to: CChar.self).baseAddress
      guard let reader = cx_open(start, Int32(bytes.count)) else {
        faults.append(Fault(line: 1, message: "the file cannot be read as XML"))
        return
      }
      defer { cx_close(reader) }
      while true {
        switch cx_next(reader) {
        case CX_END: return
        case CX_ELEMENT: visit(reader)
        case CX_ENTITY: fault(reader, "a drawing must not declare or use entities")
        case CX_BROKEN:
          let reason = cx_error().map { String(cString: $0) } ?? "broken XML"
          return fault(reader, reason.split(separator: "\n").joined(separator: " "))
        default: leaveLayer(at: cx_depth(reader))
        }
      }
    }
  }

  private mutating func leaveLayer(at depth: Int32) {
    if let (_, start) = layer, depth <= start { layer = nil }
  }

  private mutating func visit(_ reader: OpaquePointer) {
    let depth = cx_depth(reader)
    leaveLayer(at: depth)
    let name = String(cString: cx_name(reader))
    if name == "g", let id = attribute(reader, "id"), let found = Layer(rawValue: id) {
      layer = (found, depth)
    } else if name == "path", let (current, _) = layer {
      addPath(reader, to: current)
    } else if layer != nil, ["rect", "circle", "ellipse", "polygon", "polyline", "use"].contains(name) {
      fault(reader, "<\(name)> is not understood inside a layer; turn it into a <path>")
    }
  }

  private mutating func addPath(_ reader: OpaquePointer, to layer: Layer) {
    let id = attribute(reader, "id") ?? ""
    guard let data = attribute(reader, "d") else { return fault(reader, "this <path> has no 'd'") }
    if attribute(reader, "transform") != nil {
      fault(reader, "'transform' on a <path> is not understood; apply it to the coordinates")
    }
    do {
      let strokes = placed(try PathData(data).strokes)
      switch layer {
      case .silhouette: silhouette += strokes
      case .outline: outline += strokes
      case .sketch: sketch += strokes
      case .areas: add(Shape(id: id, rings: strokes), id, reader, to: \.areas)
      case .muscles:
        let shape = Shape(id: id, rings: strokes)
        add(shape, id, reader, to: \.muscles)
        if let shape, attribute(reader, "class") == "surface" { surface.append(shape) }
      case .danger: add(Shape(id: id, rings: strokes), id, reader, to: \.dangers)
      case .lines:
        let isEngraved = attribute(reader, "class") == "engraved"
        guard let scales = scales(reader) else { return }
        lines.append(Figure.Line(id: id, strokes: strokes, isEngraved: isEngraved, scales: scales))
      }
    } catch {
      fault(reader, error.message)
    }
  }

  /// The strokes with x as the figure counts it.
  private func placed(_ strokes: [[Position]]) -> [[Position]] {
    strokes.map { $0.map { view.plate.position(x: $0.x, y: $0.y, in: view) } }
  }

  /// The `data-scales` of a line, such as `0-12`: from which to which figure units a cell it is drawn; nil and a
  /// fault where it is not understood.
  private mutating func scales(_ reader: OpaquePointer) -> ClosedRange<Double>? {
    guard let text = attribute(reader, "data-scales") else { return Figure.Line.usualScales }
    let ends = text.split(separator: "-").compactMap { Double($0) }
    guard ends.count == 2, ends[0] <= ends[1] else {
      fault(reader, "'data-scales' is '\(text)'; expected two numbers such as 0-12, in figure units a cell")
      return nil
    }
    return ends[0]...ends[1]
  }

  private mutating func add(
    _ shape: Shape?, _ id: String, _ reader: OpaquePointer, to layer: WritableKeyPath<Self, [Shape]>
  ) {
    guard !id.isEmpty else { return fault(reader, "this shape has no id") }
    guard let shape else { return fault(reader, "the shape '\(id)' has no extent") }
    guard lineOf[id] == nil else { return fault(reader, "the id '\(id)' is used twice") }
    lineOf[id] = Int(cx_line(reader))
    self[keyPath: layer].append(shape)
  }

  private func result() -> Result<(Figure, lineOf: [String: Int]), Faults> {
    var faults = faults
    let silhouette = Shape(id: "silhouette", rings: silhouette)
    if silhouette == nil, faults.isEmpty {
      faults.append(Fault(line: 1, message: "there is no <g id=\"silhouette\"> with a closed <path>"))
    }
    guard let silhouette, faults.isEmpty else { return .failure(Faults(list: faults)) }
    let figure = Figure(
      view: view, silhouette: silhouette, plainOutline: Shape(id: "outline", rings: outline),
      sketch: Shape(id: "sketch", rings: sketch), areas: areas, muscles: muscles, surface: surface,
      dangers: dangers, lines: lines)
    return .success((figure, lineOf))
  }

  private mutating func fault(_ reader: OpaquePointer, _ message: String) {
    faults.append(Fault(line: Int(cx_line(reader)), message: message))
  }

  private func attribute(_ reader: OpaquePointer, _ name: String) -> String? {
    cx_attribute(reader, name).map { String(cString: $0) }
  }
}
