import ArgumentParser
import Atlas

/// `bodymap check [FOLDER]`: holds the data against its rules, the way a compiler does.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the data; every problem is printed as file:line: what is wrong.")

  @Argument(help: "The assets folder; without it, the one that the program uses.", completion: .directory)
  var folder: String?

  func run() throws {
    let assets: AssetsFolder
    do {
      assets = try folder.map { AssetsFolder(path: $0) } ?? AssetsFolder.find()
    } catch {
      Surroundings.complain("bodymap: \(error)")
      throw ExitCode(1)
    }
    let problems = Atlas.problems(in: assets)
    for problem in problems { print(problem) }
    guard problems.isEmpty else {
      Surroundings.complain("\(problems.count) \(problems.count == 1 ? "problem" : "problems") in \(assets.path)")
      throw ExitCode(1)
    }
    let atlas = try Atlas.load(from: assets)
    let points = atlas.muscles.reduce(0) { $0 + $1.points.count }
    print(
      "\(assets.path): \(atlas.areas.count) areas in \(atlas.regions.count) regions, \(atlas.muscles.count) muscles "
        + "with \(points) trigger points, \(atlas.symptoms.count) symptoms, \(atlas.conditions.count) conditions, \(atlas.chapters.count) chapters: no problems"
    )
  }
}
