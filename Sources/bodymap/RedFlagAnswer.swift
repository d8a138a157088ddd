import Atlas
import Pages
import Text

/// A red flag as JSON.
struct RedFlagAnswer: Encodable {
  let id: String
  let level: RedFlag.Level
  let text: String

  init(_ flag: RedFlag) {
    id = flag.id
    level = flag.level
    text = flag.text
  }
}

extension Shell {
  /// Prints warnings, all of them whole, and a blank line below them; nothing where there are none.
  static func printWarnings(_ notices: [Notice]) {
    for line in notices.flatMap(lines) { print(shown(line)) }
    if !notices.isEmpty { print() }
  }

  /// A warning as it is printed.
  static func lines(of notice: Notice) -> [String] {
    notice.lines(width: min(100, columns) - 2).enumerated().map { $0 == 0 ? $1.text : "  " + $1.text }
  }

  /// The warnings of a question: what is for now stands whole, and the rest by name, so that the answer is in sight.
  static func warnings(_ flags: [RedFlag]) -> [Notice] {
    let urgent = flags.filter { $0.level == .now }
    let rest = flags.filter { $0.level != .now }
    return urgent.map { Notice($0, .english) }
      + (rest.isEmpty ? [] : [Notice(names: rest, .safetyHasSigns, .english)])
  }
}
