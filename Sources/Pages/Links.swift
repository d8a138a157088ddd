import Atlas
import Text

extension Muscle {
  /// A link to its page.
  public var link: Link { Link(.muscle, id) }
}

extension Chapter {
  /// A link to it.
  public var link: Link { Link(.guide, id) }
}

extension Area {
  /// A link to the muscles behind a pain there.
  public var link: Link { Link(.area, id) }
}

extension Complaint {
  /// A link to its page, which lies with those of a kind.
  public func link(_ kind: Kind) -> Link { Link(kind == .symptom ? .symptom : .condition, id) }
}

extension Link {
  /// A link to the plan for some muscles.
  public init(planFor muscles: [String]) { self.init(.plan, muscles.joined(separator: "+")) }

  /// The chapter that says what to do in an emergency.
  static let safety = Link(.guide, Atlas.safetyChapter)
}

extension Document.Span {
  /// A sentence of which what stands between asterisks is emphasised, or leads somewhere.
  static func withEmphasis(_ sentence: String, link: Link? = nil) -> [Document.Span] {
    sentence.split(separator: "*", omittingEmptySubsequences: false).enumerated()
      .map { number, words in
        let isSetOff = number % 2 == 1
        return Document.Span(
          String(words), isSetOff && link == nil ? .emphasis : .plain, link: isSetOff ? link : nil)
      }.filter { !$0.text.isEmpty }
  }

  /// A sentence in which some names lead somewhere, in their order.
  static func linking(_ sentence: String, _ names: [(words: String, link: Link)]) -> [Document.Span] {
    var spans: [Document.Span] = []
    var rest = sentence[...]
    for (words, link) in names {
      // A name that begins the sentence has a capital there.
      guard let range = rest.firstRange(of: words) ?? rest.firstRange(of: words.capitalizedFirst) else { continue }
      spans += [Document.Span(String(rest[..<range.lowerBound])), Document.Span(String(rest[range]), link: link)]
      rest = rest[range.upperBound...]
    }
    return (spans + [Document.Span(String(rest))]).filter { !$0.text.isEmpty }
  }
}
