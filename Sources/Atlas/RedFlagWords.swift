/// Finds the red flags that a person's own words mean.
///
/// A flag is raised when every word of one of its phrases occurs in the query, in any order. Plurals are folded, and a
/// word of five letters or more may be met by one with a single slip. There is no ranking by rarity and no gathering of
/// evidence: who wonders why a warning came can read the phrase in the file.
public struct RedFlagWords: Sendable {
  private let flags: [RedFlag]
  /// Every word of every phrase, once.
  private var table: [Word] = []
  /// The same as a set of the forms that are compared.
  private var folded: Set<[UInt8]> = []
  /// For each phrase its words, as places in the table, and the place of its flag.
  private var phrases: [(words: [Int], flag: Int)] = []

  /// A word in the forms in which it is compared.
  private struct Word: Sendable {
    let typed: [UInt8]
    let folded: [UInt8]

    init(_ word: String) {
      typed = Array(word.utf8)
      folded = Array(Self.singular(word).utf8)
    }

    private static func singular(_ word: String) -> String {
      switch word {
      case "calves": return "calf"
      case "feet": return "foot"
      case "teeth": return "tooth"
      default:
        let isPlural =
          word.utf8.count > 3 && word.hasSuffix("s") && !["ss", "us", "is"].contains { word.hasSuffix($0) }
        return isPlural ? String(word.dropLast()) : word
      }
    }

    /// Whether a word that somebody typed stands for this one.
    func isMeant(by other: Word, _ counter: inout SlipCounter) -> Bool {
      if folded == other.folded { return true }
      // A slip is counted on the words as typed: "single" is no slip of "shingles" without its s.
      guard typed.count >= Self.shortestWithSlip else { return false }
      return typed.withUnsafeBufferPointer { a in
        other.typed.withUnsafeBufferPointer { b in counter.count(a, b, atMost: 1) != nil }
      }
    }

    /// Whether it is this word without any slip.
    func isPlainly(_ word: String) -> Bool { typed.elementsEqual(word.utf8) || folded.elementsEqual(word.utf8) }

    private static let shortestWithSlip = 5
  }

  /// What some red flags are meant by.
  public init(_ flags: [RedFlag]) {
    self.flags = flags
    var places: [String: Int] = [:]
    for (number, flag) in flags.enumerated() {
      for phrase in flag.words {
        let words = WordRule.sought.words(of: phrase).map { word in
          if let place = places[word] { return place }
          table.append(Word(word))
          places[word] = table.count - 1
          return table.count - 1
        }
        if !words.isEmpty { phrases.append((words, number)) }
      }
    }
    folded = Set(table.map(\.folded))
  }

  private func isKnown(_ word: Word) -> Bool { folded.contains(word.folded) }

  /// The flags that some words mean: the most urgent first, and of a level the one first that more of the words speak of.
  public func flags(meantBy query: String) -> [RedFlag] {
    let typed = WordRule.sought.words(of: query).uniqued().map(Word.init)
    guard !typed.isEmpty else { return [] }
    var counter = SlipCounter()
    // A word that is one of the table's own is no slip of another: a black toe is not a toe and a back.
    let known = typed.map { isKnown($0) }
    let isThere = table.map { word in
      zip(typed, known).contains { other, isKnown in
        isKnown ? word.folded == other.folded : word.isMeant(by: other, &counter)
      }
    }
    let harmless = Set(
      flags.indices.filter { flag in flags[flag].unless.contains { word in typed.contains { $0.isPlainly(word) } } })
    var most: [Int: Int] = [:]
    for (words, flag) in phrases where !harmless.contains(flag) && words.allSatisfy({ isThere[$0] }) {
      most[flag] = max(most[flag] ?? 0, words.count)
    }
    let raised = most.sorted { a, b in
      (flags[a.key].level, -a.value, a.key) < (flags[b.key].level, -b.value, b.key)
    }
    return raised.map { flags[$0.key] }
  }
}
