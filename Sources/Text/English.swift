extension Catalog {
  /// The program's words in English.
  public static let english = Catalog(language: "en") { message in
    switch message {
    case .yourLeft: "your LEFT"
    case .yourRight: "your RIGHT"
    case .theMiddle: "the middle"
    case .left: "left"
    case .right: "right"
    case .place(let name, let side): "\(name), \(side)"
    case .front: "front"
    case .back: "back"
    case .fromTheLeft: "from the left"
    case .fromTheRight: "from the right"
    case .palm: "palm"
    case .backOfHand: "back of hand"
    case .topOfFoot: "top of foot"
    case .sole: "sole"
    case .onlyView(let view): "\(view) view"
    case .bothViews: "front and back: f turns"

    case .question: "bodymap · Where does it hurt? Move, press Enter; Space marks more; / in words"
    case .shortQuestion: "bodymap · Where does it hurt? Press Enter"
    case .askedSoFar(let places): "It hurts: \(places.joined(separator: "; ")). Enter answers for all of it."
    case .shortAskedSoFar(let places, let symptoms): "\(things(places, symptoms)) marked. Enter answers."
    case .thingsAsked(let places, let symptoms): things(places, symptoms)
    case .symptomAsked(let name, let isAsked):
      isAsked ? "\(name): it goes with the question now" : "\(name): no longer part of the question"
    case .coversAreas(let names): "Covers \(listed(names))."
    case .knotsHere(let names): "Knots that lie here: \(listed(names))."
    case .briefReason(let kind, let standing): "\(kind) · \(standing)"
    case .briefPlace(let place, let count): "\(ordinal(place)) of \(count)"
    case .briefNoList: "in no list"
    case .briefExplains(let count, let all): "explains \(count) of \(all)"
    case .pressAt(let place, let tool): "Where: \(place)\(tool.map { "; \($0)" } ?? "")."

    case .pointsHere: "Knots that lie here"
    case .sendsHere: "Where it may come from"
    case .counted(let heading, let count): "\(heading) (\(count))"
    case .noneKnown: "none known"
    case .noMuscleHere: "No muscle of the atlas has its points here or sends pain here."
    case .more(let count): "and \(count) more"
    case .moreBelow(let count): "↓ \(count) more"
    case .areas(let count): count == 1 ? "The area" : "The areas"
    case .essential: "essential"
    case .spillover: "spillover"
    case .essentialAreas(let names): "Essential: \(names)"
    case .spilloverAreas(let names): "Spillover: \(names)"
    case .pointsOfMuscle(let points, let all, let view, let often):
      "\(points.count == 1 ? "Point" : "Points") \(listed(points)) of \(all)\(view.map { ", on the \($0)" } ?? ""); \(often.joined(separator: " to "))."
    case .howOften(let label): "how often: \(label)"
    case .elsewhere(let view, let parts): "\(view): \(parts.joined(separator: "; "))"
    case .outsidePicture(let parts): "- shows also \(parts.joined(separator: "; "))"
    case .essentialOf(let names): "essential \(listed(names))"
    case .spilloverOf(let names): "spillover \(listed(names))"
    case .markedPoints(let points): "× point \(listed(points))"

    case .inList(let place, let count): "\(ordinal(place)) of \(count) in the manual's list for this area"
    case .inNoList: "In no list of the manual for this area"
    case .explains(let count, let all, let standings):
      "Explains \(count) of \(all): \(listed(standings.map(standing)))"
    case .reason(let standing, let isEssential, let points, let name, let count):
      "\(standing); \(isEssential ? "essential pattern" : "spillover only") \(which(points, name, of: count))."

    case .treatFirst(let names): "Treat \(listed(names)) first."

    case .neverPressHere: "! Never press here · ~ Only by the rule of the muscle's page"
    case .notAtAPulse: "And nowhere that you feel a pulse."
    case .hidesSigns: "d hides these signs."
    case .readFirst: "! Warning: press !"
    case .warnings: "Read this first"
    case .moreWarnings: "Before you press"
    case .level(.now): "NOW"
    case .level(.today): "TODAY"
    case .level(.soon): "SOON"
    case .level(.ask): "ASK FIRST"
    case .moreFlagsBehindKey(let count): count > 0 ? "! shows the signs and \(count) more." : "! shows the signs."
    case .flagsBehindKey: "! shows the signs."
    case .safetyHasSigns: "'bodymap guide safety' has the signs."
    case .safetyChapterHasThem: "Safety first says what then."

    case .meansNothing: "That key does nothing here; ? shows the keys that do."
    case .nothingToDo: "Nothing to do for that key here; ? shows the keys."
    case .noOtherSigns: "This terminal has one set of signs only."
    case .noWarnings: "No warning goes with this."
    case .oneListOnly: "There is one list only; ↑ and ↓ walk it."
    case .oneAreaOnly: "This side of the place has one area only."
    case .beginOfList: "The list begins here."
    case .endOfList: "The list ends here."
    case .beginOfText: "The text begins here."
    case .endOfText: "The text ends here."
    case .noWayThere: "The map shows no more than this; + and - change how near it is, f turns it."
    case .qLeaves: "q leaves bodymap."
    case .nothingThere(let direction, let place): "Nothing \(direction) the \(place). f turns the body round."
    case .above: "above"
    case .below: "below"
    case .leftOf: "to the left of"
    case .rightOf: "to the right of"

    case .legendBody: "body"
    case .legendPoints: "the muscle"
    case .legendHere: "here"
    case .legendPoint: "point"
    case .legendNeverPress: "never press"
    case .legendByRule: "by the rule"

    case .now: "Do this now"
    case .nowMuscle: "Begin with: "
    case .nowWhere: "Where: "
    case .nowHow: "How: "
    case .nowDose: "How much: "
    case .nowThen: "Then: "
    case .nowExpect: "Expect: "
    case .nowStop: "Stop: "
    case .firstDays: "First days: "
    case .weeks: "Over weeks: "
    case .askedPoint: "For the place you asked about: "
    case .pointNamed(let number, let name): "point \(number), \(name)"
    case .askedPressed(let point): "\(point)."
    case .askedFind(let find): "\(find) t times it."
    case .stepsAreFor(let point): "What follows is for point \(point), elsewhere in the muscle: "
    case .askedNotPressed(let point): "\(point), which is not for pressing at home."
    case .nowPoint(let muscle, let point):
      [muscle, point.map { "point \($0)" }].compactMap { $0 }.joined(separator: ", ")
    case .tool(let id): tool(id)
    case .dose(let pressure, let hold, let rest, let repeats, let perDay):
      dose(pressure, hold, rest, repeats, perDay)

    case .whatItDoes: "What it does"
    case .yourNote: "Your own note"
    case .triggerPoints(let count): count == 1 ? "Trigger point" : "Trigger points"
    case .alsoFelt: "Also felt"
    case .setsOff: "What sets it off"
    case .mistakenFor: "Mistaken for"
    case .releaseIt: "Release it"
    case .releaseWithHelper: "Release it, with a second person"
    case .releaseByClinician: "Release it; the points are for a clinician"
    case .stretchIt: "Stretch it"
    case .keepItAway: "Keep it away"
    case .treatTheseFirst: "Treat these first"
    case .treatThisBefore: "Treat this before"
    case .checkWithIt: "Check with it"
    case .sources: "Sources"
    case .alsoNamed(let names): "also: \(names)"
    case .essentialLabel: "essential: "
    case .spilloverLabel: "spillover:"
    case .noPainLabel: "sends no pain: "
    case .findLabel: "find it:"
    case .placeLabel: "where it is:"
    case .needsHelper: "needs a second person"
    case .unconfirmed: "not confirmed by a second source"
    case .neverPressLabel: "do not press it yourself: "
    case .pressWithCareLabel: "press with care: "
    case .source(let source): "source: \(source)"
    case .musclePoint(let muscle, let point, let name, let side): "\(muscle), point \(point): \(name), \(side)"
    case .muscleOnSide(let muscle, let side): "\(muscle), \(side)"

    case .whatItIs: "What it is"
    case .feltIn(let areas): "Felt in: \(areas)."
    case .worthChecking: "Muscles worth checking"
    case .muscleShareDisputed: "How much of it comes from muscles is disputed."
    case .whatElse: "What else it may be"
    case .complaintMuscle(let complaint, let muscle, let side): "\(complaint): \(muscle), \(side)"

    case .partKnow: "Know"
    case .partPrevent: "Prevent"
    case .partRegions: "Prevent, by region"
    case .musclesAskFor: "What the muscles here ask for"
    case .musclesAskForIntro:
      "Muscles that lie here and muscles that send pain here, in turn. Begin with those whose points you know to be tender, and change one thing at a time."
    case .alsoWorthALook: "Also worth a look"
    case .fittingChapter(let title): "The chapter that fits best: *\(title)*."
    case .chapterPlace(let part, let title, let number, let count): "\(part) · \(title) (\(number) of \(count))"
    case .contents: "Contents"
    case .noLinks: "Nothing on this page leads further."
    case .noLinkChosen: "Tab chooses what leads further; Enter opens it."
    case .leadsNowhere: "Nothing is there where this leads."

    case .search: "Search"
    case .searchHint:
      "Type a muscle, a place, a symptom, a condition, or what you would say to a friend: stiff neck, heel pain in the morning, tingling in the ring finger."
    case .nothingFound: "Nothing is found. Try other words, or fewer. Worried? Look for \u{201C}safety\u{201D}."
    case .findingPlace(let number, let count): "\(number) of \(count)"
    case .notInText(let query): "“\(query)” is not in this text"
    case .match(let number, let count, let query): "match \(number) of \(count) for “\(query)”"
    case .matchInBook(let number, let count, let query, let title):
      "\(number) of \(count) for “\(query)”, in \(title)"
    case .notInBook(let query): "“\(query)” is in no chapter of the book"
    case .textAll: "all"
    case .textEnd: "end"
    case .textShare(let share): "\(share) %"

    case .keys: "Keys"
    case .keysOf(let mode): "Keys · \(mode)"
    case .theMouse: "The mouse"
    case .mouseHelp:
      "Click a region or an entry to choose it, click it again to open it; a click on a word of the bottom line does what its key does; the wheel moves along. To select text, m gives the mouse to the terminal and takes it back; or hold Shift, or start with --no-mouse."
    case .theBody: "The body"
    case .sidesHelp:
      "Left and right are always your own: seen from the front, your right is on the left of the page."
    case .marksHelp:
      "× is a trigger point. Strong paint is its essential pattern, where nearly everybody feels the pain; light paint is spillover, which only some people feel. Both are on the side that you chose; the other side mirrors it."
    case .evidenceLabels: "Evidence labels"
    case .evidence("tradition"): "tradition: clinical manuals or the habits of a profession agree"
    case .evidence("trial"): "trial: a controlled study, or several pooled"
    case .evidence("study"):
      "study: a measurement that compared no treatments, such as a survey or how well examiners agree"
    case .evidence("disputed"): "disputed: sources contradict each other"
    case .evidence("medicine"): "medicine: textbooks and guidelines of general medicine"
    case .evidence("ours"): "ours: advice and judgement of this program, which nobody has tested"
    case .evidence("seed"): "seed: only the article that the project began with"
    case .evidence(let label): label
    case .tooSmall: "bodymap needs 20x5"
    case .essentialPain: "essential pain"
    case .spilloverPain: "spillover pain"
    case .aTriggerPoint: "trigger point"
    case .triggerPoint(let number): "Trigger point \(number)"
    case .essentialPainIn(let names): "essential pain: \(listed(names))"
    case .spilloverPainIn(let names): "spillover pain: \(listed(names))"
    case .nothingPainted: "The body, nothing painted."
    case .paintedOn(let parts, let side): "\(parts); \(side)."
    case .asInAMirror: "right on the left of the page, as in a mirror"
    case .asSeenFromBehind: "left on the left of the page"
    case .inProfile: "in profile"
    case .plan(let words): words.english
    case .today(let words): words.english
    case .doctor(let words): words.english
    case .plain(let words): words.english
    case .typing(let words): words.english
    case .setting(let words): words.english
    case .informsOnly: "bodymap informs, it does not diagnose. Data CC BY 4.0."
    case .release(let message): release(message)
    case .check(let words): check(words)
    case .journal(let words): journal(words)
    case .log(let words): log(words)
    case .printed(let path): "The page is in \(path)"
    case .failed(let reason): "This could not be done: \(reason)"
    }
  }
}
