import ArgumentParser
import Atlas
import Drawing
import Figure
import Glibc
import Pages
import Screens
import Terminal

/// The map itself.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Open the map (what happens without a command).")

  @Option(
    help: "Open at anything that / finds: a place, a muscle, a symptom, a condition, a chapter.", completion: .none)
  var at: String?

  @Option(help: "The side of the person that --at opens on: left or right.")
  var side: Side = .right

  @Option(help: "Draw the body with these symbols: quadrant, ascii, braille, sextant or half.")
  var symbols: Glyphs?

  @Option(help: "The colours: dark, light, contrast or mono. Without it, what COLORFGBG says of the terminal.")
  var theme: String?

  @Flag(help: "Draw everything in ASCII.")
  var ascii = false

  @Flag(help: "Leave the mouse to the terminal, so that text can be selected.")
  var noMouse = false

  @Flag(help: "No bell and no notification when a step of a release begins.")
  var silent = false

  func validate() throws {
    if side == .midline { throw ValidationError("The side is left or right.") }
  }

  func run() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, !Shell.isDumb else {
      print("bodymap draws on a terminal, and here is none. Without one, ask it:\n")
      print(Bodymap.helpMessage(columns: 80))
      throw ExitCode(2)
    }
    let isUnicode = Terminal.prepareLocale() && !ascii
    let edition = Edition(try Shell.loadAtlas())
    let screens =
      try at.map { name in
        try Shell.resolve { () throws(UnknownName) in try Screen.stack(showing: name, on: side, in: edition) }
      } ?? []
    let choices: [Glyphs] = isUnicode ? Glyphs.allCases : [.ascii]
    let flags = edition.atlas.redFlags.filter(\.isForPressing).map(\.id)
    let app = App(
      edition, screens: screens, glyphs: isUnicode ? symbols ?? .quadrant : .ascii, choices: choices,
      isConfirmed: Confirmation(of: flags).isRemembered, mouse: !noMouse)
    let colors = try Shell.theme(named: theme, in: edition.atlas)
    let terminal: Terminal
    do {
      terminal = try Terminal(mouse: !noMouse, termName: Shell.environment["TERM"] ?? "")
    } catch {
      Shell.complain("bodymap: \(error)")
      throw ExitCode(1)
    }
    let look = Look(glyphs: app.glyphs, theme: colors, depth: Self.depth(terminal.colors), isUnicode: isUnicode)
    var loop = Loop(app, on: terminal, look: look, isSilent: silent)
    loop.run()
  }

  private static func depth(_ colors: Int) -> ColorDepth {
    if Shell.prefersNoColor || colors < 8 { return .mono }
    // On terminals with direct colour a number is a colour itself, and only the first eight are palette colours.
    if colors > 256 { return .ansi8 }
    return colors == 256 ? .palette256 : colors >= 16 ? .ansi16 : .ansi8
  }
}

extension Glyphs: ExpressibleByArgument {}
