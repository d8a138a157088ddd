import Atlas
import AtlasCheck
import AtlasSource
import TestSupport
import Testing

/// A user's edited copy of the shipped data with faults in many places: each is named with its file and line in one run,
/// and nothing is loaded. (The faults one by one are in `StrictReadingTests`, `ReferenceTests` and `SchemaTests`.)
@Suite struct BrokenDataTests {
  @Test func theShippedDataHasNoProblems() { #expect(Atlas.problems(in: Shipped.assets).list == []) }

  @Test func everyFaultIsNamedInOneRun() throws {
    let copy = try ScratchFolder(copying: Shipped.assets.path)
    let changes = [
      ("Muscles/infraspinatus.json", "\"front-of-shoulder\"]", "\"front-of-sholder\"]"),
      ("Muscles/deltoid.json", "\"regions\"", "\"region\""), ("Muscles/soleus.json", "\"ta2\": ", "\"ta2\" "),
      ("Muscles/gracilis.json", "\"frequency\": \"", "\"frequency\": \"very-"),
      ("Areas.json", "\"red_flags\"", "\"red_flgs\""),
      ("Symptoms/dizziness.json", "\"trapezius\"", "\"trapezium\""), ("Conditions/migraine.json", "\"see\"", "\"sea\""),
      ("Guides/desk.md", "# At the desk", "# At the \u{1B}[31mdesk"),
      ("Themes/light.json", "\"ink\": ", "\"ink\": 9999"),
    ]
    for (file, find, replace) in changes {
      try copy.edit(file) { text in
        let range = try #require(text.firstRange(of: find), "\(file)")
        return text[..<range.lowerBound] + replace + text[range.upperBound...]
      }
    }
    try copy.write("Muscles/tongue.json", "{}")
    let folder = AssetsFolder(path: copy.path)
    let problems = Atlas.problems(in: folder).list
    #expect(Set(problems.map(\.file)).isSuperset(of: Set(changes.map(\.0)).subtracting(Self.heldBack)), "\(problems)")
    let refused = #expect(throws: Problems.self) { try Atlas.load(from: folder) }
    let told = Set(problems)
    #expect(refused?.list.allSatisfy(told.contains) == true, "the check prints all that the program prints")
  }

  /// Files whose fault can only be told when all that they name can be read.
  private static let heldBack: Set<String> = ["Muscles/infraspinatus.json", "Symptoms/dizziness.json"]

  /// What keeps a folder from being loaded is told by the check in the same words.
  @Test func theCheckPrintsWhatTheProgramPrints() throws {
    let edit = SmallAssets.Edit("Areas.json", "\"red_flags\"", "\"red_flgs\"")
    let copy = try #require(try SmallAssets.folder(breaking: edit))
    let folder = AssetsFolder(path: copy.path)
    let refused = #expect(throws: Problems.self) { try Atlas.load(from: folder) }
    #expect(refused == Atlas.problems(in: folder))
  }
}

/// All that the check says of a folder.
func problems(in folder: ScratchFolder) -> [String] {
  Atlas.problems(in: AssetsFolder(path: folder.path)).list.map(\.description)
}

/// The change is told as expected, and nothing else is said; the program itself does not mind it.
func expectStyle(_ edit: SmallAssets.Edit) throws {
  let folder = try #require(try SmallAssets.folder(breaking: edit), "the text to replace is not there")
  #expect(problems(in: folder) == edit.expected)
  #expect(throws: Never.self) { try Atlas.load(from: AssetsFolder(path: folder.path)) }
}
