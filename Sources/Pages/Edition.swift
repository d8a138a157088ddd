import Atlas
import Synchronization
import Text

/// The atlas in a language: what every page is made from.
public struct Edition: Sendable {
  /// What is known of the body.
  public let atlas: Atlas
  /// The program's own words.
  public let say: Catalog
  private let documents = ChapterDocuments()

  /// An atlas with the words of a language.
  public init(_ atlas: Atlas, _ say: Catalog = .english) {
    self.atlas = atlas
    self.say = say
  }

  /// A chapter of the guide as it is read; kept, because a search of the book reads most of them again.
  public func document(of chapter: Chapter) -> Document {
    documents.document(of: chapter.id) { Document(chapter, in: atlas, say) }
  }
}

/// The chapters that have been read. Several are made at the same time where several ask, and one of two wins.
private final class ChapterDocuments: Sendable {
  private let made = Mutex<[String: Document]>([:])

  func document(of chapter: String, _ make: () -> Document) -> Document {
    if let kept = made.withLock({ $0[chapter] }) { return kept }
    let document = make()
    made.withLock { $0[chapter] = document }
    return document
  }
}
