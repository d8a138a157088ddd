import Packing

/// Some sentences of a section, each of which may have a label of its own.
public struct Lines: Sendable, Hashable, RandomAccessCollection, Packable {
  private let texts: [String]
  /// The labels of those that have one, by their numbers.
  private let own: [Int: Evidence]

  /// Sentences with the labels of those that have one of their own.
  package init(_ lines: [(text: String, label: Evidence?)]) {
    texts = lines.map(\.text)
    own = lines.enumerated().reduce(into: [:]) { $0[$1.offset] = $1.element.label }
  }

  /// Sentences without labels of their own.
  package init(_ texts: [String]) { self.init(texts.map { ($0, nil) }) }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public init(from unpacker: inout Unpacker) {
    texts = unpacker.next()
    own = unpacker.next()
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func pack(into packer: inout Packer) { packer.add(texts, own) }

  /// Where the first sentence is.
  public var startIndex: Int { texts.startIndex }
  /// Behind the last sentence.
  public var endIndex: Int { texts.endIndex }
  /// A sentence by its number, counted from 0.
  public subscript(number: Int) -> String { texts[number] }

  /// What stands behind a sentence, where that is not what stands behind the section.
  public func label(at number: Int) -> Evidence? { own[number] }

  /// What stands behind each sentence, in a section that has a label.
  public func labels(in section: Evidence) -> [Evidence] { indices.map { label(at: $0) ?? section } }
}

extension Lines: ExpressibleByArrayLiteral {
  /// Sentences without labels of their own.
  public init(arrayLiteral texts: String...) { self.init(texts) }
}

extension Lines: Encodable {
  /// The sentences alone, as a list.
  public func encode(to encoder: any Encoder) throws { try texts.encode(to: encoder) }
}
