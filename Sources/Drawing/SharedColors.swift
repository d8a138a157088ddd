extension Cell {
  /// Gives the cells of a row the colours of their neighbours wherever the picture stays the same: naming two colours
  /// costs the wire 22 bytes, and neighbours on a body have colours in common.
  static func shareColors(_ line: inout [Cell?], isCoarse: Bool, isASCII: Bool) {
    for x in line.indices.dropFirst() { line[x] = line[x]?.inColors(of: line[x - 1], isCoarse, isASCII) }
    // What stands before two colours, and is one of them, can take both.
    for x in line.indices.dropLast().reversed() where line[x]?.isEven ?? false {
      line[x] = line[x]?.inColors(of: line[x + 1], isCoarse, isASCII)
    }
  }

  /// Whether it is full of one colour.
  private var isEven: Bool { scalar == " " && style.foreground == style.background }

  /// The same picture in the colours of a neighbour, if it can be had from them.
  ///
  /// Both must be colours: over the terminal's own ground a font's seam in a full block would show. Only a coarse body,
  /// whose limbs are little more than rim, takes the rim's colour into its middle. Of sixteen colours no two are near, and
  /// a seam between them is seen too (xterm with TrueType fonts leaves one).
  private func inColors(of neighbour: Cell?, _ isCoarse: Bool, _ isASCII: Bool) -> Cell {
    guard let other = neighbour?.style, other.foreground >= 0, other.background >= 0 || isCoarse,
      other.attributes.isEmpty, style.attributes.isEmpty
    else { return self }
    if isEven, style.background == other.background { return Cell(" ", other) }
    if isEven, !isASCII, style.background == other.foreground, style.background >= 16 { return Cell("█", other) }
    if style == Style(other.background, on: other.foreground), let sign = Blocks.complement(of: scalar) {
      return Cell(sign, other)
    }
    return self
  }
}
