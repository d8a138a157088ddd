import Atlas
import Text

/// What a line of prevention is about.
///
/// The first concern with a word in the line has it, in the order given here; one without any is about something else.
public enum Concern: String, Sendable, CaseIterable {
  case desk, lifting, sleep, stress, breaks, other

  /// The concern of a line.
  init(of line: String) {
    let words = Set(WordRule.sought.words(of: line))
    self = Self.order.first { !words.isDisjoint(with: Self.words[$0] ?? []) } ?? .other
  }

  /// The heading of what is to be changed.
  func title(_ say: Catalog) -> String {
    switch self {
    case .desk: say(.plan(.desk))
    case .lifting: say(.plan(.lifting))
    case .sleep: say(.plan(.sleep))
    case .stress: say(.plan(.stress))
    case .breaks: say(.plan(.breaks))
    case .other: say(.plan(.other))
    }
  }

  /// The narrow concerns come before those whose words stand in many lines.
  private static let order: [Concern] = [.sleep, .desk, .stress, .lifting, .breaks]

  private static let words: [Concern: Set<String>] = [
    .sleep: list("sleep sleeping asleep bed bedtime bedclothes blanket night nights pillow pillows mattress"),
    .desk: list(
      "desk chair screen screens keyboard mouse type typing monitor computer laptop armrest armrests rests telephone calls office"
    ),
    .stress: list(
      "stress worry clench clenched clenching grind breathe breaths jaw teeth soft frown relax relaxed calm"),
    .lifting: list(
      "lift lifting lifts carry carrying load loads bag bags box boxes rucksack backpack heavy shovel weight weights suitcase"
    ),
    .breaks: list(
      "break breaks pause pauses minute minutes hour hours half-hour stand walk walking warm-up warm train training build stretch move"
    ),
  ]

  private static func list(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }
}
