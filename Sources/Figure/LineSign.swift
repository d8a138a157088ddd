/// A sign that lines are drawn with, and where its ink runs in a cell that is one wide and two high.
struct LineSign: Sendable {
  /// A place in columns: a row is two of them high.
  typealias Place = SIMD2<Double>

  /// The character.
  let code: UInt8
  /// Where its ink begins, has its middle, and ends.
  let ink: (begin: Place, middle: Place, end: Place)
  /// How much of a line it stands for, in columns.
  let length: Double
  /// What it costs whatever it fits, so that the plainer sign is taken where two fit alike.
  let fuss: Double

  /// Whether it is a dot or a tick: a line may come from any side and leave to any.
  var isDot: Bool { ink.begin == ink.end }

  private init(
    _ sign: Unicode.Scalar, _ begin: (Double, Double), _ middle: (Double, Double), _ end: (Double, Double),
    length: Double = 2, fuss: Double = 0
  ) {
    code = UInt8(ascii: sign)
    ink = (Place(begin.0, begin.1), Place(middle.0, middle.1), Place(end.0, end.1))
    self.length = length
    self.fuss = fuss
  }

  private init(_ sign: Unicode.Scalar, dotAt place: (Double, Double), fuss: Double) {
    self.init(sign, place, place, place, length: 1, fuss: fuss)
  }

  /// All of them; those with the same middle stand together.
  static let all: [LineSign] = [
    LineSign("|", (0.5, 0.1), (0.5, 1), (0.5, 1.9)),
    LineSign("/", (0.92, 0.1), (0.5, 1), (0.08, 1.9)),
    LineSign("\\", (0.08, 0.1), (0.5, 1), (0.92, 1.9)),
    LineSign("(", (0.74, 0.1), (0.3, 1), (0.74, 1.9), fuss: 0.17),
    LineSign(")", (0.26, 0.1), (0.7, 1), (0.26, 1.9), fuss: 0.17),
    LineSign("-", (0.05, 1.08), (0.5, 1.08), (0.95, 1.08), length: 1),
    LineSign("_", (0, 1.86), (0.5, 1.86), (1, 1.86), length: 1, fuss: 0.03),
    LineSign(".", dotAt: (0.5, 1.62), fuss: 0.06),
    LineSign("'", dotAt: (0.5, 0.36), fuss: 0.06),
  ]

  /// Whether a character lies level, so that it does not double a line beside it.
  static func isLevel(_ code: UInt8) -> Bool { levels.contains(code) }
  private static let levels = Array("_-.'".utf8)

  /// The character that a mirror makes of another.
  static func mirrored(_ code: UInt8) -> UInt8 {
    switch code {
    case UInt8(ascii: "/"): UInt8(ascii: "\\")
    case UInt8(ascii: "\\"): UInt8(ascii: "/")
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: ")"): UInt8(ascii: "(")
    default: code
    }
  }
}
