import Atlas
import TestSupport
import Testing

/// A user's edited copy with faults: each is named with its file and line, and nothing is loaded.
@Suite struct BrokenDataTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let file: String
    let find: String
    let replace: String
    let expected: String
    /// Whether it is a matter of style, which the program bears and the check does not.
    var isStyle = false
    var testDescription: String { expected }
  }

  static let infraspinatus = "Muscles/infraspinatus.json"

  @Test(arguments: [
    Fault(
      file: infraspinatus, find: "\"front-of-shoulder\"]", replace: "\"front-of-sholder\"]",
      expected:
        "Muscles/infraspinatus.json:19: points[0].essential[0]: there is no area 'front-of-sholder'; did you mean front-of-shoulder"
    ),
    Fault(
      file: infraspinatus, find: "\"x\": 55, \"y\": 226", replace: "\"x\": 300, \"y\": 20",
      expected:
        "Muscles/infraspinatus.json:18: points[0].spots[0]: the spot (300, 20) in back.svg lies outside the body"),
    Fault(
      file: infraspinatus, find: "\"x\": 55, \"y\": 226", replace: "\"x\": 30, \"y\": 60",
      expected:
        "Muscles/infraspinatus.json:18: points[0].spots[0]: the spot (30, 60) in back.svg lies outside the shape"),
    Fault(
      file: infraspinatus, find: "\"frequency\": \"very-common\"", replace: "\"frequency\": \"often\"",
      expected: "Muscles/infraspinatus.json:10: frequency: expected one of very-common, common, occasional, rare"),
    Fault(
      file: infraspinatus, find: "\"aliases\"", replace: "\"alias\"",
      expected: "Muscles/infraspinatus.json:1: 'aliases' is missing"),
    Fault(
      file: infraspinatus, find: "\"aliases\"", replace: "\"alias\"",
      expected: "Muscles/infraspinatus.json:6: alias: 'alias' is not known here; did you mean 'aliases'?"),
    Fault(
      file: infraspinatus, find: "\"id\": \"infraspinatus\"", replace: "\"id\": \"infra\"",
      expected: "Muscles/infraspinatus.json:3: id: the id 'infra' is not the name of the file"),
    Fault(
      file: "Muscles/pectineus.json", find: "\"press\": \"never\",", replace: "",
      expected: "points[0]: 'press' and 'care' go together"),
    Fault(
      file: "Muscles/infraspinatus.json", find: "\"x\": 55, \"y\": 226 }",
      replace: "\"x\": 55, \"y\": 226 }, { \"view\": \"palm\", \"x\": 40, \"y\": 60 }",
      expected: "points[0].spots[1]: palm.svg has no shape for 'infraspinatus'"),
    Fault(
      file: infraspinatus, find: "Turn the whole body to reach behind you.",
      replace:
        "Sleep on your back with a pillow under each arm so that the shoulder hangs back, and on the following evening on the other side with a pillow in front of the chest and the sore arm on top of it.",
      expected: "prevent[2]: a sentence has 41 words; expected at most 32", isStyle: true),
    Fault(
      file: "Muscles/deltoid.json",
      find: "Change the side on which you carry a bag by its strap before the shoulder begins to ache.",
      replace: "Keep the mouse beside the keyboard, the elbow near the ribs.",
      expected:
        "the sentence 'Keep the mouse beside the keyboard, the elbow near the ribs.' stands in Muscles/deltoid.json too",
      isStyle: true),
    Fault(
      file: "Figures/palm.svg", find: "data-scales=\"0-2\"", replace: "data-scales=\"near\"",
      expected: "'data-scales' is 'near'; expected two numbers such as 0-12"),
    Fault(
      file: infraspinatus, find: "\"ta2\": \"2458\",", replace: "\"ta2\": \"2458\"",
      expected: "Muscles/infraspinatus.json:8: this is not JSON: expected ',' or '}'"),
    Fault(
      file: infraspinatus, find: "\"occasional\"", replace: "occasional",
      expected: "Muscles/infraspinatus.json:35: this is not JSON: expected a value"),
    Fault(
      file: infraspinatus, find: "\"teres-minor\",", replace: "\"teres-mino\",",
      expected: "there is no other muscle 'teres-mino'; did you mean teres-minor"),
    Fault(
      file: infraspinatus, find: "Turns the upper arm", replace: "Turns\\u001b[2J the arm",
      expected: "Muscles/infraspinatus.json:12: action: there is a control character in the text"),
    Fault(
      file: "Areas.json", find: "\"down\": \"chest\", \"out\"", replace: "\"down\": \"chets\", \"out\"",
      expected: "there is no region 'chets'; did you mean chest"),
    Fault(
      file: "Figures/front.svg", find: "id=\"forehead\"", replace: "id=\"forhead\"",
      expected: "there is no area 'forhead'; did you mean forehead"),
    Fault(file: "Figures/front.svg", find: "</svg>", replace: "", expected: "Figures/front.svg:"),
    Fault(
      file: "Guides/Contents.json", find: "\"desk.md\"", replace: "\"../../desk.md\"",
      expected: "expected the name of a .md file in Guides"),
    Fault(
      file: "Guides/desk.md", find: "# At the desk", replace: "# At the \u{1B}[31mdesk",
      expected: "Guides/desk.md:1: there is a control character"),
  ])
  func theFaultIsNamed(fault: Fault) throws {
    let copy = try ScratchFolder(copying: Shipped.assets.path)
    let before = try copy.read(fault.file)
    guard let range = before.firstRange(of: fault.find) else {
      Issue.record("'\(fault.find)' does not stand in \(fault.file)")
      return
    }
    var after = before
    after.replaceSubrange(range, with: fault.replace)
    try copy.write(fault.file, after)
    let folder = AssetsFolder(path: copy.path)
    let problems = Atlas.problems(in: folder).map(\.description)
    #expect(problems.contains { $0.contains(fault.expected) }, "\(problems.prefix(6))")
    guard !fault.isStyle else {
      #expect(throws: Never.self) { try Atlas.load(from: folder) }
      return
    }
    let refused = #expect(throws: Problems.self) { try Atlas.load(from: folder) }
    #expect(refused?.list.map(\.description) == problems, "the program prints what the check prints")
  }

  @Test func everyFaultIsNamedInOneRun() throws {
    let copy = try ScratchFolder(copying: Shipped.assets.path)
    try copy.edit(Self.infraspinatus) { $0.replacing("front-of-arm", with: "front-of-leg") }
    try copy.edit("Muscles/deltoid.json") { $0.replacing("\"regions\"", with: "\"region\"") }
    try copy.write("Guides/sleep.md", "")
    try copy.write("Muscles/tongue.json", "{}")
    let files = Set(Atlas.problems(in: AssetsFolder(path: copy.path)).map(\.file))
    #expect(files.isSuperset(of: [Self.infraspinatus, "Muscles/deltoid.json", "Muscles/tongue.json"]))
  }

  @Test func missingAndEnormousFilesAreNamed() throws {
    let copy = try ScratchFolder()
    try copy.write("Areas.json", String(repeating: " ", count: 5 << 20))
    let problems = Atlas.problems(in: AssetsFolder(path: copy.path)).map(\.description)
    #expect(problems.contains("Areas.json:1: the file has 5242880 bytes; at most 4194304 are read"))
    #expect(problems.contains("Figures/back.svg:1: the file is missing"))
    #expect(problems.contains("Guides/Contents.json:1: the file is missing"))
  }

  @Test func aFolderThatIsNotThereIsNotLoaded() {
    #expect(throws: Problems.self) { try Atlas.load(from: AssetsFolder(path: "/nowhere/at/all")) }
  }
}
