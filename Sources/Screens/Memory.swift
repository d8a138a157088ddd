/// What was typed and opened since the program was started; nothing of it outlives that.
public struct Memory: Sendable {
  /// A place where one types.
  public enum Line: Sendable, Hashable {
    case search, text, palette, note
  }

  /// Something to remember.
  public enum Item: Sendable {
    /// Words that were looked for.
    case typed(String, Line)
    /// What the search opened, by which words.
    case opened(SearchScreen.Entry, String)
  }

  /// What the search opened, the last first.
  public private(set) var opened: [SearchScreen.Entry] = []
  private var typed: [Line: [String]] = [:]

  /// How much of each is kept.
  private static let (mostOpened, mostTyped) = (6, 100)

  /// What was typed in a place, the oldest first, each line once.
  public func lines(_ line: Line) -> [String] { typed[line] ?? [] }

  mutating func add(_ item: Item) {
    switch item {
    case .typed(let words, let line):
      guard !words.isEmpty else { return }
      let others = lines(line).filter { $0 != words }
      typed[line] = (others + [words]).suffix(Self.mostTyped)
    case .opened(let entry, let words):
      opened = Array(([entry] + opened.filter { $0 != entry }).prefix(Self.mostOpened))
      add(.typed(words, .search))
    }
  }
}
