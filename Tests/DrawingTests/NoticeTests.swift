import Atlas
import Figure
import Pages
import Screens
import TestSupport
import Testing
import Text

@testable import Drawing

/// No warning is ever cut: it stands on the screen whole, or the screen says which key shows it, and that key does.
@Suite struct NoticeTests {
  static let sizes = [
    (20, 5), (24, 6), (30, 8), (36, 10), (39, 11), (40, 12), (45, 30), (60, 24), (80, 24), (100, 30), (120, 30),
    (120, 40),
    (200, 60),
  ].map { Size(columns: $0.0, rows: $0.1) }

  /// Every way to draw: all sets of signs, in colour and without, and a terminal of ASCII alone.
  static let looks: [Look] =
    Glyphs.allCases.flatMap { glyphs in
      [ColorDepth.palette256, .mono].map { Look(glyphs: glyphs, theme: Shipped.dark, depth: $0, isUnicode: true) }
    } + [Look(glyphs: .ascii, theme: Shipped.dark, depth: .mono, isUnicode: false)]

  /// The lines that lead to the key: where nothing has room, and where the names of the other signs have.
  static let leading = [Message.readFirst, .flagsBehindKey].map {
    Catalog.english($0).filter { $0 != " " && $0 != "." }
  }

  /// What stands on the screen from a column on, without blanks: a narrow line may cut a long word in two.
  private static func words(_ picture: Picture, from column: Int) -> String {
    let canvas = picture.canvas
    var words = String.UnicodeScalarView()
    for row in 0..<canvas.size.rows {
      for column in column..<canvas.size.columns where canvas[column, row].scalar != " " {
        words.append(canvas[column, row].scalar)
      }
    }
    return String(words)
  }

  private static func words(_ notice: Notice, ascii: Bool) -> String {
    let words = notice.words.filter { $0 != " " }
    return ascii ? Canvas.asciiText(words) : words
  }

  /// Whether the warnings of what is shown are all there, now or behind the key.
  private static func expectWhole(
    _ screen: Screen, _ page: Page, _ notices: [Notice], _ size: Size, _ painter: inout Painter,
    leavesMap: Bool = true, _ read: inout Set<BehindKey>, _ what: String
  ) {
    guard !notices.isEmpty else { return }
    var app = App(Shipped.edition, screens: [screen], glyphs: painter.look.glyphs)
    let panel = size.isCompact ? 0 : MapLayout(size).panel.column
    let shown = words(painter.picture(page, of: app, size, leavesMap: leavesMap), from: panel)
    let isASCII = !painter.look.isUnicode
    let missing = notices.filter { !shown.contains(words($0, ascii: isASCII)) }
    guard !missing.isEmpty else { return }
    #expect(
      leading.contains { shown.contains($0) },
      "\(what) at \(size.columns)x\(size.rows): \(missing.count) are neither there nor led to")
    // What stands behind the key is read once for the same warnings in the same letters: no set of signs changes it.
    let text = BehindKey(notices: notices.map(\.words), isASCII: isASCII)
    guard !read.contains(text) else { return }
    #expect(app.press("!") == nil)
    let behind = readToTheEnd(&app, size, &painter)
    for notice in notices {
      #expect(behind.contains(words(notice, ascii: isASCII)), "\(what) at \(size.columns)x\(size.rows) behind the key")
    }
    read.insert(text)
  }

  /// Warnings that a key shows, in the letters that a terminal has.
  private struct BehindKey: Hashable {
    let notices: [String]
    let isASCII: Bool
  }

  /// All that a page says, as somebody reads it who goes down to its end.
  private static func readToTheEnd(_ app: inout App, _ size: Size, _ painter: inout Painter) -> String {
    var lines: [String] = []
    while true {
      let picture = painter.picture(app.page(), of: app, size, leavesMap: true)
      app.sight = picture.sight
      guard case .text(_, let all, let rows) = picture.sight, case .reading(let screen) = app.top else { return "" }
      let top = min(all.lastIndex { $0.anchor <= screen.anchor } ?? 0, max(0, all.count - rows))
      let layout = TextLayout(app.page(), size)
      for row in 0..<rows where top + row == lines.count {
        lines.append(
          String(
            String.UnicodeScalarView(
              (0..<layout.text).map { picture.canvas[layout.line(row).column + $0, layout.line(row).row].scalar })))
      }
      if app.press(.pageDown) != nil { break }
    }
    let bare = lines.map { $0.drop { $0 == "│" || $0 == "|" || $0 == " " } }
    return bare.joined().filter { $0 != " " }
  }

  @Test(arguments: sizes)
  func everyPlacesWarningsAreWhole(size: Size) {
    var read: Set<BehindKey> = []
    var painters = Self.looks.map { Painter($0) }
    for stop in Shipped.atlas.stops where stop.side == .right {
      let notices = Shipped.atlas.region(stop.region)?.warnings(in: Shipped.atlas, .english).all ?? []
      #expect(!notices.isEmpty)
      let screen = Screen.body(BodyScreen(at: stop))
      // What is said does not depend on how it is drawn, and takes longer to find.
      let page = App(Shipped.edition, screens: [screen]).page()
      for index in painters.indices {
        // With the map once: whatever its signs, it is drawn in the same rectangle.
        Self.expectWhole(
          screen, page, notices, size, &painters[index], leavesMap: index > 0, &read, "\(stop)")
      }
    }
  }

  /// A muscle in the first place that lists it, and the warnings that its screen must give.
  private struct Listed {
    let muscle: String
    let screen: Screen
    let page: Page
    let notices: [Notice]
  }

  /// Each muscle once: the first of its own warnings stands there with those of the place.
  private static let listed: [Listed] = {
    var (listed, seen): ([Listed], Set<String>) = ([], [])
    for stop in Shipped.atlas.stops where stop.side == .right {
      var app = App(Shipped.edition, screens: [.region(RegionScreen(at: stop, in: Shipped.atlas))])
      _ = app.perform(.farther)
      while case .region(let screen) = app.top, let entry = screen.selected {
        if seen.insert(entry.muscle.id).inserted {
          let region = Shipped.atlas.region(stop.region)
          let own = entry.muscle.notices(beside: region, in: Shipped.atlas, .english)
          let place = region?.warnings(in: Shipped.atlas, .english).all ?? []
          listed.append(
            Listed(muscle: entry.muscle.id, screen: app.top, page: app.page(), notices: own.prefix(1) + place))
        }
        if app.perform(.move(.down)) != nil { break }
      }
    }
    return listed
  }()

  @Test(arguments: sizes)
  func everyMusclesWarningsAreWhole(size: Size) {
    var painter = Painter(Self.looks[1])
    var read: Set<BehindKey> = []
    for one in Self.listed {
      Self.expectWhole(one.screen, one.page, one.notices, size, &painter, &read, one.muscle)
    }
    #expect(Self.listed.count == Shipped.atlas.muscles.count, "every muscle is in some list")
  }

  /// At 80x24 the first screen of a muscle, a symptom or a condition says what to do now, and not without a warning.
  @Test func theFirstScreenSaysWhatToDoNow() {
    var painter = Painter(Self.looks[0])
    let topics =
      Shipped.atlas.muscles.map { ReadingScreen.Subject.muscle($0.id, .left) }
      + Complaint.Kind.allCases.flatMap { kind in Shipped.atlas.complaints(kind).map { .complaint(kind, $0.id, .left) }
      }
    var missing: [String] = []
    for topic in topics {
      let screen = ReadingScreen(topic, eye: Eye(.front, isNear: false), in: Shipped.edition)
      let app = App(Shipped.edition, screens: [.reading(screen)], glyphs: .braille)
      let size = Size(columns: 80, rows: 24)
      let shown = Self.words(painter.picture(app.page(), of: app, size, leavesMap: true), from: 0)
      for part in ["Do this now", "Where:", "How:", "Stop:", "Then:"] where !shown.contains(part.filter { $0 != " " }) {
        missing.append("\(topic): \(part)")
      }
    }
    #expect(missing == [])
  }

  /// Where a person reads a muscle's page, all its warnings are read, at any size.
  @Test(arguments: sizes)
  func aPageIsReadToItsEnd(size: Size) throws {
    for (number, look) in Self.looks.enumerated() {
      var painter = Painter(look)
      for (index, muscle) in Shipped.atlas.muscles.enumerated() where index % Self.looks.count == number {
        let screen = ReadingScreen(.muscle(muscle.id, .left), eye: Eye(.front, isNear: false), in: Shipped.edition)
        var app = App(Shipped.edition, screens: [.reading(screen)], glyphs: look.glyphs)
        let notices = Set(muscle.notices(in: Shipped.atlas, .english).map(\.words))
        var document = screen.document
        document.blocks = document.blocks.filter { notices.contains($0.text) }
        #expect(document.blocks.count == notices.count)
        let lines = document.lines(width: TextLayout(app.page(), size).text).map(\.text)
        // The lines of the cautions, one after the other, as they are drawn.
        let picture = painter.picture(app.page(), of: app, size, leavesMap: true)
        guard case .text(_, let all, _) = picture.sight else {
          Issue.record("no text")
          continue
        }
        let missing = Set(lines).subtracting(all.map(\.text)).subtracting([""])
        #expect(missing.isEmpty, "\(muscle.id) at \(size.columns)x\(size.rows): \(missing)")
        _ = app.perform(.help)
      }
    }
  }
}
