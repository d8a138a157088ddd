import Text

/// What a terminal makes of what is set, told by whoever draws: a person must not read "quadrant" beside a body of ASCII.
public struct Showing: Sendable, Hashable {
  /// What is in force, and why.
  public struct Value: Sendable, Hashable {
    /// The value as it would be written.
    public let text: String
    /// Why it is this one.
    public let why: SettingWords

    /// A value, and why it is this one.
    public init(_ text: String, _ why: SettingWords) { (self.text, self.why) = (text, why) }
  }

  /// Why everything is in ASCII; nil where it is not.
  public var ascii: SettingWords?
  /// How many colours the terminal is drawn with.
  public var colors: Value?
  /// The theme that is drawn with.
  public var theme: Value?
  /// Whether that theme has no colours, however many the terminal has.
  public var isThemeWithoutColors = false
  /// Why the terminal hands over no mouse; nil where it does.
  public var noMouse: SettingWords?
  /// Why nothing can be notified; nil where it can.
  public var noNotifications: SettingWords?
  /// Why everything is numbered text although nobody asked for it; nil where that is not so.
  public var plain: SettingWords?

  /// A terminal that shows everything that is set.
  public init() {}
}

extension App {
  /// What is in force of a setting where that is not what is set; nil where it is, or where nobody knows.
  func shown(_ setting: Setting) -> Showing.Value? {
    let set = settings[setting]
    guard let showing, let value = inForce(setting, showing), value.text != set.text else { return nil }
    // The reason is the person's own where they chose it a moment ago.
    return setting.holdsAtOnce || set.origin != .chosen ? value : Showing.Value(value.text, .onlyFromNextStart)
  }

  private func inForce(_ setting: Setting, _ showing: Showing) -> Showing.Value? {
    switch setting {
    case .symbols: showing.ascii.map { Showing.Value(glyphs.rawValue, $0) }
    case .ascii: Showing.Value(showing.ascii == nil ? "false" : "true", showing.ascii ?? .onlyFromNextStart)
    case .colors where showing.isThemeWithoutColors && showing.colors != nil: Showing.Value("mono", .themeHasNone)
    case .colors: showing.colors
    case .theme where showing.colors?.text == "mono": Showing.Value("mono", .withoutColors)
    case .theme: showing.theme
    case .mouse: showing.noMouse.map { Showing.Value("false", $0) } ?? Showing.Value("\(hasMouse)", .byKey)
    case .notifications: showing.noNotifications.map { Showing.Value("false", $0) }
    case .plain: showing.plain.map { Showing.Value("true", $0) }
    case .bell, .start, .side, .data, .hold, .turns, .rest, .ready: nil
    }
  }
}
