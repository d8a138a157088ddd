/// The checks of style, which `bodymap check` makes and the program at its start does not: texts short enough to be
/// read in pain, in plain words, and none of them copied from a neighbour.
extension AtlasLoader {
  /// The most words a sentence of a muscle, a symptom or a condition may have.
  static let longestSentence = 32
  /// The most words a sentence of the guide may have, where a source may stand in brackets.
  static let longestGuideSentence = 40
  /// The highest school year that a page may ask for.
  static let highestGrade = 9.0
  /// The fewest words of a sentence that is worth being one's own.
  private static let shortestOwn = 6

  mutating func checkProse(in atlas: Atlas) {
    var owners = Owners()
    for muscle in atlas.muscles {
      var texts: [(path: [JSONLines.Step], line: String)] = [([.key("action")], muscle.action)]
      for (key, lines) in muscle.proseByKey { texts += lines.enumerated().map { ([.key(key), .index($0)], $1) } }
      for (index, point) in muscle.points.enumerated() {
        texts.append(([.key("points"), .index(index), .key("find")], point.find))
        if let care = point.care { texts.append(([.key("points"), .index(index), .key("care")], care)) }
      }
      checkPage(Self.muscleFile(muscle.id), texts, &owners)
    }
    owners = Owners()
    for complaint in atlas.symptoms.map({ (Complaint.Kind.symptom, $0) })
      + atlas.conditions.map({ (Complaint.Kind.condition, $0) })
    {
      let (kind, complaint) = complaint
      var texts: [(path: [JSONLines.Step], line: String)] = []
      for (key, lines) in [("summary", complaint.summary), ("also", complaint.also), ("see", complaint.see)] {
        texts += lines.enumerated().map { ([.key(key), .index($0)], $1) }
      }
      texts += complaint.muscles.enumerated().map { ([.key("muscles"), .index($0)], $1.why) }
      checkPage("\(kind.folder)/\(complaint.id).json", texts, &owners)
    }
    owners = Owners()
    for chapter in atlas.chapters where chapter.part != .regions { checkChapter(chapter, &owners) }
    checkReach(atlas)
  }

  /// Which file a sentence stands in.
  private typealias Owners = [String: String]

  private mutating func checkPage(
    _ file: String, _ texts: [(path: [JSONLines.Step], line: String)], _ owners: inout Owners
  ) {
    for (path, line) in texts {
      for sentence in Prose([line]).sentences {
        let words = Prose.words(of: sentence)
        if words.count > Self.longestSentence {
          say(file, path, "a sentence has \(words.count) words; expected at most \(Self.longestSentence)")
        }
        if let other = claim(words, of: sentence, for: file, &owners) {
          say(file, path, "the sentence '\(shortened(sentence))' stands in \(other) too; say it in words of its own")
        }
      }
    }
    let grade = Prose(texts.map(\.line)).grade
    if grade > Self.highestGrade { say(file, [], hard(grade)) }
  }

  private mutating func checkChapter(_ chapter: Chapter, _ owners: inout Owners) {
    let file = "Guides/\(chapter.id).md"
    var lines: [String] = []
    for (number, line) in Self.paragraphs(chapter.markdown) {
      lines.append(line)
      for sentence in Prose([line]).sentences {
        let words = Prose.words(of: sentence)
        if words.count > Self.longestGuideSentence {
          let most = Self.longestGuideSentence
          say(file, line: number, "a sentence of this paragraph has \(words.count) words; expected at most \(most)")
        }
        if let other = claim(words, of: sentence, for: file, &owners) {
          say(file, line: number, "the sentence '\(shortened(sentence))' stands in \(other) too")
        }
      }
    }
    let grade = Prose(lines).grade
    if grade > Self.highestGrade { say(file, line: 1, hard(grade)) }
  }

  /// Every area is reached by a muscle, so that no question about pain goes unanswered.
  private mutating func checkReach(_ atlas: Atlas) {
    for (r, region) in atlas.regions.enumerated() {
      for (a, area) in region.areas.enumerated() where atlas.muscles(sendingPainTo: [area.id]).isEmpty {
        say(
          Self.areasFile, [.key("regions"), .index(r), .key("areas"), .index(a)],
          "no trigger point sends pain to '\(area.id)'")
      }
    }
  }

  /// The file in which a sentence stands already, or nil and it is this file's.
  private func claim(
    _ words: [String], of sentence: String, for file: String, _ owners: inout Owners
  ) -> String? {
    // A source in brackets may be named as often as it is used.
    let isSource = sentence.hasPrefix("(") || sentence.hasPrefix("[")

    guard words.count >= Self.shortestOwn, !isSource else { return nil }
    let key = words.joined(separator: " ").lowercased()
    if let other = owners[key], other != file { return other }
    owners[key] = file
    return nil
  }

  private func shortened(_ sentence: String) -> String {
    sentence.count > 60 ? sentence.prefix(57) + "..." : sentence
  }

  private func hard(_ grade: Double) -> String {
    let tenths = Int((grade * 10).rounded())
    return "the page reads like school year \(tenths / 10).\(tenths % 10) (Flesch-Kincaid); expected "
      + "\(Int(Self.highestGrade)) at most: shorter sentences, plainer words"
  }

  /// The paragraphs and items of a Markdown text with the line each begins on, without marks, headings and sources.
  static func paragraphs(_ markdown: String) -> [(line: Int, text: String)] {
    var found: [(line: Int, text: String)] = []
    var isOpen = false
    for (index, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("## Sources") { break }
      let bare = line.drop { $0 == " " || $0 == ">" }
      guard !bare.isEmpty, !bare.hasPrefix("#") else {
        isOpen = false
        continue
      }
      let isItem = bare.hasPrefix("- ") || bare.hasPrefix("* ") || bare.first?.isNumber == true && bare.contains(". ")
      let text = isItem ? String(bare.drop { $0 != " " }.dropFirst()) : String(bare)
      if isOpen, !isItem {
        found[found.count - 1].text += " " + text
      } else {
        found.append((index + 1, text))
      }
      isOpen = true
    }
    return found
  }
}
