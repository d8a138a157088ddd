import Journal
import Screens

/// What a session hands out: a line for the person, or something that only the loop can do.
public enum Output: Sendable, Hashable {
  /// A line of text, no wider than was asked for.
  case line(String)
  /// Something has changed in a release: whoever does not read has to hear it.
  case ring(String)
  /// Writes what is read as a page that prints; answered with where it is.
  case print
  /// Remembers that what must be ruled out was confirmed, by the ids of the red flags; answered where that fails.
  case remember([String])
  /// Keeps what was chosen of a setting for the next start; nil forgets it.
  case keep(Setting, String?)
  /// Asks the journal; answered with what has come of it.
  case journal(JournalRequest)
  /// The person has left.
  case quit

  /// Whether the loop answers it, and what is seen then is said with the answer.
  var isAnswered: Bool {
    switch self {
    case .print, .journal: true
    default: false
    }
  }

  /// Its words, where it is a line.
  public var words: String? { if case .line(let words) = self { words } else { nil } }
}
