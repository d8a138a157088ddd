import Atlas
import AtlasSource
import Text

/// The checks of the links in the chapters: that each leads to something that is there and not to its own page, and that
/// a chapter is named by a link and not only set off.
struct LinkChecks {
  private let atlas: Atlas
  private var reporter: Reporter

  /// What was found.
  var problems: Report { reporter.problems }

  /// Checks of the chapters of an atlas that came from a folder.
  init(_ atlas: Atlas, in folder: AssetsFolder) {
    self.atlas = atlas
    reporter = Reporter(folder)
  }

  /// Checks all chapters.
  mutating func check() {
    let titles = Dictionary(atlas.chapters.map { ($0.title, $0.id) }, uniquingKeysWith: { first, _ in first })
    for chapter in atlas.chapters {
      let file = AssetFile.chapter(chapter.id)
      for (line, address) in Document.addresses(inMarkdown: chapter.markdown) {
        check(address, of: chapter, file, line: line)
      }
      for (line, text) in Prose.paragraphs(of: chapter.markdown, withAddresses: true) {
        for title in text.emphasised {
          guard let id = titles[title], id != chapter.id else { continue }
          reporter.report(
            file, line: line, "'\(title)' is the title of a chapter; lead there with '[\(title)](guide:\(id))'")
        }
      }
    }
  }

  private mutating func check(_ address: String, of chapter: Chapter, _ file: String, line: Int) {
    guard let link = Link(address: address) else {
      let kinds = Link.Kind.allCases.map { "\($0.rawValue):" }.joined(separator: ", ")
      return reporter.report(
        file, line: line, "a link leads to '\(address.quoted)'; expected one of \(kinds) and an id behind it")
    }
    if link == Link(.guide, chapter.id) {
      return reporter.report(file, line: line, "a link leads to the page it stands on")
    }
    guard !atlas.knows(link) else { return }
    let known: [String] =
      switch link.kind {
      case .muscle, .plan: atlas.muscles.map(\.id)
      case .guide: atlas.chapters.map(\.id)
      case .symptom: atlas.symptoms.map(\.id)
      case .condition: atlas.conditions.map(\.id)
      case .area: atlas.areas.map(\.id)
      }
    reporter.report(
      file, line: line, "a link leads to '\(address.quoted)', and nothing is there\(link.id.guess(among: known))")
  }
}

extension String {
  /// The runs between single asterisks; those between double ones are strong and no emphasis.
  var emphasised: [String] {
    let runs = replacing("**", with: "").split(separator: "*", omittingEmptySubsequences: false)
    return runs.indices.filter { $0 % 2 == 1 && $0 < runs.count - 1 }.map { String(runs[$0]) }
  }
}
