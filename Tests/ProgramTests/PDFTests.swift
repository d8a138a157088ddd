import Foundation
import TestSupport
import Testing

/// `bodymap journal export --format pdf`, by converters that the tests make: what they are asked, and what comes of it where
/// there is none or where one fails.
@Suite struct PDFTests {
  let home: JournalHome
  private var target: String { "\(home.folder.path)/page.pdf" }
  /// Where the page lies while it is converted.
  private var scratch: String { "\(home.folder.path)/scratch" }

  init() throws {
    home = try JournalHome()
    for name in ["bin", "scratch"] {
      try FileManager.default.createDirectory(atPath: "\(home.folder.path)/\(name)", withIntermediateDirectories: false)
    }
    _ = try home.run(["log", "temple=3", "--at", "2026-11-20", "--note", "<b>&"])
  }

  /// Puts a program into a folder of its own. Another process writes it: while this one has it open to write, a child that
  /// another test starts has it open too, and then nobody may run it.
  private func install(_ name: String, _ script: String) throws {
    try home.folder.write("script", "#!/bin/sh\n\(script)\n")
    _ = try Program.execute(
      "install", ["-m", "755", "\(home.folder.path)/script", "\(home.folder.path)/bin/\(name)"])
  }

  /// Exports with nothing to be found but that folder.
  private func export(_ arguments: [String]? = nil) throws -> Program.Output {
    try home.run(
      ["journal", "export", "--format", "pdf"] + (arguments ?? [target]),
      ["PATH": "\(home.folder.path)/bin", "TMPDIR": scratch])
  }

  private func expectNothingLeft() throws {
    #expect(!FileManager.default.fileExists(atPath: target))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch) == [])
  }

  /// Each converter is asked in its own words; the file is the person's alone, and nothing stays beside it.
  @Test(arguments: [
    ("weasyprint", "[ $# = 3 ] && [ $1 = --quiet ] && page=$2 && made=$3"),
    ("wkhtmltopdf", "[ $# = 4 ] && [ $2 = --print-media-type ] && page=$3 && made=$4"),
    ("chromium", "[ $# = 4 ] && [ $1 = --headless ] && made=${3#--print-to-pdf=} && page=$4"),
  ])
  func aConverterIsAskedInItsWords(name: String, words: String) throws {
    try install(name, "\(words) && { echo '%PDF-1.7'; /bin/cat \"$page\"; } >\"$made\"")
    let output = try export()
    #expect(output.status == 0 && output.text == "1 entry written to \(target).\n", "\(output)")
    let page = try home.folder.read("page.pdf")
    #expect(
      page.hasPrefix("%PDF-1.7\n<!DOCTYPE html>") && page.contains("&lt;b&gt;&amp;") && page.hasSuffix("</html>\n"))
    #expect(try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch) == [])
  }

  /// The one that prints best is taken.
  @Test func ofSeveralTheBestIsTaken() throws {
    try install("chromium", "exit 9")
    try install("weasyprint", "echo '%PDF-1.7' >\"$3\"")
    #expect(try export().status == 0)
  }

  @Test func withoutAConverterItIsSaidWhatToInstall() throws {
    let output = try export()
    #expect(output.status == 1 && output.text.isEmpty)
    #expect(
      output.errors.contains("one of these programs has to be installed: weasyprint, wkhtmltopdf, chromium."),
      "\(output)")
    #expect(output.errors.contains("--format html writes the same page"))
    try expectNothingLeft()
  }

  /// One that fails, dies, makes nothing or something else leaves nothing, however much it had written.
  @Test(arguments: [
    "echo '%PDF-1.7 half' >\"$3\"; exit 3", "echo '%PDF-1.7 half' >\"$3\"; kill -9 $$", "exit 0",
    "echo 'no page' >\"$3\"", ": >\"$3\"",
  ])
  func aFailureLeavesNothing(script: String) throws {
    try install("weasyprint", script)
    let output = try export()
    #expect(output.status == 1 && output.text.isEmpty, "\(output)")
    #expect(
      output.errors == "bodymap: weasyprint could not turn the page into PDF; --format html writes the same page.\n")
    try expectNothingLeft()
  }

  /// A file that is there is left as it is, and the converter is not even asked.
  @Test func aFileThatIsThereStays() throws {
    try install("weasyprint", "echo asked >\"$HOME/asked\"; echo '%PDF-1.7' >\"$3\"")
    try home.folder.write("page.pdf", "mine")
    let output = try export()
    #expect(output.status == 1 && output.errors.contains("is there already"), "\(output)")
    #expect(try home.folder.read("page.pdf") == "mine" && !home.files.contains("asked"))
    let nowhere = try export(["\(home.folder.path)/none/page.pdf"])
    #expect(nowhere.status == 1 && nowhere.errors.contains("No such file"), "\(nowhere)")
    let printed = try export([])
    #expect(printed.status == 64 && printed.errors.contains("PDF is written into a file"), "\(printed)")
  }
}

/// The page as a converter of this machine prints it.
@Suite struct PrintingTests {
  /// Whether it can be printed and its pages be counted here.
  private static let canPrint =
    (try? Program.execute("sh", ["-c", "command -v weasyprint && command -v pdfinfo"]).status) == 0

  /// Eight areas that have two sides, from head to heel.
  private static let places: [String] = {
    let all = Shipped.atlas.areas.filter(\.paired).map(\.id)
    return (0..<8).map { all[$0 * (all.count - 1) / 7] }
  }()

  /// However much was recorded of eight places from head to heel, it is one page, on either paper. (Of all places at once the
  /// warnings alone are longer, and they are never cut.)
  @Test(.enabled(if: canPrint, "weasyprint and pdfinfo are not installed here"), arguments: ["A4", "Letter"])
  func howeverMuchWasRecordedItIsOnePage(paper: String) throws {
    let home = try JournalHome()
    let (areas, muscles) = (Self.places, Shipped.atlas.muscles.map(\.id))
    var table = "id,row,at,area,side,intensity,muscle,before,after,symptoms,helped,kept,note\r\n"
    let long = String(repeating: "a long word about it ", count: 30)
    for number in 0..<60 {
      let id = "00000000-0000-4000-8000-0000000000\(number + 10)"
      // The last two months: what is to come is refused, and of what is long past the page says little.
      let at = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: Double(number - 60) * 86_400))
      for row in 1...4 {
        let area = areas[(number + row * 2) % areas.count]
        table += "\(id),\(row),\(at),\(area),\(row % 2 == 0 ? "left" : "right"),\((number + row) % 11),"
        if row > 1 {
          table += ",,,,,,\r\n"
        } else {
          let muscle = muscles[number % 9 * 5]
          table +=
            "\(muscle),9,4,dizziness;stiff-neck;headache,\(long);heat \(number % 7) \(long),\(muscle),\(long)\r\n"
        }
      }
    }
    try home.folder.write("much.csv", table)
    let file = ["--journal", "\(home.folder.path)/much.sqlite"]
    let taken = try home.run(["journal", "import", "\(home.folder.path)/much.csv"] + file)
    #expect(taken.status == 0, "\(taken)")
    let page = try home.run(["journal", "export", "--format", "html"] + file).text
    try home.folder.write("page.html", page.replacingOccurrences(of: "@page {", with: "@page { size: \(paper);"))
    let pdf = "\(home.folder.path)/page.pdf"
    let made = try Program.execute("weasyprint", ["--quiet", "\(home.folder.path)/page.html", pdf])
    #expect(made.status == 0, "\(made)")
    let pages = try Program.execute("pdfinfo", [pdf]).text.split(separator: "\n").first { $0.hasPrefix("Pages:") }
    #expect(pages?.split(separator: " ").last == "1", "\(pages ?? "no pages")")
  }
}
