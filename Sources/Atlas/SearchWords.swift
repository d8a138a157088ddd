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
    var text = text
    text.withUTF8 { read($0) }
  }

  /// The same for a text that is there as UTF-8.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    numbers.removeAll(keepingCapacity: true)
    saysPain = false
    var telling = 0
    WordRule.sought.forEach(in: text) { word in
      let number = table.number(adding: Stem.of(word))
      numbers.append(Int32(number))
      if number >= noiseCount { telling += 1 } else if number < painCount { saysPain = true }
    }
    if telling > 0, telling < numbers.count { numbers.removeAll { $0 < noiseCount } }
  }

  /// Takes the words of another reader that began as this one did; the answer is their numbers here.
  mutating func take(_ other: SearchWords) -> [Int32] { table.numbers(adding: other.table) }

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
