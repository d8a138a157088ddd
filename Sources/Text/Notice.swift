/// A warning: what must be ruled out before anybody presses, or must not be done.
///
/// A layout gives it room before anything else and shows it whole, or says that it is there and which key shows it.
/// It can therefore not be turned into a text that is cut; only its lines are to be had, all of them.
public struct Notice: Sendable, Hashable {
  /// How soon somebody has to see what it speaks of; nil for a rule, which has no haste.
  public let urgency: Urgency?
  private let spans: [Document.Span]

  /// How soon somebody has to see a sign. Each has a sign of its own before the words, so that nothing rests on colour.
  public enum Urgency: Sendable, Hashable, CaseIterable {
    case now, today, soon, ask

    /// What stands before the words.
    public var sign: String {
      switch self {
      case .now: "!!!"
      case .today: "!!"
      case .soon: "!"
      case .ask: "?"
      }
    }
  }

  /// A rule in words.
  public init(_ words: String) {
    urgency = nil
    spans = [Document.Span(words, .caution)]
  }

  /// A sign in words, with the word for its urgency.
  public init(_ words: String, _ urgency: Urgency, named name: String) {
    self.urgency = urgency
    spans = [
      Document.Span("\(urgency.sign) \(name):", .urgency(urgency)), Document.Span(" ", .plain),
      Document.Span(words, urgency == .now || urgency == .today ? .caution : .plain),
    ]
  }

  /// A line that holds some names by urgency, and says in the end where the signs are read, which may lead there.
  public init(names: [(urgency: Urgency, named: String, list: [String])], _ end: String, link: Link? = nil) {
    urgency = names.first?.urgency
    spans =
      names.flatMap { group in
        [
          Document.Span("\(group.urgency.sign) \(group.named):", .urgency(group.urgency)),
          Document.Span(" " + group.list.joined(separator: ", ") + ". ", .plain),
        ]
      } + [Document.Span(end, .strong, link: link)]
  }

  /// All its lines at a width in columns.
  public func lines(width: Int) -> [TextLine] { Document([Document.Block(.paragraph, spans)]).lines(width: width) }

  /// The words, in one line.
  public var words: String { spans.map(\.text).joined() }

  /// The same as a block of a document, which is read from end to end.
  public var block: Document.Block { Document.Block(.quote, spans) }
}
