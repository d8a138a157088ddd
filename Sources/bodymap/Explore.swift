import ArgumentParser
import Drawing
import Figure
import Screens
import Terminal

/// The map itself.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore", abstract: "Open the map (what happens without a command).")

  @Argument(help: "A place of the body to open at: 'bodymap neck'.", completion: .places)
  var name: [String] = []

  @Option(
    help: "Open at anything that / finds: a place, a muscle, a symptom, a condition, a chapter.",
    completion: .anything)
  var at: String?

  @Option(help: "The side of the person that it opens on: left or right.")
  var side: Side?

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
  var colors: DepthChoice?

  @Option(
    help: "The file of the journal, as where each client has their own; $BODYMAP_JOURNAL or the usual one unless told.",
    completion: .file())
  var journal: String?

  @Flag(inversion: .prefixedNo, help: "Draw everything in ASCII, or not although it is set.")
  var ascii: Bool?

  @Flag(inversion: .prefixedNo, help: "Take the mouse, or leave it to the terminal, so that text can be selected.")
  var mouse: Bool?

  @Flag(help: "No bell, and no notification when a step of a release begins.")
  var silent = false

  @Flag(
    inversion: .prefixedNo,
    help:
      "Numbered text in place of the map, for screen readers, braille and pipes; by itself where the terminal is dumb.")
  var plain: Bool?

  @Option(help: "The longest line of the numbered text, 20 to 1000; that of the terminal, or 80, unless told.")
  var width: Int?

  func validate() throws {
    if side == .midline { throw ValidationError("The side is left or right.") }
    if at != nil, !name.isEmpty { throw ValidationError("Say where to open once: by --at or without it.") }
    if let width, !(20...1000).contains(width) { throw ValidationError("The width is from 20 to 1000.") }
  }

  func run() throws {
    try MapCall(
      name: name, at: at, side: side, symbols: symbols, theme: theme, colors: colors, journal: journal, ascii: ascii,
      mouse: mouse, silent: silent, plain: plain, width: width
    ).run()
  }
}

extension Glyphs: ExpressibleByArgument {}
extension DepthChoice: ExpressibleByArgument {}
