import Atlas
import Drawing
import Figure
import Screens
import TestSupport
import Testing

/// Whole screens as text, each followed by its styles: one letter a style, with a key below.
@Suite struct SnapshotTests {
  /// The ways to draw that are kept on record.
  enum Way: String, CaseIterable {
    case color, mono, ascii

    var look: Look {
      switch self {
      case .color: Look(glyphs: .quadrant, theme: Shipped.dark, depth: .palette256, isUnicode: true)
      case .mono: Look(glyphs: .quadrant, theme: Shipped.dark, depth: .mono, isUnicode: true)
      case .ascii: Look(glyphs: .ascii, theme: Shipped.dark, depth: .mono, isUnicode: false)
      }
    }
  }

  static let sizes = [(80, 24), (120, 40), (200, 60), (40, 12), (1, 1)].map { Size(columns: $0.0, rows: $0.1) }

  static let shoulder = Stop(view: .front, region: "shoulder", side: .left)

  /// The hand, from near, with the cursor on one of its areas.
  static let near: [Screen] = {
    var app = App(Shipped.edition, screens: [.body(BodyScreen(at: Stop(view: .front, region: "hand", side: .right)))])
    for key in [Key.character("+"), .down] { _ = app.press(key) }
    return app.screens
  }()

  /// A condition with the first of its muscles painted.
  static let chosen: [Screen] = {
    var app = App(
      Shipped.edition,
      screens: [.reading(ReadingScreen(.complaint(.condition, "tennis-elbow", .left), in: Shipped.edition))])
    _ = app.press(.tab)
    return app.screens
  }()

  /// The screens that some keys lead to.
  static func typed(_ keys: String) -> [Screen] {
    var app = App(Shipped.edition, screens: [.body(BodyScreen(at: shoulder))])
    for key in keys.split(separator: " ") {
      switch key {
      case "space": _ = app.press(" ")
      case "Down": _ = app.press(.down)
      case "Enter": _ = app.press(.enter)
      default: _ = app.press(.character(Character(String(key))))
      }
    }
    return app.screens
  }

  /// Something from every place that says settings.
  static let settings: Settings = {
    var settings = Settings(path: "/home/anybody/.config/bodymap/config.toml")
    settings.add(.theme, "light", from: .file(line: 12))
    settings.add(.colors, "mono", from: .variable("NO_COLOR"))
    settings.add(.mouse, "false", from: .flag("--no-mouse"))
    settings.add(.symbols, "half", from: .file(line: 3))
    settings.add(.symbols, "quadrant", from: .chosen)
    settings.add(.start, "knee", from: .remembered)
    return settings
  }()

  /// The screens of the tour.
  static let scenes: [(name: String, screens: [Screen])] = [
    ("body", [.body(BodyScreen(at: shoulder))]),
    ("near", near),
    ("region", [.body(BodyScreen(at: shoulder)), .region(RegionScreen(at: shoulder, in: Shipped.atlas))]),
    ("muscle", [.reading(ReadingScreen(.muscle("infraspinatus", .left), eye: Eye(.back), in: Shipped.edition))]),
    ("guide", [.reading(ReadingScreen(.guide("breaks"), in: Shipped.edition))]),
    ("help", [.reading(ReadingScreen(.help(.body), in: Shipped.edition))]),
    ("symptom", [.reading(ReadingScreen(.complaint(.symptom, "dizziness", .left), in: Shipped.edition))]),
    ("condition", chosen),
    ("search", typed("/ s t i f f space n e c k Down")),
    ("search-empty", typed("/")),
    ("search-nothing", typed("/ z z q q")),
    ("find", typed("c Enter / p a i n Enter")),
    ("warnings", typed("!")),
    ("consent", typed("Enter t")),
    ("palette", typed(":")),
    ("palette-typed", typed(": b o d y Down")),
    ("list", typed("L space Down")),
    ("settings", typed(": s e t t i n g s Enter Down Down")),
  ]

  @Test(arguments: sizes, Way.allCases)
  func theScreensLookAsRecorded(size: Size, way: Way) throws {
    var painter = Painter(way.look)
    for scene in Self.scenes {
      let app = App(
        Shipped.edition, screens: scene.screens, glyphs: way.look.glyphs, settings: Self.settings)
      let picture = painter.picture(of: app, size: size)
      let name = "\(scene.name)-\(size.columns)x\(size.rows)-\(way)"
      // The styles of the largest screens would be megabytes on record: the smaller ones show the same.
      let styles = size.columns > 120 ? "" : "\n" + picture.canvas.styleMap
      let cursor = picture.cursor.map { "cursor \($0.column),\($0.row)" } ?? "no cursor"
      try matchSnapshot(picture.canvas.text + styles + "\n" + cursor, name)
    }
  }

  /// The way from the first screen to a release, at the sizes of a phone, of a window and of a desk.
  static let way: [(name: String, keys: String)] = [
    ("first", ""), ("answer", "Enter"), ("page", "Enter Enter"), ("check", "Enter v"), ("release", "Enter t"),
    ("running", "Enter t Enter"), ("palette", ":"), ("today", "Enter p"), ("plan", "Enter p BackTab Enter"),
  ]

  @Test(arguments: [(45, 30), (80, 24), (100, 30), (120, 40), (200, 60)], Way.allCases)
  func theWayLooksAsRecorded(size: (Int, Int), way: Way) throws {
    var painter = Painter(way.look)
    let size = Size(columns: size.0, rows: size.1)
    for scene in Self.way {
      var app = App(Shipped.edition, glyphs: way.look.glyphs, isConfirmed: true)
      for key in scene.keys.split(separator: " ") {
        app.sight = painter.picture(of: app, size: size).sight
        _ = app.press(key == "Enter" ? .enter : key == "BackTab" ? .backTab : .character(key.first!))
      }
      let picture = painter.picture(of: app, size: size)
      let cursor = picture.cursor.map { "cursor \($0.column),\($0.row)" } ?? "no cursor"
      let styles = size.columns > 120 ? "" : "\n" + picture.canvas.styleMap
      try matchSnapshot(
        picture.canvas.text + styles + "\n" + cursor, "way-\(scene.name)-\(size.columns)x\(size.rows)-\(way)")
    }
  }

  /// What p opens, the plan behind it, the contents of the book; and a page with its map above the text.
  static let ways: [(name: String, screens: [Screen])] = [
    ("today", typed("p")),
    ("plan", [.reading(ReadingScreen(.plan(["trapezius", "soleus"], .left), in: Shipped.edition))]),
    ("contents", typed("c Down Down")),
    ("above", [.reading(ReadingScreen(.muscle("infraspinatus", .left), eye: Eye(.back), in: Shipped.edition))]),
  ]

  @Test(arguments: [(45, 30), (80, 24), (120, 40)], Way.allCases)
  func theWayToPreventionLooksAsRecorded(size: (Int, Int), way: Way) throws {
    var painter = Painter(way.look)
    let size = Size(columns: size.0, rows: size.1)
    for scene in Self.ways where scene.name != "above" || size.columns < 60 {
      let app = App(Shipped.edition, screens: scene.screens, glyphs: way.look.glyphs)
      let picture = painter.picture(of: app, size: size)
      let cursor = picture.cursor.map { "cursor \($0.column),\($0.row)" } ?? "no cursor"
      try matchSnapshot(
        picture.canvas.text + "\n" + picture.canvas.styleMap + "\n" + cursor,
        "\(scene.name)-\(size.columns)x\(size.rows)-\(way)")
    }
  }

  /// Where one types and chooses, on a tall and narrow terminal.
  @Test(arguments: Way.allCases)
  func theListsLookAsRecorded(way: Way) throws {
    var painter = Painter(way.look)
    for scene in Self.scenes where ["search-empty", "palette", "palette-typed", "list"].contains(scene.name) {
      let app = App(Shipped.edition, screens: scene.screens, glyphs: way.look.glyphs)
      let picture = painter.picture(of: app, size: Size(columns: 45, rows: 30))
      let cursor = picture.cursor.map { "cursor \($0.column),\($0.row)" } ?? "no cursor"
      try matchSnapshot("\(picture.canvas.text)\n\(cursor)", "\(scene.name)-45x30-\(way)")
    }
  }

  @Test(arguments: Way.allCases)
  func figuresLookAsRecorded(way: Way) throws {
    var marks = Marks()
    marks.add(try #require(Shipped.atlas.muscle("infraspinatus")), on: .right, in: Shipped.atlas)
    let views: [View] = [
      .front, .back, .right, .headFront, .rightHead, .leftPalm, .rightHandBack, .leftFootTop, .rightSole,
    ]
    for view in views {
      for size in [Size(columns: 30, rows: 22), Size(columns: 60, rows: 44)] {
        var painter = Painter(way.look)
        let canvas = painter.drawing(of: marks, view: view, atlas: Shipped.atlas, size: size)
        try matchSnapshot(canvas.text + "\n" + canvas.styleMap, "figure-\(view)-\(size.columns)x\(size.rows)-\(way)")
      }
    }
  }
}

/// The pictures in the README are what the program shows.
@Suite struct ReadmeTests {
  static let stop = Stop(view: .front, region: "shoulder", side: .right)

  /// The front of the shoulder, tapped, with the infraspinatus chosen in the list.
  static func tapped() -> App {
    let region = RegionScreen(at: stop, in: Shipped.atlas)
    let index = region.entries.firstIndex { $0.muscle.id == "infraspinatus" && $0.section == .sendsHere } ?? 0
    var app = App(Shipped.edition, screens: [.body(BodyScreen(at: stop)), .region(region)])
    _ = app.perform(.hit(.entry(index)))
    return app
  }

  /// A stiff neck, from the first screen to three things for today.
  @Test(arguments: [
    ("walk: where", ""), ("walk: answer", "Up Enter"), ("walk: page", "Up Enter Enter"),
    ("walk: release", "Up Enter t Enter"), ("walk: today", "Up Enter p"),
  ])
  func theWalkIsInStep(place: String, keys: String) throws {
    var app = App(Shipped.edition, isConfirmed: true)
    for key in keys.split(separator: " ") {
      _ = app.press(key == "Enter" ? .enter : key == "Up" ? .up : .character(key.first!))
    }
    var painter = Painter(SnapshotTests.Way.mono.look)
    let canvas = painter.picture(of: app, size: Size(columns: 80, rows: 24)).canvas
    try matchReadme("```\n\(canvas.text)\n```\n", at: "picture: \(place)")
  }

  @Test func theHeadIsInStep() throws {
    var marks = Marks()
    marks.add(try #require(Shipped.atlas.muscle("masseter")), on: .right, in: Shipped.atlas)
    let shown = marks.closeUp(on: .front, in: Shipped.atlas)
    var painter = Painter(SnapshotTests.Way.ascii.look)
    let canvas = painter.drawing(
      of: marks, view: shown.view, window: shown.window, atlas: Shipped.atlas, size: Size(columns: 64, rows: 32))
    try matchReadme("```\n\(canvas.text)\n```\n", at: "picture: head")
  }

  @Test func theHandIsInStep() throws {
    var marks = Marks()
    marks.add(try #require(Shipped.atlas.muscle("opponens-pollicis")), on: .left, in: Shipped.atlas)
    var painter = Painter(SnapshotTests.Way.ascii.look)
    let canvas = painter.drawing(of: marks, view: .leftPalm, atlas: Shipped.atlas, size: Size(columns: 64, rows: 38))
    try matchReadme("```\n\(canvas.text)\n```\n", at: "picture: hand")
  }

  static func guide() -> App {
    App(Shipped.edition, screens: [.reading(ReadingScreen(.guide("breaks"), in: Shipped.edition))])
  }

  @Test(arguments: [
    ("picture: tapped", SnapshotTests.Way.ascii, Size(columns: 120, rows: 36)),
    ("picture: mono", .mono, Size(columns: 80, rows: 24)),
    ("picture: guide", .mono, Size(columns: 80, rows: 24)),
  ])
  func thePicturesAreInStep(name: String, way: SnapshotTests.Way, size: Size) throws {
    var painter = Painter(way.look)
    let app = name.hasSuffix("guide") ? Self.guide() : Self.tapped()
    let text = painter.picture(of: app, size: size).canvas.text
    try matchReadme("```\n\(text)\n```\n", at: name)
  }
}

extension Canvas {
  /// One letter for each cell's style, blank for the plain one, and the key of the letters.
  var styleMap: String {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    var known: [Style: Character] = [.plain: " "]
    var key: [String] = []
    let rows = (0..<size.rows).map { row in
      let line = (0..<size.columns).map { column -> Character in
        let style = self[column, row].style
        if let letter = known[style] { return letter }
        let letter = letters[min(known.count - 1, letters.count - 1)]
        known[style] = letter
        key.append("\(letter) = \(style.foreground) on \(style.background) \(style.attributes.rawValue)")
        return letter
      }
      return String(String(line).reversed().drop { $0 == " " }.reversed())
    }
    return (rows + key).joined(separator: "\n")
  }
}
