import Foundation
import TestSupport
import Testing

/// `bodymap journal export` and `import`.
@Suite struct HandoverTests {
  let home: JournalHome

  init() throws { home = try JournalHome() }

  private func file(_ name: String) -> String { "\(home.folder.path)/\(name)" }

  /// From one journal to another and back, nothing is added and nothing is lost.
  @Test(arguments: ["csv", "json"])
  func theRoundIsExactToTheByte(format: String) throws {
    try home.fill()
    let second = ["--journal", file("second.sqlite")]
    #expect(try home.run(["journal", "export", "--format", format, file("first")]).text.hasPrefix("3 entries written"))
    #expect(
      try home.run(["journal", "import", file("first")] + second).text
        == "3 entries added, 0 changed, 0 known already.\n")
    #expect(try home.run(["journal", "export", "--format", format, file("again")] + second).status == 0)
    let first = try Data(contentsOf: URL(filePath: file("first")))
    #expect(try Data(contentsOf: URL(filePath: file("again"))) == first)
    #expect(
      try home.run(["journal", "import", file("first")] + second).text
        == "0 entries added, 0 changed, 3 known already.\n")
    #expect(try home.run(["journal", "undo"] + second).text == "Taken back: an import of 3 entries.\n")
    // Printed it is the same, and a file that is there stays.
    #expect(try Data(home.run(["journal", "export", "--format", format]).text.utf8) == first)
    let taken = try home.run(["journal", "export", "--format", format, file("first")])
    #expect(taken.status == 1 && taken.errors.contains("is there already"))
    let mode = try FileManager.default.attributesOfItem(atPath: file("first"))[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  /// The kept reader of another language reads the table as it was meant.
  @Test func otherProgramsReadTheTable() throws {
    try home.fill()
    _ = try home.run(["journal", "export", "--format", "csv", file("table.csv")])
    let script = """
      import csv, sys
      rows = list(csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8')))
      assert rows[1]['note'] == sys.argv[2], rows[1]['note']
      print(*[(r['row'], r['area'], r['side'], r['intensity'], r['choir'], r['laterality']) for r in rows], sep='\\n')
      """
    let read = try Program.execute("/usr/bin/python3", ["-c", script, file("table.csv"), JournalHome.hostile])
    #expect(
      read.text == """
        ('1', '', '', '', '', '')
        ('1', 'back-of-neck', 'left', '6', 'Neck (back)', '7771000')
        ('2', 'temple', '', '2', 'Cranium (front);Face (front)', '')
        ('1', 'vertex', '', '10', '\(Shipped.atlas.area("vertex")?.choir.joined(separator: ";") ?? "")', '')

        """, "\(read.errors)")
    let bytes = try Data(contentsOf: URL(filePath: file("table.csv")))
    #expect(bytes.suffix(2) == Data([13, 10]))
  }

  @Test func onlyWhatIsAskedForIsWritten() throws {
    try home.fill()
    func count(_ arguments: [String]) throws -> Int {
      let text = try home.run(["journal", "export", "--format", "json"] + arguments).text
      let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      return (value?["entries"] as? [Any])?.count ?? -1
    }
    #expect(try count([]) == 3 && count(["--area", "temple"]) == 1 && count(["--since", "2026-11-20"]) == 2)
    #expect(try count(["--area", "chin"]) == 0)
  }

  private static let heads = "id,at,area,side,intensity,note"
  private static let id = "00000000-0000-4000-8000-00000000000"

  /// Rows below the first one, and what is said of them: nothing is taken in by half.
  @Test(arguments: [
    ("\(id)1,2026-11-01T10:00:00Z,temple,left,11,", "row 3, column intensity: '11' is not from 0 to 10"),
    ("\(id)1,2026-11-01T10:00:00Z,temple,left,,", "row 3, column intensity: nothing stands there"),
    ("\(id)1,2026-11-01T10:00:00Z,tempel,left,3,", "row 3, column area: no area 'tempel'"),
    ("\(id)1,2026-11-01T10:00:00Z,,left,3,", "row 3, column area: nothing stands there"),
    ("\(id)1,2026-11-01T10:00:00Z,temple,up,3,", "row 3, column side: 'up' is no side"),
    ("\(id)1,2026-11-01T10:00:00Z,vertex,left,3,", "row 3, column side: 'vertex' lies in the middle"),
    ("\(id)1,2026-11-01,temple,left,3,", "row 3, column at: '2026-11-01' is no time"),
    ("\(id)1,,temple,left,3,", "row 3, column at: nothing stands there"),
    ("\(id)1,2999-11-01T10:00:00Z,temple,left,3,", "row 3, column at: '2999-11-01T10:00:00Z' lies in the future"),
    ("1,2026-11-01T10:00:00Z,temple,left,3,", "row 3, column id: '1' is no id"),
    ("\(id)1,2026-11-01T10:00:00Z,,,,", "row 3: the entry says nothing"),
    ("\(id)1,2026-11-01T10:00:00Z,temple,left,3", "row 3: 5 columns instead of 6"),
    ("\(id)1,2026-11-01T10:00:00Z,temple,left,3,\"open", "row 3: a quotation mark is not closed"),
    ("\(id)1,2026-11-01T10:00:00Z,temple,left,3,a\"b", "row 3: a quotation mark stands where none belongs"),
    ("\(id)0,2026-11-01T10:00:00Z,temple,right,3,more", "row 3, column note: this stands in the first row"),
    ("\(id)0,2026-11-02T10:00:00Z,temple,right,3,", "row 3, column at"),
    ("\(id)0,2026-11-01T10:00:00Z,temple,left,3,", "row 3, column area: 'temple' is named twice"),
  ])
  func aFaultNamesRowAndColumn(row: String, message: String) throws {
    try home.folder.write(
      "table.csv", "\(Self.heads)\r\n\(Self.id)0,2026-11-01T10:00:00Z,temple,left,3,\r\n\(row)\r\n")
    let output = try home.run(["journal", "import", file("table.csv")])
    #expect(output.status == 1 && output.errors.contains(message), "\(output.errors)")
    #expect(output.errors.hasSuffix("nothing was imported\n") && home.files == ["table.csv"])
  }

  @Test(arguments: [
    ("id,at,area,side,intensity,mood\r\n", "row 1: 'mood' is no column of a journal"),
    ("at,area,intensity\r\n", "row 1: there is no column 'id'"), ("id,area,intensity\r\n", "there is no column 'at'"),
    ("id,at,at\r\n", "the column 'at' stands there twice"), ("", "there is nothing in it"),
    ("{\"entries\":[]}", "it is no journal in JSON"), ("{\"format\":\"bodymap-journal\"", "it is no journal in JSON"),
    ("{\"format\":\"bodymap-journal\",\"version\":2,\"entries\":[]}", "a newer bodymap wrote it"),
    ("{\"format\":\"bodymap-journal\",\"version\":1,\"entries\":[{\"id\":\"1\"}]}", "row 1, column at"),
  ])
  func wrongFilesAreRefused(text: String, message: String) throws {
    try home.folder.write("file", text)
    let output = try home.run(["journal", "import", file("file")])
    #expect(output.status == 1 && output.errors.contains(message), "\(output.errors)")
    #expect(home.files == ["file"])
  }

  /// The table of another program, whose columns, names and times are its own.
  @Test func aForeignTableIsMapped() throws {
    try home.folder.write(
      "other.csv", "Date,Where,Side,Pain,Mood\n2026-11-01,Temple,L,4,low\n2026-11-02 07:05,back of the neck,,0,\n")
    let map = ["--map", "Date=at", "--map", "Where=area", "--map", "Side=side", "--map", "Pain=intensity"]
    let arguments = ["journal", "import", file("other.csv")] + map
    #expect(try home.run(arguments).text == "2 entries added, 0 changed, 0 known already.\n")
    #expect(try home.run(arguments).text == "0 entries added, 0 changed, 2 known already.\n")
    let entries = try home.entries()
    #expect(entries.map { $0["at"] as? String } == ["2026-11-02T07:05:00+01:00", "2026-11-01T12:00:00+01:00"])
    let pain = try #require((entries[1]["pains"] as? [[String: Any]])?.first)
    #expect(pain["area"] as? String == "temple" && pain["side"] as? String == "left")
    for (wrong, status) in [("Pain=agony", 64), ("Pain", 64), ("Ache=intensity", 1)] {
      #expect(try home.run(["journal", "import", file("other.csv"), "--map", wrong]).status == Int32(status))
    }
    try home.folder.write("bad.csv", "Date,Where,Side,Pain\n2026-11-01,nowhere,,4\n")
    let bad = try home.run(["journal", "import", file("bad.csv")] + map)
    #expect(bad.status == 1 && bad.errors.contains("row 2, column Where: no area 'nowhere'"), "\(bad)")
  }

  /// Every pain is an Observation of FHIR R5, held against the rules of the published models (see FHIRRules).
  @Test func observationsKeepTheRulesOfFHIR() throws {
    try home.fill()
    let id = try #require(try home.entries()[0]["id"] as? String)
    _ = try home.run(["journal", "edit", id, "vertex=9"])
    let output = try home.run(["journal", "export", "--format", "fhir"])
    let bundle = try #require(output.json as? [String: Any])
    #expect(FHIRRules.faults(of: bundle) == [])
    let observations = try #require(bundle["entry"] as? [[String: Any]]).compactMap { $0["resource"] as? [String: Any] }
    #expect(observations.count == 3)
    let neck = observations[0]
    let code = (neck["code"] as? [String: Any])
    #expect((code?["coding"] as? [[String: Any]])?.first?["code"] as? String == "72514-3")
    #expect(code?["text"] as? String == "Pain severity - 0-10 verbal numeric rating")
    #expect((neck["valueQuantity"] as? [String: Any])?["value"] as? Int == 6)
    #expect(neck["effectiveDateTime"] as? String == "2026-11-20T18:30:00+01:00")
    let site = try #require(neck["bodySite"] as? [String: Any])
    #expect(site["text"] as? String == "Back of neck, left")
    #expect("\(site)".contains("7771000") && observations[2]["status"] as? String == "amended")
    #expect(observations[0]["note"] != nil && observations[1]["note"] == nil)
    // A journal without a pain is a bundle without entries, and no empty list.
    let none = try home.run(["journal", "export", "--format", "fhir", "--area", "chin"]).json as? [String: Any]
    #expect(none?["entry"] == nil && none?["type"] as? String == "collection")
    // The rules can be broken.
    var broken = neck
    broken["status"] = "done"
    broken["bodysite"] = site
    broken["effectiveDateTime"] = "2026-11-20 18:30"
    #expect(
      FHIRRules.faults(of: ["resourceType": "Bundle", "type": "collection", "entry": [["resource": broken]]]).count == 3
    )
  }
}
