/// Takes a text apart as the search sees it: the stems of the words that say something, without accents.
package struct SearchWords {
  /// Words that only say that it hurts: whoever says them asks for a complaint more than for a place, and that is all.
  private static let pain =
    "pain pains painful hurt hurts hurting sore soreness ache aches achey aching discomfort agony killing"
  /// Words that carry nothing, in a name no more than in a question.
  private static let noise = """
    a an the and or but if so as by to of on in at for from with into onto than then that this these those there here
    i im ive id me my mine myself own we our you your yours youre he she his her they their it its is isnt are arent am
    was were be been being has have had having do does doing did done dont doesnt didnt can cant cannot could couldnt
    will wont would wouldnt should shouldnt must get gets got getting feel feels feeling felt when while because since
    what which who how why where whether really very quite just still also always ever lot
    bad awful terrible horrible severe problem problems issue issues please help left right both
    """
  /// Words that count little beside others: they make phrases, and stand in too many sentences.
  private static let faint = """
    go goes going gone went up down out off over all any every some thing something one time day days week keep keeps
    make makes use using put like seem no not too much many more most new old about around near through after before
    during only even now again bring part try trying come comes take takes start started
    best better good normal ok okay way
    """

  /// Every word met so far; those that say nothing have the first numbers, the faint ones the next.
  private(set) var table = WordTable()
  /// The words of the text that was read last.
  private(set) var numbers: [Int32] = []
  /// Whether that text said that something hurts.
  private(set) var saysPain = false
  private let painCount: Int
  private let noiseCount: Int
  private let faintCount: Int

  /// A reader that has read nothing yet.
  package init() {
    var table = WordTable()
    WordRule.sought.forEach(in: Self.pain) { _ = table.number(adding: Stem.of($0)) }
    painCount = table.count
    WordRule.sought.forEach(in: Self.noise) { _ = table.number(adding: Stem.of($0)) }
    noiseCount = table.count
    WordRule.sought.forEach(in: Self.faint) { _ = table.number(adding: Stem.of($0)) }
    faintCount = table.count
    self.table = table
  }

  /// Whether a word carries nothing.
  func isNoise(_ number: Int32) -> Bool { number < noiseCount }

  /// Whether a word counts little beside others.
  func isFaint(_ number: Int32) -> Bool { number >= noiseCount && number < faintCount }

  /// Reads a text: `numbers` are then those of its words that say something, or of all of them if none does.
  package mutating func read(_ text: String) {
    var (table, numbers) = (self.table, self.numbers)
    // Taken out while they are filled, so that neither is copied.
    (self.table, self.numbers) = (WordTable.empty, [])
    numbers.removeAll(keepingCapacity: true)
    var telling = 0
    var saysPain = false
    WordRule.sought.forEach(in: text) { word in
      let number = table.number(adding: Stem.of(word))
      numbers.append(Int32(number))
      if number >= noiseCount { telling += 1 } else if number < painCount { saysPain = true }
    }
    self.saysPain = saysPain
    if telling > 0, telling < numbers.count { numbers.removeAll { $0 < noiseCount } }
    (self.table, self.numbers) = (table, numbers)
  }

  /// The number of a token that stands for a sense; no word that is typed can be it.
  mutating func token(ofSense number: Int) -> Int32 {
    let bytes: [UInt8] = [1, UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF)]
    return bytes.withUnsafeBufferPointer { Int32(table.number(adding: $0)) }
  }

  /// The words of a text that say something, as stems with a blank between them; two texts with the same are the same
  /// name.
  package mutating func key(of text: String) -> String {
    read(text)
    return numbers.map { number in table.withBytes(of: Int(number)) { String(decoding: $0, as: UTF8.self) } }
      .joined(separator: " ")
  }

  /// Whether a text has words that say something.
  package mutating func isTelling(_ text: String) -> Bool {
    read(text)
    return numbers.contains { !isNoise($0) }
  }
}

/// The stem of an English word: without the endings that change nothing of what it means to somebody who looks for it.
enum Stem {
  private typealias Letters = Slice<UnsafeBufferPointer<UInt8>>

  /// The beginning of a word in small letters that stands for all its forms.
  static func of(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var stem = word[...]
    if stem.count > 3, stem.last == UInt8(ascii: "s") {
      switch stem[stem.endIndex - 2] {
      case UInt8(ascii: "s"), UInt8(ascii: "i"), UInt8(ascii: "u"): break
      default: stem.removeLast()
      }
    }
    if stem.last == UInt8(ascii: "s"), let shorter = cut(stem, "ness") {
      stem = shorter
    } else if let shorter = cut(stem, "ing") ?? cut(stem, "ed") {
      stem = isDoubled(shorter) ? shorter.dropLast() : shorter
    }
    // "squeeze" and "squeezing"; but "spine" is no "spin", and "cane" no "can".
    if stem.count > 6, stem.last == UInt8(ascii: "e"), stem[stem.endIndex - 2] != UInt8(ascii: "e") {
      stem.removeLast()
    }
    return UnsafeBufferPointer(rebasing: stem)
  }

  /// A word without an ending, where what is left can be a word.
  private static func cut(_ word: Letters, _ ending: StaticString) -> Letters? {
    let count = ending.utf8CodeUnitCount
    guard word.count >= count + 3,
      word.suffix(count).elementsEqual(UnsafeBufferPointer(start: ending.utf8Start, count: count))
    else { return nil }
    let shorter = word.dropLast(count)
    return shorter.last != UInt8(ascii: "e") && shorter.contains(where: isVowel) ? shorter : nil
  }

  /// Whether the last letter was doubled for the ending, as in "running"; not so in "pressing" and "pulling".
  private static func isDoubled(_ word: Letters) -> Bool {
    guard let last = word.last, last == word[word.endIndex - 2] else { return false }
    switch last {
    case UInt8(ascii: "b"), UInt8(ascii: "d"), UInt8(ascii: "g"), UInt8(ascii: "m"), UInt8(ascii: "n"),
      UInt8(ascii: "p"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return true
    default: return false
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }
}
