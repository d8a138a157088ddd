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
    fibres = (0..<Surface.labelCount).map { label in
      guard let across = surface.muscle(label)?.acrossFibres else { return (0, 0) }
      return (Float(across.x) * period * (surface.isMirrored(label) ? -1 : 1), Float(across.y) * period)
    }
  }

  private static func unit(_ x: Float, _ y: Float, _ z: Float) -> (x: Float, y: Float, z: Float) {
    let length = (x * x + y * y + z * z).squareRoot()
    return (x / length, y / length, z / length)
  }

  /// The shade of a square of places, four by their number; nil where all lie outside.
  func shade(_ places: InlineArray<4, Int>) -> Shade? {
    var light: Float = 0
    var bare = 0
    var count = 0
    for index in places.indices where surface.labels[places[index]] != Surface.outside {
      light += self.light(places[index])
      if surface.labels[places[index]] == Surface.bare || tendons[places[index]] { bare += 1 }
      count += 1
    }
    guard count > 0 else { return nil }
    return Shade(light: Curves.step(light / Float(count)), isBare: bare * 2 > count)
  }

  /// How light a place of the body is, from 0 to 1.
  private func light(_ place: Int) -> Float {
    let (width, height) = (surface.grid.width, surface.grid.height)
    let (x, y) = (place % width, place / width)
    let label = Int(surface.labels[place])
    let here = heights[place]
    var rim: Float = 0
    func slope(_ before: Int?, _ after: Int?, _ unit: Float) -> Float {
      let a = before.flatMap { surface.labels[$0] == Surface.outside ? nil : heights[$0] }
      let b = after.flatMap { surface.labels[$0] == Surface.outside ? nil : heights[$0] }
      if before != nil && a == nil || after != nil && b == nil { rim = 0.8 }
      switch (a, b) {
      case (let a?, let b?): return (b - a) / (2 * unit)
      case (let a?, nil): return after == nil ? (here - a) / unit : min(-0.8, (here - a) / unit)
      case (nil, let b?): return before == nil ? (b - here) / unit : max(0.8, (b - here) / unit)
      case (nil, nil): return 0
      }
    }
    let gx = slope(x > 0 ? place - 1 : nil, x < width - 1 ? place + 1 : nil, Float(surface.grid.dotWidth))
    let gy = slope(
      y > 0 ? place - width : nil, y < height - 1 ? place + width : nil, Float(surface.grid.dotHeight))
    let n = 1 / (1 + gx * gx + gy * gy).squareRoot()
    let facing = (Self.lamp.z - gx * Self.lamp.x - gy * Self.lamp.y) * n
    let mirrored = max(0, (Self.glance.z - gx * Self.glance.x - gy * Self.glance.y) * n)
    let (g2, g4) = (mirrored * mirrored, mirrored * mirrored * mirrored * mirrored)
    let shine = g4 * g4 * g4 * g4 * g4 * g2
    let edge = Curves.bell(surface.depths[place] * furrow) * (label == 1 ? 0.7 : max(0.3, rises[label]))
    var light = 0.92 * Curves.lit(0.62 * facing + 0.38) + 0.16 * shine
    light *= (1 - depth * edge * (1 - rim)) * (1 - 0.25 * rim)
    light *= gain * (1 - ink[place])
    if fibreDepth > 0, label > 1, !tendons[place] {
      let across = Float(x) * Float(surface.grid.dotWidth) * fibres[label].x
      let along = Float(y) * Float(surface.grid.dotHeight) * fibres[label].y
      light *= 1 + fibreDepth * (1 - edge) * Curves.strands(across + along)
    }
    return light
  }

  /// The height of each place in figure units.
  private static func heights(_ body: Swell, _ surface: Surface, _ rises: [Float], _ dot: Float) -> [Float] {
    let grid = surface.grid
    let (width, height) = (grid.width, grid.height)
    let soft = max(0.6, dot * 0.35)
    let left = -Float(grid.projection.midline * grid.projection.scale) + Float(grid.dotWidth) / 2
    let top = Float(grid.projection.top) + Float(grid.dotHeight) / 2
    var field = [Float](repeating: 0, count: width * height)
    for y in 0..<height {
      let unitY = top + Float(y) * Float(grid.dotHeight)
      for x in 0..<width where surface.labels[y * width + x] != Surface.outside {
        let place = y * width + x
        let label = Int(surface.labels[place])
        let (depth, reach) = (surface.depths[place], surface.reaches[label])
        let circle = (max(0, depth * (2 * reach - depth)) + soft * soft).squareRoot() - soft
        field[place] =
          0.55 * body.height(left + Float(x) * Float(grid.dotWidth), unitY) + rises[label] * Curves.rise(circle)
      }
    }
    smooth(&field, surface.labels, width, height)
    return field
  }

  /// Takes the steps of the grid out of the heights, each way once.
  private static func smooth(_ field: inout [Float], _ labels: [UInt8], _ width: Int, _ height: Int) {
    var other = field
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
        let b = y < height - 1 && labels[place + width] != Surface.outside ? other[place + width] : other[place]
        field[place] = (a + 2 * other[place] + b) / 4
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
      for (dx, dy) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
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
    var away = zip(labels, surface.depths).map { label, depth in
      depth > 0.42 * surface.reaches[Int(label)] ? Float(0) : Float(1e6)
    }
    Surface.sweep(&away, labels, surface.grid) { value, isSame, step in isSame ? value + step : .infinity }
    return zip(labels, away).map { label, distance in distance > limits[Int(label)] }
  }
}

private enum Glow {
  /// About the third root of a share, without a table: lines do not vanish as fast as they grow thin.
  static func root(_ share: Float) -> Float { share.squareRoot() * 0.7 + share * 0.3 }
}
