/// Takes a text apart as the search sees it: the words that say something, in small letters and without the plural.
struct SearchWords {
  private static let noise = [
    "a", "an", "and", "are", "at", "for", "from", "have", "hurt", "i", "if", "in", "is", "it", "my", "of", "on", "or",
    "pain", "that", "the", "to", "when", "with", "you", "your", "painful", "sore", "ache", "aching",
  ]

  /// Every word met so far; those that say nothing have the first numbers.
  private(set) var table = WordTable()
  /// The words of the text that was read last.
  private(set) var numbers: [Int32] = []

  init() {
    for word in Self.noise { _ = Array(word.utf8).withUnsafeBufferPointer { table.number(adding: $0) } }
  }

  /// Reads a text: `numbers` are then those of its words that say something, or of all of them if none does.
  mutating func read(_ text: String) {
    var (table, numbers) = (self.table, self.numbers)
    // Taken out while they are filled, so that neither is copied.
    (self.table, self.numbers) = (WordTable.empty, [])
    numbers.removeAll(keepingCapacity: true)
    var telling = 0
    let noise = Self.noise.count
    WordRule.sought.forEach(in: text) { word in
      let number = table.number(adding: Self.stem(word))
      numbers.append(Int32(number))
      if number >= noise { telling += 1 }
    }
    if telling > 0, telling < numbers.count { numbers.removeAll { $0 < noise } }
    (self.table, self.numbers) = (table, numbers)
  }

  /// The words of a text that say something, as bytes; all of them if none does.
  static func words(in text: String) -> [[UInt8]] {
    var words = SearchWords()
    words.read(text)
    return words.numbers.map { number in words.table.withBytes(of: Int(number)) { Array($0) } }
  }

  /// A word without the s of the plural.
  private static func stem(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard word.count > 3, word[word.count - 1] == UInt8(ascii: "s") else { return word }
    switch word[word.count - 2] {
    case UInt8(ascii: "s"), UInt8(ascii: "i"), UInt8(ascii: "u"): return word
    default: return UnsafeBufferPointer(rebasing: word.dropLast())
    }
  }
}
