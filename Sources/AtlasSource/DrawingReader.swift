import Figure

/// A fault in a drawing and the line it stands on.
struct DrawingFault: Error, Sendable {
  /// The line in the SVG, from 1.
  let line: Int
  /// What is wrong there, in words.
  let message: String
}

/// Whatever reads an SVG file of ours: it is shown the elements, and remembers what they are in.
protocol DrawingReader {
  /// What was found wrong, in the order of the file.
  var faults: [DrawingFault] { get set }
  /// How many corners were read.
  var corners: Int { get set }
  /// The most that are read: each costs time wherever it is painted.
  static var mostCorners: Int { get }

  /// Takes an element as it begins.
  mutating func visit(_ element: XMLElement)
  /// Takes that an element ends, which has so many around it.
  mutating func leave(_ depth: Int)
}

extension DrawingReader {
  /// Reads all of a file, or as far as it can be read.
  mutating func walk(_ bytes: [UInt8]) {
    var reader = self
    let end = XMLWalk.through(bytes) {
      reader.visit($0)
      return reader.corners <= Self.mostCorners
    } end: { depth in
      reader.leave(depth)
    }
    if let end { reader.faults.append(DrawingFault(line: end.line, message: end.message)) }
    self = reader
  }

  /// The strokes of a path; nil and a fault where there are more corners than anybody draws, by then or in all.
  mutating func strokes(
    of data: UnsafeBufferPointer<UInt8>, _ element: XMLElement, of what: String
  ) throws(PathData.Failure) -> [[Position]]? {
    let strokes = try PathData(data).strokes
    corners += strokes.reduce(0) { $0 + $1.count }
    if corners <= Self.mostCorners { return strokes }
    fault(element, "\(what) more than \(Self.mostCorners) corners; nobody sees as many")
    return nil
  }

  /// Notes what is wrong with an element.
  mutating func fault(_ element: XMLElement, _ message: String) {
    faults.append(DrawingFault(line: element.line, message: message))
  }
}
