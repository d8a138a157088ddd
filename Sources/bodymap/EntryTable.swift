import Atlas
import Figure
import Journal

/// The columns of a journal as a table: a row a pain, or one without a place for an entry in which nothing hurts. What is
/// said of the entry as a whole stands in its first row, so that it is counted once.
enum EntryTable {
  /// A column, and what it is called in a mapping.
  enum Column: String, CaseIterable {
    case id, row, at, area, side, intensity, choir, laterality, muscle, point
    case muscleSide = "muscle_side"
    case before, after, state, symptoms, helped, kept, note, changed

    /// Whether it stands in every row of an entry.
    var isOfRow: Bool { [.id, .row, .at, .area, .side, .intensity, .choir, .laterality].contains(self) }
  }

  /// The first row.
  static let heads = Column.allCases.map(\.rawValue)

  /// The rows of an entry.
  static func rows(_ entry: Entry, in atlas: Atlas) -> [[String]] {
    let pains: [Entry.Pain?] = entry.pains.isEmpty ? [nil] : entry.pains
    return pains.enumerated().map { number, pain in
      Column.allCases.map { column in
        column.isOfRow
          ? text(column, entry, pain, number, in: atlas) : number == 0 ? text(column, entry) : ""
      }
    }
  }

  private static func text(
    _ column: Column, _ entry: Entry, _ pain: Entry.Pain?, _ number: Int, in atlas: Atlas
  ) -> String {
    switch column {
    case .id: entry.id
    case .row: "\(number + 1)"
    case .at: "\(entry.at)"
    case .area: pain?.area ?? ""
    case .side: pain?.side?.rawValue ?? ""
    case .intensity: pain.map { "\($0.intensity)" } ?? ""
    case .choir: (pain.flatMap { atlas.area($0.area) }?.choir ?? []).inOneField
    case .laterality: pain?.side?.laterality.code ?? ""
    default: ""
    }
  }

  private static func text(_ column: Column, _ entry: Entry) -> String {
    let treatment = entry.treatment
    return switch column {
    case .muscle: treatment?.muscle ?? ""
    case .point: treatment?.point ?? ""
    case .muscleSide: treatment?.side?.rawValue ?? ""
    case .before: treatment?.before.map { "\($0)" } ?? ""
    case .after: treatment?.after.map { "\($0)" } ?? ""
    case .state: treatment?.state?.rawValue ?? ""
    case .symptoms: entry.symptoms.inOneField
    case .helped: entry.helped.inOneField
    case .kept: entry.kept.inOneField
    case .note: entry.note
    case .changed: entry.changed.map { "\($0)" } ?? ""
    default: ""
    }
  }
}

extension Side {
  /// The side as SNOMED CT has it, by code and name: what FHIR's value sets of laterality are made of.
  var laterality: (code: String, name: String) {
    switch self {
    case .left: ("7771000", "Left (qualifier value)")
    case .right: ("24028007", "Right (qualifier value)")
    case .midline: ("399488007", "Midline (qualifier value)")
    }
  }
}
