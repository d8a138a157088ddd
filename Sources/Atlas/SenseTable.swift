import Packing

/// The phrases of a thesaurus as numbers of words, to be found in a row of them.
struct SenseTable: Sendable, Packable {
  /// For each sense the token that stands for it among the words.
  private(set) var tokens: [Int32] = []
  /// The words of the phrases, one after another.
  private var words: [Int32] = []
  /// The phrases, those with the same first word together, the longest first.
  private var phrases: [Phrase] = []
  /// For each word where its phrases begin; −1 where it begins none.
  private var first: [Int32] = []

  /// Words that stand for a sense.
  private struct Phrase: Sendable, Packable {
    let words: Range<Int>
    let sense: Int

    init(words: Range<Int>, sense: Int) { (self.words, self.sense) = (words, sense) }

    init(from unpacker: inout Unpacker) { (words, sense) = (unpacker.range(), unpacker.next()) }

    func pack(into packer: inout Packer) {
      packer.add(range: words)
      packer.add(sense)
    }
  }

  /// A phrase that was found: which words, and which sense.
  struct Span {
    let range: Range<Int>
    let sense: Int
  }

  /// The phrases of a thesaurus; what they are made of is read into `words`.
  init(_ thesaurus: Thesaurus, _ reader: inout SearchWords) {
    for (number, sense) in thesaurus.senses.enumerated() {
      for phrase in sense.words {
        reader.read(phrase)
        phrases.append(Phrase(words: words.count..<words.count + reader.numbers.count, sense: number))
        words += reader.numbers
      }
    }
    for number in thesaurus.senses.indices { tokens.append(reader.token(ofSense: number)) }
    order(count: reader.table.count)
  }

  init(from unpacker: inout Unpacker) {
    (tokens, words, phrases, first) = (unpacker.plain(), unpacker.plain(), unpacker.next(), unpacker.plain())
  }

  func pack(into packer: inout Packer) {
    packer.add(plain: tokens)
    packer.add(plain: words)
    packer.add(phrases)
    packer.add(plain: first)
  }

  /// The same after the words were given new numbers.
  mutating func renumber(_ newNumbers: [Int32]) {
    tokens = tokens.map { newNumbers[Int($0)] }
    words = words.map { newNumbers[Int($0)] }
    order(count: newNumbers.count)
  }

  private mutating func order(count: Int) {
    func start(_ phrase: Phrase) -> Int32 { words[phrase.words.lowerBound] }
    phrases.sort { (start($0), $1.words.count, $0.sense) < (start($1), $0.words.count, $1.sense) }
    first = [Int32](repeating: -1, count: count)
    for index in phrases.indices.reversed() { first[Int(start(phrases[index]))] = Int32(index) }
  }

  /// Calls `body` with the phrases in a row of words, from left to right, the longest that begins at a word.
  func forEachSpan(in row: [Int32], _ body: (Span) -> Void) {
    first.withUnsafeBufferPointer { first in
      row.withUnsafeBufferPointer { row in
        var index = 0
        while index < row.count {
          let word = Int(row[index])
          // A word that was met after the thesaurus begins no phrase of it.
          if word >= 0, word < first.count, first[word] >= 0,
            let span = longest(at: index, in: row, from: Int(first[word]))
          {
            body(span)
            index = span.range.upperBound
          } else {
            index += 1
          }
        }
      }
    }
  }

  /// The longest phrase that begins at a word of a row, where those that begin with the word begin at an index.
  private func longest(at start: Int, in row: UnsafeBufferPointer<Int32>, from first: Int) -> Span? {
    var index = first
    while index < phrases.count, words[phrases[index].words.lowerBound] == row[start] {
      let phrase = phrases[index]
      let end = start + phrase.words.count
      if end <= row.count, zip(start..<end, phrase.words).allSatisfy({ row[$0] == words[$1] }) {
        return Span(range: start..<end, sense: phrase.sense)
      }
      index += 1
    }
    return nil
  }
}
