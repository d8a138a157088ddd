/// An index of all that people may look for: names first, sentences last.
public struct SearchIndex: Sendable {
  let entries: [Entry]
  /// All words, in the order of the alphabet.
  let words: WordTable
  /// The places of all words, those of one word together, in the order of the entries.
  let places: [Place]
  /// Where the places of each word begin, and where the last ones end.
  let starts: [Int32]

  /// What can be found.
  struct Entry: Sendable {
    let kind: Finding.Kind
    let id: String
    let name: String
    /// The words of the name and of all other names, for whole phrases.
    var names: [[Int32]] = []
    /// What can be shown as the place where words were found.
    var sentences: [String] = []
  }

  /// An entry that holds a word, with the strongest of the sentences that do.
  struct Place: Sendable {
    let entry: Int32
    var sentence: Int32
    var weight: Double
  }

  /// The places of a word.
  func places(of word: Int) -> ArraySlice<Place> { places[Int(starts[word])..<Int(starts[word + 1])] }

  /// The index of an atlas.
  public init(_ atlas: Atlas) {
    var builder = SearchIndexBuilder()
    builder.add(atlas)
    self = builder.index()
  }

  init(entries: [Entry], words: WordTable, places: [Place], starts: [Int32]) {
    self.entries = entries
    self.words = words
    self.places = places
    self.starts = starts
  }
}
