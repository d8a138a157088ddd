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

extension Raster {
  /// Leaves out what the edge of a window cuts off all but a crumb of, such as the brim of an ear beside a shoulder: it
  /// says nothing, and looks like dirt on the screen.
  ///
  /// - Parameter margin: how many dots from the edge it may end.
  static func dropCrumbs(of owners: inout [UInt8], width: Int, margin: Int = 0) {
    let pieces = Pieces(owners, width: width, margin: margin)
    guard pieces.sizes.count > 1 else { return }
    let limit = pieces.sizes.reduce(0, +) / 150
    let isCrumb = zip(pieces.sizes, pieces.isAtEdge).map { size, isAtEdge in isAtEdge && size < limit }
    guard isCrumb.contains(true) else { return }
    for dot in owners.indices where pieces.piece[dot] >= 0 && isCrumb[pieces.piece[dot]] { owners[dot] = nobody }
  }
}

/// The parts of a raster that hang together, by the eight neighbours of a dot.
private struct Pieces {
  /// The number of the piece of each dot, −1 outside the body; nothing where there is one piece alone.
  private(set) var piece: [Int] = []
  /// Dots in each piece.
  private(set) var sizes: [Int] = []
  /// Whether each reaches an edge of the raster, or the margin of it.
  private(set) var isAtEdge: [Bool] = []

  /// Whether a dot is off the body and has the body beside, above or below it; most have not, and are done with.
  func isBeside(_ dot: Int, width: Int) -> Bool {
    guard piece[dot] < 0 else { return false }
    if dot > 0, piece[dot - 1] >= 0 { return true }
    if dot + 1 < piece.count, piece[dot + 1] >= 0 { return true }
    if dot >= width, piece[dot - width] >= 0 { return true }
    return dot + width < piece.count && piece[dot + width] >= 0
  }

  init(_ owners: [UInt8], width: Int, margin: Int = 0) {
    let runs = Runs(owners, width: width)
    var numbers: [Int: Int] = [:]
    for run in runs.all.indices {
      let root = runs.root(of: run)
      let number = numbers[root] ?? sizes.count
      if number == sizes.count {
        numbers[root] = number
        sizes.append(0)
        isAtEdge.append(false)
      }
      let dots = runs.all[run]
      sizes[number] += dots.count
      let (row, first) = dots.lowerBound.quotientAndRemainder(dividingBy: width)
      let isAtSide = first <= margin || first + dots.count >= width - margin
      if isAtSide || row <= margin || (row + 1 + margin) * width >= owners.count { isAtEdge[number] = true }
    }
    // Nearly always it is one, and nobody asks which.
    guard sizes.count > 1 else { return }
    piece = Array(repeating: -1, count: owners.count)
    for run in runs.all.indices {
      let number = numbers[runs.root(of: run)] ?? 0
      for dot in runs.all[run] { piece[dot] = number }
    }
  }
}

/// The stretches of body in the rows of a raster, and which of them hang together.
private struct Runs {
  /// The dots of each, row by row.
  private(set) var all: [Range<Int>] = []
  /// For each one that hangs together with it and was found before, or itself.
  private var parents: [Int] = []

  init(_ owners: [UInt8], width: Int) {
    var above = 0..<0
    for row in stride(from: 0, to: owners.count, by: max(1, width)) {
      let first = all.count
      var dot = row
      while dot < row + width {
        let begin = dot
        while dot < row + width, owners[dot] != Raster.nobody { dot += 1 }
        if dot > begin { add(begin..<dot, under: above, width: width) }
        dot += 1
      }
      above = first..<all.count
    }
  }

  /// The run that stands for all that hang together with one.
  func root(of run: Int) -> Int {
    var run = run
    while parents[run] != run { run = parents[run] }
    return run
  }

  private mutating func add(_ dots: Range<Int>, under above: Range<Int>, width: Int) {
    let run = all.count
    all.append(dots)
    parents.append(run)
    // Askew they hang together too.
    for other in above
    where all[other].lowerBound + width <= dots.upperBound && all[other].upperBound + width >= dots.lowerBound {
      let (one, two) = (root(of: run), root(of: other))
      parents[max(one, two)] = min(one, two)
    }
  }
}
