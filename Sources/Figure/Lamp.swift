/// One lamp from above on the left, and the body that it shines on: round, with every muscle swelling on it by half its
/// breadth, dark in the furrows between them.
struct Lamp {
  private let surface: Surface
  private let heights: [Float]
  /// How much of a drawn line runs through each place, from 0 to 1.
  private let ink: [Float]
  private let tendons: [Bool]
  /// Across the fibres of each label: its unit of length there, or nothing where they are not drawn.
  private let fibres: [(x: Float, y: Float)]
  private let depth: Float
  private let furrow: Float
  private let gain: Float
  private let fibreDepth: Float
  private let rises: [Float]

  /// The direction of the lamp, and the one between it and the eye.
  private static let lamp = unit(-0.42, -0.55, 0.72)
  private static let glance = unit(lamp.x, lamp.y, lamp.z + 1)
  /// How high bone and skin lie against a muscle.
  private static let bareRise: Float = 0.35

  init(_ figure: Figure, _ surface: Surface) {
    self.surface = surface
    let dot = Float(surface.grid.projection.scale / 2)
    rises = (0..<Surface.labelCount).map { $0 < 2 ? Self.bareRise : surface.muscle($0)?.rise ?? 1 }
    heights = Self.heights(Swell(figure), surface, rises, dot)
    ink = Self.ink(figure, surface.grid, dot)
    tendons = Self.tendons(surface)
    furrow = 1 / max(1.1, dot * 0.55)
    depth = 0.55
    // Means of light and furrow come out dark where a dot covers both.
    gain = 1 + 0.22 * max(0, min(1, (dot - 4) / 8))
    fibreDepth = 0.13 * max(0, min(1, (3.2 - dot) / 1.5))
    let period = 1 / max(2.2, dot * 2.6)
    let hasFibres = fibreDepth > 0
    fibres = (0..<Surface.labelCount).map { label in
      guard hasFibres, let across = surface.muscle(label)?.acrossFibres else { return (0, 0) }
      return (Float(across.x) * period * (surface.isMirrored(label) ? -1 : 1), Float(across.y) * period)
    }
  }

  private static func unit(_ x: Float, _ y: Float, _ z: Float) -> (x: Float, y: Float, z: Float) {
    let length = (x * x + y * y + z * z).squareRoot()
    return (x / length, y / length, z / length)
  }

  /// The shades of the dots of a raster, each of them four places of the grid; the darkest outside the body.
  func shades(of raster: Raster) -> [Shade] {
    let (width, height) = (surface.grid.width, surface.grid.height)
    let (unitX, unitY) = (Float(surface.grid.dotWidth), Float(surface.grid.dotHeight))
    let (lamp, glance) = (Self.lamp, Self.glance)
    let (lits, bells, steps) = (Curves.lits, Curves.bells, Curves.steps)
    let scale = Float(Curves.count - 1)
    var shades = [Shade](repeating: Shade(light: 0), count: raster.owners.count)
    surface.labels.withUnsafeBufferPointer { labels in
      heights.withUnsafeBufferPointer { heights in
        /// The slope between two neighbours, and whether the outline of the body lies there, where the slope goes on.
        func slope(_ place: Int, _ step: Int, _ hasBefore: Bool, _ hasAfter: Bool, _ unit: Float) -> (Float, Bool) {
          let before = hasBefore && labels[place - step] != Surface.outside
          let after = hasAfter && labels[place + step] != Surface.outside
          let isEdge = hasBefore && !before || hasAfter && !after
          if before && after { return ((heights[place + step] - heights[place - step]) / (2 * unit), isEdge) }
          if before {
            let falls = (heights[place] - heights[place - step]) / unit
            return (hasAfter ? min(-0.8, falls) : falls, isEdge)
          }
          guard after else { return (0, isEdge) }
          let rises = (heights[place + step] - heights[place]) / unit
          return (hasBefore ? max(0.8, rises) : rises, isEdge)
        }
        /// How light a place of the body is, from 0 to 1.
        func light(_ x: Int, _ y: Int) -> Float {
          let place = y * width + x
          let label = Int(labels[place])
          let (gx, isLeftOrRight) = slope(place, 1, x > 0, x < width - 1, unitX)
          let (gy, isAboveOrBelow) = slope(place, width, y > 0, y < height - 1, unitY)
          let rim: Float = isLeftOrRight || isAboveOrBelow ? 0.8 : 0
          let n = 1 / (1 + gx * gx + gy * gy).squareRoot()
          let facing = (lamp.z - gx * lamp.x - gy * lamp.y) * n * 0.62 + 0.38
          let mirrored = max(0, (glance.z - gx * glance.x - gy * glance.y) * n)
          let (g2, g4) = (mirrored * mirrored, mirrored * mirrored * mirrored * mirrored)
          let g16 = g4 * g4 * g4 * g4
          let far = surface.depths[place] * furrow
          let bell = bells[min(Curves.count - 1, Int(min(8, far * far) * 256))]
          let edge = bell * (label == 1 ? 0.7 : max(0.3, rises[label]))
          var light = 0.92 * lits[Int(max(0, min(1, facing)) * scale)] + 0.16 * g16 * g4 * g2
          light *= (1 - depth * edge * (1 - rim)) * (1 - 0.25 * rim) * gain * (1 - ink[place])
          if fibreDepth > 0, label > 1, !tendons[place] {
            let across = Float(x) * unitX * fibres[label].x + Float(y) * unitY * fibres[label].y
            light *= 1 + fibreDepth * (1 - edge) * Curves.strands(across)
          }
          return light
        }
        for dot in shades.indices where raster.owners[dot] != Raster.nobody {
          let (x, y) = (dot % raster.width * 2, dot / raster.width * 2)
          var (sum, bare, count): (Float, Int, Int) = (0, 0, 0)
          for place in 0..<4 {
            let (column, row) = (x + place & 1, y + place >> 1)
            let label = labels[row * width + column]
            guard label != Surface.outside else { continue }
            sum += light(column, row)
            bare += label == Surface.bare || tendons[row * width + column] ? 1 : 0
            count += 1
          }
          // The outline may leave a dot that an area gives to the body.
          guard count > 0 else {
            shades[dot] = Shade(light: 4)
            continue
          }
          let mean = max(0, min(1, sum / Float(count)))
          shades[dot] = Shade(light: Int(steps[Int(mean * scale)]), isBare: bare * 2 > count)
        }
      }
    }
    return shades
  }

  /// The height of each place in figure units.
  private static func heights(_ body: Swell, _ surface: Surface, _ rises: [Float], _ dot: Float) -> [Float] {
    let grid = surface.grid
    let (width, height) = (grid.width, grid.height)
    let soft = max(0.6, dot * 0.35)
    var field = body.heights(on: grid, where: surface.labels)
    let table = Curves.rises
    field.withUnsafeMutableBufferPointer { field in
      for place in 0..<width * height where surface.labels[place] != Surface.outside {
        let label = Int(surface.labels[place])
        let (depth, reach) = (surface.depths[place], surface.reaches[label])
        let circle = (max(0, depth * (2 * reach - depth)) + soft * soft).squareRoot() - soft
        field[place] = 0.55 * field[place] + rises[label] * table[min(Curves.count - 1, Int(circle * 20))]
      }
    }
    smooth(&field, surface.labels, width, height)
    return field
  }

  /// Takes the steps of the grid out of the heights, each way once.
  private static func smooth(_ field: inout [Float], _ labels: [UInt8], _ width: Int, _ height: Int) {
    var other = field
    labels.withUnsafeBufferPointer { labels in
      field.withUnsafeMutableBufferPointer { field in
        other.withUnsafeMutableBufferPointer { other in
          for y in 0..<height {
            for x in 0..<width where labels[y * width + x] != Surface.outside {
              let place = y * width + x
              let a = x > 0 && labels[place - 1] != Surface.outside ? field[place - 1] : field[place]
              let b = x < width - 1 && labels[place + 1] != Surface.outside ? field[place + 1] : field[place]
              other[place] = (a + 2 * field[place] + b) / 4
            }
          }
          for y in 0..<height {
            for x in 0..<width where labels[y * width + x] != Surface.outside {
              let place = y * width + x
              let a = y > 0 && labels[place - width] != Surface.outside ? other[place - width] : other[place]
              let b =
                y < height - 1 && labels[place + width] != Surface.outside ? other[place + width] : other[place]
              field[place] = (a + 2 * other[place] + b) / 4
            }
          }
        }
      }
    }
  }

  /// The engraved lines, about a dot wide, fainter where a dot is much wider than they are.
  private static func ink(_ figure: Figure, _ grid: DotGrid, _ dot: Float) -> [Float] {
    var ink = [Float](repeating: 0, count: grid.width * grid.height)
    let own: Float = figure.view.plate.isFine ? 0.6 : 1.2
    let strength = 0.68 * Glow.root(own / max(own, 0.8 * dot))
    figure.trace(grid) { column, row in
      let (x, y) = (column - 0.5, row - 0.5)
      let (i, j) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
      for corner in 0..<4 {
        let (dx, dy) = (corner & 1, corner >> 1)
        guard (0..<grid.width).contains(i + dx), (0..<grid.height).contains(j + dy) else { continue }
        let near = (1 - abs(x - Double(i + dx))) * (1 - abs(y - Double(j + dy)))
        let place = (j + dy) * grid.width + i + dx
        ink[place] = max(ink[place], strength * min(1, Float(near) * 2))
      }
    }
    return ink
  }

  /// Where a muscle has run thin: further from its thick part than that is deep.
  private static func tendons(_ surface: Surface) -> [Bool] {
    let labels = surface.labels
    let limits = (0..<Surface.labelCount).map { label -> Float in
      guard let muscle = surface.muscle(label), !muscle.isBroad else { return .infinity }
      return 0.75 * surface.reaches[label] + Float(max(surface.grid.dotWidth, surface.grid.dotHeight))
    }
    var away = [Float](repeating: 1e6, count: labels.count)
    for place in labels.indices where labels[place] > Surface.bare {
      if surface.depths[place] > 0.42 * surface.reaches[Int(labels[place])] { away[place] = 0 }
    }
    Surface.sweep(&away, labels, surface.grid) { value, isSame, step in isSame ? value + step : .infinity }
    var tendons = [Bool](repeating: false, count: labels.count)
    for place in labels.indices where labels[place] > Surface.bare {
      tendons[place] = away[place] > limits[Int(labels[place])]
    }
    return tendons
  }
}

private enum Glow {
  /// About the third root of a share, without a table: lines do not vanish as fast as they grow thin.
  static func root(_ share: Float) -> Float { share.squareRoot() * 0.7 + share * 0.3 }
}
