import Packing

/// How near what can be found is to each area of the body: what lies there, what sends pain there, what is felt there.
struct Nearness: Sendable, Packable {
  private let areaCount: Int
  /// For each entry a row with a value an area: from 0, far away, to 1, the place itself.
  private var values: [Float]

  /// Nothing is near anything yet.
  init(entries: Int, areas: Int) {
    areaCount = areas
    values = [Float](repeating: 0, count: entries * areas)
  }

  init(from unpacker: inout Unpacker) { (areaCount, values) = (unpacker.next(), unpacker.plain()) }

  func pack(into packer: inout Packer) {
    packer.add(areaCount)
    packer.add(plain: values)
  }

  /// How near an entry is to an area.
  func value(_ entry: Int, _ area: Int) -> Float { values[entry * areaCount + area] }

  /// Whether an entry belongs to no place at all, as dizziness does.
  func isPlaceless(_ entry: Int) -> Bool { values[entry * areaCount..<(entry + 1) * areaCount].allSatisfy { $0 == 0 } }

  /// How near an entry is to the nearest of some areas.
  func nearest(_ entry: Int, _ areas: [Int]) -> Float { areas.reduce(0) { max($0, value(entry, $1)) } }

  private mutating func raise(_ entry: Int, _ area: Int, to value: Float) {
    let index = entry * areaCount + area
    values[index] = max(values[index], value)
  }

  /// What an atlas says of the places of its things, which have numbers as entries.
  static func of(_ atlas: Atlas, entries: [String: Int]) -> Nearness {
    let areas = atlas.areas
    let numbers = Dictionary(areas.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var nearness = Nearness(entries: entries.count, areas: areas.count)
    for (number, area) in areas.enumerated() {
      if let entry = entries[area.id] { nearness.raise(entry, number, to: 1) }
      // The order in which the muscles are worth checking, as it is data.
      let order = atlas.order(ofArea: area.id)
      for (place, item) in order.enumerated() {
        guard let entry = entries[item.muscle] else { continue }
        let value = item.isListed ? 0.9 - 0.4 * Float(place) / Float(order.count) : 0.4
        nearness.raise(entry, number, to: value)
      }
    }
    for muscle in atlas.muscles {
      guard let entry = entries[muscle.id] else { continue }
      for area in muscle.regions.flatMap({ atlas.region($0)?.areas ?? [] }) {
        if let number = numbers[area.id] { nearness.raise(entry, number, to: 0.4) }
      }
    }
    for complaint in atlas.symptoms + atlas.conditions {
      guard let entry = entries[complaint.id] else { continue }
      for (place, area) in complaint.areas.enumerated() {
        if let number = numbers[area] { nearness.raise(entry, number, to: max(0.5, 1 - 0.1 * Float(place))) }
      }
    }
    return nearness
  }
}
