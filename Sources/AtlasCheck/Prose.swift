import Atlas
import Text

/// The words of a text as a reader meets them: its sentences, and how hard they are.
struct Prose {
  /// The sentences, in the order of the text.
  let sentences: [String]

  /// The sentences of some lines; a line ends a sentence, and so does a full stop, a question or an exclamation mark
  /// before a blank.
  init(_ lines: [String]) { sentences = lines.flatMap(Self.sentences) }

  /// The sentences of several texts together.
  init(sentences: [String]) { self.sentences = sentences }

  private static func sentences(of line: String) -> [String] {
    var found: [String] = []
    var sentence = ""
    var ends = false
    for bytes in line.utf8.split(separator: UInt8(ascii: " ")) {
      let word = Substring(bytes)
      // "vol. 1" and "ch. 5" go on; so does a single letter, as in an initial.
      if ends, word.first?.isLowercase != true, word.first?.isNumber != true {
        found.append(sentence)
        sentence = ""
      }
      if !sentence.isEmpty { sentence += " " }
      sentence += word
      ends = ".?!".utf8.contains(bytes.last ?? 0) && bytes.count { Self.isLetter($0) } > 1
    }
    if !sentence.isEmpty { found.append(sentence) }
    return found
  }

  /// Whether a byte is a letter or a digit, or part of one that is not ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool {
    let small = byte | 0x20
    return small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte >= 0x80
  }

  /// The school years that a reader needs, by the formula of Flesch and Kincaid (1975); a colon or a semicolon counts as
  /// a stop, as it does for the breath.
  var grade: Double {
    let clauses = sentences.flatMap { $0.split { $0 == ":" || $0 == ";" } }.map { WordRule.read.words(of: String($0)) }
      .filter { !$0.isEmpty }
    let words = clauses.joined()
    guard !words.isEmpty else { return 0 }
    let syllables = words.reduce(0) { $0 + Self.syllables(of: $1) }
    return 0.39 * Double(words.count) / Double(clauses.count) + 11.8 * Double(syllables) / Double(words.count) - 15.59
  }

  /// Groups of vowels, without a silent e at the end; near enough for a formula over a page.
  static func syllables(of word: String) -> Int {
    let letters = Array(word.lowercased())
    var count = 0
    var wasVowel = false
    for letter in letters {
      let isVowel = "aeiouy".contains(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    let ending = letters.suffix(2)
    if count > 1, ending.last == "e", ending.first != "l" { count -= 1 }
    return max(1, count)
  }
}

extension Prose {
  /// The paragraphs and items of a Markdown text with the line each begins on, without marks, headings and sources, and
  /// without the addresses of links unless they are asked for.
  static func paragraphs(of markdown: String, withAddresses: Bool = false) -> [(line: Int, text: String)] {
    var found: [(line: Int, text: String)] = []
    var isOpen = false
    for (index, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("## Sources") { break }
      let bare = line.drop { $0 == " " || $0 == ">" }
      guard !bare.isEmpty, !bare.hasPrefix("#"), !bare.hasPrefix("<!--") else {
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
    return withAddresses ? found : found.map { ($0.line, $0.text.withoutAddresses) }
  }
}
