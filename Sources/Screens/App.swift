import Atlas
import Figure
import Pages
import Text

/// The whole state of the program: a stack of screens over one atlas.
public struct App: Sendable {
  /// The atlas in a language.
  public let edition: Edition
  /// The screens that are open, the one in sight last.
  public private(set) var screens: [Screen]
  /// What the body is drawn with.
  public private(set) var glyphs: Glyphs
  /// Whether the places where nobody must press are marked on the body.
  public private(set) var showsDangers = false
  /// False once the user has left.
  public private(set) var isRunning = true
  /// The sets of signs that `a` goes through; one alone where the terminal knows no Unicode.
  public let choices: [Glyphs]
  /// What was last seen of the screen on top, told by whoever draws; nil before that.
  public var sight: Sight?
  private var news: News?
  private var now: ContinuousClock.Instant?
  private var index: (SearchIndex, RedFlagWords)?

  /// What an effect has answered, for as long as the person needs to read it.
  private struct News: Sendable {
    let words: String
    let until: ContinuousClock.Instant?
  }

  /// An app on a stack of screens, the last on top; an empty stack opens the body.
  public init(
    _ edition: Edition, screens: [Screen] = [], glyphs: Glyphs = .quadrant, choices: [Glyphs] = Glyphs.allCases
  ) {
    self.edition = edition
    self.screens = screens.isEmpty ? [.body(BodyScreen(at: edition.atlas.firstStop))] : screens
    self.glyphs = glyphs
    self.choices = choices
  }

  /// What is known of the body.
  public var atlas: Atlas { edition.atlas }

  /// The screen that is seen.
  public var top: Screen { screens[screens.count - 1] }

  /// When a tick is due although nobody presses a key; nil for never.
  public var wakesAt: ContinuousClock.Instant? { news?.until }

  /// Whether the screen on top has to be drawn before another key or a click can mean anything: nobody has seen it yet.
  public var isUnseen: Bool {
    guard case .reading(let screen) = top, case .text(let subject, _, _) = sight else { return sight == nil }
    return subject != screen.subject
  }

  /// What the screen on top says.
  public func page() -> Page {
    var page =
      switch top {
      case .body(let screen): screen.page(in: edition, showsDangers: showsDangers)
      case .region(let screen): screen.page(in: edition)
      case .reading(let screen): screen.page(in: edition)
      case .search(let screen): screen.page(in: edition)
      }
    page.map?.showsDangers = showsDangers
    if let news { (page.status, page.shortStatus) = (news.words, news.words) }
    return page
  }

  /// Answers a key; what remains to be done outside comes back as an effect.
  public mutating func press(_ key: Key) -> Effect? {
    guard let intent = Keymap.intent(for: key, in: top.mode) else {
      // A paste where nothing can be typed is swallowed whole.
      if case .paste = key { return nil }
      return refuse(.meansNothing)
    }
    return perform(intent)
  }

  /// Answers an intent, whichever way it came.
  public mutating func perform(_ intent: Intent) -> Effect? {
    switch intent {
    case .tick(let time):
      now = time
      if let until = news?.until, time >= until { news = nil }
      return nil
    case .answered(let answer):
      news = News(words: words(for: answer), until: now.map { $0 + .seconds(8) })
      return nil
    default: news = nil
    }
    switch intent {
    case .quit: isRunning = false
    case .repaint: return .repaint
    case .suspend: return .suspend
    case .glyphs:
      guard choices.count > 1 else { return refuse(.noOtherSigns) }
      repeat { glyphs = glyphs.next } while !choices.contains(glyphs)
    case .find: return step(.push(.search(search())))
    case .dangers: showsDangers.toggle()
    case .warnings:
      guard let subject = warnings() else { return refuse(.noWarnings) }
      return step(.push(.reading(ReadingScreen(subject, in: edition))))
    case .help: return step(.push(.reading(ReadingScreen(.help(top.mode), in: edition))))
    default:
      return step(screens[screens.count - 1].handle(intent, in: Context(edition: edition, sight: sight)))
    }
    return nil
  }

  private mutating func step(_ step: Step) -> Effect? {
    switch step {
    case .stay: return nil
    case .push(let screen): screens.append(screen)
    case .pop: if screens.count > 1 { screens.removeLast() }
    case .effect(let effect): return effect
    case .refuse(let reason): return refuse(reason)
    }
    sight = nil
    return nil
  }

  /// Rings, and says why for as long as nobody presses another key.
  private mutating func refuse(_ reason: Message) -> Effect {
    news = News(words: edition.say(reason), until: now.map { $0 + .seconds(8) })
    return .bell
  }

  /// The search, with an index that is made once and kept.
  private mutating func search() -> SearchScreen {
    let ready = index ?? (SearchIndex(atlas), RedFlagWords(atlas.redFlags))
    index = ready
    return SearchScreen(ready.0, ready.1, side: top.side)
  }

  /// All the warnings of what is on the screen, to be read whole.
  private func warnings() -> ReadingScreen.Subject? {
    let page = page()
    let notices = page.warnings.all + (page.choice?.warnings.all ?? [])
    return notices.isEmpty ? nil : .warnings(page.title, notices)
  }

  private func words(for answer: Answer) -> String {
    switch answer {
    case .printed(let path): edition.say(.printed(path))
    case .failed(let reason): edition.say(.failed(reason))
    }
  }
}
