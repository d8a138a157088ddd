import ArgumentParser
import Figure
import Text

/// The program: a map when it has a terminal to itself, answers as text or JSON otherwise.
@main
struct Bodymap: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bodymap",
    abstract: "A map of the human body for trigger points: where it hurts, why, and what to do.",
    discussion: """
      Without a command it opens the map. Arrow keys move, Enter taps a region, p says what prevents it, c opens the book, \
      ? shows the keys, q quits. Every answer of the map can also be had from the commands below.

      Where nothing can be drawn, and with --plain, the same is asked and answered in numbered lines of text: for screen \
      readers, braille displays, pipes, and shells inside of editors. ? says what can be typed.

      bodymap informs, it does not diagnose. Read 'bodymap guide safety' before you press anywhere.
      """,
    version: Build.version,
    subcommands: [
      Explore.self, Areas.self, Muscles.self, MuscleCommand.self, Pain.self, Search.self, SymptomCommand.self,
      ConditionCommand.self, Guide.self, ReleaseCommand.self, PlanCommand.self,
      LogCommand.self, JournalCommand.self, Draw.self, ConfigCommand.self, CheckCommand.self, DoctorCommand.self,
      ManualCommand.self, PackCommand.self,
    ],
    defaultSubcommand: Explore.self)

  /// Does what was typed; an answer that could not be written ends it with 74.
  static func main() {
    Processors.keepMemory()
    var failure: (any Error)?
    do {
      if let script = CompletionScript.asked(typed) { throw CleanExit.message(script.text) }
      if typed.isEmpty {
        try MapCall().run()
      } else {
        var command = try command(typed)
        try command.run()
      }
    } catch {
      if exitCode(for: error).isSuccess {
        let message = fullMessage(for: error)
        print(message == Build.version ? Build.description : message)
      } else {
        failure = error
      }
    }
    do { try StandardOutput.finish() } catch { exit(withError: error) }
    if let failure { exit(withError: failure) }
  }

  private static var typed: [String] { CommandLine.argc < 2 ? [] : Array(CommandLine.arguments.dropFirst()) }

  /// The command where its name comes first and all is right: then the parser need not lay out every other one, which
  /// takes it longer than to answer.
  private static func direct(_ typed: [String]) -> (any ParsableCommand)? {
    guard let name = typed.first,
      let command = configuration.subcommands.first(where: { $0.configuration.commandName == name })
    else {
      return nil
    }
    return try? command.parseAsRoot(Array(typed.dropFirst()))
  }

  /// The command that was typed. What the parser says of it repeats it, and must repeat nothing that a terminal would
  /// obey, nor a book.
  private static func command(_ typed: [String]) throws -> any ParsableCommand {
    if let command = direct(typed) { return command }
    do { return try parseAsRoot(typed) } catch {
      if exitCode(for: error).isSuccess { throw error }
      _ = try parseAsRoot(typed.map(\.quoted))
      throw ValidationError("What was typed is not understood.")
    }
  }
}
