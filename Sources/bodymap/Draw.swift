import ArgumentParser
import Atlas
import Drawing
import Figure
import Glibc
import Pages
import Screens
import Terminal
import Text

/// `bodymap draw`: one figure, painted, on standard output.
struct Draw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Print the figure, with a muscle's pain or areas painted.")

  /// When to colour.
  enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable { case ansi, text, svg, html }

  /// The views as a person names them; profile of the head, hand and foot are those of `--side`.
  enum ViewChoice: String, ExpressibleByArgument, CaseIterable {
    case front, back, left, right, palm
    case headFront = "head-front"
    case headSide = "head-side"
    case handBack = "hand-back"
    case footTop = "foot-top"
    case sole

    func view(of side: Side) -> View { View(rawValue: rawValue) ?? Plate(rawValue: rawValue)?.view(of: side) ?? .front }
  }

  @Option(
    help: """
      The view: front, back, left, right, head-front, head-side, palm, hand-back, foot-top or sole. Without it, the one that \
      shows most; in SVG and HTML, both.
      """)
  var view: ViewChoice?

  @Option(help: "Paint the referred pain of a muscle.", completion: .muscles)
  var muscle: String?

  @Option(help: "Paint an area; may be given several times.", completion: .areas)
  var area: [String] = []

  @Option(help: "The person's side that is painted: left or right.")
  var side: Side = .right

  @Flag(help: "Mark where nobody must press (!), and where only by the rule of a muscle's page (~).")
  var dangers = false

  @Option(help: "Come near to a region, an area or a part such as hand or upper-body.", completion: .places)
  var zoom: String?

  @Option(help: "Columns and rows, 1x1 to 1000x1000, as in 60x44.")
  var size: CellSize = CellSize(columns: 60, rows: 44)

  @Option(
    help: "The symbols: quadrant, ascii, braille, sextant or half. Without it, what locale and terminal can show.")
  var symbols: Glyphs?

  @Option(help: "The colours: dark, light, skin, contrast or mono.", completion: .themes)
  var theme: String?

  @Option(
    help: """
      Colours: auto, always or never. auto asks, in this order, NO_COLOR (set: none), FORCE_COLOR (0: none, else always), \
      CLICOLOR_FORCE (set and not 0: always), CLICOLOR (0: none), and then whether a terminal shows it.
      """)
  var color: ColorChoice = .auto

  @Option(
    help: """
      How many colours: auto, truecolor, 256, 16, 8 or mono. auto is what the terminal has, in a pipe 256, and truecolor \
      where COLORTERM says so; any other also colours a pipe and goes before NO_COLOR.
      """)
  var colors: DepthChoice = .auto

  @Option(
    help: "Cells with colours (ansi) or without (text), the vector figure (svg), or it and the muscle's page (html).")
  var format: Format = .ansi

  func validate() throws {
    if side == .midline { throw ValidationError("The side is left or right.") }
  }

  func run() throws {
    let edition = Edition(try Shell.loadAtlas())
    let atlas = edition.atlas
    var settings = try Configuration.settings()
    try Configuration.check(&settings, in: atlas)
    var marks = Marks()
    let found = try muscle.map { name in
      try Shell.resolve { () throws(UnknownName) in try atlas.muscle(named: name) }
    }
    if let found { marks.add(found, on: side, in: atlas) }
    for name in area {
      let areas = try Shell.resolve { () throws(UnknownName) in try atlas.areas(named: name) }
      marks.add(areas, as: .essential, on: side)
    }
    var (shown, zoomed) = try closeUp(marks, edition)
    // A part with a drawing of its own is shown by it.
    let plate = zoomed?.plate(for: shown)
    if let plate { shown = plate.view(of: side) }
    let part = plate.map(\.isInPlace) ?? true ? zoomed : nil
    if format == .svg || format == .html {
      let views = view == nil && zoomed == nil ? View.bodyViews : [shown]
      var drawing = SVGDrawing(marks, muscle: found, dangers: dangers, views: views, part: part, in: edition)
      let painted = marks.areas(with: .essential).isEmpty ? nil : side.words(edition.say)
      let title = [found?.name, painted].compactMap { $0 }.joined(separator: ", ")
      let heading = title.isEmpty ? "bodymap" : title
      let figure = drawing.text(title: heading)
      if format == .svg { return print(figure, terminator: "") }
      let document = found.map { Document($0, in: atlas, edition.say) }
      let page = HTMLPage(title: heading, language: edition.say.language, drawing: figure, document: document)
      return print(page.text, terminator: "")
    }
    let depth = format == .ansi ? self.depth : .mono
    let colored = depth != .mono
    let chosen = symbols ?? (Shell.signs == .unicode ? settings.glyphs : .ascii)
    let theme = try Shell.theme(named: theme ?? settings.theme, in: atlas)
    var look = Look(glyphs: chosen, theme: theme, depth: depth, isUnicode: chosen != .ascii)
    look.isBareText = !colored
    var painter = Painter(look)
    let window = part?.bounds(on: side, of: atlas.figure(shown))
    let canvas = painter.drawing(
      of: marks, dangers: dangers, view: shown, window: window, atlas: atlas,
      size: Size(columns: size.columns, rows: size.rows))
    print(canvas.lines(colored: colored))
  }

  /// The colours to print: none unless they are wanted, and on a terminal no more than it has.
  private var depth: ColorDepth {
    let isOrdered = color == .always || color == .auto && colors != .auto
    guard isOrdered || color == .auto && Shell.wantsColor else { return .mono }
    let isPrinter = isatty(STDOUT_FILENO) == 1 && !Shell.isDumb
    let own = isPrinter ? Terminal.colorSupport ?? ColorSupport(colors: 0) : ColorSupport(colors: 256)
    // Who orders colours gets some, whatever the terminal has.
    let isForced = isOrdered || ColorWish(Shell.environment) == .forced
    let support = isForced && own.colors < 8 ? ColorSupport(colors: 256) : own
    return colors == .auto
      ? ColorDepth.seen(in: Shell.environment, support).depth
      : ColorDepth(colors, environment: Shell.environment, terminfo: support)
  }

  /// The view to draw and, of a zoom, the part: the view that was asked for, or the fullest one that shows the part.
  private func closeUp(_ marks: Marks, _ edition: Edition) throws -> (View, BodyPart?) {
    let fullest = marks.fullestView(in: edition.atlas)
    let views = view.map { [$0.view(of: side)] } ?? [fullest, fullest.opposite, side.profileView]
    guard let zoom else { return (views[0], nil) }
    for view in views {
      let part = try Shell.resolve { () throws(UnknownName) in
        try edition.atlas.part(named: zoom, view: view, side: side)
      }
      if let part { return (view, part) }
    }
    throw ValidationError("The \(views[0].words(edition.say)) view does not show '\(zoom.quoted)'.")
  }
}

/// A size as a person writes it: 60x44.
struct CellSize: ExpressibleByArgument {
  let columns: Int
  let rows: Int

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// Nil for anything but two whole numbers from 1 to 1000 with an x between them.
  init?(argument: String) {
    let parts = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], (1...1000).contains(columns),
      (1...1000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }

  var defaultValueDescription: String { "\(columns)x\(rows)" }
}

extension Side: ExpressibleByArgument {
  /// The sides the command takes.
  public static var allValueStrings: [String] { ["left", "right"] }
}
