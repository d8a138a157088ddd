import Atlas
import AtlasSource
import TestSupport
import Testing

/// Which files there are, what they are called, and what is no text at all.
@Suite struct AssetFileTests {
  typealias Edit = SmallAssets.Edit

  static let wrongFiles = [
    Edit(
      "Muscles/alpha.json", "\"id\": \"alpha\"", "\"id\": \"alfa\"",
      "Muscles/alpha.json:3: id: the id 'alfa' is not the name of the file"),
    Edit(
      "Symptoms/cold-hand.json", "\"cold-hand\"", "\"warm-hand\"",
      "Symptoms/cold-hand.json:2: id: the id 'warm-hand' is not the name of the file"),
    Edit(
      "Themes/dark.json", "\"dark\"", "\"night\"",
      "Themes/dark.json:2: name: the name 'night' is not the name of the file"),
    Edit(
      "Guides/Contents.json", "\"sleep.md\"", "\"../../etc/passwd\"",
      "Guides/Contents.json:3: chapters[0].file: expected the name of a .md file in Guides: the id and .md"),
    Edit(
      "Guides/Contents.json", "] }",
      "] },\n{ \"id\": \"sleep\", \"title\": \"Sleep\", \"part\": \"know\", \"file\": \"sleep.md\", \"aliases\": [] }",
      "Guides/Contents.json:4: chapters[1]: the chapter 'sleep' is listed twice"),
    Edit(
      "Guides/Contents.json", "] }",
      "] },\n{ \"id\": \"prevent-top\", \"title\": \"Top\", \"part\": \"know\", \"file\": \"prevent-top.md\", \"aliases\": [] }",
      "Guides/Contents.json:4: chapters[1].id: ids that begin with 'prevent-' belong to the pages of the regions, which are not listed"
    ),
    Edit(
      "Guides/prevent-top.md", "# Prevention: top half", "# Prevention: top",
      "Guides/prevent-top.md:1: expected the title '# Prevention: top half'"),
  ]

  @Test(arguments: wrongFiles) func aFileIsWhatItsNameSays(edit: Edit) throws { try expect(edit) }

  @Test func missingAndOddFilesAreNamed() throws {
    let folder = try SmallAssets.folder()
    for file in ["Muscles/alpha.json", "Muscles/beta.json", "Themes/dark.json", "Guides/sleep.md", "Figures/sole.svg"] {
      try folder.remove(file)
    }
    try folder.write("Areas.json", String(repeating: " ", count: 5 << 20))
    try folder.write("Themes/dark.json/inside", "")
    #expect(
      faults(in: folder) == [
        "Areas.json:1: the file has 5242880 bytes; at most 1048576 are read",
        "Figures/sole.svg:1: the file is missing", "Guides/sleep.md:1: the file is missing",
        "Muscles:1: there is no muscle file (Muscles/ID.json)", "Themes/dark.json:1: this is not a plain file",
      ])
    try folder.remove("Themes/dark.json")
    #expect(faults(in: folder).contains("Themes/dark.json:1: the file is missing"))
  }

  /// A region without its page and a page without its region are both named.
  @Test func aRegionHasAPageAndAPageARegion() throws {
    let folder = try SmallAssets.folder()
    try folder.remove("Guides/prevent-top.md")
    try folder.write("Guides/prevent-botom.md", "# Prevention: botom\n")
    try folder.write("Guides/notes.md", "# Not in the book\n")
    #expect(
      faults(in: folder) == [
        "Guides/prevent-botom.md:1: there is no region 'botom'; did you mean bottom?",
        "Guides/prevent-top.md:1: the file is missing",
      ])
  }

  /// The line ends of another system do not make the title a different one.
  @Test func aPageMayComeFromAnotherSystem() throws {
    let folder = try SmallAssets.folder()
    try folder.edit("Guides/prevent-top.md") { $0.replacing("\n", with: "\r\n") }
    #expect(faults(in: folder) == [])
  }

  @Test func textThatIsNotUTF8IsNamedByItsLine() throws {
    let folder = try SmallAssets.folder()
    try folder.write("Muscles/alpha.json", [0x7B, 0x0A, 0x22, 0xFF, 0x22, 0x7D])
    try folder.write("Guides/sleep.md", [0x23, 0x0A, 0x0A, 0xC3])
    #expect(
      faults(in: folder) == [
        "Guides/sleep.md:3: the text is not UTF-8", "Muscles/alpha.json:2: the text is not UTF-8",
      ])
  }

  /// A muscle that cannot be read is not held against those that name it.
  @Test func oneFaultIsOneProblem() throws {
    let folder = try SmallAssets.folder()
    try folder.write("Muscles/alpha.json", "{")
    #expect(faults(in: folder) == ["Muscles/alpha.json:1: this is not JSON: expected a key in quotes"])
  }

  @Test func aFolderThatIsNotThereIsNotLoaded() {
    #expect(throws: Problems.self) { try Atlas.load(from: AssetsFolder(path: "/nowhere/at/all")) }
  }
}
