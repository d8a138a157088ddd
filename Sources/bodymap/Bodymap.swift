import ArgumentParser

/// The program: a map when it has a terminal to itself, answers as text or JSON otherwise.
@main
struct Bodymap: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bodymap",
    abstract: "A map of the human body for trigger points: where it hurts, why, and what to do.",
    discussion: """
      Without a command it opens the map. Arrow keys move, Enter taps a region, p opens the prevention guide,
      ? shows the keys, q quits. Every answer of the map can also be had from the commands below.

      bodymap informs, it does not diagnose. Read 'bodymap guide safety' before you press anywhere.
      """,
    version: "0.1.0",
    subcommands: [
      Explore.self, Areas.self, Muscles.self, MuscleCommand.self, Pain.self, Search.self, SymptomCommand.self,
      ConditionCommand.self, Guide.self,
      Draw.self, Check.self,
    ],
    defaultSubcommand: Explore.self)
}
