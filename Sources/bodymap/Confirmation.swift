/// Whether a person has confirmed once what must be ruled out before anybody presses.
///
/// Kept in `$XDG_STATE_HOME/bodymap/confirmed`, one id a line; when the warnings change they are asked again.
struct Confirmation {
  private let text: String

  private static let name = "confirmed"

  /// The confirmation of some warnings, by their ids.
  init(of ids: [String]) {
    text = ids.sorted().joined(separator: "\n") + "\n"
  }

  /// Whether just these were confirmed before.
  var isRemembered: Bool {
    // One byte more than there should be tells a longer file.
    StateFolder.read(Self.name, atMost: text.utf8.count + 1)?.elementsEqual(text.utf8) ?? false
  }

  /// Writes it down, whole or not at all; the reason where that cannot be done.
  func remember() -> String? { StateFolder.write(Self.name, text) }
}
