extension SearchIndex {
  /// What `query` finds, the likeliest first.
  ///
  /// Each word counts where it is found: in a name more than in a sentence, a rare word more than a common one,
  /// the whole word more than its beginning, and that more than a word with a slip. Who holds more of the words
  /// comes first; a name that is the whole query comes before all.
  public func find(_ query: String, atMost limit: Int = 20) -> [Finding] {
    // Nobody types more; what is longer would only be slow.
    let query = SearchWords.words(in: String(String.UnicodeScalarView(query.unicodeScalars.prefix(400))))
    guard !query.isEmpty else { return [] }
    var scores = [Double](repeating: 0, count: entries.count)
    var matched = [Int](repeating: 0, count: entries.count)
    var best = [Hit](repeating: Hit(), count: entries.count)
    for word in query {
      for (entry, hit) in hits(for: word).enumerated() where hit.score > 0 {
        scores[entry] += hit.score
        matched[entry] += 1
        if hit.score > best[entry].score { best[entry] = hit }
      }
    }
    let numbers = numbers(of: query)
    var found: [(score: Double, entry: Int)] = []
    for (index, entry) in entries.enumerated() where matched[index] > 0 {
      let share = Double(matched[index]) / Double(query.count)
      found.append((scores[index] * share * share + Self.bonus(numbers, entry), index))
    }
    found.sort { ($1.score, entries[$0.entry].name) < ($0.score, entries[$1.entry].name) }
    return found.prefix(limit).map { item in
      let entry = entries[item.entry]
      return Finding(
        kind: entry.kind, id: entry.id, name: entry.name, why: entry.sentences[best[item.entry].sentence])
    }
  }

  /// How much a word counts for an entry, and the sentence it counts for.
  private struct Hit {
    var score = 0.0
    var sentence = 0
  }

  /// For each entry how much a word counts, or a word that may be meant.
  private func hits(for word: [UInt8]) -> [Hit] {
    var hits = [Hit](repeating: Hit(), count: entries.count)
    for (other, share) in known(word) {
      let places = places(of: other)
      let rarity = 1 + max(0, log2Of(Double(entries.count) / Double(places.count + 1)))
      for place in places {
        let score = place.weight * share * rarity
        if score > hits[Int(place.entry)].score {
          hits[Int(place.entry)] = Hit(score: score, sentence: Int(place.sentence))
        }
      }
    }
    return hits
  }

  /// The words of the index that a word may be, with the share that each counts.
  private func known(_ word: [UInt8]) -> [(word: Int, share: Double)] {
    word.withUnsafeBufferPointer { word in
      let (first, isThere) = words.place(of: word)
      var known: [(word: Int, share: Double)] = isThere ? [(first, 1)] : []
      // Beside the word itself a longer one is a guess: "sole" is the sole, and only perhaps the soleus.
      let longer = word.count < 3 || isThere ? 0.35 : 0.6
      var index = isThere ? first + 1 : first
      while index < words.count, known.count < 200, words.withBytes(of: index, { $0.starts(with: word) }) {
        known.append((index, longer))
        index += 1
      }
      return known.isEmpty && word.count > 3 ? slips(of: word) : known
    }
  }

  private func slips(of word: UnsafeBufferPointer<UInt8>) -> [(word: Int, share: Double)] {
    let limit = word.count > 7 ? 2 : 1
    var counter = SlipCounter()
    return (0..<words.count).filter { index in
      words.withBytes(of: index) { counter.count(word, $0, atMost: limit) } != nil
    }.map { ($0, 0.5) }
  }

  /// The numbers of words; one that is not there has a number of its own below 0.
  private func numbers(of query: [[UInt8]]) -> [Int32] {
    query.map { word in
      let (index, isThere) = word.withUnsafeBufferPointer { words.place(of: $0) }
      return isThere ? Int32(index) : -1 - Int32(query.firstIndex(of: word) ?? 0)
    }
  }

  /// What a whole phrase is worth: the query is a name, is in one, or holds one of several words.
  private static func bonus(_ words: [Int32], _ entry: Entry) -> Double {
    var bonus = 0.0
    for name in entry.names where !name.isEmpty {
      if name == words { return 120 }
      let holdsName = name.allSatisfy(words.contains)
      let isInName = words.allSatisfy(name.contains)
      if holdsName, isInName { bonus = max(bonus, 90) }
      if holdsName, name.count > 1 { bonus = max(bonus, 30 + 8 * Double(name.count)) }
      if isInName, words.count > 1 { bonus = max(bonus, 30) }
    }
    return bonus
  }
}

/// The logarithm to base 2, as far as a ranking needs it.
private func log2Of(_ value: Double) -> Double {
  guard value > 0 else { return 0 }
  return Double(value.exponent) + (value.significand - 1)
}
