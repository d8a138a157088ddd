import Atlas
import Figure
import Journal
import Screens
import TestSupport
import Testing

@testable import Drawing

/// The journal and what records into it, as whole screens, over a month that is held in a real journal.
@Suite struct JournalSnapshotTests {
  /// The screens, by the keys that lead there.
  static let scenes: [(name: String, keys: String)] = [
    ("entries", "J"), ("trend", "J Tab"), ("bodies", "J Tab Tab"), ("helped", "J Tab Tab Tab"),
    ("temple", "J Tab ] ]"), ("record", "Up Space 5 s Space r"), ("after", "Up Space 7 Enter Enter r"),
    ("edit", "J Enter"), ("note", "Up r Down Enter o k"),
  ]

  /// What the keys lead to, with the journal at hand.
  static func app(_ keys: String, _ journal: Journal?, glyphs: Glyphs) -> App {
    var app = App(Shipped.edition, glyphs: glyphs, isConfirmed: true)
    for key in keys.split(separator: " ") {
      app.sight = .map
      let named: [Substring: Key] = ["Enter": .enter, "Tab": .tab, "Up": .up, "Down": .down, "Space": " "]
      var effect = app.press(named[key] ?? .character(Character(String(key))))
      while case .journal(let request)? = effect {
        let reply =
          journal?.answer(request, at: SampleMonth.now)
          ?? .failed(JournalFault(.damaged, path: "/home/me/journal.sqlite"))
        effect = app.perform(.answered(.journal(reply)))
      }
    }
    return app
  }

  @Test(arguments: [(45, 30), (80, 24), (120, 40), (200, 60), (40, 12)], SnapshotTests.Way.allCases)
  func theJournalLooksAsRecorded(size: (Int, Int), way: SnapshotTests.Way) throws {
    let folder = try ScratchFolder()
    let journal = try SampleMonth.journal(in: folder)
    var painter = Painter(way.look)
    let size = Size(columns: size.0, rows: size.1)
    for scene in Self.scenes + [("fault", "J")] {
      let app = Self.app(scene.keys, scene.name == "fault" ? nil : journal, glyphs: way.look.glyphs)
      let picture = painter.picture(of: app, size: size)
      let cursor = picture.cursor.map { "cursor \($0.column),\($0.row)" } ?? "no cursor"
      let styles = size.columns > 80 ? "" : "\n" + picture.canvas.styleMap
      try matchSnapshot(
        picture.canvas.text + styles + "\n" + cursor,
        "journal-\(scene.name)-\(size.columns)x\(size.rows)-\(way)")
    }
  }

  /// The page for a therapist, as the text of its HTML.
  @Test func thePageIsAsRecorded() throws {
    let folder = try ScratchFolder()
    let journal = try SampleMonth.journal(in: folder)
    let page = JournalReport(try journal.summary(Filter()), in: Shipped.edition).text
    // The outlines of the body are long, and on record elsewhere.
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      !line.hasPrefix("<path data-id=\"s") && !line.hasPrefix("<path d=\"M") || line.contains("dasharray")
    }
    try matchSnapshot(lines.map { $0.prefix(400) }.joined(separator: "\n"), "journal-page")
    #expect(page.contains("@page") && page.contains("@media print"))
    let empty = JournalReport(nil, in: Shipped.edition).text
    #expect(empty.contains("Nothing was recorded in this time."))
  }

  /// Without colour the three steps are told by how dark they are, and the body is lighter than all of them.
  @Test func greySaysTheSame() throws {
    let body = try [SVGDrawing.pale.muscle, SVGDrawing.pale.skin].map { try #require(PaletteColor(hex: $0)) }
    let paints = try PainLevel.allCases.map { level in
      try #require(PaletteColor(hex: SVGDrawing.layers(ofLevel: level.kind)[0].paint))
    }
    let lights = (body + paints).map { Perception.luminance($0.number) }
    #expect(lights[0] > lights[2] * 1.05 && lights[1] > lights[2] * 1.05, "\(lights)")
    #expect(zip(lights[2...], lights[3...]).allSatisfy { $0 > $1 * 1.5 }, "\(lights)")
    let textures = PainLevel.allCases.map { SVGDrawing.layers(ofLevel: $0.kind)[1].paint }
    #expect(Set(textures).count == 3)
  }

  /// What hurts is shown from as near as all of it can be seen, then and now alike; of head and foot the whole body is.
  @Test func thePageComesNearToWhatHurts() throws {
    func windows(_ areas: [String]) throws -> [Substring] {
      let folder = try ScratchFolder()
      let journal = try Journal(at: folder.path + "/journal.sqlite")
      for (day, area) in areas.enumerated() {
        try journal.add(
          Entry(
            id: Entry.newID(), at: SampleMonth.moment(30 - day * 20, hour: 8),
            pains: [Entry.Pain(area: area, side: .left, intensity: 5)!]))
      }
      let page = JournalReport(try journal.summary(Filter()), in: Shipped.edition).text
      return page.matches(of: /clip-back"><rect x="[-0-9.]+" y="[-0-9.]+" width="[0-9.]+" height="([0-9.]+)"/).map(\.1)
    }
    #expect(try windows(["back-of-neck", "temple"]) == ["221", "221"])
    let whole = try windows(["back-of-neck", "heel"])
    #expect(whole.count == 2 && whole[0] == whole[1] && (Double(whole[0]) ?? 0) > 1000)
  }

  /// Over days of which nothing is known no firm line is drawn.
  @Test func aGapIsNoLine() throws {
    let days = [1, 2, 3, 4, 20, 21].map { DayReading(day: $0, mean: 5, worst: 5, count: 1) }
    let chart = try #require(Chart(Trend(days), .english))
    let lines = TrendDrawing(chart: chart, title: "").text.split(separator: "\n").filter {
      $0.contains("fill=\"none\"")
    }
    #expect(lines.map { $0.contains("dasharray") } == [false, false, false, true, false])
  }

  /// What somebody wrote is text on the page, whatever it looks like.
  @Test func aNoteIsNoMarkup() throws {
    let folder = try ScratchFolder()
    let journal = try Journal(at: folder.path + "/journal.sqlite")
    try journal.add(
      Entry(
        id: Entry.newID(), at: SampleMonth.now, helped: ["<b>heat</b>"],
        note: "<script>alert(1)</script> & \u{1B}[2J" + String(repeating: "x", count: 10_000)))
    let page = JournalReport(try journal.summary(Filter()), in: Shipped.edition).text
    #expect(!page.contains("<script>") && !page.contains("<b>") && !page.contains("\u{1B}"))
    #expect(page.contains("&lt;script&gt;") && !page.contains(String(repeating: "x", count: 200)))
  }
}
