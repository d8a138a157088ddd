/// A thing of the atlas that a search found.
public struct Finding: Sendable, Hashable {
  /// What it is.
  public let kind: Kind
  /// Its id.
  public let id: String
  /// Its name for people.
  public let name: String
  /// Where the words were found: a name, or the sentence that holds them.
  public let why: String

  /// What can be found.
  public enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
    case muscle, area, symptom, condition, chapter
  }
}

/// An index of all that people may look for: names first, sentences last.
public struct SearchIndex: Sendable {
  private var entries: [Entry] = []
  /// For each word the entries that hold it, with the weight of the strongest place.
  private var places: [String: [Place]] = [:]
  private var vocabulary: [String] = []

  private struct Entry: Sendable {
    let kind: Finding.Kind
    let id: String
    let name: String
    /// The name and all other names, for whole phrases.
    let names: [[String]]
    var sentences: [String] = []
  }

  private struct Place: Sendable {
    let entry: Int
    var weight: Double
    var sentence: Int
  }

  /// The index of an atlas.
  public init(_ atlas: Atlas) {
    for (index, muscle) in atlas.muscles.enumerated() {
      begin(.muscle, muscle.id, atlas.texts(of: .muscle(index)))
      let areas = Set(muscle.points.flatMap(\.essential)).sorted().compactMap { atlas.area($0)?.name }
      add(areas.map { "Sends pain to: \($0.lowercasedFirst)." }, 2)
    }
    for (r, region) in atlas.regions.enumerated() {
      for (a, area) in region.areas.enumerated() {
        begin(.area, area.id, atlas.texts(of: .area(region: r, area: a)))
      }
    }
    for kind in Complaint.Kind.allCases {
      for (index, complaint) in atlas.complaints(kind).enumerated() {
        begin(kind == .symptom ? .symptom : .condition, complaint.id, atlas.texts(of: .complaint(kind, index)))
      }
    }
    // The pages of the regions say what the muscles say, who are found themselves.
    for chapter in atlas.chapters where chapter.part == .regions { begin(.chapter, chapter.id, chapter.title, []) }
    for (index, chapter) in atlas.chapters.enumerated() where chapter.part != .regions {
      let texts = atlas.texts(of: .chapter(index))
      begin(.chapter, chapter.id, texts)
      let lines = texts.filter { $0.role == .chapter }.flatMap { $0.text.split(separator: "\n").map(String.init) }
      add(lines.filter { $0.hasPrefix("#") }.map { String($0.drop { $0 == "#" || $0 == " " }) }, 4)
      add(lines.filter { !$0.hasPrefix("#") }, 0.7)
    }
    vocabulary = places.keys.sorted()
  }

  /// An entry with its names and with those of its texts that are searched.
  private mutating func begin(_ kind: Finding.Kind, _ id: String, _ texts: [ItemText]) {
    let names = texts.filter { $0.role == .name || $0.role == .searchWord }.map(\.text)
    begin(kind, id, names.first ?? id, Array(names.dropFirst()))
    for text in texts {
      let weight = Self.weight(of: text, kind)
      if weight > 0 { add([text.text], weight) }
    }
  }

  /// What a word counts that stands in a text beside the names; 0 leaves the text out, as what everything says alike:
  /// cautions, steps, when to see somebody.
  private static func weight(of text: ItemText, _ kind: Finding.Kind) -> Double {
    let key: String = if case .key(let key)? = text.path.steps.first { key } else { "" }
    switch (kind, text.role, key) {
    case (.area, .sentence, _): return 4
    case (.muscle, .sentence, "symptoms"), (.symptom, .sentence, "summary"), (.condition, .sentence, "summary"):
      return 3
    case (.muscle, .sentence, "action"), (.muscle, .sentence, "causes"), (.muscle, .sentence, "mistaken_for"),
      (.muscle, .sentence, "prevent"), (.muscle, .partName, _), (.symptom, .sentence, "also"),
      (.condition, .sentence, "also"):
      return 1
    default: return 0
    }
  }

  private mutating func begin(_ kind: Finding.Kind, _ id: String, _ name: String, _ others: [String]) {
    entries.append(Entry(kind: kind, id: id, name: name, names: ([name] + others).map(Self.words)))
    entries[entries.count - 1].sentences.append(name)
    for word in Self.words(name) { note(word, 10, 0) }
    for other in others {
      entries[entries.count - 1].sentences.append("also: \(other)")
      for word in Self.words(other) { note(word, 8, entries[entries.count - 1].sentences.count - 1) }
    }
  }

  private mutating func add(_ sentences: [String], _ weight: Double) {
    for sentence in sentences {
      entries[entries.count - 1].sentences.append(sentence)
      let number = entries[entries.count - 1].sentences.count - 1
      for word in Set(Self.words(sentence)) { note(word, weight, number) }
    }
  }

  private mutating func note(_ word: String, _ weight: Double, _ sentence: Int) {
    let entry = entries.count - 1
    if let last = places[word]?.last, last.entry == entry {
      if last.weight < weight {
        places[word]![places[word]!.count - 1] = Place(entry: entry, weight: weight, sentence: sentence)
      }
    } else {
      places[word, default: []].append(Place(entry: entry, weight: weight, sentence: sentence))
    }
  }

  /// What `query` finds, the likeliest first.
  ///
  /// Each word counts where it is found: in a name more than in a sentence, a rare word more than a common one,
  /// the whole word more than its beginning, and that more than a word with a slip. Who holds more of the words
  /// comes first; a name that is the whole query comes before all.
  public func find(_ query: String, atMost limit: Int = 20) -> [Finding] {
    let words = Self.words(query)
    guard !words.isEmpty else { return [] }
    var scores = [Double](repeating: 0, count: entries.count)
    var matched = [Int](repeating: 0, count: entries.count)
    var best = [(weight: Double, sentence: Int)](repeating: (0, 0), count: entries.count)
    for word in words {
      for (entry, hit) in hits(for: word) {
        scores[entry] += hit.score
        matched[entry] += 1
        if hit.score > best[entry].weight { best[entry] = (hit.score, hit.sentence) }
      }
    }
    var found: [(score: Double, entry: Int)] = []
    for (index, entry) in entries.enumerated() where matched[index] > 0 {
      let share = Double(matched[index]) / Double(words.count)
      found.append((scores[index] * share * share + Self.bonus(words, entry), index))
    }
    found.sort { ($1.score, entries[$0.entry].name) < ($0.score, entries[$1.entry].name) }
    return found.prefix(limit).map { item in
      let entry = entries[item.entry]
      return Finding(
        kind: entry.kind, id: entry.id, name: entry.name, why: entry.sentences[best[item.entry].sentence])
    }
  }

  /// For each entry that holds a word, or a word that may be meant, how much that counts.
  private func hits(for word: String) -> [Int: (score: Double, sentence: Int)] {
    var known: [(word: String, share: Double)] = []
    if places[word] != nil { known.append((word, 1)) }
    // Beside the word itself a longer one is a guess: "sole" is the sole, and only perhaps the soleus.
    let longer = word.count < 3 || !known.isEmpty ? 0.35 : 0.6
    var index = vocabulary.partition(where: { $0 >= word })
    while index < vocabulary.count, vocabulary[index].hasPrefix(word), known.count < 200 {
      if vocabulary[index] != word { known.append((vocabulary[index], longer)) }
      index += 1
    }
    if known.isEmpty, word.count > 3 {
      let limit = word.count > 7 ? 2 : 1
      for other in vocabulary where abs(other.count - word.count) <= limit {
        if editDistance(Array(word), Array(other), atMost: limit) != nil { known.append((other, 0.5)) }
      }
    }
    var hits: [Int: (score: Double, sentence: Int)] = [:]
    for (other, share) in known {
      let places = places[other] ?? []
      let rarity = 1 + max(0, log2Of(Double(entries.count) / Double(places.count + 1)))
      for place in places {
        let score = place.weight * share * rarity
        if score > hits[place.entry]?.score ?? 0 { hits[place.entry] = (score, place.sentence) }
      }
    }
    return hits
  }

  /// What a whole phrase is worth: the query is a name, is in one, or holds one of several words.
  private static func bonus(_ words: [String], _ entry: Entry) -> Double {
    var bonus = 0.0
    for name in entry.names where !name.isEmpty {
      if name == words { return 120 }
      if Set(name) == Set(words) { bonus = max(bonus, 90) }
      if name.count > 1, Set(words).isSuperset(of: name) { bonus = max(bonus, 30 + 8 * Double(name.count)) }
      if words.count > 1, Set(name).isSuperset(of: words) { bonus = max(bonus, 30) }
    }
    return bonus
  }

  private static let noise: Set<String> = [
    "a", "an", "and", "are", "at", "for", "from", "have", "hurt", "i", "if", "in", "is", "it", "my", "of", "on", "or",
    "pain", "that", "the", "to", "when", "with", "you", "your", "painful", "sore", "ache", "aching",
  ]

  /// The words of a text that say something, in small letters, without the plural; all of them if none does.
  static func words(_ text: String) -> [String] {
    // "can't" and "cant" are one word.
    let plain = text.lowercased().filter { $0 != "'" && $0 != "’" }
    let all = plain.split { !$0.isLetter && !$0.isNumber }.map { stem(String($0)) }
    let telling = all.filter { !noise.contains($0) }
    return telling.isEmpty ? all : telling
  }

  private static func stem(_ word: String) -> String {
    guard word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("is"), !word.hasSuffix("us")
    else {
      return word
    }
    return String(word.dropLast())
  }
}

extension [String] {
  /// The first index whose element satisfies a condition that all later ones satisfy too.
  fileprivate func partition(where isLater: (String) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isLater(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The logarithm to base 2, as far as a ranking needs it.
private func log2Of(_ value: Double) -> Double {
  guard value > 0 else { return 0 }
  return Double(value.exponent) + (value.significand - 1)
}
