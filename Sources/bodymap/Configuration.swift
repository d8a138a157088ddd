import ArgumentParser
import Atlas
import AtlasSource
import Screens
import SettingsSource
import Terminal
import Text

/// What is set: by flags, the environment, config.toml, and what was chosen before, in this order.
enum Configuration {
  /// The folder of config.toml; nil where neither XDG_CONFIG_HOME nor HOME names one.
  static var folder: String? {
    (Shell.absolute("XDG_CONFIG_HOME") ?? Shell.absolute("HOME").map { $0 + "/.config" }).map { $0 + "/bodymap" }
  }

  /// The file, read once; nil where there is no home.
  static let file: ConfigFile? = folder.map { ConfigFile(in: $0) }

  /// The file; its faults are told on standard error and end the program with 1.
  static func checkedFile() throws -> ConfigFile? {
    guard let file, !file.problems.isEmpty else { return file }
    for problem in file.problems { Shell.complain("\(problem)") }
    throw ExitCode(1)
  }

  /// The keys in force.
  static func keymap() throws -> Keymap { Keymap.shipped.changed(by: try checkedFile()?.keys ?? []).keymap }

  /// What is set; a variable with a wrong value ends the program with 64.
  ///
  /// - Parameters:
  ///   - flags: what was typed, with the flag that said it.
  ///   - isForMap: whether what was chosen on the map holds; what a command prints must not change by a key there.
  static func settings(
    _ flags: [(setting: Setting, flag: String, value: String)] = [], isForMap: Bool = false
  ) throws -> Settings {
    let file = try checkedFile()
    var settings = Settings(path: file?.path)
    // While the mouse is taken it holds Escape back until the next key, and makes both one key with Alt.
    if GNUScreen.isBetween(Shell.environment) { settings.add(.mouse, "false", from: .terminal) }
    if isForMap { for (setting, value) in Choices.read() { settings.add(setting, value, from: .remembered) } }
    for (setting, value) in file?.values ?? [:] { settings.add(setting, value.text, from: .file(line: value.line)) }
    if case .none(let name) = ColorWish(Shell.environment) { settings.add(.colors, "mono", from: .variable(name)) }
    for setting in Setting.allCases {
      guard let value = Shell.environment[setting.variable], !value.isEmpty else { continue }
      if let fault = setting.fault(of: value) {
        let words = Catalog.english(.setting(fault))
        Shell.complain("bodymap: \(setting.variable): \(words), found '\(value.quoted)'")
        throw ExitCode(64)
      }
      settings.add(setting, value, from: .variable(setting.variable))
    }
    for (setting, flag, value) in flags { settings.add(setting, value, from: .flag(flag)) }
    return settings
  }

  /// Holds what only the data knows against it: the theme and the place where the map opens. What is remembered and no
  /// longer there is let go.
  static func check(_ settings: inout Settings, in atlas: Atlas) throws {
    for setting in [Setting.theme, .start] {
      while let words = fault(of: settings[setting].text, setting, in: atlas) {
        switch settings[setting].origin {
        case .remembered: settings.drop(setting, from: .remembered)
        case .file(let line):
          let path = settings.path ?? ConfigFile.name
          Shell.complain("\(Problem(file: path, line: line, message: "\(setting.rawValue): \(words)"))")
          throw ExitCode(1)
        case .variable(let name):
          Shell.complain("bodymap: \(name): \(words)")
          throw ExitCode(64)
        default:
          Shell.complain("bodymap: \(words)")
          throw ExitCode(64)
        }
      }
    }
  }

  private static func fault(of value: String, _ setting: Setting, in atlas: Atlas) -> String? {
    do throws(UnknownName) {
      switch setting {
      case .theme where value != Setting.auto: _ = try atlas.theme(named: value)
      case .start where !value.isEmpty: _ = try atlas.areas(named: value, bySearch: false)
      default: break
      }
      return nil
    } catch {
      let known = setting == .theme ? [Setting.auto] + atlas.themes.map(\.name) : atlas.regions.map(\.id)
      return
        "\(error.description); expected one of \(known.joined(separator: ", "))\(setting == .start ? ", or an area" : "")"
    }
  }

  /// The data, with the person's own folder laid over it.
  static func assets() throws -> AssetsFolder {
    let shipped = try AssetsFolder.find()
    let file = try checkedFile()
    let variable = Shell.environment[Setting.data.variable] ?? ""
    let said = variable.isEmpty ? file?.values[.data]?.text ?? "" : variable
    guard !said.isEmpty else { return shipped }
    let own = AssetsFolder(path: shipped.path, under: absolute(said, isVariable: !variable.isEmpty))
    guard own.isOwnThere else {
      let path = own.own ?? said
      if variable.isEmpty, let file, let line = file.values[.data]?.line {
        Shell.complain("\(Problem(file: file.path, line: line, message: "data: there is no folder '\(path.quoted)'"))")
        throw ExitCode(1)
      }
      Shell.complain("bodymap: \(Setting.data.variable): there is no folder '\(path.quoted)'")
      throw ExitCode(64)
    }
    return own
  }

  /// The same where nothing may be said: without the person's own data where that is not in order.
  static var assetsInSilence: AssetsFolder? {
    let isInOrder = file?.problems.isEmpty ?? true
    return isInOrder ? try? assets() : try? AssetsFolder.find()
  }

  /// A path as it is meant: `~` is the home, and what does not begin with / lies beside config.toml, or where one is.
  private static func absolute(_ path: String, isVariable: Bool) -> String {
    if path.hasPrefix("~/"), let home = Shell.absolute("HOME") { return home + path.dropFirst() }
    if path.hasPrefix("/") || isVariable { return path }
    return (folder ?? ".") + "/" + path
  }
}
