import Atlas
import Figure
import FoundationEssentials
import Glibc
import Journal
import Text

/// An entry as JSON.
struct EntryRecord: Codable {
  private let id: String
  private let at: String
  private let pains: [PainRecord]
  private let treatment: TreatmentRecord?
  private let symptoms: [String]
  private let helped: [String]
  private let kept: [String]
  private let note: String
  private let changed: String?

  private struct PainRecord: Codable {
    let area: String
    let side: String?
    let intensity: Int
    /// What the area is called on the CHOIR body map, and the side in SNOMED CT; nobody reads them back.
    let choir: [String]?
    let laterality: String?
  }

  private struct TreatmentRecord: Codable {
    let muscle: String
    let point: String?
    let side: String?
    let before: Int?
    let after: Int?
    let state: String?
  }

  init(_ entry: Entry, in atlas: Atlas) {
    id = entry.id
    at = "\(entry.at)"
    pains = entry.pains.map {
      PainRecord(
        area: $0.area, side: $0.side?.rawValue, intensity: $0.intensity, choir: atlas.area($0.area)?.choir,
        laterality: $0.side?.laterality.code)
    }
    treatment = entry.treatment.map {
      TreatmentRecord(
        muscle: $0.muscle, point: $0.point, side: $0.side?.rawValue, before: $0.before, after: $0.after,
        state: $0.state?.rawValue)
    }
    symptoms = entry.symptoms
    helped = entry.helped
    kept = entry.kept
    note = entry.note
    changed = entry.changed.map { "\($0)" }
  }

  /// The same as rows of a table, which one place reads.
  var rows: [[EntryTable.Column: String]] {
    var first: [EntryTable.Column: String] = [
      .symptoms: symptoms.inOneField, .helped: helped.inOneField, .kept: kept.inOneField, .note: note,
      .changed: changed ?? "",
    ]
    if let treatment {
      first[.muscle] = treatment.muscle
      first[.point] = treatment.point ?? ""
      first[.muscleSide] = treatment.side ?? ""
      first[.before] = treatment.before.map(String.init) ?? ""
      first[.after] = treatment.after.map(String.init) ?? ""
      first[.state] = treatment.state ?? ""
    }
    let pains: [PainRecord?] = self.pains.isEmpty ? [nil] : self.pains
    return pains.enumerated().map { number, pain in
      var row = number == 0 ? first : [:]
      row[.id] = id
      row[.row] = "\(number + 1)"
      row[.at] = at
      row[.area] = pain?.area ?? ""
      row[.side] = pain?.side ?? ""
      row[.intensity] = pain.map { "\($0.intensity)" } ?? ""
      return row
    }
  }
}

/// A whole journal as JSON.
struct JournalRecord: Decodable {
  /// What tells it from any other JSON.
  static let format = "bodymap-journal"
  /// The version that this program writes and reads.
  static let version = 1

  let format: String
  let version: Int
  let entries: [EntryRecord]
}

extension Shell {
  /// Prints a value of the journal as JSON: raw into a file or a pipe, with nothing that a terminal obeys into one.
  static func printRecord(_ value: some Encodable) throws {
    let text = try recordText(value, pretty: true)
    printRecorded(text + "\n")
  }

  /// Prints a text of the journal so.
  static func printRecorded(_ text: String) {
    print(isatty(STDOUT_FILENO) == 1 ? text.printableLines : text, terminator: "")
  }

  /// A value as JSON, always with its keys in the same order.
  static func recordText(_ value: some Encodable, pretty: Bool = false) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
