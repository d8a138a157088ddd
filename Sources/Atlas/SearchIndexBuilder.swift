/// Puts a search index together, entry by entry.
struct SearchIndexBuilder {
  private typealias Posting = SearchIndex.Posting

  private let thesaurus: Thesaurus
  private let phrases: SenseTable
  private var entries: [SearchIndex.Entry] = []
  private var words = SearchWords()
  /// The postings as they come; each knows the one before it of the same word.
  private var postings: [(posting: Posting, previous: Int32)] = []
  /// For each word its last posting; −1 where it has none.
  private var last: [Int32] = []

  /// A builder that knows the words of a thesaurus.
  init(_ thesaurus: Thesaurus) {
    self.thesaurus = thesaurus
    phrases = SenseTable(thesaurus, &words)
  }

  /// Adds everything that can be found in an atlas.
  mutating func add(_ atlas: Atlas) {
    let areas = atlas.areas.reduce(into: [String: String]()) {
      $0[$1.id] = "Sends pain to: \($1.name.lowercasedFirst)."
    }
    for (index, muscle) in atlas.muscles.enumerated() {
      begin(.muscle, muscle.id, muscle.frequency, atlas.texts(of: .muscle(index)))
      for area in Set(muscle.points.flatMap(\.essential)).sorted() {
        if let sentence = areas[area] { add(sentence, 2) }
      }
    }
    for (r, region) in atlas.regions.enumerated() {
      for (a, area) in region.areas.enumerated() {
        begin(.area, area.id, nil, atlas.texts(of: .area(region: r, area: a)))
      }
    }
    for kind in Complaint.Kind.allCases {
      for (index, complaint) in atlas.complaints(kind).enumerated() {
        let texts = atlas.texts(of: .complaint(kind, index))
        begin(kind == .symptom ? .symptom : .condition, complaint.id, complaint.frequency, texts)
      }
    }
    // The pages of the regions lead to no muscle: their words count little, and their headings, which are all alike,
    // nothing.
    for chapter in atlas.chapters where chapter.part == .regions {
      begin(.chapter, chapter.id, nil, chapter.title, chapter.words.map { ($0, .word) })
      add(chapter: chapter.markdown, line: SearchIndex.mention, title: 0)
    }
    for (index, chapter) in atlas.chapters.enumerated() where chapter.part != .regions {
      begin(.chapter, chapter.id, nil, atlas.texts(of: .chapter(index)))
    }
  }

  /// Begins an entry with its names and with those of its texts that are searched.
  private mutating func begin(_ kind: Finding.Kind, _ id: String, _ frequency: Frequency?, _ texts: [ItemText]) {
    let others = texts.compactMap { text -> (String, SearchIndex.NameRole)? in
      switch text.role {
      case .name, .alias: (text.text, .alias)
      case .searchWord: (text.text, .word)
      default: nil
      }
    }
    begin(kind, id, frequency, others.first?.0 ?? id, Array(others.dropFirst()))
    for text in texts {
      if text.role == .chapter { add(chapter: text.text, line: 0.7, title: 4) }
      let weight = Self.weight(of: text, kind)
      if weight > 0 { add(text.text, weight) }
    }
  }

  private mutating func begin(
    _ kind: Finding.Kind, _ id: String, _ frequency: Frequency?, _ name: String,
    _ others: [(String, SearchIndex.NameRole)]
  ) {
    entries.append(SearchIndex.Entry(kind: kind, id: id, name: name, frequency: frequency))
    for (text, role) in [(name, SearchIndex.NameRole.name)] + others {
      switch role {
      case .name: add(text, 10)
      case .alias: add("also: \(text)", words: text, 8)
      case .word: note(text, sentence: -1, 7)
      }
      entries[entries.count - 1].names.append(
        SearchIndex.Name(
          role: role, words: words.numbers, senses: senses(of: words.numbers), saysPain: words.saysPain))
    }
  }

  /// Words with senses in the place of their phrases, and without faint words where others are left.
  private func senses(of numbers: [Int32]) -> [Int32] {
    SearchIndex.withSenses(numbers, phrases) { words.isFaint($0) }
  }

  /// What a word counts that stands in a text beside the names; 0 leaves the text out, as what everything says alike:
  /// cautions, steps, when to see somebody.
  private static func weight(of text: ItemText, _ kind: Finding.Kind) -> Double {
    let key: String = if case .key(let key)? = text.path.steps.first { key } else { "" }
    return switch (kind, text.role, key) {
    case (.area, .sentence, _): 4
    case (.muscle, .sentence, "symptoms"), (.symptom, .sentence, "summary"), (.condition, .sentence, "summary"): 3
    case (.muscle, .sentence, "action"), (.muscle, .sentence, "causes"), (.muscle, .sentence, "mistaken_for"),
      (.muscle, .sentence, "prevent"), (.muscle, .partName, _), (.symptom, .sentence, "also"),
      (.condition, .sentence, "also"):
      1
    default: 0
    }
  }

  /// Adds the lines of a chapter with what their words count; 0 leaves the titles out.
  private mutating func add(chapter markdown: String, line lineWeight: Double, title titleWeight: Double) {
    var markdown = markdown
    let lines = markdown.withUTF8 { bytes in
      bytes.split(separator: UInt8(ascii: "\n")).map { line in
        let title = line.drop { $0 == UInt8(ascii: "#") }
        let isTitle = title.count < line.count
        let text = isTitle ? title.drop { $0 == UInt8(ascii: " ") } : line
        return (String(decoding: text, as: UTF8.self), isTitle)
      }
    }
    for (line, isTitle) in lines where !isTitle || titleWeight > 0 { add(line, isTitle ? titleWeight : lineWeight) }
  }

  /// Adds a sentence whose words, or the words of another text in its place, count `weight`.
  private mutating func add(_ sentence: String, words text: String? = nil, _ weight: Double) {
    let number = entries[entries.count - 1].sentences.count
    entries[entries.count - 1].sentences.append(sentence)
    note(text ?? sentence, sentence: number, weight)
  }

  /// Notes the words of a text, and the senses that they have.
  private mutating func note(_ text: String, sentence: Int, _ weight: Double) {
    words.read(text)
    let posting = Posting(entry: Int32(entries.count - 1), sentence: Int32(sentence), weight: weight)
    for word in words.numbers { note(Int(word), posting) }
    var found: [Int32] = []
    phrases.forEachSpan(in: words.numbers) { found.append(phrases.tokens[$0.sense]) }
    for token in found { note(Int(token), posting) }
  }

  /// Notes where a word stands; of one entry the place where it counts most, and of such places the first.
  private mutating func note(_ word: Int, _ posting: Posting) {
    while last.count <= word { last.append(-1) }
    let known = Int(last[word])
    if known >= 0, postings[known].posting.entry == posting.entry {
      if postings[known].posting.weight < posting.weight { postings[known].posting = posting }
    } else {
      postings.append((posting, last[word]))
      last[word] = Int32(postings.count - 1)
    }
  }

  /// The finished index of the atlas that was added.
  consuming func index(of atlas: Atlas) -> SearchIndex {
    let (table, newNumbers) = words.table.sorted()
    var oldNumbers = [Int](repeating: 0, count: table.count)
    for (old, new) in newNumbers.enumerated() { oldNumbers[Int(new)] = old }
    var sorted: [SearchIndex.Posting] = []
    sorted.reserveCapacity(postings.count)
    var starts: [Int32] = [0]
    for old in oldNumbers {
      let start = sorted.count
      var next = last.indices.contains(old) ? Int(last[old]) : -1
      while next >= 0 {
        sorted.append(postings[next].posting)
        next = Int(postings[next].previous)
      }
      sorted[start...].reverse()
      starts.append(Int32(sorted.count))
    }
    for entry in entries.indices {
      for name in entries[entry].names.indices {
        entries[entry].names[name].words = entries[entry].names[name].words.map { newNumbers[Int($0)] }
        entries[entry].names[name].senses = entries[entry].names[name].senses.map { newNumbers[Int($0)] }
      }
    }
    let faint = newNumbers.indices.filter { words.isFaint(Int32($0)) }.map { newNumbers[$0] }
    var phrases = phrases
    phrases.renumber(newNumbers)
    let numbers = Dictionary(entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let areas = Dictionary(atlas.areas.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let senses = thesaurus.senses.map { sense in
      SearchIndex.Sense(
        kind: sense.kind, leads: sense.leads.compactMap { numbers[$0].map(Int32.init) },
        areas: sense.kind == .place ? sense.leads.compactMap { areas[$0] } : [])
    }
    return SearchIndex(
      entries: entries, words: table, postings: sorted, starts: starts, phrases: phrases, senses: senses,
      nearness: .of(atlas, entries: numbers), faint: Set(faint))
  }
}

extension SearchIndex {
  /// Words with the tokens of senses in the place of their phrases, and without faint words where others are left.
  static func withSenses(_ words: [Int32], _ phrases: SenseTable, isFaint: (Int32) -> Bool) -> [Int32] {
    var result: [Int32] = []
    var next = 0
    phrases.forEachSpan(in: words) { span in
      result += words[next..<span.range.lowerBound].filter { !isFaint($0) }
      result.append(phrases.tokens[span.sense])
      next = span.range.upperBound
    }
    result += words[next...].filter { !isFaint($0) }
    return result.isEmpty ? words : result
  }
}
