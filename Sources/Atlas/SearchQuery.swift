/// A question as the search understands it: its words, what each may mean, and the places that it names.
struct SearchQuery {
  /// The words that say something.
  private(set) var words: [Word] = []
  /// For each place that is named the numbers of its areas.
  private(set) var places: [[Int]] = []
  /// The words with senses in the place of their phrases, for comparison with names.
  private(set) var senses: [Int32] = []
  /// Whether it asks for advice, as "how …" and "can I …" do, which the book gives.
  private(set) var asksTheBook = false
  /// Whether it says that something hurts.
  private(set) var saysPain = false
  /// Whether it names places and nothing that is felt or done there.
  private(set) var isOfPlaces = false

  /// A word of the question.
  struct Word {
    /// As it was typed, in small letters.
    let spelled: String
    /// The words of the index that it may be, with the share that each counts.
    var choices: [Choice]
    /// The word of the index that it most likely is; below 0 where it is none.
    let number: Int32
    /// The number of the sense that it is part of.
    var sense: Int?
    /// How many words are that sense together.
    var company = 1
    /// What it counts beside the others.
    var weight = Weight.full
  }

  /// What a word counts beside the others: where it is found, and in how much of the query is found.
  enum Weight {
    /// What hurts, where, how.
    case full
    /// Where one is and what one does, beside words that say more.
    case circumstance
    /// A word that stands in every second sentence.
    case faint

    /// What it counts where it is found.
    var score: Double {
      switch self {
      case .full: 1
      case .circumstance: 0.4
      case .faint: 0.2
      }
    }

    /// What it counts of the whole query: that it is missing weighs less than that it is there.
    var share: Double { self == .full ? 1 : score / 2 }
  }

  /// A word of the index that a typed one may be.
  struct Choice {
    let word: Int
    let share: Double
    /// Whether it is that word, or one that means the same, and no guess.
    let isSure: Bool
    /// Whether it is a sense, and no word.
    var isSense = false
  }

  /// The numbers of the words, for comparison with names.
  var numbers: [Int32] { words.map(\.number) }

  /// Words that begin a question to the book.
  private static let asking: Set<String> = [
    "how", "what", "whats", "which", "when", "should", "can", "could", "does", "do", "is", "are", "why", "who", "will",
    "best", "exercises", "exercise", "advice",
  ]

  /// What a text asks of an index.
  init(_ text: String, in index: SearchIndex) {
    // Nobody types more; what is longer would only be slow.
    let text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(400)))
    let spelled = WordRule.sought.words(of: text)
    asksTheBook = spelled.first.map { Self.asking.contains($0) } ?? false
    var reader = SearchWords()
    reader.read(text)
    saysPain = reader.saysPain
    var telling = spelled.prefix(60).map { word in (word: word, isTelling: reader.isTelling(word)) }
    if telling.contains(where: \.isTelling) { telling.removeAll { !$0.isTelling } }
    for (word, _) in telling { words.append(index.reading(word, isAlone: telling.count == 1)) }
    findSenses(index)
    weigh(index)
  }

  private mutating func findSenses(_ index: SearchIndex) {
    var spans: [SenseTable.Span] = []
    index.phrases.forEachSpan(in: numbers) { spans.append($0) }
    for span in spans {
      let isSure = span.range.allSatisfy { number in words[number].choices.contains { $0.isSure } }
      let token = Choice(word: Int(index.phrases.tokens[span.sense]), share: 0.8, isSure: isSure, isSense: true)
      for number in span.range {
        words[number].sense = span.sense
        words[number].company = span.range.count
        words[number].choices.append(token)
      }
      let areas = index.senses[span.sense].areas
      if !areas.isEmpty { places.append(areas) }
    }
    senses = SearchIndex.withSenses(numbers, index.phrases) { index.faint.contains($0) }
  }

  private mutating func weigh(_ index: SearchIndex) {
    func kind(_ word: Word) -> Thesaurus.Kind? { word.sense.map { index.senses[$0].kind } }
    func isFaint(_ word: Word) -> Bool { word.sense == nil && index.faint.contains(word.number) }
    let telling = words.filter { !isFaint($0) }
    if !telling.isEmpty { for number in words.indices where isFaint(words[number]) { words[number].weight = .faint } }
    if telling.contains(where: { kind($0) != .circumstance }) {
      for number in words.indices where kind(words[number]) == .circumstance { words[number].weight = .circumstance }
    }
    isOfPlaces = !telling.isEmpty && telling.allSatisfy { kind($0) == .place }
  }
}

extension SearchIndex {
  /// What a typed word may be; `isAlone` where there is no other to go on.
  fileprivate func reading(_ spelled: String, isAlone: Bool) -> SearchQuery.Word {
    let letters = Array(spelled.utf8)
    return letters.withUnsafeBufferPointer { letters in
      let word = Stem.of(letters)
      let (place, isThere) = words.place(of: word)
      var choices: [SearchQuery.Choice] = []
      if isThere { choices.append(.init(word: place, share: 1, isSure: true)) }
      // Of three letters, what is no word is more often a misspelled one than the beginning of another.
      if letters.count > 3 || isAlone {
        // Beside the word itself a longer one is a guess: "sole" is the sole, and only perhaps the soleus.
        let share = isThere ? 0.35 : 0.6
        for longer in wordsBeginning(with: word, after: isThere ? place : place - 1) {
          choices.append(.init(word: longer, share: share, isSure: false))
        }
      }
      var number = isThere ? Int32(place) : -1
      if choices.isEmpty, letters.count > 3 {
        let (slips, count) = slips(of: word, typed: letters.count)
        choices = slips.map { .init(word: $0, share: count == 1 ? 0.6 : 0.45, isSure: false) }
        number = slips.max { postings(of: $0).count < postings(of: $1).count }.map { Int32($0) } ?? -1
      }
      return SearchQuery.Word(spelled: spelled, choices: choices, number: number)
    }
  }

  /// The words that begin with a stem, after a place in the alphabet.
  private func wordsBeginning(with stem: UnsafeBufferPointer<UInt8>, after place: Int) -> [Int] {
    var index = place + 1
    var found: [Int] = []
    while index < words.count, found.count < 200, words.withBytes(of: index, { $0.starts(with: stem) }) {
      found.append(index)
      index += 1
    }
    return found
  }

  /// The words that a misspelled one may be: those with the fewest slips, one or, from six letters on, two.
  private func slips(of word: UnsafeBufferPointer<UInt8>, typed count: Int) -> (words: [Int], slips: Int) {
    var counter = SlipCounter()
    for limit in 1...(count >= 6 ? 2 : 1) {
      let found = (0..<words.count).filter { index in
        words.withBytes(of: index) { counter.count(word, $0, atMost: limit) } != nil
      }
      if !found.isEmpty { return (found, limit) }
    }
    return ([], 0)
  }
}
