import Screens

/// The block characters of Unicode by the dots they fill, counted row by row from the upper left.
enum Blocks {
  /// The block for a set of dots, one bit each; 4 dots make a quadrant, 6 a sextant.
  static func scalar(_ bits: Int, dots: Int) -> Unicode.Scalar { dots == 6 ? sextant(bits) : quadrants[bits & 15] }

  private static let quadrants: [Unicode.Scalar] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]

  /// The quadrants that fill the other dots; nil for other signs.
  static func complement(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    quadrants.firstIndex(of: scalar).map { quadrants[15 - $0] }
  }

  /// The sextants stand in the order of their bits from U+1FB00; the four that Unicode had before are left out there.
  private static func sextant(_ bits: Int) -> Unicode.Scalar {
    switch bits {
    case 0: " "
    case 0b010101: "▌"
    case 0b101010: "▐"
    case 63: "█"
    default:
      Unicode.Scalar(0x1FB00 + UInt32(bits) - 1 - (bits > 0b010101 ? 1 : 0) - (bits > 0b101010 ? 1 : 0)) ?? " "
    }
  }

  /// The bit of each braille dot, counted row by row.
  static let brailleBits = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
}

extension Glyphs {
  /// Rows of dots in a cell.
  var dotRows: Int {
    switch self {
    case .sextant: 3
    case .braille: 4
    case .quadrant, .half, .ascii: 2
    }
  }
}

/// The colours of a cell's dots, row by row; there are so many cells that none of them may cost an array.
struct DotColors {
  private var colors = InlineArray<8, Int16>(repeating: -1)
  let count: Int

  /// As many dots as a cell has, eight at the most; -1 is the empty ground.
  init(count: Int) { self.count = count }

  subscript(index: Int) -> Int16 {
    get { colors[index] }
    set { colors[index] = newValue }
  }

  /// Whether all are the same.
  var areAlike: Bool { !(0..<count).contains { colors[$0] != colors[0] } }

  func contains(_ color: Int16) -> Bool { (0..<count).contains { colors[$0] == color } }

  /// One colour for the upper half and one for the lower: of two the one that is not empty, else the lesser.
  mutating func halve() {
    func one(_ a: Int16, _ b: Int16) -> Int16 { min(a, b) < 0 ? max(a, b) : min(a, b) }
    for first in [0, 2] { (colors[first], colors[first + 1]) = { ($0, $0) }(one(colors[first], colors[first + 1])) }
  }

  /// The colour that most dots have, but for one.
  func most(except other: Int16?) -> Int16 {
    var best: (color: Int16, count: Int) = (-1, 0)
    for index in 0..<count where colors[index] != other {
      let found = (0..<count).count { colors[$0] == colors[index] }
      if found > best.count { best = (colors[index], found) }
    }
    return best.color
  }

  /// A bit for each dot that satisfies a condition.
  func bits(where condition: (Int16) -> Bool) -> Int {
    (0..<count).reduce(0) { condition(colors[$1]) ? $0 | 1 << $1 : $0 }
  }
}
