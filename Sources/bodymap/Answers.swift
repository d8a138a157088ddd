import ArgumentParser
import Atlas
import Pages
import Text

/// `bodymap muscle NAME`: everything about one muscle.
struct MuscleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "muscle", abstract: "Show a muscle: its points, their pain, release, stretch, prevention.")

  @Argument(help: "The muscle, by its id, a name of it, or in your own words.")
  var name: [String]

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if name.isEmpty { throw ValidationError("Name a muscle, as in 'bodymap muscle infraspinatus'.") }
  }

  func run() throws {
    let atlas = try Shell.loadAtlas()
    let wanted = name.joined(separator: " ")
    let muscle = try Shell.resolve { () throws(UnknownName) in try atlas.muscle(named: wanted) }
    if json { return try Shell.printJSON(MuscleAnswer(muscle, in: atlas)) }
    printDocument(Document(muscle, in: atlas, .english))
  }
}

/// `bodymap pain AREA`: the muscles that send pain to some areas.
struct Pain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask which muscles send pain to an area, the likeliest first.")

  @Argument(help: "One place or several, by id, name or in your own words; a region stands for all its areas.")
  var areas: [String]

  @Flag(help: "Print JSON.")
  var json = false

  /// The answer as JSON.
  struct Answer: Encodable {
    let areas: [String]
    let redFlags: [RedFlagAnswer]
    let muscles: [Entry]

    private enum CodingKeys: String, CodingKey {
      case areas
      case redFlags = "red_flags"
      case muscles
    }

    struct Entry: Encodable {
      let id: String
      let name: String
      let rank: Int
      let referral: Referral
      let points: [String]
      let reason: String
      /// The muscles of the answer that are to be treated before it.
      let keys: [String]
      /// The place of the muscle in the order of each area that it explains.
      let order: [String: Int]
    }
  }

  func validate() throws {
    if areas.isEmpty { throw ValidationError("Name an area, as in 'bodymap pain temple'; 'bodymap areas' lists them.") }
  }

  func run() throws {
    let atlas = try Shell.loadAtlas()
    let wanted = try find(in: atlas)
    let flags = atlas.redFlags(ofAreas: wanted.map(\.id))
    let suspects = atlas.muscles(sendingPainTo: wanted.map(\.id))
    if json {
      let entries = suspects.map {
        Answer.Entry(
          id: $0.muscle.id, name: $0.muscle.name, rank: $0.rank, referral: $0.referral, points: $0.points,
          reason: $0.reason(in: atlas, .english), keys: $0.keys,
          order: Dictionary($0.standings.map { ($0.area, $0.place) }, uniquingKeysWith: { first, _ in first }))
      }
      return try Shell.printJSON(
        Answer(areas: wanted.map(\.id), redFlags: flags.map(RedFlagAnswer.init), muscles: entries))
    }
    Shell.printWarnings(Shell.warnings(flags))
    print("Pain in: \(wanted.map { $0.name.lowercasedFirst }.listed)")
    if suspects.isEmpty { print("No muscle of the atlas is known to send pain there.") }
    for suspect in suspects {
      let number = "\(suspect.rank).".padded(to: 4)
      print("\(number)\(suspect.muscle.name) (\(suspect.muscle.id))")
      printWrapped("    " + suspect.reason(in: atlas, .english), indent: 4)
    }
  }

  /// The areas meant: words that make one name together are one name, else each is a name of its own, and at last all of
  /// them are what the search is asked for.
  private func find(in atlas: Atlas) throws -> [Area] {
    let together = areas.joined(separator: " ")
    if areas.count > 1 {
      if let one = try? atlas.areas(named: together, bySearch: false) { return one }
      let each = areas.map { try? atlas.areas(named: $0, bySearch: false) }
      if each.contains(where: { $0 == nil }), let one = try? atlas.areas(named: together) { return one }
    }
    let found = try areas.flatMap { name in
      try Shell.resolve { () throws(UnknownName) in try atlas.areas(named: name) }
    }
    return found.uniqued()
  }

  private func printWrapped(_ text: String, indent: Int = 2) {
    let margin = String(repeating: " ", count: indent)
    let lines = text.wrapped(to: min(100, Shell.columns) - indent)
    for (index, line) in lines.enumerated() { print(Shell.shown((index == 0 && indent == 2 ? "" : margin) + line)) }
  }
}

/// `bodymap guide [CHAPTER]`: the book.
struct Guide: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the chapters of the guide, or read one.")

  @Argument(help: "The chapter, by its id, its title or what it is about.")
  var chapter: [String] = []

  @Flag(help: "Print JSON.")
  var json = false

  /// A chapter as JSON; the list leaves the text out.
  struct Answer: Encodable {
    let id: String
    let title: String
    let part: Chapter.Part
    let markdown: String?
    /// Those of the region whose page it is; the safety chapter has all of them in its text.
    let redFlags: [RedFlagAnswer]?

    private enum CodingKeys: String, CodingKey {
      case id, title, part, markdown
      case redFlags = "red_flags"
    }
  }

  func run() throws {
    let atlas = try Shell.loadAtlas()
    guard !chapter.isEmpty else { return try listChapters(atlas) }
    let wanted = chapter.joined(separator: " ")
    let found = try Shell.resolve { () throws(UnknownName) in try atlas.chapter(named: wanted) }
    if json {
      let answer = Answer(
        id: found.id, title: found.title, part: found.part, markdown: found.markdown(in: atlas, .english),
        redFlags: atlas.redFlags(of: found).map(RedFlagAnswer.init))
      return try Shell.printJSON(answer)
    }
    printDocument(Document(found, in: atlas, .english))
  }

  private func listChapters(_ atlas: Atlas) throws {
    if json {
      return try Shell.printJSON(
        atlas.chapters.map { Answer(id: $0.id, title: $0.title, part: $0.part, markdown: nil, redFlags: nil) })
    }
    for part in Chapter.Part.allCases {
      print(part.title(.english))
      for chapter in atlas.chapters where chapter.part == part {
        print("  \(chapter.id.padded(to: 22))\(chapter.title)")
      }
    }
  }
}

/// Prints a text at the width of the terminal, in ASCII where the locale has nothing else.
func printDocument(_ document: Document) {
  for line in document.lines(width: min(90, Shell.columns)) {
    let text = String(repeating: " ", count: line.indent) + line.mark + line.text
    let isTitle = if case .heading(let level) = line.kind { level < 3 } else { false }
    print(Shell.shown(text))
    if isTitle, !line.spans.isEmpty {
      print(String(repeating: line.kind == .heading(1) ? "=" : "-", count: text.columns))
    }
  }
}
