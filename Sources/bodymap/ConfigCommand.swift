import ArgumentParser
import Atlas
import AtlasSource
import Screens
import SettingsSource
import Text

/// `bodymap config`: what is set, and where each value comes from.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print what is set and where each value comes from; check the file; print one to begin with.",
    discussion: """
      The settings stand in $XDG_CONFIG_HOME/bodymap/config.toml, else ~/.config/bodymap/config.toml. Flags go before the \
      environment, this before the file, and the file before what was chosen in the program and remembered.
      """)

  @Flag(help: "Print the path of the file, whether there is one or not.")
  var path = false

  @Flag(help: "Check the file and the data that it names; every problem is printed as file:line: what is wrong.")
  var check = false

  @Flag(name: .customLong("default"), help: "Print the file as it is shipped, with a comment on everything.")
  var shipped = false

  func validate() throws {
    if [path, check, shipped].count(where: { $0 }) > 1 {
      throw ValidationError("Say one of --path, --check and --default.")
    }
  }

  func run() throws {
    let say = Catalog.english
    if shipped { return print(ConfigTemplate(say).text, terminator: "") }
    guard let file = Configuration.file else {
      Shell.complain("bodymap: \(say(.setting(.nowhere)))")
      throw ExitCode(1)
    }
    if path { return print(file.path.printable) }
    if check { return try check(file, say) }
    var settings = try Configuration.settings(isForMap: true)
    try Configuration.check(&settings, in: Shell.loadAtlas())
    print("# \(say(.setting(file.isThere ? .fileRead(file.path.printable) : .fileMissing(file.path.printable))))")
    let rows = Setting.allCases.map { setting in
      let value = settings[setting]
      let name = "\(setting.rawValue) = \(ConfigTemplate.written(value.text.printable, setting))"
      return (name, say(.setting(value.origin.words)))
    }
    let keys = file.keys.map { change in
      let names = change.keys.map { "\"\($0.writtenName)\"" }.joined(separator: ", ")
      let name = "keys.\(change.mode.map { "in.\($0.rawValue)." } ?? "")\(change.intent) = [\(names)]"
      return (name, say(.setting(.fromFile(line: change.line))))
    }
    let width = (rows + keys).map(\.0.columns).max() ?? 0
    for (name, origin) in rows + keys { print(Shell.shown("\(name.padded(to: width))  # \(origin)")) }
  }

  private func check(_ file: ConfigFile, _ say: Catalog) throws {
    guard file.problems.isEmpty else {
      for problem in file.problems { print(problem) }
      throw ExitCode(1)
    }
    var settings = try Configuration.settings()
    try Configuration.check(&settings, in: Shell.loadAtlas())
    print(say(.setting(file.isThere ? .noProblems(file.path.printable) : .fileMissing(file.path.printable))))
  }
}
