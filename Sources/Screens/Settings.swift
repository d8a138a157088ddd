import Atlas
import Figure
import Release
import Text

/// The value of every setting, and where it comes from.
///
/// What was chosen while the program runs goes before flags, these before the environment, then config.toml, what was
/// remembered, what GNU screen asks for, and what is shipped.
public struct Settings: Sendable, Hashable {
  /// Where a value comes from, in the order of who goes before whom.
  public enum Origin: Sendable, Hashable {
    case chosen
    /// A flag of the command line, as in `--theme`.
    case flag(String)
    /// A variable of the environment.
    case variable(String)
    /// A line of config.toml.
    case file(line: Int)
    case remembered
    /// What is between the program and the terminal.
    case terminal
    case shipped

    /// The same in words.
    public var words: SettingWords {
      switch self {
      case .chosen: .chosenNow
      case .flag(let flag): .fromFlag(flag)
      case .variable(let name): .fromVariable(name)
      case .file(let line): .fromFile(line: line)
      case .remembered: .chosenBefore
      case .terminal: .forScreen
      case .shipped: .shipped
      }
    }

    /// Whether it was said where the program was called.
    public var isCall: Bool {
      switch self {
      case .flag, .variable: true
      default: false
      }
    }

    fileprivate var rank: Int {
      switch self {
      case .chosen: 0
      case .flag: 1
      case .variable: 2
      case .file: 3
      case .remembered: 4
      case .terminal: 5
      case .shipped: 6
      }
    }
  }

  /// A value and where it comes from.
  public struct Value: Sendable, Hashable {
    /// The value as it is written: a word, `true`, a number.
    public let text: String
    /// Where it comes from.
    public let origin: Origin
  }

  /// The path of config.toml, whether it is there or not; nil where there is no home.
  public var path: String?
  private var said: [Setting: [Value]] = [:]

  /// Everything as it is shipped.
  public init(path: String? = nil) { self.path = path }

  /// Takes a value from somewhere; it must be one that the setting has.
  public mutating func add(_ setting: Setting, _ text: String, from origin: Origin) {
    var values = (said[setting] ?? []).filter { $0.origin.rank != origin.rank }
    values.append(Value(text: text, origin: origin))
    said[setting] = values.sorted { $0.origin.rank < $1.origin.rank }
  }

  /// What was chosen in the program, now or before, is no longer said.
  public mutating func forget(_ setting: Setting) {
    said[setting]?.removeAll { [Origin.chosen.rank, Origin.remembered.rank].contains($0.origin.rank) }
  }

  /// Nothing of a setting is said by a place any more.
  public mutating func drop(_ setting: Setting, from origin: Origin) {
    said[setting]?.removeAll { $0.origin == origin }
  }

  /// The value in force.
  public subscript(setting: Setting) -> Value {
    said[setting]?.first ?? Value(text: setting.shipped, origin: .shipped)
  }

  /// The value that will be in force at the next start, when nothing is chosen any more but what is remembered.
  public func next(_ setting: Setting) -> Value {
    let values = (said[setting] ?? []).map { value in
      value.origin == .chosen ? Value(text: value.text, origin: .remembered) : value
    }
    return values.min { $0.origin.rank < $1.origin.rank } ?? Value(text: setting.shipped, origin: .shipped)
  }

  /// Whether something was chosen, now or before.
  public func isChosen(_ setting: Setting) -> Bool {
    said[setting]?.contains { [.chosen, .remembered].contains($0.origin) } ?? false
  }

  /// What every place says of a setting, the one in force first.
  public func all(_ setting: Setting) -> [Value] {
    (said[setting] ?? []) + [Value(text: setting.shipped, origin: .shipped)]
  }

  /// Whether something is on.
  public func isOn(_ setting: Setting) -> Bool { self[setting].text == "true" }

  /// The side of the person on which the map opens.
  public var side: Side { self[.side].text == "left" ? .left : .right }

  /// What the body is drawn with.
  public var glyphs: Glyphs { Glyphs(rawValue: self[.symbols].text) ?? .quadrant }

  /// The name of the theme; nil for the one that fits the ground.
  public var theme: String? {
    let name = self[.theme].text
    return name == Setting.auto ? nil : name
  }

  /// How a release is timed.
  public var timing: ReleasePlan.Timing {
    func number(_ setting: Setting) -> Int? { Int(self[setting].text) }
    return ReleasePlan.Timing(
      hold: number(.hold), turns: number(.turns), rest: number(.rest), ready: number(.ready) ?? ReleasePlan.ready)
  }
}

extension Setting {
  /// The values that one goes through; a value that is not among them stands first.
  public func choices(in atlas: Atlas, with value: String) -> [String] {
    let all: [String] =
      switch kind {
      case .words(let words): words
      case .flag: ["true", "false"]
      case .number(let range, let orPage):
        (orPage ? [Self.page] : []) + range.filter { $0 == range.lowerBound || $0 % step == 0 }.map { "\($0)" }
      case .theme: [Self.auto] + atlas.themes.map(\.name)
      case .place: [""] + atlas.regions.map(\.id)
      case .folder: []
      }
    guard !all.contains(value) else { return all }
    guard let number = Int(value), let index = all.firstIndex(where: { (Int($0) ?? 0) > number }) else {
      return [value] + all
    }
    return all[..<index] + [value] + all[index...]
  }

  /// By how much a number grows from one choice to the next.
  private var step: Int { self == .turns ? 1 : 5 }
}
