import ArgumentParser
import Atlas
import Glibc
import Journal
import Text

/// `bodymap journal check`: whether the file is sound.
struct JournalCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check that the file of the journal is sound; exits with 1 when it is not.")

  @OptionGroup var file: JournalFileOption

  func run() throws {
    let path = try file.path()
    let faults: [String]
    // A file that is too damaged to be looked at is what is asked about here.
    do { faults = try Journal(at: path, access: .read).faults() } catch {
      throw Shell.failure(error.what == .damaged ? .unsound(1) : error.words)
    }
    guard faults.isEmpty else {
      for fault in faults { print(Shell.shown(fault.printable)) }
      throw Shell.failure(.unsound(faults.count))
    }
    let journal = try file.openForReading()
    let count = try Shell.ask { () throws(JournalFault) in try journal.count(Filter()) }
    print(Catalog.english(.log(.sound(count))))
  }
}

/// `bodymap journal backup FILE`: a copy as it is now.
struct JournalBackup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the journal into a new file, whoever else has it open.")

  @Argument(help: "The new file; one that is there is left as it is.", completion: .file())
  var target: String

  @OptionGroup var file: JournalFileOption

  func run() throws {
    let journal = try file.openForReading()
    do { try journal.copy(to: target) } catch {
      if case .cannotOpen(let reason) = error.what {
        throw Shell.failure(access(target, F_OK) == 0 ? .fileThere(target) : .fileMissing(target, reason))
      }
      throw Shell.failure(error.words)
    }
    print(Shell.shown(Catalog.english(.log(.copied(target))).printable))
  }
}

/// `bodymap journal forget`: what is to be gone for good.
struct JournalForget: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Delete entries for good, with every earlier form of them; asks first.",
    discussion: """
      An entry in which the area hurts goes as a whole, with its note. What stood there is overwritten in the file; copies \
      that you made, and what the disk keeps of its own accord, are not reached.
      """)

  @Option(name: .long, help: "Entries in which this area hurts, by id or name.", completion: .areas)
  var area: [String] = []

  @Option(help: "Entries before this day or moment.")
  var before: TypedMoment?

  @Flag(help: "All entries.")
  var all = false

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var file: JournalFileOption

  func validate() throws {
    if all == (!area.isEmpty || before != nil) { throw ValidationError(Catalog.english(.log(.sayWhatToForget))) }
  }

  func run() throws {
    let atlas = try Shell.loadAtlas()
    let say = Catalog.english
    let areas = try area.flatMap { name in
      try Shell.resolve { () throws(UnknownName) in try atlas.areas(named: name) }.map(\.id)
    }
    let filter = Filter(areas: areas.uniqued(), before: try before?.begin(.now))
    let isTerminal = isatty(STDIN_FILENO) == 1
    if !yes, !isTerminal { throw ValidationError(say(.log(.sayYes))) }
    let journal = try file.openForChange()
    if !yes {
      let found = try Shell.ask { () throws(JournalFault) in try journal.forgettable(filter) }
      if found.entries == 0, found.traces == 0 { return print(say(.log(.nothingToForget))) }
      print(
        say(.log(.wouldBeForgotten(entries: found.entries, elsewhere: found.elsewhere, traces: found.traces))))
      print(say(.log(.askYes)), terminator: "")
      fflush(nil)
      guard readLine()?.lowercased() == "yes" else { return print(say(.log(.notForgotten))) }
    }
    let gone = try Shell.ask { () throws(JournalFault) in try journal.forget(filter) }
    print(say(.log(.forgotten(entries: gone.entries, traces: gone.traces))))
    print(say(.log(.copiesStay)))
    if !gone.isSwept { Shell.complain("bodymap: \(say(.log(.notSwept)))") }
  }
}
