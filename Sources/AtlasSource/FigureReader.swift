import Atlas
import Figure
import Text

/// Reads a figure from an SVG file with groups `silhouette`, `outline`, `sketch`, `areas`, `muscles`,
/// `danger` and `lines`, and of the group `details` the strands of muscles.
///
/// The file is not trusted: entities are refused, and what lies beyond the page or has more corners than anybody draws
/// is a fault.
struct FigureReader: DrawingReader {
  private enum Layer: String { case silhouette, outline, sketch, areas, muscles, danger, lines, details }

  private let view: View
  private var layer: (Layer, depth: Int)?
  private var silhouette: [[Position]] = []
  private var outline: [[Position]] = []
  private var sketch: [[Position]] = []
  private var areas: [Shape] = []
  private var muscles: [Shape] = []
  private var surface: [Shape] = []
  private var dangers: [Shape] = []
  private var lines: [Figure.Line] = []
  private var fibres: [Figure.Line] = []
  private var ids: Set<String> = []
  var faults: [DrawingFault] = []
  var corners = 0

  /// The most corners a drawing may have; ours have up to 12,000, and each costs time on every row of dots.
  static let mostCorners = 30_000
  /// Where a shape may lie, in figure units from the midline or the edge of the page and from its top.
  private static let page = Bounds(minX: -1, minY: -100, maxX: 1000, maxY: 1200)

  /// The figure in `bytes` for each view that shows the plate, or every fault found.
  static func read(_ bytes: [UInt8], plate: Plate) -> Result<[Figure], Faults> {
    let views = View.allCases.filter { $0.plate == plate }
    var reader = FigureReader(view: views[0])
    reader.walk(bytes)
    return reader.result().map { figure in views.map { figure.turned(to: $0) } }
  }

  /// On which line each id of a drawing stands; asked only to report a fault.
  static func lines(in bytes: [UInt8]) -> [String: Int] {
    var lines: [String: Int] = [:]
    _ = XMLWalk.through(bytes) {
      if let id = $0.text("id") { lines[id] = $0.line }
      return true
    } end: { _ in
    }
    return lines
  }

  /// All the faults of a file.
  struct Faults: Error, Sendable {
    /// Every fault found, in the order of the file.
    let list: [DrawingFault]
  }

  private init(view: View) { self.view = view }

  mutating func leave(_ depth: Int) { if depth == layer?.depth { layer = nil } }

  mutating func visit(_ element: XMLElement) {
    if element.isNamed("g"), let id = element.text("id"), let found = Layer(rawValue: id) {
      layer = (found, element.depth)
    } else if let (current, _) = layer, current == .details {
      // The rest of that group is for the eye in a browser.
      if element.isNamed("path"), element.text("id")?.hasPrefix(Self.fibres) == true { addPath(element, to: current) }
    } else if element.isNamed("path"), let (current, _) = layer {
      addPath(element, to: current)
    } else if layer != nil, ["rect", "circle", "ellipse", "polygon", "polyline", "use"].contains(element.name) {
      fault(element, "<\(element.name)> is not understood inside a layer; turn it into a <path>")
    }
  }

  private mutating func addPath(_ element: XMLElement, to layer: Layer) {
    let id = element.text("id") ?? ""
    guard let data = element.bytes("d") else { return fault(element, "this <path> has no 'd'") }
    if element.bytes("transform") != nil {
      fault(element, "'transform' on a <path> is not understood; apply it to the coordinates")
    }
    do throws(PathData.Failure) {
      guard let strokes = try strokes(of: data, element, of: "the drawing has").map(placed) else { return }
      guard Self.holds(strokes) else { return fault(element, "this <path> lies beyond the page: \(Self.rule)") }
      switch layer {
      case .silhouette: silhouette += strokes
      case .outline: outline += strokes
      case .sketch: sketch += strokes
      case .areas: add(Shape(id: id, rings: strokes), id, element, to: \.areas)
      case .muscles: addMuscle(Shape(id: id, rings: strokes), id, element)
      case .danger: add(Shape(id: id, rings: strokes), id, element, to: \.dangers)
      case .lines:
        let kind = element.text("class")
        guard let scales = scales(element) else { return }
        lines.append(
          Figure.Line(
            id: id, strokes: strokes, isEngraved: kind == "engraved", isFeature: kind == "feature", scales: scales))
      case .details: fibres.append(Figure.Line(id: String(id.dropFirst(Self.fibres.count)), strokes: strokes))
      }
    } catch {
      fault(element, error.message)
    }
  }

  /// How the ids of strands begin; the muscle's follows.
  private static let fibres = "fibres-"

  /// Adds a muscle, or a single belly or tendon that is drawn for the eye: `class` says which, and `data-of` that a tendon
  /// is the part of a muscle that lies inside it.
  private mutating func addMuscle(_ shape: Shape?, _ id: String, _ element: XMLElement) {
    var shape = shape
    shape?.isBroad = element.text("data-ends") == "broad"
    let numbers: [(StaticString, Int, WritableKeyPath<Shape, Float>)] = [
      ("data-rise", 1, \.rise), ("data-gleam", 2, \.gleam),
    ]
    for (name, most, value) in numbers {
      guard let text = element.text(name) else { continue }
      guard let number = Float(text), (0...Float(most)).contains(number) else {
        return fault(element, "'\(name)' is '\(text.quoted)'; expected a number from 0 to \(most)")
      }
      shape?[keyPath: value] = number
    }
    switch element.text("class") {
    case "tendon":
      shape?.isTendon = true
      guard let owner = element.text("data-of") else { return add(shape, id, element, to: \.surface) }
      guard let place = surface.lastIndex(where: { $0.id == owner }) else {
        return fault(element, "'data-of' is '\(owner.quoted)'; expected a muscle under the skin that stands above it")
      }
      surface[place].tendonRings += shape?.rings ?? []
    case "belly": add(shape, id, element, to: \.surface)
    case let other:
      add(shape, id, element, to: \.muscles)
      if let shape, other == "surface" { surface.append(shape) }
    }
  }

  private static let rule = "x counts from the midline or the plumb line, y from the top, in figure units"

  private static func holds(_ strokes: [[Position]]) -> Bool {
    for stroke in strokes {
      for corner in stroke where !page.contains(corner) { return false }
    }
    return true
  }

  /// The strokes with x as the figure counts it.
  private func placed(_ strokes: [[Position]]) -> [[Position]] {
    // A drawing of both halves counts as it is drawn.
    guard view.onlySide != nil else { return strokes }
    return strokes.map { $0.map { view.plate.position(x: $0.x, y: $0.y, in: view) } }
  }

  /// The `data-scales` of a line, such as `0-12`: from which to which figure units a cell it is drawn; nil and a
  /// fault where it is not understood.
  private mutating func scales(_ element: XMLElement) -> ClosedRange<Double>? {
    guard let text = element.text("data-scales") else { return Figure.Line.usualScales }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Double($0) ?? .nan }
    guard ends.count == 2, ends[0] <= ends[1], ends[1] < 1000 else {
      fault(element, "'data-scales' is '\(text.quoted)'; expected two numbers such as 0-12, in figure units a cell")
      return nil
    }
    return ends[0]...ends[1]
  }

  private mutating func add(
    _ shape: Shape?, _ id: String, _ element: XMLElement, to layer: WritableKeyPath<Self, [Shape]>
  ) {
    guard !id.isEmpty else { return fault(element, "this shape has no id") }
    guard let shape, shape.bounds.width > 0, shape.bounds.height > 0 else {
      return fault(element, "the shape '\(id.quoted)' has no extent")
    }
    guard ids.insert(id).inserted else { return fault(element, "the id '\(id.quoted)' is used twice") }
    self[keyPath: layer].append(shape)
  }

  private func result() -> Result<Figure, Faults> {
    var faults = faults
    let silhouette = Shape(id: "silhouette", rings: silhouette)
    if silhouette == nil, faults.isEmpty {
      faults.append(DrawingFault(line: 1, message: "there is no <g id=\"silhouette\"> with a closed <path>"))
    }
    if areas.count >= Int(Raster.nobody), faults.isEmpty {
      faults.append(
        DrawingFault(line: 1, message: "there are \(areas.count) areas; at most \(Raster.nobody - 1) can be told apart")
      )
    }
    guard let silhouette, faults.isEmpty else { return .failure(Faults(list: faults)) }
    let figure = Figure(
      view: view, silhouette: silhouette, plainOutline: Shape(id: "outline", rings: outline),
      sketch: Shape(id: "sketch", rings: sketch), areas: areas, muscles: muscles, surface: surface,
      dangers: dangers, lines: lines, fibres: fibres)
    return .success(figure)
  }
}
