import Screens
import Text

/// Texts that were laid out, each for one width: a line of scrolling needs no new layout.
struct TextLayouts: Sendable {
  private struct Key: Hashable {
    let subject: ReadingScreen.Subject
    let variant: String?
    let width: Int
  }

  private var ready: [(key: Key, lines: [TextLine])] = []

  /// The lines of a text at a width.
  mutating func lines(of reading: Page.Reading, width: Int) -> [TextLine] {
    let key = Key(subject: reading.subject, variant: reading.variant, width: width)
    if let known = ready.first(where: { $0.key == key }) { return known.lines }
    let lines = reading.document.lines(width: width)
    // The texts below the one on top, and their size before a resize.
    if ready.count >= 4 { ready.removeFirst() }
    ready.append((key, lines))
    return lines
  }
}
