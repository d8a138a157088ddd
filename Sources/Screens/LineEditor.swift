import Text

/// A line that is typed and the caret in it: the same wherever one types.
///
/// It counts in letters as a person sees them: an accent is never without its letter, and no sign is cut in two.
public struct LineEditor: Sendable, Hashable {
  /// What is done to a line beside typing and taking the last letter back.
  public enum Edit: Sendable, Hashable, CaseIterable {
    case left, right, wordLeft, wordRight, begin, end
    case eraseRight, eraseWord, eraseToBegin, eraseToEnd
    /// The lines that were typed before in the same place, and back from them.
    case earlier, later
  }

  /// What a line takes; any blank is a space, of the rest only what can find something is kept.
  public enum Signs: Sendable, Hashable {
    /// Letters, digits, and what joins words.
    case words
    /// Whatever stands in a text.
    case text

    func take(_ sign: Character) -> Bool {
      if sign.isLetter || sign.isNumber || sign == " " || sign == "-" || sign == "'" { return true }
      return self == .text && (sign.isPunctuation || sign.isSymbol)
    }
  }

  /// How many letters stand before the caret.
  public private(set) var caret = 0
  private var letters: [Character] = []
  private let signs: Signs
  private let longest: Int
  /// What was typed before, the oldest first.
  private let history: [String]
  /// Which of it is shown, and what was typed before it was looked at.
  private var past: (place: Int, draft: String)?

  /// An empty line of at most so many letters, with what was typed before, the oldest first.
  public init(_ signs: Signs, history: [String] = [], longest: Int = 80) {
    self.signs = signs
    self.longest = longest
    self.history = history
  }

  /// What is typed.
  public var line: String { String(letters) }

  /// Does what an intent means where one types, and returns why nothing came of it; who takes back more than there is
  /// leaves.
  mutating func handle(_ intent: Intent) -> Step? {
    let refusal: Message?
    switch intent {
    case .type(let text): refusal = type(text)
    case .erase where letters.isEmpty: return .pop
    case .erase: refusal = erase()
    case .edit(let edit): refusal = self.edit(edit)
    case .back: return .pop
    default: return .refused
    }
    return refusal.map { .refuse($0) }
  }

  /// Puts more in at the caret, typed or pasted; returns why it could not.
  ///
  /// An accent joins the letter before it, as Unicode composes the two.
  mutating func type(_ more: String) -> Message? {
    let tail = letters[caret...]
    let before = String(letters[..<caret])
    var head = Array((before + more).composed.map { $0.isWhitespace ? " " : $0 }.filter(signs.take))
    let isFull = head.count + tail.count > longest
    head = Array(head.prefix(max(caret, longest - tail.count)))
    guard String(head) != before else { return .typing(isFull ? .lineIsFull : .notTaken) }
    put(head, tail)
    return nil
  }

  /// Takes the letter before the caret away; returns why it could not.
  mutating func erase() -> Message? {
    guard caret > 0 else { return .typing(.beginOfLine) }
    put(letters[..<(caret - 1)], letters[caret...])
    return nil
  }

  /// Moves the caret or changes the line; returns why it could not.
  mutating func edit(_ edit: Edit) -> Message? {
    switch edit {
    case .earlier, .later: return remember(edit)
    case .left, .wordLeft, .begin, .eraseWord, .eraseToBegin:
      if caret == 0 { return .typing(.beginOfLine) }
    case .right, .wordRight, .end, .eraseRight, .eraseToEnd:
      if caret == letters.count { return .typing(.endOfLine) }
    }
    switch edit {
    case .left: caret -= 1
    case .right: caret += 1
    case .wordLeft: caret = wordStart
    case .wordRight: caret = wordEnd
    case .begin: caret = 0
    case .end: caret = letters.count
    case .eraseRight: put(letters[..<caret], letters[(caret + 1)...])
    case .eraseWord: put(letters[..<wordStart], letters[caret...])
    case .eraseToBegin: put([], letters[caret...])
    case .eraseToEnd: put(letters[..<caret], [])
    case .earlier, .later: break
    }
    return nil
  }

  /// Where the word before the caret begins; a word ends at a blank.
  private var wordStart: Int {
    let end = letters[..<caret].lastIndex { $0 != " " } ?? 0
    return letters[..<end].lastIndex(of: " ").map { $0 + 1 } ?? 0
  }

  /// Where the word after the caret ends.
  private var wordEnd: Int {
    let start = letters[caret...].firstIndex { $0 != " " } ?? letters.count
    return letters[start...].firstIndex(of: " ") ?? letters.count
  }

  private mutating func put(_ head: some Sequence<Character>, _ tail: some Sequence<Character>) {
    let head = Array(head)
    // Signs that meet may join.
    letters = Array(String(head + tail).composed)
    caret = min(head.count, letters.count)
    past = nil
  }

  private mutating func remember(_ edit: Edit) -> Message? {
    let (here, draft) = past ?? (history.count, line)
    let place = here + (edit == .earlier ? -1 : 1)
    guard place >= 0 else { return .typing(.nothingEarlier) }
    guard place <= history.count else { return .typing(.nothingLater) }
    letters = Array(place == history.count ? draft : history[place])
    caret = letters.count
    past = place == history.count ? nil : (place, draft)
    return nil
  }

  /// Whether two lines are the same to whoever looks at them.
  public static func == (a: Self, b: Self) -> Bool { a.letters == b.letters && a.caret == b.caret }

  /// What `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(letters)
    hasher.combine(caret)
  }
}
