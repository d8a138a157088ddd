extension Raster {
  /// Ties parts that lie one dot off the body back to it, such as a thumb whose web is thinner than a dot.
  ///
  /// A gap between two pieces is given to the smaller one. Parts that are wider apart, as two hands in a window of a
  /// close-up are, stay as they are.
  static func joinPieces(of owners: inout [UInt8], width: Int) {
    let pieces = Pieces(owners, width: width)
    guard pieces.sizes.count > 1 else { return }
    let last = width - 1
    // Straight across a gap where that will do; else askew, so that no more dots than needed are filled. All gaps
    // of a kind are filled at once: the two halves of the body stay alike.
    let straight = [(-1, 0, 1, 0), (0, -1, 0, 1)]
    let askew = [(-1, 0, 1, 1), (-1, 0, 1, -1), (1, 0, -1, 1), (1, 0, -1, -1)]
    var joined: Set<Int> = []
    for ways in [straight, askew] {
      let isJoined = joined
      for dot in pieces.piece.indices where pieces.isBeside(dot, width: width) && (1..<last).contains(dot % width) {
        for (x, y, otherX, otherY) in ways {
          let (one, other) = (dot + y * width + x, dot + otherY * width + otherX)
          guard owners.indices.contains(one), owners.indices.contains(other) else { continue }
          let (first, second) = (pieces.piece[one], pieces.piece[other])
          guard first >= 0, second >= 0, first != second else { continue }
          let small = pieces.sizes[first] < pieces.sizes[second] ? (first, one) : (second, other)
          guard !isJoined.contains(small.0) else { continue }
          joined.insert(small.0)
          owners[dot] = owners[small.1]
        }
      }
    }
  }
}

/// The parts of a raster that hang together, by the eight neighbours of a dot.
private struct Pieces {
  /// The number of the piece of each dot; −1 outside the body.
  private(set) var piece: [Int]
  /// Dots in each piece.
  private(set) var sizes: [Int] = []

  /// Whether a dot is off the body and has the body beside, above or below it; most have not, and are done with.
  func isBeside(_ dot: Int, width: Int) -> Bool {
    guard piece[dot] < 0 else { return false }
    if dot > 0, piece[dot - 1] >= 0 { return true }
    if dot + 1 < piece.count, piece[dot + 1] >= 0 { return true }
    if dot >= width, piece[dot - width] >= 0 { return true }
    return dot + width < piece.count && piece[dot + width] >= 0
  }

  init(_ owners: [UInt8], width: Int) {
    piece = Array(repeating: -1, count: owners.count)
    var open: [Int] = []
    for start in owners.indices where owners[start] != Raster.nobody && piece[start] < 0 {
      let number = sizes.count
      var size = 0
      piece[start] = number
      open.append(start)
      while let dot = open.popLast() {
        size += 1
        let column = dot % width
        let columns = max(0, column - 1)...min(width - 1, column + 1)
        for row in stride(from: dot - column - width, through: dot - column + width, by: width)
        where row >= 0 && row < owners.count {
          for next in row + columns.lowerBound...row + columns.upperBound
          where owners[next] != Raster.nobody && piece[next] < 0 {
            piece[next] = number
            open.append(next)
          }
        }
      }
      sizes.append(size)
    }
  }
}
