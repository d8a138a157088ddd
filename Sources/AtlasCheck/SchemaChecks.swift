import Atlas
import AtlasSource
import Figure

/// Holds each JSON file against its schema, and each schema against what we understand of schemas.
enum SchemaChecks {
  /// All that the schemas of a folder say of its files.
  static func report(of folder: AssetsFolder) -> Report {
    var jobs: [(schema: String, files: [String])] = [
      ("areas", [AssetFile.areas]), ("red-flags", [AssetFile.redFlags]),
      ("contents", [AssetFile.contents]), ("thesaurus", [AssetFile.thesaurus]),
      ("muscle", folder.names(in: "Muscles", suffix: ".json").map(AssetFile.muscle)),
      ("theme", folder.names(in: "Themes", suffix: ".json").map(AssetFile.theme)),
    ]
    let complaints = Complaint.Kind.allCases.flatMap { kind in
      folder.names(in: kind.folder, suffix: ".json").map { AssetFile.complaint(kind, $0) }
    }
    jobs.append(("complaint", complaints))
    var report = Report()
    for (schema, files) in jobs { report.add(check(files, against: AssetFile.schema(schema), in: folder)) }
    return report
  }

  private static func check(_ files: [String], against schema: String, in folder: AssetsFolder) -> Report {
    var report = Report()
    switch folder.json(schema) {
    case .failure(let problem): report.add(problem)
    case .success(let (document, bytes)):
      let faults = FaultList()
      guard let rules = JSONSchema(document, faults) else {
        return faults.report(in: schema, bytes)
      }
      for found in Processors.map(files, { check($0, rules, in: folder) }) { report.add(found) }
    }
    return report
  }

  private static func check(_ file: String, _ rules: JSONSchema, in folder: AssetsFolder) -> Report {
    // What is no JSON was told when it was read.
    guard case .success(let (document, bytes)) = folder.json(file) else { return Report() }
    let faults = FaultList()
    rules.check(document.root, faults)
    return faults.report(in: file, bytes)
  }
}
