/// A chapter of the guide: Markdown with the place it has in the book.
public struct Chapter: Sendable, Hashable {
  /// The id in kebab-case, the name of the file without `.md`.
  public let id: String
  /// The title in the table of contents.
  public let title: String
  /// The part of the guide it belongs to.
  public let part: Part
  /// CommonMark, as it stands in the file.
  public let markdown: String

  /// The two halves of the book.
  public enum Part: String, Codable, Sendable, CaseIterable {
    case know, prevent

    /// The heading of the half.
    public var title: String { self == .know ? "Know" : "Prevent" }
  }
}

/// The shape of `Assets/Guides/Contents.json`.
struct ContentsFile: Decodable {
  let chapters: [Entry]

  struct Entry: Decodable {
    let id: String
    let title: String
    let part: Chapter.Part
    let file: String
  }
}
