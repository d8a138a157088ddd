import ArgumentParser
import Atlas
import Journal
import Text

/// `bodymap journal export`: the entries in a form that other programs read.
struct JournalExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write entries as CSV, JSON or FHIR, the oldest first.",
    discussion: "What each column and key is stands in Documentation/Journal.md.")

  /// How they are written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json, fhir }

  @Option(help: "csv, json (both of which 'import' reads), or fhir: Observations of FHIR R5.")
  var format: Format

  @OptionGroup var which: FilterOptions

  @Argument(help: "The new file; without one it is printed.", completion: .file())
  var target: String?

  @OptionGroup var file: JournalFileOption

  func run() throws {
    let atlas = try Shell.loadAtlas()
    let filter = try which.filter(in: atlas)
    let journal = try file.openForReading()
    var output = try NewFile(at: target)
    var count = 0
    do {
      switch format {
      case .csv: try Self.writeCSV(journal, filter, atlas, to: &output, &count)
      case .json: try Self.writeJSON(journal, filter, atlas, to: &output, &count)
      case .fhir: try Self.writeFHIR(journal, filter, atlas, to: &output, &count)
      }
    } catch let fault as JournalFault { throw Shell.failure(fault.words) }
    try output.finish()
    if let target { print(Shell.shown(Catalog.english(.log(.exported(count, target))).printable)) }
  }

  private static func writeCSV(
    _ journal: Journal, _ filter: Filter, _ atlas: Atlas, to output: inout NewFile, _ count: inout Int
  ) throws {
    try output.write(CSV.row(EntryTable.heads))
    try journal.visit(filter) { entry in
      count += 1
      for row in EntryTable.rows(entry, in: atlas) { try output.write(CSV.row(row)) }
    }
  }

  private static func writeJSON(
    _ journal: Journal, _ filter: Filter, _ atlas: Atlas, to output: inout NewFile, _ count: inout Int
  ) throws {
    try output.write("{\"format\":\"\(JournalRecord.format)\",\"version\":\(JournalRecord.version),\"entries\":[")
    try journal.visit(filter) { entry in
      // A line an entry, so that two exports can be compared.
      try output.write((count == 0 ? "\n" : ",\n") + Shell.recordText(EntryRecord(entry, in: atlas)))
      count += 1
    }
    try output.write("\n]}\n")
  }

  private static func writeFHIR(
    _ journal: Journal, _ filter: Filter, _ atlas: Atlas, to output: inout NewFile, _ count: inout Int
  ) throws {
    var isFirst = true
    try output.write("{\"resourceType\":\"Bundle\",\"type\":\"collection\"")
    try journal.visit(filter) { entry in
      count += 1
      for (index, pain) in entry.pains.enumerated() {
        let text = try Shell.recordText(BundleEntry(pain, index + 1, of: entry, in: atlas))
        // An empty list is no JSON of FHIR.
        try output.write((isFirst ? ",\"entry\":[\n" : ",\n") + text)
        isFirst = false
      }
    }
    try output.write(isFirst ? "}\n" : "\n]}\n")
  }
}
