import ArgumentParser
import Atlas
import Journal
import Pages
import Text

/// `bodymap journal edit ID …`: an entry that says something else afterwards.
struct JournalEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change an entry: what is named takes the place of what was said.",
    discussion: "Places that are named take the place of all that stood there. 'bodymap journal undo' takes it back.")

  /// A part of an entry that can be left out.
  enum Part: String, ExpressibleByArgument, CaseIterable { case pains, treatment, symptoms, helped, kept, note }

  @Argument(help: "The id of the entry, or how it begins.")
  var id: String

  @Argument(help: "Where it hurt and how bad it was, from 0 to 10, as in temple:left=7.", completion: .areas)
  var places: [String] = []

  @OptionGroup var said: EntryOptions

  @Option(
    name: .long, help: "Leave this out: pains, treatment, symptoms, helped, kept or note; may be said several times.")
  var without: [Part] = []

  @OptionGroup var file: JournalFileOption

  func run() throws {
    let edition = Edition(try Shell.loadAtlas())
    let journal = try file.openForChange()
    let now = Moment.now
    var entry = try Shell.entry(id, in: journal)
    let before = entry
    for part in without {
      switch part {
      case .pains: entry.pains = []
      case .treatment: entry.treatment = nil
      case .symptoms: entry.symptoms = []
      case .helped: entry.helped = []
      case .kept: entry.kept = []
      case .note: entry.note = ""
      }
    }
    try said.apply(to: &entry, places: places, in: edition.atlas, now: now)
    if entry == before || entry.saysNothing { throw ValidationError(Catalog.english(.log(.nothingSaid))) }
    let changed = entry
    try Shell.ask { () throws(JournalFault) in try journal.change(changed, at: now) }
    print(Shell.shown(edition.say(.log(.changed(id: entry.shortID, entry.briefWords(in: edition)))).printable))
  }
}

/// `bodymap journal delete ID`: an entry that is taken out, and can come back.
struct JournalDelete: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete an entry; undo brings it back, forget is for good.")

  @Argument(help: "The id of the entry, or how it begins.")
  var id: String

  @OptionGroup var file: JournalFileOption

  func run() throws {
    let journal = try file.openForChange()
    let entry = try Shell.entry(id, in: journal)
    try Shell.ask { () throws(JournalFault) in try journal.delete(entry.id, at: .now) }
    print(Catalog.english(.log(.deleted(id: entry.shortID.printable))))
  }
}

/// `bodymap journal undo`: takes back what was done last.
struct JournalUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back what was done last: an entry, a change, a deletion, an import.")

  @OptionGroup var file: JournalFileOption

  func run() throws {
    let edition = Edition(try Shell.loadAtlas())
    let journal = try file.openForChange()
    let undone = try Shell.ask { () throws(JournalFault) in try journal.undo(at: .now) }
    func words(_ entry: Entry) -> String { "\(entry.shortID), \(entry.briefWords(in: edition))" }
    let message: LogWords =
      switch undone {
      case .added(let entry): .undoneAdd(words(entry))
      case .changed(let entry): .undoneChange(words(entry))
      case .deleted(let entry): .undoneDelete(words(entry))
      case .imported(let count): .undoneImport(count)
      case nil: .nothingToUndo
      }
    print(Shell.shown(edition.say(.log(message)).printable))
  }
}
