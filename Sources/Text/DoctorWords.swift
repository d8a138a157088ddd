/// What `bodymap doctor` says, as part of `Message`.
public enum DoctorWords: Sendable, Hashable {
  case terminal, locale, paths
  /// The heads of the three kinds of finding.
  case well, note, fault
  case advice(String)
  case verdict(faults: Int)

  // What was looked at
  case termName, size, colours, ground, signs, mouse, characters, program, data, assets, state, settings

  // The terminal
  case termKnown(String, colours: Int)
  case termUnknown(String)
  case termDumb(String)
  case termUnset
  case adviceTerm, adviceDumb
  case sizeOf(columns: Int, rows: Int)
  case sizeUntold, adviceSize
  case noTerminal, tooSmall, adviceSmall
  /// A depth by its name, and why it was chosen, by a word.
  case depth(String, why: String)
  /// No colours, because a variable says so.
  case noDepth(String)
  case groundTold, groundAsked, groundUnknown, adviceGround
  case signsUnicode, signsASCII, signsOfTerminal, adviceSigns
  case mouseAsked, mouseConsole, mouseScreen

  // The rest
  case localeIs(String, characters: String)
  case localeMissing(String)
  case adviceLocale
  case commit(String)
  case assetsLoaded(String)
  case assetsBroken(String)
  case adviceAssets, adviceCheck
  case stateReady(String)
  case stateWillBeMade(String)
  case stateClosed(String)
  case settingsRead(String)
  case settingsNone(String)
  case settingsBroken(String, of: Int)
  case adviceSettings
  case stateNowhere, adviceState, adviceHome

  /// The same in English.
  var english: String {
    switch self {
    case .terminal: "Terminal"
    case .locale: "Locale"
    case .paths: "Program and data"
    case .well: "ok"
    case .note: "note"
    case .fault: "FAULT"
    case .advice(let words): "To do: \(words)"
    case .verdict(let faults):
      switch faults {
      case 0: "All is well."
      case 1: "One thing is broken; it stands under FAULT."
      default: "\(faults) things are broken; they stand under FAULT."
      }
    case .termName: "TERM"
    case .size: "size"
    case .colours: "colours"
    case .ground: "ground"
    case .signs: "signs"
    case .mouse: "mouse"
    case .characters: "characters"
    case .program: "program"
    case .data: "data"
    case .assets: "assets"
    case .state: "state"
    case .settings: "settings"
    default: englishFinding
    }
  }

  private var englishFinding: String {
    switch self {
    case .termKnown(let name, let colours):
      "\(name); terminfo knows it, with \(colours == 0 ? "no" : "\(colours)") colours"
    case .termUnknown(let name): "\(name); this system has no description of it, and the map cannot open"
    case .termDumb(let name): "\(name); it cannot place a cursor: bodymap asks and answers in numbered lines"
    case .termUnset: "not set: bodymap asks and answers in numbered lines"
    case .adviceTerm: "install ncurses-term, or say TERM=xterm-256color before the command"
    case .adviceDumb: "in a terminal that can draw, set TERM to its name, often xterm-256color"
    case .sizeOf(let columns, let rows): "\(columns) columns, \(rows) rows"
    case .sizeUntold: "not told; the map is drawn for 80 columns and 24 rows"
    case .adviceSize: "tell it: 'stty cols 80 rows 24', or what it has"
    case .noTerminal: "the output is no terminal; the map opens on one only"
    case .tooSmall: "too small for anything: bodymap needs 20 columns and 5 rows"
    case .adviceSmall: "make the window larger; from 80 columns and 24 rows on everything has its place"
    case .depth(let name, let why): "\(name), because \(Self.reason(why))"
    case .noDepth(let variable): "mono, because \(variable) says so"
    case .groundTold: "told by COLORFGBG, or by TERM"
    case .groundAsked: "asked of the terminal when the map opens"
    case .groundUnknown: "not told, and this terminal is not asked; words have colours for every ground"
    case .adviceGround: "say --theme dark or --theme light"
    case .signsUnicode: "blocks and lines of Unicode"
    case .signsASCII: "ASCII, because the locale has no UTF-8"
    case .signsOfTerminal:
      "ASCII, because such a terminal lacks the other signs; --symbols quadrant sends them all the same"
    case .adviceSigns: "set LANG to a locale of UTF-8, such as C.UTF-8"
    case .mouseAsked: "taken, in SGR coding; m and --no-mouse leave it to the terminal"
    case .mouseConsole: "none: the console of Linux hands it to nobody"
    case .mouseScreen: "left alone: with it GNU screen holds Escape back until the next key; m and --mouse take it"
    case .localeIs(let name, let characters): "\(name); characters: \(characters)"
    case .localeMissing(let name): "\(name) is not installed here; everything is drawn in ASCII"
    case .adviceLocale: "install it ('sudo dpkg-reconfigure locales'), or set LC_ALL=C.UTF-8"
    case .commit(let text): text
    case .assetsLoaded(let path): path
    case .assetsBroken(let words): words
    case .adviceAssets: "set BODYMAP_ASSETS to the folder Assets, or install bodymap anew"
    case .adviceCheck: "'bodymap check' names every problem; unset BODYMAP_ASSETS to use the data as shipped"
    case .settingsRead(let path): path
    case .settingsNone(let path): "\(path): there is none; everything is as shipped"
    case .settingsBroken(let words, let count): count > 1 ? "\(words) (and \(count - 1) more)" : words
    case .adviceSettings:
      "'bodymap config --check' names every problem; the program does not start before they are mended"
    case .stateReady(let path): "\(path); it can be written"
    case .stateWillBeMade(let path): "\(path); it is made when there is something to remember"
    case .stateClosed(let words): "\(words); nothing can be remembered there"
    case .stateNowhere: "neither XDG_STATE_HOME nor HOME names a folder; nothing is remembered"
    case .adviceState: "make the folder yours, or set XDG_STATE_HOME to one that is"
    case .adviceHome: "set HOME"
    default: ""
    }
  }

  private static func reason(_ word: String) -> String {
    switch word {
    case "direct": "the terminal's description has direct colours"
    case "colorterm": "COLORTERM says so"
    case "untold": "terminfo names more than 256 colours and not how they are numbered"
    default: "terminfo says so"
    }
  }
}
