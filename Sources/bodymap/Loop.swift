import Drawing
import Screens
import Terminal

/// The loop of the map: show, wait for something or for a deadline, take everything that waits, show again.
struct Loop: ~Copyable {
  private var app: App
  private var painter: Painter
  private var terminal: Terminal
  private let clock = ContinuousClock()
  /// How often to ring once the picture stands that says why.
  private var bells = 0
  /// What to notify once the picture stands.
  private var news: String?
  /// How many colours are drawn with.
  private let depth: ColorDepth
  /// Whether it was said that nothing can be kept: once is enough.
  private var isTold = false
  private var journal: JournalDesk

  /// The first picture, where it was painted before.
  private var first: Picture?

  init(
    _ app: App, on terminal: consuming Terminal, _ start: HeadStart.Work, depth: ColorDepth, journal: JournalDesk
  ) {
    self.app = app
    self.depth = depth
    self.journal = journal
    self.terminal = terminal
    painter = start.painter
    first = start.picture
  }

  /// Runs until the person leaves or the input ends; gives the terminal back.
  mutating func run() {
    while app.isRunning {
      let picture = nextPicture()
      app.sight = picture.sight
      terminal.show(picture)
      if app.settings.isOn(.bell) { for _ in 0..<bells { terminal.bell() } }
      bells = 0
      if let words = news { Notification(words).send() }
      news = nil
      var event = terminal.next(until: app.wakesAt)
      if let effect = app.perform(.tick(clock.now)) { perform(effect) }
      // All that waits is answered before anything is painted, but for a screen that nobody has seen: what a key or a
      // click means there depends on how it looks.
      while let current = event, app.isRunning {
        if current == .end { return terminal.close() }
        answer(current, picture)
        event = app.isRunning && !app.isUnseen ? terminal.next(until: clock.now) : nil
      }
    }
    terminal.close()
  }

  private mutating func nextPicture() -> Picture {
    defer { first = nil }
    if let first, first.canvas.size == terminal.size { return first }
    return painter.picture(of: app, size: terminal.size)
  }

  private mutating func answer(_ event: Terminal.Event, _ picture: Picture) {
    var effect: Effect?
    switch event {
    case .key(let key): effect = app.press(key)
    case .click(let column, let row):
      guard let target = picture.target(column: column, row: row) else { return }
      effect = app.perform(.hit(target))
    case .wheel(let lines): effect = app.perform(.scroll(lines * 3))
    case .stop: effect = .suspend
    case .redraw, .end: return
    }
    if let effect { perform(effect) }
  }

  /// Does what only the loop can do; what it comes to goes back to the app.
  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .bell: bells += 1
    case .tell(let words):
      bells += 1
      if app.settings.isOn(.notifications) { news = words }
    case .remember(let ids):
      guard let reason = Confirmation(of: ids).remember() else { return }
      _ = app.perform(.answered(.failed(reason)))
    case .repaint: terminal.repaint()
    case .suspend: terminal.suspend()
    case .mouse(let isUsed): terminal.useMouse(isUsed)
    case .keep(let setting, let value):
      if setting == .theme {
        let name = app.settings[.theme].text
        let isAsked = MapTheme.needsGround(name, depth) && Inquiry.isPossible(Shell.environment)
        let ground = isAsked ? terminal.ask(.ground, within: .milliseconds(100)).ground : nil
        let colors = MapTheme.colors(name, on: ground, depth: depth, in: app.atlas)
        painter.look.theme = Theme(colors, depth: depth)
        app.showing?.take(colors, named: name, on: ground, depth)
      }
      if setting == .mouse { terminal.useMouse(app.hasMouse) }
      guard let reason = Choices.keep(setting, value), !isTold else { return }
      isTold = true
      _ = app.perform(.answered(.notKept(reason)))
    case .print:
      switch app.top {
      case .reading(let screen): _ = app.perform(.answered(PrintedPage(screen, in: app.edition).write()))
      case .journal(let screen): _ = app.perform(.answered(journal.print(screen.scope, in: app.edition)))
      default: return
      }
    case .journal(let request):
      // What is on the screen may have to be read anew.
      if let next = app.perform(.answered(.journal(journal.answer(request)))) { perform(next) }
    }
  }
}
