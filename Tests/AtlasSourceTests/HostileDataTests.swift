import Atlas
import AtlasSource
import Foundation
import TestSupport
import Testing
import Text

/// Files made to hang or to trap the program: each is refused with its name, in few words. (That it ends at all is the
/// test; the limit of time is far above what it takes.)
@Suite(.timeLimit(.minutes(1))) struct HostileDataTests {
  static let alpha = "Muscles/alpha.json"

  static let texts = [
    "open lists after a key": "{\"a\":" + String(repeating: "[", count: 100_000),
    "open lists": String(repeating: "[", count: 1_000_000),
    "open objects": String(repeating: "{\"a\":", count: 100_000),
    "backslashes": "\"" + String(repeating: "\\", count: 1_000_000),
    "a million digits": String(repeating: "1", count: 1_000_000),
    "four hundred digits": "-" + String(repeating: "9", count: 400), "an infinite number": "[1e400]",
    "a mark of byte order": "\u{FEFF}{}", "nothing": "", "blanks": String(repeating: " ", count: 1 << 20),
    "half a word": "nul", "a comma too many": "[1,]", "no colon": "{\"a\" 1}", "no key": "{,}", "a zero": "\u{0}",
  ]

  @Test(arguments: texts.keys.sorted()) func noTextCanExhaustTheReader(name: String) throws {
    let folder = try SmallAssets.folder()
    try folder.write(Self.alpha, try #require(Self.texts[name]))
    let found = faults(in: folder)
    #expect(found.count == 1 && found[0].hasPrefix("\(Self.alpha):1: this is not JSON"), "\(found.map(\.quoted))")
  }

  @Test func allNumbersBeyondMeasure() throws {
    for number in ["1e308", "-1e308", "-99999999999999999", "0.1e-300", "18446744073709551615"] {
      let folder = try SmallAssets.folder()
      for file in [Self.alpha, "Areas.json", "Themes/dark.json"] {
        try folder.edit(file) { $0.replacing(/(: |\[)-?[0-9]+/) { $0.1 + number } }
      }
      #expect(!faults(in: folder).isEmpty, "\(number)")
    }
  }

  /// Of ten thousand faults a hundred are told, and the number of the others.
  @Test func tenThousandUnknownKeysAreAHundredLines() throws {
    let folder = try SmallAssets.folder()
    let keys = (0..<10_000).map { "\"k\($0)\": \($0)," }.joined(separator: "\n")
    try folder.edit(Self.alpha) {
      $0.replacing("{\n  \"$schema\"", with: "{\n\(keys)\n  \"$schema\"", maxReplacements: 1)
    }
    let problems = #expect(throws: Problems.self) { try Atlas.load(from: AssetsFolder(path: folder.path)) }
    #expect(problems?.list.count == 101 && problems?.count == 10_000)
    #expect(problems?.list.first?.description == "\(Self.alpha):2: k0: 'k0' is not known here")
    #expect(problems?.list.last?.description == "\(Self.alpha):101: 9900 more problems in this file")
  }

  @Test func tenThousandUnknownNamesAreAHundredLines() throws {
    let folder = try SmallAssets.folder()
    let ids = (0..<10_000).map { "\"id-\($0)\"" }.joined(separator: ", ")
    try folder.edit(Self.alpha) { $0.replacing("[\"beta\"]", with: "[\(ids)]") }
    let problems = #expect(throws: Problems.self) { try Atlas.load(from: AssetsFolder(path: folder.path)) }
    #expect(problems?.list.count == 101 && problems?.count == 10_000)
  }

  /// A message quotes less than a line of what is wrong, in the place too.
  @Test func aMegabyteIsNotRepeated() throws {
    let folder = try SmallAssets.folder()
    let long = String(repeating: "x", count: 300_000)
    try folder.edit(Self.alpha) {
      $0.replacing("\"Alpha\"", with: "\"\(long)\"").replacing("\"uberon\"", with: "")
        .replacing("\"ta2\"", with: "\"\(long)\": 1, \"ta2\"").replacing("\"common\"", with: "\"\(long)\"")
    }
    try folder.edit("Symptoms/cold-hand.json") {
      $0.replacing("\"id\": \"alpha\"", with: "\"id\": \"\(String(repeating: "x", count: 4000))\"")
    }
    let found = faults(in: folder)
    #expect(
      found.contains("\(Self.alpha):4: name: the text has 300000 bytes; at most 4096 are read"),
      "\(found.map(\.quoted))")
    #expect(found.count == 4 && found.allSatisfy { $0.utf8.count < 300 }, "\(found.map(\.quoted))")
  }

  @Test func aFileMayBeNoFile() throws {
    let folder = try SmallAssets.folder()
    try folder.link(Self.alpha, to: "/dev/urandom")
    try folder.link("Areas.json", to: "/dev/zero")
    try folder.link("Guides/sleep.md", to: "/proc/self/mem")
    try folder.link("Figures/palm.svg", to: folder.path)
    try folder.link("Thesaurus.json", to: "Thesaurus.json")
    #expect(mkfifo("\(folder.path)/Themes/pipe.json", 0o600) == 0)
    let expected = ["Areas.json", "Figures/palm.svg", "Guides/sleep.md", Self.alpha, "Themes/pipe.json"]
    // /proc/self/mem says that it is a plain file without bytes.
    let all = faults(in: folder)
    #expect(all.contains("Thesaurus.json:1: the file cannot be read"))
    let found = all.filter { $0.hasSuffix(":1: this is not a plain file") }
    #expect(found.map { $0.prefix { $0 != ":" } } == expected.filter { $0 != "Guides/sleep.md" }.map { $0[...] })
  }

  /// A device may do something when it is opened, and the only look at it is one from outside.
  @Test func whatIsNoFileIsNotOpened() throws {
    let folder = try SmallAssets.folder()
    let pipe = "\(folder.path)/Guides/sleep.md"
    try folder.remove("Guides/sleep.md")
    try #require(mkfifo(pipe, 0o600) == 0)
    let watcher = inotify_init1(O_NONBLOCK)
    defer { close(watcher) }
    let opened: UInt32 = 0x20  // IN_OPEN, which Swift does not see
    try #require(watcher >= 0 && inotify_add_watch(watcher, pipe, opened) >= 0)
    func wasOpened() -> Bool {
      var event = [UInt8](repeating: 0, count: 4096)
      return read(watcher, &event, event.count) > 0
    }
    #expect(faults(in: folder) == ["Guides/sleep.md:1: this is not a plain file"])
    #expect(!wasOpened())
    close(open(pipe, O_RDONLY | O_NONBLOCK))
    #expect(wasOpened(), "it would have been told")
  }

  @Test func nothingIsReadOfMoreFilesThanAnybodyHas() throws {
    let folder = try SmallAssets.folder()
    for number in 0...1000 { try folder.write("Symptoms/s\(number).json", "{") }
    #expect(faults(in: folder) == ["Symptoms:1: there are more than 1000 files; nothing is read"])
  }

  @Test func aFolderOfOtherThingsIsNotWalkedToItsEnd() throws {
    let folder = try SmallAssets.folder()
    // One pipe by many names: a file system makes names faster than files.
    let pipe = "\(folder.path)/Themes/0"
    #expect(mkfifo(pipe, 0o600) == 0)
    for number in 1...10_000 where link(pipe, "\(folder.path)/Themes/\(number)") != 0 {
      Issue.record("\(number): \(String(cString: strerror(errno)))")
    }
    #expect(faults(in: folder) == ["Themes:1: there are more than 1000 files; nothing is read"])
  }

  @Test func nothingIsReadOfMoreBytesThanAnybodyHas() throws {
    let folder = try SmallAssets.folder()
    // Files with holes take no room.
    for number in 0..<40 {
      try folder.write("Patterns/p\(number).svg", "")
      #expect(truncate("\(folder.path)/Patterns/p\(number).svg", 1 << 20) == 0)
    }
    let found = faults(in: folder)
    #expect(found.count == 1 && found[0].hasSuffix("more than 33554432 bytes together; nothing is read"), "\(found)")
  }

  /// Marks that turn text round, separators that end a line where none ends: each is named where it stands.
  @Test(arguments: ["\u{202E}", "\u{2066}", "\u{200F}", "\u{061C}", "\u{2028}", "\u{9B}", "\u{7F}"])
  func whatATerminalObeysIsNamedByItsLine(mark: String) throws {
    let folder = try SmallAssets.folder()
    try folder.edit("Guides/sleep.md") { $0.replacing("Lie on", with: "Lie\(mark) on") }
    try folder.edit(Self.alpha) { $0.replacing("\"Alpha\"", with: "\"Al\(mark)pha\"") }
    let found = faults(in: folder)
    #expect(found.contains("Guides/sleep.md:3: there is a control character in this line"), "\(found)")
    #expect(found.contains { $0.hasPrefix("\(Self.alpha):4: name: ") && $0.contains("control") }, "\(found)")
    #expect(found.allSatisfy { !$0.unicodeScalars.contains(where: \.isControl) })
  }

  /// Whatever is changed in a file, it is refused in words or still makes sense; nothing else happens.
  @Test func noChangeOfBytesTrapsTheReader() throws {
    var state: UInt64 = 20_261_126
    func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let folder = try SmallAssets.folder()
    let files = [
      Self.alpha, "Areas.json", "RedFlags.json", "Guides/Contents.json", "Guides/prevent-top.md", "Themes/dark.json",
      "Symptoms/cold-hand.json", "Thesaurus.json", "Figures/front.svg", "Patterns/alpha.svg", "Wording.txt",
    ]
    let pieces = [
      "[", "{", "\"", ",", ":", "-1", "1e308", "<g>", "<path d='M0 0L9 9'/>", "\u{1B}", "&a;", "\\u0000", "\n",
    ]
    for _ in 0..<300 {
      let file = files[next(below: files.count)]
      let original = Array(try folder.read(file).utf8)
      var bytes = original
      for _ in 0...next(below: 4) where !bytes.isEmpty {
        let place = next(below: bytes.count)
        switch next(below: 4) {
        case 0: bytes[place] = UInt8(next(below: 256))
        case 1: bytes.insert(contentsOf: Array(pieces[next(below: pieces.count)].utf8), at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + next(below: 40)))
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + next(below: 200))], at: place)
        }
      }
      try folder.write(file, bytes)
      let found = faults(in: folder)
      #expect(
        found.allSatisfy { $0.utf8.count < 400 && !$0.unicodeScalars.contains(where: \.isControl) }, "\(file): \(found)"
      )
      try folder.write(file, original)
    }
  }

  /// The name of a file may hold what a terminal obeys.
  @Test func namesOfFilesAreShownAndNotObeyed() throws {
    let folder = try SmallAssets.folder()
    try folder.write("Muscles/\u{1B}[31m\u{202E}.json", "{")
    #expect(faults(in: folder) == ["Muscles/?[31m?.json:1: this is not JSON: expected a key in quotes"])
  }

  @Test func aDrawingOfAHundredThousandCurvesIsRefused() throws {
    let folder = try SmallAssets.folder()
    let curves = String(repeating: "C0 0 100 0 100 100C0 100 0 0 0 0", count: 30_000)
    try folder.edit("Figures/palm.svg") {
      $0.replacing("</svg>", with: "<g id=\"lines\"><path id=\"a\" d=\"M0 0\(curves)\"/></g></svg>")
    }
    #expect(faults(in: folder) == ["Figures/palm.svg:3: the drawing has more than 30000 corners; nobody sees as many"])
  }

  /// Shapes cost time in every layer, and beside them: what nobody draws is refused before it is looked at.
  @Test(arguments: ["areas", "muscles", "danger", "lines", "outline", "details", "stray"])
  func aDrawingOfTwentyThousandShapesIsRefused(layer: String) throws {
    let folder = try SmallAssets.folder()
    func write(_ count: Int) throws {
      let shapes = (0..<count).map { "<path id=\"fibres-\($0)\" d=\"M0 0 L9 0 L9 9 Z\"/>\n" }.joined()
      try folder.write(
        "Figures/palm.svg", SmallAssets.plain.replacing("</svg>", with: "<g id=\"\(layer)\">\n\(shapes)</g></svg>"))
    }
    try write(20_000)
    #expect(
      faults(in: folder) == ["Figures/palm.svg:5000: the drawing has more than 5000 elements; nobody sees as many"])
    try write(250)
    #expect(!faults(in: folder).contains { $0.contains("more than 5000") })
  }

  @Test func aPatternOfTwentyThousandShapesIsRefused() throws {
    let folder = try SmallAssets.folder()
    let groups = (0..<20_000).map { "<g id=\"front-\($0)\"/>\n" }.joined()
    try folder.edit("Patterns/alpha.svg") { $0.replacing("<g id=\"front-1\">", with: groups + "<g id=\"front-1\">") }
    let read = PatternReader.read("alpha", in: AssetsFolder(path: folder.path))
    #expect(throws: PatternReader.FaultsOfFile.self) { try read.get() }
    guard case .failure(let faults) = read else { return }
    #expect(
      faults.report.sorted.list.map(\.description)
        == ["Patterns/alpha.svg:5001: the drawing has more than 5000 elements; nobody sees as many"])
  }

  @Test func anElementOfFiftyThousandAttributesIsRefused() throws {
    let folder = try SmallAssets.folder()
    let attributes = (0..<50_000).map { "a\($0)=\"\"" }.joined(separator: " ")
    try folder.edit("Figures/palm.svg") { $0.replacing("</svg>", with: "<g \(attributes)/></svg>") }
    #expect(
      faults(in: folder) == ["Figures/palm.svg:3: this element has 50000 attributes; at most 100 are read"])
  }

  @Test func tagsAreNotNestedWithoutEnd() throws {
    let folder = try SmallAssets.folder()
    try folder.write("Figures/palm.svg", "<svg>\(String(repeating: "<g>", count: 300_000))")
    #expect(
      faults(in: folder) == ["Figures/palm.svg:1: the drawing has more than 5000 elements; nobody sees as many"])
    try folder.write("Figures/palm.svg", "<svg>\(String(repeating: "<g>", count: 4000))")
    #expect(faults(in: folder) == ["Figures/palm.svg:1: this is not XML: no element found"])
  }
}
