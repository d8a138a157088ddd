import Atlas
import Figure

/// How the body is drawn in cells.
public enum Glyphs: String, Sendable, CaseIterable {
  /// Two-colour quadrant blocks: two by two dots a cell.
  case quadrant
  /// Line art in ASCII.
  case ascii
  /// Braille: two by four dots a cell in one colour.
  case braille
  /// Two-colour sextant blocks: two by three dots a cell; needs a font with Unicode 13.
  case sextant
  /// Two-colour half blocks: the coarsest, for fonts with nothing else.
  case half

  /// The set that comes after this one.
  public var next: Glyphs {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

/// What every screen may look at: the atlas and the size of the terminal right now.
public struct Context: Sendable {
  /// What is known of the body.
  public let atlas: Atlas
  /// The size of the terminal at this moment.
  public let size: Size

  /// The surroundings of one key press.
  public init(atlas: Atlas, size: Size) {
    self.atlas = atlas
    self.size = size
  }
}

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

/// The whole state of the program: a stack of screens over one atlas.
public struct App: Sendable {
  /// What is known of the body.
  public let atlas: Atlas
  /// The screens that are open, the one in sight last.
  public private(set) var screens: [Screen]
  /// What the body is drawn with.
  public private(set) var glyphs: Glyphs
  /// Whether a tapped region and a muscle are shown from near, so that what is painted fills the picture.
  public private(set) var isNear = true
  /// Whether the places where nobody must press are marked on the body.
  public private(set) var showsDangers = false
  /// False once the user has left.
  public private(set) var isRunning = true
  /// The sets of glyphs that `a` goes through; one alone where the terminal knows no Unicode.
  public let choices: [Glyphs]

  /// An app on a stack of screens, the last on top; an empty stack opens the body.
  public init(atlas: Atlas, screens: [Screen] = [], glyphs: Glyphs = .quadrant, choices: [Glyphs] = Glyphs.allCases) {
    self.atlas = atlas
    self.screens = screens.isEmpty ? [.body(BodyScreen(at: atlas.firstStop))] : screens
    self.glyphs = glyphs
    self.choices = choices
  }

  /// Whether the body is seen, which comes near in its own way.
  private var isBody: Bool { if case .body = top { true } else { false } }

  /// The screen that is seen.
  public var top: Screen { screens[screens.count - 1] }

  /// Answers a key; what remains to be done outside comes back as an effect.
  public mutating func press(_ key: Key, size: Size) -> Effect? {
    guard let intent = Keymap.intent(for: key, in: top.mode) else {
      // A paste where nothing can be typed is swallowed whole.
      if case .paste = key { return nil }
      return .bell
    }
    return perform(intent, size: size)
  }

  /// Answers an intent, whichever way it came.
  public mutating func perform(_ intent: Intent, size: Size) -> Effect? {
    switch intent {
    case .quit: isRunning = false
    case .repaint: return .repaint
    case .suspend: return .suspend
    case .glyphs:
      guard choices.count > 1 else { return .bell }
      repeat { glyphs = glyphs.next } while !choices.contains(glyphs)
    case .find: screens.append(.search(SearchScreen(in: atlas)))
    case .dangers: showsDangers.toggle()
    case .nearer where !isBody, .farther where !isBody:
      guard isNear != (intent == .nearer) else { return .bell }
      isNear.toggle()
    case .help: screens.append(.reading(ReadingScreen(.help(top.mode))))
    default:
      switch screens[screens.count - 1].handle(intent, in: Context(atlas: atlas, size: size)) {
      case .stay: break
      case .push(let screen): screens.append(screen)
      case .pop: if screens.count > 1 { screens.removeLast() }
      case .effect(let effect): return effect
      }
    }
    return nil
  }
}
