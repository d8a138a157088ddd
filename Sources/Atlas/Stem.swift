/// The stem of an English word: without the endings that change nothing of what it means to somebody who looks for it.
enum Stem {
  /// The beginning of a word in small letters that stands for all its forms.
  static func of(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var count = word.count
    if count > 3, word[count - 1] == UInt8(ascii: "s") {
      switch word[count - 2] {
      case UInt8(ascii: "s"), UInt8(ascii: "i"), UInt8(ascii: "u"): break
      default: count -= 1
      }
    }
    switch word[count - 1] {
    case UInt8(ascii: "s"): count = cut("ness", from: word, count) ?? count
    case UInt8(ascii: "g"): count = cut("ing", from: word, count).map { undoubled(word, $0) } ?? count
    case UInt8(ascii: "d"): count = cut("ed", from: word, count).map { undoubled(word, $0) } ?? count
    default: break
    }
    // "squeeze" and "squeezing"; but "spine" is no "spin", and "cane" no "can".
    if count > 6, word[count - 1] == UInt8(ascii: "e"), word[count - 2] != UInt8(ascii: "e") { count -= 1 }
    return UnsafeBufferPointer(start: word.baseAddress, count: count)
  }

  /// How many of the first letters of a word are left without an ending; nil where it has another one, or where what is
  /// left can be no word.
  private static func cut(_ ending: StaticString, from word: UnsafeBufferPointer<UInt8>, _ count: Int) -> Int? {
    let left = count - ending.utf8CodeUnitCount
    guard left >= 3, word[left - 1] != UInt8(ascii: "e") else { return nil }
    for index in left..<count where word[index] != ending.utf8Start[index - left] { return nil }
    for index in 0..<left where isVowel(word[index]) { return left }
    return nil
  }

  /// The same without the last letter where that was doubled for the ending, as in "running"; not so in "pressing" and
  /// "pulling".
  private static func undoubled(_ word: UnsafeBufferPointer<UInt8>, _ count: Int) -> Int {
    guard word[count - 1] == word[count - 2] else { return count }
    switch word[count - 1] {
    case UInt8(ascii: "b"), UInt8(ascii: "d"), UInt8(ascii: "g"), UInt8(ascii: "m"), UInt8(ascii: "n"),
      UInt8(ascii: "p"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return count - 1
    default: return count
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
