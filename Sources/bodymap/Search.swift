import ArgumentParser
import Atlas
import Text

/// `bodymap search WORDS`: anything by plain name, Latin name, symptom or sentence.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Search muscles, areas, symptoms, conditions and the guide.")

  @Argument(help: "What you look for, in your own words.")
  var words: [String] = []

  @Flag(help: "Print JSON.")
  var json = false

  /// A finding as JSON.
  struct Answer: Encodable {
    let kind: Finding.Kind
    let id: String
    let name: String
    let why: String
  }

  func validate() throws {
    if words.isEmpty { throw ValidationError("Say what you look for, as in 'bodymap search stiff neck'.") }
  }

  func run() throws {
    let atlas = try Shell.loadAtlas()
    let found = SearchIndex(atlas).find(words.joined(separator: " "))
    if json {
      return try Shell.printJSON(
        found.map { Answer(kind: $0.kind, id: $0.id, name: $0.name, why: $0.why) })
    }
    if found.isEmpty { print("Nothing was found for '\(words.joined(separator: " ").quoted)'.") }
    for finding in found {
      print("\(finding.kind.rawValue.padded(to: 10))\(finding.name) (\(finding.id))")
      if finding.why != finding.name {
        for line in finding.why.wrapped(to: min(90, Shell.columns) - 10) { print("          \(line)") }
      }
    }
  }
}
