import Screens
import TestSupport
import Testing

@testable import Drawing

/// A click on a word of the bottom line does what its key does.
@Suite struct HintTests {
  /// Keys that lead to every situation.
  private static let ways: [Keymap.Mode: String] = [
    .body: "", .near: "+", .region: "Enter", .muscle: "Enter Enter", .guide: "c Enter", .plan: "p",
    .contents: "c",
    .complaint: "/ d i z z i n e s s Enter",
    .warnings: "!", .help: "?", .typing: "p /", .search: "/", .palette: ":", .check: "Enter v", .consent: "Enter t",
    .release: "Enter t y",
    .running: "Enter t y Enter", .record: "r", .note: "r Down Enter", .journal: "J",
    .settings: ": s e t t i n g s Enter",
  ]

  private static func app(_ mode: Keymap.Mode) -> App {
    var app = App(Shipped.edition)
    for key in (ways[mode] ?? "").split(separator: " ") {
      app.sight = .map
      _ = app.press(key == "Enter" ? .enter : key == "Down" ? .down : .character(Character(String(key))))
    }
    return app
  }

  @Test(arguments: Keymap.Mode.allCases, [(45, 30), (80, 24), (300, 40)])
  func aHintIsAKey(mode: Keymap.Mode, size: (Int, Int)) throws {
    let app = Self.app(mode)
    #expect(app.mode == mode)
    var painter = Painter(PictureTests.color)
    let picture = painter.picture(of: app, size: Size(columns: size.0, rows: size.1))
    let row = size.1 - 1
    var seen = 0
    for hint in Keymap.shipped.hints(in: mode) {
      guard let range = picture.canvas.text.split(separator: "\n").last?.firstRange(of: hint.text),
        let line = picture.canvas.text.split(separator: "\n").last
      else { continue }
      seen += 1
      var column = line.distance(from: line.startIndex, to: range.lowerBound)
      let sign = hint.text.prefix { $0 != " " }
      let names = hint.binding.names.split(separator: " ")
      for character in hint.text {
        let key: Key? =
          switch character {
          case "↑": .up
          case "↓": .down
          case "←": .left
          case "→": .right
          case "+", "-": names.contains(sign) ? nil : .character(character)
          default: nil
          }
        let meant =
          key.flatMap { Keymap.shipped.intent(for: $0, in: mode) } ?? (sign == "arrows" ? .help : hint.binding.intent)
        #expect(picture.target(column: column, row: row) == .intent(meant), "\(hint.text) in \(mode)")
        column += 1
      }
      #expect(picture.target(column: column, row: row) == nil, "nothing beside it")
      // What the hint's own key does, and what the click does.
      guard sign != "arrows", let last = picture.target(column: column - 1, row: row) else { continue }
      var (pressed, clicked) = (app, app)
      let effects = (pressed.press(hint.binding.keys[0]), clicked.perform(.hit(last)))
      #expect(effects.0 == effects.1 && pressed.mode == clicked.mode && pressed.screens.count == clicked.screens.count)
      #expect(pressed.page().status == clicked.page().status && pressed.isRunning == clicked.isRunning)
    }
    #expect(seen >= (size.0 == 300 ? Keymap.shipped.hints(in: mode).count : 2))
  }

  /// What leads further stands in the bottom line whatever the list of everything takes of its room.
  @Test(arguments: [45, 60, 80, 120])
  func theDoorsStayInTheBottomLine(columns: Int) {
    var painter = Painter(PictureTests.color)
    let text = painter.picture(of: App(Shipped.edition), size: Size(columns: columns, rows: 30)).canvas.text
    let line = text.split(separator: "\n").last ?? ""
    for hint in ["/ search", "f turn", "p prevent", "? keys", "q quit"] { #expect(line.contains(hint)) }
    #expect(line.contains("Enter") || columns < 80)
    #expect(line.contains(": all") || columns < 100)
  }

  @Test func headingsAndTheRestOfTheListAreClicked() throws {
    var painter = Painter(PictureTests.color)
    let size = Size(columns: 80, rows: 24)
    func place(of words: String, _ picture: Picture) throws -> (column: Int, row: Int) {
      let lines = picture.canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
      let row = try #require(lines.firstIndex { $0.contains(words) }, "\(words)")
      let range = try #require(lines[row].firstRange(of: words))
      return (lines[row].distance(from: lines[row].startIndex, to: range.lowerBound), row)
    }
    var picture = painter.picture(of: Self.app(.body), size: size)
    var found = try place(of: "Where it may come from", picture)
    #expect(picture.target(column: found.column, row: found.row) == .intent(.tap))
    picture = painter.picture(of: Self.app(.region), size: size)
    found = try place(of: "Where it may come from", picture)
    #expect(picture.target(column: found.column, row: found.row) == .heading(0))
    found = try place(of: " more", picture)
    #expect(picture.target(column: found.column, row: found.row) == .intent(.pageDown))
    picture = painter.picture(of: Self.app(.search), size: Size(columns: 80, rows: 40))
    found = try place(of: "Muscles, A to Z", picture)
    #expect(picture.target(column: found.column, row: found.row) == .heading(1))
  }
}
