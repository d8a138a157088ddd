import Screens
import Text

/// A commented config.toml in which everything is as it is shipped.
public struct ConfigTemplate {
  /// The text of the file.
  public let text: String

  /// The file in a language.
  public init(_ say: Catalog) {
    var lines = Self.comment(say(.setting(.fileHead))) + [""]
    var section = ""
    for setting in Setting.allCases {
      let parts = setting.rawValue.split(separator: ".").map(String.init)
      if parts.count > 1, parts[0] != section {
        section = parts[0]
        lines += Self.comment(say(.setting(.timerHead))) + ["[\(section)]", ""]
      }
      lines += Self.comment(say(.setting(.explanation(setting.rawValue))) + Self.values(of: setting))
      lines += ["\(parts.last ?? "") = \(Self.written(setting.shipped, setting))", ""]
    }
    lines += Self.comment(say(.setting(.keysHead))) + ["[keys]"] + Self.keys(of: .shipped)
    text = lines.joined(separator: "\n") + "\n"
  }

  /// A value as it is written in the file.
  public static func written(_ value: String, _ setting: Setting) -> String {
    switch setting.kind {
    case .flag: return value
    case .number: if Int(value) != nil { return value }
    default: break
    }
    let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }

  private static func comment(_ words: String) -> [String] {
    words.split(separator: "\n").flatMap { String($0).wrapped(to: 78) }.map { "# \($0)" }
  }

  /// What a value may be, in words after a sentence; nothing where only the data knows.
  public static func values(of setting: Setting) -> String {
    switch setting.kind {
    case .words(let words): " One of: \(words.joined(separator: ", "))."
    case .number(let range, let orPage):
      " From \(range.lowerBound) to \(range.upperBound) \(setting == .turns ? "times" : "seconds")\(orPage ? ", or \"page\" for what the page of the muscle says" : "")."
    default: ""
    }
  }

  /// What every key means, as comments: what holds in most situations, and below that what is otherwise in one.
  private static func keys(of keymap: Keymap) -> [String] {
    var general: [String] = []
    var others: [Keymap.Mode: [String]] = [:]
    for name in keymap.intentNames {
      let keys = keymap.keys(of: name)
      let lists = Keymap.Mode.allCases.compactMap { keys[$0] }
      // The one that holds in most situations; of several the first.
      let usual = lists.max { a, b in lists.count { $0 == a } < lists.count { $0 == b } } ?? []
      general.append("# \(name) = \(list(usual))")
      for mode in Keymap.Mode.allCases {
        guard let own = keys[mode], own != usual else { continue }
        others[mode, default: []].append("# \(name) = \(list(own))")
      }
    }
    return general
      + Keymap.Mode.allCases.flatMap { mode in others[mode].map { ["", "# [keys.in.\(mode.rawValue)]"] + $0 } ?? [] }
  }

  private static func list(_ keys: [Key]) -> String {
    let names = keys.map { key -> String in
      let name = key.writtenName.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return "\"\(name)\""
    }
    return names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"
  }
}
