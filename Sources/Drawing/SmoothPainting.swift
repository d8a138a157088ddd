import Figure
import Screens

/// Cells in every colour: of all signs that divide a cell in two, the one whose two mean lights lie nearest to its sixteen
/// places. So a furrow runs at a quarter of a cell, and a slope has its own colours and not those of two dots.
extension FigureDrawing {
  /// Such a cell where all its dots are marked alike, within the body; nil elsewhere.
  func smoothCell(_ x: Int, _ y: Int, _ dots: CellDots, _ paint: Paint) -> Cell? {
    guard let first = paint.look(dots[0]) else { return nil }
    for dot in dots {
      guard let other = paint.look(dot), other.kind == first.kind, other.shade.isBare == first.shade.isBare,
        !paint.hasLine(dot)
      else { return nil }
    }
    let division = CellDivision(of: relief.places, column: x, row: y, width: raster.width * 2)
    let (figure, ground) = (
      paint.color(first.kind, Shade(light: division.figure, isBare: first.shade.isBare)),
      paint.color(first.kind, Shade(light: division.ground, isBare: first.shade.isBare))
    )
    if figure == ground { return Cell(" ", Style(ground, on: ground)) }
    return Cell(division.sign, Style(figure, on: ground))
  }
}

/// A cell of four by four lights, divided in two by a sign.
struct CellDivision {
  /// The sign, whose ink has one light and whose ground has the other.
  let sign: Unicode.Scalar
  let figure: Int
  let ground: Int

  /// How much nearer a quarter of a cell has to come than halves, in squares of a step of light: the eye sees no less.
  private static let gain = 6.0

  init(of places: [UInt8], column: Int, row: Int, width: Int) {
    var columns = InlineArray<4, Int>(repeating: 0)
    var rows = InlineArray<4, Int>(repeating: 0)
    var quarters = InlineArray<4, Int>(repeating: 0)
    for y in 0..<4 {
      for x in 0..<4 {
        let light = Int(places[(row * 4 + y) * width + column * 4 + x])
        columns[x] += light
        rows[y] += light
        quarters[y / 2 * 2 + x / 2] += light
      }
    }
    let all = rows[0] + rows[1] + rows[2] + rows[3]
    // The less is left of the squares of both means, the farther they lie from the places.
    var best = (sign: Unicode.Scalar(" "), sum: all, count: 16, worth: Double(all * all) / 16)
    func consider(_ sign: Unicode.Scalar, _ sum: Int, _ count: Int, less: Double) {
      let rest = all - sum
      let worth = Double(sum * sum) / Double(count) + Double(rest * rest) / Double(16 - count) - less
      if worth > best.worth + 0.5 { best = (sign, sum, count, worth) }
    }
    for bits in 1..<8 {
      var sum = 0
      for quarter in 0..<4 where bits >> quarter & 1 == 1 { sum += quarters[quarter] }
      consider(Blocks.scalar(bits, dots: 4), sum, bits.nonzeroBitCount * 4, less: 0)
    }
    consider("▎", columns[0], 4, less: Self.gain)
    consider("▊", all - columns[3], 12, less: Self.gain)
    consider("▂", rows[3], 4, less: Self.gain)
    consider("▆", all - rows[0], 12, less: Self.gain)
    sign = best.sign
    figure = (best.sum + best.count / 2) / best.count
    ground = best.count == 16 ? figure : (all - best.sum + (16 - best.count) / 2) / (16 - best.count)
  }
}
