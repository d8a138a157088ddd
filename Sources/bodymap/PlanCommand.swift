import ArgumentParser
import Atlas
import Figure
import Glibc
import Pages
import Text

/// `bodymap plan MUSCLE…`: what to do about some muscles in the next two weeks.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Make a plan for some muscles: release, stretch, what to change; as a calendar too.")

  /// How the plan is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json, ics }

  @Argument(help: "One muscle or several, each by its id or a name of it.", completion: .muscles)
  var muscles: [String]

  @Option(help: "How it is written: text, markdown, json or ics (a calendar file).")
  var format: Format = .text

  @Option(help: "The side that is meant: left or right.")
  var side: Side?

  @Option(help: "The first day of the calendar, as 2026-11-26; today unless told.")
  var start: String?

  func validate() throws {
    if side == .midline { throw ValidationError("The side is left or right.") }
    if let start, Day(start) == nil {
      throw ValidationError("'\(start.quoted)' is no day; write it as year, month and day, as in 2026-11-26.")
    }
  }

  func run() throws {
    let atlas = try Shell.loadAtlas()
    let plan = Plan(try find(in: atlas), side: side, in: atlas)
    switch format {
    case .text: printDocument(Document(plan, in: atlas, .english))
    case .markdown: print(Document(plan, in: atlas, .english).withoutLinks.markdown, terminator: "")
    case .json: try Shell.printJSON(PlanAnswer(plan))
    case .ics:
      guard let day = start.flatMap({ Day($0) }) ?? Shell.today else { throw ExitCode(1) }
      print(PlanCalendar(plan, from: day, stamp: Shell.stamp, in: atlas, .english).text, terminator: "")
    }
  }

  /// The muscles meant: words that are the name of one muscle together, else each by itself.
  private func find(in atlas: Atlas) throws -> [Muscle] {
    let together = muscles.joined(separator: " ").lowercased()
    let one = atlas.muscles.first { muscle in
      ([muscle.id, muscle.name, muscle.latin] + muscle.aliases).contains { $0.lowercased() == together }
    }
    if let one { return [one] }
    return try muscles.map { name in try Shell.resolve { () throws(UnknownName) in try atlas.muscle(named: name) } }
  }
}

extension Shell {
  /// The day it is here.
  fileprivate static var today: Day? {
    var (now, parts) = (time(nil), tm())
    localtime_r(&now, &parts)
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// The moment it is, in UTC, as a calendar file has it.
  fileprivate static var stamp: String {
    var (now, parts) = (time(nil), tm())
    gmtime_r(&now, &parts)
    let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    return "\(day?.compact ?? "19700101")T\(clock)Z"
  }
}
