/// A sentence of advice, as far as two of them can be compared and counted.
///
/// The rule is small on purpose, so that an editor can tell beforehand what it does. The **content words** of a sentence
/// are its words without noise ("the", "when", "your"), without numbers and measures of time ("ten", "minutes"), and
/// without the endings of the plural, -ing and -ed. A line of advice **says again** what stands above it when at least
/// two of its content words, and at least half of them, stand together in one sentence above.
package struct Tip: Sendable, Hashable {
  /// The words that carry what it says.
  package let content: Set<String>
  /// Whether it says how much, how often or how long: a number in digits or words, or a measure of time.
  package let hasDose: Bool

  /// A sentence or a line as it stands on a page, without marks.
  package init(_ line: String) {
    let words = WordRule.sought.words(of: line)
    hasDose = words.contains(where: Self.isDose)
    let stems = words.filter { $0.utf8.count > 1 && !Self.noise.contains($0) && !Self.isDose($0) }.map(Self.stem)
    content = Set(stems).subtracting(Self.noise)
  }

  /// The sentences of a text, each as a tip.
  package static func sentences(of text: String) -> [Tip] {
    var sentences: [Substring] = []
    var start = text.startIndex
    for index in text.indices where ".?!".contains(text[index]) {
      let next = text.index(after: index)
      guard next < text.endIndex, text[next] == " " else { continue }
      sentences.append(text[start..<next])
      start = next
    }
    sentences.append(text[start...])
    return sentences.map { Tip(String($0)) }
  }

  /// Whether this line says again what a sentence above it says.
  package func repeats(_ above: Tip) -> Bool {
    let shared = content.intersection(above.content).count
    return shared >= 2 && 2 * shared >= content.count
  }

  private static func isDose(_ word: String) -> Bool {
    doses.contains(word) || word.utf8.contains { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  private static func stem(_ word: String) -> String {
    if let singular = irregular[word] { return singular }
    var word = Substring(word)
    if word.utf8.count > 3, word.hasSuffix("s"), !["ss", "is", "us"].contains(where: word.hasSuffix) {
      word.removeLast()
    }
    if word.utf8.count > 5, word.hasSuffix("ing") {
      word.removeLast(3)
      // "sitting" is "sit" again, "pressing" stays "press".
      if let last = word.last, word.dropLast().last == last, last != "l", last != "s" { word.removeLast() }
    } else if word.utf8.count > 4, word.hasSuffix("ed") {
      word.removeLast(2)
    }
    return String(word)
  }

  private static let irregular = ["feet": "foot", "teeth": "tooth", "calves": "calf"]

  /// Numbers and measures of time. "One" is none, for it is most often a pronoun, and "half" is most often no number.
  private static let doses = words(
    """
    two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred thousand
    dozen tenth once twice seconds minute minutes hour hours hourly day days daily week weeks weekly month months monthly
    year years
    """)

  /// Words that say nothing by themselves, or the same in every tip.
  private static let noise = words(
    """
    a about after again an and any are as at be before behind between both but by can do does down each every for from
    get give go goes gone had has have her his how if in into is it its let like made make means more most much no nor
    not of off on one only onto or other out over own put rather same set so some such take than that the their them then
    there these they this those though through to together too towards under until up upon use was way well what when
    where whether which while who whose will with within without you your
    front good kind little long muscle pain right sore still time use whole
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
