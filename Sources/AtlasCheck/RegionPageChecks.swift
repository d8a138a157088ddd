import Atlas
import AtlasSource
import Text

/// The checks of the regions' prevention pages: that each has the four parts that a reader may count on, with as many
/// entries as they promise, that each of the three things for today says how much or when, and that the chapters exist.
struct RegionPageChecks {
  /// The headings of a page in their order, with how many entries stand below each.
  private static let parts: [(heading: String, entries: ClosedRange<Int>)] = [
    (today, 3...3), ("Over the weeks", 1...7), ("Two exercises", 2...2), (fitting, 2...5),
  ]
  private static let today = "Three things for today"
  private static let fitting = "Chapters that fit"

  private var reporter: Reporter

  /// What was found.
  var problems: Report { reporter.problems }

  /// Checks of the pages that came from a folder.
  init(_ folder: AssetsFolder) { reporter = Reporter(folder) }

  /// Checks the pages of an atlas.
  mutating func check(_ atlas: Atlas) {
    for chapter in atlas.chapters where chapter.part == .regions {
      let page = Page(chapter.markdown)
      checkParts(of: page, AssetFile.chapter(chapter.id))
      for name in page.emphasised {
        reporter.report(
          AssetFile.chapter(chapter.id), line: name.line,
          "'\(name.text.quoted)' is emphasised; in these pages nothing is, and a chapter is named by a link")
      }
      checkFitting(page, AssetFile.chapter(chapter.id), in: atlas)
    }
  }

  /// The chapters that fit are links, and called by their titles.
  private mutating func checkFitting(_ page: Page, _ file: String, in atlas: Atlas) {
    for entry in page.parts.first(where: { $0.heading == Self.fitting })?.entries ?? [] {
      let isTitle = atlas.chapters.contains { entry.text.hasPrefix("[\($0.title)](\(Link(.guide, $0.id).address))") }
      if isTitle { continue }
      reporter.report(
        file, line: entry.line, "expected a link to a chapter under its title, as in '[Sleep](guide:sleep)'")
    }
  }

  private mutating func checkParts(of page: Page, _ file: String) {
    let expected = Self.parts.map(\.heading)
    guard page.parts.map(\.heading) == expected else {
      let wrong = zip(page.parts, expected).first { $0.heading != $1 }?.0 ?? page.parts.dropFirst(expected.count).first
      return reporter.report(
        file, line: wrong?.line ?? page.lastLine,
        "expected the headings \(expected.map { "'## \($0)'" }.joined(separator: ", "))")
    }
    for (part, rule) in zip(page.parts, Self.parts) {
      if !rule.entries.contains(part.entries.count) {
        let (least, most) = (rule.entries.lowerBound, rule.entries.upperBound)
        reporter.report(
          file, line: part.line,
          "'\(part.heading)' has \(part.entries.count) entries; expected \(least == most ? "\(least)" : "\(least) to \(most)")"
        )
      }
      guard part.heading == Self.today else { continue }
      for entry in part.entries where !Tip(entry.text.withoutAddresses).hasDose {
        reporter.report(
          file, line: entry.line, "a thing for today says how much, how often or when: a number or a time")
      }
    }
  }
}

/// A page as its lines have it.
private struct Page {
  struct Part {
    let heading: String
    let line: Int
    var entries: [Line] = []
  }

  struct Line {
    let line: Int
    let text: String
  }

  private(set) var parts: [Part] = []
  /// What is set off as emphasis, and where its paragraph or entry begins.
  let emphasised: [Line]
  let lastLine: Int

  init(_ markdown: String) {
    let lines = markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let paragraphs = Prose.paragraphs(of: markdown, withAddresses: true)
    lastLine = max(1, lines.count - 1)
    emphasised = paragraphs.flatMap { paragraph in
      paragraph.text.emphasised.map { Line(line: paragraph.line, text: $0) }
    }
    for (index, line) in lines.enumerated() where line.hasPrefix("## ") {
      parts.append(Part(heading: String(line.dropFirst(3)), line: index + 1))
    }
    for paragraph in paragraphs where Self.isEntry(lines[paragraph.line - 1]) {
      guard let part = parts.lastIndex(where: { $0.line < paragraph.line }) else { continue }
      parts[part].entries.append(Line(line: paragraph.line, text: paragraph.text))
    }
  }

  private static func isEntry(_ line: Substring) -> Bool {
    line.hasPrefix("- ") || line.first?.isNumber == true && line.drop(while: \.isNumber).hasPrefix(". ")
  }
}
