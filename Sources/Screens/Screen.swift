import Atlas
import Figure

/// One thing at a time that fills the terminal.
public enum Screen: Sendable {
  case body(BodyScreen)
  case region(RegionScreen)
  case reading(ReadingScreen)
  case search(SearchScreen)

  /// The part of the key table that applies.
  public var mode: Keymap.Mode {
    switch self {
    case .body(let screen): screen.mode
    case .region: .region
    case .reading(let screen): screen.mode
    case .search: .search
    }
  }

  /// The side of the person that is looked at.
  public var side: Side {
    switch self {
    case .body(let screen): screen.cursor.stop.side
    case .region(let screen): screen.stop.side
    case .reading(let screen): screen.subject.side ?? .right
    case .search(let screen): screen.side
    }
  }

  mutating func handle(_ intent: Intent, in context: Context) -> Step {
    switch self {
    case .body(var screen):
      defer { self = .body(screen) }
      return screen.handle(intent, in: context)
    case .region(var screen):
      defer { self = .region(screen) }
      return screen.handle(intent, in: context)
    case .reading(var screen):
      defer { self = .reading(screen) }
      return screen.handle(intent, in: context)
    case .search(var screen):
      defer { self = .search(screen) }
      return screen.handle(intent, in: context)
    }
  }
}
