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
  let relief: Relief
  /// The line art; nil where the signs are others.
  let art: LineArt?
  /// How light each cell is; nil where the signs are others.
  let tones: Tones?
  /// For each area of the raster: the area and the region that holds it.
  let areas: [(area: Area, region: String, bodyView: View)]
  /// What each cell holds when all its dots are alike: most of a large figure, drawn without a look at its dots.
  let fillings: [Filling]
  /// The cells in which nobody must press, or only by the rule of a page; empty where they are not asked for.
  let dangerCells: [DangerCell]
  let figure: Figure
  /// The shapes of the pain of every point.
  let patterns: PatternShelf
  private let middles: [Stop: (column: Int, row: Int)]

  /// A cell of a danger, with the stricter rule where two meet in it.
  struct DangerCell: Sendable {
    let column: Int
    let row: Int
    let rule: SelfPressing
  }

  /// What the dots of a cell have in common.
  enum Filling: Sendable, Hashable {
    case empty, mixed
    case even(owner: UInt8, shade: Shade)
  }

  /// Makes the figure of a view ready for a rectangle of cells, with as many dots a cell as the glyphs show;
  /// `window` is the part of the page to show, nil for the whole body; `dangers` are made ready where they are shown.
  public init(
    _ view: View, in atlas: Atlas, window: Bounds? = nil, columns: Int, rows: Int, glyphs: Glyphs = .quadrant,
    dangers: Bool = false
  ) {
    self.view = view
    let figure = atlas.figure(view)
    self.figure = figure
    patterns = atlas.patterns
    let page = window ?? figure.bounds
    let projection = Projection(
      fitting: glyphs == .ascii ? page.withMargin(rows: rows) : page, columns: columns, rows: rows,
      snapped: figure.isMirrored, ends: figure.ends)
    raster = Raster(figure, projection, dotRows: glyphs.dotRows)
    relief = Relief(figure, raster)
    art = glyphs == .ascii ? LineArt(figure, projection) : nil
    tones = glyphs == .ascii ? Tones(relief, raster) : nil
    areas = raster.areaIDs.compactMap { id in
      guard let area = atlas.area(id), let region = atlas.region(ofArea: id) else { return nil }
      return (area, region.id, atlas.views(ofArea: area.id).first ?? .front)
    }
    dangerCells = dangers ? Self.dangerCells(atlas.dangers, figure, raster) : []
    fillings = Self.fillings(raster, relief)
    middles = Self.middles(view, figure, raster, areas.map(\.region))
  }

  /// For each region and side the cell nearest to the middle of all its cells.
  private static func middles(
    _ view: View, _ figure: Figure, _ raster: Raster, _ regions: [String]
  ) -> [Stop: (column: Int, row: Int)] {
    /// The cells of a region on a side: where they are on the mean, and the one nearest to that.
    struct Extent {
      var columns = 0
      var rows = 0
      var count = 0
      var nearest: (column: Int, row: Int, distance: Double)?
    }
    let (names, size) = (regions.uniqued(), raster.projection)
    let slots = regions.map { names.firstIndex(of: $0) ?? 0 }
    var extents = [Extent](repeating: Extent(), count: names.count * 2)
    /// The slot of each cell's region and side; -1 outside the body.
    var slot = [Int](repeating: -1, count: size.columns * size.rows)
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        guard let (owner, dot) = raster.owner(column: column, row: row), Int(owner) < slots.count else { continue }
        let number = slots[Int(owner)] * 2 + (raster.isRightOfMidline(dotColumn: dot) ? 1 : 0)
        slot[row * size.columns + column] = number
        extents[number].columns += column
        extents[number].rows += row
        extents[number].count += 1
      }
    }
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let number = slot[row * size.columns + column]
        guard number >= 0 else { continue }
        let extent = extents[number]
        let dx = Double(column) - Double(extent.columns) / Double(extent.count)
        let dy = 2 * (Double(row) - Double(extent.rows) / Double(extent.count))
        let distance = dx * dx + dy * dy
        if distance < extent.nearest?.distance ?? .infinity { extents[number].nearest = (column, row, distance) }
      }
    }
    var found: [Stop: (column: Int, row: Int)] = [:]
    for (number, extent) in extents.enumerated() {
      guard let nearest = extent.nearest else { continue }
      let side = figure.side(atX: number % 2 == 1 ? 1 : -1)
      found[Stop(view: view.bodyView ?? view, region: names[number / 2], side: side)] = (nearest.column, nearest.row)
    }
    return found
  }

  private static func fillings(_ raster: Raster, _ relief: Relief) -> [Filling] {
    let size = raster.projection
    return (0..<size.columns * size.rows).map { cell in
      let dots = raster.dots(column: cell % size.columns, row: cell / size.columns)
      let owner = raster.owners[dots[0]]
      let shade = relief.shades[dots[0]]
      for dot in dots where raster.owners[dot] != owner { return .mixed }
      if owner == Raster.nobody { return .empty }
      for dot in dots where relief.shades[dot] != shade { return .mixed }
      return .even(owner: owner, shade: shade)
    }
  }

  /// The cells that a shape of danger covers by half, and of each shape the cell in its middle.
  private static func dangerCells(_ dangers: [Danger], _ figure: Figure, _ raster: Raster) -> [DangerCell] {
    let shapes = { (rule: SelfPressing) in
      let ids = Set(dangers.filter { $0.rule == rule }.map(\.shapeID))
      return figure.dangers.filter { ids.contains($0.id) }
    }
    let never = cells(under: shapes(.never), figure, raster)
    let byRule = cells(under: shapes(.care), figure, raster).subtracting(never)
    let columns = raster.projection.columns
    return [(never, SelfPressing.never), (byRule, .care)].flatMap { cells, rule in
      cells.sorted().map { DangerCell(column: $0 % columns, row: $0 / columns, rule: rule) }
    }
  }

  /// The numbers of the cells that some shapes cover by half or stand in the middle of.
  private static func cells(under shapes: [Shape], _ figure: Figure, _ raster: Raster) -> Set<Int> {
    var covered = [Bool](repeating: false, count: raster.owners.count)
    let projection = raster.projection
    var cells: Set<Int> = []
    for shape in shapes {
      raster.forEachDot(in: shape) { covered[$0] = true }
      let anchor = shape.anchor()
      for sign in figure.isMirrored ? [1.0, -1.0] : [1.0] {
        let place = projection.cell(of: Position(x: anchor.x * sign, y: anchor.y))
        let (column, row) = (Int(place.column.rounded(.down)), Int(place.row.rounded(.down)))
        guard (0..<projection.columns).contains(column), (0..<projection.rows).contains(row) else { continue }
        cells.insert(row * projection.columns + column)
      }
    }
    for cell in 0..<projection.columns * projection.rows {
      let dots = raster.dots(column: cell % projection.columns, row: cell / projection.columns)
      if dots.count(where: { covered[$0] }) * 2 >= dots.count { cells.insert(cell) }
    }
    return cells
  }

  var columns: Int { raster.projection.columns }
  var rows: Int { raster.projection.rows }

  /// The region under a cell and its area, or those under a neighbour of it: thin limbs allow a cell of tolerance.
  func target(column: Int, row: Int) -> (stop: Stop, area: String)? {
    let nearby = [(0, 0), (-1, 0), (1, 0), (0, -1), (0, 1)]
    for (dx, dy) in nearby {
      guard let (owner, dot) = raster.owner(column: column + dx, row: row + dy), Int(owner) < areas.count else {
        continue
      }
      let area = areas[Int(owner)]
      // The cursor walks on the whole body: a click on another view leads to the one that shows the region.
      return (Stop(view: view.bodyView ?? area.bodyView, region: area.region, side: side(ofDot: dot)), area.area.id)
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
    // From near, the region may lie outside the picture.
    return largest.flatMap { cell(ofArea: $0.id, side: stop.side) }
  }

  /// The cell in the middle of an area; nil where the view does not show it or it lies outside the picture.
  func cell(ofArea id: String, side: Side) -> (column: Int, row: Int)? {
    guard let place = figure.area(id).map({ cell(of: $0.anchor(), side: side) }) else { return nil }
    return (0..<columns).contains(place.column) && (0..<rows).contains(place.row) ? place : nil
  }

  private func side(ofDot column: Int) -> Side {
    figure.side(atX: raster.isRightOfMidline(dotColumn: column) ? 1 : -1)
  }
}

extension Bounds {
  /// With a little room above and below, so that the strokes of line art run through the middle of the first and
  /// the last row and not along their edges.
  fileprivate func withMargin(rows: Int) -> Bounds {
    let margin = height / Double(max(4, rows)) * 0.42
    return Bounds(minX: minX, minY: minY - margin, maxX: maxX, maxY: maxY + margin)
  }
}
