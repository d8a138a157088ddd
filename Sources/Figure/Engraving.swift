/// The few lines that make a body where there is no colour: of all that could be drawn only what is much darker than what
/// lies around it, and runs on. Every border of every muscle is a net in which pain is lost.
public struct Engraving: Sendable {
  /// What a dot is.
  public enum Line: UInt8, Sendable {
    case none
    /// Part of a furrow or of a feature.
    case furrow
    /// Part of the rim of the body.
    case rim
  }

  /// The line of each dot, row by row.
  private let lines: [Line]

  /// No line at all.
  public init() { lines = [] }

  /// The lines of a relief on its raster; from near the rim is always one, from far where it is asked for, and no line is
  /// of less dots than the `shortest`.
  public init(
    _ relief: Relief, _ raster: Raster, withFurrows: Bool = true, withRim: Bool = false, shortest: Int = 6
  ) {
    let (width, height, isNear) = (raster.width, raster.height, relief.showsFurrows)
    // How light a dot may be at most, a share of the mean around it: larger dots are darker by themselves.
    let isFine = raster.projection.scale < 12
    let (part, whole) = isNear ? (3, 4) : isFine ? (7, 10) : (2, 3)
    var lines = [Line](repeating: .none, count: raster.owners.count)
    for row in 0..<height {
      for column in 0..<width {
        let dot = row * width + column
        guard raster.owners[dot] != Raster.nobody else { continue }
        let place = (column: column, row: row)
        if raster.isAtRim(place, reach: 1, withCorners: false) {
          if isNear ? relief.lines[dot] : withRim { lines[dot] = .rim }
          continue
        }
        guard withFurrows, isNear ? relief.lines[dot] : relief.shades[dot].light < 8,
          isNear || !raster.isAtRim(place, reach: 1, withCorners: true)
        else { continue }
        let (sum, count) = raster.light(of: relief, around: place, reach: 2)
        if relief.shades[dot].light * whole * count <= sum * part { lines[dot] = .furrow }
      }
    }
    Self.dropShort(&lines, raster, fewest: isNear ? shortest : isFine ? 5 : 4, joinsRim: isNear)
    self.lines = lines
  }

  /// The line of a dot.
  public subscript(dot: Int) -> Line { lines.isEmpty ? .none : lines[dot] }

  /// Forgets chains of too few dots: they are grain; a furrow may go on in the rim or not.
  private static func dropShort(_ lines: inout [Line], _ raster: Raster, fewest: Int, joinsRim: Bool) {
    var isSeen = [Bool](repeating: false, count: lines.count)
    var chain: [Int] = []
    for start in lines.indices where lines[start] != .none && !isSeen[start] {
      chain.removeAll(keepingCapacity: true)
      chain.append(start)
      isSeen[start] = true
      var next = 0
      while next < chain.count {
        let (column, row) = (chain[next] % raster.width, chain[next] / raster.width)
        next += 1
        raster.forEachNeighbour(column, row, reach: 1) { dot in
          guard lines[dot] != .none, !isSeen[dot], joinsRim || lines[dot] == lines[start] else { return }
          isSeen[dot] = true
          chain.append(dot)
        }
      }
      if chain.count < fewest { for dot in chain { lines[dot] = .none } }
    }
  }
}

extension Raster {
  /// Calls `visit` with every dot of a square around a dot, itself among them.
  @inline(__always)
  fileprivate func forEachNeighbour(_ column: Int, _ row: Int, reach: Int, _ visit: (_ dot: Int) -> Void) {
    for y in max(0, row - reach)...min(height - 1, row + reach) {
      for x in max(0, column - reach)...min(width - 1, column + reach) { visit(y * width + x) }
    }
  }

  /// Whether the body ends beside a dot; the edge of the picture is no end.
  fileprivate func isAtRim(_ place: (column: Int, row: Int), reach: Int, withCorners: Bool) -> Bool {
    var isAtRim = false
    forEachNeighbour(place.column, place.row, reach: reach) { dot in
      guard owners[dot] == Raster.nobody else { return }
      if withCorners || dot % width == place.column || dot / width == place.row { isAtRim = true }
    }
    return isAtRim
  }

  /// The light of the body around a dot, and of how many dots it is the sum.
  fileprivate func light(of relief: Relief, around place: (column: Int, row: Int), reach: Int) -> (sum: Int, count: Int)
  {
    var (sum, count) = (0, 0)
    forEachNeighbour(place.column, place.row, reach: reach) { dot in
      guard owners[dot] != Raster.nobody else { return }
      sum += relief.shades[dot].light
      count += 1
    }
    return (sum, count)
  }
}
