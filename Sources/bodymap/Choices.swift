import Glibc
import Screens
import SettingsSource

/// What was chosen in the program, kept in `$XDG_STATE_HOME/bodymap/choices.toml`; config.toml is the person's alone.
enum Choices {
  private static let name = "choices.toml"

  /// What is remembered. It is the program's own file: what it does not understand of it is nobody's fault, and left out.
  static func read() -> [Setting: String] {
    guard let bytes = StateFolder.read(name, atMost: 4096), !bytes.isEmpty else { return [:] }
    return ConfigFile(String(decoding: bytes, as: UTF8.self), path: name).values.mapValues(\.text)
  }

  /// Remembers a choice, or forgets it; the reason where that cannot be done.
  static func keep(_ setting: Setting, _ value: String?) -> String? {
    // Another bodymap may have written meanwhile.
    var values = StateFolder.path.map { ConfigFile(in: $0, named: name).values.mapValues(\.text) } ?? [:]
    guard values[setting] != value else { return nil }
    values[setting] = value
    let rows = Setting.allCases.compactMap { setting in
      values[setting].map { "\(setting.rawValue) = \(ConfigTemplate.written($0, setting))\n" }
    }
    return StateFolder.write(name, rows.joined())
  }
}
