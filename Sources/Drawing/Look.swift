import Atlas
import Screens

/// How everything is drawn on one terminal: glyphs, colours, and whether Unicode can be shown.
public struct Look: Sendable, Hashable {
  /// What the body is drawn with.
  public var glyphs: Glyphs
  /// What each meaning looks like.
  public var theme: Theme
  /// Whether the terminal shows more than ASCII.
  public var isUnicode: Bool
  /// Whether only the signs are kept, as in a file: then light and paint cannot rely on attributes either.
  public var isBareText = false

  /// A look for a terminal.
  public init(glyphs: Glyphs, theme colors: ThemeColors, depth: ColorDepth, isUnicode: Bool) {
    self.glyphs = isUnicode ? glyphs : .ascii
    theme = Theme(colors, depth: depth)
    self.isUnicode = isUnicode
  }
}

/// A drawn screen: the cells, where the hardware cursor stands, and what a click would hit.
public struct Picture: Sendable {
  /// The cells to show.
  public var canvas: Canvas
  /// Where the cursor of the terminal stands, so that screen readers follow; nil hides it.
  public var cursor: (column: Int, row: Int)?
  /// What a person sees of the screen, for the screen to answer by.
  public var sight: Sight = .map
  var zones: [Zone] = []

  /// A part of the screen that answers to a click.
  enum Zone: Sendable {
    case target(Rect, Target)
    case figure(FigureDrawing, Rect)
  }

  /// A blank picture.
  init(size: Size) { canvas = Canvas(size: size) }

  /// What lies under a cell, or nil.
  public func target(column: Int, row: Int) -> Target? {
    for zone in zones.reversed() {
      switch zone {
      case .target(let rect, let target) where rect.contains(column: column, row: row): return target
      case .figure(let figure, let rect) where rect.contains(column: column, row: row):
        if let (stop, area) = figure.target(column: column - rect.column, row: row - rect.row) {
          return .stop(stop, area: area)
        }
      default: break
      }
    }
    return nil
  }
}
