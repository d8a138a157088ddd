import Atlas
import AtlasSource
import Benchmark
import Drawing
import Figure
import Pages
import Screens

// What the measures of the design speak of, in the process and without a terminal.

let assets = try AssetsFolder.find()
let atlas = try Atlas.load(from: assets)
let edition = Edition(atlas)
let dark = try atlas.theme(named: "dark")

func look(_ glyphs: Glyphs, _ depth: ColorDepth = .palette256, theme: ThemeColors = dark) -> Look {
  Look(glyphs: glyphs, theme: theme, depth: depth, isUnicode: glyphs != .ascii)
}

benchmark("load the atlas") {
  _ = try Atlas.load(from: assets)
}

// An atlas keeps its index: each needs one that was never asked for it.
benchmark("build the search index") { state in
  let fresh = try Atlas.load(from: assets)
  try state.measure { _ = SearchIndex(fresh) }
}

// As it is installed: one file beside the folder, written by this very program.
let installed = try InstalledAssets(of: assets)
benchmark("load the installed atlas") {
  _ = try Atlas.load(from: installed.folder, build: InstalledAssets.build)
}

benchmark("the installed search index") { state in
  let fresh = try Atlas.load(from: installed.folder, build: InstalledAssets.build)
  try state.measure { _ = SearchIndex(fresh) }
}

let index = SearchIndex(atlas)
for query in ["stiff neck", "siatica", "pins and needles in the little finger"] {
  benchmark("search for \(query)") {
    _ = index.find(query)
  }
}

for entries in [10_000, 1_000_000] { try measureJournal(entries: entries) }

for size in [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)] {
  var reader = App(
    edition, screens: [.reading(ReadingScreen(.muscle("trapezius", .right), in: edition))])
  var painter = Painter(look(.quadrant))
  reader.sight = painter.picture(of: reader, size: size).sight
  benchmark("a line of scrolling \(size.columns)x\(size.rows)") {
    if reader.press(.down) != nil { _ = reader.press(.home) }
    reader.sight = painter.picture(of: reader, size: size).sight
  }
}

for size in [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60), Size(columns: 500, rows: 150)] {
  let name = "\(size.columns)x\(size.rows)"

  benchmark("first picture \(name)") {
    var painter = Painter(look(.quadrant))
    _ = painter.picture(of: App(edition), size: size)
  }

  benchmark("first picture in ASCII \(name)") {
    var painter = Painter(look(.ascii))
    _ = painter.picture(of: App(edition), size: size)
  }

  var painter = Painter(look(.quadrant))
  var app = App(edition)
  _ = painter.picture(of: app, size: size)
  benchmark("a move and its picture \(name)") {
    _ = app.press(.tab)
    _ = painter.picture(of: app, size: size)
  }

  var region = App(edition)
  _ = region.press(.enter)
  var other = Painter(look(.quadrant))
  benchmark("the next muscle and its picture \(name)") {
    if region.press(.down) != nil { _ = region.press(.home) }
    _ = other.picture(of: region, size: size)
  }
}

// What other depths of colour cost: in 24 bit every cell is divided anew, without colour it is engraved.
let looks = [
  ("24 bit", look(.quadrant, .truecolor)), ("no colour, dark", look(.quadrant, .mono)),
  ("no colour, light", look(.quadrant, .mono, theme: try atlas.theme(named: "light"))),
]
for (name, look) in looks {
  let size = Size(columns: 200, rows: 60)
  var (painter, app) = (Painter(look), App(edition))
  benchmark("a move and its picture 200x60, \(name)") {
    _ = app.press(.tab)
    _ = painter.picture(of: app, size: size)
  }
  var region = App(edition)
  _ = region.press(.enter)
  var other = Painter(look)
  benchmark("the next muscle and its picture 200x60, \(name)") {
    if region.press(.down) != nil { _ = region.press(.home) }
    _ = other.picture(of: region, size: size)
  }
}

for glyphs in Glyphs.allCases {
  benchmark("a figure anew 60x44 \(glyphs.rawValue)") {
    var painter = Painter(look(glyphs))
    _ = painter.drawing(of: Marks(), view: .front, atlas: atlas, size: Size(columns: 60, rows: 44))
  }
}

Benchmark.main()
