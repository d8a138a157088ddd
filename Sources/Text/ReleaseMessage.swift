/// What the program says while a point is released.
public enum ReleaseMessage: Sendable, Hashable {
  // The steps
  case ready(Int)
  case press(Int, of: Int, seconds: Int)
  case rest(Int)
  case change(side: String, seconds: Int)
  case then(String)
  case left(Int)
  case paused, goesOn
  case done([Pressed])
  case stopped([Pressed])
  /// A side that gets no more in this session.
  case sideIsDone(String)

  // The plan
  case bothSides(String, String)
  case bothSidesAtOnce
  case fewerTurns(Int, from: Int)
  case shorterHold(Int, from: Int)
  case otherPoint(page: String)
  case rule(String)
  case steps

  // The question before the first one
  case askTitle
  case ask
  case typeYes
  case notConfirmed
  case needsYes

  // The clock
  case readyWord, pressWord, restWord, changeWord, thenWord, pausedWord, doneWord, stoppedWord
  case turn(Int, of: Int, side: String)
  case presses(Int, side: String)
  case howHard(ClosedRange<Int>)
  case enterBegins, enterWaits, enterGoesOn, afterwards
  /// How far it is, where something else is read.
  case brief(String, seconds: Int)
  case goOnIfNoneIsTrue

  // What a key cannot do at a release
  case pressY, isHere, notNow, notPressed, otherRuns, endFirst, onePointOnly, chooseFirst
  case hadItsPressure(hours: Int)

  // What is refused
  case nothingPresses
  case neverPressed(String)
  case inDanger(String, danger: String, why: String)
  case needsHelper(String)
  case helpsInstead
  /// Another point, and the option or the key that chooses it.
  case pressInstead(String, String)
  case noSuchPoint(String, of: [String])
  case holdOutside(Int, ClosedRange<Int>)
  case turnsOutside(Int, ClosedRange<Int>)

  /// How long a side was pressed.
  public struct Pressed: Sendable, Hashable {
    /// The word for the side.
    public let side: String
    /// Whole seconds.
    public let seconds: Int

    /// A side and its seconds.
    public init(side: String, seconds: Int) {
      self.side = side
      self.seconds = seconds
    }
  }
}
