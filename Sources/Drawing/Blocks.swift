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
  private var colors = InlineArray<8, Int32>(repeating: -1)
  let count: Int

  /// As many dots as a cell has, eight at the most; -1 is the empty ground.
  init(count: Int) { self.count = count }

  subscript(index: Int) -> Int32 {
    get { colors[index] }
    set { colors[index] = newValue }
  }

  /// Whether all are the same.
  var areAlike: Bool { !(0..<count).contains { colors[$0] != colors[0] } }

  func contains(_ color: Int32) -> Bool { (0..<count).contains { colors[$0] == color } }

  /// One colour for the upper half and one for the lower: of two the one that is kept, one that is not empty, or the
  /// first.
  mutating func halve(keeping kept: Int = 0) {
    for first in [0, 2] {
      let takesSecond = kept >> first & 3 == 2 || kept >> first & 3 == 0 && colors[first] < 0
      let color = colors[takesSecond ? first + 1 : first]
      (colors[first], colors[first + 1]) = (color, color)
    }
  }

  /// The colour that lies nearest to all that are not empty; of those that are kept, where there are some.
  func middle(keeping kept: Int) -> Int32 {
    var best: (color: Int32, error: Int) = (-1, .max)
    for index in 0..<count where colors[index] >= 0 && (kept == 0 || kept >> index & 1 == 1) {
      var error = 0
      for other in 0..<count where colors[other] >= 0 { error += PaletteRGB.distance(colors[index], colors[other]) }
      if error < best.error { best = (colors[index], error) }
    }
    return best.color
  }

  /// The two colours, the lesser number first, that all lie nearest to, with a bit for each dot that takes the first; one
  /// of them is one that is kept, where there are some.
  func pair(keeping kept: Int) -> (figure: Int32, ground: Int32, bits: Int) {
    if let pair = onlyPair { return pair }
    var apart = InlineArray<64, Int>(repeating: 0)
    for i in 0..<count {
      for j in 0..<i {
        let distance = PaletteRGB.distance(colors[i], colors[j])
        (apart[i * 8 + j], apart[j * 8 + i]) = (distance, distance)
      }
    }
    var best: (i: Int, j: Int, error: Int) = (0, 0, .max)
    for i in 0..<count - 1 {
      for j in i + 1..<count where apart[i * 8 + j] > 0 && (kept == 0 || (kept >> i | kept >> j) & 1 == 1) {
        var error = 0
        for dot in 0..<count { error += min(apart[dot * 8 + i], apart[dot * 8 + j]) }
        if error < best.error { best = (i, j, error) }
      }
    }
    let (i, j) = colors[best.i] < colors[best.j] ? (best.i, best.j) : (best.j, best.i)
    var bits = 0
    for dot in 0..<count where apart[dot * 8 + i] < apart[dot * 8 + j] { bits |= 1 << dot }
    return (colors[i], colors[j], bits)
  }

  /// The two colours of a cell that has no more, as most have.
  private var onlyPair: (figure: Int32, ground: Int32, bits: Int)? {
    var other = colors[0]
    var bits = 0
    for dot in 1..<count where colors[dot] != colors[0] {
      if other == colors[0] { other = colors[dot] }
      guard colors[dot] == other else { return nil }
      bits |= 1 << dot
    }
    return other < colors[0] ? (other, colors[0], bits) : (colors[0], other, bits ^ (1 << count - 1))
  }

  /// A bit for each dot that satisfies a condition.
  func bits(where condition: (Int32) -> Bool) -> Int {
    (0..<count).reduce(0) { condition(colors[$1]) ? $0 | 1 << $1 : $0 }
  }
}
