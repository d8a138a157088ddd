import Figure
import Text

/// Puts a search index together, entry by entry.
struct SearchIndexBuilder {
  private let thesaurus: Thesaurus
  private let phrases: SenseTable
  private var entries: [SearchIndex.Entry] = []
  private var nameWords: [Int32] = []
  private var sentences: [SearchIndex.Sentence] = []
  private var texts: [String] = []
  private var words = SearchWords()
  private var postings = PostingList()

  /// A builder that knows the words of a thesaurus.
  init(_ thesaurus: Thesaurus) {
    self.thesaurus = thesaurus
    phrases = SenseTable(thesaurus, &words)
  }

  /// Something that can be found, by its place in the lists of an atlas.
  private enum Subject: Sendable {
    case item(Atlas.Item)
    /// The page of a region. It leads to no muscle: its words count little, and its headings, which are all alike,
    /// nothing.
    case regionPage(Int)
  }

  /// The index of everything that can be found in an atlas, read by all processors: each takes parts of it, and the
  /// parts are put together in their order.
  ///
  /// - Parameter parts: how many parts; by itself two a processor, for they take unequal times, and more would cost more
  ///   to put together than they save.
  static func index(of atlas: Atlas, parts: Int = Processors.count == 1 ? 1 : Processors.count * 2) -> SearchIndex {
    let empty = SearchIndexBuilder(atlas.thesaurus)
    let subjects = subjects(of: atlas)
    let bounds = (0...parts).map { $0 * subjects.count / parts }
    let parts = Processors.map(Array(zip(bounds, bounds.dropFirst()))) { from, to in
      var part = empty
      for subject in subjects[from..<to] { part.add(subject, of: atlas) }
      return part
    }
    var whole = parts.first ?? empty
    for part in parts.dropFirst() { whole.append(part) }
    return whole.finished(of: atlas)
  }

  /// What can be found, in the order in which equals are found: muscles, areas, complaints, chapters.
  private static func subjects(of atlas: Atlas) -> [Subject] {
    var items = atlas.muscles.indices.map { Atlas.Item.muscle($0) }
    for (r, region) in atlas.regions.enumerated() {
      items += region.areas.indices.map { .area(region: r, area: $0) }
    }
    for kind in Complaint.Kind.allCases { items += atlas.complaints(kind).indices.map { .complaint(kind, $0) } }
    let chapters = atlas.chapters.indices
    return items.map { .item($0) } + chapters.filter { atlas.chapters[$0].part == .regions }.map { .regionPage($0) }
      + chapters.filter { atlas.chapters[$0].part != .regions }.map { .item(.chapter($0)) }
  }

  private mutating func add(_ subject: Subject, of atlas: Atlas) {
    switch subject {
    case .item(let item):
      let texts = atlas.texts(of: item)
      switch item {
      case .muscle(let index):
        let muscle = atlas.muscles[index]
        begin(.muscle, muscle.id, muscle.frequency, texts)
        for id in Set(muscle.points.flatMap(\.essential)).sorted() {
          if let area = atlas.area(id) { add("Sends pain to: \(area.name.lowercasedFirst).", 2) }
        }
      case .area(let region, let area): begin(.area, atlas.regions[region].areas[area].id, nil, texts)
      case .complaint(let kind, let index):
        let complaint = atlas.complaints(kind)[index]
        begin(kind == .symptom ? .symptom : .condition, complaint.id, complaint.frequency, texts)
      case .chapter(let index): begin(.chapter, atlas.chapters[index].id, nil, texts)
      case .part, .danger, .redFlag, .region: break
      }
    case .regionPage(let index):
      let chapter = atlas.chapters[index]
      begin(.chapter, chapter.id, nil, chapter.title, chapter.words.map { ($0, .word) })
      add(chapter: chapter.markdown, line: SearchIndex.mention, title: 0)
    }
  }

  /// Adds what another builder read, that began as this one did and has other entries.
  private mutating func append(_ part: SearchIndexBuilder) {
    let numbers = words.take(part.words)
    postings.append(part.postings, words: numbers, entries: Int32(entries.count), sentences: Int32(sentences.count))
    let (textCount, wordCount) = (Int32(texts.count), nameWords.count)
    for var entry in part.entries {
      entry.names = entry.names.map { $0.moved(by: wordCount) }
      entries.append(entry)
    }
    sentences += part.sentences.map {
      SearchIndex.Sentence(text: $0.text + textCount, start: $0.start, end: $0.end, isAlias: $0.isAlias)
    }
    texts += part.texts
    nameWords += part.nameWords.map { numbers[Int($0)] }
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
    for index in texts.indices {
      if texts[index].role == .chapter { add(chapter: texts[index].text, line: 0.7, title: 4) }
      let weight = Self.weight(of: texts[index].role, in: texts[index].section, kind)
      if weight > 0 { add(texts[index].text, weight) }
    }
  }

  private mutating func begin(
    _ kind: Finding.Kind, _ id: String, _ frequency: Frequency?, _ name: String,
    _ others: [(String, SearchIndex.NameRole)]
  ) {
    entries.append(SearchIndex.Entry(kind: kind, id: id, name: name, frequency: frequency))
    addName(name, .name)
    for (text, role) in others { addName(text, role) }
  }

  private mutating func addName(_ text: String, _ role: SearchIndex.NameRole) {
    switch role {
    case .name: add(text, 10)
    case .alias: add(text, isAlias: true, 8)
    case .word:
      var text = text
      text.withUTF8 { note($0, sentence: -1, 7) }
    }
    let start = nameWords.count
    nameWords += words.numbers
    let middle = nameWords.count
    nameWords += SearchIndex.withSenses(words.numbers, phrases) { words.isFaint($0) }
    entries[entries.count - 1].names.append(
      SearchIndex.Name(
        role: role, words: start..<middle, senses: middle..<nameWords.count, saysPain: words.saysPain))
  }

  /// What a word counts that stands in a text beside the names; 0 leaves the text out, as what everything says alike:
  /// cautions, steps, when to see somebody.
  private static func weight(of role: ItemText.Role, in section: String, _ kind: Finding.Kind) -> Double {
    switch (kind, role, section) {
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
    var markdown = markdown.withoutAddresses
    texts.append(markdown)
    markdown.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        var text = bytes[start..<end].drop { $0 == UInt8(ascii: "#") }
        let isTitle = text.startIndex > start
        if isTitle { text = text.drop { $0 == UInt8(ascii: " ") } }
        let weight = isTitle ? titleWeight : lineWeight
        if start < end, weight > 0 { add(text, weight) }
        start = end + 1
      }
    }
  }

  /// Adds a text, or another name, whose words count `weight`.
  private mutating func add(_ text: String, isAlias: Bool = false, _ weight: Double) {
    texts.append(text)
    var text = text
    text.withUTF8 { add($0[...], isAlias: isAlias, weight) }
  }

  /// Adds a part of the last text whose words count `weight`.
  private mutating func add(_ part: Slice<UnsafeBufferPointer<UInt8>>, isAlias: Bool = false, _ weight: Double) {
    sentences.append(
      SearchIndex.Sentence(
        text: Int32(texts.count - 1), start: Int32(part.startIndex), end: Int32(part.endIndex), isAlias: isAlias))
    note(UnsafeBufferPointer(rebasing: part), sentence: sentences.count - 1, weight)
  }

  /// Notes the words of a text, and the senses that they have.
  private mutating func note(_ text: UnsafeBufferPointer<UInt8>, sentence: Int, _ weight: Double) {
    words.read(text)
    let posting = SearchIndex.Posting(
      entry: Int32(entries.count - 1), sentence: Int32(sentence), weight: weight)
    for word in words.numbers { postings.note(word, posting) }
    let phrases = phrases
    phrases.forEachSpan(in: words.numbers) { postings.note(phrases.tokens[$0.sense], posting) }
  }

  /// The finished index of the atlas that was added.
  private consuming func finished(of atlas: Atlas) -> SearchIndex {
    let (table, newNumbers) = words.table.sorted()
    let (postings, starts) = postings.sorted(newNumbers)
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
      entries: entries, nameWords: nameWords.map { newNumbers[Int($0)] }, sentences: sentences, texts: texts,
      words: table, postings: postings, starts: starts, phrases: phrases, senses: senses,
      nearness: .of(atlas, entries: numbers), faint: Set(faint))
  }
}

extension SearchIndex {
  /// Words with the tokens of senses in the place of their phrases, and without faint words where others are left.
  static func withSenses(_ words: [Int32], _ phrases: SenseTable, isFaint: (Int32) -> Bool) -> [Int32] {
    var result: [Int32] = []
    var next = 0
    phrases.forEachSpan(in: words) { span in
      for word in words[next..<span.range.lowerBound] where !isFaint(word) { result.append(word) }
      result.append(phrases.tokens[span.sense])
      next = span.range.upperBound
    }
    for word in words[next...] where !isFaint(word) { result.append(word) }
    return result.isEmpty ? words : result
  }
}
