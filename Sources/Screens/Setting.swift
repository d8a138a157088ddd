import Release
import Text

/// Something that a person can set, by the name that it has in config.toml.
public enum Setting: String, Sendable, CaseIterable {
  case theme, colors, symbols, ascii, plain, mouse, bell, notifications, start, side, data
  case hold = "timer.hold"
  case turns = "timer.turns"
  case rest = "timer.rest"
  case ready = "timer.ready"

  /// What values it has.
  public enum Kind: Sendable, Hashable {
    /// One of some words.
    case words([String])
    /// Yes or no.
    case flag
    /// A whole number, or the word that leaves it to the page of the muscle.
    case number(ClosedRange<Int>, orPage: Bool)
    /// A theme of the data, or the word for the one that fits the ground.
    case theme
    /// A place of the body; empty for the one where the program opens by itself.
    case place
    /// A folder; empty for none.
    case folder
  }

  /// The word for what is found out by itself.
  public static let auto = "auto"
  /// The word for what the page of a muscle says.
  public static let page = "page"

  /// What values it has.
  public var kind: Kind {
    switch self {
    case .theme: .theme
    case .colors: .words([Self.auto, "truecolor", "256", "16", "8", "mono"])
    case .symbols: .words(Glyphs.allCases.map(\.rawValue))
    case .ascii, .plain, .mouse, .bell, .notifications: .flag
    case .start: .place
    case .side: .words(["right", "left"])
    case .data: .folder
    case .hold: .number(ReleasePlan.Timing.holds, orPage: true)
    case .turns: .number(ReleasePlan.Timing.turns, orPage: true)
    case .rest: .number(ReleasePlan.Timing.rests, orPage: true)
    case .ready: .number(ReleasePlan.Timing.readies, orPage: false)
    }
  }

  /// Its value where nobody says another.
  public var shipped: String {
    switch self {
    case .theme, .colors: Self.auto
    case .symbols: Glyphs.quadrant.rawValue
    case .ascii, .plain: "false"
    case .mouse, .bell, .notifications: "true"
    case .start, .data: ""
    case .side: "right"
    case .hold, .turns, .rest: Self.page
    case .ready: "\(ReleasePlan.ready)"
    }
  }

  /// Whether it can be chosen while the program runs; the others are config.toml's alone.
  public var isChosen: Bool { self != .data }

  /// Whether what is chosen holds at once, and not from the next start on.
  public var holdsAtOnce: Bool { ![.colors, .ascii, .plain, .start, .data].contains(self) }

  /// The variable of the environment that says it.
  public var variable: String {
    var name = Array("BODYMAP_".utf8)
    for letter in rawValue.utf8 {
      switch letter {
      case UInt8(ascii: "."): name.append(UInt8(ascii: "_"))
      case UInt8(ascii: "a")...UInt8(ascii: "z"): name.append(letter - 0x20)
      default: name.append(letter)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// What the value may be, in words; nil where only the data knows.
  public func fault(of value: String) -> SettingWords? {
    switch kind {
    case .words(let words): words.contains(value) ? nil : .expectedWord(words)
    case .flag: ["true", "false"].contains(value) ? nil : .expectedFlag
    case .number(let range, let orPage):
      if orPage && value == Self.page {
        nil
      } else if let number = Int(value), range.contains(number) {
        nil
      } else {
        .expectedNumber(range, orPage: orPage)
      }
    case .theme: value.isEmpty ? .expectedTheme : nil
    case .place, .folder: nil
    }
  }
}
