extension SearchIndex {
  /// What `query` finds, the likeliest first; see `Documentation/Decisions/0018-words-lead-to-answers.md`.
  ///
  /// Each word counts where it is found: in a name more than in a sentence, a rare word more than a common one, the
  /// word itself more than another for the same thing, and that more than its beginning or a word with a slip. Who
  /// holds more of the words comes first; a name that is the whole query comes before all. What neither lies nor refers
  /// where the query says counts a quarter, and of what is left alike the commoner comes first.
  public func find(_ query: String, atMost limit: Int = 20) -> [Finding] {
    let query = SearchQuery(query, in: self)
    return ranked(query).prefix(limit).map { found in
      let entry = entries[found.entry]
      return Finding(kind: entry.kind, id: entry.id, name: entry.name, why: why(found, query))
    }
  }

  /// An entry that was found.
  struct Ranked {
    let entry: Int
    let score: Double
    /// The sentence that holds the strongest word; nil where none may be shown.
    let sentence: Int?
    /// Which words of the query led to it without a sentence that may be shown.
    let silent: [Int]
    /// Whether all words that say something are in its names, or lead to it, and none of them is a guess.
    let isNamed: Bool
  }

  /// All that a query finds, the likeliest first.
  func ranked(_ query: SearchQuery) -> [Ranked] {
    var tallies = [Tally](repeating: Tally(), count: entries.count)
    var weights = 0.0
    for (number, word) in query.words.enumerated() where !word.choices.isEmpty {
      weights += word.weight
      for (entry, hit) in hits(for: word, in: query).enumerated() where hit.score > 0 {
        tallies[entry].add(hit, number, weight: word.weight)
      }
    }
    let telling = query.words.count { $0.weight == 1 }
    var found: [Ranked] = []
    for (entry, tally) in tallies.enumerated() {
      let nearness = query.places.map { self.nearness.nearest(entry, $0) }
      let isNear = query.isOfPlaces && nearness.contains { $0 >= 0.4 }
      guard tally.matched > 0 || isNear else { continue }
      let share = weights > 0 ? tally.matched / weights : 0
      let (bonus, isName) = bonus(query, entries[entry])
      var score = tally.score * share * share + bonus
      score += nearness.reduce(0) { $0 + Double($1) } * (query.isOfPlaces ? 12 : 6) / Double(max(1, nearness.count))
      if !isName { score *= gate(entry, nearness, query) }
      score *= commonness(entry)
      found.append(
        Ranked(
          entry: entry, score: score, sentence: tally.sentence, silent: tally.silent,
          isNamed: telling > 0 && tally.named == telling))
    }
    found.sort { a, b in
      if a.score != b.score { return a.score > b.score }
      let (x, y) = (entries[a.entry], entries[b.entry])
      return (x.frequency ?? .common, x.name) < (y.frequency ?? .common, y.name)
    }
    return found
  }

  /// What an entry has of a query so far.
  private struct Tally {
    var score = 0.0
    var matched = 0.0
    var named = 0
    var best = 0.0
    var sentence: Int?
    var silent: [Int] = []

    mutating func add(_ hit: Hit, _ word: Int, weight: Double) {
      score += hit.score * weight
      matched += weight
      if hit.isName, weight == 1 { named += 1 }
      if hit.sentence < 0 { silent.append(word) }
      if hit.score * weight > best {
        best = hit.score * weight
        sentence = hit.sentence < 0 ? nil : hit.sentence
      }
    }
  }

  /// How much a word counts for an entry, and the sentence it counts for; below 0 where none may be shown.
  private struct Hit {
    var score = 0.0
    var sentence = -1
    /// Whether the word itself stands in a name, or leads to it.
    var isName = false
  }

  /// For each entry how much a word counts, or a word that may be meant.
  private func hits(for word: SearchQuery.Word, in query: SearchQuery) -> [Hit] {
    var hits = [Hit](repeating: Hit(), count: entries.count)
    let isPlace = word.sense.map { senses[$0].kind == .place } ?? false
    for choice in word.choices {
      let postings = postings(of: choice.word)
      let rarity = 1 + max(0, log2Of(Double(entries.count) / Double(postings.count + 1)))
      for posting in postings {
        let entry = Int(posting.entry)
        // "(foot)" in the name of a muscle tells it from another; it does not make it what aches in a foot.
        let weight = isPlace && entries[entry].kind == .muscle ? min(posting.weight, 3) : posting.weight
        let score = weight * choice.share * rarity
        let isName = choice.isSure && posting.weight >= 7
        if score > hits[entry].score {
          hits[entry] = Hit(score: score, sentence: Int(posting.sentence), isName: hits[entry].isName || isName)
        } else if isName {
          hits[entry].isName = true
        }
      }
    }
    guard let sense = word.sense else { return hits }
    for (place, lead) in senses[sense].leads.enumerated() {
      let entry = Int(lead)
      let score = self.lead(sense, to: entries[entry].kind, query) * max(0.5, 1 - 0.06 * Double(place))
      let shared = word.company == 1 ? score : score * 0.7
      if shared > hits[entry].score { hits[entry] = Hit(score: shared) }
      hits[entry].isName = true
    }
    return hits
  }

  /// What a word of the thesaurus counts for what it leads to.
  private func lead(_ sense: Int, to kind: Finding.Kind, _ query: SearchQuery) -> Double {
    switch senses[sense].kind {
    case .place: query.isOfPlaces ? (kind == .area ? 20 : 14) : kind == .area ? 8 : 5
    case .gesture, .circumstance: 18
    case .sensation: 14
    }
  }

  /// What the places of a query leave of an entry: all of it where it lies or refers there, a quarter where not; of a
  /// chapter less, for the book supports what is found.
  private func gate(_ entry: Int, _ nearness: [Float], _ query: SearchQuery) -> Double {
    if entries[entry].kind == .chapter {
      if query.asksTheBook { return query.places.isEmpty ? 1 : 0.7 }
      return query.places.isEmpty ? 0.8 : 0.35
    }
    guard !nearness.isEmpty else { return 1 }
    if self.nearness.isPlaceless(entry) { return 0.6 }
    return nearness.reduce(0) { $0 + ($1 > 0 ? 1 : 0.25) } / Double(nearness.count)
  }

  private func commonness(_ entry: Int) -> Double {
    switch entries[entry].frequency {
    case .veryCommon: 1.12
    case .common, nil: 1
    case .occasional: 0.9
    case .rare: 0.75
    }
  }

  /// What a whole phrase is worth: the query is a name, is in one, or holds one of several words; and whether it is one.
  private func bonus(_ query: SearchQuery, _ entry: Entry) -> (bonus: Double, isName: Bool) {
    let numbers = query.numbers
    var bonus = 0.0
    for name in entry.names {
      if name.words == numbers {
        switch name.role {
        case .name: return (140, true)
        case .alias: bonus = max(bonus, 110)
        case .word: bonus = max(bonus, 105)
        }
      }
      bonus = max(bonus, Self.bonus(name.words, in: numbers), 0.75 * Self.bonus(name.senses, in: query.senses))
    }
    return (bonus, bonus >= 105)
  }

  private static func bonus(_ name: [Int32], in words: [Int32]) -> Double {
    let holdsName = name.allSatisfy(words.contains)
    let isInName = words.allSatisfy(name.contains)
    if holdsName, isInName { return 90 }
    if holdsName, name.count > 1 { return 30 + 8 * Double(name.count) }
    return isInName && words.count > 1 ? 30 : 0
  }

  /// Why an entry was found: the sentence that holds the strongest word, or the words of the query that lead to it.
  private func why(_ found: Ranked, _ query: SearchQuery) -> String {
    let entry = entries[found.entry]
    if let sentence = found.sentence { return entry.sentences[sentence] }
    let words = found.silent.isEmpty ? query.words.map(\.spelled) : found.silent.map { query.words[$0].spelled }
    return "you said: \(words.uniqued().joined(separator: " "))"
  }
}

/// The logarithm to base 2, as far as a ranking needs it.
private func log2Of(_ value: Double) -> Double {
  guard value > 0 else { return 0 }
  return Double(value.exponent) + (value.significand - 1)
}
