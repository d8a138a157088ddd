import Atlas
import Figure
import Journal
import Pages
import Release
import Text

/// The whole state of the program: a stack of screens over one atlas.
public struct App: Sendable {
  /// The atlas in a language.
  public let edition: Edition
  /// The screens that are open, the one in sight last.
  public internal(set) var screens: [Screen]
  /// What the body is drawn with.
  public internal(set) var glyphs: Glyphs
  /// Whether the places where nobody must press are marked on the body.
  public private(set) var showsDangers = false
  /// False once the user has left.
  public private(set) var isRunning = true
  /// Whether a click is the program's, and not the terminal's.
  public internal(set) var hasMouse: Bool
  /// The sets of signs that `a` goes through; one alone where the terminal knows no Unicode.
  public let choices: [Glyphs]
  /// What was last seen of the screen on top, told by whoever draws; nil before that.
  public var sight: Sight?
  /// What the terminal makes of what is set, told by whoever draws; without it, what is set is taken for what is in force.
  public var showing: Showing?
  /// The release that is under way, and what was pressed before.
  public internal(set) var releases: Releases
  /// What was said last, to a key that could do nothing or of something that was done; nil once another key came.
  public var said: String? { news?.words }
  private var news: News?
  /// What was recorded last, what it is about, and when in milliseconds.
  var recorded: (entry: Entry, origin: RecordScreen.Origin, at: Int)?
  /// How much of what was done to the journal since the program was opened can be taken back.
  var undoable = 0
  private var now: ContinuousClock.Instant?
  /// The first time that was told.
  private var start: ContinuousClock.Instant?
  /// The keys in force.
  public let keymap: Keymap
  /// What is set, and where it comes from.
  public internal(set) var settings: Settings
  private var memory = Memory()
  private var index: (SearchIndex, RedFlagWords)?

  /// What an effect has answered, for as long as the person needs to read it.
  private struct News: Sendable {
    let words: String
    /// The same where there is little room.
    let brief: String
    let until: ContinuousClock.Instant?
  }

  /// An app on a stack of screens, the last on top; an empty stack opens the body.
  ///
  /// - Parameter isConfirmed: whether the person has confirmed what must be ruled out before anybody presses.
  public init(
    _ edition: Edition, screens: [Screen] = [], glyphs: Glyphs = .quadrant, choices: [Glyphs] = Glyphs.allCases,
    isConfirmed: Bool = false, mouse: Bool = true, settings: Settings = Settings(), keymap: Keymap = .shipped
  ) {
    // Sentences that name a key name the one in force.
    self.edition = keymap.isShipped ? edition : Edition(edition.atlas, edition.say.naming(keymap))
    self.settings = settings
    self.keymap = keymap
    releases = Releases(isConfirmed: isConfirmed)
    self.screens =
      screens.isEmpty ? [.body(BodyScreen(at: edition.atlas.stop(at: [], on: settings.side)))] : screens
    self.glyphs = glyphs
    self.choices = choices
    hasMouse = mouse
  }

  /// What is known of the body.
  public var atlas: Atlas { edition.atlas }

  /// The screen that is seen.
  public var top: Screen { screens[screens.count - 1] }

  /// When a tick is due although nobody presses a key; nil for never.
  public var wakesAt: ContinuousClock.Instant? {
    let due = releases.timer?.wakesAt().flatMap { milliseconds in start.map { $0 + .milliseconds(milliseconds) } }
    return [news?.until, due].compactMap { $0 }.min()
  }

  /// The time in milliseconds since any was told.
  var milliseconds: Int {
    guard let start, let now else { return 0 }
    let passed = (now - start).components
    return Int(passed.seconds) * 1000 + Int(passed.attoseconds / 1_000_000_000_000_000)
  }

  /// Whether the screen on top has to be drawn before another key or a click can mean anything: nobody has seen it yet.
  public var isUnseen: Bool {
    guard let shown = top.subject, case .text(let subject, _, _) = sight else { return sight == nil }
    return subject != shown
  }

  /// The part of the key table that applies.
  public var mode: Keymap.Mode {
    guard case .release(let screen) = top else { return top.mode }
    return switch screen.stage(releases) {
    case .asking: .consent
    case .running: .running
    case .refused, .ready, .over: .release
    }
  }

  /// What the screen on top says.
  public func page() -> Page {
    var page =
      switch top {
      case .body(let screen): screen.page(in: edition, showsDangers: showsDangers)
      case .region(let screen): screen.page(in: edition)
      case .reading(let screen): screen.page(in: edition)
      case .search(let screen): screen.page(in: edition)
      case .release(let screen): screen.page(in: edition, releases)
      case .check(let screen): screen.page(in: edition)
      case .contents(let screen): screen.page(in: edition)
      case .palette(let screen): screen.page(in: edition)
      case .record(let screen): screen.page(in: edition)
      case .journal(let screen): screen.page(in: edition)
      case .settings(let screen): screen.page(in: edition, settings, shown: shown)
      }
    page.map?.showsDangers = showsDangers
    if page.clock == nil { page.background = releases.running?.brief(edition.say) }
    page.whereabouts = page.status
    if let news { (page.status, page.shortStatus) = (news.words, news.brief) }
    return page
  }

  /// The page that `page()` is going to say, with nothing but its map, where that is the one with the whole body: what takes
  /// longest to draw is known before the words beside it are found.
  public func pageOfBody() -> Page? {
    guard case .body(let screen) = top else { return nil }
    var page = Page(.summary)
    page.map = screen.map(in: edition.atlas)
    page.map?.showsDangers = showsDangers
    return page
  }

  /// Answers a key; what remains to be done outside comes back as an effect.
  public mutating func press(_ key: Key) -> Effect? {
    guard let intent = keymap.intent(for: key, in: mode) else {
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
      start = start ?? time
      if let until = news?.until, time >= until { news = nil }
      return tell(releases.advance(to: milliseconds))
    case .answered(.journal(let reply)): return take(reply)
    case .answered(let answer):
      say(words(for: answer))
      return nil
    case .hit(.intent(let meant)): return perform(meant)
    default: news = nil
    }
    switch intent {
    case .quit: isRunning = false
    case .repaint: return .repaint
    case .suspend:
      _ = releases.perform(.wait, at: milliseconds)
      return .suspend
    case .release where releases.running != nil:
      if case .release = top { return refuse(.release(.isHere)) }
      return openRelease()
    case .glyphs:
      guard choices.count > 1 else { return refuse(.noOtherSigns) }
      return draw(in: nextGlyphs)
    case .draw(let set):
      guard choices.contains(set), set != glyphs else {
        return refuse(choices.contains(set) ? .typing(.drawnSoAlready) : .noOtherSigns)
      }
      return draw(in: set)
    case .settings: return openSettings()
    case .swapSide: return swapSide()
    case .find: return step(.push(.search(search())))
    case .contents: return step(.push(.contents(ContentsScreen(around: top, in: atlas))))
    case .browse(let shelf): return step(.push(.search(search([shelf]))))
    case .palette: return step(.push(.palette(PaletteScreen(over: mode, in: context))))
    case .record: return record()
    case .journal: return openJournal()
    case .undo: return undo()
    case .go(let region): go(to: region)
    case .mouse:
      hasMouse.toggle()
      say(edition.say(.typing(hasMouse ? .mouseIsOurs : .mouseIsTheTerminals)))
      return .mouse(hasMouse)
    case .dangers: showsDangers.toggle()
    case .warnings:
      guard let subject = warnings() else { return refuse(.noWarnings) }
      return step(.push(.reading(ReadingScreen(subject, in: edition))))
    case .help: return step(.push(.reading(ReadingScreen(.help(mode), keys: keymap, in: edition))))
    default:
      return step(screens[screens.count - 1].handle(intent, in: context))
    }
    return nil
  }

  mutating func step(_ step: Step) -> Effect? {
    switch step {
    case .stay: return nil
    case .push(let screen):
      screens.append(screen)
      timeReleases()
    case .set(let setting, let value): return set(setting, value)
    case .pop:
      // Who leaves a release that has ended has said that it is not to be recorded.
      if case .release(let release) = top, release.stage(releases) == .over { releases.decline() }
      if screens.count > 1 { screens.removeLast() }
    case .effect(let effect): return effect
    case .check(let check):
      screens.removeLast()
      for index in screens.indices { screens[index].add(check, in: atlas) }
      let place = edition.say(.nowPoint(muscle: atlas.muscle(check.muscle)?.name, point: check.point))
      say(edition.say(.check(.answered(place, check.outcome.rawValue))))
    case .place(let place):
      for index in screens.indices { screens[index].toggle(place) }
      let isAsked = screens.contains { if case .body(let body) = $0 { body.asks(place) } else { false } }
      say(edition.say(.symptomAsked(place.words(in: atlas, edition.say).capitalizedFirst, isAsked)))
    case .symptom(let id):
      for index in screens.indices { screens[index].toggle(symptom: id) }
      say(edition.say(.symptomAsked(atlas.complaint(.symptom, id)?.name ?? id, asks(id))))
    case .order(let order): return tell(releases.perform(order, at: milliseconds))
    case .confirm:
      releases.confirm()
      return .remember(atlas.redFlags.filter(\.isForPressing).map(\.id))
    case .remember(let item, let next):
      memory.add(item)
      return self.step(next)
    case .replace(let intent, let seen):
      screens.removeLast()
      sight = seen
      return perform(intent)
    case .refuse(let reason): return refuse(reason)
    }
    sight = nil
    return nil
  }

  /// Whether a symptom goes with the question.
  private func asks(_ symptom: String) -> Bool {
    screens.contains { if case .body(let body) = $0 { body.symptoms.contains(symptom) } else { false } }
  }

  /// Rings, and says why for as long as nobody presses another key.
  mutating func refuse(_ reason: Message) -> Effect { refuse(edition.say(reason)) }

  mutating func refuse(_ words: String) -> Effect {
    say(words)
    return .bell
  }

  /// Says something for as long as nobody presses another key.
  mutating func say(_ words: String, brief: String? = nil) {
    news = News(words: words, brief: brief ?? words, until: now.map { $0 + .seconds(8) })
  }

  var context: Context {
    Context(
      edition: edition, sight: sight, memory: memory, keymap: keymap, settings: settings, releases: releases,
      milliseconds: milliseconds)
  }

  /// The side of the person that is looked at: that of the screen on top which has one.
  private var side: Side { (screens.last(where: \.hasSide) ?? top).side }

  /// The search, with an index that is made once and kept.
  private mutating func search(_ shelves: [SearchScreen.Shelf] = SearchScreen.shelves) -> SearchScreen {
    let ready = index ?? (SearchIndex(atlas), RedFlagWords(atlas.redFlags))
    index = ready
    return SearchScreen(ready.0, ready.1, side: side, shelves, in: context)
  }

  /// Back to the body, with the cursor on a region; its marks stay.
  private mutating func go(to region: String) {
    let side = side
    let bottom = screens.firstIndex { if case .body = $0 { true } else { false } }
    if let bottom { screens.removeSubrange((bottom + 1)...) }
    guard case .body(var body)? = bottom.map({ screens[$0] }) else {
      screens = [
        .body(BodyScreen(at: Stop(view: atlas.region(region)?.views.first ?? .front, region: region, side: side)))
      ]
      sight = nil
      return
    }
    body.go(to: region, on: side, in: atlas)
    screens[screens.count - 1] = .body(body)
    sight = nil
  }
}
