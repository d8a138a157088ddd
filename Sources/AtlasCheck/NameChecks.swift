import Atlas
import AtlasSource

/// The checks of what things are called: that no word stands twice, and that what is shown is a name.
struct NameChecks {
  private var reporter: Reporter
  private var words = SearchWords()

  /// What was found.
  var problems: Report { reporter.problems }

  /// Checks of the names that came from a folder.
  init(_ folder: AssetsFolder) { reporter = Reporter(folder) }

  /// Checks the names of everything in an atlas, and its thesaurus.
  mutating func check(_ atlas: Atlas) {
    for item in atlas.items {
      // A red flag is raised by words, not by names: "heart attack" and "heartattack" are two phrases.
      if case .redFlag = item { continue }
      check(atlas.texts(of: item))
    }
    check(atlas.thesaurus)
  }

  /// Words of a sentence that somebody says, and no name.
  private static let sayings: Set<String> = ["my", "me", "cant", "wont", "dont", "doesnt", "isnt"]

  private static func isSaying(_ words: [String]) -> Bool {
    ["i", "im", "ive"].contains(words.first ?? "") || words.contains(where: sayings.contains)
  }

  private mutating func check(_ texts: [ItemText]) {
    var owners: [String: String] = [:]
    for text in texts where [.name, .alias, .searchWord].contains(text.role) {
      let words = WordRule.sought.words(of: text.text)
      // The Latin name may be the common one; and "set-back" is "set back", but "setback" helps the search.
      let other = owners.updateValue(text.path.description, forKey: words.joined(separator: " "))
      guard text.role != .name else { continue }
      if let other { reporter.report(text.file, text.path, "'\(text.text.quoted)' stands in \(other) already") }
      if text.role == .alias, Self.isSaying(words) {
        reporter.report(
          text.file, text.path, "'\(text.text.quoted)' is what somebody says and no name; it belongs into words")
      }
    }
  }

  private mutating func check(_ thesaurus: Thesaurus) {
    var owners: [String: String] = [:]
    for kind in Thesaurus.Kind.allCases {
      for (index, sense) in thesaurus.senses.filter({ $0.kind == kind }).enumerated() {
        let path = ValuePath(kind.rawValue)[index]
        for (place, word) in sense.words.enumerated() {
          let path = path["words"][place]
          guard words.isTelling(word) else {
            reporter.report(AssetFile.thesaurus, path, "'\(word.quoted)' has no word that the search looks for")
            continue
          }
          let key = words.key(of: word)
          if let other = owners[key] {
            reporter.report(AssetFile.thesaurus, path, "'\(word.quoted)' stands in \(other) already")
          }
          owners[key] = path.description
        }
      }
    }
  }
}
