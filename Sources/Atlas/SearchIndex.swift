import Text

/// An index of all that people may look for: names first, sentences last.
public struct SearchIndex: Sendable {
  let entries: [Entry]
  /// The words of the names.
  let nameWords: [Int32]
  /// What can be shown as the place where words were found.
  let sentences: [Sentence]
  /// The texts that hold the sentences.
  let texts: [String]
  /// All words, in the order of the alphabet; the tokens of the senses stand before them.
  let words: WordTable
  /// Where the words stand, the postings of one word together, in the order of the entries.
  let postings: [Posting]
  /// Where the postings of each word begin, and where the last ones end.
  let starts: [Int32]
  /// The phrases of the thesaurus.
  let phrases: SenseTable
  /// What each sense of the thesaurus leads to.
  let senses: [Sense]
  /// How near each entry is to each area.
  let nearness: Nearness
  /// The words that say little beside others, by number.
  let faint: Set<Int32>

  /// What can be found.
  struct Entry: Sendable {
    let kind: Finding.Kind
    let id: String
    let name: String
    /// How common it is; nil where nothing says so.
    let frequency: Frequency?
    /// Its names, for whole phrases.
    var names: [Name] = []
  }

  /// A text that can be shown, or a line of it; it becomes a text of its own only when it is.
  struct Sentence: Sendable {
    /// The number of the text.
    let text: Int32
    /// Where it begins and ends in the UTF-8 of the text.
    let start, end: Int32
    /// Whether it is another name.
    let isAlias: Bool
  }

  /// A name as the search sees it.
  struct Name: Sendable {
    let role: NameRole
    /// The words of the name, among those of all names.
    let words: Range<Int>
    /// The same with senses in the place of their phrases, and without faint words.
    let senses: Range<Int>
    /// Whether it says that something hurts.
    let saysPain: Bool

    /// The same name where its words begin further on.
    func moved(by count: Int) -> Name {
      Name(
        role: role, words: words.lowerBound + count..<words.upperBound + count,
        senses: senses.lowerBound + count..<senses.upperBound + count, saysPain: saysPain)
    }
  }

  /// What a name is for.
  enum NameRole: Sendable, CaseIterable {
    /// What it is called before all else.
    case name
    /// What it is called as well.
    case alias
    /// What people type when they mean it; never shown.
    case word
  }

  /// An entry that holds a word, with the number of the strongest of its sentences that do; −1 where none may be shown.
  struct Posting: Sendable {
    let entry: Int32
    var sentence: Int32
    var weight: Double
  }

  /// What a word counts that only the page of a region mentions. Such a page speaks of everything in its region, so it
  /// says nothing about how rare a word is either.
  static let mention = 0.2

  /// What a sense of the thesaurus leads to.
  struct Sense: Sendable {
    let kind: Thesaurus.Kind
    /// Numbers of entries, the likeliest first.
    let leads: [Int32]
    /// Numbers of areas, for those of places.
    let areas: [Int]
  }

  /// The postings of a word.
  func postings(of word: Int) -> ArraySlice<Posting> { postings[Int(starts[word])..<Int(starts[word + 1])] }

  /// A sentence by its number, in the words that are shown.
  func shown(_ number: Int) -> String {
    let sentence = sentences[number]
    let words = String(texts[Int(sentence.text)][utf8: Int(sentence.start)..<Int(sentence.end)])
    return sentence.isAlias ? "also: \(words)" : words
  }

  /// The index of an atlas: one that was made before, if there is one; made once, whoever asks.
  public init(_ atlas: Atlas) {
    self = atlas.keptIndex.value { atlas.madeIndex() ?? SearchIndexBuilder.index(of: atlas) }
  }

  init(
    entries: [Entry], nameWords: [Int32], sentences: [Sentence], texts: [String], words: WordTable,
    postings: [Posting], starts: [Int32], phrases: SenseTable, senses: [Sense], nearness: Nearness, faint: Set<Int32>
  ) {
    self.entries = entries
    self.nameWords = nameWords
    self.sentences = sentences
    self.texts = texts
    self.words = words
    self.postings = postings
    self.starts = starts
    self.phrases = phrases
    self.senses = senses
    self.nearness = nearness
    self.faint = faint
  }
}
