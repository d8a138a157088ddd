import Atlas
import Journal
import Text

/// A thing on the screen that a click can hit.
public indirect enum Target: Sendable, Hashable {
  /// A region of the body, on the view and side that was clicked, and the area of it.
  case stop(Stop, area: String)
  /// An entry of the list that the screen shows, counted from 0.
  case entry(Int)
  /// A link of the text that is read, counted from 0.
  case link(Int)
  /// The heading of a list that the screen shows, counted from 0.
  case heading(Int)
  /// Words that stand for a key, and mean what it means.
  case intent(Intent)
}

/// What a person wants, whichever key said so, or what has happened outside.
public indirect enum Intent: Sendable, Hashable {
  case move(Direction)
  /// From heading to heading, from point to point, from link to link: what Tab goes through.
  case next, previous
  case nextChapter, previousChapter
  /// The next place of the body from head to toe, or the next area of a region.
  case nextPlace, previousPlace
  /// The same on the other side of the person.
  case swapSide
  case tap
  /// Marks the place under the cursor, or the symptom that is read, as one of the question, or takes the mark away.
  case mark
  /// How bad it is there, one digit after the other.
  case intensity(Int)
  /// The same, said at once.
  case severity(Int)
  /// Goes to what is selected, where a tap means something else.
  case open
  case back, quit
  case turn
  case nearer, farther
  case dangers
  /// Shows the warnings of what is on the screen, whole.
  case warnings
  case guide, help
  /// Opens the release of what is chosen, or the one that is under way.
  case release
  /// Tries whether a point of what is chosen is behind the pain.
  case check
  /// Says that nothing of what was asked is true.
  case confirm
  /// Records how it is, opens the journal, takes back what was done there last, deletes an entry.
  case record, journal, undo, delete
  /// Leaves out what is left of a step, or ends the release.
  case skip, endRelease
  /// The contents of the book.
  case contents
  /// Goes to a part of the page that is read.
  case jump(Document.Part)
  case glyphs
  /// Draws the body in a set of symbols.
  case draw(Glyphs)
  /// The body as a list, and back.
  case list
  /// Goes to a region of the body, from wherever one is.
  case go(String)
  /// Everything that can be done here.
  case palette
  /// All things of a kind, from A to Z.
  case browse(SearchScreen.Shelf)
  /// Gives the mouse to the terminal, or takes it back.
  case mouse
  /// What can be set, and where each value comes from.
  case settings
  /// Forgets what was chosen of a setting.
  case forget
  /// Writes what is shown as a page that prints.
  case print
  case repaint, suspend
  case pageUp, pageDown, halfPageUp, halfPageDown, top, bottom
  /// Looks for anything in the atlas.
  case find
  case search, nextMatch, previousMatch
  /// Text for the line that is being typed.
  case type(String)
  case erase
  case edit(LineEditor.Edit)
  /// A click or its like.
  case hit(Target)
  /// The wheel: lines down, negative up.
  case scroll(Int)
  /// The time, told whenever the loop wakes up.
  case tick(ContinuousClock.Instant)
  /// What an effect has come to.
  case answered(Answer)
}

/// What a screen answers to an intent.
public indirect enum Step: Sendable {
  case stay
  case push(Screen)
  case pop
  /// Something that only the loop can do.
  case effect(Effect)
  /// A symptom that goes with the question below, or no longer does.
  case symptom(String)
  /// A place for the question below, or out of it again.
  case place(Asked)
  /// What was felt at a point, for the question below.
  case check(Check)
  /// Something for the release that is under way.
  case order(ReleaseOrder)
  /// What must be ruled out before anybody presses is confirmed.
  case confirm
  /// A value chosen for a setting; nil forgets what was chosen.
  case set(Setting, String?)
  /// Something worth remembering for the session, and what comes of it.
  case remember(Memory.Item, then: Step)
  /// Leaves, and does something on the screen below, of which was seen what is told.
  case replace(by: Intent, seen: Sight?)
  /// Nothing was there to do, for a reason in words: no key is silently dead.
  case refuse(Message)
  /// Nothing was there to do.
  public static var refused: Step { .refuse(.nothingToDo) }
}

/// Something outside the state of the screens.
public enum Effect: Sendable, Hashable {
  case bell, repaint, suspend
  /// Rings and notifies somebody who does not look.
  case tell(String)
  /// Remembers that what must be ruled out was confirmed, by the ids of the red flags.
  case remember([String])
  /// Writes what is shown as a page of HTML; answered with where it is.
  case print
  /// Takes the mouse, or leaves it to the terminal.
  case mouse(Bool)
  /// Keeps what was chosen of a setting for the next start; nil forgets it.
  case keep(Setting, String?)
  /// Asks the journal, which is opened by the first of these; answered with what has come of it.
  case journal(JournalRequest)
}

/// What an effect has come to.
public enum Answer: Sendable, Hashable {
  /// A page was written at a path.
  case printed(String)
  /// It could not be done, for a reason in words.
  case failed(String)
  /// A choice could not be kept for the next start, for a reason in words.
  case notKept(String)
  /// What the journal has answered.
  case journal(JournalReply)
}
