import ArgumentParser
import Atlas
import FoundationEssentials
import Glibc
import Journal
import Text

/// `bodymap journal import FILE`: entries from a file, all of them or none.
struct JournalImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take entries from a CSV or JSON file, all of them or none.",
    discussion: """
      An entry that is known by its id is not taken twice; of two that differ the one that was changed later holds. For the \
      CSV of another program --map tells which of its columns is which: --map Date=at --map Place=area --map Pain=intensity.
      """)

  @Argument(help: "The file.", completion: .file())
  var source: String

  @Option(
    name: .long, help: "A column of the file and the field that it is, as COLUMN=FIELD; may be said several times.")
  var map: [String] = []

  @OptionGroup var file: JournalFileOption

  func run() throws {
    let atlas = try Shell.loadAtlas()
    let text = try ImportedFile(path: source).text()
    let isJSON = text.first { !$0.isWhitespace } == "{"
    if isJSON, !map.isEmpty { throw ValidationError(Catalog.english(.log(.mapIsForCSV))) }
    let entries = try isJSON ? json(text, atlas) : table(text, atlas)
    let journal = try file.openForWriting()
    let taken = try Shell.ask { () throws(JournalFault) in try journal.take(entries, at: .now) }
    print(
      Catalog.english(.log(.imported(added: taken.added, changed: taken.changed, known: taken.known))))
  }

  private func table(_ text: String, _ atlas: Atlas) throws -> [Entry] {
    do {
      let rows = try CSV.rows(text)
      guard let heads = rows.first else { throw Shell.failure(.noData(source)) }
      let columns = try ImportedColumns(heads, map: map)
      let fields = try rows.enumerated().dropFirst().map { index, row throws(RowFault) in
        (number: index + 1, fields: try columns.fields(of: row, number: index + 1))
      }
      return try EntryReader(atlas, now: .now, isForeign: columns.isForeign, names: columns.names).entries(fields)
    } catch let fault as RowFault {
      throw failure(fault.row, fault.column, fault.words)
    } catch let fault as CSV.Fault {
      throw failure(fault.row, nil, fault.isOpen ? .openQuote : .badQuote)
    }
  }

  private func json(_ text: String, _ atlas: Atlas) throws -> [Entry] {
    /// What is looked at before anything else.
    struct Head: Decodable {
      let format: String
      let version: Int
    }
    let data = Data(text.utf8)
    guard let head = try? JSONDecoder().decode(Head.self, from: data), head.format == JournalRecord.format else {
      throw failure(1, nil, .notOurJSON)
    }
    guard head.version <= JournalRecord.version else { throw failure(1, nil, .jsonNewer(head.version)) }
    do {
      let record = try JSONDecoder().decode(JournalRecord.self, from: data)
      let rows = record.entries.enumerated().flatMap { index, entry in
        entry.rows.map { (number: index + 1, fields: $0) }
      }
      return try EntryReader(atlas, now: .now).entries(rows)
    } catch let fault as RowFault {
      throw failure(fault.row, fault.column, fault.words)
    } catch let error as DecodingError {
      let (path, reason) = error.place
      let row = path.first { $0.intValue != nil }?.intValue ?? 0
      let column = path.last { $0.intValue == nil && $0.stringValue != "entries" }?.stringValue
      throw failure(row + 1, column, .badJSON(reason))
    }
  }

  private func failure(_ row: Int, _ column: String?, _ words: LogWords) -> ExitCode {
    Shell.failure(.atRow(source, row, column: column.map { String($0.quoted) }, Catalog.english(.log(words))))
  }
}

extension DecodingError {
  /// Where it happened and why.
  fileprivate var place: (path: [any CodingKey], reason: String) {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      (context.codingPath, context.debugDescription)
    case .keyNotFound(let key, let context): (context.codingPath + [key], context.debugDescription)
    @unknown default: ([], "\(self)")
    }
  }
}

/// A file that somebody wants to be read.
struct ImportedFile {
  let path: String

  /// Its text; what cannot be read ends the program with 1.
  func text() throws -> String {
    guard let text = String(validating: try bytes(), as: UTF8.self) else { throw Shell.failure(.notUTF8(path)) }
    return text
  }

  /// Its bytes; what cannot be read ends the program with 1.
  func bytes() throws -> [UInt8] {
    func reason() -> ExitCode { Shell.failure(.fileMissing(path, String(cString: strerror(errno)))) }
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw reason() }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw reason() }
      if count == 0 { break }
      bytes += buffer.prefix(count)
    }
    return bytes
  }
}

/// Which column of a file is which field.
struct ImportedColumns {
  /// Whether it is another program's file.
  let isForeign: Bool
  /// What the fields are called in it.
  let names: [EntryTable.Column: String]
  private let columns: [EntryTable.Column?]

  /// The columns by the first row of a file, and by what was said of them.
  init(_ heads: [String], map: [String]) throws {
    isForeign = !map.isEmpty
    var names: [EntryTable.Column: String] = [:]
    for typed in map {
      guard let sign = typed.lastIndex(of: "="),
        let field = EntryTable.Column(rawValue: String(typed[typed.index(after: sign)...])), names[field] == nil
      else { throw ValidationError(Catalog.english(.log(.wrongMap(typed, EntryTable.heads)))) }
      names[field] = String(typed[..<sign])
    }
    func fault(_ words: LogWords) -> RowFault { RowFault(row: 1, column: nil, words: words) }
    if map.isEmpty {
      if let name = heads.first(where: { EntryTable.Column(rawValue: $0) == nil }) {
        throw fault(.unknownColumn(name, EntryTable.heads))
      }
      for head in heads { names[EntryTable.Column(rawValue: head)!] = head }
    }
    for (index, head) in heads.enumerated() where heads[..<index].contains(head) && names.values.contains(head) {
      throw fault(.columnTwice(head))
    }
    let needed = map.isEmpty ? [EntryTable.Column.id, .at] : [.at] + names.keys.sorted { $0.rawValue < $1.rawValue }
    for column in needed {
      let name = names[column] ?? column.rawValue
      if !heads.contains(name) || names[column] == nil { throw fault(.noColumn(name, heads)) }
    }
    self.names = names
    columns = heads.map { head in names.first { $0.value == head }?.key }
  }

  /// The fields of a row.
  func fields(of row: [String], number: Int) throws(RowFault) -> [EntryTable.Column: String] {
    guard row.count == columns.count else {
      throw RowFault(row: number, column: nil, words: .columns(row.count, of: columns.count))
    }
    var fields: [EntryTable.Column: String] = [:]
    for (column, text) in zip(columns, row) { if let column { fields[column] = text } }
    return fields
  }
}
