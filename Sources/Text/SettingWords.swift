/// What is said of settings, as part of `Message`; a setting is named by its name in config.toml.
public enum SettingWords: Sendable, Hashable {
  case title, palette
  case fileIsAt(String)
  case noHome, nowhere
  case fileRead(String)
  case fileMissing(String)
  case noProblems(String)
  case name(String)
  case explanation(String)
  case value(String, of: String)
  // Where a value comes from
  case chosenNow, chosenBefore, forScreen, shipped
  case fromFlag(String)
  case fromFile(line: Int)
  case fromVariable(String)
  // What is in force where that is not what is set, and why
  case shown(String, set: String)
  case found(String)
  case inForce(String, why: String)
  case setIs(String, String)
  case stays(String)
  case localeHasNone, terminalHasNoMore, tooWide, asciiIsOn
  case themeHasNone, withoutColors
  case saidByDescription, saidByColorterm, saidByTerminfo, leftUntold
  case groundTold, groundAnswered, groundUnknown
  case consoleHasNoMouse, byKey, terminalHasNone, noPicture, onlyFromNextStart
  // What can be done
  case nothingChosen, onlyInFile, fromNextStart
  case areHere
  case onlyUntilYouLeave(String, String)
  case isNow(String, String)
  case isSet(String, String)
  case isForgotten(String, String)
  case notKept(String)
  // What a value may be
  case expectedWord([String])
  case expectedFlag
  case expectedNumber(ClosedRange<Int>, orPage: Bool)
  case expectedTheme
  // What stands in the file as it is shipped
  case fileHead, keysHead, timerHead

  /// The same in English.
  var english: String {
    switch self {
    case .title: "Settings"
    case .palette: "settings: colours, symbols, sound, timer, and where each comes from"
    case .fileIsAt(let path): "What you choose is remembered. The file: \(path)"
    case .noHome: "What you choose holds until you leave: there is no home folder to remember it in."
    case .nowhere: "neither XDG_CONFIG_HOME nor HOME names a folder: there is no config.toml"
    case .fileRead(let path): path
    case .fileMissing(let path): "\(path): there is none; 'bodymap config --default' prints one to begin with"
    case .noProblems(let path): "\(path): no problems"
    case .name(let id): Self.names[id]?.name ?? id
    case .explanation(let id): Self.names[id]?.explanation ?? id
    case .value("", "start"): "where it opens by itself"
    case .value("", _): "none"
    case .value("true", _): "on"
    case .value("false", _): "off"
    case .value("auto", "theme"): "auto, by the ground"
    case .value("page", _): "as the page says"
    case .value(let value, "timer.hold"), .value(let value, "timer.rest"), .value(let value, "timer.ready"):
      "\(value) seconds"
    case .value(let value, _): value
    case .chosenNow: "chosen now"
    case .chosenBefore: "chosen before"
    case .forScreen: "for GNU screen"
    case .shipped: "as shipped"
    case .fromFlag(let flag): flag
    case .fromFile(let line): "config.toml, line \(line)"
    case .fromVariable(let name): name
    case .shown(let value, let set): "\(value) (set: \(set))"
    case .found(let value): "auto: \(value)"
    case .inForce(let value, let why): "Here it is \(value): \(why)."
    case .setIs(let value, let origin): "Set is \(value) (\(origin))."
    case .stays(let value): "Here it stays \(value)."
    case .localeHasNone: "the locale has no UTF-8"
    case .terminalHasNoMore: "this terminal has no more"
    case .tooWide: "others are too wide here"
    case .asciiIsOn: "everything is in ASCII"
    case .themeHasNone: "the theme has none"
    case .withoutColors: "there are no colours"
    case .saidByDescription: "the terminal's description says so"
    case .saidByColorterm: "COLORTERM says so"
    case .saidByTerminfo: "terminfo says so"
    case .leftUntold: "terminfo does not say how more of them are numbered"
    case .groundTold: "the ground is told by COLORFGBG, or by TERM"
    case .groundAnswered: "the terminal answered what ground it has"
    case .groundUnknown: "the ground is not known; words have colours for every one"
    case .consoleHasNoMouse: "the console hands over none"
    case .byKey: "m was pressed"
    case .terminalHasNone: "this terminal has none"
    case .noPicture: "no picture can be drawn here"
    case .onlyFromNextStart: "from the next start on"
    case .nothingChosen: "Nothing was chosen here that could be forgotten."
    case .areHere: "You are at the settings."
    case .onlyInFile: "It is set in config.toml alone."
    case .fromNextStart: "What you choose here holds from the next start on."
    case .onlyUntilYouLeave(let origin, let value):
      "Your choice holds until you leave: after that \(origin) says \(value)."
    case .isNow(let name, let value): "\(name): \(value)"
    case .isSet(let name, let value): "\(name): \(value). Remembered."
    case .isForgotten(let name, let value): "\(name): \(value) again."
    case .notKept(let reason): "It holds until you leave; it could not be remembered: \(reason)"
    case .expectedWord(let words): "expected one of \(words.joined(separator: ", "))"
    case .expectedFlag: "expected true or false"
    case .expectedNumber(let range, let orPage):
      "expected a whole number from \(range.lowerBound) to \(range.upperBound)\(orPage ? ", or \"page\"" : "")"
    case .expectedTheme: "expected the name of a theme, or \"auto\""
    case .fileHead: Self.head
    case .keysHead: Self.keys
    case .timerHead: "The timer of a release. No point gets more than 60 seconds in a session, whatever stands here."
    }
  }

  private static let names: [String: (name: String, explanation: String)] = [
    "theme": (
      "Theme",
      "The colours. auto takes one that fits the ground of the terminal. Themes of your own lie in the data folder."
    ),
    "colors": ("Number of colours", "How many colours are drawn with. auto asks the terminal."),
    "symbols": ("Symbols", "What the body is drawn with; a goes through them too."),
    "ascii": ("ASCII", "Whether everything is drawn in plain ASCII."),
    "plain": ("Numbered text", "Whether the program asks and answers in numbered lines, without a picture."),
    "mouse": ("Mouse", "Whether clicks are the program's. Off leaves the mouse to the terminal, to select text."),
    "bell": ("Bell", "Whether it rings: at a key that can do nothing, and when a step of a release begins."),
    "notifications": ("Notifications", "Whether the desktop tells you when a step of a release begins."),
    "start": ("Where it opens", "The place of the body under the cursor at the start."),
    "side": ("Side", "Your side that it opens on; s on the body changes it too."),
    "data": ("Your own data", "A folder laid over the data as shipped: a muscle, a chapter, a theme, a note."),
    "timer.hold": (
      "Timer: one press", "How long one press lasts. A point that wants care never gets more than its page says."
    ),
    "timer.turns": ("Timer: how often", "How often a side is pressed."),
    "timer.rest": ("Timer: rest", "How long to rest between two presses."),
    "timer.ready": ("Timer: get ready", "How long you have to get into position, and to get to the other side."),
  ]

  private static let head = """
    The settings of bodymap, as they are shipped. Flags and the environment go before this file; it goes before what was \
    chosen in the program and remembered. 'bodymap config' prints what is in force and where each value comes from; \
    'bodymap config --check' says what is wrong here.
    """

  private static let keys = """
    Keys by what they mean: a sign, or the name of a key, or a list of them; [] takes the keys away. A line in [keys] \
    holds wherever something means that, one in [keys.in.SITUATION] in that situation alone. Take the first sign of a line \
    away to change it.
    """
}
