import Atlas
import Pages
import Text

/// What a screen may look at while it answers: the atlas, and what the person sees.
public struct Context: Sendable {
  /// The atlas in a language.
  public let edition: Edition
  /// What was last seen of the screen on top; nil when nobody has seen it yet.
  public let sight: Sight?
  /// What was typed and opened before.
  public let memory: Memory
  /// The keys in force.
  let keymap: Keymap
  /// What is set.
  let settings: Settings
  /// The release that is under way, and what was pressed before.
  let releases: Releases
  /// The time in milliseconds since the app has known any.
  let milliseconds: Int

  /// What is known of the body.
  var atlas: Atlas { edition.atlas }
  /// The program's own words.
  var say: Catalog { edition.say }
}

/// What a person sees of the screen on top; what a line down or a page down is, depends on it.
///
/// Whoever draws tells it, so that no screen needs to know how large the terminal is.
public enum Sight: Sendable {
  /// A map, or nothing that has an order of its own.
  case map
  /// The places of the body as a list, where a map has no room.
  case list
  /// A list, and how many of its rows stand below each other.
  case rows(Int)
  /// A text, laid out in lines, and how many of them are seen at once.
  case text(ReadingScreen.Subject, lines: [TextLine], rows: Int)
}
