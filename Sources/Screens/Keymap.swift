import Atlas

/// The keys of the program: one table from which help, hints and the README are drawn.
public struct Keymap: Sendable {
  /// One line of the table.
  public struct Binding: Sendable {
    /// The keys that mean it.
    public let keys: [Key]
    /// The keys as a person reads them, such as "↑ k".
    public let names: String
    /// What the keys mean, or the first of them where each means its own.
    public let intent: Intent
    /// The screens on which they mean it.
    public let modes: Set<Mode>
    /// What it does, in a few words.
    public let summary: String
    /// The word for the hint line; nil where the line does not show it.
    public let hint: String?
    /// What some of the keys mean instead, where one row stands for several things.
    var others: [Key: Intent] = [:]

    /// What one of its keys means.
    func meaning(of key: Key) -> Intent { others[key] ?? intent }
  }

  static func bind(
    _ keys: [Key], _ names: String, _ intent: Intent, _ modes: Set<Mode>, _ summary: String, hint: String? = nil,
    _ others: [Key: Intent] = [:]
  ) -> Binding {
    Binding(keys: keys, names: names, intent: intent, modes: modes, summary: summary, hint: hint, others: others)
  }

  private static let digits = (0...9).map { Key.character(Character("\($0)")) }
  private static let pages: Set<Mode> = [.muscle, .guide, .complaint, .plan, .warnings, .help]
  private static let releases: Set<Mode> = [.release, .running]
  private static let texts = pages.union(releases).union([.consent])
  private static let everywhere = texts.union([.body, .near, .region, .check, .contents, .record, .journal, .settings])
  /// Where something can be recorded.
  private static let recorded = everywhere.subtracting([.consent, .running, .record, .settings])

  /// Every binding, in the order in which help shows them.
  public let bindings: [Binding]
  /// The keys of each situation, worked out when it is first come to.
  private let situations: Shelf<Mode, Situation>

  /// The keys as they are shipped.
  public static let shipped = Keymap(own + typing)

  /// Keys from their bindings; of two for one key in one situation the first is meant.
  init(_ bindings: [Binding]) {
    self.bindings = bindings
    situations = Shelf { mode in Situation(bindings.filter { $0.modes.contains(mode) }) }
  }

  /// Whether no key was changed.
  var isShipped = true

  /// The keys of one situation.
  struct Situation: Sendable {
    /// Its bindings, in the order of the table.
    let rows: [Binding]
    /// What each of its keys means.
    let table: [Key: Intent]
    /// The hints; every frame asks for them.
    let hints: [Hint]

    init(_ rows: [Binding]) {
      self.rows = rows
      let pairs = rows.flatMap { row in row.keys.map { ($0, row.meaning(of: $0)) } }
      let table = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
      self.table = table
      hints = rows.compactMap { Hint($0, table) }
    }
  }

  /// Those of each situation, but for the ones where one types.
  private static let own: [Binding] = [
    bind([.up, "k"], "↑ k", .move(.up), [.body], "to the region above"),
    bind([.down, "j"], "↓ j", .move(.down), [.body], "to the region below"),
    bind([.left, "h"], "← h", .move(.left), [.body], "to the region on the left of the page", hint: "arrows move"),
    bind([.right, "l"], "→ l", .move(.right), [.body], "to the region on the right of the page"),
    bind(
      [" "], "Space", .mark, [.body, .near], "mark that it hurts here, or take the mark away; mark as many as hurt",
      hint: "Space mark"),
    bind(
      digits, "0-9", .intensity(0), [.body, .near], "how bad it is here, from 0 to 10",
      Dictionary(uniqueKeysWithValues: zip(digits, (0...9).map { .intensity($0) }))),
    bind([.home, "g"], "Home g", .top, [.body, .near], "to the head"),
    bind([.end, "G"], "End G", .bottom, [.body, .near], "to the feet"),
    bind(["]"], "]", .nextPlace, [.body], "to the next region, from head to toe"),
    bind(["["], "[", .previousPlace, [.body], "to the region before"),
    bind([.tab], "Tab", .next, [.body, .near], "the likeliest sources in the panel, one after the other"),
    bind([.backTab], "Shift-Tab", .previous, [.body, .near], "the source before"),
    bind(
      [.enter], "Enter", .tap, [.body], "where the pain of the region may come from, or of all that is marked",
      hint: "Enter where from"),
    bind([.up, "k"], "↑ k", .move(.up), [.near], "to the area above"),
    bind([.down, "j"], "↓ j", .move(.down), [.near], "to the area below"),
    bind([.left, "h"], "← h", .move(.left), [.near], "to the area on the left of the page", hint: "arrows move"),
    bind([.right, "l"], "→ l", .move(.right), [.near], "to the area on the right of the page"),
    bind(["]"], "]", .nextPlace, [.near], "to the next area of this side"),
    bind(["["], "[", .previousPlace, [.near], "to the area before"),
    bind(
      [.enter], "Enter", .tap, [.near], "where the pain of the area may come from, or of all that is marked",
      hint: "Enter where from"),
    bind([.up, "k", .control("p")], "↑ k", .move(.up), [.region], "to the muscle above; its pain is painted"),
    bind([.down, "j", .control("n")], "↓ j", .move(.down), [.region], "to the muscle below", hint: "↑↓ muscle"),
    bind([.home, "g"], "Home g", .top, [.region], "to the first muscle"),
    bind([.end, "G"], "End G", .bottom, [.region], "to the last muscle"),
    bind([.pageUp], "PgUp", .pageUp, [.region], "ten muscles up"),
    bind([.pageDown], "PgDn", .pageDown, [.region], "ten muscles down"),
    bind(
      [.enter, " "], "Enter", .tap, [.region], "open the muscle's page: what to do now", hint: "Enter what to do"),
    bind([.tab, .backTab], "Tab", .next, [.region], "to the other list", hint: "Tab list"),
    bind(["]"], "]", .nextPlace, [.region], "the next area of the region alone, then the whole again"),
    bind(["["], "[", .previousPlace, [.region], "the area before"),
    bind([.up, "k", .control("p")], "↑ k", .move(.up), [.check], "to the answer above"),
    bind([.down, "j", .control("n")], "↓ j", .move(.down), [.check], "to the answer below", hint: "↑↓ choose"),
    bind([.home, "g"], "Home g", .top, [.check], "to the first answer"),
    bind([.end, "G"], "End G", .bottom, [.check], "to the last answer"),
    bind([.enter, " "], "Enter", .tap, [.check], "that is what you feel", hint: "Enter answer"),
    bind([.tab], "Tab", .next, [.check], "another point of the muscle", hint: "Tab point"),
    bind([.backTab], "Shift-Tab", .previous, [.check], "the point before"),
    bind(["y"], "y", .confirm, [.consent], "none of it is true for you: go on", hint: "y none is true for me"),
    bind([.enter, " "], "Enter", .tap, [.consent], "says that y is the key"),
    bind([.enter, " "], "Enter", .tap, [.release], "begin", hint: "Enter begin"),
    bind([.enter, " "], "Enter", .tap, [.running], "wait, or go on", hint: "Enter wait"),
    bind([.right, "l"], "→ l", .skip, [.running], "leave out what is left of this step", hint: "→ skip"),
    bind(["x"], "x", .endRelease, [.running], "end the release", hint: "x end"),
    bind([.tab], "Tab", .next, [.release], "another point of the muscle", hint: "Tab point"),
    bind([.tab], "Tab", .next, [.running], "another point of the muscle, once this release has ended"),
    bind([.backTab], "Shift-Tab", .previous, releases, "the point before"),
    bind([.up, "k", .control("p"), .control("y")], "↑ k", .move(.up), texts, "a line up"),
    bind([.down, "j", .control("n"), .control("e")], "↓ j", .move(.down), texts, "a line down", hint: "↑↓ read"),
    bind([.pageUp, "b", .control("b")], "PgUp b", .pageUp, texts, "a page up"),
    bind([.pageDown, " ", .control("f")], "PgDn Space", .pageDown, pages, "a page down"),
    bind([.pageDown, .control("f")], "PgDn", .pageDown, releases.union([.consent]), "a page down"),
    bind([.control("u")], "Ctrl-U", .halfPageUp, texts, "half a page up"),
    bind([.control("d")], "Ctrl-D", .halfPageDown, texts, "half a page down"),
    bind([.home, "g"], "Home g", .top, texts, "to the beginning"),
    bind([.end, "G"], "End G", .bottom, texts, "to the end"),
    bind(
      [.tab], "Tab", .next, [.muscle], "paint the next trigger point alone; after the last one go from link to link",
      hint: "Tab point"),
    bind([.backTab], "Shift-Tab", .previous, [.muscle], "paint the point before, or to the link before"),
    bind([.tab], "Tab", .next, [.complaint], "to the next link; a muscle is painted", hint: "Tab link"),
    bind([.tab], "Tab", .next, [.guide, .plan], "to the next link", hint: "Tab link"),
    bind([.backTab], "Shift-Tab", .previous, [.guide, .complaint, .plan], "to the link before"),
    bind([.enter], "Enter", .open, [.guide, .complaint, .plan], "open the link that is chosen", hint: "Enter open"),
    bind([.enter], "Enter", .open, [.muscle], "open the link that is chosen"),
    bind([.right, "l"], "→ l", .nextChapter, [.guide], "the next chapter", hint: "←→ chapter"),
    bind([.left, "h"], "← h", .previousChapter, [.guide], "the chapter before"),
    bind(["X"], "X", .jump(.points), [.muscle], "to the trigger points", hint: "X R S K go to"),
    bind(["R"], "R", .jump(.release), [.muscle], "to the release, step by step"),
    bind(["S"], "S", .jump(.stretch), [.muscle], "to the stretch"),
    bind(["K"], "K", .jump(.prevention), [.muscle], "to what keeps it away"),
    bind([.up, "k", .control("p")], "↑ k", .move(.up), [.record, .journal], "to the row above"),
    bind(
      [.down, "j", .control("n")], "↓ j", .move(.down), [.record, .journal], "to the row below", hint: "↑↓ choose"),
    bind([.home, "g"], "Home g", .top, [.record, .journal], "to the first row"),
    bind([.end, "G"], "End G", .bottom, [.record, .journal], "to the last row"),
    bind(
      digits, "0-9", .intensity(0), [.record], "how bad it is; where one number alone is open, it is recorded",
      Dictionary(uniqueKeysWithValues: zip(digits, (0...9).map { .intensity($0) }))),
    bind(["x"], "x", .severity(10), [.record], "10: as bad as it can be", hint: "x 10"),
    bind([.enter], "Enter", .tap, [.record], "record it; on a line of words, write them", hint: "Enter record"),
    bind(
      [" "], "Space", .mark, [.record], "leave a place out or take it in; the next state of the point",
      hint: "Space change"),
    bind([.pageUp], "PgUp", .pageUp, [.journal], "ten entries up"),
    bind([.pageDown], "PgDn", .pageDown, [.journal], "ten entries down"),
    bind(
      [.tab], "Tab", .next, [.journal], "the entries, the trend, the body over time, what helped",
      hint: "Tab trend, body, help"),
    bind([.backTab], "Shift-Tab", .previous, [.journal], "the part before"),
    bind([.enter, " "], "Enter", .tap, [.journal], "change the entry, or open the muscle", hint: "Enter open"),
    bind(["]"], "]", .nextPlace, [.journal], "one place or muscle alone, the next one, then all", hint: "] place"),
    bind(["["], "[", .previousPlace, [.journal], "the place or muscle before"),
    bind(["-"], "-", .farther, [.journal], "a longer time", hint: "-+ time"),
    bind(["+", "="], "+", .nearer, [.journal], "a shorter time"),
    bind(["s"], "s", .swapSide, [.journal], "the same place on your other side"),
    bind(["f"], "f", .turn, [.record, .journal], "turn the body round"),
    bind(["x"], "x", .delete, [.journal], "delete the entry; u brings it back", hint: "x delete"),
    bind(["P"], "P", .print, [.journal], "write it as a page for a therapist, in HTML", hint: "P page"),
    bind([.up, "k", .control("p")], "↑ k", .move(.up), [.contents], "to the chapter above"),
    bind([.down, "j", .control("n")], "↓ j", .move(.down), [.contents], "to the chapter below", hint: "↑↓ chapter"),
    bind([.left, "h"], "← h", .move(.left), [.contents], "to the column before"),
    bind([.right, "l"], "→ l", .move(.right), [.contents], "to the next column"),
    bind([.pageUp, "b", .control("b")], "PgUp b", .pageUp, [.contents], "a page up"),
    bind([.pageDown, " ", .control("f")], "PgDn Space", .pageDown, [.contents], "a page down"),
    bind([.home, "g"], "Home g", .top, [.contents], "to the first chapter"),
    bind([.end, "G"], "End G", .bottom, [.contents], "to the last chapter"),
    bind([.enter], "Enter", .tap, [.contents], "read the chapter", hint: "Enter read"),
    bind([.up, "k", .control("p")], "↑ k", .move(.up), [.settings], "to the setting above"),
    bind([.down, "j", .control("n")], "↓ j", .move(.down), [.settings], "to the setting below", hint: "↑↓ setting"),
    bind([.right, "l", .enter, " "], "→ l Enter Space", .tap, [.settings], "the next value", hint: "Enter change"),
    bind([.left, "h"], "← h", .move(.left), [.settings], "the value before", hint: "← before"),
    bind(["x"], "x", .forget, [.settings], "forget what was chosen here", hint: "x forget"),
    bind([.home, "g"], "Home g", .top, [.settings], "to the first setting"),
    bind([.end, "G"], "End G", .bottom, [.settings], "to the last setting"),
    bind(
      ["/"], "/", .find, [.body, .near, .region, .contents], "search for anything: muscles, places, symptoms",
      hint: "/ search"),
    bind(["/"], "/", .search, pages.subtracting([.guide]), "search in the text", hint: "/ search"),
    bind(["/"], "/", .search, [.guide], "search in the whole book", hint: "/ search"),
    bind(["n"], "n", .nextMatch, pages, "to the next match"),
    bind(["N"], "N", .previousMatch, pages, "to the match before"),
    bind(["c"], "c", .contents, [.guide], "the contents of the book", hint: "c contents"),
    bind(["c"], "c", .contents, [.body, .near, .region, .muscle, .complaint, .plan], "the contents of the book"),
    bind(
      ["s"], "s", .swapSide, [.body, .near, .region, .muscle, .complaint, .plan, .check, .release, .running],
      "the same on your other side", hint: "s other side"),
    bind(
      ["v"], "v", .check, [.region, .muscle], "is it your pain? Press a point and say what you feel", hint: "v check"),
    bind(
      ["t"], "t", .release, [.region, .muscle, .complaint, .check],
      "release it, with a timer; or back to the release under way",
      hint: "t release"),
    bind(
      ["t"], "t", .release, [.body, .near], "release the source that is chosen in the panel, with a timer"),
    bind(
      ["t"], "t", .release, [.guide, .plan, .contents, .warnings, .help, .consent, .release],
      "back to the release that is under way"),
    bind(["r"], "r", .record, [.release], "record how bad it is now, in the journal", hint: "r record"),
    bind(["r"], "r", .record, recorded.subtracting([.release]), "record how bad it is now, in the journal"),
    bind(["J"], "J", .journal, everywhere.subtracting([.journal]), "open the journal: entries, trend, what helped"),
    bind(["u"], "u", .undo, recorded.union([.record]), "take back what was recorded, changed or deleted last"),
    bind(
      ["f"], "f", .turn, [.body, .near, .region, .muscle, .plan, .check, .release, .running], "turn the body round",
      hint: "f turn"),
    bind(["+", "="], "+", .nearer, [.body], "come nearer: walk from area to area"),
    bind(
      ["+", "="], "+", .nearer, [.region, .muscle, .plan, .check, .release, .running],
      "come nearer: what is painted fills the picture"),
    bind(["-"], "-", .farther, [.near], "step back: the whole body", hint: "- back"),
    bind(
      ["-"], "-", .farther, [.region, .muscle, .plan, .check, .release, .running], "step back: the whole body",
      hint: "+- zoom"
    ),
    bind(
      ["d"], "d", .dangers, [.body, .near, .region, .muscle, .plan, .check, .release, .running],
      "show where nobody must press, or stop showing it"),
    bind(["!"], "!", .warnings, [.body, .near, .region, .check], "the warnings that go with what is shown, whole"),
    bind(
      ["p"], "p", .guide, [.body, .near, .region, .muscle, .complaint],
      "three things for today, the chapters that fit, and the whole plan", hint: "p prevent"),
    bind(
      ["a"], "a", .glyphs,
      [.body, .near, .region, .muscle, .complaint, .plan, .check, .release, .running, .record, .journal],
      "draw the body in the next set of symbols",
      hint: "a symbols"),
    bind(["P"], "P", .print, [.muscle, .complaint, .guide, .plan], "write the page as HTML, to print or to send"),
    bind(["L"], "L", .list, [.body, .near], "the body as a list of its places, and the map again"),
    bind(["m"], "m", .mouse, everywhere, "give the mouse to the terminal, to select text, or take it back"),
    bind([":"], ":", .palette, everywhere, "everything that can be done here, by its name", hint: ": all"),
    bind(
      ["?", .function(1)], "? F1", .help,
      everywhere.subtracting([.warnings, .help]),
      "the keys that work here", hint: "? keys"
    ),
    bind(
      [.escape, "q", .backspace], "Esc q Bksp", .back,
      [
        .near, .region, .muscle, .guide, .complaint, .plan, .warnings, .check, .consent, .release, .running, .record,
        .journal, .settings,
      ],
      "back to where you were", hint: "q back"),
    bind(
      [.escape, "q", "c", .backspace], "Esc q c Bksp", .back, [.contents], "back to where you were", hint: "q back"),
    bind(
      [.escape, "q", "?", .function(1), .backspace], "Esc q ? F1 Bksp", .back, [.help], "back to where you were",
      hint: "q back"),
    bind([.control("l")], "Ctrl-L", .repaint, everywhere, "draw the screen anew"),
    bind([.control("z")], "Ctrl-Z", .suspend, everywhere, "put the program aside; fg brings it back"),
    bind([.escape], "Esc", .back, [.body], "let the chosen source go"),
    bind(["q", .control("c")], "q Ctrl-C", .quit, [.body], "leave the program", hint: "q quit"),
    bind([.control("c")], "Ctrl-C", .quit, everywhere.subtracting([.body]), "leave the program"),
  ]

  /// The bindings of a situation, in the order of the table.
  public func bindings(in mode: Mode) -> [Binding] { situations.value(of: mode).rows }

  /// The hints of a situation, in the order of the table.
  public func hints(in mode: Mode) -> [Hint] { situations.value(of: mode).hints }

  /// What the keys of a situation mean, but for signs that are typed.
  func table(in mode: Mode) -> [Key: Intent] { situations.value(of: mode).table }

  /// What a key means in a situation, or nil when it means nothing there.
  public func intent(for key: Key, in mode: Mode) -> Intent? {
    if Self.typed.contains(mode) {
      if case .character(let character) = key { return .type(String(character)) }
      if case .paste(let text) = key { return .type(text) }
    }
    return table(in: mode)[key]
  }
}
