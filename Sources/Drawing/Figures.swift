import Atlas
import Figure
import Screens

/// The figures that were made ready, each for one view and size, as many as are worth their memory.
struct Figures: Sendable {
  /// What a figure depends on.
  struct Key: Hashable, Sendable {
    let view: View
    var window: Bounds?
    let columns: Int
    let rows: Int
    let glyphs: Glyphs
    var dangers = false

    var cells: Int { columns * rows }
  }

  private var ready: [Key: FigureDrawing] = [:]
  /// The keys, the one that was asked for last at the end.
  private(set) var recent: [Key] = []

  /// How many cells may be kept ready: some four megabytes, two figures of a very large terminal or thirty of a usual
  /// one.
  private static let limit = 80_000

  /// Some figures, made ready side by side where there are processors for it.
  mutating func ready(_ keys: [Key], in atlas: Atlas) -> [FigureDrawing] {
    let missing = keys.filter { ready[$0] == nil }
    let made = Processors.map(missing) { key in
      FigureDrawing(
        key.view, in: atlas, window: key.window, columns: key.columns, rows: key.rows, glyphs: key.glyphs,
        dangers: key.dangers)
    }
    for (key, figure) in zip(missing, made) { ready[key] = figure }
    let figures = keys.compactMap { ready[$0] }
    recent.removeAll { keys.contains($0) }
    recent += keys
    forget(keeping: keys.count)
    return figures
  }

  /// Forgets what was not asked for longest, but not the last few.
  private mutating func forget(keeping count: Int) {
    var cells = recent.reduce(0) { $0 + $1.cells }
    while cells > Self.limit, recent.count > count {
      let oldest = recent.removeFirst()
      ready[oldest] = nil
      cells -= oldest.cells
    }
  }
}
