import Atlas
import AtlasSource
import TestSupport
import Testing

/// Files made to hang or to trap the program: each is refused with its name, in few words. (That it ends at all is the
/// test; the limit of time is far above what it takes.)
@Suite(.timeLimit(.minutes(1))) struct HostileDataTests {
  static let alpha = "Muscles/alpha.json"

  static let texts = [
    "open lists after a key": "{\"a\":" + String(repeating: "[", count: 100_000),
    "open lists": String(repeating: "[", count: 2_000_000),
    "open objects": String(repeating: "{\"a\":", count: 100_000),
    "backslashes": "\"" + String(repeating: "\\", count: 1_000_000),
    "a million digits": String(repeating: "1", count: 1_000_000),
    "four hundred digits": "-" + String(repeating: "9", count: 400), "an infinite number": "[1e400]",
    "a mark of byte order": "\u{FEFF}{}", "nothing": "", "blanks": String(repeating: " ", count: 4 << 20),
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
    let long = String(repeating: "x", count: 1 << 20)
    try folder.edit(Self.alpha) {
      $0.replacing("\"Alpha\"", with: "\"\(long)\"").replacing("\"uberon\"", with: "")
        .replacing("\"ta2\"", with: "\"\(long)\": 1, \"ta2\"").replacing("\"common\"", with: "\"\(long)\"")
    }
    try folder.edit("Symptoms/cold-hand.json") {
      $0.replacing("\"id\": \"alpha\"", with: "\"id\": \"\(String(repeating: "x", count: 4000))\"")
    }
    let found = faults(in: folder)
    #expect(
      found.contains("\(Self.alpha):4: name: the text has 1048576 bytes; at most 4096 are read"),
      "\(found.map(\.quoted))")
    #expect(found.count == 4 && found.allSatisfy { $0.utf8.count < 300 }, "\(found.map(\.quoted))")
  }

  @Test func aFileMayBeNoFile() throws {
    let folder = try SmallAssets.folder()
    try folder.link(Self.alpha, to: "/dev/urandom")
    try folder.link("Areas.json", to: "/dev/zero")
    try folder.link("Guides/sleep.md", to: "/proc/self/mem")
    try folder.link("Figures/palm.svg", to: folder.path)
    let expected = ["Areas.json", "Figures/palm.svg", "Guides/sleep.md", Self.alpha]
    // /proc/self/mem says that it is a plain file without bytes.
    let found = faults(in: folder).filter { $0.hasSuffix(":1: this is not a plain file") }
    #expect(found.map { $0.prefix { $0 != ":" } } == expected.filter { $0 != "Guides/sleep.md" }.map { $0[...] })
  }

  @Test func aDrawingOfAHundredThousandCurvesIsRefused() throws {
    let folder = try SmallAssets.folder()
    let curves = String(repeating: "C0 0 100 0 100 100 C 0 100 0 0 0 0", count: 30_000)
    try folder.edit("Figures/palm.svg") {
      $0.replacing("</svg>", with: "<g id=\"lines\"><path id=\"a\" d=\"M0 0\(curves)\"/></g></svg>")
    }
    #expect(faults(in: folder) == ["Figures/palm.svg:3: the drawing has more than 100000 corners; nobody sees as many"])
  }

  @Test func aDrawingOfTenThousandShapesIsRefused() throws {
    let folder = try SmallAssets.folder()
    let shapes = (0..<10_000).map { "<path id=\"shape-\($0)\" d=\"M0 0 L9 0 L9 9 Z\"/>\n" }.joined()
    try folder.edit("Figures/palm.svg") { $0.replacing("</svg>", with: "<g id=\"areas\">\(shapes)</g></svg>") }
    #expect(faults(in: folder) == ["Figures/palm.svg:1: there are 10000 areas; at most 254 can be told apart"])
    try folder.edit("Figures/palm.svg") { $0.replacing("\"areas\"", with: "\"danger\"") }
    #expect(faults(in: folder).count == 101)
  }

  @Test func tagsMayBeNestedAsDeepAsTheyLike() throws {
    let folder = try SmallAssets.folder()
    let deep = String(repeating: "<g>", count: 200_000)
    try folder.write("Figures/palm.svg", "<svg>\(deep)")
    #expect(faults(in: folder) == ["Figures/palm.svg:1: this is not XML: no element found"])
  }
}
