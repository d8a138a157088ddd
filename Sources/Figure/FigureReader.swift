import CLibXML2

/// Reads a figure from an SVG file with groups `silhouette`, `outline`, `areas`, `muscles` and `lines`.
///
/// The file is not trusted: no network, no external entities, no entity expansion, and libxml2's own
/// limits on depth and size stay on.
public struct FigureReader {
  /// A fault in the drawing and the line it stands on.
  public struct Fault: Error, Sendable {
    public let line: Int
    public let message: String
  }

  private enum Layer: String { case silhouette, outline, areas, muscles, lines }

  private let view: View
  private var layer: (Layer, depth: Int32)?
  private var silhouette: [[Position]] = []
  private var outline: [[Position]] = []
  private var areas: [Shape] = []
  private var muscles: [Shape] = []
  private var lines: [Figure.Line] = []
  private var lineOf: [String: Int] = [:]
  private var faults: [Fault] = []

  /// The largest drawing that is read, in bytes.
  public static let sizeLimit = 4 << 20

  /// The figure in `bytes` and the line on which each shape stands, or every fault found.
  public static func read(_ bytes: [UInt8], view: View) -> Result<(Figure, lineOf: [String: Int]), Faults> {
    var reader = FigureReader(view: view)
    reader.walk(bytes)
    return reader.result()
  }

  /// All the faults of a file.
  public struct Faults: Error, Sendable { public let list: [Fault] }

  private init(view: View) { self.view = view }

  private mutating func walk(_ bytes: [UInt8]) {
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    bytes.withUnsafeBytes { raw in
      let start = raw.bindMemory(to: CChar.self).baseAddress
      guard let reader = xmlReaderForMemory(start, Int32(bytes.count), nil, nil, options) else {
        faults.append(Fault(line: 1, message: "the file cannot be read as XML"))
        return
      }
      defer { xmlFreeTextReader(reader) }
      var state = xmlTextReaderRead(reader)
      while state == 1 {
        visit(reader)
        state = xmlTextReaderRead(reader)
      }
      if state != 0 {
        let reason = xmlGetLastError().flatMap { $0.pointee.message.map { String(cString: $0) } } ?? "broken XML"
        fault(reader, reason.split(separator: "\n").joined(separator: " "))
      }
    }
  }

  private mutating func visit(_ reader: xmlTextReaderPtr) {
    let kind = xmlTextReaderNodeType(reader)
    let depth = xmlTextReaderDepth(reader)
    if let (_, at) = layer, depth <= at { layer = nil }
    guard kind == XML_READER_TYPE_ELEMENT.rawValue, let name = text(xmlTextReaderConstLocalName(reader)) else {
      if kind == XML_READER_TYPE_ENTITY_REFERENCE.rawValue || kind == XML_READER_TYPE_DOCUMENT_TYPE.rawValue {
        fault(reader, "a drawing must not declare or use entities")
      }
      return
    }
    if name == "g", let id = attribute(reader, "id"), let found = Layer(rawValue: id) {
      layer = (found, depth)
    } else if name == "path", let (current, _) = layer {
      addPath(reader, to: current)
    } else if layer != nil, ["rect", "circle", "ellipse", "polygon", "polyline", "use"].contains(name) {
      fault(reader, "<\(name)> is not understood inside a layer; turn it into a <path>")
    }
  }

  private mutating func addPath(_ reader: xmlTextReaderPtr, to layer: Layer) {
    let id = attribute(reader, "id") ?? ""
    guard let data = attribute(reader, "d") else { return fault(reader, "this <path> has no 'd'") }
    if attribute(reader, "transform") != nil {
      fault(reader, "'transform' on a <path> is not understood; apply it to the coordinates")
    }
    do {
      let strokes = try PathData(data).strokes
      switch layer {
      case .silhouette: silhouette += strokes
      case .outline: outline += strokes
      case .areas: add(Shape(id: id, rings: strokes), id, reader, to: \.areas)
      case .muscles: add(Shape(id: id, rings: strokes), id, reader, to: \.muscles)
      case .lines: lines.append(Figure.Line(id: id, strokes: strokes))
      }
    } catch {
      fault(reader, error.message)
    }
  }

  private mutating func add(
    _ shape: Shape?, _ id: String, _ reader: xmlTextReaderPtr, to layer: WritableKeyPath<Self, [Shape]>
  ) {
    guard !id.isEmpty else { return fault(reader, "this shape has no id") }
    guard let shape else { return fault(reader, "the shape '\(id)' has no extent") }
    guard lineOf[id] == nil else { return fault(reader, "the id '\(id)' is used twice") }
    lineOf[id] = Int(xmlTextReaderGetParserLineNumber(reader))
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
      view: view, silhouette: silhouette, plainOutline: Shape(id: "outline", rings: outline), areas: areas,
      muscles: muscles, lines: lines)
    return .success((figure, lineOf))
  }

  private mutating func fault(_ reader: xmlTextReaderPtr, _ message: String) {
    faults.append(Fault(line: Int(xmlTextReaderGetParserLineNumber(reader)), message: message))
  }

  private func attribute(_ reader: xmlTextReaderPtr, _ name: String) -> String? {
    guard xmlTextReaderMoveToAttribute(reader, name) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    return text(xmlTextReaderConstValue(reader))
  }

  private func text(_ pointer: UnsafePointer<xmlChar>?) -> String? {
    pointer.map { String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) }
  }
}
