import Atlas
import Figure
import Screens

/// Draws screens on one terminal; keeps the figures and the texts that it has made ready.
public struct Painter: Sendable {
  /// The signs and colours to paint with.
  public var look: Look
  private var figures = Figures()
  private var layouts = TextLayouts()
  private var drawnMap: DrawnMap?

  /// The figures that are kept, the one that was asked for last at the end.
  var readyFigures: [Figures.Key] { figures.recent }

  /// A painter for one terminal; the glyphs of the app override those of the look.
  public init(_ look: Look) { self.look = look }

  /// The whole screen of an app at a size.
  public mutating func picture(of app: App, size: Size) -> Picture { picture(app.page(), of: app, size) }

  /// The same for the first screen: the bodies are drawn while the words beside them are looked up and drawn.
  public mutating func firstPicture(of app: App, size: Size) -> Picture {
    guard let body = app.pageOfBody() else { return picture(of: app, size: size) }
    let errand = Errand { [easel = easel(body, of: app, size)] in
      var easel = easel
      easel.drawMapAlone()
      return easel
    }
    let page = app.page()
    var words = easel(page, of: app, size)
    words.leavesMap = true
    words.draw()
    let bodies = errand.finish()
    figures = bodies.gap == nil ? words.figures : bodies.figures
    // What is said may yet go with another map, or with none.
    guard words.fillGap(from: bodies) else { return picture(page, of: app, size) }
    return shown(words.picture)
  }

  private func easel(_ page: Page, of app: App, _ size: Size) -> Easel {
    var look = look
    if look.isUnicode { look.glyphs = app.glyphs }
    return Easel(page, of: app.edition, mode: app.mode, keymap: app.keymap, size: size, look: look)
  }

  /// The screen of a page; without the map where only the words are asked for.
  mutating func picture(_ page: Page, of app: App, _ size: Size, leavesMap: Bool = false) -> Picture {
    var easel = easel(page, of: app, size)
    easel.leavesMap = leavesMap
    // What is ready is lent to the easel and taken back, so that it is never copied.
    swap(&easel.figures, &figures)
    swap(&easel.layouts, &layouts)
    swap(&easel.drawnMap, &drawnMap)
    easel.draw()
    swap(&easel.figures, &figures)
    swap(&easel.layouts, &layouts)
    swap(&easel.drawnMap, &drawnMap)
    return shown(easel.picture)
  }

  /// A picture in the signs that the terminal has.
  private func shown(_ picture: Picture) -> Picture {
    var picture = picture
    if !look.isUnicode { picture.canvas = picture.canvas.inASCII() }
    return picture
  }

  /// One figure alone, painted: what `bodymap draw` prints.
  public mutating func drawing(
    of marks: Marks, dangers: Bool = false, view: View, window: Bounds? = nil, atlas: Atlas, size: Size
  ) -> Canvas {
    var canvas = Canvas(size: size)
    let key = Figures.Key(
      view: view, window: window, columns: size.columns, rows: size.rows, glyphs: look.glyphs, dangers: dangers)
    let figure = figures.ready([key], in: atlas)[0]
    figure.draw(marks, look, dangers: dangers, into: &canvas, column: 0, row: 0)
    return look.isUnicode ? canvas : canvas.inASCII()
  }
}
