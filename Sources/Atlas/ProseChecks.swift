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
    var pages: [String: [ItemText]] = [:]
    for item in atlas.items {
      for text in atlas.texts(of: item) where text.role == .sentence || text.role == .chapter {
        pages[text.file, default: []].append(text)
      }
    }
    var owners: [String: Owners] = [:]
    for (file, texts) in pages.sorted(by: { $0.key < $1.key }) {
      checkPage(file, texts.flatMap(Self.passages), &owners[Self.kind(of: file), default: [:]])
    }
    checkReach(atlas)
  }

  /// A sentence or a paragraph, and where it stands.
  private struct Passage {
    let place: Place
    let text: String

    enum Place {
      case path(ValuePath)
      case line(Int)
    }
  }

  /// Which file a sentence stands in.
  private typealias Owners = [String: String]

  private static func passages(of text: ItemText) -> [Passage] {
    if text.role != .chapter { return [Passage(place: .path(text.path), text: text.text)] }
    return paragraphs(text.text).map { Passage(place: .line($0.line), text: $0.text) }
  }

  /// What a file is compared with: the same words may stand in a chapter and with a muscle, but not with two muscles.
  private static func kind(of file: String) -> String {
    let folder = file.split(separator: "/").first.map(String.init) ?? ""
    return folder == Complaint.Kind.symptom.folder ? Complaint.Kind.condition.folder : folder
  }

  private mutating func checkPage(_ file: String, _ passages: [Passage], _ owners: inout Owners) {
    for passage in passages {
      let most = if case .line = passage.place { Self.longestGuideSentence } else { Self.longestSentence }
      for sentence in Prose([passage.text]).sentences {
        let words = Prose.words(of: sentence)
        if words.count > most {
          say(file, passage.place, "a sentence has \(words.count) words; expected at most \(most)")
        }
        if let other = claim(words, of: sentence, for: file, &owners) {
          say(
            file, passage.place,
            "the sentence '\(shortened(sentence))' stands in \(other) too; say it in words of its own")
        }
      }
    }
    let grade = Prose(passages.map(\.text)).grade
    if grade > Self.highestGrade { say(file, .line(1), hard(grade)) }
  }

  private mutating func say(_ file: String, _ place: Passage.Place, _ message: String) {
    switch place {
    case .path(let path): say(file, path.steps, message)
    case .line(let line): say(file, line: line, message)
    }
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
