/// How high the body stands at each place of a surface, in figure units: round, with every muscle swelling on it by half
/// its breadth.
struct Heights {
  /// How high bone and skin lie against a muscle.
  private static let bareRise: Float = 0.35

  /// The heights, place by place; what lies outside the body has none that means anything.
  let values: [Float]
  /// How high each label lies, from 0 to 1.
  let rises: [Float]

  init(_ figure: Figure, _ surface: Surface) {
    let rises = (0..<Surface.labelCount).map { $0 < 2 ? Self.bareRise : surface.muscle($0)?.rise ?? 1 }
    self.rises = rises
    let soft = max(0.6, Float(surface.grid.projection.scale / 2) * 0.35)
    let (stride, height) = (surface.stride, surface.grid.height)
    var values = [Float](repeating: 0, count: surface.labels.count)
    var other = values
    let table = Curves.rises
    let (labels, depths, reaches) = (surface.labels, surface.depths, surface.reaches)
    values.withUnsafeMutableBufferPointer { values in
      other.withUnsafeMutableBufferPointer { other in
        figure.swell.write(on: surface, into: values)
        for span in surface.spans {
          for place in span {
            let label = Int(labels[place])
            let square = depths[place] * (2 * reaches[label] - depths[place])
            let circle = (max(0, square) + soft * soft).squareRoot() - soft
            values[place] = 0.55 * values[place] + rises[label] * table[min(Curves.count - 1, Int(circle * 20))]
          }
        }
        Surface.extend(values, stride, height)
        Self.smooth(values, into: other, labels, surface.spans, step: 1)
        Surface.extend(other, stride, height)
        Self.smooth(other, into: values, labels, surface.spans, step: stride)
        Self.extrapolate(values, stride, height)
      }
    }
    self.values = values
  }

  /// Takes the steps of the grid out of the heights, one way.
  private static func smooth(
    _ from: UnsafeMutableBufferPointer<Float>, into other: UnsafeMutableBufferPointer<Float>,
    _ labels: [UInt8], _ spans: [Range<Int>], step: Int
  ) {
    for span in spans {
      for place in span {
        let here = from[place]
        let before = labels[place &- step] != Surface.outside ? from[place &- step] : here
        let after = labels[place &+ step] != Surface.outside ? from[place &+ step] : here
        other[place] = (before + 2 * here + after) * 0.25
      }
    }
  }

  /// Lets the slopes at the edges of the grid go on in the frame.
  private static func extrapolate(_ values: UnsafeMutableBufferPointer<Float>, _ stride: Int, _ height: Int) {
    guard height > 1, stride > 3 else { return }
    for row in 1...height {
      let (first, last) = (row * stride + 1, row * stride + stride - 2)
      values[first - 1] = 2 * values[first] - values[first + 1]
      values[last + 1] = 2 * values[last] - values[last - 1]
    }
    for column in 1..<stride - 1 {
      let (first, last) = (stride + column, height * stride + column)
      values[first - stride] = 2 * values[first] - values[first + stride]
      values[last + stride] = 2 * values[last] - values[last - stride]
    }
  }
}
