import Atlas
import Text

/// The atlas in a language: what every page is made from.
public struct Edition: Sendable {
  /// What is known of the body.
  public let atlas: Atlas
  /// The program's own words.
  public let say: Catalog

  /// An atlas with the words of a language.
  public init(_ atlas: Atlas, _ say: Catalog = .english) {
    self.atlas = atlas
    self.say = say
  }
}
