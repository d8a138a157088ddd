extension Keymap {
  /// Where one types: a letter is a letter there.
  static let typed: Set<Mode> = [.typing, .note, .search, .palette]
  /// Where a list stands below the line.
  private static let lists: Set<Mode> = [.search, .palette]

  /// The bindings of every place where one types: a line is edited in one way everywhere.
  static let typing: [Binding] = [
    bind([.up, .control("p")], "↑ Ctrl-P", .move(.up), lists, "to the row above, from the first one back to the line"),
    bind([.down, .control("n")], "↓ Ctrl-N", .move(.down), lists, "to the row below", hint: "↑↓ choose"),
    bind([.pageUp], "PgUp", .pageUp, lists, "ten rows up"),
    bind([.pageDown], "PgDn", .pageDown, lists, "ten rows down"),
    bind([.enter], "Enter", .tap, [.search], "open what was found", hint: "Enter open"),
    bind(
      [.tab], "Tab", .mark, [.search], "mark the place or the symptom that is chosen: it joins the question",
      hint: "Tab mark"),
    bind([.enter], "Enter", .tap, [.palette], "do what is chosen", hint: "Enter do it"),
    bind([.escape], "Esc", .back, lists, "back to where you were", hint: "Esc back"),
    bind([.enter], "Enter", .tap, [.typing], "search for what was typed", hint: "Enter find"),
    bind([.escape], "Esc", .back, [.typing], "give the search up", hint: "Esc give up"),
    bind([.enter], "Enter", .tap, [.note], "keep what was written", hint: "Enter keep"),
    bind([.escape], "Esc", .back, [.note], "leave it as it was", hint: "Esc give up"),
    bind([.left, .control("b")], "← Ctrl-B", .edit(.left), typed, "a letter to the left"),
    bind([.right, .control("f")], "→ Ctrl-F", .edit(.right), typed, "a letter to the right"),
    bind(
      [.alt("b"), .alt("f")], "Alt-B Alt-F", .edit(.wordLeft), typed, "a word to the left, a word to the right",
      [.alt("f"): .edit(.wordRight)]),
    bind([.home, .control("a")], "Home Ctrl-A", .edit(.begin), typed, "to the beginning of the line"),
    bind([.end, .control("e")], "End Ctrl-E", .edit(.end), typed, "to the end of the line"),
    bind([.backspace], "Bksp", .erase, typed, "take the letter before the caret away; from an empty line go back"),
    bind([.delete, .control("d")], "Del Ctrl-D", .edit(.eraseRight), typed, "take the letter at the caret away"),
    bind([.control("w")], "Ctrl-W", .edit(.eraseWord), typed, "take the word before the caret away"),
    bind([.control("u")], "Ctrl-U", .edit(.eraseToBegin), typed, "take all before the caret away"),
    bind([.control("k")], "Ctrl-K", .edit(.eraseToEnd), typed, "take all from the caret on away"),
    bind([.up, .control("p")], "↑ Ctrl-P", .edit(.earlier), [.typing, .note], "what was typed before that"),
    bind([.down, .control("n")], "↓ Ctrl-N", .edit(.later), [.typing, .note], "what was typed after it"),
    bind([.alt("p"), .control("r")], "Alt-P Ctrl-R", .edit(.earlier), typed, "what was typed before"),
    bind([.alt("n")], "Alt-N", .edit(.later), typed, "what was typed after that"),
    bind([.function(1)], "F1", .help, typed, "the keys that work here", hint: "F1 keys"),
    bind([.control("l")], "Ctrl-L", .repaint, typed, "draw the screen anew"),
    bind([.control("z")], "Ctrl-Z", .suspend, typed, "put the program aside; fg brings it back"),
    bind([.control("c")], "Ctrl-C", .quit, typed, "leave the program"),
  ]
}
