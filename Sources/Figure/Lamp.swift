/// One lamp from above on the left, and the body that it shines on, dark in the furrows between its muscles.
struct Lamp {
  private let surface: Surface
  private let heights: Heights
  /// How much of a drawn line runs through each place, from 0 to 1.
  private let ink: [Float]
  /// Where a muscle is tendon.
  private let tendons: [Bool]
  /// How narrow furrows are, a share of a figure unit.
  private let furrow: Float
  private let gain: Float
  /// The breadth of a dot.
  private let dot: Float
  /// Whether it is a head.
  private let isHead: Bool
  private let fibres: Fibres?

  /// The direction of the lamp, and the one between it and the eye.
  private static let lamp = unit(-0.42, -0.55, 0.72)
  private static let glance = unit(lamp.x, lamp.y, lamp.z + 1)

  init(_ figure: Figure, _ surface: Surface) {
    self.surface = surface
    let dot = Float(surface.grid.projection.scale / 2)
    self.dot = dot
    isHead = figure.view.plate.isInPlace
    heights = Heights(figure, surface)
    ink = Self.ink(figure, surface, dot)
    tendons = Tendons.places(surface)
    furrow = 1 / max(1.1, dot * 0.55)
    // Means of light and furrow come out dark where a dot covers both.
    gain = 1 + 0.22 * max(0, min(1, (dot - 4) / 8))
    fibres = Fibres(surface, dot, drawn: figure.fibres)
  }

  private static func unit(_ x: Float, _ y: Float, _ z: Float) -> (x: Float, y: Float, z: Float) {
    let length = (x * x + y * y + z * z).squareRoot()
    return (x / length, y / length, z / length)
  }

  /// The shades of the dots of a raster, each of them four places of the grid; the darkest outside the body. With them the
  /// light of those places, in a grid of twice as many columns and rows.
  func shades(of raster: Raster) -> (dots: [Shade], places: [UInt8]) {
    let (lights, labels, tendons) = (lights(), surface.labels, tendons)
    let (steps, owners) = (Curves.steps, raster.owners)
    let scale = Float(Curves.count - 1)
    var shades = [Shade](repeating: Shade(light: 0), count: owners.count)
    var places = [UInt8](repeating: 0, count: owners.count * 4)
    for row in 0..<raster.height {
      for column in 0..<raster.width where owners[row * raster.width + column] != Raster.nobody {
        var (sum, bare, count): (Float, Int, Int) = (0, 0, 0)
        for corner in 0..<4 {
          let place = surface.place(column * 2 + corner & 1, row * 2 + corner >> 1)
          guard labels[place] != Surface.outside else { continue }
          sum += lights[place]
          places[(row * 2 + corner >> 1) * raster.width * 2 + column * 2 + corner & 1] =
            UInt8(steps[Int(max(0, min(1, lights[place])) * scale)])
          bare += labels[place] == Surface.bare || tendons[place] ? 1 : 0
          count += 1
        }
        // The outline may leave a dot that an area gives to the body.
        let mean = count == 0 ? 0.31 : max(0, min(1, sum / Float(count)))
        shades[row * raster.width + column] = Shade(light: Int(steps[Int(mean * scale)]), isBare: bare * 2 > count)
      }
    }
    return (shades, places)
  }

  /// How light each place of the body is, from 0 to about 1.
  private func lights() -> [Float] {
    let (labels, depths, values, ink, tendons) = (surface.labels, surface.depths, heights.values, ink, tendons)
    let (stride, furrow, gain, fibres) = (surface.stride, furrow, gain, fibres)
    let (lamp, glance, lits, bells) = (Self.lamp, Self.glance, Curves.lits, Curves.bells)
    let (halfX, halfY) = (0.5 / Float(surface.grid.dotWidth), 0.5 / Float(surface.grid.dotHeight))
    let last = Curves.count - 1
    // A muscle of a face that is hardly broader than a dot would be all furrow, and its features lost in a smear.
    let rooms = surface.reaches.map { isHead ? min(1, max(0.25, $0 / (1.2 * dot))) : 1 }
    // How deep the furrow round each label is.
    let furrows = (0..<Surface.labelCount).map { $0 < 2 ? Float(0.7) : max(0.3, heights.rises[$0]) * rooms[$0] }
    let gains = (0..<Surface.labelCount).map { gain * ($0 < 2 ? 1 : surface.muscle($0)?.gleam ?? 1) }
    var lights = [Float](repeating: 0, count: labels.count)
    /// The slope on the way of a step, and whether the outline of the body lies there, where it falls away.
    @inline(__always) func slope(_ place: Int, _ step: Int, _ half: Float) -> (slope: Float, isEdge: Bool) {
      let before = labels[place &- step] != Surface.outside
      let after = labels[place &+ step] != Surface.outside
      if before && after { return ((values[place &+ step] - values[place &- step]) * half, false) }
      if before { return (min(-0.8, (values[place] - values[place &- step]) * 2 * half), true) }
      return (after ? max(0.8, (values[place &+ step] - values[place]) * 2 * half) : 0, true)
    }
    for span in surface.spans {
      for place in span {
        let label = Int(labels[place])
        guard label != 0 else { continue }
        let (gx, isLeftOrRight) = slope(place, 1, halfX)
        let (gy, isAboveOrBelow) = slope(place, stride, halfY)
        let n = 1 / (1 + gx * gx + gy * gy).squareRoot()
        let facing = (lamp.z - gx * lamp.x - gy * lamp.y) * n * 0.62 + 0.38
        let mirrored = max(0, (glance.z - gx * glance.x - gy * glance.y) * n)
        let g2 = mirrored * mirrored
        let g4 = g2 * g2
        let g16 = g4 * g4 * g4 * g4
        let far = depths[place] * furrow
        let edge = furrows[label] * bells[min(last, Int(min(8, far * far) * 256))]
        var light = 0.92 * lits[Int(max(0, min(1, facing)) * Float(last))] + 0.16 * g16 * g4 * g2
        // The rim is dark by itself.
        light *= isLeftOrRight || isAboveOrBelow ? (1 - 0.11 * edge) * 0.8 : 1 - 0.55 * edge
        if let fibres, label > 1, !tendons[place] { light *= 1 + (1 - edge) * fibres.light(at: place, label) }
        lights[place] = light * gains[label] * (1 - ink[place])
      }
    }
    return lights
  }

  /// The engraved lines, about a dot wide, fainter where a dot is much wider than they are.
  private static func ink(_ figure: Figure, _ surface: Surface, _ dot: Float) -> [Float] {
    var ink = [Float](repeating: 0, count: surface.labels.count)
    let own: Float = figure.view.plate.isFine ? 0.6 : 1.2
    let share = own / max(own, 0.8 * dot)
    // About the third root: lines do not vanish as fast as they grow thin.
    let strength = 0.68 * (share.squareRoot() * 0.7 + share * 0.3)
    figure.draw(figure.lines.filter(\.isEngraved), strength, surface, into: &ink)
    // On a whole body eyes of a few dots would be a pair of dark glasses.
    let depth: Float = figure.view.plate.isFine ? 0.58 : 0.5
    figure.carve(figure.features(at: surface.grid.projection.scale), depth, surface, into: &ink)
    // Strands are much thinner than a dot: they show only from near.
    let fineness = max(0, min(1, (2.4 - dot) / 1.4))
    if fineness > 0 { figure.draw(figure.fibres, 0.34 * fineness, surface, into: &ink) }
    return ink
  }
}

extension Figure {
  /// Draws lines about a dot wide into the ink of a surface, as strong as `strength` says.
  fileprivate func draw(_ lines: [Line], _ strength: Float, _ surface: Surface, into ink: inout [Float]) {
    let grid = surface.grid
    trace(lines, grid) { column, row in
      let (x, y) = (Float(column - 0.5), Float(row - 0.5))
      let (i, j) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
      for corner in 0..<4 {
        let (column, row) = (i + corner & 1, j + corner >> 1)
        guard column >= 0, row >= 0, column < grid.width, row < grid.height else { continue }
        let near = (1 - abs(x - Float(column))) * (1 - abs(y - Float(row)))
        let place = surface.place(column, row)
        ink[place] = max(ink[place], strength * min(1, near * 2))
      }
    }
  }

  /// Carves lines into the ink of a surface, whole dots of two by two places: from afar half a dot is a smear.
  fileprivate func carve(_ lines: [Line], _ strength: Float, _ surface: Surface, into ink: inout [Float]) {
    let grid = surface.grid
    trace(lines, grid) { column, row in
      let (x, y) = (Int(column.rounded(.down)), Int(row.rounded(.down)))
      guard x >= 0, y >= 0, x < grid.width, y < grid.height else { return }
      for corner in 0..<4 { ink[surface.place(x & ~1 + corner & 1, y & ~1 + corner >> 1)] = strength }
    }
  }
}
