import Atlas
import Figure
import Pages
import Text

/// A place that a person has marked: a region or one of its areas, on a side, and how bad it is there.
public struct Asked: Sendable, Hashable {
  /// The region, its side, and the view it was marked on.
  public let stop: Stop
  /// The only area that is meant; nil for all that the view shows of the region.
  public let area: String?
  /// From 0 to 10; nil where nothing was said.
  public internal(set) var intensity: Int?

  /// A place of which no intensity was said.
  public init(_ stop: Stop, area: String? = nil) {
    self.stop = stop
    self.area = area
  }

  /// The areas that are meant.
  func areas(in atlas: Atlas) -> [Area] { area.flatMap { atlas.area($0) }.map { [$0] } ?? atlas.shownAreas(of: stop) }

  /// Its name and side, and how bad it is.
  func words(in atlas: Atlas, _ say: Catalog) -> String {
    let name = area.flatMap { atlas.area($0)?.name } ?? stop.name(in: atlas)
    return say(.place(name.lowercasedFirst, side: stop.side.shortWords)) + (intensity.map { " (\($0))" } ?? "")
  }
}

extension Question {
  /// The question that some marked places make.
  init(_ asked: [Asked], symptoms: [String] = [], after checks: [Check] = [], in atlas: Atlas) {
    self.init(
      asked.flatMap { place in
        place.areas(in: atlas).map { area in
          Pain(area: area.id, side: area.paired ? place.stop.side : nil, intensity: place.intensity)
        }
      }, symptoms: symptoms, checks: checks)
  }
}

extension Marks {
  /// Marks what was asked about.
  mutating func choose(_ asked: [Asked], in atlas: Atlas) {
    for place in asked { choose(place.areas(in: atlas), on: place.stop.side, strength: place.intensity) }
  }
}

extension Array where Element == Asked {
  /// Marks a place, or takes its mark away.
  mutating func toggle(_ place: Asked) {
    if let index = firstIndex(where: { $0.stop == place.stop && $0.area == place.area }) {
      remove(at: index)
    } else {
      append(place)
    }
  }

  /// Says how bad it is in a place, and marks it; a 0 after a 1 makes 10.
  mutating func setIntensity(_ digit: Int, of place: Asked) {
    let before = first { $0.stop == place.stop && $0.area == place.area }?.intensity
    setSeverity(before == 1 && digit == 0 ? 10 : digit, of: place)
  }

  /// Says how bad it is in a place, from 0 to 10, and marks it.
  mutating func setSeverity(_ number: Int, of place: Asked) {
    if !contains(where: { $0.stop == place.stop && $0.area == place.area }) { append(place) }
    guard let index = firstIndex(where: { $0.stop == place.stop && $0.area == place.area }) else { return }
    self[index].intensity = number
  }
}

extension Atlas {
  /// The names of some symptoms as they stand in a sentence.
  func symptomNames(_ ids: [String]) -> [String] {
    ids.compactMap { complaint(.symptom, $0)?.name.lowercasedFirst }
  }
}
