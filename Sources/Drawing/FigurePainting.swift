import Figure
import Screens

extension FigureDrawing {
  /// Paints the figure into a canvas with its top left at a cell.
  func draw(
    _ marks: Marks, _ look: Look, dangers: Bool = false, into canvas: inout Canvas, column: Int, row: Int
  ) {
    let kinds = kinds(marks)
    let middle = (0..<raster.width).first { raster.isRightOfMidline(dotColumn: $0) } ?? raster.width
    for y in 0..<rows {
      var line = (0..<columns).map { x in cell(x, y, x * 2 >= middle ? kinds.right : kinds.left, look) }
      Cell.shareColors(&line, isCoarse: relief.isCoarse)
      for (x, cell) in line.enumerated() {
        if let cell { canvas[column + x, row + y] = cell }
      }
    }
    if dangers {
      for cell in dangerCells {
        let ground = canvas[column + cell.column, row + cell.row].style.background
        canvas[column + cell.column, row + cell.row] = Cell("!", look.theme.danger(on: ground))
      }
    }
    for cross in marks.crosses(on: view) {
      let (x, y) = cell(of: cross.position, side: cross.side)
      guard (0..<columns).contains(x), (0..<rows).contains(y) else { continue }
      let under = canvas[column + x, row + y].style
      let ground = under.background >= 0 ? under.background : under.foreground
      let style = look.glyphs == .ascii ? Style(ground, on: -1, [.bold, .reverse]) : look.theme.point(on: ground)
      canvas[column + x, row + y] = Cell(look.isUnicode ? "✕" : "X", style)
    }
  }

  private func cell(_ x: Int, _ y: Int, _ marks: [Mark.Kind], _ look: Look) -> Cell? {
    if look.glyphs == .ascii { return lineCell(x, y, marks, look) }
    switch fillings[y * columns + x] {
    case .empty: return nil
    case .even(let owner, let shade) where look.theme.depth != .mono && look.glyphs != .braille:
      guard Int(owner) < areas.count else { return nil }
      // A full cell is a blank on a coloured ground: no font can leave a seam in it. The unseen foreground
      // is that of the blocks at its edge, so that the terminal is told of one colour less.
      let color = look.theme.color(of: marks[Int(owner)], tint: areas[Int(owner)].tint, shade: shade)
      return Cell(" ", Style(color, on: color))
    case .even, .mixed: break
    }
    let dots = raster.dots(column: x, row: y)
    if look.glyphs == .braille { return brailleCell(dots, marks, look) }
    return look.theme.depth == .mono ? texturedCell(dots, marks, look) : blockCell(dots, marks, look)
  }

  /// The mark of a dot, or nil outside the body.
  private func mark(_ dot: Int, _ marks: [Mark.Kind]) -> Mark.Kind? {
    let owner = Int(raster.owners[dot])
    return owner < areas.count ? marks[owner] : nil
  }

  private func color(_ dot: Int, _ marks: [Mark.Kind], _ look: Look) -> Int16 {
    guard let mark = mark(dot, marks) else { return -1 }
    let tint = areas[Int(raster.owners[dot])].tint
    return look.theme.color(of: mark, tint: tint, shade: relief.shades[dot])
  }

  /// A cell of two colours at most: those of the strongest marks in it, so that borders stay visible.
  private func blockCell(_ dots: CellDots, _ marks: [Mark.Kind], _ look: Look) -> Cell {
    var colors = dots.map { color($0, marks, look) }
    if look.glyphs == .half { colors = Self.halved(colors) }
    if colors.allSatisfy({ $0 == colors[0] }) { return Cell(" ", Style(colors[0], on: colors[0])) }
    // The empty ground counts first: the outline of the body is never painted over. Then the strongest
    // mark: where the body is small, a marked region of a single dot must still be seen.
    let marked = dots.indices.filter { mark(dots[$0], marks) ?? .plain != .plain && colors[$0] >= 0 }
    let strongest = marked.max { mark(dots[$0], marks)! < mark(dots[$1], marks)! }.map { colors[$0] }
    let ground: Int16 = colors.contains(-1) ? -1 : Self.most(colors, except: strongest)
    let figure = strongest ?? Self.most(colors, except: ground)
    var bits = 0
    for (bit, color) in colors.enumerated() where color == figure || (color != ground && ground == -1) {
      bits |= 1 << bit
    }
    return Cell(Blocks.scalar(bits, dots: dots.count), Style(figure, on: ground))
  }

  /// One colour for the upper half and one for the lower: of two the one that is not empty, else the lesser.
  private static func halved(_ colors: [Int16]) -> [Int16] {
    func one(_ a: Int16, _ b: Int16) -> Int16 { min(a, b) < 0 ? max(a, b) : min(a, b) }
    let upper = one(colors[0], colors[1])
    let lower = one(colors[2], colors[3])
    return [upper, upper, lower, lower]
  }

  private static func most(_ colors: [Int16], except: Int16?) -> Int16 {
    var best: Int16 = -1
    var count = 0
    for color in colors where color != except {
      let found = colors.count { $0 == color }
      if found > count { (best, count) = (color, found) }
    }
    return best
  }

  /// Without colour: the texture of the mark that most of the cell has, fainter in the furrows of the bare body; at its
  /// edge, and at a line on it where dots are small, a block of that shape.
  private func texturedCell(_ dots: CellDots, _ marks: [Mark.Kind], _ look: Look) -> Cell? {
    let inside = dots.filter { mark($0, marks) != nil }
    guard let mark = prevailing(inside, marks) else { return nil }
    let isFull = inside.count == dots.count
    let hasLine = isFull && relief.showsFurrows && dots.contains { relief.lines[$0] }
    if isFull && !hasLine || mark != .plain {
      guard inside.count > 1 else { return nil }
      let shade = inside.reduce(0) { $0 + Int(relief.shades[$1]) } / inside.count
      let isFaint = mark == .plain && shade * 2 <= Int(Relief.lightest)
      return Cell(look.theme.texture(of: mark, look.glyphs), isFaint ? Style(-1, on: -1, .dim) : .plain)
    }
    var filled = dots.map { hasLine ? relief.lines[$0] : self.mark($0, marks) != nil }
    if look.glyphs == .half { filled = [0, 0, 2, 2].map { filled[$0] || filled[$0 + 1] } }
    let bits = filled.enumerated().reduce(0) { $1.element ? $0 | 1 << $1.offset : $0 }
    return Cell(Blocks.scalar(bits, dots: dots.count), Style(-1, on: -1, .dim))
  }

  private func prevailing(_ dots: some Sequence<Int>, _ marks: [Mark.Kind]) -> Mark.Kind? {
    let found = dots.compactMap { mark($0, marks) }
    if found.isEmpty { return nil }
    return Mark.Kind.allCases.reversed().max { a, b in found.count { $0 == a } < found.count { $0 == b } }
  }

  /// Dots in one colour: the body is its rim and its lines, a mark the denser the stronger it is.
  private func brailleCell(_ dots: CellDots, _ marks: [Mark.Kind], _ look: Look) -> Cell? {
    var bits = 0
    for (index, dot) in dots.enumerated() {
      guard let mark = mark(dot, marks) else { continue }
      let isEven = (dot % raster.width + dot / raster.width) % 2 == 0
      let isShown =
        switch mark {
        case .essential: true
        case .chosen: isEven || relief.lines[dot]
        case .spillover: dot / raster.width % 2 == 0 || relief.lines[dot]
        case .points: dot % raster.width % 4 == 0 && dot / raster.width % 3 == 0 || relief.lines[dot]
        case .plain: relief.lines[dot]
        }
      if isShown { bits |= Blocks.brailleBits[index] }
    }
    guard bits != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(bits)) else { return nil }
    let strongest = dots.compactMap { mark($0, marks) }.max() ?? .plain
    let style = strongest == .plain ? look.theme.outline : Style(look.theme.color(of: strongest, tint: 0))
    return Cell(scalar, style)
  }

  /// Line art with the paint as texture inside the lines.
  private func lineCell(_ x: Int, _ y: Int, _ marks: [Mark.Kind], _ look: Look) -> Cell? {
    guard let art else { return nil }
    let glyph = art.glyphs[y * columns + x]
    let owner = raster.owner(column: x, row: y)
    let mark = owner.flatMap { Int($0.index) < areas.count ? marks[Int($0.index)] : nil } ?? .plain
    let color = mark == .plain ? look.theme.outline.foreground : look.theme.color(of: mark, tint: 0)
    if glyph != 0 { return Cell(Unicode.Scalar(glyph), Style(color)) }
    guard mark != .plain, art.isInside[y * columns + x], !liesBeyondTheLine(x, y, art) else { return nil }
    return Cell(look.theme.texture(of: mark, .ascii), Style(color))
  }

  /// Whether the outline runs beside a cell on its inner side: a line has one sign a row, so part of the body may
  /// reach a cell beyond it, and paint there would hang in the air.
  private func liesBeyondTheLine(_ x: Int, _ y: Int, _ art: LineArt) -> Bool {
    func isFree(_ dx: Int, _ dy: Int) -> Bool {
      let (column, row) = (x + dx, y + dy)
      guard (0..<columns).contains(column), (0..<rows).contains(row) else { return false }
      return raster.owner(column: column, row: row) == nil && art.glyphs[row * columns + column] == 0
    }
    func isLine(_ dx: Int, _ dy: Int) -> Bool {
      let (column, row) = (x + dx, y + dy)
      return (0..<columns).contains(column) && (0..<rows).contains(row) && art.glyphs[row * columns + column] != 0
    }
    return [(1, 0), (-1, 0), (0, 1), (0, -1)].contains { isFree($0.0, $0.1) && isLine(-$0.0, -$0.1) }
  }
}

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

extension Cell {
  /// Gives the cells of a row the colours of their neighbours wherever the picture stays the same: naming two colours
  /// costs the wire 22 bytes, and neighbours on a body have colours in common.
  fileprivate static func shareColors(_ line: inout [Cell?], isCoarse: Bool) {
    for x in line.indices.dropFirst() { line[x] = line[x]?.inColors(of: line[x - 1], isCoarse) }
    // What stands before two colours, and is one of them, can take both.
    for x in line.indices.dropLast().reversed() where line[x]?.isEven ?? false {
      line[x] = line[x]?.inColors(of: line[x + 1], isCoarse)
    }
  }

  /// Whether it is full of one colour.
  private var isEven: Bool { scalar == " " && style.foreground == style.background }

  /// The same picture in the colours of a neighbour, if it can be had from them.
  ///
  /// Both must be colours: over the terminal's own ground a font's seam in a full block would show. Only a coarse body,
  /// whose limbs are little more than rim, takes the rim's colour into its middle.
  private func inColors(of neighbour: Cell?, _ isCoarse: Bool) -> Cell {
    guard let other = neighbour?.style, other.foreground >= 0, other.background >= 0 || isCoarse,
      other.attributes.isEmpty, style.attributes.isEmpty
    else { return self }
    if isEven, style.background == other.background { return Cell(" ", other) }
    if isEven, style.background == other.foreground { return Cell("█", other) }
    if style == Style(other.background, on: other.foreground), let sign = Blocks.complement(of: scalar) {
      return Cell(sign, other)
    }
    return self
  }
}
