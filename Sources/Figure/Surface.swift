/// What lies under the skin at each place of a fine grid, and how far it is to the border of its neighbours.
///
/// Around the grid lies a frame of one place, so that every place has eight neighbours; there the body goes on as it is
/// beside it.
struct Surface {
  static let outside: UInt8 = 0
  static let bare: UInt8 = 1
  /// How many labels there can be.
  static let labelCount = 256

  let grid: DotGrid
  /// From a place to the one below it.
  let stride: Int
  /// What lies at each place: nothing, the bare body, or the uppermost muscle; the two sides of the body differ.
  let labels: [UInt8]
  /// The distance in figure units from each place to the nearest one of another label.
  let depths: [Float]
  /// The greatest depth of each label: half the breadth of its muscle.
  let reaches: [Float]
  /// For each row of the grid the places from the first one of the body to the last.
  let spans: [Range<Int>]
  /// The muscle of each label.
  private let muscles: [Shape]

  init(_ figure: Figure, _ grid: DotGrid) {
    self.grid = grid
    stride = grid.width + 2
    muscles = Array(figure.surface.prefix((Self.labelCount - 2) / 2))
    labels = Self.labels(figure, muscles, grid)
    spans = Self.spans(labels, grid)
    var reaches = [Float](repeating: 0, count: Self.labelCount)
    var depths = [Float](repeating: 1e6, count: labels.count)
    Self.sweep(&depths, labels, spans, grid, border: 0.5)
    for span in spans {
      for place in span {
        let label = Int(labels[place])
        if label == 0 { depths[place] = 0 } else if depths[place] > reaches[label] { reaches[label] = depths[place] }
      }
    }
    self.depths = depths
    self.reaches = reaches
  }

  /// The number of the place in a column and row of the grid.
  func place(_ column: Int, _ row: Int) -> Int { (row + 1) * stride + column + 1 }

  /// The muscle of a label; nil for the bare body.
  func muscle(_ label: Int) -> Shape? { label < 2 || label / 2 > muscles.count ? nil : muscles[label / 2 - 1] }

  /// Whether a label is that of the left half of the page.
  func isMirrored(_ label: Int) -> Bool { label > 1 && label % 2 == 1 }

  /// The same label for both sides of the body.
  static func unsided(_ label: UInt8) -> UInt8 { label < 2 ? label : label & ~1 }

  private static func labels(_ figure: Figure, _ muscles: [Shape], _ grid: DotGrid) -> [UInt8] {
    let (width, height, stride) = (grid.width, grid.height, grid.width + 2)
    var labels = [UInt8](repeating: outside, count: stride * (height + 2))
    labels.withUnsafeMutableBufferPointer { labels in
      grid.forEachRun(in: figure.silhouette) { row, first, last in
        let begin = (row + 1) * stride + 1
        for place in begin + first...begin + last { labels[place] = bare }
      }
      for (index, muscle) in muscles.enumerated() {
        let label = UInt8(index + 1) * 2
        grid.forEachRun(in: muscle) { row, first, last in
          let begin = (row + 1) * stride + 1
          for place in begin + first...begin + last where labels[place] != outside { labels[place] = label }
        }
      }
      if grid.isMirrored {
        let middle = (0..<width).first(where: grid.isRightOfMidline) ?? width
        for row in 0..<height {
          let begin = (row + 1) * stride + 1
          for place in begin..<begin + middle where labels[place] > bare { labels[place] += 1 }
        }
      }
      extend(labels, stride, height)
    }
    return labels
  }

  /// Fills the frame around a grid with what lies beside it.
  static func extend<Value>(_ values: UnsafeMutableBufferPointer<Value>, _ stride: Int, _ height: Int) {
    guard height > 0, stride > 2 else { return }
    for row in 1...height {
      values[row * stride] = values[row * stride + 1]
      values[row * stride + stride - 1] = values[row * stride + stride - 2]
    }
    for column in 0..<stride {
      values[column] = values[stride + column]
      values[(height + 1) * stride + column] = values[height * stride + column]
    }
  }

  private static func spans(_ labels: [UInt8], _ grid: DotGrid) -> [Range<Int>] {
    let stride = grid.width + 2
    return (0..<grid.height).map { row in
      let begin = (row + 1) * stride + 1
      var (first, end) = (begin, begin + grid.width)
      while first < end, labels[first] == outside { first += 1 }
      while end > first, labels[end - 1] == outside { end -= 1 }
      return first..<end
    }
  }

  /// Sweeps twice over the body: each place takes the least that its eight neighbours pass on, of the same label their
  /// own value and the step from there, over a border a share of the step.
  static func sweep(
    _ values: inout [Float], _ labels: [UInt8], _ spans: [Range<Int>], _ grid: DotGrid, border: Float
  ) {
    let stride = grid.width + 2
    let across = Float(grid.dotWidth)
    let down = Float(grid.dotHeight)
    let diagonal = (across * across + down * down).squareRoot()
    let (acrossBorder, downBorder, diagonalBorder) = (across * border, down * border, diagonal * border)
    values.withUnsafeMutableBufferPointer { values in
      labels.withUnsafeBufferPointer { labels in
        @inline(__always) func sweep(_ place: Int, _ way: Int) {
          let label = labels[place]
          guard label != outside else { return }
          let (straight, one, other) = (
            place &+ way &* stride, place &+ way &* (stride &+ 1), place &+ way &* (stride &- 1)
          )
          let before = place &+ way
          var value = values[place]
          let a = labels[straight] == label ? values[straight] + down : downBorder
          let b = labels[one] == label ? values[one] + diagonal : diagonalBorder
          let c = labels[other] == label ? values[other] + diagonal : diagonalBorder
          let d = labels[before] == label ? values[before] + across : acrossBorder
          if a < value { value = a }
          if b < value { value = b }
          if c < value { value = c }
          if d < value { value = d }
          values[place] = value
        }
        for span in spans {
          var place = span.lowerBound
          while place < span.upperBound {
            sweep(place, -1)
            place &+= 1
          }
        }
        for span in spans.reversed() {
          var place = span.upperBound
          while place > span.lowerBound {
            place &-= 1
            sweep(place, 1)
          }
        }
      }
    }
  }
}
