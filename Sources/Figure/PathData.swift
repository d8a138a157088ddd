/// Reads the `d` attribute of an SVG path and flattens its curves.
///
/// Lines, cubic and quadratic curves and their short forms are understood, absolute and relative;
/// elliptical arcs are not.
struct PathData {
  /// What stopped the reading, in words for the person who edits the drawing.
  struct Failure: Error { let message: String }

  private(set) var strokes: [[Position]] = []
  private var stroke: [Position] = []
  private var current = Position(x: 0, y: 0)
  private var start = Position(x: 0, y: 0)
  private var control: (Position, ofCubic: Bool)?

  /// The strokes of `text`, each a chain of corners; a closed ring does not repeat its first corner.
  init(_ text: String) throws(Failure) {
    var scanner = Scanner(text.utf8)
    var command: UInt8 = 0
    while let next = scanner.peek() {
      if scanner.isNumber(next) {
        guard command != 0 else { throw Failure(message: "path data begins with a number") }
        if command == ascii("M") { command = ascii("L") }
        if command == ascii("m") { command = ascii("l") }
      } else {
        command = next
        scanner.advance()
      }
      try perform(command, &scanner)
      if command == ascii("Z") || command == ascii("z") { command = 0 }
    }
    finish()
  }

  private mutating func perform(_ command: UInt8, _ scanner: inout Scanner) throws(Failure) {
    let relative = command >= ascii("a")
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

private func ascii(_ character: Unicode.Scalar) -> UInt8 { UInt8(character.value) }

/// Steps over commands, numbers, blanks and commas.
private struct Scanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: String.UTF8View) { self.bytes = Array(bytes) }

  mutating func peek() -> UInt8? {
    while index < bytes.count, isGap(bytes[index]) { index += 1 }
    return index < bytes.count ? bytes[index] : nil
  }

  mutating func advance() { index += 1 }

  private func isGap(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x2C || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  func isNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == ascii("-") || byte == ascii("+") || byte == ascii(".")
  }

  mutating func number() throws(PathData.Failure) -> Double {
    guard let first = peek(), isNumber(first) else {
      throw PathData.Failure(message: "a number is missing in the path data")
    }
    let begin = index
    var sawDot = false
    index += 1
    if first == ascii(".") { sawDot = true }
    while index < bytes.count {
      let byte = bytes[index]
      let afterExponent = bytes[index - 1] == ascii("e") || bytes[index - 1] == ascii("E")
      let isSign = (byte == ascii("-") || byte == ascii("+")) && afterExponent
      let isDot = byte == ascii(".") && !sawDot
      let isExponent = byte == ascii("e") || byte == ascii("E")
      guard (0x30...0x39).contains(byte) || isSign || isDot || isExponent else { break }
      if isDot { sawDot = true }
      index += 1
    }
    if let value = decimal(bytes[begin..<index]) { return value }
    let text = String(decoding: bytes[begin..<index], as: UTF8.self)
    guard let value = Double(text), value.isFinite, abs(value) < 100_000 else {
      throw PathData.Failure(message: "'\(text)' is not a number of figure units")
    }
    return value
  }

  /// The value of a plain decimal such as `-12.75`: nearly every number of a drawing, and there are tens of thousands
  /// to be read before the first picture. Nil for anything longer or with an exponent.
  private func decimal(_ digits: ArraySlice<UInt8>) -> Double? {
    guard digits.count < 12 else { return nil }
    var mantissa = 0
    var divisor = 1
    var isFraction = false
    var count = 0
    for byte in digits {
      switch byte {
      case 0x30...0x39:
        mantissa = mantissa * 10 + Int(byte - 0x30)
        if isFraction { divisor *= 10 }
        count += 1
      case ascii("."): isFraction = true
      case ascii("-"), ascii("+"): continue
      default: return nil
      }
    }
    guard count > 0, mantissa < divisor * 100_000 else { return nil }
    // Both are exact, so that the quotient is rounded once, as it is when the text is read at length.
    let value = Double(mantissa) / Double(divisor)
    return digits.first == ascii("-") ? -value : value
  }
}
