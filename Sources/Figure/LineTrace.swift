/// The chain of signs that follows a stroke best: the cheapest of all ways from sign to sign over neighbouring cells
/// (Viterbi), where a sign costs as much as its ink lies off the stroke, and a joint as much as its two inks lie apart.
///
/// Each sign stands in a cell beside the last one, so a line has no gap, and a closed stroke comes back to where it began.
struct LineTrace {
  typealias Place = LineSign.Place

  /// A sign in a cell as a piece of the stroke.
  struct Link {
    let column: Int
    let row: Int
    let code: UInt8
    let isDot: Bool
    /// How badly it fits.
    var cost: Double
    /// The piece of the stroke that it stands for, in columns along it, and the middle of it.
    var first: Double
    var last: Double
    var middle: Double
    /// Where the line comes into it, and where it leaves.
    var entry: Place
    var exit: Place

    fileprivate func isSame(as other: Link) -> Bool {
      column == other.column && row == other.row && code == other.code
    }
    fileprivate func isBeside(_ other: Link) -> Bool {
      abs(column - other.column) <= 1 && abs(row - other.row) <= 1 && (column != other.column || row != other.row)
    }
  }

  /// The signs in the order of the stroke.
  private(set) var links: [Link] = []

  /// Columns from one place of a stroke to the next.
  private static let step = 1 / 6.0

  /// Follows a stroke, in columns; one that ends where it begins is closed. On the half of a mirrored figure no sign
  /// stands left of `midline`, and what begins or ends there stands beside it.
  init(_ stroke: [Place], midline: Int? = nil) {
    let places = Self.even(stroke)
    guard places.count > 2 else { return }
    let isClosed = stroke.count > 3 && stroke.first == stroke.last
    var candidates = (isClosed ? Self.around(places, midline) : nil) ?? Candidates(places, midline: midline)
    links = candidates.chain()
    // Where a line passes through a cell twice, as in the gap between arm and body, one of its signs must give way.
    for _ in 0..<4 {
      guard candidates.ban(meetingIn: links) else { break }
      links = candidates.chain()
    }
    if candidates.isClosed, !links.isEmpty { links.removeFirst() }
  }

  /// The candidates of a closed stroke: from a sign on it, once around, to the same sign.
  private static func around(_ places: [Place], _ midline: Int?) -> Candidates? {
    // Where a line is well under way, what came before it no longer matters.
    let open = Candidates(Array(places.prefix(160)), midline: midline).chain()
    guard open.count > 4 else { return nil }
    let start = open[open.count / 2]
    let count = places.count - 1
    let spare = 24
    let first = Int(start.middle / step) - spare
    let around = (0...count + 2 * spare).map { places[((first + $0) % count + count) % count] }
    var candidates = Candidates(around, midline: midline)
    candidates.close(start, after: Double(count) * step, near: Double(spare) * step)
    return candidates.isClosed ? candidates : nil
  }

  /// Places along a stroke that are evenly far apart.
  private static func even(_ stroke: [Place]) -> [Place] {
    var places: [Place] = []
    var left = 0.0
    for (from, to) in zip(stroke, stroke.dropFirst()) {
      let way = to - from
      let length = (way * way).sum().squareRoot()
      guard length > 0 else { continue }
      while left < length {
        places.append(from + way * (left / length))
        left += step
      }
      left -= length
    }
    if let last = stroke.last { places.append(last) }
    return places
  }
}

extension LineTrace {
  /// All signs that a stroke might be drawn with, in its order, and the cheapest chain of them.
  private struct Candidates {
    private var links: [Link]
    /// The first place of the stroke and the last, in columns along it, where a chain should begin and end.
    private let length: Double
    private let midline: Int?
    private let (beginsAtMidline, endsAtMidline): (Bool, Bool)
    /// Where a closed chain begins and ends.
    private var ends: (first: Int, last: Int)?

    init(_ places: [Place], midline: Int?) {
      links = Self.links(places, midline: midline)
      length = Double(places.count - 1) * step
      self.midline = midline
      let isAtMidline = { (place: Place) in midline.map { abs(place.x - Double($0)) < 0.1 } ?? false }
      (beginsAtMidline, endsAtMidline) = (isAtMidline(places[0]), isAtMidline(places[places.count - 1]))
    }

    /// Whether chains come back to where they begin; the same sign is then their first and their last.
    var isClosed: Bool { ends != nil }

    /// Lets chains run from a sign to the same one a whole round later.
    mutating func close(_ start: Link, after round: Double, near middle: Double) {
      func find(_ middle: Double) -> Int? {
        links.indices.filter { links[$0].isSame(as: start) && abs(links[$0].middle - middle) < 2 }
          .min { abs(links[$0].middle - middle) < abs(links[$1].middle - middle) }
      }
      guard let first = find(middle), let last = find(middle + round), first != last else { return }
      ends = (first, last)
    }

    /// Makes the worse of two signs that stand in one cell dear; false where no two do.
    mutating func ban(meetingIn chain: [Link]) -> Bool {
      var known: [SIMD2<Int>: Link] = [:]
      var isFound = false
      for link in chain.dropFirst(isClosed ? 1 : 0) {
        guard let other = known.updateValue(link, forKey: [link.column, link.row]) else { continue }
        isFound = true
        let worse = other.cost / (other.last - other.first) > link.cost / (link.last - link.first) ? other : link
        for index in links.indices
        where links[index].column == worse.column && links[index].row == worse.row
          && abs(links[index].middle - worse.middle) < 2.5
        {
          links[index].cost += 2
        }
      }
      return isFound
    }

    /// The cheapest chain.
    func chain() -> [Link] {
      var cost = [Double](repeating: .infinity, count: links.count)
      var back = [Int](repeating: -1, count: links.count)
      var (best, bestCost) = (-1, Double.infinity)
      var begin = 0
      for index in (ends?.first ?? 0)..<(ends.map { $0.last + 1 } ?? links.count) {
        let link = links[index]
        if let ends {
          if index == ends.first { cost[index] = link.cost }
        } else {
          cost[index] = link.cost + Self.missed(link.first, aside: beginsAtMidline && link.column != midline)
        }
        while links[begin].middle < link.middle - 3.25 { begin += 1 }
        for other in begin..<index where cost[other] < .infinity {
          guard links[other].isBeside(link), links[other].middle < link.middle else { continue }
          let total = cost[other] + link.cost + Self.joint(links[other], link)
          if total < cost[index] { (cost[index], back[index]) = (total, other) }
        }
        if let ends {
          if index == ends.last { best = index }
        } else {
          let total = cost[index] + Self.missed(length - link.last, aside: endsAtMidline && link.column != midline)
          if total < bestCost { (best, bestCost) = (index, total) }
        }
      }
      var chain: [Link] = []
      if best >= 0, cost[best] == .infinity { return [] }
      while best >= 0 {
        chain.append(links[best])
        best = back[best]
      }
      return chain.reversed()
    }

    /// What it costs to leave out a piece at an end, or not to end beside the midline.
    private static func missed(_ piece: Double, aside: Bool) -> Double {
      let piece = max(0, piece - 0.2)
      return 1.2 * piece * piece + (aside ? 4 : 0)
    }

    /// What it costs that two signs do not meet, that a piece between them is left out, or that they go over one twice.
    private static func joint(_ a: Link, _ b: Link) -> Double {
      let way = b.entry - a.exit
      let slack = (a.isDot ? 0.62 : 0.1) + (b.isDot ? 0.62 : 0.1)
      let gap = max(0, (way * way).sum().squareRoot() - slack)
      let skipped = max(0, b.first - a.last - 0.35)
      let twice = max(0, a.last - b.first - 0.35)
      // Two dots one above the other are a slanting line in two pieces.
      let zigzag = a.isDot && b.isDot && abs(way.y) > 0.7 ? 0.3 : 0
      return 1.3 * gap * gap + 1.2 * skipped * skipped + 0.5 * twice * twice + zigzag
    }

    /// Every sign that fits some piece of a stroke, in the order of their middles.
    private static func links(_ places: [Place], midline: Int?) -> [Link] {
      var links: [Link] = []
      for stretch in stretches(of: places) where stretch.column >= midline ?? .min {
        let corner = Place(Double(stretch.column), Double(stretch.row * 2))
        let near = max(0, stretch.first - 4)...min(places.count - 1, stretch.last + 4)
        var middle = (ink: Place(-1, -1), distance: 0.0, index: 0)
        for sign in LineSign.all {
          if sign.ink.middle != middle.ink {
            let (distance, index) = nearest(corner + sign.ink.middle, places, near)
            middle = (sign.ink.middle, distance, index)
          }
          guard middle.distance < 0.85 else { continue }
          let at = Double(middle.index) * step
          var link = Link(
            column: stretch.column, row: stretch.row, code: sign.code, isDot: sign.isDot,
            cost: middle.distance * 1.2 + sign.fuss, first: at - 0.5, last: at + 0.5, middle: at,
            entry: corner + sign.ink.begin, exit: corner + sign.ink.end)
          if !sign.isDot {
            let begin = nearest(corner + sign.ink.begin, places, near)
            let end = nearest(corner + sign.ink.end, places, near)
            guard max(begin.distance, end.distance) < 1.5, abs(begin.index - end.index) > 2 else { continue }
            let mean = (begin.distance + 1.5 * middle.distance + end.distance) / 3.5
            link.cost = mean * sign.length + 0.5 * max(begin.distance, end.distance) + sign.fuss
            if begin.index > end.index { swap(&link.entry, &link.exit) }
            link.first = Double(min(begin.index, end.index)) * step
            link.last = Double(max(begin.index, end.index)) * step
            link.middle = (link.first + link.last) / 2
          }
          links.append(link)
        }
      }
      return links.sorted { ($0.middle, $0.row, $0.column, $0.code) < ($1.middle, $1.row, $1.column, $1.code) }
    }

    /// The square of the least distance from a piece of the stroke, and where that is.
    @inline(__always) private static func nearest(
      _ place: Place, _ places: [Place], _ piece: ClosedRange<Int>
    ) -> (distance: Double, index: Int) {
      var best = (distance: Double.infinity, index: 0)
      places.withUnsafeBufferPointer { places in
        for index in piece {
          let way = places[index] - place
          let distance = way.x * way.x + way.y * way.y
          if distance < best.distance { best = (distance, index) }
        }
      }
      return best
    }

    /// The pieces of a stroke that run through each cell or through one beside it.
    private static func stretches(of places: [Place]) -> [(column: Int, row: Int, first: Int, last: Int)] {
      var open: [SIMD2<Int>: (first: Int, last: Int)] = [:]
      var found: [(column: Int, row: Int, first: Int, last: Int)] = []
      func cell(_ index: Int) -> SIMD2<Int> {
        SIMD2(Int(places[index].x.rounded(.down)), Int((places[index].y / 2).rounded(.down)))
      }
      var first = 0
      while first < places.count {
        let here = cell(first)
        var last = first
        while last + 1 < places.count, cell(last + 1) == here { last += 1 }
        for way in [SIMD2(0, 0), SIMD2(-1, 0), SIMD2(1, 0), SIMD2(0, -1), SIMD2(0, 1)] {
          let key = here &+ way
          if let stretch = open[key] {
            if first - stretch.last < 9 {
              open[key] = (stretch.first, last)
              continue
            }
            found.append((key.x, key.y, stretch.first, stretch.last))
          }
          open[key] = (first, last)
        }
        first = last + 1
      }
      return found + open.map { ($0.key.x, $0.key.y, $0.value.first, $0.value.last) }
    }
  }
}
