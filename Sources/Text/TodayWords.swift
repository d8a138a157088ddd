/// What the page with three things for today says in words of its own, as part of `Message`; what stands between asterisks
/// leads somewhere.
public enum TodayWords: Sendable, Hashable {
  /// The title, from what it is for.
  case title(String)
  /// The heading, from how many things there are.
  case things(Int)
  /// To release a muscle, by its name, with what and how much.
  case release(String, String)
  /// What helps instead of pressing a muscle.
  case instead(String, String)
  case chapters, wholePlan
  case planFor(String)

  /// The same in English.
  var english: String {
    switch self {
    case .title(let name): "Today: \(name)"
    case .things(let count):
      switch count {
      case 1: "One thing for today"
      case 2: "Two things for today"
      default: "Three things for today"
      }
    case .release(let name, let words): "Release *\(name)*: \(words)."
    case .instead(let name, let words): "Do not press *\(name)*. Instead: \(words)"
    case .chapters: "Chapters that fit"
    case .wholePlan: "The whole plan"
    case .planFor(let name): "*\(name)*: release, stretch, what to change, the first week"
    }
  }
}
