/// The phrases of a thesaurus as numbers of words, to be found in a row of them.
struct SenseTable: Sendable {
  /// For each sense the token that stands for it among the words.
  private(set) var tokens: [Int32] = []
  /// The phrases, those with the same first word together, the longest first.
  private var phrases: [Phrase] = []
  /// For each word where its phrases begin; −1 where it begins none.
  private var first: [Int32] = []

  /// Words that stand for a sense.
  private struct Phrase: Sendable {
    var words: [Int32]
    let sense: Int
  }

  /// A phrase that was found: which words, and which sense.
  struct Span {
    let range: Range<Int>
    let sense: Int
  }

  /// The phrases of a thesaurus; what they are made of is read into `words`.
  init(_ thesaurus: Thesaurus, _ words: inout SearchWords) {
    for (number, sense) in thesaurus.senses.enumerated() {
      for phrase in sense.words {
        words.read(phrase)
        phrases.append(Phrase(words: words.numbers, sense: number))
      }
    }
    for number in thesaurus.senses.indices { tokens.append(words.token(ofSense: number)) }
    order(count: words.table.count)
  }

  /// The same after the words were given new numbers.
  mutating func renumber(_ newNumbers: [Int32]) {
    tokens = tokens.map { newNumbers[Int($0)] }
    for index in phrases.indices { phrases[index].words = phrases[index].words.map { newNumbers[Int($0)] } }
    order(count: newNumbers.count)
  }

  private mutating func order(count: Int) {
    phrases.sort { ($0.words[0], $1.words.count, $0.sense) < ($1.words[0], $0.words.count, $1.sense) }
    first = [Int32](repeating: -1, count: count)
    for index in phrases.indices.reversed() { first[Int(phrases[index].words[0])] = Int32(index) }
  }

  /// Calls `body` with the phrases in a row of words, from left to right, the longest that begins at a word.
  func forEachSpan(in words: [Int32], _ body: (Span) -> Void) {
    var index = 0
    while index < words.count {
      let span = longest(at: index, in: words)
      if let span { body(span) }
      index = span?.range.upperBound ?? index + 1
    }
  }

  /// The longest phrase that begins at a word.
  private func longest(at start: Int, in words: [Int32]) -> Span? {
    let word = Int(words[start])
    // A word that was met after the thesaurus begins no phrase of it.
    guard word >= 0, word < first.count, first[word] >= 0 else { return nil }
    var index = Int(first[word])
    while index < phrases.count, phrases[index].words[0] == words[start] {
      let phrase = phrases[index]
      let end = start + phrase.words.count
      if end <= words.count, words[start..<end].elementsEqual(phrase.words) {
        return Span(range: start..<end, sense: phrase.sense)
      }
      index += 1
    }
    return nil
  }
}
