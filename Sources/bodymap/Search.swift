import ArgumentParser
import Atlas
import Pages
import Text

/// `bodymap search WORDS`: anything by plain name, Latin name, symptom or sentence.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search muscles, areas, symptoms, conditions and the guide.")

  @Argument(help: "What you look for, in your own words.")
  var words: [String] = []

  @Flag(help: "Print JSON.")
  var json = false

  /// What the words find, as JSON.
  struct Answer: Encodable {
    let redFlags: [RedFlagAnswer]
    let findings: [Entry]

    struct Entry: Encodable {
      let kind: Finding.Kind
      let id: String
      let name: String
      let why: String
    }

    private enum CodingKeys: String, CodingKey {
      case redFlags = "red_flags"
      case findings
    }
  }

  func validate() throws {
    if words.isEmpty { throw ValidationError("Say what you look for, as in 'bodymap search stiff neck'.") }
  }

  func run() throws {
    let atlas = try Shell.loadAtlas()
    let query = words.joined(separator: " ")
    let flags = RedFlagWords(atlas.redFlags).flags(meantBy: query)
    let found = atlas.findings(SearchIndex(atlas).find(query), besides: flags)
    if json {
      let entries = found.map { Answer.Entry(kind: $0.kind, id: $0.id, name: $0.name, why: $0.why) }
      return try Shell.printJSON(Answer(redFlags: flags.map(RedFlagAnswer.init), findings: entries))
    }
    Shell.printWarnings(flags.map { Notice($0, .english) })
    if found.isEmpty {
      print(Shell.shown("Nothing was found for '\(query.quoted)'. Worried? Read 'bodymap guide safety'."))
    }
    for finding in found {
      print(Shell.shown("\(finding.kind.rawValue.padded(to: 10))\(finding.name) (\(finding.id))"))
      if finding.why != finding.name {
        for line in finding.why.wrapped(to: min(90, Shell.columns) - 10) { print(Shell.shown("          \(line)")) }
      }
    }
  }
}
