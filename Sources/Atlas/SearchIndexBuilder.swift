/// Puts a search index together, entry by entry.
struct SearchIndexBuilder {
  private var entries: [SearchIndex.Entry] = []
  private var words = SearchWords()
  /// The places as they come; each knows the one before it of the same word.
  private var places: [(place: SearchIndex.Place, previous: Int32)] = []
  /// For each word its last place; −1 where it has none.
  private var last: [Int32] = []

  /// Adds everything that can be found in an atlas.
  mutating func add(_ atlas: Atlas) {
    let areas = atlas.areas.reduce(into: [String: String]()) {
      $0[$1.id] = "Sends pain to: \($1.name.lowercasedFirst)."
    }
    for (index, muscle) in atlas.muscles.enumerated() {
      begin(.muscle, muscle.id, atlas.texts(of: .muscle(index)))
      for area in Set(muscle.points.flatMap(\.essential)).sorted() {
        if let sentence = areas[area] { add(sentence, 2) }
      }
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
    // The pages of the regions lead to no muscle: their words count little, and their headings, which are all alike,
    // nothing.
    for chapter in atlas.chapters where chapter.part == .regions {
      begin(.chapter, chapter.id, [chapter.title])
      add(chapter: chapter.markdown, line: 0.2, title: 0)
    }
    for (index, chapter) in atlas.chapters.enumerated() where chapter.part != .regions {
      begin(.chapter, chapter.id, atlas.texts(of: .chapter(index)))
    }
  }

  /// Begins an entry with its names and with those of its texts that are searched.
  private mutating func begin(_ kind: Finding.Kind, _ id: String, _ texts: [ItemText]) {
    begin(kind, id, texts.filter { $0.role == .name || $0.role == .searchWord }.map(\.text))
    for text in texts {
      if text.role == .chapter { add(chapter: text.text, line: 0.7, title: 4) }
      let weight = Self.weight(of: text, kind)
      if weight > 0 { add(text.text, weight) }
    }
  }

  private mutating func begin(_ kind: Finding.Kind, _ id: String, _ names: [String]) {
    entries.append(SearchIndex.Entry(kind: kind, id: id, name: names.first ?? id))
    for (index, name) in names.enumerated() {
      add(index == 0 ? name : "also: \(name)", words: name, index == 0 ? 10 : 8)
      entries[entries.count - 1].names.append(words.numbers)
    }
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
    let entry = entries.count - 1
    let number = entries[entry].sentences.count
    entries[entry].sentences.append(sentence)
    words.read(text ?? sentence)
    for word in words.numbers {
      note(Int(word), SearchIndex.Place(entry: Int32(entry), sentence: Int32(number), weight: weight))
    }
  }

  /// Notes where a word stands; of one entry the place where it counts most, and of such places the first.
  private mutating func note(_ word: Int, _ place: SearchIndex.Place) {
    while last.count <= word { last.append(-1) }
    let known = Int(last[word])
    if known >= 0, places[known].place.entry == place.entry {
      if places[known].place.weight < place.weight { places[known].place = place }
    } else {
      places.append((place, last[word]))
      last[word] = Int32(places.count - 1)
    }
  }

  /// The finished index.
  consuming func index() -> SearchIndex {
    let (table, newNumbers) = words.table.sorted()
    var oldNumbers = [Int](repeating: 0, count: table.count)
    for (old, new) in newNumbers.enumerated() { oldNumbers[Int(new)] = old }
    var sorted: [SearchIndex.Place] = []
    sorted.reserveCapacity(places.count)
    var starts: [Int32] = [0]
    for old in oldNumbers {
      let start = sorted.count
      var next = last.indices.contains(old) ? Int(last[old]) : -1
      while next >= 0 {
        sorted.append(places[next].place)
        next = Int(places[next].previous)
      }
      sorted[start...].reverse()
      starts.append(Int32(sorted.count))
    }
    for index in entries.indices {
      entries[index].names = entries[index].names.map { $0.map { newNumbers[Int($0)] } }
    }
    return SearchIndex(entries: entries, words: table, places: sorted, starts: starts)
  }
}
