/// What the manual pages say that nothing else in the program says.
public enum ManualWords {
  /// What the program is, after its name.
  public static let summary = "a map of the human body in the terminal, for people with knots"

  /// What stands above the options.
  public static let options = "These are for the map, which opens where no command is named."

  /// What stands above the keys.
  public static let keys = "Each situation has its own; ? shows those that work where one is."

  /// What stands above the settings.
  public static let settings = """
    They stand in $XDG_CONFIG_HOME/bodymap/config.toml, else in ~/.config/bodymap/config.toml, in TOML; bodymap config \
    --default prints one to begin with, with a comment on everything. What is wrong in it stops the program with file and \
    line. A value comes from the first of these that says one: a flag of the command line, a variable of the environment \
    (its name stands beside each), the file, what was chosen in the program and remembered, what is shipped. NO_COLOR says \
    colors = "mono". The settings screen (: and settings) shows and changes them. What commands print follows the file and \
    not what was chosen on the map.
    """

  /// What stands below the settings, of keys.
  public static let ownKeys = """
    [keys] gives keys to what they mean, as in turn = ["F", "F5"]; [] takes them away. A line in [keys.in.SITUATION] holds in \
    that situation alone. A key that would mean two things in one situation is a fault.
    """

  /// What stands below the settings, of one's own data.
  public static let ownData = """
    data names a folder that is laid over the data: a file in it goes before the shipped one of the same name, as in \
    Muscles/ID.json or Themes/NAME.json. Chapters that its Guides/Contents.json lists join the book. Notes/ID.md is a note \
    of your own on a muscle and stands on its page. A muscle of your own is one file, Muscles/ID.json, with an id that no \
    other has: copy one of the same part of the body and change it. It needs no drawing: its points lie where their spots \
    say, and the areas to which they send pain are painted. All is checked together: bodymap check.
    """

  /// Lists of names and what they are, each under its heading.
  public static let lists: [(title: String, rows: [(name: String, words: String)])] = [
    ("ENVIRONMENT", environment), ("FILES", places), ("EXIT STATUS", exits), ("SAFETY", safety),
  ]

  private static let environment: [(name: String, words: String)] = [
    ("BODYMAP_ASSETS", "The folder of the data, in place of the one that was installed."),
    ("TERM, TERMINFO", "The terminal, and where it is described."),
    ("COLORTERM", "truecolor or 24bit: the terminal has colours of 24 bits."),
    ("COLORFGBG", "Whether the ground is dark or light, as in 15;0; without it the terminal is asked."),
    (
      "NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR",
      """
      Whether there are colours; the first that says something counts. NO_COLOR set to anything: none. FORCE_COLOR: none for 0, \
      else even in a pipe. CLICOLOR_FORCE set to anything but 0: even in a pipe. CLICOLOR=0: none. --color and --colors go \
      before all of them.
      """
    ),
    ("ESCDELAY", "How many milliseconds to wait after Escape for the rest of a key."),
    (
      "LC_ALL, LC_CTYPE, LANG",
      """
      Which characters the terminal shows: blocks and lines where they are UTF-8, else ASCII. The console of Linux and \
      terminals such as vt100 get ASCII all the same; --symbols quadrant trusts them with more.
      """
    ),
    ("BODYMAP_THEME, BODYMAP_MOUSE, ...", "A setting; see SETTINGS."),
    ("XDG_CONFIG_HOME, HOME", "Where config.toml is; a path that does not begin with / is ignored."),
    ("XDG_STATE_HOME, HOME", "Where the program remembers; a path that does not begin with / is ignored."),
    (
      "BODYMAP_JOURNAL",
      "The file of the journal, in place of $XDG_DATA_HOME/bodymap/journal.sqlite; --journal FILE goes before it."
    ),
    ("XDG_DATA_HOME", "Where the journal is kept; a path that does not begin with / is ignored."),
    ("TZ", "The time zone in which times of the journal are typed and written down."),
    ("PATH, TMPDIR", "Where a program that makes PDF is looked for, and where a page is put for it meanwhile."),
    (
      "TMUX, STY, VTE_VERSION",
      "Which program stands between this one and the person. In GNU screen the mouse is not taken unasked."
    ),
  ]

  private static let places: [(name: String, words: String)] = [
    (
      "PREFIX/share/bodymap/Assets",
      "The data, which anybody may edit a copy of; see bodymap-data(5). bodymap --version tells where it was found."
    ),
    (
      "$XDG_CONFIG_HOME/bodymap/config.toml, ~/.config/bodymap/config.toml",
      "The settings; the program never writes it."
    ),
    (
      "$XDG_STATE_HOME/bodymap/choices.toml, ~/.local/state/bodymap/choices.toml",
      "What was chosen in the program: symbols, theme, side, and what is changed on the settings screen."
    ),
    (
      "$XDG_STATE_HOME/bodymap/confirmed, ~/.local/state/bodymap/confirmed",
      "That what must be ruled out before pressing was confirmed once, by the ids of those warnings."
    ),
    (
      "$XDG_DATA_HOME/bodymap/journal.sqlite, ~/.local/share/bodymap/journal.sqlite",
      "The journal, a file of SQLite for its owner alone; it is made by what is recorded first. While it is open, -wal and -shm stand beside it."
    ),
  ]

  private static let exits: [(name: String, words: String)] = [
    ("0", "All went well."),
    (
      "1",
      "The settings or the data are broken or missing, the terminal or the journal cannot be used, a file cannot be read, or doctor or check found a fault."
    ),
    ("2", "There is no terminal to draw on."),
    ("64", "What was typed is not understood; the nearest that would be is named."),
    ("74", "What was to be printed could not be written."),
  ]

  private static let safety: [(name: String, words: String)] = [
    ("It informs, it does not diagnose.", "Read bodymap guide safety before you press anywhere.")
  ]

  /// What the page of the data is about.
  public static let dataSummary = "the files from which bodymap(1) knows the body"

  /// What stands above the files.
  public static let data = """
    Everything that bodymap knows is in one folder, Assets, which bodymap --version names. Copy it, edit the copy, set \
    BODYMAP_ASSETS to it, and run bodymap check on it: every problem is told with its file and line. README.md in the folder \
    says more of drawings and words. Beside an installed folder lies Assets.pack, from which the program starts sooner; it is \
    used only as long as no file of the folder has changed.

    The files are read strictly: a key that is not known, stands twice or is missing stops the program at its start. Each file \
    has a JSON Schema in the folder Schemas, from which this page is made.

    What is yours alone needs no copy of the whole: see data in bodymap(1). A muscle of your own needs no drawing there. One \
    that shall be outlined has a <path> with its id in the layer muscles of each Figures/*.svg that a spot of it names, and \
    its spots inside; its pain in shapes of its own stands in Patterns/ID.svg.
    """

  /// The files by the name of their schema.
  public static let files = [
    "areas": "Areas.json", "complaint": "Symptoms/ID.json, Conditions/ID.json", "contents": "Guides/Contents.json",
    "muscle": "Muscles/ID.json", "red-flags": "RedFlags.json", "theme": "Themes/NAME.json",
    "thesaurus": "Thesaurus.json",
  ]
}
