import Text

extension String {
  /// The longest line that a search takes, in characters.
  private static let longestLine = 80

  /// The same with more typed or pasted at its end.
  ///
  /// An accent joins the letter before it, as Unicode composes the two; any blank is a space; of the rest only what
  /// `isKept` is kept.
  func typing(_ more: String, where isKept: (Character) -> Bool) -> String {
    let line = (self + more).composed.map { $0.isWhitespace ? " " : $0 }
    return String(line.filter(isKept).prefix(Self.longestLine))
  }
}
