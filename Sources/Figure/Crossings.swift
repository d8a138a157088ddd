/// Where the edges of a shape cross the middles of the rows of a grid: between the first crossing of a row and the second
/// one lies the shape, and so on.
struct Crossings {
  /// The crossings of each row in their order, one row after the other, in figure units.
  private var places: [Double]
  /// Where the crossings of each row begin, and after them where the last ones end.
  private var starts: [Int]

  /// The crossings with `rows` rows that are `step` high, the middle of the first one at `first`.
  init(_ shape: Shape, rows: Int, first: Double, step: Double) {
    var found: [(row: Int, x: Double)] = []
    starts = [Int](repeating: 0, count: rows + 1)
    found.reserveCapacity(rows * 2)
    for ring in shape.rings {
      var previous = ring[ring.count - 1]
      for corner in ring {
        let (low, high) = corner.y < previous.y ? (corner.y, previous.y) : (previous.y, corner.y)
        // Where rounding may mislead, one row earlier is looked at too.
        var row = max(0, Int(((low - first) / step).rounded(.down)))
        while row < rows, first + Double(row) * step < low { row += 1 }
        while row < rows {
          let y = first + Double(row) * step
          guard y < high else { break }
          found.append((row, corner.x + (y - corner.y) / (previous.y - corner.y) * (previous.x - corner.x)))
          starts[row + 1] += 1
          row += 1
        }
        previous = corner
      }
    }
    for row in 0..<rows { starts[row + 1] += starts[row] }
    places = [Double](repeating: 0, count: found.count)
    var filled = [Int](repeating: 0, count: rows)
    for (row, x) in found {
      // There are two or four in a row: each is put where it belongs.
      var place = starts[row] + filled[row]
      while place > starts[row], places[place - 1] > x {
        places[place] = places[place - 1]
        place -= 1
      }
      places[place] = x
      filled[row] += 1
    }
  }

  /// Calls `visit` with each stretch of the shape: its row, and from where to where it reaches.
  @inline(__always) func forEachStretch(_ visit: (_ row: Int, _ near: Double, _ far: Double) -> Void) {
    for row in 0..<starts.count - 1 {
      var place = starts[row]
      while place + 1 < starts[row + 1] {
        visit(row, places[place], places[place + 1])
        place += 2
      }
    }
  }
}
