import Figure

/// Reads the `d` attribute of an SVG path and flattens its curves.
///
/// Lines, cubic and quadratic curves and their short forms are understood, absolute and relative;
/// elliptical arcs are not.
struct PathData {
  /// What stopped the reading, in words for the person who edits the drawing.
  struct Failure: Error { let message: String }

  /// The strokes, each a chain of corners; a closed ring does not repeat its first corner.
  private(set) var strokes: [[Position]] = []
  private var stroke: [Position] = []
  private var current = Position(x: 0, y: 0)
  private var start = Position(x: 0, y: 0)
  private var control: (Position, ofCubic: Bool)?

  /// The strokes of a text.
  init(_ text: String) throws(Failure) {
    let bytes = Array(text.utf8)
    self = try bytes.withUnsafeBufferPointer { bytes throws(Failure) in try PathData(bytes) }
  }

  /// The strokes of the bytes of a text, which are read where they are.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) {
    var scanner = NumberScanner(bytes)
    var command: UInt8 = 0
    while let next = scanner.peek() {
      if NumberScanner.isNumber(next) {
        guard command != 0 else { throw Failure(message: "path data begins with a number") }
        if command == UInt8(ascii: "M") { command = UInt8(ascii: "L") }
        if command == UInt8(ascii: "m") { command = UInt8(ascii: "l") }
      } else {
        command = next
        scanner.advance()
      }
      try perform(command, &scanner)
      if command == UInt8(ascii: "Z") || command == UInt8(ascii: "z") { command = 0 }
    }
    finish()
  }

  private mutating func perform(_ command: UInt8, _ scanner: inout NumberScanner) throws(Failure) {
    let relative = command >= UInt8(ascii: "a")
    let origin = relative ? current : Position(x: 0, y: 0)
    func place() throws(Failure) -> Position {
      Position(x: origin.x + (try scanner.number()), y: origin.y + (try scanner.number()))
    }
    // The capital letter of either case.
    switch UnicodeScalar(command & 0xDF) {
    case "M":
      finish()
      start = try place()
      move(to: start)
      control = nil
    case "L": line(to: try place())
    case "H": line(to: Position(x: origin.x + (try scanner.number()), y: current.y))
    case "V": line(to: Position(x: current.x, y: origin.y + (try scanner.number())))
    case "C":
      let a = try place()
      cubic(a, try place(), try place())
    case "S":
      let a = reflected(cubic: true)
      cubic(a, try place(), try place())
    case "Q":
      let a = try place()
      quadratic(a, try place())
    case "T": quadratic(reflected(cubic: false), try place())
    case "Z":
      finish()
      move(to: start)
      stroke = []
    default:
      let name = Character(UnicodeScalar(command))
      throw Failure(message: "path command '\(name)' is not understood; use M L H V C S Q T Z")
    }
  }

  private mutating func finish() {
    if stroke.count > 1 {
      if stroke.first == stroke.last { stroke.removeLast() }
      strokes.append(stroke)
    }
    stroke = []
  }

  private mutating func move(to place: Position) {
    current = place
    stroke = [place]
  }

  private mutating func line(to place: Position) {
    if stroke.isEmpty { stroke = [current] }
    stroke.append(place)
    current = place
    control = nil
  }

  /// The control point that continues the curve before, or the current place.
  private func reflected(cubic: Bool) -> Position {
    guard let (point, ofCubic) = control, ofCubic == cubic else { return current }
    return Position(x: 2 * current.x - point.x, y: 2 * current.y - point.y)
  }

  private mutating func quadratic(_ a: Position, _ end: Position) {
    let from = current
    func third(_ p: Position) -> Position {
      Position(x: p.x + (a.x - p.x) * 2 / 3, y: p.y + (a.y - p.y) * 2 / 3)
    }
    cubic(third(from), third(end), end)
    control = (a, false)
  }

  private mutating func cubic(_ a: Position, _ b: Position, _ end: Position) {
    let from = current
    // About one corner every three units: finer than the smallest dot of a 500-column terminal.
    let length =
      hypot(a.x - from.x, a.y - from.y) + hypot(b.x - a.x, b.y - a.y) + hypot(end.x - b.x, end.y - b.y)
    let steps = max(2, min(64, Int(length / 3)))
    if stroke.isEmpty { stroke = [from] }
    for step in 1...steps {
      let t = Double(step) / Double(steps)
      let u = 1 - t
      let (p, q, r, s) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
      stroke.append(
        Position(
          x: p * from.x + q * a.x + r * b.x + s * end.x,
          y: p * from.y + q * a.y + r * b.y + s * end.y))
    }
    current = end
    control = (b, true)
  }

  private func hypot(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
}
