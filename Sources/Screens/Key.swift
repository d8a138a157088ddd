/// What a person did at the keyboard, as the terminal hands it over.
public enum Key: Sendable, Hashable {
  case character(Character)
  /// A letter with Ctrl held, in lower case.
  case control(Character)
  /// A character with Alt held; U+007F for Alt and Backspace.
  case alt(Character)
  case up, down, left, right
  case enter, escape, tab, backTab, backspace
  case pageUp, pageDown, home, end
  case insert, delete
  /// A function key, F1 to F12 by its number.
  case function(Int)
  /// Text put in at once by the terminal's paste.
  case paste(String)
}

/// A thing on the screen that a click can hit.
public enum Target: Sendable, Hashable {
  /// A region of the body, on the view and side that was clicked, and the area of it.
  case stop(Stop, area: String)
  /// An entry of the list that the screen shows, counted from 0.
  case entry(Int)
}

/// A direction on the page.
public enum Direction: Sendable, Hashable, CaseIterable {
  case up, down, left, right

  /// The direction that undoes this one.
  public var opposite: Direction {
    switch self {
    case .up: .down
    case .down: .up
    case .left: .right
    case .right: .left
    }
  }
}

/// What a person wants, whichever key said so.
public enum Intent: Sendable, Hashable {
  case move(Direction)
  case next, previous
  case tap
  /// Goes to what is selected, where a tap means something else.
  case open
  case back, quit
  case turn
  case nearer, farther
  case dangers
  case guide, help
  case glyphs
  case repaint, suspend
  case pageUp, pageDown, top, bottom
  /// Looks for anything in the atlas.
  case find
  case search, nextMatch, previousMatch
  /// Text for the line that is being typed.
  case type(String)
  case erase
  /// A click or its like.
  case hit(Target)
  /// The wheel: lines down, negative up.
  case scroll(Int)
}

/// What a screen answers to an intent.
public enum Step: Sendable {
  case stay
  case push(Screen)
  case pop
  /// Something that only the loop can do.
  case effect(Effect)
  /// Nothing was there to do; the loop says so.
  public static var refused: Step { .effect(.bell) }
}

/// Something outside the state of the screens.
public enum Effect: Sendable, Hashable {
  case bell, repaint, suspend
}

/// How large the terminal is, in cells.
public struct Size: Sendable, Hashable {
  /// The width in cells.
  public var columns: Int
  /// The height in cells.
  public var rows: Int

  /// A size in cells.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// Too small for a map: a list of regions takes its place.
  public var isCompact: Bool { columns < 40 || rows < 12 }

  /// Too small for anything but a line that says so.
  public var isTiny: Bool { columns < 20 || rows < 5 }
}
