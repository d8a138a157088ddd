import CUTF8Proc

extension Unicode.Scalar {
  /// The letters that it is to somebody who looks for a word, in UTF-8: small, without accents, ligatures taken apart.
  /// "É" is "e", "ß" is "ss"; an accent alone is nothing.
  package var plainLetters: [UInt8] {
    let options = UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_CASEFOLD.rawValue
    // Unicode promises that no sign falls into more parts.
    var parts = [Int32](repeating: 0, count: 18)
    var lastClass: Int32 = 0
    let count = utf8proc_decompose_char(
      Int32(value), &parts, parts.count, utf8proc_option_t(options), &lastClass)
    guard count > 0, count <= parts.count else { return Array(String(self).utf8) }
    return parts[..<count].flatMap { part -> [UInt8] in
      guard let scalar = Unicode.Scalar(UInt32(part)), scalar.properties.generalCategory != .nonspacingMark else {
        return []
      }
      return Array(String(scalar).utf8)
    }
  }
}
