import Atlas
import Figure
import Screens

/// Draws screens; keeps the figures it has made ready, one for each view and size.
public struct Painter: Sendable {
  /// The glyphs and colours to paint with.
  public let look: Look
  private var ready: [FigureKey: FigureDrawing] = [:]

  /// What a figure depends on.
  struct FigureKey: Hashable, Sendable {
    let view: View
    let window: Bounds?
    let columns: Int
    let rows: Int
    let glyphs: Glyphs
  }

  /// A painter for one terminal; the glyphs of the app override those of the look.
  public init(_ look: Look) { self.look = look }

  /// The whole screen of an app at a size.
  public mutating func picture(of app: App, size: Size) -> Picture {
    var look = look
    if look.isUnicode { look.glyphs = app.glyphs }
    var easel = Easel(app: app, size: size, look: look)
    if size.isTiny {
      easel.drawNotice()
    } else {
      switch app.top {
      case .body(let screen): easel.draw(screen, &self)
      case .region(let screen): easel.draw(screen, &self)
      case .reading(let screen): easel.draw(screen, &self)
      case .search(let screen): easel.draw(screen)
      }
    }
    var picture = easel.picture
    if !look.isUnicode { picture.canvas = picture.canvas.inASCII() }
    return picture
  }

  /// The figure of a view at a size, made ready once; `window` is the part of the page to show.
  public mutating func figure(
    _ view: View, _ atlas: Atlas, window: Bounds? = nil, columns: Int, rows: Int, glyphs: Glyphs
  ) -> FigureDrawing {
    figures([FigureKey(view: view, window: window, columns: columns, rows: rows, glyphs: glyphs)], atlas)[0]
  }

  /// Several figures, made ready side by side where there are processors for it.
  mutating func figures(_ keys: [FigureKey], _ atlas: Atlas) -> [FigureDrawing] {
    // Old sizes are of no use after a resize; a few stay for screens of other layouts.
    if ready.count > 16 { ready.removeAll() }
    let missing = keys.filter { ready[$0] == nil }
    let made = Processors.map(missing) { Self.figure($0, atlas) }
    for (key, figure) in zip(missing, made) { ready[key] = figure }
    return keys.map { ready[$0] ?? Self.figure($0, atlas) }
  }

  private static func figure(_ key: FigureKey, _ atlas: Atlas) -> FigureDrawing {
    FigureDrawing(
      key.view, in: atlas, window: key.window, columns: key.columns, rows: key.rows, glyphs: key.glyphs)
  }

  /// One figure alone, painted: what `bodymap draw` prints.
  public mutating func drawing(
    of paint: Paint, dangers: Bool = false, view: View, window: Bounds? = nil, atlas: Atlas, size: Size
  ) -> Canvas {
    var canvas = Canvas(size: size)
    let figure = figure(
      view, atlas, window: window, columns: size.columns, rows: size.rows, glyphs: look.glyphs)
    figure.draw(paint, look, dangers: dangers, into: &canvas, column: 0, row: 0)
    return look.isUnicode ? canvas : canvas.inASCII()
  }
}

/// The work on one picture: what is drawn, how, and the picture so far.
struct Easel {
  let app: App
  let size: Size
  let look: Look
  var picture: Picture

  init(app: App, size: Size, look: Look) {
    self.app = app
    self.size = size
    self.look = look
    picture = Picture(size: size)
  }

  var atlas: Atlas { app.atlas }
  var theme: Theme { look.theme }
  var context: Context { Context(atlas: app.atlas, size: size) }

  /// The line for a terminal too small for anything else.
  mutating func drawNotice() {
    for (row, line) in wrapped("bodymap needs 20x5", to: max(1, size.columns)).enumerated() {
      picture.canvas.put(line, column: 0, row: row, limit: size.columns)
    }
  }

  /// The two lines at the bottom: where the person is, and the keys that work here.
  mutating func drawFoot(status: String, note: String? = nil) {
    let row = size.rows - 2
    let used = picture.canvas.put(" " + status, column: 0, row: row, theme.status, limit: size.columns)
    // At the right edge it stays where it is while the words on the left change.
    if let note, used + 3 < size.columns {
      let text = clippedWithMark(note, to: size.columns - used - 3)
      picture.canvas.put(text, column: size.columns - columns(of: text) - 1, row: row, theme.quiet)
    }
    var column = 1
    for hint in hints(width: size.columns - 1) {
      picture.canvas.put(hint, column: column, row: size.rows - 1, theme.quiet)
      column += columns(of: hint) + Self.hintGap
    }
  }

  private static let hintGap = 3

  /// The hints that fit a width: help and the ways out first, then the others in the order of the table.
  private func hints(width: Int) -> [String] {
    let bindings = Keymap.bindings(in: app.top.mode).filter { $0.hint != nil }
    let ways: Set<Intent> = [.help, .back, .quit]
    var left = width
    var chosen: Set<String> = []
    for binding in bindings.filter({ ways.contains($0.intent) }) + bindings.filter({ !ways.contains($0.intent) }) {
      guard let hint = binding.hint, columns(of: hint) <= left else { continue }
      chosen.insert(hint)
      left -= columns(of: hint) + Self.hintGap
    }
    return bindings.compactMap(\.hint).filter { chosen.contains($0) }
  }

  /// Where a stop is, in as many words as the width allows; the side is never cut off.
  func words(for stop: Stop) -> String {
    let words = stop.words(in: atlas)
    return columns(of: words) + 1 <= size.columns ? words : stop.shortWords(in: atlas)
  }

  /// Text cut to a number of columns with a sign that something is missing.
  func clippedWithMark(_ text: String, to limit: Int) -> String {
    columns(of: text) <= limit ? text : clipped(text, to: max(0, limit - 1)) + "…"
  }

  /// Writes wrapped text into a rectangle from its row on; returns the rows used.
  @discardableResult
  mutating func write(_ text: String, in rect: Rect, _ style: Style, atMost limit: Int = .max) -> Int {
    var lines = wrapped(text, to: rect.columns)
    let most = max(0, min(limit, rect.rows))
    if lines.count > most {
      lines = Array(lines.prefix(most))
      if let last = lines.popLast() { lines.append(clippedWithMark(last + " …", to: rect.columns)) }
    }
    for (offset, line) in lines.enumerated() {
      picture.canvas.put(line, column: rect.column, row: rect.row + offset, style, limit: rect.columns)
    }
    return lines.count
  }
}
