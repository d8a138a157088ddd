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
    /// The sentence that says most; nil where those that may be shown say little of it.
    let sentence: Int?
    /// Which words of the query led to it.
    let words: [Int]
    /// Whether all words that say something are in its names, or lead to it, and none of them is a guess.
    let isNamed: Bool
  }

  /// All that a query finds, the likeliest first.
  func ranked(_ query: SearchQuery) -> [Ranked] {
    var tallies = [Tally](repeating: Tally(), count: entries.count)
    var whole = 0.0
    for (number, word) in query.words.enumerated() where !word.choices.isEmpty {
      whole += word.weight.share
      for (entry, hit) in hits(for: word, in: query).enumerated() where hit.score > 0 {
        tallies[entry].add(hit, number, word.weight)
      }
    }
    let telling = query.words.count { $0.weight == .full }
    var found: [Ranked] = []
    for (entry, tally) in tallies.enumerated() {
      let nearness = query.places.map { self.nearness.nearest(entry, $0) }
      guard tally.found > 0 || query.isOfPlaces && nearness.contains(where: { $0 >= 0.4 }) else { continue }
      found.append(
        Ranked(
          entry: entry, score: score(entry, tally, of: whole, nearness, query),
          sentence: tally.said * 4 > tally.best ? tally.sentence : nil, words: tally.words,
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
    /// How much of the query is found in it.
    var found = 0.0
    var named = 0
    /// What the strongest word counts, and the sentence that says most.
    var best = 0.0
    var said = 0.0
    var sentence: Int?
    var words: [Int] = []

    mutating func add(_ hit: Hit, _ word: Int, _ weight: SearchQuery.Weight) {
      score += hit.score * weight.score
      found += hit.share * weight.share
      if hit.isName, weight == .full { named += 1 }
      if weight != .faint { words.append(word) }
      best = max(best, hit.score * weight.score)
      if hit.said * weight.score > said { (said, sentence) = (hit.said * weight.score, hit.sentence) }
    }
  }

  /// What an entry is worth to a query, with the parts that are its words, its names, its places, how common it is.
  private func score(
    _ entry: Int, _ tally: Tally, of whole: Double, _ nearness: [Float], _ query: SearchQuery
  ) -> Double {
    let share = whole > 0 ? tally.found / whole : 0
    let (bonus, isName) = bonus(query, entries[entry])
    var words = tally.score * share * share
    if query.isOfPlaces { words += 6 * Double(nearness.reduce(0, +)) / Double(nearness.count) }
    // What is called so is what is meant, wherever it is and however rare; the common one leads only where two are.
    let common = commonness(entry)
    if isName { return words * (1 + (common - 1) / 4) + bonus }
    // Who says that it hurts asks for a complaint more than for a place.
    let kind = query.saysPain && entries[entry].kind == .area ? 0.85 : 1
    return gate(entry, nearness, query) * kind * (words * common + bonus * (1 + common) / 2)
  }

  /// How much a word counts for an entry.
  private struct Hit {
    var score = 0.0
    /// The sentence that may be shown for it, and what that counts.
    var sentence = 0
    var said = 0.0
    /// How much of the word is found: all of it in a name, half in a passing mention.
    var share = 0.0
    /// Whether the word itself stands in a name, or leads to it.
    var isName = false

    mutating func raise(_ score: Double, sentence: Int = -1, share: Double = 1) {
      if score > self.score { (self.score, self.share) = (score, share) }
      if sentence >= 0, score > said { (said, self.sentence) = (score, sentence) }
    }
  }

  /// For each entry how much a word counts, or a word that may be meant.
  private func hits(for word: SearchQuery.Word, in query: SearchQuery) -> [Hit] {
    var hits = [Hit](repeating: Hit(), count: entries.count)
    let sense = word.sense.map { senses[$0] }
    let isPlace = sense?.kind == .place
    for choice in word.choices {
      let postings = postings(of: choice.word)
      // The words of a phrase mean little one by one: a "shoulder blade" is no shoulder.
      let share = word.company > 1 && !choice.isSense ? choice.share * 0.3 : choice.share
      let holders = postings.count { $0.weight > SearchIndex.mention }
      let factor = share * (1 + max(0, log2Of(Double(entries.count) / Double(holders + 1))))
      for posting in postings {
        let entry = Int(posting.entry)
        var weight = posting.weight
        // "(foot)" in the name of a muscle tells it from another; it does not make it what aches in a foot.
        if isPlace, entries[entry].kind == .muscle, sense?.leads.contains(posting.entry) == false {
          weight = min(weight, 3)
        }
        if choice.isSure, posting.weight >= 7 { hits[entry].isName = true }
        hits[entry].raise(
          weight * factor, sentence: Int(posting.sentence), share: weight >= 3 ? 1 : weight >= 2 ? 0.75 : 0.5)
      }
    }
    guard let sense else { return hits }
    if isPlace, !sense.areas.isEmpty {
      let most = 14 / Double(word.company).squareRoot()
      for entry in entries.indices { hits[entry].raise(most * Double(nearness.nearest(entry, sense.areas))) }
    }
    let isSure = word.choices.contains { $0.isSense && $0.isSure }
    for (place, lead) in sense.leads.enumerated() {
      let entry = Int(lead)
      let whole = self.lead(sense, to: entries[entry].kind, query) * max(0.5, 1 - 0.1 * Double(place))
      hits[entry].raise(word.company == 1 ? whole : whole * 0.7)
      hits[entry].score += 6 * max(0, 1 - 0.4 * Double(place))
      hits[entry].share = 1
      if isSure { hits[entry].isName = true }
    }
    return hits
  }

  /// What a word of the thesaurus counts for what it leads to: a place alone leads to areas, pain in it to complaints.
  private func lead(_ sense: Sense, to kind: Finding.Kind, _ query: SearchQuery) -> Double {
    switch sense.kind {
    case .place where query.isOfPlaces: (kind == .area) != query.saysPain ? 20 : 14
    case .place: kind == .area ? 8 : 10
    case .gesture, .circumstance: 18
    case .sensation: 14
    }
  }

  /// What the places of a query leave of an entry: all of it where it lies or refers there, a quarter where not; of a
  /// chapter less, for the book supports what is found.
  private func gate(_ entry: Int, _ nearness: [Float], _ query: SearchQuery) -> Double {
    if entries[entry].kind == .chapter {
      if query.asksTheBook { return nearness.isEmpty ? 1.3 : 0.9 }
      return nearness.isEmpty ? (query.saysPain ? 0.6 : 0.8) : 0.35
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
    var best = 0.0
    var isName = false
    for name in entry.names {
      var bonus: Double
      let (words, senses) = (nameWords[name.words], nameWords[name.senses])
      if words.elementsEqual(numbers) {
        bonus = name.role == .name ? 140 : 110
        // "tailbone" is a place; "the tailbone hurts" is "tailbone pain".
        if name.saysPain { bonus += query.saysPain ? 15 : -30 }
        isName = true
      } else {
        let hurts = name.saysPain && query.saysPain
        bonus = max(
          Self.bonus(words, in: numbers, hurts, name.saysPain),
          0.75 * Self.bonus(senses, in: query.senses, hurts, name.saysPain))
        if bonus >= 67.5, name.saysPain { bonus = query.saysPain ? bonus + 15 : bonus * 0.3 }
      }
      best = max(best, bonus)
    }
    return (best, isName && best >= 75)
  }

  /// What it is worth that a name and the words of a query hold each other; that both say pain is a word more.
  private static func bonus(_ name: ArraySlice<Int32>, in words: [Int32], _ hurts: Bool, _ nameHurts: Bool) -> Double {
    let holdsName = name.allSatisfy(words.contains)
    let isInName = words.allSatisfy(name.contains)
    if holdsName, isInName { return 90 }
    let more = hurts ? 1 : 0
    if holdsName, name.count + more > 1 { return 30 + 8 * Double(name.count + more) }
    guard isInName, words.count + more > 1 else { return 0 }
    return 40 * Double(words.count + more) / Double(name.count + (nameHurts ? 1 : 0))
  }

  /// Why an entry was found: the sentence that holds the strongest word, or the words of the query that lead to it.
  private func why(_ found: Ranked, _ query: SearchQuery) -> String {
    if let sentence = found.sentence { return shown(sentence) }
    let words = (found.words.isEmpty ? Array(query.words.indices) : found.words).map { query.words[$0].spelled }
    return "you said: \(words.uniqued().joined(separator: " "))"
  }
}

/// The logarithm to base 2, as far as a ranking needs it.
private func log2Of(_ value: Double) -> Double {
  guard value > 0 else { return 0 }
  return Double(value.exponent) + (value.significand - 1)
}
