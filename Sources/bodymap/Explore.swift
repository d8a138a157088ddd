import ArgumentParser
import Atlas
import Drawing
import Figure
import Glibc
import Screens
import Terminal

/// The map itself.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Open the map (what happens without a command).")

  @Option(help: "Open at a region, an area or a muscle.", completion: .none)
  var at: String?

  @Option(help: "Draw the body with these symbols: quadrant, ascii, braille, sextant or half.")
  var symbols: Glyphs?

  @Option(help: "The colours: dark, light, contrast or mono. Without it, what COLORFGBG says of the terminal.")
  var theme: String?

  @Flag(help: "Draw everything in ASCII.")
  var ascii = false

  @Flag(help: "Leave the mouse to the terminal, so that text can be selected.")
  var noMouse = false

  func run() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, !Shell.isDumb else {
      print("bodymap draws on a terminal, and here is none. Without one, ask it:\n")
      print(Bodymap.helpMessage(columns: 80))
      throw ExitCode(2)
    }
    let isUnicode = Terminal.prepareLocale() && !ascii
    let atlas = try Shell.loadAtlas()
    let screens = try at.map { try Self.screens(at: $0, in: atlas) } ?? []
    let choices: [Glyphs] = isUnicode ? Glyphs.allCases : [.ascii]
    var app = App(atlas: atlas, screens: screens, glyphs: isUnicode ? symbols ?? .quadrant : .ascii, choices: choices)
    let colors = try Shell.theme(named: theme, in: atlas)
    var terminal: Terminal
    do {
      terminal = try Terminal(mouse: !noMouse, termName: Shell.environment["TERM"] ?? "")
    } catch {
      Shell.complain("bodymap: \(error)")
      throw ExitCode(1)
    }
    let look = Look(glyphs: app.glyphs, theme: colors, depth: Self.depth(terminal.colors), isUnicode: isUnicode)
    Self.loop(&app, &terminal, Painter(look))
    terminal.close()
  }

  private static func depth(_ colors: Int) -> ColorDepth {
    if Shell.prefersNoColor || colors < 8 { return .mono }
    // On terminals with direct colour a number is a colour itself, and only the first eight are palette colours.
    if colors > 256 { return .ansi8 }
    return colors == 256 ? .palette256 : colors >= 16 ? .ansi16 : .ansi8
  }

  /// The loop: show, wait for something, take everything that waits, show again.
  private static func loop(_ app: inout App, _ terminal: inout Terminal, _ painter: Painter) {
    var painter = painter
    while app.isRunning {
      let size = terminal.size
      let picture = painter.picture(of: app, size: size)
      terminal.show(picture)
      var event = terminal.next(until: nil)
      // All waiting keys are answered before anything is painted.
      while let current = event, app.isRunning {
        if current == .end { return }
        answer(current, &app, terminal, picture, size)
        event = app.isRunning ? terminal.next(until: .now) : nil
      }
    }
  }

  private static func answer(
    _ event: Terminal.Event, _ app: inout App, _ terminal: borrowing Terminal, _ picture: Picture, _ size: Size
  ) {
    var effect: Effect?
    switch event {
    case .key(let key): effect = app.press(key, size: size)
    case .click(let column, let row):
      guard let target = picture.target(column: column, row: row) else { return }
      effect = app.perform(.hit(target), size: size)
    case .wheel(let lines): effect = app.perform(.scroll(lines * 3), size: size)
    case .stop: effect = .suspend
    case .redraw, .end: return
    }
    switch effect {
    case .bell: terminal.bell()
    case .repaint: terminal.repaint()
    case .suspend: terminal.suspend()
    case nil: break
    }
  }

  /// The stack of screens that shows a thing by its name.
  static func screens(at name: String, in atlas: Atlas) throws -> [Screen] {
    if let muscle = try? atlas.muscle(named: name) {
      let spot = muscle.points.first.flatMap { atlas.bodySpots(of: $0).first }
      let area = spot.flatMap { atlas.figure($0.view).areaID(at: $0.position) }
      let region = area.flatMap { atlas.region(ofArea: $0)?.id } ?? muscle.regions[0]
      let stop = Stop(view: spot?.view ?? .front, region: region, side: .right)
      return [.body(BodyScreen(at: stop)), .reading(ReadingScreen(.muscle(muscle.id, stop.side, stop.view)))]
    }
    let areas = try Shell.resolve { () throws(UnknownName) in try atlas.areas(named: name) }
    let view = View.bodyViews.first { view in areas.contains { atlas.views(ofArea: $0.id).contains(view) } } ?? .front
    let region = areas.first.flatMap { atlas.region(ofArea: $0.id)?.id } ?? "head"
    return [.body(BodyScreen(at: Stop(view: view, region: region, side: .right)))]
  }
}

extension Glyphs: ExpressibleByArgument {}
