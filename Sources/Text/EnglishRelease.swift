extension Catalog {
  /// The words of a release in English.
  static func release(_ message: ReleaseMessage) -> String {
    switch message {
    case .ready(let count): "get ready: \(seconds(count))"
    case .press(let turn, let all, let count): "press, \(turn) of \(all): \(seconds(count))"
    case .rest(let count): "rest: \(seconds(count))"
    case .change(let side, let count): "change to \(side): \(seconds(count))"
    case .then(let text): "then: \(text)"
    case .left(let count): "\(count)"
    case .paused: "paused: take the pressure off"
    case .goesOn: "goes on"
    case .done(let sides): "done: \(pressed(sides))"
    case .stopped(let sides): "stopped: \(pressed(sides))"
    case .sideIsDone(let side): "\(side) has had its pressure for this session"

    case .bothSides(let first, let second): "\(first), then \(second)"
    case .bothSidesAtOnce: "both sides at once"
    case .fewerTurns(let turns, let wanted):
      "Cut: \(times(turns)) instead of \(times(wanted)), for a point gets at most 60 seconds of pressure in a session."
    case .shorterHold(let count, let wanted):
      "Cut: \(seconds(count)) instead of \(wanted), for a point with a rule is held no longer than its page says."
    case .otherPoint(let page): "Press where you found it. The page's own steps are for point \(page)."
    case .rule(let rule): "Rule: \(rule)"
    case .steps: "Steps"

    case .askTitle: "Do not press at all, or ask first"
    case .ask: "Have you read this, and is it so that none of it is true for you?"
    case .typeYes: "Type yes and press Enter to go on; anything else ends here: "
    case .notConfirmed: "Nothing was begun. Ask a doctor or a therapist about what is true for you."
    case .needsYes:
      "bodymap: the warnings above have to be confirmed once. Run it at a terminal and type yes, or add --yes."

    case .readyWord: "Get ready"
    case .pressWord: "Press"
    case .restWord: "Rest"
    case .changeWord: "Change side"
    case .thenWord: "Then"
    case .pausedWord: "Waiting"
    case .doneWord: "Done"
    case .stoppedWord: "Ended"
    case .turn(let turn, let all, let side): "\(turn) of \(all), \(side)"
    case .presses(let count, let side): "\(count == 1 ? "one press" : "\(count) presses"), \(side)"
    case .howHard(let range): "\(range.lowerBound) to \(range.upperBound) of 10"
    case .enterBegins: "Enter begins"
    case .enterWaits: "Enter waits, x ends"
    case .enterGoesOn: "Pressure off. Enter goes on, x ends"
    case .afterwards: "Then do what follows, and let it rest"
    case .brief(let word, let count): "\(word): \(count) · t shows it"
    case .goOnIfNoneIsTrue: "Go on only if none of it is true for you: you are asked once, and it is remembered."

    case .pressY: "Read it to the end, and press y if none of it is true for you"
    case .isHere: "This is the release already"
    case .notNow: "There is nothing to do that to now"
    case .notPressed: "This point is not pressed at home; what helps instead is written here"
    case .otherRuns: "Another release is under way: t shows it, x ends it there"
    case .endFirst: "End this release first, with x"
    case .onePointOnly: "The muscle has this one point"
    case .chooseFirst: "Choose a muscle first: Tab goes through them"
    case .hadItsPressure(let hours):
      "This point has had its pressure on this side; give it \(hours) hours. Tab takes another point, s the other side"

    case .nothingPresses: "This muscle is not for pressing at home, by hand or with a tool."
    case .neverPressed(let point): "Point \(point) is not for pressing at home."
    case .inDanger(let point, let danger, let why):
      "Point \(point) lies where nobody must press: \(danger) (\(why))."
    case .needsHelper(let point): "Point \(point) needs a second person, and this timer is for one."
    case .helpsInstead: "What helps instead"
    case .pressInstead(let point, let key): "Point \(point) of this muscle may be pressed: \(key) \(point)."
    case .noSuchPoint(let point, let all):
      "no point '\(point)'; the muscle has \(all.count == 1 ? "point" : "points") \(listed(all))"
    case .holdOutside(let count, let range):
      "a hold of \(seconds(count)) is outside of \(range.lowerBound) to \(range.upperBound) seconds"
    case .turnsOutside(let count, let range):
      "\(times(count)) is outside of \(range.lowerBound) to \(range.upperBound) times"
    }
  }

  private static func seconds(_ count: Int) -> String { count == 1 ? "1 second" : "\(count) seconds" }

  private static func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

  private static func pressed(_ sides: [ReleaseMessage.Pressed]) -> String {
    guard !sides.isEmpty else { return "nothing was pressed" }
    return "pressed " + listed(sides.map { "\($0.side) for \(seconds($0.seconds))" })
  }
}
