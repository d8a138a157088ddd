import Glibc
import Text

/// A notification on the desktop, by the escape sequence that the terminal knows.
///
/// OSC 777 is that of rxvt, foot and the terminals of GNOME; OSC 9 that of iTerm2, kitty, WezTerm and Windows Terminal.
/// The Linux console knows neither and would print it.
struct Notification {
  private let words: String

  /// A notification in words.
  init(_ words: String) { self.words = Shell.shown(words.printable) }

  /// Whether a terminal of a name knows any.
  static func isPossible(term: String) -> Bool {
    !term.isEmpty && !["dumb", "linux"].contains(term) && !term.hasPrefix("vt")
  }

  /// The bytes for a terminal of a name; empty where it knows none.
  func bytes(term: String, isVTE: Bool) -> String {
    guard Self.isPossible(term: term) else { return "" }
    if isVTE || term.hasPrefix("rxvt") || term.hasPrefix("foot") {
      let plain = words.replacing(";", with: ",")
      return "\u{1B}]777;notify;bodymap;\(plain)\u{1B}\\"
    }
    return "\u{1B}]9;bodymap: \(words)\u{1B}\\"
  }

  /// Sends it to the terminal, after what was written before.
  func send() {
    fflush(nil)
    let term = Shell.environment["TERM"] ?? ""
    _ = Shell.write(bytes(term: term, isVTE: Shell.environment["VTE_VERSION"] != nil), to: STDOUT_FILENO)
  }
}
