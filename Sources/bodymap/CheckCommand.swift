import ArgumentParser
import Atlas
import AtlasCheck
import AtlasSource
import Text

/// `bodymap check [FOLDER]`: holds the data against its rules, the way a compiler does.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the data; every problem is printed as file:line: what is wrong.",
    discussion: """
      Ids, spots and references; lengths, reading level and copied sentences; and, where hunspell and its dictionary en_GB
      are installed, the spelling. Words that no dictionary has stand in Words.txt.
      """)

  @Argument(help: "The assets folder; without it, the one that the program uses.", completion: .directory)
  var folder: String?

  func run() throws {
    let assets: AssetsFolder
    do {
      assets = try folder.map { AssetsFolder(path: $0) } ?? Configuration.assets()
    } catch let code as ExitCode {
      throw code
    } catch {
      Shell.complain("bodymap: \(error)")
      throw ExitCode(1)
    }
    try report(Atlas.problems(in: assets), "problem", in: assets)
    let atlas = try Atlas.load(from: assets)
    try checkSpelling(of: atlas, in: assets)
    let points = atlas.muscles.reduce(0) { $0 + $1.points.count }
    print(
      "\(assets.path.printable): \(atlas.areas.count) areas in \(atlas.regions.count) regions, \(atlas.muscles.count) muscles "
        + "with \(points) trigger points, \(atlas.symptoms.count) symptoms, \(atlas.conditions.count) conditions, \(atlas.chapters.count { $0.part != .regions }) chapters: no problems"
    )
  }

  /// Spelling comes last: where the data is broken its words are not known.
  private func checkSpelling(of atlas: Atlas, in assets: AssetsFolder) throws {
    let spelling: Spelling
    do { spelling = try Spelling(of: atlas, in: assets) } catch {
      return try report(error, "problem", in: assets)
    }
    guard let misspelled = Hunspell.misspelled(spelling.words) else {
      Shell.complain(
        "bodymap: the spelling was not checked: install hunspell and its dictionary \(Hunspell.dictionary) (hunspell-en-gb)"
      )
      return
    }
    try report(spelling.problems(misspelled: misspelled), "word", in: assets)
  }

  /// Prints what is wrong, one a line, and ends the program when anything is.
  private func report(_ problems: Problems, _ what: String, in assets: AssetsFolder) throws {
    guard problems.isEmpty else {
      print(problems)
      Shell.complain("\(problems.count) \(problems.count == 1 ? what : what + "s") in \(assets.path)")
      throw ExitCode(1)
    }
  }
}
