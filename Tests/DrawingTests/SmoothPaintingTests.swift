import Figure
import Screens
import TestSupport
import Testing

@testable import Drawing

/// Cells in every colour, which a sign may divide at a quarter.
@Suite struct SmoothPaintingTests {
  /// Four by four lights, and what divides them best.
  @Test(arguments: [
    ([7, 7, 7, 7], [7, 7, 7, 7], " ", 7, 7), ([2, 9, 9, 9], [2, 9, 9, 9], "▎", 2, 9),
    ([9, 9, 9, 2], [9, 9, 9, 2], "▊", 9, 2), ([4, 4, 10, 10], [4, 4, 10, 10], "▌", 4, 10),
    ([9, 9, 9, 9], [3, 3, 3, 3], "▀", 9, 3), ([6, 6, 6, 7], [6, 6, 6, 7], "▌", 6, 7),
  ])
  func aSignDividesWhereTheLightDoes(upper: [UInt8], lower: [UInt8], sign: Unicode.Scalar, figure: Int, ground: Int) {
    let division = CellDivision(of: upper + upper + lower + lower, column: 0, row: 0, width: 4)
    #expect((division.sign, division.figure, division.ground) == (sign, figure, ground))
  }

  private static let quarters = Set("▎▊▂▆".unicodeScalars)

  private static func quarters(_ depth: ColorDepth, _ glyphs: Glyphs, _ size: Size) -> Int {
    var painter = Painter(Look(glyphs: glyphs, theme: Shipped.dark, depth: depth, isUnicode: true))
    let canvas = painter.drawing(of: Marks(), view: .back, atlas: Shipped.atlas, size: size)
    return canvas.cells.count { quarters.contains($0.scalar) }
  }

  /// Only where every colour and every block can be trusted, and not where a limb is a few dots wide.
  @Test func quartersAreForEveryColour() {
    #expect(Self.quarters(.truecolor, .quadrant, Size(columns: 40, rows: 38)) > 30)
    for depth in [ColorDepth.palette256, .ansi16, .ansi8, .mono] {
      #expect(Self.quarters(depth, .quadrant, Size(columns: 40, rows: 38)) == 0)
    }
    #expect(Self.quarters(.truecolor, .half, Size(columns: 40, rows: 38)) == 0)
    #expect(Self.quarters(.truecolor, .sextant, Size(columns: 40, rows: 38)) == 0)
    #expect(Self.quarters(.truecolor, .quadrant, Size(columns: 26, rows: 20)) == 0)
  }
}
