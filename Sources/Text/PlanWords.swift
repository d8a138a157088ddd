/// What a plan says in words of its own, as part of `Message`.
public enum PlanWords: Sendable, Hashable {
  /// The title, from the names of its muscles.
  case title([String])
  case whatHelpsInstead, changes, firstWeek, readOn
  /// The headings of what is to be changed.
  case desk, lifting, sleep, stress, breaks, other
  /// When a muscle is released, each day, by its name.
  case times(String, [String])
  /// That a muscle is not pressed at all, by its name.
  case noSessions(String)
  case stopAndRest(String)
  case giveUp(String)
  /// Titles of what stands in a calendar.
  case release(String)
  case aBreak, noBetter
  case chapter(String)
  case inACalendar, writesTheCalendar

  /// The same in English.
  var english: String {
    switch self {
    case .title(let names): "Plan: \(names.joined(separator: "; "))"
    case .whatHelpsInstead: "What helps instead of pressing"
    case .changes: "What to change"
    case .firstWeek: "The first week"
    case .readOn: "Read on"
    case .desk: "At the desk"
    case .lifting: "Lifting and load"
    case .sleep: "Sleep"
    case .stress: "Stress"
    case .breaks: "Breaks and movement"
    case .other: "Other things"
    case .times(let name, let times): "\(name): release it every day at about \(times.joined(separator: ", "))."
    case .noSessions(let name): "\(name): do not press it; do what helps instead."
    case .stopAndRest(let name): "\(name), stop and rest: "
    case .giveUp(let name): "\(name), have it seen: "
    case .release(let name): "Release: \(name)"
    case .aBreak: "Break"
    case .noBetter: "No better?"
    case .inACalendar: "In your calendar"
    case .writesTheCalendar: "writes releases and breaks as a file that a calendar opens."
    case .chapter(let title): "The chapter: *\(title)*."
    }
  }
}
