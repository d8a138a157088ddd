import Atlas
import Figure
import Pages
import Screens
import TestSupport
import Testing

@testable import Drawing

/// The way of a person in pain: what stands on the screen without a key, in every place and on every page.
@Suite struct WayTests {
  private static let look = Look(glyphs: .quadrant, theme: Shipped.dark, depth: .palette256, isUnicode: true)
  private static let stops = Shipped.atlas.stops.filter { $0.side == .right }

  private static func app(at stop: Stop) -> App {
    App(Shipped.edition, screens: [.region(RegionScreen(at: stop, in: Shipped.atlas))])
  }

  private static func pages() -> [ReadingScreen] {
    Shipped.atlas.muscles.map {
      ReadingScreen(.muscle($0.id, .left), eye: Eye(Shipped.atlas.firstView(of: $0)), in: Shipped.edition)
    }
  }

  @Test(arguments: [(45, 30), (60, 24), (80, 24), (100, 30), (120, 40), (200, 60), (300, 80)])
  func theFirstScreenAsksItsQuestion(columns: Int, rows: Int) {
    var painter = Painter(Self.look)
    let text = painter.picture(of: App(Shipped.edition), size: Size(columns: columns, rows: rows)).canvas.text
    for words in [
      "bodymap · Where does it hurt?", "Enter", "Where it may come from", "your RIGHT", "/ search", "f turn",
      "p prevent",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    let offered = painter.picture(of: App(Shipped.edition), size: Size(columns: columns, rows: rows)).zones
    #expect(offered.count { if case .target(_, .entry) = $0 { true } else { false } } == 3, "and each can be clicked")
  }

  /// At 80x24 six suspects are seen in every place, whatever the warnings and the details say.
  @Test func sixSuspectsAreSeen() {
    var painter = Painter(Self.look)
    for stop in Self.stops {
      let app = Self.app(at: stop)
      guard case .region(let screen) = app.top else { continue }
      let senders = screen.entries.indices.filter { screen.entries[$0].section == .sendsHere }
      let zones = painter.picture(of: app, size: Size(columns: 80, rows: 24)).zones
      let seen = zones.count { zone in
        if case .target(_, .entry(let number)) = zone { senders.contains(number) } else { false }
      }
      #expect(seen >= min(6, senders.count), "\(stop): \(seen) of \(senders.count)")
    }
  }

  /// Side, view and legend stand round every picture, of a question and of a page.
  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func sideViewAndLegendAreSeen(columns: Int, rows: Int) {
    var painter = Painter(Self.look)
    let answers = Self.stops.map { Self.app(at: $0) }
    let pages = Self.pages().map { App(Shipped.edition, screens: [.reading($0)]) }
    for app in answers + pages {
      let picture = painter.picture(of: app, size: Size(columns: columns, rows: rows))
      guard case .figure(let figure, let rect)? = picture.zones.first else {
        #expect(columns < 100, "a map on every page from 100 columns on: \(app.page().status)")
        continue
      }
      let strip = picture.canvas.text.split(separator: "\n", omittingEmptySubsequences: false)[rect.row - 1]
      #expect(strip.contains(figure.view.words(.english)) || strip.contains("profile"), "\(app.page().status)")
      let sides = ["left", "right", "LEFT", "RIGHT"]
      #expect(sides.contains { strip.contains($0) }, "\(app.page().status)")
      for word in ["essential", "spillover", "point"] {
        #expect(picture.canvas.text.contains("\(word)"), "\(app.page().status): \(word)")
      }
    }
  }

  /// The frame of a question holds while its list is walked, and two pictures stand at one scale.
  @Test func theFrameHolds() throws {
    for stop in Self.stops {
      var app = Self.app(at: stop)
      let frame = try #require(app.page().map).closeUps(count: 2, in: Shipped.atlas)
      let single = try #require(app.page().map).closeUps(count: 1, in: Shipped.atlas)
      repeat {
        let map = try #require(app.page().map)
        #expect(
          map.closeUps(count: 2, in: Shipped.atlas) == frame && map.closeUps(count: 1, in: Shipped.atlas) == single)
      } while app.perform(.move(.down)) == nil
      Self.expectOneScale(frame, "\(stop)")
    }
    for page in Self.pages() {
      var app = App(Shipped.edition, screens: [.reading(page)])
      let frame = try #require(app.page().map).closeUps(count: 1, in: Shipped.atlas)
      Self.expectOneScale(try #require(app.page().map).closeUps(count: 2, in: Shipped.atlas), app.page().status)
      for _ in 0..<3 {
        _ = app.perform(.next)
        #expect(try #require(app.page().map).closeUps(count: 1, in: Shipped.atlas) == frame)
      }
    }
  }

  private static func expectOneScale(_ closeUps: [CloseUp], _ what: String) {
    let windows = closeUps.map { $0.window ?? Shipped.atlas.figure($0.view).bounds }
    guard windows.count == 2, closeUps.allSatisfy({ $0.view.plate.isWholeBody }) else { return }
    #expect(abs(windows[0].width - windows[1].width) < 1 && abs(windows[0].height - windows[1].height) < 1, "\(what)")
  }

  /// A map stands beside the text from 60 columns on; at 80x24 it gives way on no more than a few pages, whose steps need
  /// the whole width.
  @Test func aMapStandsBesideTheText() {
    var painter = Painter(Self.look)
    let complaints = Complaint.Kind.allCases.flatMap { kind in
      Shipped.atlas.complaints(kind).map { ReadingScreen(.complaint(kind, $0.id, .left), in: Shipped.edition) }
    }
    let without = (Self.pages() + complaints).filter { page in
      let app = App(Shipped.edition, screens: [.reading(page)])
      return !painter.picture(of: app, size: Size(columns: 80, rows: 24)).zones.contains {
        if case .figure = $0 { true } else { false }
      }
    }
    #expect(without.count <= 12, "\(without.map(\.subject))")
  }
}
