import Atlas
import Figure

/// One thing at a time that fills the terminal.
public enum Screen: Sendable {
  case body(BodyScreen)
  case region(RegionScreen)
  case reading(ReadingScreen)
  case search(SearchScreen)
  case release(ReleaseScreen)
  case check(CheckScreen)
  case contents(ContentsScreen)
  case palette(PaletteScreen)
  case settings(SettingsScreen)
  case record(RecordScreen)
  case journal(JournalScreen)

  /// The part of the key table that applies.
  public var mode: Keymap.Mode {
    switch self {
    case .body(let screen): screen.mode
    case .region: .region
    case .reading(let screen): screen.mode
    case .search: .search
    case .release: .release
    case .check: .check
    case .contents: .contents
    case .palette: .palette
    case .settings: .settings
    case .record(let screen): screen.mode
    case .journal: .journal
    }
  }

  /// The side of the person that is looked at.
  public var side: Side {
    switch self {
    case .body(let screen): screen.cursor.stop.side
    case .region(let screen): screen.stop.side
    case .reading(let screen): screen.side
    case .search(let screen): screen.side
    case .contents(let screen): screen.side
    case .release(let screen): screen.side
    case .check(let screen): screen.side
    case .record(let screen): screen.side
    case .palette, .journal, .settings: .right
    }
  }

  /// Whether it is about a side at all; else that of the screen below counts.
  public var hasSide: Bool {
    switch self {
    case .body, .region, .search, .contents, .release, .check: true
    case .reading(let screen): screen.subject.side != nil
    case .palette, .record, .journal, .settings: false
    }
  }

  /// The text that is read on it; nil where there is none.
  var subject: ReadingScreen.Subject? {
    switch self {
    case .reading(let screen): screen.subject
    case .release(let screen): screen.text.subject
    case .body, .region, .search, .contents, .check, .palette, .record, .journal, .settings: nil
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
    case .contents(var screen):
      defer { self = .contents(screen) }
      return screen.handle(intent, in: context)
    case .release(var screen):
      defer { self = .release(screen) }
      return screen.handle(intent, in: context)
    case .check(var screen):
      defer { self = .check(screen) }
      return screen.handle(intent, in: context)
    case .palette(var screen):
      defer { self = .palette(screen) }
      return screen.handle(intent)
    case .settings(var screen):
      defer { self = .settings(screen) }
      return screen.handle(intent, in: context)
    case .record(var screen):
      defer { self = .record(screen) }
      return screen.handle(intent, in: context)
    case .journal(var screen):
      defer { self = .journal(screen) }
      return screen.handle(intent, in: context)
    }
  }

  /// Takes what was felt at a point into the question that it asks.
  mutating func add(_ check: Check, in atlas: Atlas) {
    switch self {
    case .body(var screen):
      screen.add(check)
      self = .body(screen)
    case .region(var screen):
      screen.add(check, in: atlas)
      self = .region(screen)
    case .reading, .search, .contents, .release, .check, .palette, .record, .journal, .settings: break
    }
  }

  /// Takes a place into the question that it asks, or out of it.
  mutating func toggle(_ place: Asked) {
    guard case .body(var screen) = self else { return }
    screen.toggle(place)
    self = .body(screen)
  }

  /// Goes to a side of the person, where it is the body.
  mutating func turn(to side: Side, in context: Context) {
    guard case .body(var screen) = self, screen.cursor.stop.side != side else { return }
    _ = screen.handle(.swapSide, in: context)
    self = .body(screen)
  }

  /// Takes a symptom into the question that it asks, or out of it.
  mutating func toggle(symptom id: String) {
    guard case .body(var screen) = self else { return }
    screen.toggle(symptom: id)
    self = .body(screen)
  }
}
