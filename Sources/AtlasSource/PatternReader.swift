import Atlas
import Figure
import Text

/// Reads the patterns of a muscle from an SVG file: for each plate an `<svg id="PLATE">` as large as the plate, in it for
/// each point a `<g id="PLATE-POINT">`, in that a `<path>` of the class `essential` or `spillover`.
///
/// A closed path is filled; a path of the class `stripe` too is as broad as its `stroke-width`.
package struct PatternReader: DrawingReader {
  /// What was read: the patterns in the order of the file, and the line on which each group of a point begins.
  package struct Patterns: Sendable {
    /// The patterns, one a point.
    package var list: [PainPattern] = []
    /// The line of each group, by its id.
    package var lines: [String: Int] = [:]
  }

  private var drawings: [(point: String, plate: Plate, drawing: PainPattern.Drawing)] = []
  private var lines: [String: Int] = [:]
  private var plate: (plate: Plate, depth: Int)?
  private var isInPoint: Int?
  var corners = 0
  var faults: [DrawingFault] = []

  /// The most corners the patterns of a muscle may have; ours have some hundred.
  static let mostCorners = 20_000

  /// The patterns of a muscle in a folder, or what is wrong with their file.
  package static func read(_ muscle: String, in folder: AssetsFolder) -> Result<Patterns, FaultsOfFile> {
    let file = AssetFile.patterns(muscle)
    var report = Report()
    switch folder.bytes(of: file) {
    case .failure(let problem):
      report.add(problem)
      return .failure(FaultsOfFile(report: report, isMissing: problem.message == AssetsFolder.missingFile))
    case .success(let bytes):
      var reader = PatternReader()
      reader.walk(bytes)
      if reader.faults.isEmpty { return .success(reader.patterns) }
      for fault in reader.faults { report.add(file, line: fault.line, fault.message) }
    }
    return .failure(FaultsOfFile(report: report))
  }

  /// What is wrong with a file.
  package struct FaultsOfFile: Error {
    /// The problems, by line.
    package let report: Report
    /// Whether there is no file at all.
    package var isMissing = false
  }

  mutating func leave(_ depth: Int) {
    if depth == isInPoint { isInPoint = nil }
    if depth == plate?.depth { plate = nil }
  }

  mutating func visit(_ element: XMLElement) {
    if element.isNamed("svg"), element.depth > 0 {
      let id = element.text("id") ?? ""
      guard let found = Plate(rawValue: id) else {
        let plates = Plate.allCases.map(\.rawValue).joined(separator: ", ")
        return fault(element, "there is no plate '\(id.quoted)'; expected one of \(plates)")
      }
      plate = (found, element.depth)
    } else if element.isNamed("g"), let plate, isInPoint == nil {
      begin(element, on: plate.plate)
    } else if element.isNamed("path") {
      add(element)
    } else if isInPoint != nil {
      fault(element, "<\(element.name.quoted)> is not understood in a pattern; turn it into a <path>")
    }
  }

  private mutating func begin(_ element: XMLElement, on plate: Plate) {
    let id = element.text("id") ?? ""
    guard id.hasPrefix("\(plate.rawValue)-"), id.count > plate.rawValue.count + 1 else {
      return fault(
        element, "the id of this <g> is '\(id.quoted)'; expected '\(plate.rawValue)-' and the number of a point")
    }
    guard lines[id] == nil else { return fault(element, "the id '\(id.quoted)' is used twice") }
    if element.bytes("transform") != nil { fault(element, Self.transform) }
    lines[id] = element.line
    isInPoint = element.depth
    drawings.append((String(id.dropFirst(plate.rawValue.count + 1)), plate, PainPattern.Drawing()))
  }

  private static let transform = "'transform' is not understood in a pattern; apply it to the coordinates"

  private mutating func add(_ element: XMLElement) {
    guard isInPoint != nil else { return fault(element, "this <path> is in no <g> of a point") }
    if element.bytes("transform") != nil { fault(element, Self.transform) }
    let classes = (element.text("class") ?? "").split(separator: " ")
    guard let referral = classes.lazy.compactMap({ Referral(rawValue: String($0)) }).first else {
      return fault(element, "this <path> is neither of the class 'essential' nor 'spillover'")
    }
    guard let data = element.bytes("d") else { return fault(element, "this <path> has no 'd'") }
    var width: Double?
    if classes.contains("stripe") {
      let text = element.text("stroke-width") ?? ""
      guard let found = Double(text), (0.5...400).contains(found) else {
        return fault(
          element, "the 'stroke-width' of this stripe is '\(text.quoted)'; expected figure units, 0.5 to 400")
      }
      width = found
    }
    do throws(PathData.Failure) {
      guard let strokes = try strokes(of: data, element, of: "the patterns have") else { return }
      guard strokes.joined().allSatisfy({ abs($0.x) < 1000 && abs($0.y) < 1500 }) else {
        return fault(element, "this <path> lies beyond the plate")
      }
      guard let patch = Patch(strokes, width: width) else { return fault(element, "this <path> has no extent") }
      let last = drawings.count - 1
      switch referral {
      case .essential: drawings[last].drawing.essential.append(patch)
      case .spillover: drawings[last].drawing.spillover.append(patch)
      }
    } catch {
      fault(element, error.message)
    }
  }

  private var patterns: Patterns {
    var points: [String] = []
    for drawing in drawings where !points.contains(drawing.point) { points.append(drawing.point) }
    let list = points.map { point in
      let own = drawings.filter { $0.point == point }
      return PainPattern(
        point: point, drawings: Dictionary(own.map { ($0.plate, $0.drawing) }, uniquingKeysWith: { a, _ in a }))
    }
    return Patterns(list: list, lines: lines)
  }
}
