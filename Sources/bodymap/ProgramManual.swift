import Screens
import SettingsSource
import Text

/// bodymap(1): commands and options from the parser, keys from the key table, the rest from `ManualWords`.
struct ProgramManual {
  /// The page as man reads it.
  let text: String

  init(_ tree: HelpTree) {
    let root = tree.command
    var page = Roff("bodymap", section: 1, version: Build.version, summary: ManualWords.summary)
    let commands = (root.subcommands ?? []).filter { $0.shouldDisplay != false }
    page.heading("SYNOPSIS")
    page.typed("bodymap [options] [place]")
    page.typed("bodymap command [options] [arguments]")
    page.heading("DESCRIPTION")
    page.paragraph(root.discussion ?? "")
    page.heading("OPTIONS")
    page.paragraph(ManualWords.options)
    let map = commands.first { $0.commandName == "explore" }
    // Those of every command are among those of the map.
    let ofMap = map?.shownArguments ?? []
    Self.add(
      ofMap + root.shownArguments.filter { argument in !ofMap.contains { $0.label == argument.label } }, to: &page)
    page.heading("COMMANDS")
    for command in commands where command.commandName != "help" {
      page.part("bodymap \(command.commandName)")
      page.paragraph(command.abstract ?? "")
      page.paragraph(command.discussion ?? "")
      // Those of the map stand above.
      if command.commandName != "explore" { Self.add(command.shownArguments, to: &page, isCommand: true) }
      for part in command.subcommands ?? [] where part.commandName != "help" {
        page.part("bodymap \(command.commandName) \(part.commandName)")
        page.paragraph(part.abstract ?? "")
        page.paragraph(part.discussion ?? "")
        Self.add(part.shownArguments, to: &page, isCommand: true)
      }
    }
    page.heading("KEYS")
    page.paragraph(ManualWords.keys)
    for mode in Keymap.Mode.allCases {
      page.part(mode.title)
      for binding in Keymap.shipped.bindings(in: mode) { page.item(binding.names, binding.summary) }
    }
    page.heading("SETTINGS")
    page.paragraph(ManualWords.settings)
    for setting in Setting.allCases {
      let words = Catalog.english(.setting(.explanation(setting.rawValue))) + ConfigTemplate.values(of: setting)
      page.item(
        "\(setting.rawValue) = \(ConfigTemplate.written(setting.shipped, setting))", words, note: setting.variable)
    }
    page.paragraph(ManualWords.ownKeys)
    page.paragraph(ManualWords.ownData)
    for (title, rows) in ManualWords.lists {
      page.heading(title)
      for row in rows { page.item(row.name, row.words) }
    }
    page.heading("SEE ALSO")
    page.paragraph("bodymap-data(5)")
    text = page.text
  }

  private static func add(_ arguments: [HelpTree.Argument], to page: inout Roff, isCommand: Bool = false) {
    for argument in arguments where argument.shouldDisplay {
      // They are those of every command.
      if isCommand, argument.names?.contains(where: { ["help", "version"].contains($0.name) }) == true { continue }
      page.item(argument.label, argument.abstract ?? "")
    }
  }
}
