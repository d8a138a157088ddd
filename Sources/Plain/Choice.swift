import Atlas
import Screens

/// Something that can be chosen by its number.
struct Choice: Sendable {
  /// What it is called, without its number.
  let text: String
  /// What choosing it does.
  let deed: Deed
  /// The place of the body that it stands for, which can be marked; nil for none.
  var place: Asked?
  /// The id of the muscle that it stands for; nil for none.
  var muscle: String?

  /// What choosing something does.
  enum Deed: Sendable {
    /// Opens a row of the page.
    case target(Target)
    /// Goes to a place of the body.
    case place(Asked)
    /// Reads a section of the text.
    case section(Int)
    /// Does what some keys of the map would do.
    case intents([Intent])
  }
}
