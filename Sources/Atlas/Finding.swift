/// A thing of the atlas that a search found.
public struct Finding: Sendable, Hashable {
  /// What it is.
  public let kind: Kind
  /// Its id.
  public let id: String
  /// Its name for people.
  public let name: String
  /// Where the words were found: a name, or the sentence that holds them.
  public let why: String

  /// What can be found.
  public enum Kind: String, Encodable, Sendable, Hashable, CaseIterable {
    case muscle, area, symptom, condition, chapter
  }
}
