import ArgumentParser
import Atlas
import Journal
import Pages
import Text

/// `bodymap log AREA[:SIDE]=0-10 …`: records how bad it is, and what was done about it.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Record in the journal how bad it is, and what was done about it.",
    discussion: """
      'bodymap log back-of-neck:left=6 --muscle levator-scapulae:left --point 1 --before 6 --after 3 --helped heat'. The \
      journal is a file on this machine and nowhere else; 'bodymap journal' shows it.
      """)

  @Argument(help: "Where it hurts and how bad it is, from 0 to 10, as in temple:left=7.", completion: .areas)
  var places: [String] = []

  @OptionGroup var said: EntryOptions
  @OptionGroup var file: JournalFileOption

  func run() throws {
    let edition = Edition(try Shell.loadAtlas())
    let now = Moment.now
    var entry = Entry(id: Entry.newID(), at: now)
    try said.apply(to: &entry, places: places, in: edition.atlas, now: now)
    if entry.saysNothing { throw ValidationError(Catalog.english(.log(.nothingSaid))) }
    let recorded = entry
    let journal = try file.openForWriting()
    try Shell.ask { () throws(JournalFault) in try journal.add(recorded) }
    let words = "\(entry.at.dayText) \(entry.at.clockText), \(entry.briefWords(in: edition))"
    print(Shell.shown(edition.say(.log(.recorded(id: entry.shortID, words))).printable))
  }
}
