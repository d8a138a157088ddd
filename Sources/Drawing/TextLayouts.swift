import Screens
import Text

/// Texts that were laid out, each for one width: a line of scrolling needs no new layout.
struct TextLayouts: Sendable {
  private struct Key: Hashable {
    let subject: ReadingScreen.Subject
    let variant: String?
    let width: Int
  }

  private struct Place: Hashable {
    let subject: ReadingScreen.Subject
    let variant: String?
    let size: Size
    let hasClock: Bool
  }

  /// The texts below the one on top, and their size before a resize.
  private static let most = 4

  private var ready: [(key: Key, lines: [TextLine])] = []
  private var divided: [(place: Place, layout: TextLayout)] = []

  /// The lines of a text at a width.
  mutating func lines(of reading: Page.Reading, width: Int) -> [TextLine] {
    let key = Key(subject: reading.subject, variant: reading.variant, width: width)
    if let known = ready.first(where: { $0.key == key }) { return known.lines }
    let lines = reading.document.lines(width: width)
    if ready.count >= Self.most { ready.removeFirst() }
    ready.append((key, lines))
    return lines
  }

  /// How a page with a text divides a terminal; on a narrow one the text was laid out in several widths to know.
  mutating func layout(of page: Page, _ reading: Page.Reading, _ size: Size) -> TextLayout {
    let place = Place(
      subject: reading.subject, variant: reading.variant, size: size, hasClock: page.clock != nil)
    if let known = divided.first(where: { $0.place == place }) { return known.layout }
    let layout = TextLayout(page, size)
    if divided.count >= Self.most { divided.removeFirst() }
    divided.append((place, layout))
    return layout
  }
}
