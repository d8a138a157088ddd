import ArgumentParser
import Atlas
import AtlasSource
import Drawing
import Figure
import Glibc
import Pages
import Plain
import Screens
import SettingsSource
import Terminal

/// How the map was called: what `Explore` takes apart, or nothing at all. Who types only the name of the program does not
/// wait for the parser of its options.
struct MapCall {
  var name: [String] = []
  var at: String?
  var side: Side?
  var symbols: Glyphs?
  var theme: String?
  var colors: DepthChoice?
  var journal: String?
  var ascii: Bool?
  var mouse: Bool?
  var silent = false
  var plain: Bool?
  var width: Int?

  /// Opens the map, on the terminal or as numbered text, and returns when it is closed.
  func run() throws {
    // Most people have laid nothing over the data as it was installed.
    let look = (try? AssetsFolder.find()).flatMap { AtlasPack.Look($0, build: Build.mark) }
    var settings = try Configuration.settings(flags, isForMap: true)
    let keymap = try Configuration.keymap()
    let isPlain = settings.isOn(.plain) || Self.isPlainHere && plain == nil
    let at = at ?? (name.isEmpty ? nil : name.joined(separator: " "))
    // A word that is neither a command nor a place is wrong, wherever it was typed: nothing is guessed.
    let early = name.isEmpty ? nil : Edition(try Shell.loadAtlas(look))
    if let early, let at {
      _ = try Shell.resolve { () throws(UnknownName) in try early.atlas.areas(named: at, bySearch: false) }
    }
    guard isPlain || (isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1) else { throw Self.noTerminal() }
    // Who asks for symbols by name where the program is called knows the terminal better than its name tells.
    let isTrusted = Shell.hasUTF8 && settings.glyphs != .ascii && settings[.symbols].origin.isCall
    let isUnicode = !settings.isOn(.ascii) && (Shell.signs == .unicode || isTrusted)
    let edition = try early ?? Edition(Shell.loadAtlas(look))
    try Configuration.check(&settings, in: edition.atlas)
    let start = settings[.start].text
    let opened = at ?? (start.isEmpty ? nil : start)
    let screens = try opened.map { try stack($0, on: settings.side, in: edition) } ?? []
    let flags = edition.atlas.redFlags.filter(\.isForPressing).map(\.id)
    func app(isUnicode: Bool) -> App {
      App(
        edition, screens: screens, glyphs: isUnicode ? settings.glyphs : .ascii,
        choices: isUnicode ? Glyphs.allCases : [.ascii], isConfirmed: Confirmation(of: flags).isRemembered,
        mouse: settings.isOn(.mouse), settings: settings, keymap: keymap)
    }
    if isPlain {
      let shown: @Sendable (String) -> String = { text in isUnicode ? text : Canvas.asciiText(text) }
      var told = app(isUnicode: isUnicode)
      told.showing = Showing(plain: settings, isUnicode: isUnicode)
      let session = PlainSession(
        told, asksFirst: at == nil, width: width ?? Shell.columns, shown: shown)
      var loop = PlainLoop(session, journal: JournalDesk(at: journal))
      return try loop.run()
    }
    try draw(settings, isUnicode: isUnicode, isTrusted: isTrusted, in: edition, app)
  }

  /// Draws the map on the terminal until it is closed.
  private func draw(
    _ settings: Settings, isUnicode: Bool, isTrusted: Bool, in edition: Edition, _ app: (_ isUnicode: Bool) -> App
  ) throws {
    // What says no colours is among the settings already, and a flag or a variable of ours goes before it.
    let support = Terminal.colorSupport ?? ColorSupport(colors: 0)
    let depth = ColorDepth(
      DepthChoice(rawValue: settings[.colors].text) ?? .auto, environment: Shell.environment, terminfo: support)
    let theme = settings[.theme].text
    func colors(on ground: Ground?) -> ThemeColors {
      MapTheme.colors(theme, on: ground, depth: depth, in: edition.atlas)
    }
    func look(_ app: App, on ground: Ground?, isUnicode: Bool) -> Look {
      Look(glyphs: app.glyphs, theme: colors(on: ground), depth: depth, isUnicode: isUnicode)
    }
    // Most terminals are dark, and few draw the signs wide.
    let likely = app(isUnicode)
    let start = HeadStart(likely, look(likely, on: .dark, isUnicode: isUnicode))
    var terminal: Terminal
    do {
      terminal = try Terminal(mouse: settings.isOn(.mouse), depth: depth, termName: Shell.environment["TERM"] ?? "")
    } catch {
      Shell.complain("bodymap: \(error)")
      throw ExitCode(1)
    }
    var inquiry: Inquiry = []
    if MapTheme.needsGround(theme, depth) { inquiry.insert(.ground) }
    // Those that tell their ground, rxvt and Konsole, have no such setting, but follow the locale.
    if isUnicode, !isTrusted, !Shell.isGroundTold || Shell.isEastAsian { inquiry.insert(.width) }
    let isAsked = Inquiry.isPossible(Shell.environment) ? inquiry : []
    let answers = terminal.ask(isAsked, within: .milliseconds(100))
    let isNarrow = isUnicode && !answers.isAmbiguousWide
    var first = isNarrow == isUnicode ? likely : app(isNarrow)
    var showing = Showing(settings, isUnicode: isNarrow)
    showing.take(depth, support)
    showing.take(colors(on: answers.ground), named: theme, on: answers.ground, depth)
    first.showing = showing
    let painted = start.finish(look(first, on: answers.ground, isUnicode: isNarrow))
    var loop = Loop(first, on: terminal, painted, depth: depth, journal: JournalDesk(at: journal))
    loop.run()
  }

  private static func noTerminal() -> ExitCode {
    print("bodymap draws on a terminal, and here is none. Without one, ask it, or add --plain:\n")
    print(Bodymap.helpMessage(columns: 80))
    return ExitCode(2)
  }

  /// Whether a person types where no picture can be drawn: on a terminal that places no cursor, or with an output that
  /// goes on to another program. Into a file nobody could read what is asked.
  private static var isPlainHere: Bool {
    guard isatty(STDIN_FILENO) == 1 else { return false }
    if isatty(STDOUT_FILENO) == 1 { return Shell.isDumb }
    var output = stat()
    guard fstat(STDOUT_FILENO, &output) == 0 else { return false }
    return [S_IFIFO, S_IFSOCK].contains(output.st_mode & S_IFMT)
  }

  /// What was typed of what can be set.
  private var flags: [(setting: Setting, flag: String, value: String)] {
    func words(_ isOn: Bool?, _ setting: Setting) -> [(setting: Setting, flag: String, value: String)] {
      isOn.map { [(setting, $0 ? "--\(setting)" : "--no-\(setting)", "\($0)")] } ?? []
    }
    let options: [(Setting, String?)] = [
      (.theme, theme), (.colors, colors?.rawValue), (.symbols, symbols?.rawValue), (.side, side?.rawValue),
    ]
    return options.compactMap { setting, value in value.map { (setting, "--\(setting)", $0) } }
      + words(ascii, .ascii) + words(mouse, .mouse) + words(plain, .plain)
      + (silent ? [(.bell, "--silent", "false"), (.notifications, "--silent", "false")] : [])
  }

  private func stack(_ name: String, on side: Side, in edition: Edition) throws -> [Screen] {
    try Shell.resolve { () throws(UnknownName) in try Screen.stack(showing: name, on: side, in: edition) }
  }
}
