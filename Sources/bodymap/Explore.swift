import ArgumentParser
import Atlas
import Drawing
import Figure
import Glibc
import Pages
import Plain
import Screens
import Terminal

/// The map itself.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Open the map (what happens without a command).")

  @Argument(help: "A place of the body to open at: 'bodymap neck'.", completion: .places)
  var name: [String] = []

  @Option(
    help: "Open at anything that / finds: a place, a muscle, a symptom, a condition, a chapter.",
    completion: .anything)
  var at: String?

  @Option(help: "The side of the person that --at opens on: left or right.")
  var side: Side = .right

  @Option(
    help: """
      Draw the body with these symbols: quadrant, ascii, braille, sextant or half. Without it, quadrant where locale and \
      terminal can show it, else ascii.
      """)
  var symbols: Glyphs?

  @Option(
    help:
      "The colours: dark, light, skin, contrast or mono. Without it, what COLORFGBG or the terminal says of its ground.",
    completion: .themes)
  var theme: String?

  @Option(
    help: """
      How many colours: auto, truecolor, 256, 16, 8 or mono. auto asks NO_COLOR, FORCE_COLOR, CLICOLOR, COLORTERM and \
      terminfo; the others are taken at their word.
      """)
  var colors: DepthChoice = .auto

  @Option(
    help: "The file of the journal, as where each client has their own; $BODYMAP_JOURNAL or the usual one unless told.",
    completion: .file())
  var journal: String?

  @Flag(help: "Draw everything in ASCII.")
  var ascii = false

  @Flag(help: "Leave the mouse to the terminal, so that text can be selected.")
  var noMouse = false

  @Flag(help: "No bell and no notification when a step of a release begins.")
  var silent = false

  @Flag(
    help:
      "Numbered text in place of the map, for screen readers, braille and pipes; by itself where the terminal is dumb.")
  var plain = false

  @Option(help: "The longest line of the numbered text, 20 to 1000; that of the terminal, or 80, unless told.")
  var width: Int?

  func validate() throws {
    if side == .midline { throw ValidationError("The side is left or right.") }
    if at != nil, !name.isEmpty { throw ValidationError("Say where to open once: by --at or without it.") }
    if let width, !(20...1000).contains(width) { throw ValidationError("The width is from 20 to 1000.") }
  }

  func run() throws {
    let isPlain = plain || Self.isPlainHere
    let at = at ?? (name.isEmpty ? nil : name.joined(separator: " "))
    // A word that is neither a command nor a place is wrong, wherever it was typed: nothing is guessed.
    let early = name.isEmpty ? nil : Edition(try Shell.loadAtlas())
    if let early, let at {
      _ = try Shell.resolve { () throws(UnknownName) in try early.atlas.areas(named: at, bySearch: false) }
    }
    guard isPlain || (isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1) else {
      print("bodymap draws on a terminal, and here is none. Without one, ask it, or add --plain:\n")
      print(Bodymap.helpMessage(columns: 80))
      throw ExitCode(2)
    }
    // Who asks for symbols by name knows the terminal better than its name tells.
    let isTrusted = Shell.hasUTF8 && symbols.map { $0 != .ascii } ?? false
    let isUnicode = !ascii && (Shell.signs == .unicode || isTrusted)
    let edition = try early ?? Edition(Shell.loadAtlas())
    let screens = try at.map { try stack($0, in: edition) } ?? []
    let flags = edition.atlas.redFlags.filter(\.isForPressing).map(\.id)
    func app(isUnicode: Bool) -> App {
      App(
        edition, screens: screens, glyphs: isUnicode ? symbols ?? .quadrant : .ascii,
        choices: isUnicode ? Glyphs.allCases : [.ascii], isConfirmed: Confirmation(of: flags).isRemembered,
        mouse: !noMouse)
    }
    if isPlain {
      let shown: @Sendable (String) -> String = { text in isUnicode ? text : Canvas.asciiText(text) }
      let session = PlainSession(
        app(isUnicode: isUnicode), asksFirst: at == nil, width: width ?? Shell.columns, shown: shown)
      var loop = PlainLoop(session, journal: JournalDesk(at: journal), isSilent: silent)
      return try loop.run()
    }
    let usual = try Shell.theme(named: theme, in: edition.atlas)
    let depth = ColorDepth(
      self.colors, environment: Shell.environment, terminfo: Terminal.colorSupport ?? ColorSupport(colors: 0))
    var terminal: Terminal
    do {
      terminal = try Terminal(mouse: !noMouse, depth: depth, termName: Shell.environment["TERM"] ?? "")
    } catch {
      Shell.complain("bodymap: \(error)")
      throw ExitCode(1)
    }
    var inquiry: Inquiry = []
    if theme == nil, !Shell.isGroundTold, depth != .mono { inquiry.insert(.ground) }
    // Those that tell their ground, rxvt and Konsole, have no such setting, but follow the locale.
    if isUnicode, !isTrusted, !Shell.isGroundTold || Shell.isEastAsian { inquiry.insert(.width) }
    let isAsked = Inquiry.isPossible(Shell.environment) ? inquiry : []
    let answers = terminal.ask(isAsked, within: .milliseconds(100))
    let theme = inquiry.contains(.ground) ? Self.theme(for: answers.ground, in: edition.atlas) ?? usual : usual
    let start = app(isUnicode: isUnicode && !answers.isAmbiguousWide)
    let look = Look(
      glyphs: start.glyphs, theme: theme, depth: depth, isUnicode: isUnicode && !answers.isAmbiguousWide)
    var loop = Loop(start, on: terminal, look: look, journal: JournalDesk(at: journal), isSilent: silent)
    loop.run()
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

  /// The theme for the ground that the terminal tells; where it tells none, the usual body, and words for every ground.
  private static func theme(for ground: Ground?, in atlas: Atlas) -> ThemeColors? {
    switch ground {
    case .light: return try? atlas.theme(named: ThemeColors.light)
    case .dark: return try? atlas.theme(named: ThemeColors.usual)
    case nil: return try? ThemeColors.forAnyGround(in: atlas)
    }
  }

  private func stack(_ name: String, in edition: Edition) throws -> [Screen] {
    try Shell.resolve { () throws(UnknownName) in try Screen.stack(showing: name, on: side, in: edition) }
  }
}

extension Glyphs: ExpressibleByArgument {}
extension DepthChoice: ExpressibleByArgument {}
