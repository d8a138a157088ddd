import ArgumentParser
import Atlas
import Drawing
import Glibc
import Journal
import Pages
import Text

/// `bodymap journal export`: the entries in a form that other programs read.
struct JournalExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write entries as CSV, JSON or FHIR, the oldest first, or as a page for a therapist.",
    discussion: "What each column and key is stands in Documentation/Journal.md.")

  /// How they are written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json, fhir, html, pdf }

  @Option(
    help: """
      csv, json (both of which 'import' reads), fhir: Observations of FHIR R5, html: a page for a therapist, or pdf: the same \
      by weasyprint, wkhtmltopdf or chromium, where one of them is installed.
      """)
  var format: Format

  @OptionGroup var which: FilterOptions

  @Argument(help: "The new file; without one it is printed.", completion: .file())
  var target: String?

  @OptionGroup var file: JournalFileOption

  func run() throws {
    let atlas = try Shell.loadAtlas()
    let filter = try which.filter(in: atlas)
    let journal = try file.openForReading()
    if format == .html || format == .pdf { return try writePage(journal, filter, Edition(atlas)) }
    var output = try NewFile(at: target)
    var count = 0
    do {
      switch format {
      case .csv: try Self.writeCSV(journal, filter, atlas, to: &output, &count)
      case .json: try Self.writeJSON(journal, filter, atlas, to: &output, &count)
      case .fhir: try Self.writeFHIR(journal, filter, atlas, to: &output, &count)
      case .html, .pdf: break
      }
    } catch let fault as JournalFault { throw Shell.failure(fault.words) }
    try output.finish()
    if let target { print(Shell.shown(Catalog.english(.log(.exported(count, target))).printable)) }
  }

  /// Writes the page for a therapist; as PDF by a program of the system.
  private func writePage(_ journal: Journal, _ filter: Filter, _ edition: Edition) throws {
    let summary = try Shell.ask { () throws(JournalFault) in try journal.summary(filter) }
    let page = JournalReport(summary, in: edition).text
    if format == .html {
      var output = try NewFile(at: target)
      try output.write(page)
      try output.finish()
    } else {
      guard let target else { throw ValidationError(edition.say(.journal(.pdfNeedsAFile))) }
      guard let converter = PDFConverter() else {
        Shell.complain("bodymap: " + edition.say(.journal(.noConverter(PDFConverter.names))))
        throw ExitCode(1)
      }
      var output = try NewFile(at: target)
      if let reason = try converter.convert(page, to: &output) {
        Shell.complain("bodymap: \(reason)")
        throw ExitCode(1)
      }
      try output.finish()
    }
    if let target { print(Shell.shown(Catalog.english(.log(.exported(summary?.count ?? 0, target))).printable)) }
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
