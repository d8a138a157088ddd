import ArgumentParser
import Atlas
import Figure
import Journal
import Pages
import Text

/// `bodymap journal`: what was recorded, and what can be done with it.
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Show, change, hand over and forget what was recorded.",
    discussion: """
      Without a word of what to do it lists the entries, the newest first. Nothing leaves this machine but what 'export' \
      and 'backup' write.
      """,
    subcommands: [
      JournalList.self, JournalShow.self, JournalEdit.self, JournalDelete.self, JournalUndo.self, JournalTrend.self,
      JournalCheck.self, JournalBackup.self, JournalForget.self, JournalExport.self, JournalImport.self,
    ],
    defaultSubcommand: JournalList.self)
}

/// Which entries are meant, in the shell.
struct FilterOptions: ParsableArguments {
  @Option(help: "From this day or moment on, as in 2026-11-01.")
  var since: TypedMoment?

  @Option(help: "Before this day or moment.")
  var before: TypedMoment?

  @Option(name: .long, help: "Where it hurts, by id or name; may be said several times.", completion: .areas)
  var area: [String] = []

  @Option(help: "The muscle that was pressed, by id or name.", completion: .muscles)
  var muscle: String?

  @Option(help: "The side on which it hurts: left or right.")
  var side: Side?

  func validate() throws {
    if side == .midline { throw ValidationError(Catalog.english(.log(.noSide("midline"))) + ".") }
  }

  /// What the entries have to fulfil.
  func filter(in atlas: Atlas) throws -> Filter {
    let now = Moment.now
    let areas = try area.flatMap { name in
      try Shell.resolve { () throws(UnknownName) in try atlas.areas(named: name) }.map(\.id)
    }
    let muscle = try muscle.map { name in
      try Shell.resolve { () throws(UnknownName) in try atlas.muscle(named: name) }.id
    }
    return Filter(
      areas: areas.uniqued(), side: side, muscle: muscle, since: try since?.begin(now), before: try before?.begin(now))
  }
}

/// `bodymap journal list`: the entries by day, the newest first.
struct JournalList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the entries by day, the newest first.")

  @OptionGroup var which: FilterOptions

  @Option(help: "How many entries at most.")
  var limit = 20

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var file: JournalFileOption

  func validate() throws {
    if limit < 1 { throw ValidationError("The limit is 1 or more.") }
  }

  func run() throws {
    let edition = Edition(try Shell.loadAtlas())
    let filter = try which.filter(in: edition.atlas)
    let journal = try file.openIfThere()
    let (entries, count) =
      try journal.map { journal in
        try Shell.ask { () throws(JournalFault) in
          (
            try journal.entries(filter, limit: limit),
            try journal.count(filter, atMost: max(limit, Journal.mostCounted))
          )
        }
      } ?? ([], 0)
    if json { return try Shell.printRecord(entries.map { EntryRecord($0, in: edition.atlas) }) }
    if entries.isEmpty {
      return print(Shell.shown(edition.say(filter == Filter() ? .log(.nothingRecorded) : .journal(.nothingInPeriod))))
    }
    var day: Int?
    for entry in entries {
      if entry.at.day != day { print(Shell.shown(entry.at.dayWords(today: Moment.now.day, edition.say))) }
      day = entry.at.day
      Shell.printEntry(entry, in: edition)
    }
    let known = min(count, max(limit, Journal.mostCounted))
    if count > entries.count {
      print(edition.say(.log(.moreEntries(known - entries.count, isMore: known < count))))
    }
  }
}

/// `bodymap journal show ID`: one entry.
struct JournalShow: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one entry.")

  @Argument(help: "The id of the entry, or how it begins.")
  var id: String

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var file: JournalFileOption

  func run() throws {
    let edition = Edition(try Shell.loadAtlas())
    let entry = try Shell.entry(id, in: try file.openForReading())
    if json { return try Shell.printRecord(EntryRecord(entry, in: edition.atlas)) }
    print(Shell.shown(entry.at.dayWords(today: Moment.now.day, edition.say)))
    Shell.printEntry(entry, in: edition)
    print("  \(entry.id.printable)")
    if let changed = entry.changed { print("  " + edition.say(.journal(.wasChanged("\(changed)")))) }
  }
}

extension Shell {
  /// The entry of an id or its beginning; one that is not there ends the program with 1.
  static func entry(_ id: String, in journal: Journal) throws -> Entry {
    let found = try ask { () throws(JournalFault) in try journal.entries(startingWith: id.lowercased()) }
    guard let entry = found.first, !id.isEmpty else { throw failure(.noSuchEntry(id)) }
    guard found.count == 1 || entry.id == id else { throw failure(.ambiguousEntry(id)) }
    return entry
  }

  /// Prints an entry: the time, the id, and what was said, with nothing in it that a terminal would obey.
  static func printEntry(_ entry: Entry, in edition: Edition) {
    let head = "  \(entry.at.clockText)  \(entry.shortID.printable)  "
    let parts = [entry.painWords(in: edition), entry.treatmentWords(in: edition)].compactMap { $0 }
    let margin = String(repeating: " ", count: head.columns)
    let lines = (parts + entry.otherWords(in: edition)).flatMap {
      $0.printable.wrapped(to: max(24, min(100, columns) - head.columns))
    }
    for (index, line) in lines.enumerated() { print(shown((index == 0 ? head : margin) + line)) }
  }
}
