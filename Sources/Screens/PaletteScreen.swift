import Pages
import Text

/// The list of everything that can be done on the screen below, filtered as one types.
///
/// It is filtered by words: each typed word begins a word of the row, or is its key; where no row has them all, each
/// stands somewhere in it.
public struct PaletteScreen: Sendable {
  /// Something that can be done.
  public struct Command: Sendable, Hashable {
    /// What it does, in a few words.
    public let title: String
    /// The keys that do it, as a person reads them; nil where none does.
    public let keys: String?
    /// What is done.
    public let intent: Intent
    /// The heading it stands under while nothing is typed.
    let shelf: TypingWords
  }

  /// The line that is typed.
  public private(set) var editor: LineEditor
  /// The commands that the words find, the likeliest first; all of them while nothing is typed.
  public private(set) var found: [Command]
  private(set) var list = ListBelow()
  private let commands: [Command]
  /// What was seen of the screen below, for it to answer by.
  private let sight: Sight?

  /// Everything that can be done on a screen, by the part of the key table that applies there.
  init(over mode: Keymap.Mode, in context: Context) {
    commands = Command.all(in: mode, context.keymap, context.edition)
    found = commands
    editor = LineEditor(.text, history: context.memory.lines(.palette))
    sight = context.sight
  }

  /// The command that Enter does; nil when none is chosen.
  public var selected: Command? { list.row.flatMap { found.indices.contains($0) ? found[$0] : nil } }

  mutating func handle(_ intent: Intent) -> Step {
    if let step = list.handle(intent, of: found.count, headings: shelves.map(\.first)) { return step }
    let before = editor.line
    switch intent {
    case .tap, .hit(.entry):
      guard let selected else { return .refuse(.typing(found.isEmpty ? .notCalledThat : .typeOrChoose)) }
      return .remember(.typed(before, .palette), then: .replace(by: selected.intent, seen: sight))
    default: if let step = editor.handle(intent) { return step }
    }
    list.leave()
    if editor.line != before { look() }
    return .stay
  }

  /// The typed words.
  var words: [Substring] { editor.line.split(separator: " ") }

  private mutating func look() {
    let words = words
    // Of rows that answer equally well the shorter one is meant, and then the earlier one.
    let ranked = commands.enumerated().compactMap { number, command in
      command.rank(of: words).map { (order: ($0, words.isEmpty ? 0 : command.length, number), command: command) }
    }
    found = ranked.sorted { $0.order < $1.order }.map(\.command)
    list = ListBelow(row: words.isEmpty || found.isEmpty ? nil : 0)
  }

  /// The headings while nothing is typed, and the first command below each.
  var shelves: [(title: TypingWords, first: Int)] {
    guard words.isEmpty else { return [] }
    return found.indices.filter { $0 == 0 || found[$0].shelf != found[$0 - 1].shelf }.map { (found[$0].shelf, $0) }
  }
}
