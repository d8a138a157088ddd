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

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// `"q"` for the key of that character.
  public init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
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
