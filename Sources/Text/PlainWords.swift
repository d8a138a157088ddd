/// What is said where the screens are numbered text, as part of `Message`.
public enum PlainWords: Sendable, Hashable {
  // The first lines
  case welcome, ask
  /// That the numbers stand for places on one side, in words.
  case sides(String)
  case howToMark
  case inFront, behind

  // What stands over some rows
  case parts, partsOfPage, links
  case point
  /// A link or a row that leads to a plan.
  case planHint

  // What can be typed
  case type([String])
  case number, words, back, help, quit, markHere, why
  case nextPart(String)
  case goOn, answer, skip, nextPoint, plan
  case chapters, nextChapter, nextJournalPart
  /// What can be typed while something is recorded, and of an entry of the journal.
  case recording, entries
  /// A key of the map with the words of its hint.
  case key(String)

  // What comes of it
  case warningsAbove(Int)
  case noNumber(Int, of: Int)
  case nothingToNumber
  case means(String)
  case backIsB
  case theEnd, nothingMore
  case onlyPlaces
  case noMuscle, noPlan
  case alreadyFirst
  /// The lines of the help.
  case helpLines

  /// The same in English.
  var english: String {
    switch self {
    case .welcome: "bodymap, a map of the body for people with knots, as text. It informs, it does not diagnose."
    case .ask: "Where does it hurt? Say it in words, as in: stiff neck. Or choose a place by its number."
    case .sides(let side): "The places are on \(side). For the other side: 5 left, 5 right, 5 both."
    case .howToMark: "5 left 7 marks a place as 7 of 10. Mark as many as hurt, then press Enter for the answer."
    case .inFront: "In front:"
    case .behind: "Behind:"
    case .parts: "One part of it alone:"
    case .partsOfPage: "Read on:"
    case .links: "Leads to:"
    case .point: "Point"
    case .planHint: "'bodymap plan' writes the same as a calendar: see 'bodymap plan --help'."
    case .type(let parts): "Type: \(parts.joined(separator: ", "))"
    case .number: "a number"
    case .words: "words to search for"
    case .back: "b back"
    case .help: "? help"
    case .quit: "q quit"
    case .markHere: "m mark it"
    case .why: "why 1"
    case .nextPart(let title): "Enter next: \(title)"
    case .goOn: "Enter more"
    case .answer: "Enter where it may come from"
    case .skip: "n skip"
    case .nextPoint: "n next point"
    case .plan: "plan"
    case .chapters: "c the book"
    case .nextChapter: "n next chapter"
    case .nextJournalPart: "n next part"
    case .recording:
      "0 to 10 how bad it is, before 6, place 2 4, place 2 out, active, latent, kept, helped WORDS, note WORDS, Enter records it"
    case .entries: "x 2 deletes the second entry"
    case .key(let hint): hint
    case .warningsAbove(let count):
      count == 1
        ? "Its warning stands above; ! says it again." : "Its \(count) warnings stand above; ! says them again."
    case .noNumber(let number, let count): "There is no \(number) here; the numbers go from 1 to \(count)."
    case .nothingToNumber: "There is nothing to choose by a number here."
    case .means(let typed): "\(typed) means nothing here."
    case .backIsB: "To go back to where you were, type b alone."
    case .theEnd: "The page ends here."
    case .nothingMore: "There is no more of it."
    case .onlyPlaces: "Only places of the body and symptoms can be marked."
    case .noMuscle: "No muscle goes with that. Open one, or say its number: t 1, v 1, plan 1 2."
    case .noPlan: "A plan is made of muscles: open one, or say their numbers, as in: plan 1 2."
    case .alreadyFirst: "This is the first question already. q quits."
    case .helpLines: Self.wholeHelp
    }
  }

  private static let wholeHelp = """
    Every screen says where you are, then its warnings, then what can be chosen by number.
    A number chooses. 5 left chooses it on the left side. Several lines can be on one: 5 left 7, 12 right 3.
    Words search everything: muscles, places, symptoms, conditions and the guide.
    A place and a number from 0 to 10 mark it: 5 left 7, or: low back left 7. m 7 marks where you are; m alone marks it or \
    takes the mark away; on the page of a symptom m lets it go with the question.
    Enter does the next thing: more of a text, the answer, opening the first of a list, beginning a release.
    l says the list again, on the first screen the places. ! says the warnings again.
    why 2 says why a muscle is in a list. v 2 tries whether it is your pain. t 2 releases it, with a timer. plan 1 2 makes \
    a plan.
    s or left or right: the other side. n: the next chapter, point or step. p: prevention. c: the book.
    settings: what can be set; a number changes it, x forgets what was chosen.
    b goes back. q quits at any place. In a release Enter waits and goes on, x ends it.
    """
}
