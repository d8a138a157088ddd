/// What is said where one types, in the list of everything, and of the mouse, as part of `Message`.
public enum TypingWords: Sendable, Hashable {
  // Why an edit cannot be done
  case beginOfLine, endOfLine, lineIsFull, notTaken, nothingEarlier, nothingLater
  /// Nothing is typed and nothing is chosen.
  case typeOrChoose
  case onlyPlacesAndSymptoms
  // The shelves of an empty search
  case openedBefore, places, muscles, symptoms, conditions, chapters
  // The list of everything
  case everything, everythingHint, notCalledThat
  case withKeys, lists, goTo, symbols, theProgram, intensities
  case goToPlace(String)
  case intensity(Int)
  /// The name of a set of symbols, by its id.
  case draw(String)
  case allPlaces, allMuscles, allSymptoms, allConditions, allChapters
  case searchAnything
  // The symbols, the list of the body, the mouse
  case drawnSoAlready, listIsNotNearer
  case mouseIsTheTerminals, mouseIsOurs

  /// The same in English.
  var english: String {
    switch self {
    case .beginOfLine: "The line begins here."
    case .endOfLine: "The line ends here."
    case .lineIsFull: "The line is full."
    case .notTaken: "That sign finds nothing and is left out."
    case .nothingEarlier: "Nothing was typed before that."
    case .nothingLater: "That is what was typed last."
    case .typeOrChoose: "Type something, or choose with the arrows."
    case .onlyPlacesAndSymptoms: "Places and symptoms can be marked; Enter opens the others."
    case .openedBefore: "Opened before"
    case .places: "Places"
    case .muscles: "Muscles, A to Z"
    case .symptoms: "Symptoms, A to Z"
    case .conditions: "Conditions, A to Z"
    case .chapters: "Chapters of the guide"
    case .everything: "Everything that can be done here"
    case .everythingHint: "Type a word of what you want to do; Enter does what is chosen."
    case .notCalledThat: "Nothing here is called that. Try fewer letters; muscles and symptoms are found by the search."
    case .withKeys: "With a key of its own"
    case .lists: "Lists"
    case .goTo: "Go to a place"
    case .symbols: "How the body is drawn"
    case .theProgram: "The program"
    case .intensities: "How bad it is"
    case .goToPlace(let name): "go to: \(name)"
    case .intensity(let number): "how bad it is here: \(number)"
    case .draw(let glyphs): "draw the body in \(Self.symbols(glyphs))"
    case .allPlaces: "all places"
    case .allMuscles: "all muscles"
    case .allSymptoms: "all symptoms"
    case .allConditions: "all conditions"
    case .allChapters: "all chapters of the prevention guide"
    case .searchAnything: "search for anything: muscles, places, symptoms"
    case .drawnSoAlready: "The body is drawn in these already."
    case .listIsNotNearer: "The list has no other picture; L shows the map."
    case .mouseIsTheTerminals: "The mouse is the terminal's now: select text with it. m takes it back."
    case .mouseIsOurs: "The mouse is bodymap's again: click what you mean."
    }
  }

  private static func symbols(_ glyphs: String) -> String {
    switch glyphs {
    case "quadrant": "quadrant blocks"
    case "ascii": "ASCII line art"
    case "braille": "braille dots"
    case "sextant": "sextant blocks"
    case "half": "half blocks"
    default: glyphs
    }
  }
}
