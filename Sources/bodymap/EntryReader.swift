import Atlas
import Figure
import Journal
import Text

/// What keeps a row from being read.
struct RowFault: Error {
  /// The row, counted as a spreadsheet does.
  let row: Int
  let column: String?
  let words: LogWords
}

/// Reads entries from rows of a table, strictly: what cannot be an entry is told by its row and column.
struct EntryReader {
  private typealias Row = [EntryTable.Column: String]
  private let atlas: Atlas
  private let now: Moment
  /// Whether the table is another program's: its places are names, its times have no offset, its rows perhaps no id.
  private let isForeign: Bool
  /// What the columns are called in the file.
  private let names: [EntryTable.Column: String]

  init(_ atlas: Atlas, now: Moment, isForeign: Bool = false, names: [EntryTable.Column: String] = [:]) {
    self.atlas = atlas
    self.now = now
    self.isForeign = isForeign
    self.names = names
  }

  /// The entries of some rows, each with its number in the file.
  func entries(_ rows: [(number: Int, fields: [EntryTable.Column: String])]) throws(RowFault) -> [Entry] {
    var entries: [Entry] = []
    var seen: Set<String> = []
    var begin: Row = [:]
    for (number, fields) in rows {
      let cell = Cells(reader: self, row: number, fields: fields)
      let id = try cell.id()
      if let last = entries.last, last.id == id {
        try cell.checkFollows(begin, as: last.pains.count + 1)
        guard let pain = try cell.pain() else { throw cell.fault(.area, .emptyField) }
        guard !last.pains.contains(where: { ($0.area, $0.side) == (pain.area, pain.side) }) else {
          throw cell.fault(.area, .placeTwice(pain.area))
        }
        entries[entries.count - 1].pains.append(pain)
        continue
      }
      guard seen.insert(id).inserted else {
        // A table without ids may well say the same thing twice.
        if isForeign { continue }
        throw cell.fault(.id, .idAgain(id))
      }
      begin = fields
      if let row = fields[.row], !row.isEmpty, row != "1" { throw cell.fault(.row, .rowOutOfTurn(row)) }
      entries.append(try cell.entry(id))
    }
    return entries
  }

  /// The cells of one row.
  private struct Cells {
    let reader: EntryReader
    let row: Int
    let fields: Row

    func text(_ column: EntryTable.Column) -> String { fields[column] ?? "" }

    func fault(_ column: EntryTable.Column?, _ words: LogWords) -> RowFault {
      RowFault(row: row, column: column.map { reader.names[$0] ?? $0.rawValue }, words: words)
    }

    func id() throws(RowFault) -> String {
      let id = text(.id)
      if Entry.isID(id) { return id }
      guard reader.isForeign else { throw fault(.id, id.isEmpty ? .emptyField : .notAnID(id)) }
      if !id.isEmpty { return Entry.derivedID(from: "id \(id)") }
      let all = EntryTable.Column.allCases.map { text($0) }.inOneField
      return Entry.derivedID(from: "row \(all)")
    }

    /// Whether a row goes on with the entry that another one began.
    func checkFollows(_ begin: Row, as number: Int) throws(RowFault) {
      if let row = fields[.row], !row.isEmpty, row != "\(number)" { throw fault(.row, .rowOutOfTurn(row)) }
      guard text(.at) == begin[.at] else { throw fault(.at, .rowOutOfTurn(text(.at))) }
      for column in EntryTable.Column.allCases where !column.isOfRow && !text(column).isEmpty {
        throw fault(column, .onlyInFirstRow)
      }
    }

    func entry(_ id: String) throws(RowFault) -> Entry {
      var entry = Entry(id: id, at: try moment(.at))
      if let pain = try pain() { entry.pains = [pain] }
      entry.treatment = try treatment()
      entry.symptoms = try list(.symptoms) { name throws(RowFault) in try symptom(name) }
      entry.helped = [String](ofField: text(.helped))
      entry.kept = try list(.kept) { name throws(RowFault) in try muscle(name, .kept) }
      entry.note = text(.note)
      if !text(.changed).isEmpty { entry.changed = try moment(.changed) }
      if entry.saysNothing { throw fault(nil, .nothingInEntry) }
      return entry
    }

    func pain() throws(RowFault) -> Entry.Pain? {
      let name = text(.area)
      if name.isEmpty {
        for column in [EntryTable.Column.side, .intensity] where !text(column).isEmpty {
          throw fault(.area, .emptyField)
        }
        return nil
      }
      let found = reader.isForeign ? try? reader.atlas.areas(named: name) : reader.atlas.area(name).map { [$0] }
      guard let area = found?.first, found?.count == 1 else { throw fault(.area, .unknownArea(name)) }
      guard let intensity = try number(.intensity) else { throw fault(.intensity, .emptyField) }
      let side = try side(.side)
      if !area.paired, side == .left || side == .right { throw fault(.side, .middleHasNoSide(area.id)) }
      return Entry.Pain(area: area.id, side: side, intensity: intensity)
    }

    private func treatment() throws(RowFault) -> Entry.Treatment? {
      guard !text(.muscle).isEmpty else {
        for column in [EntryTable.Column.point, .muscleSide, .before, .after, .state] where !text(column).isEmpty {
          throw fault(.muscle, .emptyField)
        }
        return nil
      }
      let id = try muscle(text(.muscle), .muscle)
      let point = text(.point)
      if !point.isEmpty, let muscle = reader.atlas.muscle(id), !muscle.points.contains(where: { $0.id == point }) {
        throw fault(.point, .noPoint(muscle: muscle.name, point, muscle.points.map(\.id)))
      }
      let state = text(.state).lowercased()
      guard state.isEmpty || Check.State(rawValue: state) != nil else { throw fault(.state, .noState(text(.state))) }
      return Entry.Treatment(
        muscle: id, point: point.isEmpty ? nil : point, side: try side(.muscleSide), before: try number(.before),
        after: try number(.after), state: Check.State(rawValue: state))
    }

    private func list(
      _ column: EntryTable.Column, _ id: (String) throws(RowFault) -> String
    ) throws(RowFault) -> [String] {
      var ids: [String] = []
      for name in [String](ofField: text(column)) { ids.append(try id(name)) }
      return ids
    }

    private func symptom(_ name: String) throws(RowFault) -> String {
      let atlas = reader.atlas
      let found = reader.isForeign ? try? atlas.complaint(.symptom, named: name) : atlas.complaint(.symptom, name)
      guard let found else { throw fault(.symptoms, .unknownSymptom(name)) }
      return found.id
    }

    private func muscle(_ name: String, _ column: EntryTable.Column) throws(RowFault) -> String {
      let found = reader.isForeign ? try? reader.atlas.muscle(named: name) : reader.atlas.muscle(name)
      guard let found else { throw fault(column, .unknownMuscle(name)) }
      return found.id
    }

    private func number(_ column: EntryTable.Column) throws(RowFault) -> Int? {
      let text = text(column)
      if text.isEmpty { return nil }
      guard let number = Int(text), (0...10).contains(number) else { throw fault(column, .notFromZeroToTen(text)) }
      return number
    }

    private func side(_ column: EntryTable.Column) throws(RowFault) -> Side? {
      let word = text(column).lowercased()
      if word.isEmpty { return nil }
      let short = reader.isForeign ? ["l": Side.left, "r": .right][word] : nil
      guard let side = short ?? Side(rawValue: word) else { throw fault(column, .noSide(text(column))) }
      return side
    }

    /// A time that is not ahead by more than the clocks of two machines may differ.
    private func moment(_ column: EntryTable.Column) throws(RowFault) -> Moment {
      let text = text(column)
      if text.isEmpty { throw fault(column, .emptyField) }
      let typed = reader.isForeign ? try? TypedMoment(argument: text).read(hour: 12, reader.now).moment : nil
      guard let moment = Moment(text) ?? typed else { throw fault(column, .noTime(text)) }
      guard moment.milliseconds <= reader.now.milliseconds + 86_400_000 else { throw fault(column, .future(text)) }
      return moment
    }
  }
}
