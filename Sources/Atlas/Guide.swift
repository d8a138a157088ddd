/// A chapter of the guide: Markdown with the place it has in the book.
public struct Chapter: Sendable, Hashable {
  /// The id in kebab-case, the name of the file without `.md`.
  public let id: String
  /// The title in the table of contents.
  public let title: String
  /// The part of the guide it belongs to.
  public let part: Part
  /// Other titles.
  public let aliases: [String]
  /// What else people ask for when they mean it; for the search, and never shown.
  public let words: [String]
  /// CommonMark, as it stands in the file.
  public let markdown: String

  /// A chapter with its text.
  package init(id: String, title: String, part: Part, aliases: [String], words: [String], markdown: String) {
    self.id = id
    self.title = title
    self.part = part
    self.aliases = aliases
    self.words = words
    self.markdown = markdown
  }

  /// The parts of the book.
  public enum Part: String, Encodable, Sendable, CaseIterable {
    case know, prevent
    /// A page a region: a file, and below it what the muscles of the region ask for.
    case regions
  }
}

extension Chapter {
  private static let listStart = "<!-- red-flags: "
  private static let listEnd = " -->"

  /// The level whose red flags a line of a chapter stands for, as in `<!-- red-flags: now -->`; nil for any other line.
  ///
  /// The safety chapter lists the red flags, and no list is written a second time. A reader of the file elsewhere sees
  /// nothing of such a line.
  package static func listedLevel(in line: some StringProtocol) -> String? {
    guard line.hasPrefix(listStart), line.hasSuffix(listEnd) else { return nil }
    return String(line.dropFirst(listStart.count).dropLast(listEnd.count))
  }
}

extension Chapter {
  private static let frameStart = "<!-- red-flag: "

  /// The ids of the red flags that a line of a chapter frames, as in `<!-- red-flag: heart, clot -->`; nil for any other
  /// line. What a red flag says already no chapter says in other words.
  package static func framedFlags(in line: some StringProtocol) -> [String]? {
    guard line.hasPrefix(frameStart), line.hasSuffix(listEnd) else { return nil }
    let ids = line.dropFirst(frameStart.count).dropLast(listEnd.count)
    return ids.split(whereSeparator: { ", ".contains($0) }).map { String($0) }
  }

  /// The ids of all red flags that it frames.
  var framedFlags: [String] {
    guard markdown.contains(Self.frameStart) else { return [] }
    return markdown.split(separator: "\n").flatMap { Self.framedFlags(in: $0) ?? [] }
  }
}

extension Atlas {
  /// The text of a chapter with the red flags where it asks for them.
  public func markdown(of chapter: Chapter) -> String {
    guard chapter.markdown.contains("<!-- red-flag") else { return chapter.markdown }
    let lines = chapter.markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      if let framed = Chapter.framedFlags(in: line) {
        return framed.compactMap(redFlag).map { "> **\($0.name):** \($0.text)" }.joined(separator: "\n>\n")
      }
      guard let level = Chapter.listedLevel(in: line).flatMap(RedFlag.Level.init) else { return String(line) }
      return redFlags.filter { $0.level == level }.map { "- **\($0.name):** \($0.text)" }.joined(separator: "\n")
    }
    return lines.joined(separator: "\n")
  }
}

/// The prevention pages of the regions.
extension Atlas {
  /// What the ids of the pages begin with; no other chapter has such an id.
  package static let pagePrefix = "prevent-"

  /// The id of a region's page in the guide.
  public func preventionChapter(of region: String) -> String { Self.pagePrefix + region }

  /// The region whose page a chapter is.
  public func region(ofPage chapter: String) -> Region? {
    chapter.hasPrefix(Self.pagePrefix) ? region(String(chapter.dropFirst(Self.pagePrefix.count))) : nil
  }

  /// The page of a region, with the text of its file.
  package static func page(of region: Region, markdown: String) -> Chapter {
    let name = region.name
    return Chapter(
      id: pagePrefix + region.id, title: "Prevention: \(name.lowercasedFirst)", part: .regions,
      aliases: [], words: ["prevention \(name.lowercased())", "prevent \(name.lowercased()) pain"], markdown: markdown)
  }
}
