/// GNU screen, where it stands between the program and the terminal.
public enum GNUScreen {
  /// Whether it does.
  ///
  /// Its sessions have a name. Through ssh only TERM comes along, and what tmux calls itself by default counts for tmux where
  /// that says so, and `screen-256color` always, for it is in most settings of tmux.
  public static func isBetween(_ environment: [String: String]) -> Bool {
    let name = environment["TERM"] ?? ""
    if environment["STY"] != nil { return true }
    return environment["TMUX"] == nil && (name == "screen" || name.hasPrefix("screen."))
  }
}
