/// What the program says in words of its own, in one language.
///
/// A screen or a page names a message and what belongs into it; a language is one function from messages to words, so
/// that the compiler names what a translation has not said yet, and a plural is the language's own affair.
public struct Catalog: Sendable {
  /// The language, as in `en`.
  public let language: String
  private let words: @Sendable (Message) -> String

  /// A language from its words.
  public init(language: String, _ words: @escaping @Sendable (Message) -> String) {
    self.language = language
    self.words = words
  }

  /// A message in words: `say(.pointsHere)`.
  public func callAsFunction(_ message: Message) -> String { words(message) }
}

/// Something that the program says, whatever the language; names of the atlas come in as they are.
public enum Message: Sendable, Hashable {
  // Places and views
  case yourLeft, yourRight, theMiddle
  /// The words for the two sides of the page, in captions.
  case left, right
  /// Where the cursor stands: a name and one of the sides.
  case place(String, side: String)
  case front, back, fromTheLeft, fromTheRight, palm, backOfHand, topOfFoot, sole
  case onlyView(String)
  case bothViews

  // What the program asks, and what it says of a place at a glance
  case question, shortQuestion
  case askedSoFar([String])
  case shortAskedSoFar(places: Int, symptoms: Int)
  /// How much is asked about together: places and symptoms.
  case thingsAsked(places: Int, symptoms: Int)
  /// That a symptom goes with the question now, or no longer does.
  case symptomAsked(String, Bool)
  case coversAreas([String])
  case knotsHere([String])
  /// Why a muscle is suspected, in a few words: the kind of its pattern, and where it stands.
  case briefReason(String, String)
  case briefPlace(Int, of: Int)
  case briefNoList
  case briefExplains(Int, of: Int)
  /// Where something is pressed, and with what.
  case pressAt(String, tool: String?)

  // Lists of a place
  case pointsHere, sendsHere
  case counted(String, Int)
  case noneKnown, noMuscleHere
  case more(Int)
  case moreBelow(Int)
  case areas(Int)
  case essential, spillover
  case essentialAreas(String)
  case spilloverAreas(String)
  /// Points of a muscle, and how often the commonest and the rarest of them are met.
  case pointsOfMuscle([String], of: Int, elsewhere: String?, often: [String])
  /// What stands behind the word for how often.
  case howOften(String)
  /// What the other view shows of the paint: its name, and a list of what is there.
  case elsewhere(String, [String])
  /// What the picture cuts off, and the key that shows it.
  case outsidePicture([String])
  case essentialOf([String])
  case spilloverOf([String])
  case markedPoints([String])

  // Why a muscle is suspected
  /// Its place in the manual's list for the only area that was asked about.
  case inList(Int, of: Int)
  case inNoList
  /// How many of the areas it explains, and its place in the list of each; nil where it stands in none.
  case explains(Int, of: Int, [Standing])
  /// A sentence from where it stands and what sends the pain.
  case reason(standing: String, isEssential: Bool, points: [String], name: String, of: Int)
  /// The muscles that are to be treated before it.
  case treatFirst([String])

  /// The place of a muscle in the list of an area, by the area's name.
  public struct Standing: Sendable, Hashable {
    /// The name of the area.
    public let area: String
    /// 1 for the first; nil for one that the list does not name.
    public let place: Int?
    /// How many the list names.
    public let of: Int

    /// A place in a list.
    public init(area: String, place: Int?, of: Int) {
      self.area = area
      self.place = place
      self.of = of
    }
  }

  // Warnings
  case neverPressHere, notAtAPulse, hidesSigns
  /// The line that stands where a warning has no room.
  case readFirst
  case warnings, moreWarnings
  /// The word for how soon somebody has to see a sign.
  case level(Notice.Urgency)
  /// Where the signs are read of which only the names stand.
  case moreFlagsBehindKey(Int)
  case flagsBehindKey, safetyChapterHasThem, safetyHasSigns

  // What a key cannot do here
  case meansNothing, nothingToDo, noOtherSigns, noWarnings, oneListOnly, oneAreaOnly, beginOfList, endOfList
  case beginOfText, endOfText, noWayThere, qLeaves
  /// No place lies in a direction, named by its word, from a place.
  case nothingThere(String, from: String)
  case above, below, leftOf, rightOf

  // The legend
  case legendBody, legendPoints, legendHere, legendPoint, legendNeverPress, legendByRule

  // What to do now
  case now, nowMuscle, nowWhere, nowHow, nowDose, nowThen, nowExpect, nowStop, firstDays, weeks
  case nowPoint(muscle: String?, point: String?)
  /// What leads from the place that was asked about to the point that explains it.
  case askedPoint
  case pointNamed(String, String)
  case askedPressed(String)
  case askedFind(String)
  case askedNotPressed(String)
  /// Which point the steps of the page are for, where another one was asked for; the place follows.
  case stepsAreFor(String)
  case tool(String)
  case dose(ClosedRange<Int>?, hold: Int?, rest: Int?, repeats: Int?, perDay: Int?)

  // A muscle's page
  case whatItDoes, yourNote
  case triggerPoints(Int)
  case alsoFelt, setsOff, mistakenFor, releaseIt, stretchIt, keepItAway, checkWithIt, sources
  case releaseWithHelper, releaseByClinician
  case treatTheseFirst, treatThisBefore
  case noPainLabel, needsHelper, unconfirmed
  case alsoNamed(String)
  case essentialLabel, spilloverLabel, findLabel, placeLabel, neverPressLabel, pressWithCareLabel
  case source(String)
  case musclePoint(muscle: String, point: String, name: String, side: String)
  case muscleOnSide(String, side: String)

  // Symptoms and conditions
  case whatItIs
  case feltIn(String)
  case worthChecking, muscleShareDisputed, whatElse
  case complaintMuscle(String, muscle: String, side: String)

  // The guide
  case partKnow, partPrevent, partRegions
  case musclesAskFor, musclesAskForIntro, alsoWorthALook
  case fittingChapter(String)
  case chapterPlace(part: String, title: String, number: Int, of: Int)
  case contents
  case noLinks, noLinkChosen, leadsNowhere

  // Search
  case search, searchHint, nothingFound
  case findingPlace(Int, of: Int)
  case notInText(String)
  case match(Int, of: Int, String)
  /// A match in the whole book, and the chapter that it is in.
  case matchInBook(Int, of: Int, String, chapter: String)
  case notInBook(String)
  case textAll, textEnd
  case textShare(Int)

  // Help
  case keys
  case keysOf(String)
  case theMouse, mouseHelp, theBody, sidesHelp, marksHelp, evidenceLabels
  case evidence(String)
  case tooSmall
  // The vector figure
  case essentialPain, spilloverPain, aTriggerPoint
  case triggerPoint(String)
  case essentialPainIn([String])
  case spilloverPainIn([String])
  case nothingPainted
  case paintedOn(String, side: String)
  case asInAMirror, asSeenFromBehind, inProfile, informsOnly
  /// What is said where the screens are numbered text.
  case plain(PlainWords)
  /// What is said of the release of a point.
  case release(ReleaseMessage)
  /// What is said where somebody tries whether a point is behind the pain.
  case check(CheckWords)
  /// A plan.
  case plan(PlanWords)
  /// What the doctor found.
  case doctor(DoctorWords)
  /// Three things for today.
  case today(TodayWords)
  /// The journal: what is recorded and what it shows.
  case journal(JournalWords)
  /// What is said of it in the shell.
  case log(LogWords)
  /// What is said where one types, in the list of everything, and of the mouse.
  case typing(TypingWords)
  /// What is said of settings.
  case setting(SettingWords)
  // What has happened
  case printed(String)
  case failed(String)
}
