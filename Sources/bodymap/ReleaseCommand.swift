import ArgumentParser
import Atlas
import Figure
import Glibc
import Pages
import Release
import Text

/// `bodymap release MUSCLE`: one point, step by step, with a timer that tells every change in a line.
struct ReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Release a point of a muscle, with a timer.",
    discussion: """
      The warnings come first; what must be ruled out before anybody presses is to be confirmed once. No point gets more
      than 60 seconds of pressure in a session. Ctrl-Z pauses, and fg goes on; Ctrl-C stops.
      """)

  @Argument(help: "The muscle, by its id, a name of it, or in your own words.", completion: .muscles)
  var name: [String]

  @Option(help: "The number of the point; by itself the one that the muscle's page begins with.")
  var point: Int?

  @Option(help: "The side of the person: left or right.")
  var side: Side = .right

  @Flag(help: "Both sides, one after the other.")
  var both = false

  @Option(help: "Seconds of one press, 3 to 60, in place of what the page says.")
  var hold: Int?

  @Flag(help: "Tell every change in a line, as it does anyway for now.")
  var plain = false

  @Flag(help: "Go on without the question; for scripts whose user has read the warnings.")
  var yes = false

  @Flag(help: "Print the steps with their times, and wait for nothing.")
  var dryRun = false

  @Flag(help: "Print JSON, and wait for nothing.")
  var json = false

  func validate() throws {
    if name.isEmpty { throw ValidationError("Name a muscle, as in 'bodymap release infraspinatus'.") }
    if side == .midline { throw ValidationError("The side is left or right.") }
  }

  func run() throws {
    let edition = Edition(try Shell.loadAtlas())
    let wanted = name.joined(separator: " ")
    let muscle = try Shell.resolve { () throws(UnknownName) in try edition.atlas.muscle(named: wanted) }
    let settings = try Configuration.settings()
    var timing = settings.timing
    if let hold { timing.hold = hold }
    let plan: ReleasePlan
    do {
      plan = try ReleasePlan(
        muscle, point: point.map(String.init), sides: both ? [side, side.opposite] : [side], timing: timing,
        in: edition.atlas)
    } catch {
      return try refuse(error, muscle, in: edition)
    }
    if json { return try Shell.printJSON(ReleaseAnswer(plan, in: edition)) }
    printDocument(Document([Document.Block(.heading(1), plan.title(edition.say))]))
    Shell.printWarnings(muscle.notices(in: edition.atlas, edition.say))
    if !dryRun { try confirm(in: edition) }
    printDocument(Document(before: plan, edition.say))
    print()
    if dryRun { return ReleaseClock.printSteps(of: plan, edition.say) }
    try ReleaseClock.run(plan, settings, edition.say)
  }

  /// Says why not and what helps instead; wrong words end the program with 64, what nobody presses alone with 1.
  private func refuse(_ refusal: ReleaseRefusal, _ muscle: Muscle, in edition: Edition) throws {
    let say = edition.say
    guard let instead = refusal.instead else {
      Shell.complain("bodymap: \(muscle.name): \(refusal.words(say))")
      throw ExitCode(64)
    }
    if json {
      try Shell.printJSON(ReleaseRefusalAnswer(refusal, instead, muscle, say))
      throw ExitCode(1)
    }
    Shell.complain("bodymap: \(muscle.name): \(refusal.words(say))")
    Shell.printWarnings(muscle.notices(in: edition.atlas, say))
    printDocument(Document(instead: instead, of: muscle, chosenBy: "--point", in: edition.atlas, say))
    throw ExitCode(1)
  }

  /// Asks once what must be ruled out before anybody presses, and remembers that it was confirmed.
  private func confirm(in edition: Edition) throws {
    let flags = edition.atlas.redFlags.filter(\.isForPressing)
    let confirmation = Confirmation(of: flags.map(\.id))
    guard !yes, !confirmation.isRemembered else { return }
    let say = edition.say
    printDocument(Document([Document.Block(.heading(2), say(.release(.askTitle)))]))
    Shell.printWarnings(flags.map { Notice($0, say) })
    guard isatty(STDIN_FILENO) == 1 else {
      Shell.complain(say(.release(.needsYes)))
      throw ExitCode(2)
    }
    print(say(.release(.ask)))
    print(say(.release(.typeYes)), terminator: "")
    try StandardOutput.flush()
    let typed = (readLine() ?? "").lowercased().split(whereSeparator: \.isWhitespace)
    guard typed == ["yes"] else {
      print(say(.release(.notConfirmed)))
      throw ExitCode(2)
    }
    print()
    if let reason = confirmation.remember() { Shell.complain("bodymap: not remembered: \(reason)") }
  }
}
