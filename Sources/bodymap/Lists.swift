import ArgumentParser
import Atlas
import Figure
import Text

/// `bodymap areas`: the pain areas by region.
struct Areas: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "areas", abstract: "List the pain areas, from head to toe.")

  @Flag(help: "Print JSON.")
  var json = false

  /// An area as JSON.
  struct Answer: Encodable {
    let id: String
    let name: String
    let region: String
    let paired: Bool
    let views: [View]
    let covers: String
    let choir: [String]
    let acr: [String]
  }

  func run() throws {
    let atlas = try Shell.loadAtlas()
    if json {
      let answers = atlas.regions.flatMap { region in
        region.areas.map {
          Answer(
            id: $0.id, name: $0.name, region: region.id, paired: $0.paired, views: atlas.views(ofArea: $0.id),
            covers: $0.covers, choir: $0.choir, acr: $0.acr)
        }
      }
      return try Shell.printJSON(answers)
    }
    let width = atlas.areas.map { $0.id.columns }.max() ?? 0
    for region in atlas.regions {
      print(region.name)
      for area in region.areas { print("  \(area.id.padded(to: width))  \(area.covers)") }
    }
  }
}

/// `bodymap muscles`: every muscle of the atlas.
struct Muscles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "muscles", abstract: "List the muscles of the atlas.")

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let atlas = try Shell.loadAtlas()
    if json { return try Shell.printJSON(atlas.muscles.map { MuscleSummary($0) }) }
    let width = atlas.muscles.map { $0.id.columns }.max() ?? 0
    for muscle in atlas.muscles {
      let points = muscle.points.count == 1 ? "1 point" : "\(muscle.points.count) points"
      let regions = muscle.regions.compactMap { atlas.region($0)?.name.lowercasedFirst }.joined(separator: ", ")
      print("\(muscle.id.padded(to: width))  \(points.padded(to: 9))  \(regions)")
    }
  }
}

/// The names of a muscle as JSON.
struct MuscleSummary: Encodable {
  let id: String
  let name: String
  let latin: String
  let aliases: [String]
  let ta2: String
  let uberon: String?
  let regions: [String]

  init(_ muscle: Muscle) {
    id = muscle.id
    name = muscle.name
    latin = muscle.latin
    aliases = muscle.aliases
    ta2 = muscle.ta2
    uberon = muscle.uberon
    regions = muscle.regions
  }

  private enum CodingKeys: String, CodingKey { case id, name, latin, aliases, ta2, uberon, regions }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(latin, forKey: .latin)
    try container.encode(aliases, forKey: .aliases)
    try container.encode(ta2, forKey: .ta2)
    // A key that is there and null says more than one that is missing.
    try container.encode(uberon, forKey: .uberon)
    try container.encode(regions, forKey: .regions)
  }
}
