import Screens

/// How one terminal spells keys, as its description says: exact sequences that go before the grammar.
public struct KeySpellings: Sendable {
  /// What bytes begin with.
  struct Match {
    /// The key of the longest spelling that stands there as a whole.
    var key: Key?
    /// How many bytes it is long.
    var length = 0
    /// All bytes together are the beginning of a longer spelling.
    var isBeginning = false
  }

  private var keys: [[UInt8]: Key] = [:]
  private var beginnings: Set<[UInt8]> = []
  private var longest = 0

  /// Spellings and their keys; of two keys with one spelling the first wins.
  public init(_ spellings: [(bytes: [UInt8], key: Key)]) {
    for (bytes, key) in spellings where Self.isUsable(bytes) && keys[bytes] == nil {
      keys[bytes] = key
      longest = max(longest, bytes.count)
      for length in 1..<bytes.count { beginnings.insert(Array(bytes.prefix(length))) }
    }
  }

  /// Whether a spelling takes nothing away that everybody can type, nor the beginning of all other sequences.
  private static func isUsable(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, first < 0x20 || first >= 0x7F else { return false }
    return !["\u{1B}", "\u{1B}[", "\u{1B}O", "\u{03}"].contains { bytes.elementsEqual($0.utf8) }
  }

  /// What some bytes begin with.
  func match(_ bytes: ArraySlice<UInt8>) -> Match {
    var match = Match()
    // Letters are by far the most, and never spelled.
    guard let first = bytes.first, first < 0x20 || first >= 0x7F, longest > 0 else { return match }
    for length in stride(from: min(longest, bytes.count), through: 1, by: -1) {
      guard let key = keys[Array(bytes.prefix(length))] else { continue }
      (match.key, match.length) = (key, length)
      break
    }
    match.isBeginning = bytes.count < longest && beginnings.contains(Array(bytes))
    return match
  }

  /// The names that terminfo has for the keys in use.
  static let capabilities: [(name: String, key: Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
    ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ("kf1", .function(1)), ("kbs", .backspace),
  ]
}
