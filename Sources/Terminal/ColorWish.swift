/// What the environment wants of colours; where it says several things, the first of these counts.
///
/// 1. `NO_COLOR`, set to anything: none (https://no-color.org).
/// 2. `FORCE_COLOR`: `0` or `false` is none, anything else forces them (https://force-color.org).
/// 3. `CLICOLOR_FORCE`, set to anything but `0`: they are forced (https://bixense.com/clicolors).
/// 4. `CLICOLOR=0`: none.
///
/// An option of the command goes before all of them.
public enum ColorWish: Sendable, Hashable {
  /// None, and which variable says so.
  case none(String)
  /// Even where nobody looks.
  case forced
  /// Where a person looks and the terminal has them.
  case unsaid

  /// The wish of an environment.
  public init(_ environment: [String: String]) {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if value("NO_COLOR") != nil {
      self = .none("NO_COLOR")
    } else if let forced = value("FORCE_COLOR") {
      self = ["0", "false"].contains(forced) ? .none("FORCE_COLOR") : .forced
    } else if let forced = value("CLICOLOR_FORCE"), forced != "0" {
      self = .forced
    } else {
      self = value("CLICOLOR") == "0" ? .none("CLICOLOR") : .unsaid
    }
  }
}
