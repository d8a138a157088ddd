/// A warning: what must be ruled out before anybody presses, or must not be done.
///
/// A layout gives it room before anything else and shows it whole, or says that it is there and which key shows it.
/// It can therefore not be turned into a text that is cut; only its lines are to be had, all of them.
public struct Notice: Sendable, Hashable {
  private let words: String

  /// A warning of some words.
  public init(_ words: String) { self.words = words }

  /// All its lines at a width in columns.
  public func lines(width: Int) -> [String] { words.wrapped(to: width) }

  /// The same as a block of a document, which is read from end to end.
  public var block: Document.Block { Document.Block(.quote, [Document.Span(words, .caution)]) }
}
