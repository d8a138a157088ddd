import ArgumentParser
import Atlas
import Pages
import Text

/// `bodymap muscle NAME`: everything about one muscle.
struct MuscleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "muscle", abstract: "Show a muscle: its points, their pain, release, stretch, prevention.")

  @Argument(help: "The muscle, by its id, a name of it, or in your own words.", completion: .muscles)
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

/// `bodymap guide [CHAPTER]`: the book.
struct Guide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide", abstract: "List the chapters of the guide, or read one.")

  @Argument(help: "The chapter, by its id, its title or what it is about.", completion: .chapters)
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
