import Atlas
import Figure
import Screens

/// A figure made ready for one size: the owner of every dot, the line art, and where each region is.
///
/// Everything here depends on the size alone; painting looks marks up and writes cells.
public struct FigureDrawing: Sendable {
  /// The view of the body that is drawn.
  public let view: View
  let raster: Raster
  private let relief: Relief
  let art: LineArt
  /// For each area of the raster: the area, the region that holds it, and its tint.
  private let areas: [(area: Area, region: String, tint: Int)]
  private let figure: Figure
  private let middles: [Stop: (column: Int, row: Int)]

  /// Makes the figure of a view ready for a rectangle of cells.
  public init(_ view: View, in atlas: Atlas, columns: Int, rows: Int) {
    self.view = view
    let figure = atlas.figure(view)
    self.figure = figure
    let projection = Projection(fitting: figure.bounds, columns: columns, rows: rows)
    raster = Raster(figure, projection)
    relief = Relief(figure, raster)
    art = LineArt(figure, projection)
    var tints: [String: Int] = [:]
    for (index, region) in atlas.regions.filter({ $0.views.contains(view) }).enumerated() { tints[region.id] = index }
    areas = raster.areaIDs.compactMap { id in
      guard let area = atlas.area(id), let region = atlas.region(ofArea: id) else { return nil }
      return (area, region.id, tints[region.id] ?? 0)
    }
    middles = Self.middles(view, figure, raster, areas.map(\.region))
  }

  /// For each region and side the cell nearest to the middle of all its cells.
  private static func middles(
    _ view: View, _ figure: Figure, _ raster: Raster, _ regions: [String]
  ) -> [Stop: (column: Int, row: Int)] {
    var cells: [Stop: [(column: Int, row: Int)]] = [:]
    for row in 0..<raster.projection.rows {
      for column in 0..<raster.projection.columns {
        guard let (owner, dot) = raster.owner(column: column, row: row), Int(owner) < regions.count else { continue }
        let side = figure.side(atX: raster.isRightOfMidline(dotColumn: dot) ? 1 : -1)
        cells[Stop(view: view, region: regions[Int(owner)], side: side), default: []].append((column, row))
      }
    }
    return cells.compactMapValues { cells in
      let x = Double(cells.reduce(0) { $0 + $1.column }) / Double(cells.count)
      let y = Double(cells.reduce(0) { $0 + $1.row }) / Double(cells.count)
      func distance(_ cell: (column: Int, row: Int)) -> Double {
        let dx = Double(cell.column) - x
        let dy = 2 * (Double(cell.row) - y)
        return dx * dx + dy * dy
      }
      return cells.min { distance($0) < distance($1) }
    }
  }

  var columns: Int { raster.projection.columns }
  var rows: Int { raster.projection.rows }

  /// The region under a cell, or under a neighbour of it: thin limbs allow a cell of tolerance.
  func stop(column: Int, row: Int) -> Stop? {
    let nearby = [(0, 0), (-1, 0), (1, 0), (0, -1), (0, 1)]
    for (dx, dy) in nearby {
      guard let (owner, dot) = raster.owner(column: column + dx, row: row + dy), Int(owner) < areas.count else {
        continue
      }
      return Stop(view: view, region: areas[Int(owner)].region, side: side(ofDot: dot))
    }
    return nil
  }

  /// The cell in which a position on a side of the body falls.
  func cell(of position: Position, side: Side) -> (column: Int, row: Int) {
    let place = raster.projection.cell(of: Position(x: position.x * figure.sign(of: side), y: position.y))
    return (Int(place.column.rounded(.down)), Int(place.row.rounded(.down)))
  }

  /// The cell in the middle of a region, where the cursor stands; where the size leaves a region no cell,
  /// the cell in which its largest area lies.
  func cell(of stop: Stop, in atlas: Atlas) -> (column: Int, row: Int)? {
    if let middle = middles[stop] { return middle }
    let shapes = atlas.region(stop.region)?.areas.compactMap { figure.area($0.id) } ?? []
    let largest = shapes.max { $0.bounds.width * $0.bounds.height < $1.bounds.width * $1.bounds.height }
    return largest.map { cell(of: $0.anchor, side: stop.side) }
  }

  private func side(ofDot column: Int) -> Side {
    figure.side(atX: raster.isRightOfMidline(dotColumn: column) ? 1 : -1)
  }

  /// The marks of every area on the left and on the right of the page.
  private func marks(_ paint: Paint) -> (left: [Paint.Mark], right: [Paint.Mark]) {
    let sides = (figure.side(atX: -1), figure.side(atX: 1))
    return (areas.map { paint.mark(of: $0.area, on: sides.0) }, areas.map { paint.mark(of: $0.area, on: sides.1) })
  }

  /// Paints the figure into a canvas with its top left at a cell.
  func draw(_ paint: Paint, _ look: Look, into canvas: inout Canvas, column: Int, row: Int) {
    let marks = marks(paint)
    let middle = (0..<raster.width).first { raster.isRightOfMidline(dotColumn: $0) } ?? raster.width
    for y in 0..<rows {
      for x in 0..<columns {
        let onRight = x * 2 >= middle
        guard let cell = cell(x, y, onRight ? marks.right : marks.left, look) else { continue }
        canvas[column + x, row + y] = cell
      }
    }
    for spot in paint.spots(on: view) {
      let (x, y) = cell(of: spot.position, side: spot.side)
      let under = canvas[column + x, row + y].style
      let ground = under.background >= 0 ? under.background : under.foreground
      let style = look.symbols == .ascii ? Style(ground, on: -1, [.bold, .reverse]) : look.theme.point(on: ground)
      canvas[column + x, row + y] = Cell(look.isUnicode ? "✕" : "X", style)
    }
  }

  private func cell(_ x: Int, _ y: Int, _ marks: [Paint.Mark], _ look: Look) -> Cell? {
    if look.symbols == .ascii { return lineCell(x, y, marks, look) }
    let first = y * 2 * raster.width + x * 2
    let dots = (
      raster.owners[first], raster.owners[first + 1], raster.owners[first + raster.width],
      raster.owners[first + raster.width + 1]
    )
    if dots.0 & dots.1 & dots.2 & dots.3 == Raster.nobody { return nil }
    if look.theme.depth == .mono { return textured(dots, marks, look) }
    let shades = (
      relief.shades[first], relief.shades[first + 1], relief.shades[first + raster.width],
      relief.shades[first + raster.width + 1]
    )
    return quadrant(dots, shades, marks, look)
  }

  private typealias Dots = (UInt8, UInt8, UInt8, UInt8)

  /// A cell of two colours at most: those of the strongest marks in it, so that borders stay visible.
  private func quadrant(_ dots: Dots, _ shades: Dots, _ marks: [Paint.Mark], _ look: Look) -> Cell {
    func color(_ owner: UInt8, _ shade: UInt8) -> Int16 {
      guard owner != Raster.nobody, Int(owner) < areas.count else { return -1 }
      return look.theme.color(of: marks[Int(owner)], tint: areas[Int(owner)].tint, shade: shade)
    }
    let owners = [dots.0, dots.1, dots.2, dots.3]
    let colors = zip(owners, [shades.0, shades.1, shades.2, shades.3]).map(color)
    if colors[0] == colors[1], colors[1] == colors[2], colors[2] == colors[3] {
      // A full cell is a blank on a coloured ground: no font can leave a seam in it. The unseen foreground
      // is that of the blocks at its edge, so that the terminal is told of one colour less.
      return Cell(" ", Style(colors[0], on: colors[0]))
    }
    let marked = owners.indices.filter { Int(owners[$0]) < areas.count && marks[Int(owners[$0])] != .plain }
    let strongest = marked.max { marks[Int(owners[$0])] < marks[Int(owners[$1])] }.map { colors[$0] }
    // The empty ground counts first: the outline of the body is never painted over. Then the strongest
    // mark: where the body is small, a marked region of a single dot must still be seen.
    let ground: Int16 = colors.contains(-1) ? -1 : most(colors, except: strongest)
    let figure = strongest ?? most(colors, except: ground)
    var bits = 0
    for (bit, color) in colors.enumerated() where color == figure || (color != ground && ground == -1) {
      bits |= 1 << bit
    }
    return Cell(Self.quadrants[bits], Style(figure, on: ground))
  }

  private func most(_ colors: [Int16], except: Int16?) -> Int16 {
    var best: Int16 = -1
    var count = 0
    for color in colors where color != except {
      let found = colors.count { $0 == color }
      if found > count { (best, count) = (color, found) }
    }
    return best
  }

  /// Indexed by bits: 1 upper left, 2 upper right, 4 lower left, 8 lower right.
  private static let quadrants: [Unicode.Scalar] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]

  /// Without colour: the texture of the mark that most of the cell has; at the edge a block of its shape.
  private func textured(_ dots: Dots, _ marks: [Paint.Mark], _ look: Look) -> Cell? {
    let all = [dots.0, dots.1, dots.2, dots.3]
    let owners = all.filter { $0 != Raster.nobody && Int($0) < areas.count }
    guard let mark = strongest(owners, marks) else { return nil }
    if owners.count == all.count || mark != .plain {
      return owners.count > 1 ? Cell(look.theme.texture(of: mark, .quadrant)) : nil
    }
    var bits = 0
    for (bit, owner) in all.enumerated() where owner != Raster.nobody { bits |= 1 << bit }
    return Cell(Self.quadrants[bits], Style(-1, on: -1, .dim))
  }

  private func strongest(_ owners: [UInt8], _ marks: [Paint.Mark]) -> Paint.Mark? {
    let found = owners.map { marks[Int($0)] }
    return Paint.Mark.allCases.reversed().max { a, b in found.count { $0 == a } < found.count { $0 == b } }
  }

  /// Line art with the paint as texture inside the lines.
  private func lineCell(_ x: Int, _ y: Int, _ marks: [Paint.Mark], _ look: Look) -> Cell? {
    let glyph = art.glyphs[y * columns + x]
    let owner = raster.owner(column: x, row: y)
    let mark = owner.flatMap { Int($0.index) < areas.count ? marks[Int($0.index)] : nil } ?? .plain
    let color = mark == .plain ? look.theme.outline.foreground : look.theme.color(of: mark, tint: 0)
    if glyph != 0 { return Cell(Unicode.Scalar(glyph), Style(color)) }
    guard mark != .plain else { return nil }
    return Cell(look.theme.texture(of: mark, .ascii), Style(color))
  }
}
